import assert from 'node:assert/strict';
import test from 'node:test';
import { api, headline, open, question, search, shared } from './support.mjs';

const both = shared({ map: false });

test('finds a place by its name', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await (await search(page, 'utrec')).filter({ hasText: /^Utrecht[\d,]+ postcodes/ }).first().click();
  assert.match(await headline(page, /Utrecht/), /within 1 km of Utrecht \(35\d\d[A-Z]{2}\)/);
  page.nothingWrong();
});

test('finds a place by its postcode, in any letter case and with its space', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await search(page, '1012 js');
  await page.keyboard.press('Enter');
  await headline(page, /1012JS/);
  await (await search(page, '3011A')).filter({ hasText: '3011A' }).first().click();
  await headline(page, /Rotterdam \(3011A/);
  page.nothingWrong();
});

test('says so where nothing begins with what was typed', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByRole('combobox', { name: 'Place' }).fill('qqqq');
  await page.locator('.nothing', { hasText: 'Nothing found that begins with “qqqq”' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('combobox', { name: 'Place' }).inputValue(), 'Amsterdam (1012JS)');
  page.nothingWrong();
});

test('who has never seen it finds the special day of a town, why it was, and sends the link', async (t) => {
  const page = await open(t, both, '/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await headline(page);
  await (await search(page, 'eindhoven')).first().click();
  await headline(page, /in the municipality of Eindhoven/);
  const { dates } = await api(both.straal, '/v1/calendar?municipality=Eindhoven');
  const special = dates.filter(({ stands_out: out }) => out).map(({ date }) => date);
  assert.deepEqual(special, ['2013-03-02'], 'the day of the match, and no other');
  const days = page.getByRole('list', { name: 'Days that stand out' }).getByRole('button');
  await days.filter({ hasText: 'Sat 2 Mar' }).waitFor();
  assert.match((await days.allTextContents()).join(), /^Sat 2 Mar ▲ \+\d+%$/);
  await days.first().click();
  const said = await headline(page, /^On Saturday 2 March 2013/);
  assert.match(said, /there were \d+% more hits than usual .*, mostly in food and beverage service activities.*, from \d\d:00 to \d\d:00/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: '✓ Copied' }).waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  const elsewhere = await open(t, both, link.pathname + link.search);
  assert.equal(await headline(elsewhere), said);
  page.nothingWrong();
});

test('works with the keyboard alone', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const tabTo = async (id) => {
    for (let step = 0; step < 60; ++step) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
    }
    assert.fail(`Tab never came to "${id}"`);
  };
  await tabTo('place');
  await page.keyboard.type('eindh');
  await page.getByRole('option', { name: /^Eindhoven [\d,]+ postcodes/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('#place').getAttribute('aria-activedescendant'), 'place-option-1');
  await page.keyboard.press('Enter');
  await headline(page, /1 km of Eindhoven/);

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await headline(page, /1\.5 km of Eindhoven/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2.5');
  await page.keyboard.press('Enter');
  await headline(page, /2\.5 km of Eindhoven/);

  await page.getByRole('button', { name: 'A day earlier' }).focus();
  await page.keyboard.press('Enter');
  await headline(page, /Monday 29 April 2013/);
  page.nothingWrong();
});

test('takes one day, several days and a period, and names their weekdays', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByLabel('Day', { exact: true }).fill('2013-04-23');
  await headline(page, /^On Tuesday 23 April 2013/);
  await page.getByRole('button', { name: '+ Add a day' }).click();
  await headline(page, /^On 23 ?– ?24 April 2013/);
  await page.getByRole('button', { name: '+ Add a period' }).click();
  await page.getByText('7 days', { exact: true }).waitFor();
  assert.equal(question(page).dates, '2013-04-23,2013-04-24,2013-04-25..2013-05-01');
  await page.getByRole('button', { name: 'Remove Tuesday 23 April 2013' }).click();
  await page.getByRole('button', { name: 'Remove Wednesday 24 April 2013' }).click();
  await headline(page, /^On 25 April ?– ?1 May 2013/);
  assert.deepEqual(await page.locator('.weekday').allTextContents(), ['7 days']);
  page.nothingWrong();
});

test('keeps to the days of the data, and says which they are', async (t) => {
  const page = await open(t, both);
  const before = await headline(page);
  const day = page.getByLabel('Day', { exact: true });
  assert.equal(await day.getAttribute('min'), '2013-01-01');
  assert.equal(await day.getAttribute('max'), '2013-05-12');
  await day.fill('2013-06-30');
  await day.blur();
  await page.getByRole('alert').filter({ hasText: 'There are hits from 1 January 2013 to 12 May 2013' }).waitFor();
  assert.equal(await headline(page), before);
  page.nothingWrong();
});

test('a newer question wins over an older one that is slow', async (t) => {
  let slow;
  const page = await open(t, both, '/', {
    prepare: (fresh) => fresh.route('**/v1/impact*', async (route) => {
      if (route.request().url().includes('2013-04-29')) await new Promise((resolve) => (slow = resolve));
      await route.continue().catch(() => {});  // It was given up in the meantime.
    }),
  });
  await headline(page);
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await headline(page, /^On Sunday 28 April 2013/);
  slow();
  await page.waitForTimeout(300);
  assert.match(await headline(page), /^On Sunday 28 April 2013/);
  page.nothingWrong();
});

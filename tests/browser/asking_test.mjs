import assert from 'node:assert/strict';
import test from 'node:test';
import { api, DESKTOP, headline, open, PHONE, question, search, shared } from './support.mjs';

const both = shared({ map: false });

test('finds a place by its name', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await (await search(page, 'utrec')).filter({ hasText: /^Utrechtcircle of [\d.]+.km · [\d,]+ postcodes/ }).first().click();
  const said = await headline(page, /within [\d.]+ km of Utrecht \(35\d\d[A-Z]{2}\)/);
  const { places: [town] } = await api(both.straal, '/v1/places?q=utrecht&kind=place');
  assert.ok(town.radius_km > 2, 'the town is more than its middle');
  assert.ok(said.includes(`within ${town.radius_km} km`), said);
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

test('says so where nothing is called what was typed, and goes on with the question', async (t) => {
  const page = await open(t, both);
  await headline(page);
  for (const typed of ['qqqq', '0000XX', 'Dam Square']) {
    await page.getByRole('combobox', { name: 'Place', exact: true }).fill(typed);
    await page.keyboard.press('Enter');
    await page.locator('.nothing', { hasText: `No place or postcode is called “${typed}” here.` }).waitFor();
    assert.equal(question(page).postcode, '1012JS');
  }
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('combobox', { name: 'Place', exact: true }).inputValue(), 'Amsterdam (1012JS)');
  page.nothingWrong();
});

/** Types a place and presses Enter. */
async function take(page, typed) {
  const box = page.getByRole('combobox', { name: 'Place', exact: true });
  await box.fill(typed);
  await box.press('Enter');
}

test('takes the very name before one that begins so, and says where it took another', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await take(page, 'dam');
  await headline(page, /Damwâld/);
  assert.equal(await page.locator('.notes li').allTextContents().then((notes) => notes.join()), 'No place here is called “dam”. This is Damwâld.');
  await take(page, 'ede');
  await headline(page, /in the municipality of Ede/);
  assert.equal(await page.locator('.notes').count(), 0);
  page.nothingWrong();
});

test('a town is its municipality, by its English name and its other names, too', async (t) => {
  const page = await open(t, both);
  await headline(page);
  for (const typed of ['The Hague', 'den haag', "'s-gravenhage"]) {
    await take(page, typed);
    await headline(page, /in the municipality of 's-Gravenhage/);
    assert.equal(await page.getByText('No place here is called').count(), 0, typed);
    await take(page, '1012JS');
    await headline(page, /1012JS/);
  }
  page.nothingWrong();
});

test('where several places are called so, somebody is asked which', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await take(page, 'bergen');
  await page.getByText('More than one place is called “bergen”. Choose one.').first().waitFor();
  assert.deepEqual((await page.locator('#place-options li > span').allTextContents()).slice(0, 3).sort(), ['Bergen (L.)', 'Bergen (NH)', 'Bergen (NH.)']);
  assert.equal(question(page).postcode, '1012JS');
  page.nothingWrong();
});

test('a position is taken as one', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByRole('combobox', { name: 'Place', exact: true }).fill('52.37, 4.89');
  await page.waitForTimeout(400);
  assert.equal(await page.locator('.nothing').count(), 0, 'a position is no name');
  await take(page, '52.37, 4.89');
  await headline(page, /of Amsterdam \(52\.3700, 4\.8900\)/);
  assert.equal(question(page).at, '52.37000,4.89000');
  page.nothingWrong();
});

test('a place without a name is told by its code, once', async (t) => {
  const page = await open(t, both, '/', {
    prepare: (fresh) => fresh.route('**/v1/places?q=R075*', (route) => route.fulfill({ json: {
      places: [{ kind: 'postcode', place: '', postcode: 'R075C016', lat: 41.9, lon: -87.7, postcodes: 1, radius_km: 0 }],
    } })),
  });
  await headline(page);
  const options = await search(page, 'R075');
  assert.equal((await options.first().innerText()).replace(/\s+/g, ' ').trim(), 'R075C016');
  page.nothingWrong();
});

test('one hit is one hit', async (t) => {
  const address = '/?postcode=1012JS&radius=0.2&dates=2013-04-24&sbi=56&hours=14';
  const page = await open(t, both, address);
  assert.match(await headline(page), /, there was 1 hit, too few to say whether that is unusual \(1 against 1;/);
  const inDutch = await open(t, both, `${address}&lang=nl`);
  assert.match(await headline(inDutch), /, was er 1 hit, te weinig om te zeggen of dat ongewoon is/);
  page.nothingWrong();
});

test('a day is asked about once it is typed whole, and never before', async (t) => {
  const asked = [];
  const page = await open(t, both, '/', { prepare: (fresh) => fresh.on('request', (request) => asked.push(request.url())) });
  await headline(page);
  await page.locator('.calendar').waitFor();
  asked.length = 0;
  const day = page.getByLabel('Day', { exact: true });
  const type = async (keys) => {
    await day.blur();
    await day.focus();  // On its first part again.
    await page.keyboard.type(keys);
  };
  await type('02022013');  // The same whether this browser begins with the day or with the month.
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  assert.equal(question(page).dates, '2013-04-30');
  await page.keyboard.press('Escape');
  assert.equal(await day.inputValue(), '2013-04-30');
  await type('04042013');
  await page.keyboard.press('Enter');
  await headline(page, /^On Thursday 4 April 2013/);
  assert.equal(asked.filter((url) => url.includes('/v1/impact')).length, 1);
  await type('12122013');
  await page.keyboard.press('Tab');  // To the box's own button for its calendar, and out of it.
  await page.keyboard.press('Tab');
  await page.getByRole('alert').getByText('There are hits from').waitFor();
  assert.equal(await day.inputValue(), '2013-04-04', 'the day before the typing is back');
  page.nothingWrong();
});

test('a complaint that comes with a click elsewhere moves nothing, and the click arrives', async (t) => {
  for (const viewport of [DESKTOP, PHONE]) {
    const page = await open(t, both, '/', { viewport, hasTouch: false, isMobile: false });
    await headline(page);
    const day = page.getByLabel('Day', { exact: true });
    const marathon = page.getByRole('button', { name: 'Rotterdam marathon' });
    await day.focus();
    await page.keyboard.type('0320');
    await marathon.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await marathon.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.waitForTimeout(400);
    assert.equal((await marathon.boundingBox()).y, y, `${viewport.width}`);
    await page.mouse.up();
    await headline(page, /Rotterdam/);
    assert.equal(await page.locator('.dates .complaint').count(), 0, 'it was about another question');
    page.nothingWrong();
  }
});

test('a radius that is none is refused in words', async (t) => {
  const page = await open(t, both);
  const before = await headline(page);
  const box = page.getByLabel('Radius in kilometres');
  for (const typed of ['-3', 'abc', '501']) {
    await box.fill(typed);
    await box.press('Enter');
    await page.getByRole('alert').getByText(`Give a radius of 0 to 500 km, not “${typed}”.`.replace(' km', '\u00a0km')).waitFor();
    assert.equal(await headline(page), before);
  }
  await box.fill('1,5');
  await box.press('Enter');
  await headline(page, /within 1\.5 km/);
  assert.equal(await page.locator('.controls [role="alert"]').count(), 0);
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
  await page.getByRole('option', { name: /^Eindhoven circle of/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('#place').getAttribute('aria-activedescendant'), 'place-option-1');
  await page.keyboard.press('Enter');
  await headline(page, /km of Eindhoven/);
  const whole = Number(question(page).radius);

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((before) => Number(new URLSearchParams(location.search).get('radius')) > before, whole);
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

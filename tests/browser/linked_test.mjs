// Hours brushed, an industry, a ring or a day chosen: everything follows, chips say so, Esc lets go.
import assert from 'node:assert/strict';
import test from 'node:test';
import { api, drawn, headline, hourRows, open, PHONE, question, rowsOf, say, shared } from './support.mjs';

const both = shared({ map: false });
const START = '/v1/impact?postcode=1012JS&radius=1&dates=2013-04-30';

/** The hits that the sentence counts. */
async function counted(page, pattern = /against/) {
  return /\(([\d,]+) against/.exec(await headline(page, pattern))?.[1];
}

function chip(page, text) {
  return page.getByRole('group', { name: 'Only' }).getByRole('button', { name: `Remove: ${text}` });
}

async function brush(page, from, to) {
  const over = await page.locator('.chart .u-over').boundingBox();
  const at = (hour) => over.x + (over.width * (hour + 0.5)) / 24;
  await page.mouse.move(at(from), over.y + 40);
  await page.mouse.down();
  await page.mouse.move(at(to), over.y + 60, { steps: 6 });
  await page.mouse.up();
}

test('brushing the chart chooses hours, and everything follows', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await brush(page, 11, 20);
  await chip(page, '11:00–21:00').waitFor();
  const answer = await api(both.straal, `${START}&hours=11-20`);
  assert.equal(await counted(page, /between 11:00 and 21:00/), say.count(answer.total.hits));
  assert.equal(question(page).hours, '11-20');
  assert.equal(await page.getByLabel('From', { exact: true }).inputValue(), '11');
  assert.deepEqual((await rowsOf(page, 'How far')).map((row) => row[1]), answer.rings.map(({ hits }) => say.count(hits)));
  assert.equal(await (await hourRows(page)).count(), 24, 'the other hours stay to be chosen');
  await chip(page, '11:00–21:00').click();
  await chip(page, '11:00–21:00').waitFor({ state: 'detached' });
  page.nothingWrong();
});

test('hours are brushed with a finger; a tap shows numbers, and a stroke upwards scrolls', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30', { viewport: PHONE, map: true });
  await headline(page);
  await drawn(page);
  const over = page.locator('.chart .u-over');
  await over.evaluate((chart) => chart.scrollIntoView({ block: 'center' }));
  const { x, y, width } = await over.boundingBox();
  const at = (hour) => x + (width * (hour + 0.5)) / 24;
  const devtools = await page.context().newCDPSession(page);
  const touch = (type, point) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: point === null ? [] : [point] });
  const stroke = async (from, to) => {
    await touch('touchStart', from);
    for (let step = 1; step <= 8; ++step) {
      await touch('touchMove', { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 });
    }
    await touch('touchEnd', null);
  };
  await page.touchscreen.tap(at(12), y + 60);
  await page.locator('.chart .tip').getByText('12:00–13:00').waitFor();
  assert.equal(question(page).hours, undefined);

  const top = await page.evaluate(() => scrollY);
  await stroke({ x: at(12), y: y + 120 }, { x: at(12) + 4, y: y + 20 });
  await page.waitForFunction((before) => scrollY > before + 40, top);
  assert.equal(question(page).hours, undefined, 'scrolling chooses nothing');

  await over.evaluate((chart) => chart.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(200);
  const { y: now } = await over.boundingBox();
  await stroke({ x: at(18), y: now + 60 }, { x: at(11), y: now + 70 });  // From right to left, too.
  await chip(page, '11:00–19:00').waitFor();
  assert.equal(question(page).hours, '11-18');
  const answer = await api(both.straal, `${START}&hours=11-18`);
  assert.equal(await counted(page, /between 11:00 and 19:00/), say.count(answer.total.hits));
  page.nothingWrong();
});

test('hours are chosen from the lists too, past midnight', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByLabel('From', { exact: true }).selectOption('22');
  await chip(page, '22:00–24:00').waitFor();
  await page.getByLabel('until', { exact: true }).selectOption('1');
  await chip(page, '22:00–02:00').waitFor();
  assert.equal(question(page).hours, '22-1');
  const answer = await api(both.straal, `${START}&hours=22-1`);
  assert.equal(await counted(page, /between 22:00 and 02:00/), say.count(answer.total.hits));
  await page.getByRole('button', { name: 'Whole day' }).click();
  await chip(page, '22:00–02:00').waitFor({ state: 'detached' });
  page.nothingWrong();
});

test('an industry narrows the page, and the other industries stay to be chosen', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const rows = page.getByRole('table', { name: 'Which industries' }).locator('tbody tr');
  const count = await rows.count();
  const code = await rows.nth(1).locator('small').textContent();
  await rows.nth(1).getByRole('button').click();
  await page.getByRole('button', { name: /^Remove: / }).waitFor();
  const answer = await api(both.straal, `${START}&sbi=${code}`);
  assert.equal(await counted(page, /only in/), say.count(answer.total.hits));
  assert.equal(question(page).sbi, code);
  assert.equal(await rows.count(), count);
  assert.equal(await rows.nth(1).getByRole('button').getAttribute('aria-pressed'), 'true');
  await rows.nth(1).getByRole('button').click();
  await page.getByRole('button', { name: /^Remove: / }).waitFor({ state: 'detached' });
  page.nothingWrong();
});

test('a section can be chosen as well', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByRole('button', { name: 'Sections' }).click();
  assert.equal(question(page).level, '1');
  const first = page.getByRole('table', { name: 'Which industries' }).locator('tbody tr').first();
  const code = await first.locator('small').textContent();
  assert.match(code, /^[A-Z]$/);
  await first.getByRole('button').click();
  const answer = await api(both.straal, `${START}&sbi=${code}`);
  assert.equal(await counted(page, /only in/), say.count(answer.total.hits));
  page.nothingWrong();
});

test('a ring narrows the page to what lies between its distances', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByRole('button', { name: '500 m–1 km' }).click();
  const answer = await api(both.straal, '/v1/impact?postcode=1012JS&radius=1&inner-radius=0.5&dates=2013-04-30');
  assert.equal(await counted(page, /from 500 m to 1 km around Amsterdam/), say.count(answer.total.hits));
  assert.equal(question(page).ring, '500-1000');
  assert.equal((await rowsOf(page, 'How far')).length, 5, 'the other rings stay to be chosen');
  await chip(page, '500 m–1 km away').click();
  await headline(page, /within 1 km/);
  page.nothingWrong();
});

test('a day of the calendar is looked at, by mouse and by keyboard', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const day = (date) => page.locator(`.calendar [data-date="${date}"]`);
  await day('2013-04-24').click();
  await headline(page, /^On Wednesday 24 April 2013/);
  await day('2013-04-24').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.date), '2013-04-30');
  assert.match(await day('2013-04-30').getAttribute('aria-label'), /^Tuesday 30 April 2013, Queen's Day, clearly more, \+\d+%, stands out$/);
  await page.keyboard.press('Enter');
  await headline(page, /^On Tuesday 30 April 2013/);
  assert.equal(await page.locator('.calendar [tabindex="0"]').count(), 1);
  page.nothingWrong();
});

test('chips are there at once, each lets go of its own, and Esc of all', async (t) => {
  let release;
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30&sbi=56&hours=11-22');
  await headline(page);
  await page.route('**/v1/impact*', async (route) => {
    await new Promise((resolve) => (release = resolve));
    await route.continue().catch(() => {});  // It was given up in the meantime.
  });
  await page.getByRole('button', { name: '500 m–1 km' }).click();
  await chip(page, '500 m–1 km away').waitFor();
  await page.locator('.answer.loading').waitFor();
  assert.equal(await page.locator('.chips .chip').count(), 3);
  await page.keyboard.press('Escape');
  await page.locator('.chips').waitFor({ state: 'detached' });
  await page.unroute('**/v1/impact*');
  release();
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await headline(page, /^On Monday 29 April/);
  assert.deepEqual(question(page), { postcode: '1012JS', radius: '1', dates: '2013-04-29' });
  page.nothingWrong();
});

test('the week before is drawn where somebody wants it, and stands in the table', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByLabel('Week before').check();
  await headline(page);
  assert.equal(question(page).previous, '1');
  await hourRows(page);
  const before = await api(both.straal, '/v1/impact?postcode=1012JS&radius=1&dates=2013-04-23&precision=none');
  const column = (await rowsOf(page, 'When')).map((row) => row[5]);
  assert.deepEqual(column, before.timeline.map(({ hits }) => say.count(hits)));
  page.nothingWrong();
});

test('the baseline can be the week before, or any number of weeks', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const expected = async (baseline) =>
    say.count((await api(both.straal, `${START}&baseline=${baseline}`)).total.expected);
  await page.getByLabel('Compared with').selectOption('week');
  await headline(page, new RegExp(`against ${await expected('week')};`));
  assert.equal(question(page).baseline, 'week');
  await page.getByLabel('Compared with').selectOption('weeks');
  await headline(page, new RegExp(`against ${await expected('weeks:4')};`));
  await page.getByLabel('Number of weeks').fill('8');
  await page.getByLabel('Number of weeks').press('Enter');
  await headline(page, new RegExp(`against ${await expected('weeks:8')};`));
  assert.equal(question(page).baseline, 'weeks:8');
  page.nothingWrong();
});

test('two places, or two days, stand side by side', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByRole('button', { name: 'With the week before' }).click();
  await page.locator('.sides figure').nth(1).waitFor();
  assert.equal(question(page).with, 'postcode=1012JS&radius=1&dates=2013-04-23');
  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await page.locator('.sides').waitFor({ state: 'detached' });
  await page.locator('.other').getByLabel('Other place').fill('3011 hn');
  await page.locator('.other').getByLabel('Other day').fill('2013-04-14');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('.sides figure').nth(1).waitFor();
  assert.equal(question(page).with, 'postcode=3011HN&radius=1&dates=2013-04-14');
  const [here, there] = await Promise.all([api(both.straal, START),
    api(both.straal, '/v1/impact?postcode=3011HN&radius=1&dates=2013-04-14')]);
  assert.deepEqual((await rowsOf(page, 'Compare')).map((row) => row[1]), [here, there].map(({ total }) => say.count(total.hits)));
  await page.reload();
  await page.locator('.sides figure').nth(1).waitFor();
  page.nothingWrong();
});

test('what stands beside can be named, for the same day', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.locator('.other').getByLabel('Other place').fill('Tilburg');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('.sides figcaption', { hasText: 'in the municipality of Tilburg' }).waitFor();
  assert.equal(question(page).with, 'municipality=Tilburg&dates=2013-04-30');
  page.nothingWrong();
});

test('a place that is not there does not stand beside, and the page goes on', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30&with=9999ZZ/2013-04-30', { expected: /404/ });
  await headline(page, /more hits than usual/);
  await page.locator('.compare-card').getByRole('alert').getByText('“9999ZZ”').waitFor();
  assert.equal(question(page).with, undefined, 'the address asks for it no more');
  page.nothingWrong();
});

test('what needs no request follows while no answer comes', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.locator('.calendar').waitFor();
  await page.route('**/v1/**', () => {});  // No answer comes any more.
  const ms = (selector, done) => page.evaluate(([clicked, wanted]) => new Promise((resolve) => {
    const start = performance.now();
    const look = () => (document.querySelector(wanted) ? resolve(performance.now() - start) : requestAnimationFrame(look));
    document.querySelector(clicked).click();
    look();
  }), [selector, done]);
  const times = {
    level: await ms('.industries-card .segmented button:nth-child(4)', '.industries-card .segmented button:nth-child(4)[aria-pressed="true"]'),
    industry: await ms('.industries-card tbody button', '.chip'),
    ring: await ms('.rings-card tbody button', '.rings-card tr.selected'),
    day: await ms('.calendar [data-date="2013-04-24"]', '.calendar [data-date="2013-04-24"].chosen'),
  };
  t.diagnostic(Object.entries(times).map(([what, time]) => `${what} ${time.toFixed(0)} ms`).join(', '));
  assert.equal(await page.locator('.answer').getAttribute('aria-busy'), 'true');
  assert.equal(await page.locator('.chips .chip').count(), 2);
  // Aimed at 100 ms; a machine that is busy with other tests is given more.
  for (const [what, time] of Object.entries(times)) assert.ok(time < 1000, `${what} takes ${time} ms`);
});

test('chips, sentence, tables and chart follow a choice soon, its answer included', async (t) => {
  const page = await open(t, both, '/', { map: true });
  await headline(page);
  await drawn(page);
  const took = await page.evaluate(() => new Promise((resolve) => {
    const text = (selector) => document.querySelector(selector)?.textContent ?? '';
    const parts = { chip: '.chips', sentence: 'h1', rings: '.rings-card tbody', industries: '.industries-card tbody', control: '.control-card tbody' };
    const before = Object.fromEntries(Object.entries(parts).map(([part, selector]) => [part, text(selector)]));
    const times = {};
    const start = performance.now();
    const look = () => {
      for (const [part, selector] of Object.entries(parts)) if (!(part in times) && text(selector) !== before[part]) times[part] = performance.now() - start;
      if (Object.keys(times).length === Object.keys(parts).length) resolve(times);
      else requestAnimationFrame(look);
    };
    const from = document.querySelector('#hours-from');
    from.value = '17';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    look();
  }));
  t.diagnostic(Object.entries(took).map(([what, time]) => `${what} ${time.toFixed(0)} ms`).join(', '));
  for (const [what, time] of Object.entries(took)) assert.ok(time < 3000, `${what} follows after ${time} ms`);
  page.nothingWrong();
});

test('the link is copied, and every table can be taken home', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30&sbi=56', { permissions: ['clipboard-read', 'clipboard-write'] });
  await headline(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: '✓ Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  await page.locator('.menu summary').click();
  const links = await page.locator('.menu a').evaluateAll((found) => found.map(({ href, textContent }) => [textContent, href]));
  assert.equal(links.length, 11);
  for (const [name, href] of links) {
    assert.match(href, /sbi=56/);
    const response = await fetch(href);
    assert.equal(response.status, 200, `${name}: ${href}`);
    assert.match(response.headers.get('Content-Type'), name.includes('CSV') ? /^text\/csv/ : /^application\/geo\+json/, name);
    assert.ok((await response.text()).length > 60, name);
  }
  page.nothingWrong();
});

test('the menu of files closes after a choice, and by a click elsewhere', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const menu = page.locator('.share .menu');
  const isOpen = (wanted) => page.locator(wanted ? '.share .menu[open]' : '.share .menu:not([open])').waitFor();
  await menu.locator('summary').click();
  await isOpen(true);
  await page.locator('h1').click();
  await isOpen(false);
  await menu.locator('summary').click();
  const [file] = await Promise.all([page.waitForEvent('download'), menu.getByText('Days (CSV)').click()]);
  assert.equal(file.suggestedFilename(), 'straal-impact-1012js-2013-04-30-dates.csv');
  await isOpen(false);
  page.nothingWrong();
});

test('a day is found, understood and shared with the keyboard alone', async (t) => {
  const page = await open(t, both, '/', { map: true });
  await headline(page);
  const tabTo = async (what, found) => {
    for (let step = 0; step < 150; ++step) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(found)) return;
    }
    assert.fail(`Tab never came to ${what}`);
  };
  await tabTo('the place', () => document.activeElement.id === 'place');
  await page.keyboard.type('5616NE');
  await page.getByRole('option', { name: /5616NE/ }).first().waitFor();
  await page.keyboard.press('Enter');
  await headline(page, /5616NE/);
  await tabTo('the calendar', () => document.activeElement.closest('.calendar') !== null);
  const { dates } = await api(both.straal, '/v1/calendar?postcode=5616NE&radius=1');
  const special = dates.find(({ stands_out: out }) => out).date;
  await page.keyboard.press('Home');
  for (let step = 0; step < 200; ++step) {
    if ((await page.evaluate(() => document.activeElement.dataset.date)) === special) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const said = await headline(page, /2 March 2013/);
  assert.match(said, /% more hits than usual .*mostly in /);
  await tabTo('the hours', () => document.activeElement.id === 'hours-from');
  await page.keyboard.type('17');
  await headline(page, /between 17:00/);
  await tabTo('an industry', () => document.activeElement.closest('.industries-card tbody') !== null);
  await page.keyboard.press('Space');
  await headline(page, /only in/);
  await tabTo('a ring', () => document.activeElement.closest('.rings-card tbody') !== null);
  await page.keyboard.press('Enter');
  await headline(page, /within 250 m/);
  await page.keyboard.press('Escape');
  await headline(page, /within 1 km/);
  assert.deepEqual(question(page), { postcode: '5616NE', radius: '1', dates: '2013-03-02' });
  page.nothingWrong();
});

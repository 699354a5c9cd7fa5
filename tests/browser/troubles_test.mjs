import assert from 'node:assert/strict';
import test from 'node:test';
import { api, drawn, headline, hourRows, open, question, rowsOf, say, search, shared, startStraal } from './support.mjs';

const both = shared({ map: false });

test('an unknown postcode is explained in plain words, with a way back', async (t) => {
  const page = await open(t, both, '/?postcode=9999ZZ&radius=1&dates=2013-04-30', { expected: /404/ });
  const alert = page.getByRole('alert');
  await alert.getByText('There is no postcode “9999ZZ” here.').waitFor();
  assert.match(await alert.locator('.detail').textContent(), /^The server says: .*9999ZZ/);
  await alert.getByRole('button', { name: 'Back to the start' }).click();
  await headline(page, /Amsterdam \(1012JS\)/);
  page.nothingWrong();
});

test('a postcode of the address that does not exist is reported, and another one helps', async (t) => {
  const page = await open(t, both, '/?postcode=0000XX&dates=2013-04-30', { expected: /404/ });
  await page.getByRole('alert').getByText('“0000XX”').waitFor();
  const box = page.getByRole('combobox', { name: 'Place', exact: true });
  await search(page, '1012JS');
  await box.press('Enter');
  await headline(page, /Amsterdam/);
  page.nothingWrong();
});

test('a question over a limit is explained', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1000&dates=2013-04-30', { expected: /400/ });
  await page.getByRole('alert').getByText('The question asks for more than this server answers at once.').waitFor();
  page.nothingWrong();
});

test('nothing in the circle is said plainly, with a way to look wider', async (t) => {
  // Nobody is out there at four in the morning, in an industry that is not there.
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30&sbi=0123&hours=4');
  await headline(page);
  await page.getByRole('heading', { name: 'Nothing was seen here' }).waitFor();
  await page.getByRole('button', { name: 'Look within 5 km' }).waitFor();
  await page.getByRole('button', { name: 'Look at every industry and hour' }).click();
  await headline(page, /more hits than usual/);
  assert.equal(question(page).sbi, undefined);
  page.nothingWrong();
});

test('a day outside the data is said plainly, with a day to look at', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-06-30');
  await page.getByRole('heading', { name: 'There is nothing on that day' }).waitFor();
  assert.match(await headline(page), /nothing is known: that day is not in the data/);
  assert.equal(await page.locator('.notes').count(), 0, 'the sentence has said so');
  assert.doesNotMatch(await page.locator('#answer').innerText(), /\b0 hits/);
  await page.getByRole('button', { name: 'Look at Sunday 12 May 2013' }).click();
  await headline(page, /^On Sunday 12 May 2013/);
  page.nothingWrong();
});

test('the first weeks have nothing to compare with, and no percentage is made up', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-01-03');
  assert.match(await headline(page),
    /there were [\d,]+ hits, and there is nothing to compare that with: none of the 4 weeks before is in the data\.$/);
  assert.equal(await page.locator('.control-card').count(), 0);
  const rows = await hourRows(page);
  assert.equal(await rows.count(), 24);
  const { timeline } = await api(both.straal, '/api/1012JS/2013-01-03/1');
  const hits = new Map(timeline.map((hour) => [hour.hour, hour.hits]));
  assert.deepEqual((await rowsOf(page, 'When')).map(([, , seen, expected]) => [seen, expected]),
    Array.from({ length: 24 }, (_, hour) => [say.count(hits.get(hour) ?? 0), '–']));
  page.nothingWrong();
});

test('of a long period the days that cannot be compared keep their hits, and those that are not in the data have none', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-03-01..2013-05-16');
  await headline(page);
  await hourRows(page);
  const rows = new Map((await rowsOf(page, 'When')).map(([day, ...cells]) => [day, cells]));
  const { total } = await api(both.straal, '/api/1012JS/2013-05-07/1');
  const { dates } = await api(both.straal, '/v1/impact?postcode=1012JS&radius=1&dates=2013-03-01..2013-05-16');
  assert.deepEqual(rows.get('Tue 7 May').slice(0, 2), [say.count(total.hits), '–']);
  assert.deepEqual(rows.get('Fri 1 Mar').slice(0, 2), [say.count(dates[0].hits), say.count(dates[0].expected)]);
  assert.deepEqual(rows.get('Mon 13 May').slice(0, 2), ['–', '–']);
  page.nothingWrong();
});

test('of several dates, those that cannot be compared are named', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-01-03,2013-04-30');
  await headline(page, /too little history to say/);
  await page.getByText('Thursday 3 January 2013 cannot be compared: none of the 4 weeks before is in the data.').waitFor();
  page.nothingWrong();
});

test('waiting is shown, first with an empty frame and then over the last answer', async (t) => {
  let release = () => {};
  let slow = true;
  const page = await open(t, both, '/', {
    prepare: (fresh) => fresh.route('**/v1/impact*', async (route) => {
      if (slow) await new Promise((resolve) => (release = resolve));
      await route.continue();
    }),
  });
  await page.locator('.answer[aria-busy="true"] .skeleton').waitFor();
  await page.locator('.progress.loading').waitFor();
  slow = false;
  release();
  await headline(page);
  assert.equal(await page.locator('.answer').getAttribute('aria-busy'), 'false');
  slow = true;
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await page.locator('.answer[aria-busy="true"] h1').filter({ hasText: 'On Tuesday 30 April' }).waitFor();
  slow = false;  // It may not even have been asked yet.
  release();
  await headline(page, /^On Monday 29 April/);
  page.nothingWrong();
});

test('a server that stops and comes back is waited for, and asked again by itself', async (t) => {
  const own = await startStraal();
  let running = own;
  t.after(() => running.stop());
  const page = await open(t, { straal: own, browser: both.browser }, '/', { expected: /ERR_|Failed to load/ });
  await headline(page);
  await drawn(page);
  await own.stop();
  const said = await headline(page);
  await page.getByRole('button', { name: 'A day earlier' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText(/^The server cannot be reached\..* What you see is the last answer, of \d\d:\d\d\.$/).waitFor();
  assert.equal((await page.locator('h1').textContent()).replaceAll('\u00a0', ' '), said, 'the old answer stays, and says so');
  await page.getByRole('table', { name: 'How far' }).waitFor();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.getByText('The server cannot be reached.').waitFor();
  running = await startStraal(own.port);
  await headline(page, /^On Monday 29 April/);
  await alert.waitFor({ state: 'detached' });
  page.nothingWrong();
});

test('a server that is away at the very start is asked again too', async (t) => {
  let away = true;
  const page = await open(t, both, '/', {
    expected: /ERR_|Failed to load/,
    prepare: (fresh) => fresh.route('**/v1/info', (route) => (away ? route.abort() : route.continue())),
  });
  const alert = page.getByRole('alert').getByText('The server cannot be reached.');
  await alert.waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await alert.waitFor();
  away = false;
  await headline(page, /Amsterdam \(1012JS\)/);
  page.nothingWrong();
});

test('without a network the page says so, and goes on by itself once there is one', async (t) => {
  const page = await open(t, both, '/', { expected: /ERR_|Failed to load/, map: true });
  await headline(page);
  await drawn(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await page.getByRole('alert').getByText(/^You are offline\. What you see is the last answer/).waitFor();
  await page.context().setOffline(false);
  await headline(page, /^On Monday 29 April/);
  assert.equal(await page.getByRole('alert').count(), 0);
  page.nothingWrong();
});

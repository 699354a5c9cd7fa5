// All numbers on the screen are of one question, however late and in whatever order its answers come.
import assert from 'node:assert/strict';
import test from 'node:test';
import { api, drawn, headline, held, open, search, shared } from './support.mjs';

const both = shared({ map: false });

const NUMBERS = ['.headline', '.hours-card', '.industries-card', '.rings-card', '.calendar-card', '.control-card', '.compare-card'];

/** Of the parts that are there, those that look as if they held. */
function undimmed(page, parts) {
  return page.evaluate((selectors) => {
    const opacityOf = (element) => (element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement));
    return selectors.filter((selector) => {
      const part = document.querySelector(selector);
      return part !== null && part.getClientRects().length > 0 && opacityOf(part) > 0.7;
    });
  }, parts);
}

async function chooseEindhoven(page) {
  await (await search(page, 'eindhoven')).first().click();
}

test('no day of the last place stands beside a new answer', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.locator('.special-days button').first().waitFor();
  const late = await held(page, /^\/v1\/calendar/);
  await chooseEindhoven(page);
  await headline(page, /in the municipality of Eindhoven/);
  assert.deepEqual(await page.locator('.special-days button').allTextContents(), []);
  assert.equal(await page.locator('.calendar').count(), 0);
  await page.locator('.calendar-card.to-come').waitFor();
  late.release();
  await page.locator('.special-days button').first().waitFor();
  const { story } = await api(both.straal, '/v1/calendar?municipality=Eindhoven');
  assert.equal(await page.locator('.special-days li > button:not(.unfold)').count(), Math.min(4, story.special.length));
  page.nothingWrong();
});

test('every number of the last question is dimmed until the new one is answered', async (t) => {
  const page = await open(t, both, '/', { map: true });
  await headline(page);
  await drawn(page);
  await page.locator('.calendar').waitFor();
  const parts = [...NUMBERS, '.map', '.legend', '.points'];
  assert.deepEqual(await undimmed(page, parts), parts, 'all of them hold');
  const late = await held(page, /^\/v1\/impact/);
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await page.locator('.answer[aria-busy="true"]').waitFor();
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.headline')).opacity < 0.7);
  assert.deepEqual(await undimmed(page, parts), []);
  late.release();
  await headline(page, /^On Monday 29 April/);
  await page.waitForFunction(() => document.querySelector('.answer.outdated') === null);
  page.nothingWrong();
});

for (const route of ['impact', 'calendar']) {
  test(`an older ${route} that comes last changes nothing`, async (t) => {
    const page = await open(t, both);
    await headline(page);
    await page.locator('.calendar').waitFor();
    const late = await held(page, new RegExp(`^/v1/${route}.*Eindhoven`));
    await chooseEindhoven(page);
    await page.waitForFunction(() => document.querySelector('.answer.loading, .calendar-card.to-come') !== null);
    await page.getByRole('button', { name: 'Rotterdam marathon' }).click();
    const said = await headline(page, /Rotterdam/);
    const days = page.locator('.special-days ul');
    await days.waitFor();
    const told = await days.textContent();
    late.release();
    await page.waitForTimeout(500);
    assert.equal(await headline(page), said);
    assert.equal(await days.textContent(), told);
    page.nothingWrong();
  });
}

test('the calendar is asked for beside the answer, and the map after it', async (t) => {
  const asked = [];
  let late;
  const page = await open(t, both, '/', {
    map: true,
    prepare: async (fresh) => {
      fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      late = await held(fresh, /^\/v1\/impact/);
    },
  });
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/v1/calendar')));
  assert.ok(asked.includes('/v1/calendar'), 'although there is no answer yet');
  assert.ok(!asked.some((path) => /\/map/.test(path)), 'the map can wait');
  late.release();
  await headline(page);
  await drawn(page);
  assert.ok(asked.includes('/map.js'));
  page.nothingWrong();
});

test('a question without an answer leaves no number on the map', async (t) => {
  const page = await open(t, both, '/?postcode=9999ZZ&dates=2013-04-30', { map: true, expected: /404/ });
  await page.getByRole('alert').getByText('“9999ZZ”').waitFor();
  assert.equal(await page.locator('.map').count(), 0, 'there is no place to show');
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await headline(page, /1012JS/);
  await page.locator('.legend').waitFor();
  await page.goBack();
  await page.getByRole('alert').getByText('“9999ZZ”').waitFor();
  for (const gone of ['.legend', '.points', '.calendar', '.special-days']) assert.equal(await page.locator(gone).count(), 0, gone);
  page.nothingWrong();
});

test('the notes of the last answer are dimmed too, and those of the new question are not', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=20&dates=2013-04-30,2013-05-20&utm=1');
  await headline(page);
  const notes = page.locator('.notes li').filter({ hasNotText: 'utm' });
  await notes.nth(1).waitFor();
  const late = await held(page, /^\/v1\/impact/);
  await page.getByRole('button', { name: 'Rotterdam marathon' }).click();
  await page.locator('.answer[aria-busy="true"]').waitFor();
  await page.waitForTimeout(600);
  assert.deepEqual(await notes.evaluateAll((found) => found.map((note) => getComputedStyle(note).opacity)), ['0.5', '0.5']);
  late.release();
  await headline(page, /Rotterdam/);
  assert.equal(await page.locator('.notes').count(), 0);
  page.nothingWrong();
});

test('where a question has no answer, the place of the last one is dimmed on the map', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30', { map: true, expected: /404/ });
  await headline(page);
  await drawn(page);
  await page.evaluate(() => {
    history.pushState(null, '', '?postcode=9999ZZ&radius=1&dates=2013-04-30');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.getByRole('alert').getByText('“9999ZZ”').waitFor();
  await page.waitForFunction(() => getComputedStyle(document.querySelector('.map')).opacity === '0.5');
  page.nothingWrong();
});

test('a calendar that cannot be had says so in its own card, and the answer stays', async (t) => {
  let broken = true;
  const page = await open(t, both, '/', {
    expected: /503|ERR_FAILED/,
    prepare: (fresh) => fresh.route('**/v1/calendar*', (route) => (broken ? route.fulfill({
      status: 503, contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/backend-unavailable', title: 'away', status: 503, detail: 'away' }),
    }) : route.continue())),
  });
  const said = await headline(page);
  const card = page.locator('.calendar-card');
  await card.getByRole('alert').waitFor();
  assert.equal(await page.locator('.trouble, .stale').count(), 0);
  assert.equal(await headline(page), said);
  broken = false;
  await card.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.calendar').waitFor();
  await page.route('**/v1/calendar*', (route) => route.abort());
  await chooseEindhoven(page);
  await headline(page, /in the municipality of Eindhoven/);
  await card.getByRole('alert').waitFor();
  assert.equal(await page.locator('.stale').count(), 0, 'the answer is the newest');
  page.nothingWrong();
});

test("a drawn area's file that could not be made is no complaint about the next question", async (t) => {
  const page = await open(t, both, '/', { expected: /503/, map: true });
  await headline(page);
  await drawn(page);
  const box = await page.locator('.map').boundingBox();
  await page.getByRole('button', { name: 'Draw an area' }).click();
  for (const [x, y] of [[0.4, 0.4], [0.6, 0.4], [0.5, 0.6]]) {
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    await page.waitForTimeout(400);  // Two clicks that come sooner are a double click.
  }
  await page.keyboard.press('Enter');
  await headline(page, /drawn area/);
  await page.route(/f=csv/, (route) => route.fulfill({ status: 503, body: '' }));
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: 'Days (CSV)' }).click();
  await page.getByText('That file could not be made.').waitFor();
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await headline(page, /29 April/);
  assert.equal(await page.getByText('That file could not be made.').count(), 0);
  page.nothingWrong();
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { complaints, DESKTOP, drawn, headline, open, PHONE, search, shared } from './support.mjs';

const both = shared();

/** Each state of the page: its address, and what to do there before it is judged. */
const STATES = {
  'the start': ['/', (page) => headline(page)],
  'a list of places': ['/', async (page) => {
    await headline(page);
    await search(page, 'ams');
    await page.keyboard.press('ArrowDown');
  }],
  'a place not found': ['/', async (page) => {
    await headline(page);
    await page.getByRole('combobox', { name: 'Place', exact: true }).fill('qqqq');
    await page.locator('.nothing').waitFor();
  }],
  'every table open': ['/', async (page) => {
    await headline(page);
    await page.locator('.calendar').waitFor();
    // From the last one: the first opens a menu over others.
    for (const summary of (await page.locator('summary').all()).reverse()) await summary.click();
    await page.locator('.industries-card .more-rows').click();
    await page.locator('.points table').waitFor();
  }],
  'every filter, several days and another beside, in Dutch': [
    '/?postcode=1012JS&radius=2&dates=2013-04-23,2013-04-29..2013-04-30&sbi=56&hours=10-22&ring=500-1000&previous=1'
    + '&with=3011HN/2013-04-14&lang=nl', (page) => headline(page)],
  'areas': ['/?postcode=1012JS&radius=12&dates=2013-04-30', (page) => headline(page)],
  'fewer than usual': ['/?postcode=4811NE&radius=20&dates=2013-03-12', (page) => headline(page)],
  'nothing to compare with': ['/?postcode=1012JS&radius=1&dates=2013-01-02', (page) => headline(page)],
  'nothing there': ['/?postcode=1012JS&radius=1&dates=2013-04-30&sbi=0123&hours=4', (page) => headline(page)],
  'no such day': ['/?postcode=1012JS&radius=1&dates=2013-06-30', (page) => headline(page)],
  'an unknown postcode': ['/?postcode=9999ZZ&radius=1&dates=2013-04-30', (page) => page.getByRole('alert').waitFor()],
};

/** Each state is judged light on one screen and dark on the other; the first screen in every size, colour and language. */
const LOOKS = [['desktop', DESKTOP, 'light'], ['phone', PHONE, 'dark']];

for (const [size, viewport, usual] of LOOKS) {
  for (const [state, [path, reach]] of Object.entries(STATES)) {
    test(`axe finds nothing on ${size}, ${usual}: ${state}`, async (t) => {
      // What is drawn on a canvas is nothing to axe: two states have a map, for what stands on it.
      const map = state === 'the start' || state === 'areas';
      const page = await open(t, both, path, { viewport, colorScheme: usual, expected: /404/, reducedMotion: 'reduce', map });
      await reach(page);
      if (map) await drawn(page);
      assert.deepEqual(await complaints(page), []);
      page.nothingWrong();
    });
  }

  for (const colorScheme of ['light', 'dark']) for (const lang of ['en', 'nl']) {
    test(`axe finds nothing on ${size}, ${colorScheme}, ${lang}: the first screen with another beside, and its tables`, async (t) => {
      const path = `/?postcode=1012JS&radius=1&dates=2013-04-30&with=3011HN/2013-04-14&lang=${lang}`;
      const page = await open(t, both, path, { viewport, colorScheme, reducedMotion: 'reduce' });
      await headline(page);
      for (const part of ['.calendar', '.special-days', '.sides', '.map-tools']) await page.locator(part).first().waitFor();
      assert.deepEqual(await complaints(page), []);
      const opened = ['.hours-card .as-table', '.map-card .as-table', '.share .menu'];  // The menu opens over others.
      for (const part of opened) await page.locator(`${part} > summary`).click();
      await page.locator('.points table').waitFor();
      assert.deepEqual(await complaints(page, ...opened), []);
      page.nothingWrong();
    });
  }
}

test('everything stays still for who wants that', async (t) => {
  const page = await open(t, both, '/', { reducedMotion: 'reduce' });
  await headline(page);
  const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  assert.equal(moving, 0);
});

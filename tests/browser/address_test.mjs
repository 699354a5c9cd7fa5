import assert from 'node:assert/strict';
import test from 'node:test';
import { api, headline, hourRows, open, question, rowsOf, say, shared } from './support.mjs';

const both = shared({ map: false });
const FULL = '/?postcode=3011AA&radius=2.5&dates=2013-04-14,2013-04-20..2013-04-22&baseline=weeks:3&sbi=56&hours=10-20'
  + '&ring=500-1000&with=postcode=1012JS%26radius=2.5%26dates=2013-04-30&chart=day&level=3&previous=1&lang=nl';

test('the address says the whole question, and opens it again', async (t) => {
  const page = await open(t, both, FULL);
  const said = await headline(page);
  assert.match(said, /^Op 14 april 2013 en 20.*22 april 2013, van 500 m tot 1 km rond Rotterdam \(3011AA\), alleen in .*, tussen 10:00 en 21:00/);
  assert.equal(page.url(), both.straal.url + FULL);
  assert.equal(await page.getByLabel('Straal in kilometers').inputValue(), '2,5');
  assert.equal(await page.getByLabel('Dag', { exact: true }).inputValue(), '2013-04-14');
  assert.equal(await page.getByLabel('Eerste dag').inputValue(), '2013-04-20');
  assert.equal(await page.getByLabel('Laatste dag').inputValue(), '2013-04-22');
  assert.equal(await page.getByLabel('Van', { exact: true }).inputValue(), '10');
  assert.equal(await page.getByLabel('Aantal weken').inputValue(), '3');
  assert.equal(await page.getByLabel('Week ervoor').isChecked(), true);
  assert.equal(await page.locator('.chips .chip').count(), 3);
  assert.equal(await page.getByRole('button', { name: '3 cijfers' }).getAttribute('aria-pressed'), 'true');
  assert.equal(await page.locator('.sides figure').count(), 2);
  assert.equal(await page.getByRole('button', { name: 'Opgeteld per uur' }).getAttribute('aria-pressed'), 'true');
  await page.reload();
  assert.equal(await headline(page), said);
  page.nothingWrong();
});

test('back and forward walk through the questions', async (t) => {
  const page = await open(t, both);
  const first = await headline(page);
  await page.getByRole('button', { name: 'A day earlier' }).click();
  const second = await headline(page, /^On Monday 29 April/);
  await page.getByLabel('Radius in kilometres').fill('3');
  await page.getByLabel('Radius in kilometres').press('Enter');
  await headline(page, /within 3 km/);
  await page.goBack();
  assert.equal(await headline(page, /within 1 km/), second);
  await page.goBack();
  assert.equal(await headline(page, /^On Tuesday 30 April/), first);
  assert.equal(await page.getByLabel('Day', { exact: true }).inputValue(), '2013-04-30');
  await page.goForward();
  assert.equal(await headline(page, /^On Monday 29 April/), second);
  page.nothingWrong();
});

test('sliding leaves one entry behind, however far it went', async (t) => {
  const page = await open(t, both);
  const first = await headline(page);
  // In one go, for a busy machine may take longer over four keys than a slider may rest.
  await page.getByRole('slider', { name: 'Radius' }).evaluate((slider) => {
    for (let step = 0; step < 4; ++step) {
      slider.stepUp();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await headline(page, /within 4 km/);
  await page.goBack();
  assert.equal(await headline(page, /within 1 km/), first);
  page.nothingWrong();
});

test('a part of the address that cannot be read is named and left out', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&dates=2013-02-30&radius=2');
  assert.match(await headline(page), /^On Tuesday 30 April 2013.*, within 2 km/);
  await page.getByText('cannot be read (dates=2013-02-30)').waitFor();
  assert.equal(question(page).dates, '2013-04-30');
  await page.goto(`${both.straal.url}/?lat=53.2&lon=3.9`);
  await headline(page);
  await page.getByText('cannot be read (lat=53.2, lon=3.9)').waitFor();
  page.nothingWrong();
});

test('several days can be seen one after the other or added up per hour', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-23,2013-04-30');
  await headline(page);
  const rows = await hourRows(page);
  assert.equal(await rows.count(), 48);
  await page.getByRole('button', { name: 'Added up per hour' }).click();
  await rows.nth(24).waitFor({ state: 'detached' });
  assert.equal(question(page).chart, 'day');
  const both_days = 'postcode=1012JS&radius=1&dates=2013-04-23,2013-04-30';
  const { hours } = await api(both.straal, `/v1/impact?${both_days}`);
  assert.deepEqual((await rowsOf(page, 'When')).map((row) => row.slice(1)), hours.map((hour) => [
    say.count(hour.hits), say.count(hour.expected), hour.low === null ? '–' : `${say.count(hour.low)}–${say.count(hour.high)}`,
    say.lift(hour.lift), say.verdict(hour.verdict),
  ]), 'the server adds them up, range and verdict included');
  await page.goBack();
  await rows.nth(47).waitFor();
  assert.equal(question(page).chart, undefined);
  page.nothingWrong();
});

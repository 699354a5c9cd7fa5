// What was wanted last is what comes: an older wish that is still on its way changes nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { headline, held, open, question, shared } from './support.mjs';

const both = shared({ map: false });

const box = (page) => page.getByRole('combobox', { name: 'Place', exact: true });
const marathon = (page) => page.getByRole('button', { name: 'Rotterdam marathon' });

async function enter(page, text) {
  await box(page).fill(text);
  await box(page).press('Enter');
}

test('a search for a place ends with a newer question', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const late = await held(page, /^\/v1\/places\?q=Utrecht/);
  await enter(page, 'Utrecht');
  await marathon(page).click();
  const said = await headline(page, /Rotterdam/);
  late.release();
  await page.waitForTimeout(500);
  assert.equal(await headline(page), said);
  assert.equal(question(page).municipality, undefined);
  assert.equal(await box(page).inputValue(), 'Rotterdam (3011HN)');
  page.nothingWrong();
});

test('a search for a place ends with the next letter, and takes no name for a postcode', async (t) => {
  const page = await open(t, both);
  const said = await headline(page);
  const late = await held(page, /^\/v1\/places/);
  await enter(page, 'Utrecht');
  await box(page).press('End');
  await box(page).pressSequentially('xyzq');
  late.release();
  await page.locator('.nothing', { hasText: '“Utrechtxyzq”' }).waitFor();
  assert.equal(await headline(page), said);
  assert.equal(question(page).postcode, '1012JS');
  page.nothingWrong();
});

test('a search that fails says so, and asks about nothing', async (t) => {
  const asked = [];
  const page = await open(t, both, '/', { expected: /500/ });
  const said = await headline(page);
  await page.route('**/v1/places*', (route) => route.fulfill({ status: 500, body: '' }));
  page.on('request', (request) => asked.push(request.url()));
  await enter(page, 'Utrecht');
  await page.locator('.place .nothing', { hasText: 'The search for places failed.' }).waitFor();
  await page.getByLabel('Other place').fill('Utrecht');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('.other .nothing', { hasText: 'The search for places failed.' }).waitFor();
  assert.equal(await headline(page), said);
  assert.ok(!asked.some((url) => /impact/.test(url)), asked.join());
  page.nothingWrong();
});

test('a slider that was still moving does not change a newer choice', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByRole('slider', { name: 'Radius' }).press('ArrowRight');
  await marathon(page).click();
  await headline(page, /within 3 km of Rotterdam/);
  await page.waitForTimeout(500);
  assert.equal(question(page).radius, '3');
  page.nothingWrong();
});

test('what was compared does not come back with an answer that was on its way', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-29&with=1012JS/2013-04-22');
  await headline(page);
  await page.locator('.sides').waitFor();
  const late = await held(page, /^\/v1\/impact/);
  await page.getByRole('button', { name: 'A day later' }).click();
  await page.getByRole('button', { name: 'Stop comparing' }).click();
  late.release();
  await headline(page, /30 April/);
  assert.equal(await page.locator('.sides').count(), 0);
  assert.equal(question(page).with, undefined);
  page.nothingWrong();
});

test('the week before comes with an answer that was on its way when it was chosen', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-29');
  await headline(page);
  const before = page.getByLabel('Week before');
  await before.check();
  await page.locator('.hours-card summary').click();
  const column = page.locator('table.hours').getByRole('columnheader', { name: 'Week before' });
  await column.waitFor();
  await before.uncheck();
  await column.waitFor({ state: 'detached' });
  const late = await held(page, /^\/v1\/impact/);
  await page.getByRole('button', { name: 'A day later' }).click();
  await before.check();
  late.release();
  await headline(page, /30 April/);
  await column.waitFor();
  page.nothingWrong();
});

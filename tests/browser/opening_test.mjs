import assert from 'node:assert/strict';
import test from 'node:test';
import { DESKTOP, drawn, headline, hourRows, open, PHONE, question, shared } from './support.mjs';

const both = shared();

for (const viewport of [DESKTOP, PHONE]) {
  test(`opens on Dam Square on 30 April 2013, with more hits than the week before, at ${viewport.width} pixels`, async (t) => {
    const page = await open(t, both, '/', { viewport });
    const said = await headline(page);
    assert.match(said, /^Tuesday 30 April 2013, within 1 km of Amsterdam \(1012JS\): [\d,]+ hits, ▲ \+\d+% against the week before$/);
    assert.match(await page.title(), /hits · Tuesday 30 April 2013/);
    await drawn(page);
    page.nothingWrong();
  });
}

test('says when, in what and where, in numbers that agree with the API', async (t) => {
  const page = await open(t, both);
  const said = await headline(page);
  const answer = await (await fetch(`${both.straal.url}/api/1012JS/2013-04-30/1?lang=en`)).json();
  assert.ok(said.includes(`${answer.total.hits.toLocaleString('en-GB')} hits`), said);

  const industries = page.getByRole('table', { name: 'In which industries' }).locator('tbody tr');
  const [first] = answer.stats;
  assert.match(await industries.first().textContent(), new RegExp(first.total.toLocaleString('en-GB')));
  assert.equal(await industries.first().locator('small').textContent(), first.sbi);

  const hours = await hourRows(page);
  assert.equal(await hours.count(), 24);
  const shown = (await hours.locator('td:nth-child(3)').allTextContents()).map((text) => Number(text.replaceAll(',', '')));
  assert.equal(shown.reduce((a, b) => a + b), answer.total.hits);

  await page.getByRole('button', { name: /^Show all/ }).last().click();
  const postcodes = page.getByRole('table', { name: 'In which postcodes' }).locator('tbody tr');
  assert.equal(await postcodes.count(), answer.points.length);
  page.nothingWrong();
});

test('suggests the planted events, and shows one when it is chosen', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.getByRole('button', { name: 'Rotterdam marathon' }).click();
  const said = await headline(page, /Rotterdam/);
  assert.match(said, /hits, ▲ \+/);
  const { events } = await (await fetch(`${both.straal.url}/v1/info`)).json();
  const marathon = events.find(({ title }) => title.en === 'Rotterdam marathon');
  assert.deepEqual(question(page), {
    postcode: marathon.postcode, radius: String(marathon.radius_km), dates: marathon.dates.join(','),
  });
  page.nothingWrong();
});

test('speaks Dutch: by the address, by the browser, and by the switch', async (t) => {
  const byAddress = await open(t, both, '/?lang=nl');
  assert.match(await headline(byAddress), /^dinsdag 30 april 2013, binnen 1 km van Amsterdam \(1012JS\): [\d.]+ hits, /);
  assert.equal(await byAddress.locator('html').getAttribute('lang'), 'nl');
  byAddress.nothingWrong();

  const byBrowser = await open(t, both, '/', { locale: 'nl-NL' });
  assert.match(await headline(byBrowser), /ten opzichte van de week ervoor$/);
  assert.equal(question(byBrowser).lang, undefined);

  const bySwitch = await open(t, both);
  await headline(bySwitch);
  await bySwitch.getByRole('button', { name: 'Nederlands' }).click();
  await headline(bySwitch, /ten opzichte van de week ervoor/);
  assert.equal(question(bySwitch).lang, 'nl');
  await bySwitch.getByRole('button', { name: 'English' }).click();
  await headline(bySwitch, /against the week before/);
  bySwitch.nothingWrong();
});

test('an unversioned address of a file works like the versioned one', async () => {
  const [plain, versioned] = await Promise.all(['/app.js', '/app.js?v=1'].map((path) => fetch(both.straal.url + path)));
  assert.equal(plain.status, 200);
  assert.equal(versioned.status, 200);
  assert.equal(await plain.text(), await versioned.text());
});

// What stands beside a question is what was asked for, and its link says all of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { api, headline, open, question, rowsOf, say, search, shared } from './support.mjs';

const both = shared({ map: false });

/** The hits of both sides, and where they are. */
async function sides(page) {
  await page.locator('.sides figure').nth(1).waitFor();
  return {
    hits: (await rowsOf(page, 'Compare')).map((row) => row[1]),
    where: await page.locator('.sides figcaption').allInnerTexts(),
  };
}

async function hitsOf(asked) {
  return say.count((await api(both.straal, `/v1/impact?${asked}&precision=none`)).total.hits);
}

async function enter(page, name, text) {
  const box = page.locator('input').and(page.getByLabel(name, { exact: true }));
  await box.fill(text);
  await box.press('Enter');
}

test('the week before is of the same municipality or position, after a reload too', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const weekBefore = async (asked) => {
    await page.getByRole('button', { name: 'With the week before' }).click();
    const found = await sides(page);
    assert.equal(found.hits[1], await hitsOf(asked));
    await page.reload();
    await headline(page);
    assert.deepEqual(await sides(page), found);
    await page.getByRole('button', { name: 'Stop comparing' }).click();
  };
  await (await search(page, 'eindhoven')).first().click();
  await headline(page, /in the municipality of Eindhoven/);
  await weekBefore('municipality=Eindhoven&dates=2013-04-23');
  await page.getByRole('button', { name: 'Rotterdam marathon' }).click();
  await headline(page, /Rotterdam/);
  await enter(page, 'Place', '52.09,5.12');
  await headline(page, /Utrecht/);
  await weekBefore('lat=52.09&lon=5.12&radius=3&dates=2013-04-07');
  page.nothingWrong();
});

test('a municipality is held against the place that was asked for, the start included', async (t) => {
  const page = await open(t, both, '/?municipality=Eindhoven&dates=2013-03-02');
  await headline(page);
  await enter(page, 'Other place', '1012JS');
  const { hits, where } = await sides(page);
  assert.deepEqual(hits, [await hitsOf('municipality=Eindhoven&dates=2013-03-02'), await hitsOf('postcode=1012JS&radius=1&dates=2013-03-02')]);
  assert.match(where[1], /1012JS/);
  page.nothingWrong();
});

test('the other place is found as the place is: whole towns, positions, and what was taken is told', async (t) => {
  const page = await open(t, both, '/?municipality=Eindhoven&dates=2013-03-02');
  await headline(page);
  for (const [typed, where] of [['Tilburg', /in the municipality of Tilburg/], ['52.37,4.89', /Amsterdam \(52\.3700, 4\.8900\)/], ['Dam', /Damwâld/]]) {
    await page.locator('input').and(page.getByLabel('Other place')).fill(typed);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    assert.match((await sides(page)).where[1], where);
    assert.equal(await page.locator('.compare-card .hint', { hasText: 'No place here is called' }).count(), typed === 'Dam' ? 1 : 0);
    await page.getByRole('button', { name: 'Stop comparing' }).click();
  }
  assert.equal(question(page).with, undefined);
  page.nothingWrong();
});

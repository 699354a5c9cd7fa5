// What leaves the screen: the printed page, and the links.
import assert from 'node:assert/strict';
import test from 'node:test';
import { api, drawn, headline, held, open, shared } from './support.mjs';

const both = shared();

test('on paper stands the answer, in light colours and without what only a screen can use', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30&with=3011HN/2013-04-14', { colorScheme: 'dark' });
  await headline(page);
  await drawn(page);
  await page.locator('.calendar').waitFor();
  await page.locator('html[data-theme="dark"]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.locator('html[data-theme="light"]').waitFor();
  for (const hidden of ['header', '.asking', '.share', '.map-buttons', '.map-tools', '.special-days', 'footer']) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  for (const shown of ['h1', '.map', '.chart', '.industries-card table', '.calendar', '.rings-card table', '.control-card table', '.sides']) {
    assert.equal(await page.locator(shown).first().isVisible(), true, shown);
  }
  const paper = await page.pdf({ format: 'A4' });
  assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
  assert.ok(paper.length > 50_000, `${paper.length} bytes`);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.locator('html[data-theme="dark"]').waitFor();
  page.nothingWrong();
});

test('on paper stands what is needed to judge the numbers', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30', { map: false });
  await headline(page);
  await page.emulateMedia({ media: 'print' });
  const foot = (await page.locator('.paper-foot').innerText()).replaceAll('\u00a0', ' ');
  const { version } = await api(both.straal, '/v1/info');
  assert.match(foot, /^Made-up demo data\s+Compared with: 4 weeks before\.\s+Straal /);
  for (const told of [`Straal ${version} `, `answered on ${new Date().getDate()} `, page.url()]) assert.ok(foot.includes(told), `${told} in ${foot}`);
  page.nothingWrong();
});

test('what is printed while an answer is on its way is the last one, under its own address', async (t) => {
  const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30', { map: false });
  await headline(page);
  const before = page.url();
  const late = await held(page, /^\/v1\/impact/);
  await page.getByRole('button', { name: 'A day earlier' }).click();
  await page.locator('.answer[aria-busy="true"]').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.notEqual(page.url(), before);
  assert.ok((await page.locator('.paper-foot').innerText()).endsWith(before));
  late.release();
  await headline(page, /29 April/);
  page.nothingWrong();
});

test('every link of the page leads somewhere', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
  assert.ok(links.length > 10);
  for (const link of links) {
    const { origin, hash } = new URL(link);
    assert.equal(origin, both.straal.url, link);
    if (hash === '') assert.equal((await fetch(link)).status, 200, link);
    else assert.equal(await page.locator(hash).count(), 1, link);
  }
  page.nothingWrong();
});

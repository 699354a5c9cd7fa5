// Over plain http, on a machine that is called by its name: there a browser keeps some of its doors shut.
import assert from 'node:assert/strict';
import test from 'node:test';
import { headline, open, startBrowser, startStraal } from './support.mjs';

test('the link is copied there too', async (t) => {
  const straal = await startStraal(undefined, ['--host-name', 'straal.test']);
  t.after(() => straal.stop());
  const browser = await startBrowser(['--host-resolver-rules=MAP straal.test 127.0.0.1']);
  t.after(() => browser.close());
  const page = await open(t, { straal: { ...straal, url: `http://straal.test:${straal.port}` }, browser, map: false });
  await headline(page);
  assert.equal(await page.evaluate(() => window.isSecureContext), false);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: '✓ Copied' }).waitFor();
  await page.getByRole('combobox', { name: 'Place', exact: true }).fill('');
  await page.keyboard.press('Control+v');
  assert.equal(await page.getByRole('combobox', { name: 'Place', exact: true }).inputValue(), page.url());

  // Where even that is not allowed, the address is there to be copied by hand.
  await page.evaluate(() => { document.execCommand = () => false; });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Cop/ }).click();
  const box = page.getByLabel('Copy this address:');
  await box.waitFor();
  assert.equal(await box.inputValue(), page.url());
  assert.equal(await box.evaluate(({ selectionStart, selectionEnd }) => selectionEnd - selectionStart), page.url().length);
  page.nothingWrong();
});

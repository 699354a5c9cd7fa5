// Takes the README's picture of the dashboard, from the demo: `STRAAL_PROGRAM=build/release/straal node tests/browser/picture.mjs`
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../../static/packages.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
installPackages(HERE);
const { DESKTOP, drawn, headline, startBrowser, startStraal } = await import('./support.mjs');

const straal = await startStraal();
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: DESKTOP, locale: 'en-GB', reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  await page.goto(straal.url);
  await headline(page);
  await drawn(page);
  await page.screenshot({ path: join(HERE, '..', '..', 'static', 'dashboard.png') });
} finally {
  await browser.close();
  await straal.stop();
}

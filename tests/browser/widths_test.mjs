// At no width does anything stick out or is cut off.
import assert from 'node:assert/strict';
import test from 'node:test';
import { drawn, headline, open, shared } from './support.mjs';

const both = shared({ map: false });

const ADDRESS = '/?postcode=1012JS&radius=2&dates=2013-04-23,2013-04-29..2013-04-30&sbi=56&with=3011HN/2013-04-14';
const [NARROWEST, WIDEST, STEP] = [320, 2560, 40];

/** What is wider than the page, or has more text than room. What scrolls by itself, or ends in dots on purpose, may. */
function sticksOut() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wrong = scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
  const scrolls = (element) => element !== null
    && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (!element.checkVisibility() || box.width === 0 || element.closest('.unseen, .skip, svg, canvas') !== null) continue;
    const name = `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.slice(0, 30)}"`;
    if ((box.right > clientWidth + 1 || box.left < -1) && !scrolls(element.parentElement)) wrong.push(`${name} ends at ${box.right.toFixed(0)}`);
    const isText = element.matches('button, th, td, h1, h2, p, label, summary, a');
    if (isText && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') {
      wrong.push(`${name} has ${element.clientWidth} of ${element.scrollWidth} pixels`);
    }
  }
  return wrong;
}

for (const lang of ['en', 'nl']) {
  test(`from ${NARROWEST} to ${WIDEST} pixels, in ${lang}`, async (t) => {
    const page = await open(t, both, `${ADDRESS}&lang=${lang}`);
    await headline(page);
    await page.locator('.calendar').waitFor();
    await page.locator('.sides').waitFor();
    await page.locator('.menu summary').click();
    const found = [];
    for (let width = NARROWEST; width <= WIDEST; width += STEP) {
      await page.setViewportSize({ width, height: 900 });
      const wrong = await page.evaluate(sticksOut);
      if (wrong.length > 0) found.push(`${width}: ${wrong.slice(0, 3).join('; ')}`);
    }
    assert.deepEqual(found, []);
    page.nothingWrong();
  });

  test(`with the map's tools, in ${lang}`, async (t) => {
    const page = await open(t, both, `/?lang=${lang}`, { map: true });
    await headline(page);
    await drawn(page);
    for (const width of [320, 390, 768, 1024, 1100, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await page.evaluate(sticksOut), [], `${width}`);
    }
    page.nothingWrong();
  });
}

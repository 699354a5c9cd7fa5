// At no width does anything stick out or is cut off.
import assert from 'node:assert/strict';
import test from 'node:test';
import { drawn, headline, open, resize, shared } from './support.mjs';

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
    const { overflowX, textOverflow } = getComputedStyle(element);
    if (/hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
        && box.width > 1 && element.closest('.map-frame, .progress, input') === null) wrong.push(`${name} is cut off`);
    const isText = element.matches('button, th, td, h1, h2, p, label, summary, a');
    if (isText && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') {
      wrong.push(`${name} has ${element.clientWidth} of ${element.scrollWidth} pixels`);
    }
  }
  return wrong;
}

/** The boxes that cut off what stands in them, and what wraps that should not. */
function cutsOff() {
  const boxes = [...document.querySelectorAll('.asking input:not([type="range"])')].filter((box) => box.scrollWidth > box.clientWidth);
  const wrapped = [...document.querySelectorAll('header button')].filter((button) => button.offsetHeight > 45);
  const [label, box] = ['label', '.slider'].map((part) => document.querySelector(`.baseline ${part}`).getBoundingClientRect());
  const touches = label.bottom > box.top + 2 && label.right > box.left - 2 && label.top < box.bottom;
  return [...boxes.map(({ value }) => `"${value}"`), ...wrapped.map(({ textContent }) => textContent), ...(touches ? ['a label'] : [])];
}

/** Every kind of sentence, by an address that makes it say so. */
const KINDS = {
  more: ['', /more/],
  fewer: ['?postcode=4811NE&radius=45&dates=2013-03-12', /fewer hits than usual/],
  usual: ['?postcode=1012JS&radius=1&dates=2013-04-20', /about as many/],
  'too few': ['?postcode=1012JS&radius=0.05&dates=2013-04-20&hours=4', /too few to say/],
  'too little history': ['?postcode=1012JS&radius=1&dates=2013-01-03,2013-04-30', /too little history/],
  'nothing to compare': ['?postcode=1012JS&radius=1&dates=2013-01-03', /nothing to compare/],
  'nothing known': ['?postcode=1012JS&radius=1&dates=2013-06-30', /nothing is known/],
  'one long word': [`?postcode=1012JS&dates=2013-04-30&${'unknown'.repeat(30)}=1`, /more/],
};

for (const [kind, [address, wanted]] of Object.entries(KINDS)) {
  test(`a sentence and its notes are whole at any width: ${kind}`, async (t) => {
    const page = await open(t, both, `/${address}`);
    await headline(page, wanted);
    for (const language of ['English', 'Nederlands']) {
      await page.getByRole('button', { name: language }).click();
      await page.locator(`html[lang="${language === 'English' ? 'en' : 'nl'}"]`).waitFor();
      await headline(page, language === 'English' ? wanted : /^Op /);
      await page.locator('.calendar').waitFor();
      for (const width of [320, 345, 360, 390, 430, 520, 640, 720, 768, 1024, 1440, 2560]) {
        await resize(page, width);
        assert.deepEqual(await page.evaluate(sticksOut), [], `${language} at ${width}`);
      }
    }
    page.nothingWrong();
  });
}

test('what somebody types is whole at any width, however long and wrong', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await page.locator('.calendar').waitFor();
  const long = 'x'.repeat(90);
  const wrong = async () => {
    const found = [];
    for (const width of [320, 360, 390, 640, 720, 768, 1024, 1440]) {
      await resize(page, width);
      found.push(...(await page.evaluate(sticksOut)).map((one) => `${width}: ${one}`));
    }
    return found;
  };
  await page.getByLabel('Radius in kilometres').fill(long);
  await page.getByLabel('Radius in kilometres').press('Enter');
  await page.getByRole('alert').waitFor();
  assert.deepEqual(await wrong(), []);
  for (const name of ['Place', 'Other place']) {
    const box = page.getByRole('combobox', { name, exact: true });
    await box.fill(long);
    await box.press('Enter');
    await page.locator('.nothing').waitFor();
    assert.equal(await box.getAttribute('title'), long, 'what the box cuts off');
    assert.deepEqual(await wrong(), []);
    await box.press('Escape');
  }
  page.nothingWrong();
});

for (const lang of ['en', 'nl']) {
  test(`from ${NARROWEST} to ${WIDEST} pixels, in ${lang}`, async (t) => {
    const page = await open(t, both, `${ADDRESS}&lang=${lang}`);
    await headline(page);
    await page.locator('.calendar').waitFor();
    await page.locator('.sides').waitFor();
    await page.locator('.menu summary').click();
    const found = [];
    for (let width = NARROWEST; width <= WIDEST; width += STEP) {
      await resize(page, width);
      const wrong = await page.evaluate(sticksOut);
      if (wrong.length > 0) found.push(`${width}: ${wrong.slice(0, 3).join('; ')}`);
    }
    assert.deepEqual(found, []);
    page.nothingWrong();
  });

  test(`header and boxes are whole from ${NARROWEST} to 1000 pixels, in ${lang}`, async (t) => {
    const page = await open(t, both, `/?lang=${lang}`);
    await headline(page);
    await page.locator('.calendar').waitFor();
    const found = [];
    for (let width = NARROWEST; width <= 1000; width += 20) {
      await resize(page, width);
      const wrong = [...await page.evaluate(sticksOut), ...await page.evaluate(cutsOff)];
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
      await resize(page, width);
      assert.deepEqual(await page.evaluate(sticksOut), [], `${width}`);
    }
    page.nothingWrong();
  });
}

// The program and the browser, as the tests want them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 800 };

/** Long enough for a first start, which makes the demo's data, of a program with sanitizers. */
const START_MS = 240_000;
const CHROMIUM = process.env.STRAAL_CHROMIUM ?? '/usr/bin/chromium-headless-shell';

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts `straal serve --demo` and waits until it can answer. `stop()` ends it and waits for that. */
export async function startStraal(port, more = []) {
  const program = process.env.STRAAL_PROGRAM;
  if (!program) throw new Error('STRAAL_PROGRAM names no program to test');
  const chosen = port ?? (await freePort());
  const child = spawn(program, ['serve', '--demo', '--port', String(chosen), ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${chosen}`;
  const deadline = Date.now() + START_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}:\n${output}`);
    const ready = await fetch(`${url}/readyz`).then((response) => response.ok, () => false);
    if (ready) break;
    if (Date.now() > deadline) throw new Error(`${program} is not ready after ${START_MS} ms:\n${output}`);
    await sleep(100);
  }
  return {
    url,
    port: chosen,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A browser of its own profile; flags keep it from looking for anything outside. `more` are flags, too. */
export function startBrowser(more = []) {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', ...more],
  });
}

/**
 * One server and one browser for a file's tests. To draw the map in software takes longer than all the rest of the page: a file
 * whose tests read words and numbers does without, as a browser without WebGL does.
 */
export function shared({ map = true } = {}) {
  const both = { map };
  before(async () => {
    both.straal = await startStraal();
    both.browser = await startBrowser();
  });
  after(async () => {
    await both.browser?.close();
    await both.straal?.stop();
  });
  return both;
}

/** A browser without WebGL, which draws no map. */
function withoutWebGl() {
  HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply: (target, canvas, [kind, ...rest]) => (kind.startsWith('webgl') ? null : Reflect.apply(target, canvas, [kind, ...rest])),
  });
}

/**
 * Opens the dashboard in a fresh context, closed after the test. `map` overrides what the file has said. The test fails where the
 * page asks another origin (but `origins`), breaks its content security policy, throws, or logs an error that `expected` (a
 * RegExp) does not match.
 */
export async function open(t, both, path = '/', options = {}) {
  const { straal, browser } = both;
  const {
    viewport = DESKTOP, locale = 'en-GB', expected, origins = [], map = both.map ?? true, prepare, waitUntil = 'load', ...more
  } = options;
  const phone = viewport.width < 600;
  const context = await browser.newContext({ viewport, locale, hasTouch: phone, isMobile: phone, ...more });
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);  // A machine may be busy with other tests, and the map is drawn in software.
  const wrong = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== straal.url && !origins.includes(origin)) wrong.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => wrong.push(`throws ${error.stack ?? error}`));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !(expected?.test(text) ?? false)) wrong.push(`logs ${text}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.nothingWrong = () => assert.deepEqual(wrong, []);
  if (!map) await page.addInitScript(withoutWebGl);
  await prepare?.(page);
  await page.goto(straal.url + path, { waitUntil });
  return page;
}

/** Waits until the newest question is answered and the headline matches; returns it as one sentence, with plain spaces. */
export async function headline(page, pattern = /./) {
  const said = await page.waitForFunction(({ source, flags }) => {
    const text = document.querySelector('.answer.answered h1')?.textContent?.replaceAll('\u00a0', ' ').trim() ?? '';
    return new RegExp(source, flags).test(text) ? text : null;
  }, { source: pattern.source, flags: pattern.flags });
  return said.jsonValue();
}

/** Gives the window another width, and waits until the page is drawn so: charts follow their boxes a frame later. */
export async function resize(page, width, height = DESKTOP.height) {
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** Types into the box for a place, waits for what it finds, and returns the list's options. */
export async function search(page, text) {
  await page.getByRole('combobox', { name: 'Place', exact: true }).fill(text);
  const options = page.locator('#place-options').getByRole('option');
  await options.first().waitFor();
  return options;
}

/** Holds back the answers to what `wanted` (a RegExp) matches; `release()` lets them and all later ones through. */
export async function held(page, wanted) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const asked = [];
  await page.route((url) => wanted.test(url.pathname + url.search), async (route) => {
    asked.push(route.request().url());
    await released;
    await route.continue().catch(() => {});  // The page may have given it up.
  });
  return { asked, release };
}

/** Asks the program itself. */
export async function api(straal, path) {
  const response = await fetch(straal.url + path);
  assert.equal(response.status, 200, `${path}: ${response.status}`);
  return response.json();
}

/** A table's rows by their captions: name, and the text of each cell, with plain spaces. */
export async function rowsOf(page, caption) {
  const found = page.getByRole('table', { name: caption, exact: true }).locator('tbody tr');
  await found.first().waitFor();
  return found.evaluateAll((rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.innerText.replaceAll('\u00a0', ' ').trim())));
}

/** As the page writes them in English. */
export const say = {
  count: (value) => (value === null ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: 0 })),
  lift(value) {
    if (value === null) return '–';
    const nearlyAll = value > -1 && value <= -0.995;
    const maximumFractionDigits = nearlyAll || (value !== 0 && Math.abs(value) < 0.1) ? 1 : 0;
    const told = nearlyAll ? Math.trunc(value * 1000) / 1000 : value;
    return told.toLocaleString('en-GB', { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits }).replace('-', '−');
  },
  hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  list: (parts) => new Intl.ListFormat('en-GB').format(parts),
  /** A title as a sentence has it: abbreviations keep their capitals. */
  inSentence: (title) => (/^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title),
  /** A reach as the story of a circle has it: its words in the sentence, null where it has none, and those beside the rings. */
  reach(reach) {
    const metres = (m) => (m < 1000 ? `${m} m` : `${m / 1000} km`);
    switch (reach?.kind) {
      case 'about': return {
        words: `as far as ${metres(reach.m)}`,
        sentence: `As far as ${metres(reach.m)}; in 95 of 100 cases between ${metres(reach.low_m)} and ${metres(reach.high_m)}.`,
      };
      case 'at-least': return {
        words: `at least as far as ${metres(reach.m)}`, sentence: `At least as far as ${metres(reach.m)}, perhaps beyond the outermost ring.`,
      };
      default: return { words: null, sentence: 'It is not clear how far this goes.' };
    }
  },
  difference: (value) => (value === null ? '–'
    : value.toLocaleString('en-GB', { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).replace('-', '−')),
  verdict: (verdict) => ({
    'clearly more': '▲ clearly more', 'clearly less': '▼ clearly fewer', 'within the usual': '≈ as usual',
    'too little to say': '· not enough data',
  })[verdict],
};

/** Opens the table under the hours' chart, and returns its rows. */
export async function hourRows(page) {
  await page.locator('.hours-card summary').click();
  const rows = page.locator('table.hours tbody tr');
  await rows.first().waitFor();
  return rows;
}

/** Waits until the map has come to rest on the question's circle. */
export async function drawn(page) {
  await page.locator('.map[data-drawn]').waitFor();
}

/**
 * What axe has against the page as it stands, or against parts of it. The page has no frames: all that "legacy mode" leaves out
 * is a blank page beside it, for the results of frames, which takes seconds. So does a report of every element that is right.
 */
export async function complaints(page, ...parts) {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  for (const part of parts) builder.include(part);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The middle of the circle and its radius in pixels, once it fills the map. */
export async function circle(page) {
  await drawn(page);
  await page.locator('.map').scrollIntoViewIfNeeded();
  const { x, y, width, height } = await page.locator('.map').boundingBox();
  return { x: x + width / 2, y: y + height / 2, radius: Math.min(width, height) / 2 - 36 };
}

/** The question in the page's address. */
export function question(page) {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

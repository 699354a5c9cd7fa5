// The map's tools: what is drawn, dragged and typed there asks the program the very same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { api, circle, complaints, drawn, headline, open, PHONE, question, say, search, shared } from './support.mjs';

const both = shared();
const DAY = 'dates=2013-04-30';

/** Asks the program about a polygon. */
async function apiOf(straal, corners) {
  const response = await fetch(`${straal.url}/v1/impact?${DAY}`, {
    method: 'POST', headers: { 'Content-Type': 'application/geo+json' },
    body: JSON.stringify({ type: 'Polygon', coordinates: [[...corners, corners[0]]] }),
  });
  assert.equal(response.status, 200);
  return response.json();
}

/** The reverse of what an address has for a polygon, written down anew. */
function cornersOf(text) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const numbers = [];
  let bits = '';
  for (const character of text) {
    const value = alphabet.indexOf(character);
    bits = (value & 31).toString(2).padStart(5, '0') + bits;
    if (value >= 32) continue;
    const zigzag = parseInt(bits, 2);
    numbers.push(zigzag & 1 ? -(zigzag + 1) / 2 : zigzag / 2);
    bits = '';
  }
  const corners = [];
  let [lat, lon] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    lat += numbers[i];
    lon += numbers[i + 1];
    corners.push([lon / 1e5, lat / 1e5]);
  }
  return corners;
}

/** The sentence counts what the program counts. */
async function agrees(page, { total }) {
  const said = await headline(page, new RegExp(say.count(total.hits)));
  if (total.expected !== null) assert.ok(said.includes(say.count(total.expected)), said);
}

async function changed(page, before) {
  await page.waitForFunction((old) => location.search !== old, before);
  await headline(page);
  await drawn(page);
  return new URL(page.url()).search;
}

async function drawTriangle(page) {
  await page.getByRole('button', { name: 'Draw an area' }).click();
  const { x, y } = await circle(page);
  const corners = [[x - 120, y + 90], [x + 110, y + 100], [x + 10, y - 110]];
  for (const [cx, cy] of corners) await page.mouse.click(cx, cy);
  return { x, y, corners };
}

test('dragging the centre moves the circle, and asks about the very place', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const { x, y, radius } = await circle(page);
  const before = new URL(page.url()).search;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + radius / 2, y, { steps: 5 });
  assert.equal(new URL(page.url()).search, before);
  await page.mouse.up();
  await changed(page, before);
  const { at, radius: km, ...rest } = question(page);
  assert.deepEqual({ km, ...rest }, { km: '1', dates: '2013-04-30' });
  const [lat, lon] = at.split(',').map(Number);
  const east = (lon - 4.893) * 111.3 * Math.cos((52.373 * Math.PI) / 180);
  assert.ok(east > 0.4 && east < 0.6, `${east} km to the east`);
  await agrees(page, await api(both.straal, `/v1/impact?lat=${lat}&lon=${lon}&radius=1&${DAY}`));
  page.nothingWrong();
});

test('keys on the map move the circle and change its radius; so do buttons', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await drawn(page);
  let before = new URL(page.url()).search;
  await page.locator('.map canvas').focus();
  await page.keyboard.press('+');
  before = await changed(page, before);
  assert.equal(question(page).radius, '1.5');
  assert.equal(question(page).postcode, '1012JS');
  await agrees(page, await api(both.straal, `/v1/impact?postcode=1012JS&radius=1.5&${DAY}`));
  await page.locator('.map canvas').focus();
  await page.keyboard.press('-');
  before = await changed(page, before);
  assert.equal(question(page).radius, '1');
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowRight');
  before = await changed(page, before);
  const [lat, lon] = question(page).at.split(',').map(Number);
  assert.ok(Math.abs(lat - 52.373) < 0.001 && lon > 4.897, question(page).at);
  await agrees(page, await api(both.straal, `/v1/impact?lat=${lat}&lon=${lon}&radius=1&${DAY}`));
  await page.getByRole('button', { name: 'South' }).click();
  before = await changed(page, before);
  assert.ok(Number(question(page).at.split(',')[0]) < lat);
  await page.getByRole('button', { name: 'Smaller radius' }).click();
  await changed(page, before);
  assert.equal(question(page).radius, '0.75');
  page.nothingWrong();
});

test('Enter on the map reads out the points, from the busiest', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await drawn(page);
  const { points } = await api(both.straal, `/v1/impact?postcode=1012JS&radius=1&${DAY}`);
  const [first, second] = [...points].sort((a, b) => b.hits - a.hits);
  await page.locator('.map canvas').focus();
  for (const point of [first, second]) {
    await page.keyboard.press('Enter');
    const said = page.locator('.map-frame [role=status]');
    await page.waitForFunction((code) => document.querySelector('.map-frame [role=status]').textContent.startsWith(code), point.postcode);
    const text = await said.textContent();
    for (const part of [say.count(point.hits), say.count(point.expected), say.count(point.low), say.count(point.high), say.verdict(point.verdict)]) {
      assert.ok(text.includes(part), `${text} has no ${part}`);
    }
  }
  await page.keyboard.press('Escape');
  await page.locator('.map-frame .tip').waitFor({ state: 'hidden' });
  page.nothingWrong();
});

test('an area is drawn by clicks and closed by Enter; its link asks the same', async (t) => {
  const page = await open(t, both, '/', { expected: /ERR_FAILED/ });
  await headline(page);
  const before = new URL(page.url()).search;
  await drawTriangle(page);
  const { x, y } = await circle(page);
  await page.mouse.click(x + 5, y + 5);
  await page.keyboard.press('Backspace');
  assert.equal(await page.locator('.corners li').count(), 3);
  await page.keyboard.press('Enter');
  await changed(page, before);
  const { polygon, ...rest } = question(page);
  assert.deepEqual(rest, { dates: '2013-04-30' });
  assert.match(polygon, /^[\w-]{12,40}$/);
  const corners = cornersOf(polygon);
  assert.equal(corners.length, 3);
  const answer = await apiOf(both.straal, corners);
  await agrees(page, answer);
  await page.locator('.menu summary').click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Industries (CSV)' }).click();
  const rows = readFileSync(await (await waiting).path(), 'utf8').trim().split('\n');
  assert.equal(rows.length, 1 + answer.industries.length);
  await page.route(/f=csv/, (route) => route.abort());
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: 'Industries (CSV)' }).click();
  await page.getByRole('alert').getByText('That file could not be made.').waitFor();
  const again = await open(t, both, new URL(page.url()).search.replace(/^/, '/'));
  await agrees(again, answer);
  await drawn(again);
  assert.equal(await again.locator('.corners li').count(), 3);
  page.nothingWrong();
});

test('a double click closes the area, and Esc gives it up', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const before = new URL(page.url()).search;
  await drawTriangle(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Circle', exact: true, pressed: true }).waitFor();
  assert.equal(new URL(page.url()).search, before);
  await page.getByRole('button', { name: 'Draw an area' }).click();
  const { x, y } = await circle(page);
  await page.mouse.click(x - 120, y + 90);
  await page.mouse.click(x + 110, y + 100);
  await page.mouse.dblclick(x + 10, y - 110);
  await changed(page, before);
  await agrees(page, await apiOf(both.straal, cornersOf(question(page).polygon)));
  page.nothingWrong();
});

test('corners and the middles of sides are dragged; a refused area is told beside the tools', async (t) => {
  const page = await open(t, both, '/', { expected: /400/ });
  await headline(page);
  let before = new URL(page.url()).search;
  await drawTriangle(page);
  await page.keyboard.press('Enter');
  before = await changed(page, before);
  // The area now fills the map: find its corners by the numbers of the address and the map's own scale.
  const pixels = async () => {
    const corners = cornersOf(question(page).polygon);
    const { x, y, width, height } = await page.locator('.map').boundingBox();
    const mercator = ([lon, lat]) => [lon, (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI];
    const flat = corners.map(mercator);
    const [west, east] = [Math.min(...flat.map(([a]) => a)), Math.max(...flat.map(([a]) => a))];
    const [south, north] = [Math.min(...flat.map(([, b]) => b)), Math.max(...flat.map(([, b]) => b))];
    const scale = Math.min((width - 72) / (east - west), (height - 72) / (north - south));
    return flat.map(([a, b]) => [x + width / 2 + (a - (west + east) / 2) * scale, y + height / 2 - (b - (south + north) / 2) * scale]);
  };
  let [a, b, c] = await pixels();
  await page.mouse.move((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
  await page.mouse.down();
  await page.mouse.move((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 40, { steps: 4 });
  await page.mouse.up();
  before = await changed(page, before);
  assert.equal(cornersOf(question(page).polygon).length, 4);
  await agrees(page, await apiOf(both.straal, cornersOf(question(page).polygon)));
  const points = await pixels();
  const kept = await headline(page);
  // Dragged over the side opposite, the lines cross.
  const [first, , right, top] = points;
  await page.mouse.move(...first);
  await page.mouse.down();
  await page.mouse.move(right[0] + 15, (right[1] + top[1]) / 2, { steps: 4 });
  await page.mouse.up();
  await page.getByText('The sides of this area cross each other.').waitFor();
  assert.equal((await page.locator('.headline h1').textContent()).replaceAll('\u00a0', ' ').trim(), kept);
  page.nothingWrong();
});

test('an area is drawn and changed by the keyboard alone', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await drawn(page);
  let before = new URL(page.url()).search;
  await page.getByRole('button', { name: 'Draw an area' }).focus();
  await page.keyboard.press('Enter');
  const add = page.getByRole('button', { name: 'Add a corner in the middle of the map' });
  const corner = (n) => page.getByRole('button', { name: new RegExp(`^Corner ${n} `) });
  for (const [n, keys] of [[1, ['ArrowLeft', 'ArrowLeft', 'ArrowDown']], [2, ['ArrowRight', 'ArrowRight', 'ArrowDown']], [3, ['ArrowUp', 'ArrowUp']]]) {
    await add.focus();
    await page.keyboard.press('Enter');
    await corner(n).focus();
    for (const key of keys) await page.keyboard.press(key);
  }
  await page.getByRole('button', { name: 'Close the area' }).focus();
  await page.keyboard.press('Enter');
  before = await changed(page, before);
  let corners = cornersOf(question(page).polygon);
  assert.equal(corners.length, 3);
  assert.ok(corners[0][0] < corners[2][0] && corners[2][0] < corners[1][0] && corners[2][1] > corners[0][1], String(corners));
  await agrees(page, await apiOf(both.straal, corners));
  await corner(3).focus();
  await page.keyboard.press('ArrowUp');
  await changed(page, before);
  assert.ok(cornersOf(question(page).polygon)[2][1] > corners[2][1]);
  corners = cornersOf(question(page).polygon);
  await corner(2).focus();
  await page.keyboard.press('Delete');  // Three corners stay three.
  await page.waitForTimeout(500);
  assert.deepEqual(cornersOf(question(page).polygon), corners);
  page.nothingWrong();
});

test('a municipality is found by its name, and picked on the map', async (t) => {
  const page = await open(t, both);
  await headline(page);
  const options = await search(page, 'eindho');
  await options.filter({ hasText: 'municipality' }).click();
  await headline(page, /in the municipality of Eindhoven/);
  assert.deepEqual(question(page), { municipality: 'Eindhoven', dates: '2013-04-30' });
  await agrees(page, await api(both.straal, `/v1/impact?municipality=Eindhoven&${DAY}`));
  await circle(page);
  const before = new URL(page.url()).search;
  const box = await page.locator('.map').boundingBox();
  await page.mouse.click(box.x + 14, box.y + box.height - 60);
  await changed(page, before);
  const { municipality } = question(page);
  assert.notEqual(municipality, 'Eindhoven');
  await agrees(page, await api(both.straal, `/v1/impact?municipality=${encodeURIComponent(municipality)}&${DAY}`));
  await page.getByRole('button', { name: 'Circle', exact: true }).click();
  await changed(page, `?municipality=${municipality}`);
  await headline(page, /within 1 km of/);
  page.nothingWrong();
});

test('the map is saved as a picture', async (t) => {
  const page = await open(t, both);
  await headline(page);
  await drawn(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the map as a picture' }).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), 'straal-map.png');
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  const box = await page.locator('.map').boundingBox();
  assert.equal(bytes.readUInt32BE(16), Math.round(box.width));
  assert.ok(bytes.readUInt32BE(20) > box.height + 40);
  // A map that was not in the picture would be one colour, and small.
  assert.ok(bytes.length > 40_000, `${bytes.length} bytes`);
  page.nothingWrong();
});

test('a filter reaches 10,000 points without drawing them again', async (t) => {
  const page = await open(t, both, '/', {
    prepare: (fresh) => fresh.route(/\/v1\/impact\?/, async (route) => {
      const response = await route.fetch();
      const body = await response.json();
      const seed = body.points;
      const many = seed.length === 0 ? 0 : 10_000;
      body.points = Array.from({ length: many }, (_, i) => {
        const like = seed[i % seed.length];
        const angle = i * 2.399963;
        const far = 0.0085 * Math.sqrt(i / many);
        return { ...like, postcode: `Z${i}`, lat: 52.373 + far * Math.cos(angle), lon: 4.893 + 1.63 * far * Math.sin(angle) };
      });
      await route.fulfill({ response, json: body });
    }),
  });
  await headline(page);
  await drawn(page);
  await page.waitForTimeout(1000);
  const took = await page.evaluate(() => new Promise((done) => {
    const map = document.querySelector('.map');
    const started = performance.now();
    let answered = 0;
    new MutationObserver(() => {
      if (!('drawn' in map.dataset)) answered = performance.now();
      else if (answered > 0) done({ whole: performance.now() - started, map: performance.now() - answered });
    }).observe(map, { attributes: true });
    document.querySelector('.industries-card .choice, .industries .choice').click();
  }));
  t.diagnostic(`10,000 points follow a filter in ${Math.round(took.map)} ms, ${Math.round(took.whole)} ms after the click`);
  assert.ok(took.map < 2000, JSON.stringify(took));
  page.nothingWrong();
});

for (const [size, viewport] of Object.entries({ desktop: undefined, phone: PHONE })) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing in the tools on ${size}, ${colorScheme}`, async (t) => {
      const page = await open(t, both, '/?postcode=1012JS&radius=1&dates=2013-04-30', {
        ...(viewport && { viewport }), colorScheme, reducedMotion: 'reduce',
      });
      await headline(page);
      await drawn(page);
      await page.getByRole('button', { name: 'Draw an area' }).click();
      for (let i = 0; i < 3; ++i) await page.getByRole('button', { name: 'Add a corner in the middle of the map' }).click();
      await page.getByRole('button', { name: /^Corner 2 / }).click();
      assert.deepEqual(await complaints(page, '.map-card'), []);
    });
  }
}

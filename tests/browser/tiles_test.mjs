// Another server's tiles under the map: asked of that server and no other, drawn, and named.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import test, { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { drawn, headline, open, startBrowser, startStraal } from './support.mjs';

const ATTRIBUTION = '© The makers of the purple map';
const PURPLE = [160, 32, 240];

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A square of one colour, as PNG. */
function png(size, colour) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);  // Eight bits each of red, green and blue.
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: size }, () => Buffer.from(colour)))]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A tile server on a port of its own; `asked` are the requests it has had. */
async function startTiles() {
  const tile = png(256, PURPLE);
  const asked = [];
  const server = createServer(({ url, headers }, response) => {
    asked.push({ url, referer: headers.referer });
    response.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' }).end(tile);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, asked, stop: () => server.close() };
}

let tiles;
const both = {};
before(async () => {
  tiles = await startTiles();
  both.straal = await startStraal(undefined, ['--tile-url', `${tiles.url}/{z}/{x}/{y}.png`, '--tile-attribution', ATTRIBUTION]);
  both.browser = await startBrowser();
});
after(async () => {
  await both.browser?.close();
  await both.straal?.stop();
  tiles?.stop();
});

/** How much of the map's own pixels are the tiles' colour, between 0 and 1. */
async function purple(page) {
  const shot = await page.locator('.map').screenshot();
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 2] > data[i + 1] + 60 && data[i] > data[i + 1] + 30) ++found;
    return found / (data.length / 4);
  }, [...shot]);
}

test('tiles are asked of their own server alone, drawn under the points, and named', async (t) => {
  const page = await open(t, both, '/', { origins: [tiles.url] });
  await headline(page);
  await drawn(page);
  assert.ok(tiles.asked.length > 2, `${tiles.asked.length} tiles`);
  for (const { url, referer } of tiles.asked) {
    assert.match(url, /^\/\d+\/\d+\/\d+\.png$/);
    assert.equal(referer, `${both.straal.url}/`, 'the tile server learns which site asks, and not what');
  }
  const share = await purple(page);
  assert.ok(share > 0.3, `${share} of the map has the colour of the tiles`);
  assert.match(await page.locator('.attribution').textContent(), new RegExp(`CBS/Kadaster.*, ${ATTRIBUTION}`));
  page.nothingWrong();
});

for (const [what, address, closest] of [['circle', '/', 11], ['municipality', '/?municipality=Eindhoven&dates=2013-03-02', 9]]) {
  test(`the map begins where the question is, and not with the whole country: a ${what}`, async (t) => {
    const before = tiles.asked.length;
    const page = await open(t, both, address, {
      origins: [tiles.url],
      prepare: (fresh) => fresh.route('**/data/**', async (route) => {  // The shapes of our own map come late.
        await sleep(1500);
        await route.continue();
      }),
    });
    await headline(page);
    await drawn(page);
    const zooms = tiles.asked.slice(before).map(({ url }) => Number(url.split('/')[1]));
    assert.ok(zooms.length > 2 && Math.min(...zooms) >= closest, `tiles of ${[...new Set(zooms)]} are asked for`);
    page.nothingWrong();
  });
}

test('the saved picture has the tiles in it', async (t) => {
  const page = await open(t, both, '/', { origins: [tiles.url], acceptDownloads: true });
  await headline(page);
  await drawn(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the map as a picture' }).click()]);
  assert.equal(download.suggestedFilename(), 'straal-map.png');
  page.nothingWrong();
});

test('by night the tiles are dimmed, and come back with the day', async (t) => {
  const page = await open(t, both, '/', { origins: [tiles.url], colorScheme: 'dark' });
  await headline(page);
  await drawn(page);
  assert.ok((await purple(page)) < 0.1);
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.waitForTimeout(300);
  await drawn(page);
  assert.ok((await purple(page)) > 0.3);
  page.nothingWrong();
});

test('where no tile comes, the page draws its own map', async (t) => {
  const page = await open(t, both, '/', {
    origins: [tiles.url], expected: /ERR_|Failed to load|AJAXError|Failed to fetch/, prepare: (fresh) => fresh.route(`${tiles.url}/**`, (route) => route.abort()),
  });
  await headline(page);
  await drawn(page);
  assert.ok((await purple(page)) < 0.02);
  page.nothingWrong();
});

test('no other origin can be asked, tiles or not', async (t) => {
  const page = await open(t, both, '/', { origins: [tiles.url], expected: /content security policy|Content Security Policy|violates/ });
  await headline(page);
  const refused = await page.evaluate(async (elsewhere) => {
    const failed = async (ask) => ask.then(() => false, () => true);
    const image = new Image();
    const shown = new Promise((done, fail) => Object.assign(image, { onload: done, onerror: fail }));
    image.src = `${elsewhere}/a.png`;
    return [await failed(fetch(`${elsewhere}/a`)), await failed(shown)];
  }, both.straal.url.replace('127.0.0.1', 'localhost'));
  assert.deepEqual(refused, [true, true]);
});

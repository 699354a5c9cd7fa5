// What the server really answers is what server/api/openapi.json says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { headline, open, search, shared } from './support.mjs';

const both = shared({ map: false });
const document = JSON.parse(readFileSync(new URL('../../server/api/openapi.json', import.meta.url), 'utf8'));
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'openapi');

function check(schema, value, what) {
  const valid = ajv.validate({ $ref: `openapi#/components/schemas/${schema}` }, value);
  assert.ok(valid, `${what}: ${ajv.errorsText(ajv.errors, { separator: '\n' })}`);
}

async function get(path) {
  const response = await fetch(both.straal.url + path);
  return { status: response.status, type: response.headers.get('Content-Type'), body: await response.json() };
}

test('the document that is served is the one in the repository', async () => {
  assert.deepEqual((await get('/openapi.json')).body, document);
});

for (const path of [
  '/api/1012JS/2013-04-30', '/api/1012js/2013-04-30/0', '/api/1012JS/2013-04-23;2013-04-30/1.5?sbi=56,47.11&hours=22-2',
  '/api/1012JS/2012-12-25..2013-05-20/25?precision=auto&lang=nl', '/api/1012/2013-04-30/3?precision=none',
  '/api/1012JS/2013-06-30/1', '/api/1012JS/2013-01-01/1',
]) {
  test(`an answer has the documented form: ${path}`, async () => {
    const { status, type, body } = await get(path);
    assert.equal(status, 200);
    assert.match(type, /^application\/json/);
    check('Answer', body, path);
  });
}

for (const [path, expected, kind, parameter] of [
  ['/api/9999ZZ/2013-04-30/1', 404, 'unknown-postcode', 'postcode'],
  ['/api/1012JS/2013-02-30/1', 400, 'invalid-parameter', 'dates'],
  ['/api/1012JS/2013-04-30/-1', 400, 'invalid-parameter', 'radius'],
  ['/api/1012JS/2013-04-30/100000', 400, 'limit-exceeded', 'radius'],
  ['/api/1012JS/2013-04-30/1?hours=24', 400, 'invalid-parameter', 'hours'],
  ['/api/1012JS/2013-04-30/1?colour=red', 400, 'invalid-parameter', 'colour'],
  ['/v1/places', 400, 'invalid-parameter', undefined],
  ['/nothing/here', 404, 'not-found', undefined],
]) {
  test(`a problem has the documented form: ${path}`, async () => {
    const { status, type, body } = await get(path);
    assert.equal(status, expected);
    assert.match(type, /^application\/problem\+json/);
    check('Problem', body, path);
    assert.equal(body.type, `/problems/${kind}`);
    assert.equal(body.status, expected);
    if (parameter !== undefined) assert.equal(body.parameter, parameter);
  });
}

test('what is loaded, and the places, have the documented form', async () => {
  check('Info', (await get('/v1/info')).body, '/v1/info');
  for (const path of ['/v1/places?q=amst', '/v1/places?q=1012', '/v1/places?q=qqqq', '/v1/places?lat=52.37&lon=4.89']) {
    check('Places', (await get(path)).body, path);
  }
  assert.equal((await get('/v1/places?lat=52.37&lon=4.89')).body.places.length, 1);
});

test('every answer that the page itself receives has the documented form', async (t) => {
  const received = [];
  const page = await open(t, both, '/', {
    prepare: (fresh) => fresh.on('response', (response) => {
      if (/\/(api|v1)\//.test(response.url()) && response.status() === 200) received.push(response);
    }),
  });
  await headline(page);
  await (await search(page, 'rot')).first().click();
  await headline(page, /Rotterdam/);
  await page.locator('.calendar').waitFor();
  assert.ok(received.length >= 4, `only ${received.length} answers`);
  for (const response of received) {
    const { pathname } = new URL(response.url());
    const schema = { '/v1/impact': 'Impact', '/v1/calendar': 'Calendar', '/v1/info': 'Info', '/v1/places': 'Places' }[pathname];
    assert.ok(schema, pathname);
    check(schema, await response.json(), response.url());
  }
  page.nothingWrong();
});

// What a first visit loads of the program, compressed; the base map's files come on top, as far as the map shows them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { drawn, headline, open, shared } from './support.mjs';

const both = shared();
const BUDGET = 600_000;

test('the page and all that it runs stay within the budget', async (t) => {
  const asked = new Set(['/maplibre-worker.mjs']);  // A worker asks by itself.
  const page = await open(t, both, '/', {
    prepare: (fresh) => fresh.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.startsWith('/v1/') && !pathname.startsWith('/data/')) asked.add(pathname);
    }),
  });
  await headline(page);
  await drawn(page);
  for (const needed of ['/', '/app.js', '/app.css']) assert.ok(asked.has(needed), needed);
  const sizes = await Promise.all([...asked].map(async (path) => {
    const { headers } = await fetch(both.straal.url + path, { method: 'HEAD', headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(headers.get('Content-Encoding'), 'gzip', path);
    return [path, Number(headers.get('Content-Length'))];
  }));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  t.diagnostic(`${total} bytes: ${sizes.map((pair) => pair.join(' ')).join(', ')}`);
  assert.ok(total > 100_000 && total <= BUDGET, `${total} bytes`);
  page.nothingWrong();
});

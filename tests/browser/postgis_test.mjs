// The demo with a real PostGIS behind it: the page says who answered, and shows the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { headline, open, startBrowser, startStraal } from './support.mjs';

const POSTGIS = fileURLToPath(new URL('../../server/postgis_here', import.meta.url));
const both = { map: false };
let folder;

before(async () => {
  // Short, since a socket's path is, and where the database's own user may go.
  folder = mkdtempSync('/tmp/straal-browser-');
  const conninfo = execFileSync(POSTGIS, ['start', folder, 'fsync=off']).toString().trim();
  execFileSync(process.env.STRAAL_PROGRAM, ['postgis', 'init', conninfo]);
  execFileSync(process.env.STRAAL_PROGRAM, ['postgis', 'load', '--demo', conninfo, '--dates', '2013-01-01;2013-01-08']);
  both.straal = await startStraal(undefined, ['--postgis', conninfo, '--hot-days', '30']);
  both.browser = await startBrowser();
});

after(async () => {
  await both.browser?.close();
  await both.straal?.stop();
  execFileSync(POSTGIS, ['stop', folder]);
  rmSync(folder, { recursive: true });
});

for (const [what, dates, backend, english, dutch] of [
  ['the last days are answered from memory, which is not told', '2013-05-10', 'memory', null, null],
  ['older days by PostGIS', '2013-01-08', 'postgis', 'read from the database', 'gelezen uit de database'],
  ['and days of both by both', '2013-01-08;2013-05-10', 'both', 'partly read from the database', 'deels gelezen uit de database'],
]) {
  test(what, async (t) => {
    const address = `/?postcode=1012JS&radius=1&dates=${dates}`;
    const page = await open(t, both, address);
    const said = await headline(page);
    const told = async (where) => {
      const place = where.locator('footer .answered-by');
      return (await place.count()) === 0 ? null : { text: await place.textContent(), why: await place.getAttribute('title') };
    };
    const ask = (more) => fetch(`${both.straal.url}/v1/impact?postcode=1012JS&radius=1&dates=${dates}${more}`).then((response) => response.json());
    const [auto, memory] = [await ask(''), await ask('&backend=memory')];
    assert.equal(auto.meta.backend, backend);
    assert.deepEqual(await told(page), english === null ? null : { text: english, why: auto.meta.plan.why });
    for (const part of ['total', 'dates', 'timeline', 'industries', 'rings', 'points']) assert.deepEqual(auto[part], memory[part]);
    assert.match(said, new RegExp(`\\b${auto.total.hits.toLocaleString('en')}\\b`));

    const inDutch = await open(t, both, `${address}&lang=nl`);
    await headline(inDutch);
    assert.equal((await told(inDutch))?.text ?? null, dutch);
    page.nothingWrong();
  });
}

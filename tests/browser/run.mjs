// Runs the browser tests: `STRAAL_PROGRAM=build/release/straal node tests/browser/run.mjs [file…]`. Installs the
// packages first where the lock file changed. Two files at a time, each with a Chromium of its own: a page computes in one
// thread, and only the map, which is drawn in software, takes more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../../static/packages.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const AT_ONCE = 2;
/** These take longest. They come first, so that none runs alone at the end. */
const FIRST = ['accessible_test.mjs', 'map_tools_test.mjs'];
installPackages(HERE);
const named = process.argv.slice(2);

/** Whether a file's tests pass. What they print comes in one piece, behind that of the files that ended before. */
async function passes(file) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--test', join(HERE, file)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => printed.push(bytes));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(printed));
  console.log(`${file}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return status === 0;
}

const all = readdirSync(HERE).filter((name) => name.endsWith('_test.mjs')).sort();
const waiting = named.length > 0 ? named : [...FIRST, ...all.filter((name) => !FIRST.includes(name))];
let failed = 0;
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  for (let file = waiting.shift(); file; file = waiting.shift()) if (!await passes(file)) ++failed;
}));
process.exit(failed === 0 ? 0 : 1);

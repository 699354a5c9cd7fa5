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

/** What failed, with its reason, of all files: told once more at the end, where a long output is read first. */
const failures = [];

/** Runs a file's tests. What they print comes in one piece, behind that of the files that ended before. */
async function run(file) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--test', join(HERE, file)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => printed.push(bytes));
  const [status] = await once(child, 'close');
  const text = Buffer.concat(printed).toString();
  process.stdout.write(text);
  console.log(`${file}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  if (status === 0) return;
  const told = text.match(/^not ok [^]*?^ {2}\.\.\.$/gm) ?? [`ended with ${status}`];
  failures.push(...told.map((one) => `${file}: ${one}`));
}

const all = readdirSync(HERE).filter((name) => name.endsWith('_test.mjs')).sort();
const waiting = named.length > 0 ? named : [...FIRST, ...all.filter((name) => !FIRST.includes(name))];
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  for (let file = waiting.shift(); file; file = waiting.shift()) await run(file);
}));
if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
process.exit(failures.length === 0 ? 0 : 1);

// Runs the browser tests: `STRAAL_PROGRAM=build/release/straal node tests/browser/run.mjs [file…]`. Installs the
// packages first where the lock file changed. One file after the other, for there are few cores and one Chromium.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../../static/packages.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
installPackages(HERE);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(HERE).filter((name) => name.endsWith('_test.mjs')).sort();
let failed = 0;
for (const file of files) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, ['--test', join(HERE, file)], { stdio: 'inherit' });
  console.log(`${file}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  if (status !== 0) ++failed;
}
process.exit(failed === 0 ? 0 : 1);

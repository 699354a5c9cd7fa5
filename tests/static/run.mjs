// Bundles each *_test.ts with the dashboard's modules and runs them with Node's own test runner, together with each
// *_test.mjs, which needs no bundle:
//   node run.mjs FOLDER        FOLDER receives the bundles
// The packages and the type check are those of the dashboard's build.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const DASHBOARD = join(HERE, '..', '..', 'static');
const folder = join(process.argv[2] ?? join(HERE, 'output'), 'bundles');

function run(program, parameters) {
  const { status } = spawnSync(program, parameters, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The files under HERE whose names end so, from HERE. */
function filesEnding(end, under = '') {
  return readdirSync(join(HERE, under), { withFileTypes: true }).flatMap((entry) => {
    const name = join(under, entry.name);
    return entry.isDirectory() ? filesEnding(end, name) : name.endsWith(end) ? [name] : [];
  });
}

const dashboardRequire = createRequire(join(DASHBOARD, 'package.json'));
run(process.execPath, [dashboardRequire.resolve('typescript/bin/tsc'), '--project', HERE]);

rmSync(folder, { recursive: true, force: true });
const bundled = filesEnding('_test.ts');
const others = filesEnding('_test.mjs').map((name) => join(HERE, name));
await dashboardRequire('esbuild').build({
  absWorkingDir: HERE,
  entryPoints: bundled,
  outbase: '.',
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node18',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const bundles = bundled.map((name) => join(folder, name.replace(/\.ts$/, '.mjs')));
run(process.execPath, ['--enable-source-maps', '--test', ...bundles, ...others]);

// Bundles each *_test.ts with the dashboard's modules and runs them with Node's own test runner:
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

const dashboardRequire = createRequire(join(DASHBOARD, 'package.json'));
run(process.execPath, [dashboardRequire.resolve('typescript/bin/tsc'), '--project', HERE]);

const tests = readdirSync(HERE).filter((name) => name.endsWith('_test.ts'));
rmSync(folder, { recursive: true, force: true });
await dashboardRequire('esbuild').build({
  absWorkingDir: HERE,
  entryPoints: tests,
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node18',
  sourcemap: 'inline',
  logLevel: 'warning',
});
run(process.execPath, ['--enable-source-maps', '--test', ...tests.map((name) => join(folder, name.replace(/\.ts$/, '.mjs')))]);

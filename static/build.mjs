// Builds static/dist: `node build.mjs`. Installs the packages first where the lock file changed, and does nothing
// where no input did. File names are fixed, because the server embeds them; index.html names each with ?v=<content hash>.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { baseMap } from './basemap.mjs';
import { installPackages } from './packages.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, 'dist');
const STAMP = join(DIST, '.inputs');
const API_DOCUMENT = join(HERE, '..', 'server', 'api', 'openapi.json');
/** What the page may weigh, gzipped: all but the base map, of which a visit loads what it looks at. */
const BUDGET_BYTES = 600_000;
const API_TYPES = join(HERE, 'src', 'state', 'api_schema.ts');

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function inputs() {
  const own = ['package-lock.json', 'tsconfig.json', 'index.html', 'build.mjs', 'basemap.mjs', 'packages.mjs'];
  return [
    API_DOCUMENT,
    ...own.map((name) => join(HERE, name)),
    ...filesUnder(join(HERE, 'data')),
    ...filesUnder(join(HERE, 'src')).filter((path) => path !== API_TYPES),
  ];
}

function digestOf(paths) {
  const digest = createHash('sha256');
  for (const path of paths) digest.update(path.slice(HERE.length)).update('\0').update(readFileSync(path)).update('\0');
  return digest.digest('hex');
}

const versionOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

function run(program, parameters) {
  const { status } = spawnSync(program, parameters, { cwd: HERE, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Writes beside the target and renames, so that nobody ever reads half a file. */
function write(name, bytes) {
  const target = join(DIST, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, bytes);
  renameSync(`${target}.new`, target);
}

async function generateApiTypes() {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const { pathToFileURL } = await import('node:url');
  const text = astToString(await openapiTS(pathToFileURL(API_DOCUMENT)));
  const types = `// Generated from server/api/openapi.json by build.mjs.\n${text}`;
  if (!existsSync(API_TYPES) || readFileSync(API_TYPES, 'utf8') !== types) writeFileSync(API_TYPES, types);
}

/** The files that one entry becomes: `versions` are those of the files that it may name. */
async function bundle(entryPoints, versions, areas) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: HERE,
    entryPoints,
    outdir: 'dist',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    legalComments: 'inline',
    define: { ASSET_VERSIONS: JSON.stringify(versions), AREA_REGIONS: JSON.stringify(areas) },
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(DIST.length + 1), Buffer.from(contents)]));
}

function withVersions(html, versions) {
  return html.replace(/(src|href)="([^":]+)"/g, (whole, attribute, name) => {
    if (!(name in versions)) throw new Error(`index.html names "${name}", which is not built`);
    return `${attribute}="${name}?v=${versions[name]}"`;
  });
}

async function buildAll() {
  await generateApiTypes();
  run(process.execPath, [join(HERE, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', HERE]);

  const map = baseMap(join(HERE, 'data'));
  const files = new Map([...map.files].map(([name, text]) => [name, Buffer.from(text)]));
  files.set('maplibre-worker.mjs', readFileSync(join(HERE, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs')));
  files.set('favicon.svg', readFileSync(join(HERE, 'src', 'favicon.svg')));
  const versions = () => Object.fromEntries([...files].map(([name, bytes]) => [name, versionOf(bytes)]));
  // The map before the page: the page names it, and loads it after its first sentence.
  for (const entry of [{ map: 'src/map/map.ts' }, { app: 'src/main.tsx' }]) {
    for (const [name, bytes] of await bundle(entry, versions(), map.areas)) files.set(name, bytes);
  }
  files.set('index.html', Buffer.from(withVersions(readFileSync(join(HERE, 'index.html'), 'utf8'), versions())));

  const gzipped = new Map([...files].map(([name, bytes]) => [name, gzipSync(bytes, { level: 9 })]));
  const weights = [...gzipped].filter(([name]) => !name.startsWith('data/')).map(([name, { length }]) => ({ name, length }));
  const weight = weights.reduce((sum, { length }) => sum + length, 0);
  if (weight > BUDGET_BYTES) {
    const each = weights.map(({ name, length }) => `${name} ${length}`).join(', ');
    throw new Error(`the page is ${weight} bytes gzipped, over its budget of ${BUDGET_BYTES}: ${each}`);
  }
  for (const [name, bytes] of files) {
    write(name, bytes);
    write(`${name}.gz`, gzipped.get(name));
  }
}

installPackages(HERE);
const paths = inputs();
const digest = digestOf(paths);
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) {
  // Same bytes, but a checkout may have made the inputs look newer, and a build tool goes by the clock.
  const newest = Math.max(...paths.map((path) => statSync(path).mtimeMs));
  const built = filesUnder(DIST);
  if (built.some((path) => statSync(path).mtimeMs < newest)) {
    for (const path of built) utimesSync(path, new Date(), new Date());
  }
} else {
  rmSync(STAMP, { force: true });
  await buildAll();
  writeFileSync(STAMP, digest);
}

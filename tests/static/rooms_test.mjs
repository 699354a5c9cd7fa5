// The dashboard's rooms: which may know which, and that no file needs itself. Types count as much as values.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const STATIC = fileURLToPath(new URL('../../static', import.meta.url));
const SOURCES = join(STATIC, 'src');
const { default: typescript } = await import(createRequire(join(STATIC, 'package.json')).resolve('typescript'));

/** What each room may import besides itself. The few files above the rooms, which begin the page, import any. */
const MAY_KNOW = {
  format: [],                                   // Numbers, dates and hours: as the API and as people write them.
  state: ['format'],                            // The question, its answer, what a person can do; only here the server is asked.
  words: ['format', 'state'],                   // What the page says. It finds nothing out by itself.
  map: ['format', 'state'],                     // What is drawn on the map and what hands do there; it says nothing.
  views: ['format', 'state', 'words', 'map'],   // Components and charts.
};
const MOST_SOURCES = 40;

/** Made by the build from the API's document; it imports nothing. */
const GENERATED = 'state/api_schema.ts';

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

const isSource = (path) => /\.tsx?$/.test(path) && basename(path) !== basename(GENERATED);
const roomOf = (name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '');
const files = filesUnder(SOURCES).filter(isSource).map((path) => relative(SOURCES, path)).sort();

/** The source that a relative import means, from SOURCES. */
function target(from, specifier) {
  const path = join(dirname(from), specifier);
  const found = [`${path}.ts`, `${path}.tsx`].find((name) => name === GENERATED || existsSync(join(SOURCES, name)));
  assert.ok(found !== undefined, `${from} imports "${specifier}", which is not there`);
  return found;
}

const imports = new Map(files.map((name) => {
  const { importedFiles } = typescript.preProcessFile(readFileSync(join(SOURCES, name), 'utf8'));
  const own = importedFiles.map(({ fileName }) => fileName).filter((path) => path.startsWith('.'));
  return [name, own.filter((path) => extname(path) !== '.css').map((path) => target(name, path))];
}));

/** The first circle that an import closes: a path that ends where it begins; null where there is none. */
function circle() {
  const done = new Set();
  function walk(name, path) {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of imports.get(name) ?? []) {
      const found = walk(next, [...path, name]);
      if (found !== null) return found;
    }
    done.add(name);
    return null;
  }
  for (const name of files) {
    const found = walk(name, []);
    if (found !== null) return found;
  }
  return null;
}

test('no file needs itself, not even by way of types', () => {
  const found = circle();
  assert.equal(found, null, `a circle: ${found?.join(' -> ')}`);
});

test('every room keeps to the arrows', () => {
  for (const [name, known] of imports) {
    const room = roomOf(name);
    if (room === '') continue;
    assert.ok(room in MAY_KNOW, `${name} stands in a room without a row`);
    for (const other of known) {
      const allowed = roomOf(other) === room || MAY_KNOW[room].includes(roomOf(other));
      assert.ok(allowed, `${name} imports ${other}: ${room} may know ${MAY_KNOW[room].join(', ') || 'no other room'}`);
    }
  }
});

test('above the rooms stands only what begins the page', () => {
  assert.deepEqual(files.filter((name) => roomOf(name) === ''), ['css.d.ts', 'main.tsx']);
});

test('no room is full, and a name stands for one file', () => {
  for (const room of Object.keys(MAY_KNOW)) {
    const many = files.filter((name) => roomOf(name) === room).length;
    assert.ok(many > 0 && many <= MOST_SOURCES, `${room} has ${many} sources`);
  }
  const names = files.map((name) => basename(name, extname(name)));
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

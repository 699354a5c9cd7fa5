// The pages: that each link leads somewhere, that what they name is there, and that the commands of README.md work as
// they stand there.
//
//   STRAAL_PROGRAM=build/release/straal node --test tests/pages_test.mjs
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const MOST_CHARACTERS = 120;
const README_BYTES = { least: 8_000, most: 10_000 };
/** Folders that a build or an installation fills. */
const BUILT = new Set(['.git', 'build', 'dist', 'node_modules', 'output']);
/** Commands that this test leaves out: each installs packages and builds. */
const DOOR = /^(server\/run|tests\/run|bench\/run|\.ci\/run)\b/;
const START_MS = 120_000;

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return BUILT.has(entry.name) ? [] : filesUnder(path);
  });
}

/** A page: its lines, its prose without code, its code. `fences` are the fenced blocks, each with its language. */
function readPage(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const fences = [];
  const outside = [];
  let open = null;
  for (const [index, line] of lines.entries()) {
    if (open === null && line.startsWith('```')) {
      open = { language: line.slice(3).trim(), line: index + 1, lines: [] };
      fences.push(open);
    } else if (open !== null && line === '```') open = null;
    else if (open !== null) open.lines.push(line);
    else outside.push(line);
  }
  assert.equal(open, null, `${path}: a block of code does not end`);
  const text = outside.join('\n');
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  return { path, name: relative(ROOT, path), lines, fences, outside, spans, prose: text.replace(/`[^`\n]+`/g, '``') };
}

const PAGES = filesUnder(ROOT).filter((path) => path.endsWith('.md')).sort().map(readPage);
const page = (name) => {
  const found = PAGES.find((one) => one.name === name);
  assert.ok(found, `${name} is missing`);
  return found;
};

/** The anchor of each heading, as GitHub makes them. */
function anchorsOf({ outside }) {
  const seen = new Map();
  return new Set(outside.filter((line) => /^#{1,6} /.test(line)).map((line) => {
    const text = line.replace(/^#+ /, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').trim().toLowerCase();
    const slug = text.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  }));
}

/** Every target of a link or picture, and each name that a link uses without defining it. */
function linksOf({ prose }) {
  const defined = new Map([...prose.matchAll(/^\[([^\]]+)\]:\s*(\S+)/gm)].map(([, name, target]) => [name.toLowerCase(), target]));
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map(([, target]) => target);
  const used = [...prose.matchAll(/\[([^\]]+)\]\[([^\]]*)\]/g)].map(([, text, name]) => (name || text).toLowerCase());
  return { targets: [...inline, ...defined.values()], undefinedNames: used.filter((name) => !defined.has(name)) };
}

test('no line of a page is longer than 120 characters', () => {
  for (const { name, lines } of PAGES) {
    for (const [index, line] of lines.entries()) {
      assert.ok([...line].length <= MOST_CHARACTERS, `${name}:${index + 1} has ${[...line].length} characters`);
    }
  }
});

test('the README is short enough to be read', () => {
  const { size } = statSync(join(ROOT, 'README.md'));
  assert.ok(size >= README_BYTES.least && size <= README_BYTES.most, `README.md has ${size} bytes`);
});

test('each link leads to a file, and to a heading in it', () => {
  let links = 0;
  for (const one of PAGES) {
    const { targets, undefinedNames } = linksOf(one);
    assert.deepEqual(undefinedNames, [], `${one.name}: links without a target`);
    for (const target of targets) {
      if (/^[a-z]+:/.test(target)) continue;
      ++links;
      const [path, anchor] = target.split('#');
      const file = path === '' ? one.path : resolve(dirname(one.path), decodeURIComponent(path));
      assert.ok(existsSync(file), `${one.name}: ${target} leads nowhere`);
      if (anchor === undefined) continue;
      const there = statSync(file).isDirectory() ? join(file, 'README.md') : file;
      const headings = anchorsOf(PAGES.find(({ path: known }) => known === there) ?? readPage(there));
      assert.ok(headings.has(anchor), `${one.name}: ${target}: there is no such heading`);
    }
  }
  assert.ok(links > 30, 'the links are not found any more');
});

test('each file and folder that a page names is there', () => {
  let names = 0;
  for (const { name, spans } of PAGES) {
    for (const span of spans) {
      if (!/^(store|geo|server|static|tests|bench|\.ci|\.githooks)\/[\w./-]*$/.test(span)) continue;
      if (span.split('/').some((part) => BUILT.has(part))) continue;
      ++names;
      assert.ok(existsSync(join(ROOT, span)), `${name}: \`${span}\` is not there`);
    }
  }
  assert.ok(names > 50, 'the names of files are not found any more');
});

test('the map of the README has every room', () => {
  const { spans } = page('README.md');
  for (const folder of ['store', 'server', 'static/src']) {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      assert.ok(spans.includes(`${folder}/${entry.name}`), `README.md does not tell what lives in ${folder}/${entry.name}`);
    }
  }
});

/** The commands of a page's blocks of `sh`, each with its line. A command ends with its line, or with its heredoc. */
function commandsOf({ fences }) {
  const commands = [];
  for (const { language, line, lines } of fences) {
    if (language !== 'sh') continue;
    for (let i = 0; i < lines.length; ++i) {
      const first = i;
      let text = lines[i];
      if (text.trim() === '' || text.trim().startsWith('#')) continue;
      while (text.endsWith('\\')) text += `\n${lines[++i]}`;
      const heredoc = /<<'?(\w+)'?/.exec(text);
      if (heredoc !== null) {
        do text += `\n${lines[++i]}`; while (lines[i] !== heredoc[1] && i < lines.length);
      }
      commands.push({ text, line: line + first + 1 });
    }
  }
  return commands;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Starts a server command, and returns once it answers; `stop()` ends it and returns its exit code. */
async function startServer(text, options, url) {
  const child = spawn('bash', ['-c', `exec ${text}`], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (more) => (output += more));
  const exit = once(child, 'exit');
  const deadline = Date.now() + START_MS;
  while (!(await fetch(`${url}/readyz`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      assert.fail(`${text} does not get ready; exit code ${child.exitCode}:\n${output}`);
    }
    await sleep(50);
  }
  return {
    async stop() {
      child.kill('SIGTERM');
      return (await exit)[0];
    },
  };
}

/** What the program and its server say of themselves; filled by the first test below. */
const said = { help: new Map(), api: null, metrics: '' };

test('the commands of the README work, as they stand there', async () => {
  const program = process.env.STRAAL_PROGRAM;
  assert.ok(program, 'STRAAL_PROGRAM names no program to test');
  const folder = mkdtempSync(join(tmpdir(), 'straal-pages-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const options = { cwd: folder, env: { ...process.env, STRAAL_PORT: String(port) } };
  const servers = [];
  let output = '';
  let ran = 0;
  try {
    mkdirSync(join(folder, 'build/release'), { recursive: true });
    symlinkSync(resolve(program), join(folder, 'build/release/straal'));
    for (const { text, line } of commandsOf(page('README.md'))) {
      if (DOOR.test(text)) continue;
      ++ran;
      if (/^build\/release\/straal serve\b/.test(text)) {
        servers.push(await startServer(text, options, url));
        continue;
      }
      const command = text.replaceAll('http://127.0.0.1:8080', url).replace(/^curl /, 'curl --fail --silent --show-error ');
      const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', command], { ...options, encoding: 'utf8' });
      assert.equal(status, 0, `README.md:${line}: ${text}\n${stdout}${stderr}`);
      output += stdout;
    }
    assert.ok(ran >= 5, 'the commands are not found any more');
    assert.equal(servers.length, 1, 'the README serves its data');
    said.api = await (await fetch(`${url}/openapi.json`)).json();
    said.metrics = await (await fetch(`${url}/metrics`)).text();
    for (const server of servers.splice(0)) assert.equal(await server.stop(), 0, 'the server was not stopped in order');
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const inOneLine = (text) => text.replace(/\s+/g, ' ').trim();
  const quoted = page('README.md').outside.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)).join(' ');
  assert.ok(quoted.length > 50, 'the README quotes the sentence that its commands print');
  const isPrinted = inOneLine(output).includes(inOneLine(quoted));
  assert.ok(isPrinted, `README.md quotes "${quoted}", which its commands do not print:\n${output.slice(0, 2000)}`);
});

/** The --help of each command, by its name. */
function helpOfAll() {
  if (said.help.size > 0) return said.help;
  const help = (...words) => spawnSync(process.env.STRAAL_PROGRAM, [...words, '--help'], { encoding: 'utf8' }).stdout;
  const commandsIn = (text) => [...(/^Commands:\n((?: .*\n)+)/m.exec(text)?.[1] ?? '').matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  for (const name of commandsIn(help())) {
    const text = help(name);
    const below = commandsIn(text);
    if (below.length === 0) said.help.set(name, text);
    for (const word of below) said.help.set(`${name} ${word}`, help(name, word));
  }
  return said.help;
}

/** What is known only once the commands of the README have run. */
function served(what) {
  assert.ok(said[what], 'the commands of the README did not run to their end');
  return said[what];
}

const optionsIn = (text) => new Set([...text.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option));

test('server/README.md has every command and every option, and no other', () => {
  const text = readFileSync(page('server/README.md').path, 'utf8');
  const known = new Set(['--help', '--version', '--config']);
  assert.ok(helpOfAll().size > 10, 'the commands are not found any more');
  for (const [name, help] of helpOfAll()) {
    assert.ok(text.includes(`straal ${name}`), `server/README.md lacks the command ${name}`);
    for (const option of optionsIn(/^Options:\n((?: .*\n)+)/m.exec(help)[1])) {
      const rows = new RegExp(`^\\| [^|]*\`${option}[ \`]`, 'm');
      assert.ok(known.has(option) || rows.test(text), `server/README.md has no row for ${option} of ${name}`);
      known.add(option);
    }
  }
  for (const { name, spans, fences } of PAGES) {
    const straal = fences.flatMap(({ lines }) => lines).filter((line) => /^\s*build\/release\/straal /.test(line));
    const own = name.startsWith('server/') ? spans.filter((span) => span.startsWith('--')) : [];
    for (const option of optionsIn([...straal, ...own].join('\n'))) {
      assert.ok(known.has(option), `${name}: no command has ${option}`);
    }
  }
});

test('server/README.md has every metric', () => {
  const { spans } = page('server/README.md');
  const names = [...served('metrics').matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
  assert.ok(names.length > 10, 'the metrics are not found any more');
  for (const name of names) assert.ok(spans.includes(name), `server/README.md lacks ${name}`);
});

test('server/api/README.md has every path, parameter and problem', () => {
  const text = readFileSync(page('server/api/README.md').path, 'utf8');
  const { paths, components } = served('api');
  for (const path of Object.keys(paths)) assert.ok(text.includes(`\`${path}\``), `server/api/README.md lacks ${path}`);
  for (const { name, in: where } of Object.values(components.parameters)) {
    if (where === 'query') assert.ok(text.includes(`\`${name}\``), `server/api/README.md lacks the parameter ${name}`);
  }
  const problems = JSON.stringify(components.schemas.ProblemType).match(/\/problems\/[a-z-]+/g);
  assert.ok(problems.length > 10, 'the problems are not found any more');
  for (const type of problems) assert.ok(text.includes(`\`${type}\``), `server/api/README.md lacks ${type}`);
});

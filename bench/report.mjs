// Makes tables and plots of what a run has measured: report.mjs RESULTS FOLDER
//
// RESULTS holds a JSON object per line, as `questions`, the peers and the scripts beside them write them. Prints Markdown, and
// writes radius.svg, dates.svg and growth.svg, each beside the numbers it shows as CSV, into FOLDER.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plot } from './plot.mjs';

const [resultsPath, folder] = process.argv.slice(2);
const results = readFileSync(resultsPath, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const PEERS = ['DuckDB', 'PostgreSQL', 'numpy'].filter((name) => results.some(({ system }) => system === name));

const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
};
const median = (numbers) => quantile(numbers, 0.5);
/** Three significant digits, and no more zeros than it takes. */
const short = (value) => (value === undefined ? '' : value >= 100 ? Math.round(value).toLocaleString('en') : `${Number(value.toPrecision(3))}`);
/** Microseconds as people say them. */
const time = (us) => (us < 1000 ? `${short(us)} us` : us < 1e6 ? `${short(us / 1000)} ms` : `${short(us / 1e6)} s`);

function table(title, columns, rows) {
  if (rows.length === 0) return;
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((name) => (name.startsWith('<') ? '---' : '--:'));
  console.log([`### ${title}`, '', line(columns.map((name) => name.replace('<', ''))), line(rule).replaceAll(' ', ''), ...rows.map(line), ''].join('\n'));
}

const find = (wanted) => results.find((result) => Object.entries(wanted).every(([key, value]) => result[key] === value));
const all = (wanted) => results.filter((result) => Object.entries(wanted).every(([key, value]) => result[key] === value));
const straal = (kind, group) => find({ system: 'Straal', kind, group, delta: 'given' });

function loads() {
  const rows = results.filter((result) => result.load_s !== undefined).map((result) => {
    const each = (bytes) => (bytes === undefined ? '' : short(bytes / result.rows));
    const rate = `${short(result.rows / result.load_s / 1e6)} M`;
    const held = result.system === 'Straal' ? results.find(({ held_bytes }) => held_bytes)?.held_bytes : undefined;
    const resident = result.resident_bytes ?? held;
    const from = { csv: 'CSV', columns: 'columns, no CSV read', directory: 'a data directory' }[result.load_from];
    return [`${result.system} ${result.version ?? ''}`.trim(), from, short(result.load_s), rate, each(result.disk_bytes), each(resident)];
  });
  table('Loading, to durable and queryable; bytes per datapoint with all that belongs to the rows (indexes, sums)',
    ['<system', '<from', 'seconds', 'datapoints/s', 'bytes on disk', 'bytes in memory'], rows);
}

function engine() {
  const rows = all({ system: 'Straal', group: 'table', delta: 'given' }).filter(({ us }) => us).map((result) => [
    result.kind, `${result.radius_km} km`, result.dates, result.precision, result.sbi || 'all', short(result.postcodes),
    short(result.datapoints), short(result.points), time(median(result.us)), time(quantile(result.us, 0.99)),
    time(result.repeated_us), time(median(result.engine_us)),
    short(median(result.price_us.map((price, i) => price / result.engine_us[i]))),
  ]);
  table(`The engine's whole answer, lookup to points, JSON apart; ${straal('Q1', 'table').us.length} different centres and dates each, the centres those with about 235, 10,000 and 148,000 postcodes within 1, 10 and 50 km, asked once before so that pages are in memory, nothing cached; *repeated* asks the median one again and again; *engine* is the time of processors, helpers included, and *price* what that was expected to be, with the writing, as a multiple of it`,
    ['<question', 'radius', 'dates', '<points', '<sbi', 'postcodes', 'datapoints', 'points', 'median', 'p99', 'repeated', 'engine', 'price'], rows);
}

function first() {
  const rows = results.filter(({ first_us }) => first_us).map((result) => {
    const warm = straal(result.kind, 'table').us;
    return [result.kind, time(median(result.first_us)), time(median(warm.slice(0, result.first_us.length))), result.first_us.length];
  });
  table('The first question of a freshly opened directory, whose pages are then read and verified (files in the page cache)',
    ['<question', 'first', 'later', 'directories opened'], rows);
}

function starts() {
  const rows = results.filter(({ start }) => start).map(({ start, ms }) => [`straal ${start}`, time(median(ms) * 1000), time(Math.max(...ms) * 1000), ms.length]);
  table('From the start of the process to its first answer, 10 km x 2 dates (files in the page cache)', ['<command', 'median', 'slowest', 'starts'], rows);
}

function derived() {
  const rows = all({ system: 'Straal', delta: 'derived' }).map((result) => {
    const given = straal(result.kind, 'table').us.slice(0, result.us.length);
    return [result.kind, time(median(given)), time(median(result.us)), short(median(result.us) / median(given))];
  });
  table('A derived delta beside a given one, on the same rows; answers checked equal', ['<question', 'given', 'derived', 'ratio'], rows);
}

// Straal over the very questions that the peer had time for.
function against(peer) {
  const ours = median(straal(peer.kind, peer.group).us.slice(0, peer.us.length));
  return median(peer.us) / ours;
}

function peers() {
  if (PEERS.length === 0) return;
  const kinds = all({ system: 'Straal', group: 'table', delta: 'given' }).filter(({ us }) => us).map(({ kind }) => kind);
  const rows = kinds.filter((kind) => find({ system: PEERS[0], kind, group: 'table' })).map((kind) => {
    const ours = straal(kind, 'table');
    const theirs = PEERS.flatMap((system) => {
      const peer = find({ system, kind, group: 'table' });
      return [time(median(peer.us)), `${short(against(peer))} x`];
    });
    return [kind, `${ours.radius_km} km x ${ours.dates}`, time(median(ours.us)), ...theirs];
  });
  table('Straal beside its peers: the same rows and questions, the same cores; *times* what Straal takes for those questions',
    ['<question', 'size', 'Straal', ...PEERS.flatMap((name) => [name, 'times'])], rows);
  const variants = PEERS.flatMap((system) => all({ system, group: 'table' }).map((peer) => [
    system, peer.kind, peer.variant, peer.us.length, time(median(peer.us)), time(quantile(peer.us, 0.99)),
    Object.entries(peer.tried_us).filter(([name]) => name !== peer.variant)
      .map(([name, us]) => `${name} ${us === null ? 'gave up' : time(us)}`).join('; '),
  ]));
  table('Which variant that was, over how many questions, and what the others took when tried',
    ['<peer', '<question', '<fastest', 'questions', 'median', 'p99', '<the others'], variants);
}

function postgresBytes() {
  const loaded = find({ system: 'PostgreSQL', load_from: 'directory' });
  if (!loaded) return;
  const each = (bytes) => short(bytes / loaded.rows);
  table('Bytes per datapoint in PostgreSQL', ['rows', 'covering index', 'sums of areas', 'all'],
    [[each(loaded.row_bytes), each(loaded.index_bytes), each(loaded.sum_bytes), each(loaded.disk_bytes)]]);
  const rows = results.filter(({ copy }) => copy).map(({ copy, rows, copy_s }) => {
    const rate = rows / copy_s;
    return [`COPY, ${copy}`, short(rows), `${short(rate / 1e6)} M`, short(loaded.rows / loaded.load_s / rate)];
  });
  table('`straal postgis load`, one date after the other with index and sums, beside COPY of the rows of one date alone into a table like its partition; all to durable, one connection each',
    ['<what', 'rows', 'rows/s', 'load / this'], rows);
}

// The ways of a line; a way that answered no question within the bound has none.
const took = ({ ways, bound_s }, name) => (ways[name] === undefined ? '' : ways[name].length === 0 ? `> ${bound_s} s` : time(median(ways[name])));

function ways() {
  const lines = all({ group: 'ways' });
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const merged = kinds.map((kind) => lines.filter((line) => line.kind === kind).reduce((a, b) => ({ ...a, ways: { ...a.ways, ...b.ways } })));
  const names = [...new Set(merged.flatMap((line) => Object.keys(line.ways)))];
  const rows = names.map((name) => [name, ...merged.map((line) => took(line, name))]);
  table('The ways to ask PostGIS: the same first questions of each kind to every way, one connection, answers checked equal; the better of two times each, and the median of as many as were answered in some seconds; points are PC6 unless said otherwise',
    ['<way', ...merged.map(({ kind, radius_km, dates }) => (/^Q/.test(kind) ? `${kind}: ${radius_km} km x ${dates}` : kind))], rows);
}

function border() {
  const lines = all({ group: 'border' });
  if (lines.length === 0) return;
  const names = Object.keys(lines[0].ways);
  const rows = lines.map((line) => [
    `${line.radius_km} km`, line.dates, ...names.map((name) => took(line, name)), short(line.rim_share),
  ]);
  table('From which radius on whole areas pay, points PC4; *rim* is the share of the circle that is then read row by row, and areas are chosen where it is under a half',
    ['radius', 'dates', ...names.map((name) => name.replace(', points PC4', '')), 'rim'], rows);
}

function joins() {
  const lines = all({ group: 'joins' });
  if (lines.length === 0) return;
  const names = Object.keys(lines[0].ways);
  const rows = lines.map((line) => [
    line.kind, line.dates, line.runs.toLocaleString('en'), line.postcodes.toLocaleString('en'), ...names.map((name) => took(line, name)),
    short(median(line.ways[names[1]]) / median(line.ways[names[0]])), line.plans[names[1]],
  ]);
  table(`Ranges of ranks, or a temporary table of them: in turns, medians; points are PC6, dates of ${short(lines[0].rows_in_date)} rows each`,
    ['<area', 'dates', 'runs', 'postcodes', ...names.map((name) => name.replace('straal.sums, ', '')), 'table / ranges', '<EXPLAIN of the table'], rows);
}

function beside() {
  const offers = results.filter((result) => result.beside);
  const rows = [...new Set(offers.map((offer) => offer.beside))].map((name) => {
    const same = offers.filter((offer) => offer.beside === name);
    const middle = (field) => `${median(same.map((offer) => offer[field]))}`;
    return [name, short(Number(same[0].rate)), short(median(same.map(({ answered }) => answered))), middle('p50_ms'), middle('p99_ms'), middle('max_ms')];
  });
  table('What questions to memory (Q1) notice of a busy PostGIS: medians of three offers each, PostgreSQL pinned to one core',
    ['<beside', 'requests/s', 'answered/s', 'p50 ms', 'p99 ms', 'max ms'], rows);
}

function growth() {
  const sizes = all({ system: 'Straal', group: 'growth' });
  const rows = sizes.map((result) => [short(result.datapoints_in_all / 1e6), short(result.datapoints), time(median(result.us)), time(quantile(result.us, 0.99))]);
  table('Q2 as dates are added, each with as many datapoints as before', ['millions in all', 'in the circle and dates', 'median', 'p99'], rows);
  if (rows.length > 1) {
    draw('growth', 'Growth: 10 km x 2 dates as the data grows by dates', 'datapoints', (n) => short(n / 1e6) + ' M',
      [{ name: 'Straal', points: sizes.map((result) => [result.datapoints_in_all, median(result.us)]) }], 'datapoints');
  }
}

// A plot, and its numbers as CSV.
function draw(name, title, x, xText, series, column) {
  writeFileSync(join(folder, `${name}.svg`), plot({ title, x, y: 'median time of a whole answer', xText, yText: time, series }));
  const lines = series.flatMap((line) => line.points.map(([at, us]) => [line.name, at, us].join()));
  writeFileSync(join(folder, `${name}.csv`), [`system,${column},median_us`, ...lines, ''].join('\n'));
}

function sweep(group, field, title, x) {
  const series = ['Straal', ...PEERS].map((system) => ({
    name: system,
    points: all({ system, group }).map((result) => [result[field], median(result.us)]),
  }));
  if (series[0].points.length === 0) return;
  draw(group, title, x, (at) => `${at}`, series, field);
  const rows = series[0].points.map(([at], i) => [at, ...series.map(({ points }) => time(points[i][1]))]);
  table(`${title}`, [x, ...series.map(({ name }) => name)], rows);
}

function load() {
  const rows = results.filter((result) => result.load).map((result) => [
    result.load, `${result.percent} %`, short(Number(result.rate)), short(result.answered), `${result.p50_ms}`, `${result.p99_ms}`, `${result.max_ms}`,
  ]);
  table('HTTP at a fixed rate, every request another question, timed from when it was due; load in percent of the most that is answered',
    ['<question', 'load', 'requests/s', 'answered/s', 'p50 ms', 'p99 ms', 'max ms'], rows);
}

loads();
engine();
first();
starts();
derived();
peers();
sweep('radius', 'radius_km', 'Time against the radius, 2 dates', 'radius in km');
sweep('dates', 'dates', 'Time against the number of dates, 10 km', 'dates');
growth();
load();
postgresBytes();
ways();
border();
joins();
beside();

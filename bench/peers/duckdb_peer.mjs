// DuckDB, in process: duckdb_peer.mjs FOLDER CSV RESULTS SECONDS DATABASE
//
// Loads the CSV into the file DATABASE, which it removes in the end, and copies the table into databases in memory: whichever
// answers fastest counts. A question is given its runs of ranks, as every peer is. The time ends when the result is complete;
// making JavaScript values of it is not timed.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { DuckDBInstance, INTEGER, DATE, LIST, listValue, DuckDBDateValue } from '@duckdb/node-api';
import { checked, measure, writer } from './peer.mjs';

const [folder, csv, resultsPath, seconds, database] = process.argv.slice(2);
const write = writer(resultsPath);
const texts = new Map(
  ['load', 'grouping_sets', 'kept', 'runs'].map((name) => [
    name,
    readFileSync(new URL(`duckdb/${name}.sql`, import.meta.url), 'utf8').replace(/^--.*\n/gm, ''),
  ]),
);
const sql = (name) => texts.get(name);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

async function load(connection) {
  const start = performance.now();
  const text = sql('load').replaceAll('$ranks', () => quoted(`${folder}/ranks.csv`)).replaceAll('$csv', () => quoted(csv));
  for (const statement of text.split(';')) if (statement.trim()) await connection.run(statement);
  const load_s = (performance.now() - start) / 1000;
  const [[rows, version]] = await (await connection.run('SELECT count(*), version() FROM datapoint')).getRows();
  write({ system: 'DuckDB', version, rows: Number(rows), load_s, load_from: 'csv', disk_bytes: statSync(database).size });
}

// The question's parameters as text in the statement: dearer to plan, but the planner sees them.
function literal(statement, { days, runs }) {
  const list = (i) => `[${runs.map((run) => run[i]).join()}]::INTEGER[]`;
  return statement
    .replaceAll('$days', `(${days.map((day) => `DATE '${day}'`).join()})`)
    .replaceAll('$first', list(0))
    .replaceAll('$last', list(1));
}

async function prepared(connection, name) {
  const statement = await connection.prepare(sql(name).replaceAll('IN $days', 'IN (SELECT unnest($days))'));
  const types = { days: LIST(DATE), first: LIST(INTEGER), last: LIST(INTEGER) };
  const epochDay = (day) => new DuckDBDateValue(Date.parse(day) / 864e5);
  return ({ days, runs }) => {
    const values = {
      days: listValue(days.map(epochDay)),
      first: listValue(runs.map((run) => run[0])),
      last: listValue(runs.map((run) => run[1])),
    };
    statement.bind(values, types);
    return statement.run();
  };
}

async function read(codes, result) {
  const rows = await result.getRows();
  const sums = (row) => row.slice(4).map(Number);
  return checked(
    rows.filter(([sbi]) => sbi !== null).map((row) => [codes.get(row[0]), ...sums(row)]),
    rows.filter(([, day]) => day !== null).map((row) => [row[1].toString(), row[2], ...sums(row)]),
    rows.filter(([, , , rank]) => rank !== null).map((row) => [row[3], ...sums(row)]),
  );
}

rmSync(database, { force: true });
const instance = await DuckDBInstance.create(database, { threads: String(availableParallelism()) });
const file = await instance.connect();
await load(file);
const codes = new Map(await (await file.run('SELECT id, code FROM industries')).getRows());

// A database in memory with the table in row groups of this many rows: each has a zone map.
async function inMemory(name, rowGroup) {
  const connection = await instance.connect();
  await connection.run(`ATTACH ':memory:' AS ${name} (ROW_GROUP_SIZE ${rowGroup})`);
  await connection.run(`CREATE TABLE ${name}.datapoint AS FROM datapoint ORDER BY day, rank`);
  await connection.run(`USE ${name}`);
  return connection;
}
const places = {
  'in a file': file,
  'in memory': await inMemory('whole', 122880),
  'in memory, small row groups': await inMemory('fine', 16384),
};

const variants = [];
const threads = (connection, count) => () => connection.run(`SET threads = ${count}`);
for (const [place, connection] of Object.entries(places)) {
  const add = (name, ask, count) => {
    variants.push({ name: `${name}, ${place}`, begin: threads(connection, count), ask, read: (_, result) => read(codes, result) });
  };
  const text = (name) => (question) => connection.run(literal(sql(name), question));
  const cores = availableParallelism();
  add('grouping sets', text('grouping_sets'), cores);
  add('rows kept', text('kept'), cores);
  add('runs joined', text('runs'), cores);
  const [sets, kept] = [await prepared(connection, 'grouping_sets'), await prepared(connection, 'kept')];
  add('grouping sets, prepared', sets, cores);
  add('rows kept, prepared', kept, cores);
  add('grouping sets, prepared, one thread', sets, 1);
}
await measure('DuckDB', variants, folder, Number(seconds), write);
for (const connection of Object.values(places)) connection.closeSync();
instance.closeSync();
rmSync(database);

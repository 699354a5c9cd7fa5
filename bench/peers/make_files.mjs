// The same datapoints in the forms in which they come: make_files.mjs CSV POSTCODES FOLDER MEGABYTES...
//
// CSV is the canonical form; POSTCODES is a data directory's location table. FOLDER gets canonical.parquet, canonical.ndjson,
// instants.csv, positions.csv and positions.parquet, and export-N.csv for each number of MEGABYTES: what a portal exports, with
// positions and categories. Positions lie up to some 50 m beside their postcode's centre, at a time within their hour.
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [csv, postcodes, folder, ...sizes] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

await connection.run('SELECT setseed(0.5)');
await connection.run(`
  CREATE TABLE row AS
    SELECT given.*, centre.lat + (random() - 0.5) / 1000 AS lat, centre.lon + (random() - 0.5) / 700 AS lon,
           date + to_seconds(hour::INTEGER * 3600 + (random() * 3599)::INTEGER) AS moment
    FROM read_csv(${quoted(csv)}, header = true, columns = {date: 'DATE', hour: 'INTEGER', id_activity: 'INTEGER', postcode: 'VARCHAR',
                  hits: 'INTEGER', delta: 'INTEGER', sbi: 'VARCHAR'}) AS given
    JOIN read_csv(${quoted(postcodes)}, header = true) AS centre USING (postcode)
    ORDER BY date, random()`);
const canonical = 'SELECT date, hour, id_activity, postcode, hits, delta, sbi FROM row';
const positions = `
  SELECT strftime(moment, '%Y-%m-%d %H:%M:%S') AS timestamp, round(lat, 6) AS latitude, round(lon, 6) AS longitude, hits,
         'Division ' || sbi AS category
  FROM row`;
const files = {
  'canonical.parquet': canonical,
  'canonical.ndjson': canonical,
  'instants.csv': `SELECT strftime(moment, '%Y-%m-%dT%H:%M:%SZ') AS timestamp, postcode, hits, sbi FROM row`,
  'positions.csv': positions,
  'positions.parquet': positions.replace("strftime(moment, '%Y-%m-%d %H:%M:%S')", 'moment'),
};
for (const [name, query] of Object.entries(files)) {
  const form = name.endsWith('.csv') ? 'FORMAT csv, HEADER' : name.endsWith('.parquet') ? 'FORMAT parquet' : 'FORMAT json';
  await connection.run(`COPY (${query}) TO ${quoted(`${folder}/${name}`)} (${form})`);
}

/** The beginning of positions.csv, again and again: `bytes` of it, in whole lines. */
function exportOf(bytes, path) {
  const from = openSync(`${folder}/positions.csv`, 'r');
  const to = openSync(path, 'w');
  const { size } = statSync(`${folder}/positions.csv`);
  const block = Buffer.alloc(1 << 20);
  let [at, written, header] = [0, 0, 0];
  while (written < bytes) {
    const read = readSync(from, block, 0, block.length, at);
    if (header === 0) header = block.indexOf('\n') + 1;
    const whole = at + read < size || written + read > bytes ? block.lastIndexOf('\n', read - 1) + 1 : read;
    written += writeSync(to, block, 0, whole);
    at = at + whole < size ? at + whole : header;
  }
  closeSync(from);
  closeSync(to);
}
for (const size of sizes) exportOf(Number(size) * 1e6, `${folder}/export-${size}.csv`);

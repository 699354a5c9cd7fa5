// DuckDB's way in: duckdb_load.mjs FILE DATABASE. Makes a table of the file in the file DATABASE, types as it finds them.
import { availableParallelism } from 'node:os';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, database] = process.argv.slice(2);
const reader = file.endsWith('.parquet') ? 'read_parquet' : file.endsWith('.csv') ? 'read_csv' : 'read_json';
const instance = await DuckDBInstance.create(database, { threads: String(availableParallelism()) });
const connection = await instance.connect();
await connection.run(`CREATE TABLE datapoint AS SELECT * FROM ${reader}('${file.replaceAll("'", "''")}')`);
await connection.run('CHECKPOINT');
connection.closeSync();
instance.closeSync();

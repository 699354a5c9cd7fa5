-- The datapoints in the order of date and rank, so that the zone maps of both leave little to read, in the narrowest types that
-- DuckDB adds up fast: sums of INTEGER run in 64 bits where its statistics allow, sums of UINTEGER never do.
CREATE TABLE ranks AS
  SELECT postcode, rank::INTEGER AS rank FROM read_csv($ranks, header = true, columns = {postcode: 'VARCHAR', rank: 'INTEGER'});
CREATE TABLE raw AS
  SELECT * FROM read_csv($csv, header = true, columns = {day: 'DATE', hour: 'UTINYINT', id_activity: 'UINTEGER', postcode: 'VARCHAR',
                         hits: 'INTEGER', delta: 'INTEGER', sbi: 'VARCHAR'});
CREATE TABLE industries AS
  SELECT (row_number() OVER (ORDER BY sbi) - 1)::UTINYINT AS id, sbi AS code FROM (SELECT DISTINCT sbi FROM raw);
CREATE TABLE datapoint AS
  SELECT day, hour, id_activity, rank, industries.id AS sbi, hits, delta
  FROM raw JOIN ranks USING (postcode) JOIN industries ON code = raw.sbi
  ORDER BY day, rank;
DROP TABLE raw;
CHECKPOINT;

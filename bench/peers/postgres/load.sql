-- The datapoints, clustered by date and rank, with an index that covers every column a question reads. Columns stand widest
-- first, so that no row is padded.
-- A table that is made in the same transaction is filled without a write-ahead log (wal_level = minimal), and synced at its end.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE UNLOGGED TABLE raw (day date, hour smallint, id_activity integer, postcode text, hits integer, delta integer, sbi text);
CREATE UNLOGGED TABLE ranks (postcode text PRIMARY KEY, rank integer);
COPY ranks FROM STDIN (FORMAT csv, HEADER);
COPY raw FROM STDIN (FORMAT csv, HEADER);
ANALYZE raw;
ANALYZE ranks;
CREATE TABLE industries AS
  SELECT row_number() OVER (ORDER BY sbi)::smallint AS id, sbi AS code FROM (SELECT DISTINCT sbi FROM raw) AS codes;
CREATE TABLE datapoint AS
  SELECT rank, hits, delta, id_activity, day, hour, industries.id AS sbi
  FROM raw JOIN ranks USING (postcode) JOIN industries ON code = raw.sbi
  ORDER BY day, rank;
CREATE INDEX datapoint_by_day_and_rank ON datapoint (day, rank) INCLUDE (hour, sbi, hits, delta);
DROP TABLE raw;
VACUUM (FREEZE, ANALYZE) datapoint;
CHECKPOINT;

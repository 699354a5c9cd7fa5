-- The schema of version 1. The first load sets the reference system of postcodes.location.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE SCHEMA straal;
COMMENT ON SCHEMA straal IS 'Straal: hits per postcode, industry and hour, before and during events';

CREATE TABLE straal.migrations (
  version integer PRIMARY KEY,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE straal.migrations IS 'The versions of this schema, each with the time it was reached';
COMMENT ON COLUMN straal.migrations.version IS 'Number of the migration, from 1';
COMMENT ON COLUMN straal.migrations.applied_at IS 'When it was carried out';

CREATE TABLE straal.meta (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  schema_version integer NOT NULL,
  region text NOT NULL,
  srid integer NOT NULL,
  coarse smallint NOT NULL,
  located integer NOT NULL,
  version bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE straal.meta IS 'One row: what this database is of';
COMMENT ON COLUMN straal.meta.only_row IS 'Always true: keeps the table at one row';
COMMENT ON COLUMN straal.meta.schema_version IS 'The newest of migrations';
COMMENT ON COLUMN straal.meta.region IS 'Identity of the location table: ranks of another table mean other places';
COMMENT ON COLUMN straal.meta.srid IS 'Coordinate reference system of postcodes.location, projected, in metres';
COMMENT ON COLUMN straal.meta.coarse IS 'Leading characters of a postcode that name its area';
COMMENT ON COLUMN straal.meta.located IS 'Ranks below this have a location';
COMMENT ON COLUMN straal.meta.version IS 'Grows by one with every committed change of the data';

CREATE TABLE straal.areas (
  area integer PRIMARY KEY,
  code text COLLATE "C" NOT NULL UNIQUE
);
COMMENT ON TABLE straal.areas IS 'Postcodes at lowered precision (PC4): the leading characters of one or more postcodes';
COMMENT ON COLUMN straal.areas.area IS 'Number in the order of the codes, from 0';
COMMENT ON COLUMN straal.areas.code IS 'The leading characters';

CREATE TABLE straal.postcodes (
  rank integer PRIMARY KEY,
  area integer REFERENCES straal.areas,
  code text COLLATE "C" NOT NULL UNIQUE,
  location geometry(Point)
);
CREATE INDEX postcodes_location ON straal.postcodes USING gist (location);
COMMENT ON TABLE straal.postcodes IS 'Every postcode, in the order of its rank';
COMMENT ON COLUMN straal.postcodes.rank IS 'Place along a Hilbert curve over the locations, from 0; neighbours have neighbouring ranks. Postcodes without a location come behind, in the order in which they were first loaded';
COMMENT ON COLUMN straal.postcodes.area IS 'Its leading characters; NULL where it has no location';
COMMENT ON COLUMN straal.postcodes.code IS 'Canonical: upper case, no spaces';
COMMENT ON COLUMN straal.postcodes.location IS 'Projected metres; NULL where the location table has no such code';

CREATE TABLE straal.industries (
  id smallint PRIMARY KEY,
  code text COLLATE "C" NOT NULL UNIQUE,
  title_en text,
  title_nl text,
  parent text COLLATE "C"
);
COMMENT ON TABLE straal.industries IS 'Industry codes (SBI) of the table and of the datapoints';
COMMENT ON COLUMN straal.industries.id IS 'Number in this database only';
COMMENT ON COLUMN straal.industries.code IS 'Upper case, no dots';
COMMENT ON COLUMN straal.industries.title_en IS 'English title, where there is one';
COMMENT ON COLUMN straal.industries.title_nl IS 'Dutch title, where there is one';
COMMENT ON COLUMN straal.industries.parent IS 'Code of the industry it belongs to, where the table names one';

CREATE TABLE straal.dates (
  date date PRIMARY KEY,
  derived boolean NOT NULL,
  rows bigint NOT NULL,
  sources text[] NOT NULL,
  contents text[] NOT NULL DEFAULT '{}',
  loaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE straal.dates IS 'The dates that are here, each whole: written in the transaction that writes its rows';
COMMENT ON COLUMN straal.dates.date IS 'The date';
COMMENT ON COLUMN straal.dates.derived IS 'Whether delta is the hits of the week before, looked up when asked, and not stored';
COMMENT ON COLUMN straal.dates.rows IS 'Number of datapoints';
COMMENT ON COLUMN straal.dates.sources IS 'States of data directories that hold exactly these datapoints';
COMMENT ON COLUMN straal.dates.contents IS 'Identities of the files whose rows they are, so that a directory which fetches them takes no such file again';
COMMENT ON COLUMN straal.dates.loaded_at IS 'When they were written';

-- Columns stand widest first, so that no row is padded. A partition holds its rows in the order of their ranks.
CREATE TABLE straal.datapoints (
  id_activity bigint NOT NULL,
  hits bigint NOT NULL,
  delta bigint,
  date date NOT NULL,
  rank integer NOT NULL,
  sbi smallint NOT NULL,
  hour smallint NOT NULL
) PARTITION BY LIST (date);
COMMENT ON TABLE straal.datapoints IS 'The rows as they were read; a partition per date, datapoints_20130101';
COMMENT ON COLUMN straal.datapoints.id_activity IS 'What was counted';
COMMENT ON COLUMN straal.datapoints.hits IS 'How often in that hour, up to 2^32-1';
COMMENT ON COLUMN straal.datapoints.delta IS 'How often seven days earlier, up to 2^32-1; NULL on a derived date';
COMMENT ON COLUMN straal.datapoints.date IS 'The date; the key of the partitions';
COMMENT ON COLUMN straal.datapoints.rank IS 'Its postcode';
COMMENT ON COLUMN straal.datapoints.sbi IS 'Its industry';
COMMENT ON COLUMN straal.datapoints.hour IS 'Hour of the day, 0 to 23';

-- Covers what a question reads: its scans touch no row. Every partition has one of its own.
CREATE INDEX datapoints_rank ON straal.datapoints (rank) INCLUDE (hour, sbi, hits, delta);

-- Widest first again. The arrays of hours stand beside each other, and those of industries: the place in one is the place in
-- the others. One row instead of one per hour and per industry takes a fifth of the bytes.
CREATE TABLE straal.area_sums (
  hits bigint NOT NULL,
  delta bigint NOT NULL,
  date date NOT NULL,
  area integer NOT NULL,
  datapoints integer NOT NULL,
  hours smallint[] NOT NULL,
  hour_hits bigint[] NOT NULL,
  hour_delta bigint[] NOT NULL,
  industries smallint[] NOT NULL,
  industry_hits bigint[] NOT NULL,
  industry_delta bigint[] NOT NULL,
  PRIMARY KEY (date, area)
);
COMMENT ON TABLE straal.area_sums IS 'The datapoints of each date and area added up: once, by hour and by industry; areas without datapoints are left out, unlocated postcodes do not count';
COMMENT ON COLUMN straal.area_sums.date IS 'The date';
COMMENT ON COLUMN straal.area_sums.area IS 'The area';
COMMENT ON COLUMN straal.area_sums.datapoints IS 'Number of rows';
COMMENT ON COLUMN straal.area_sums.hits IS 'Their hits';
COMMENT ON COLUMN straal.area_sums.delta IS 'Their delta; 0 on a derived date';
COMMENT ON COLUMN straal.area_sums.hours IS 'The hours that occur, ascending';
COMMENT ON COLUMN straal.area_sums.hour_hits IS 'Hits of each of these hours';
COMMENT ON COLUMN straal.area_sums.hour_delta IS 'Delta of each of these hours';
COMMENT ON COLUMN straal.area_sums.industries IS 'The industries that occur, ascending';
COMMENT ON COLUMN straal.area_sums.industry_hits IS 'Hits of each of these industries';
COMMENT ON COLUMN straal.area_sums.industry_delta IS 'Delta of each of these industries';

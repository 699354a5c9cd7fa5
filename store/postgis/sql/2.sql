-- Version 2: several databases may hold the data together, and a question says in which state it knows each date.
CREATE TABLE straal.membership (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  cluster uuid NOT NULL,
  shard integer
);
COMMENT ON TABLE straal.membership IS 'One row where several databases hold the data together, none where this one holds all of it';
COMMENT ON COLUMN straal.membership.only_row IS 'Always true: keeps the table at one row';
COMMENT ON COLUMN straal.membership.cluster IS 'The same in all databases that belong together';
COMMENT ON COLUMN straal.membership.shard IS 'Which shard this is: it holds the areas whose number has this remainder when divided by the number of shards, and shard 0 also what has no area. NULL in the coordinator, which holds no datapoints and asks the shards';

CREATE TABLE straal.shards (
  shard integer PRIMARY KEY,
  address text NOT NULL,
  conninfo text NOT NULL
);
REVOKE ALL ON straal.shards FROM PUBLIC;
COMMENT ON TABLE straal.shards IS 'The shards of a coordinator; empty elsewhere. For the owner alone: conninfo may hold a password';
COMMENT ON COLUMN straal.shards.shard IS 'Number of the shard, from 0';
COMMENT ON COLUMN straal.shards.address IS 'Where it is, for messages; no password';
COMMENT ON COLUMN straal.shards.conninfo IS 'How it is reached, as libpq reads it';

-- It has one parameter more now, so that replacing it would leave both.
DROP FUNCTION IF EXISTS straal.sums(date[], date[], boolean[], integer[], integer[], integer[], integer[], smallint[], integer, text);

-- What a coordinator has beside, or in place of, the functions of sums.sql.

-- Every shard adds up what it holds, each in a statement of its own.
CREATE OR REPLACE FUNCTION straal.sums_of_shards(
  stored date[], loaded timestamptz[], asked date[], baseline boolean[], firsts integer[], lasts integer[], signs integer[],
  areas integer[], industries smallint[], hours integer, places text
) RETURNS TABLE (part text, date date, key integer, hits bigint, delta bigint, datapoints bigint)
LANGUAGE plproxy AS $function$
  CLUSTER 'straal';
  RUN ON ALL;
  TARGET straal.sums;
$function$;
COMMENT ON FUNCTION straal.sums_of_shards IS 'The rows of straal.sums of each shard';

-- As on a single database. A date is in one state here and on every shard, or the question is refused: none of its parts can
-- be of another state than the others.
CREATE OR REPLACE FUNCTION straal.sums(
  stored date[], loaded timestamptz[], asked date[], baseline boolean[], firsts integer[], lasts integer[], signs integer[],
  areas integer[], industries smallint[], hours integer, places text
) RETURNS TABLE (part text, date date, key integer, hits bigint, delta bigint, datapoints bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $function$
BEGIN
  PERFORM straal.require_states(stored, loaded);
  RETURN QUERY
    SELECT s.part, s.date, s.key, sum(s.hits)::bigint, sum(s.delta)::bigint, sum(s.datapoints)::bigint
    FROM straal.sums_of_shards(stored, loaded, asked, baseline, firsts, lasts, signs, areas, industries, hours, places) AS s
    GROUP BY s.part, s.date, s.key;
END
$function$;

CREATE OR REPLACE FUNCTION straal.ask_shard(number integer) RETURNS TABLE (cluster uuid, shard integer)
LANGUAGE plproxy AS $function$
  CLUSTER 'straal';
  RUN ON number;
  SELECT m.cluster, m.shard FROM straal.membership AS m;
$function$;
COMMENT ON FUNCTION straal.ask_shard IS 'What the shard of that number says it is; an error where it does not answer';

CREATE OR REPLACE FUNCTION straal.panel_of_shards(
  stored date[], loaded timestamptz[], zones integer[], firsts integer[], lasts integer[], signs integer[],
  area_zones integer[], areas integer[], by_industry integer[], industries smallint[], hours integer
) RETURNS TABLE (zone integer, date date, part text, key integer, hits bigint, delta bigint)
LANGUAGE plproxy AS $function$
  CLUSTER 'straal';
  RUN ON ALL;
  TARGET straal.panel;
$function$;
COMMENT ON FUNCTION straal.panel_of_shards IS 'The rows of straal.panel of each shard';

CREATE OR REPLACE FUNCTION straal.panel(
  stored date[], loaded timestamptz[], zones integer[], firsts integer[], lasts integer[], signs integer[],
  area_zones integer[], areas integer[], by_industry integer[], industries smallint[], hours integer
) RETURNS TABLE (zone integer, date date, part text, key integer, hits bigint, delta bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $function$
BEGIN
  PERFORM straal.require_states(stored, loaded);
  RETURN QUERY
    SELECT s.zone, s.date, s.part, s.key, sum(s.hits)::bigint, sum(s.delta)::bigint
    FROM straal.panel_of_shards(stored, loaded, zones, firsts, lasts, signs, area_zones, areas, by_industry, industries,
                                hours) AS s
    GROUP BY s.zone, s.date, s.part, s.key;
END
$function$;

-- The shards make the temporary tables, each of all runs: which ranks it has rows of it finds out by the join.
CREATE OR REPLACE FUNCTION straal.sums_by_table_of_shards(
  stored date[], loaded timestamptz[], asked date[], baseline boolean[], firsts integer[], lasts integer[], signs integer[],
  areas integer[], industries smallint[], hours integer, places text
) RETURNS TABLE (part text, date date, key integer, hits bigint, delta bigint, datapoints bigint)
LANGUAGE plproxy AS $function$
  CLUSTER 'straal';
  RUN ON ALL;
  TARGET straal.sums_by_table;
$function$;
COMMENT ON FUNCTION straal.sums_by_table_of_shards IS 'The rows of straal.sums_by_table of each shard';

CREATE OR REPLACE FUNCTION straal.sums_by_table(
  stored date[], loaded timestamptz[], asked date[], baseline boolean[], firsts integer[], lasts integer[], signs integer[],
  areas integer[], industries smallint[], hours integer, places text
) RETURNS TABLE (part text, date date, key integer, hits bigint, delta bigint, datapoints bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $function$
BEGIN
  PERFORM straal.require_states(stored, loaded);
  RETURN QUERY
    SELECT s.part, s.date, s.key, sum(s.hits)::bigint, sum(s.delta)::bigint, sum(s.datapoints)::bigint
    FROM straal.sums_by_table_of_shards(stored, loaded, asked, baseline, firsts, lasts, signs, areas, industries, hours,
                                        places) AS s
    GROUP BY s.part, s.date, s.key;
END
$function$;

CREATE OR REPLACE FUNCTION straal.panel_by_table_of_shards(
  stored date[], loaded timestamptz[], zones integer[], firsts integer[], lasts integer[], signs integer[],
  area_zones integer[], areas integer[], by_industry integer[], industries smallint[], hours integer
) RETURNS TABLE (zone integer, date date, part text, key integer, hits bigint, delta bigint)
LANGUAGE plproxy AS $function$
  CLUSTER 'straal';
  RUN ON ALL;
  TARGET straal.panel_by_table;
$function$;
COMMENT ON FUNCTION straal.panel_by_table_of_shards IS 'The rows of straal.panel_by_table of each shard';

CREATE OR REPLACE FUNCTION straal.panel_by_table(
  stored date[], loaded timestamptz[], zones integer[], firsts integer[], lasts integer[], signs integer[],
  area_zones integer[], areas integer[], by_industry integer[], industries smallint[], hours integer
) RETURNS TABLE (zone integer, date date, part text, key integer, hits bigint, delta bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $function$
BEGIN
  PERFORM straal.require_states(stored, loaded);
  RETURN QUERY
    SELECT s.zone, s.date, s.part, s.key, sum(s.hits)::bigint, sum(s.delta)::bigint
    FROM straal.panel_by_table_of_shards(stored, loaded, zones, firsts, lasts, signs, area_zones, areas, by_industry,
                                         industries, hours) AS s
    GROUP BY s.zone, s.date, s.part, s.key;
END
$function$;

CREATE OR REPLACE FUNCTION straal.why_no_table_of_shards() RETURNS SETOF text
LANGUAGE plproxy AS $function$
  CLUSTER 'straal';
  RUN ON ALL;
  TARGET straal.why_no_table;
$function$;
COMMENT ON FUNCTION straal.why_no_table_of_shards IS 'Of each shard, why a temporary table cannot be made there';

CREATE OR REPLACE FUNCTION straal.why_no_table() RETURNS text
LANGUAGE sql STABLE AS $function$
  SELECT min(why) FROM straal.why_no_table_of_shards() AS shards (why)
$function$;

-- Raises ST001, naming a date, unless each of the stored dates is here as whoever asks knows it, by the time it was loaded at.
CREATE OR REPLACE FUNCTION straal.require_states(stored date[], loaded timestamptz[]) RETURNS void
LANGUAGE plpgsql STABLE AS $function$
DECLARE
  other date;
BEGIN
  SELECT r.stored_date INTO other
  FROM unnest(stored, loaded) AS r (stored_date, loaded_at)
  LEFT JOIN straal.dates AS d ON d.date = r.stored_date AND d.loaded_at = r.loaded_at
  WHERE d.date IS NULL LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION '% is being changed', other USING ERRCODE = 'ST001'; END IF;
END
$function$;
COMMENT ON FUNCTION straal.require_states IS 'Raises ST001 where a date is not here in the state that is known of it';

-- Raises ST001, naming a date, where the date's partition, locked by now, is not the one of the snapshot. A question that waited
-- while a load replaced the partition finds the new one's rows: they are written frozen, so snapshots from before see them too.
CREATE OR REPLACE FUNCTION straal.require_partitions(stored date[]) RETURNS void
LANGUAGE plpgsql STABLE AS $function$
DECLARE
  other date;
BEGIN
  SELECT r.stored_date INTO other
  FROM (SELECT d, 'datapoints_' || to_char(d, 'YYYYMMDD') FROM unnest(stored) AS d) AS r (stored_date, name)
  WHERE to_regclass('straal.' || r.name)::oid IS DISTINCT FROM (
    SELECT c.oid FROM pg_class AS c WHERE c.relnamespace = 'straal'::regnamespace AND c.relname = r.name) LIMIT 1;
  IF FOUND THEN RAISE EXCEPTION '% is being changed', other USING ERRCODE = 'ST001'; END IF;
END
$function$;
COMMENT ON FUNCTION straal.require_partitions IS 'Raises ST001 where the rows that are read now are not those of the snapshot';

-- Makes pg_temp.asked, until the transaction ends, and empty. Raises ST002, with the reason, where it cannot be made.
CREATE OR REPLACE FUNCTION straal.make_asked() RETURNS void
LANGUAGE plpgsql VOLATILE AS $function$
BEGIN
  CREATE TEMPORARY TABLE asked (zone integer NOT NULL, rank integer NOT NULL, sign smallint NOT NULL) ON COMMIT DROP;
EXCEPTION WHEN insufficient_privilege OR read_only_sql_transaction OR duplicate_table THEN
  RAISE EXCEPTION '%', SQLERRM USING ERRCODE = 'ST002';
END
$function$;
COMMENT ON FUNCTION straal.make_asked IS 'Makes the temporary table of a question''s ranks; ST002 where it cannot be made';

-- Makes pg_temp.asked of these runs of ranks.
CREATE OR REPLACE FUNCTION straal.put_asked(zones integer[], firsts integer[], lasts integer[], signs integer[]) RETURNS void
LANGUAGE plpgsql VOLATILE AS $function$
BEGIN
  PERFORM straal.make_asked();
  INSERT INTO pg_temp.asked SELECT r.zone, generate_series(r.first, r.last - 1), r.sign
  FROM unnest(zones, firsts, lasts, signs) AS r (zone, first, last, sign);
  ANALYZE pg_temp.asked;
END
$function$;
COMMENT ON FUNCTION straal.put_asked IS 'Makes and fills the temporary table of a question''s ranks';

-- Why a temporary table cannot be made here; NULL where it can.
CREATE OR REPLACE FUNCTION straal.why_no_table() RETURNS text
LANGUAGE sql STABLE AS $function$
  SELECT CASE
    WHEN pg_is_in_recovery() THEN 'it is a standby'
    WHEN current_setting('default_transaction_read_only')::boolean THEN 'its transactions are read-only'
    WHEN NOT has_database_privilege(current_database(), 'TEMPORARY') THEN 'its user may not make temporary tables' END
$function$;
COMMENT ON FUNCTION straal.why_no_table IS 'Why a temporary table cannot be made here; NULL where it can';

-- One question, its three parts from one statement's snapshot.
--
--   stored, loaded           the reads: a stored date, the time at which whoever asks knows it to have been loaded (ST001 where it
--   asked, baseline          was not, see straal.require_states), the asked date it counts for, and whether it does so as the week
--                            before, so that its hits are delta
--   firsts, lasts, signs     runs of ranks, the last one excluded; sign -1 takes a run away that `areas` brought in. All NULL: the
--                            ranks and their signs are in pg_temp.asked
--   areas                    areas that are added whole, from their sums; only without `industries` and `hours`
--   industries, hours        NULL, or what is asked for: ids, and a mask of 24 bits
--   places                   'none', 'rank' or 'area'; with `areas` always 'area', and who wants none leaves them out
--
-- Returns rows of three parts: 'industry' (key is its id), 'hour' (date, key is the hour) and 'place' (key is rank or area); a sum
-- may come in several rows, which belong added up, and may be 0. datapoints counts asked rows: those of runs stand with 'hour',
-- those of areas with 'place'.
--
-- Each read is of its own partition, named in the statement. Runs are an index-only scan each: planning knows one table and no
-- join order can go wrong, which a join over the partitioned table does not promise. pg_temp.asked is joined once with all that is
-- read, as the planner likes: so it is hashed once, and not for each date again. There the filter stands outside, for a
-- condition inside would keep the planner from an index scan for each rank.
--
-- What it asks besides is planned once a session, where PostgreSQL would plan it anew for the first five questions of each
-- (plan_cache_mode); what is executed as text is planned for its own question all the same.
CREATE OR REPLACE FUNCTION straal.sums(
  stored date[], loaded timestamptz[], asked date[], baseline boolean[], firsts integer[], lasts integer[], signs integer[],
  areas integer[], industries smallint[], hours integer, places text
) RETURNS TABLE (part text, date date, key integer, hits bigint, delta bigint, datapoints bigint)
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SET plan_cache_mode = force_generic_plan AS $function$
DECLARE
  by_table boolean := firsts IS NULL;
  filter text := concat(
    CASE WHEN industries IS NOT NULL THEN ' AND d.sbi = ANY ($5)' END,
    CASE WHEN hours IS NOT NULL THEN ' AND ($6 >> d.hour % 24) & 1 = 1' END);
  -- A single sign, as without areas, costs no multiplication.
  sign text := CASE WHEN cardinality(areas) > 0 THEN 'r.sign * ' ELSE '' END;
  each_sign text := CASE WHEN by_table THEN '' ELSE sign END;
  other date;
  rows text;
  cells text;
BEGIN
  -- Hours are counted on from the first day there is: the planner takes a sum by date and hour for one of a great many groups,
  -- whose table takes longer to make than a small question.
  SELECT string_agg(format(
    'SELECT d.rank, d.sbi, %s + d.hour AS hour, %s AS hits, %s AS delta, %s AS datapoints FROM ' ||
    CASE WHEN by_table THEN 'straal.%I AS d'
      ELSE 'runs AS r CROSS JOIN LATERAL (SELECT * FROM straal.%I AS d WHERE d.rank >= r.first AND d.rank < r.last%s OFFSET 0) AS d'
      END,
    24 * (r.asked_date - date '0001-01-01'),
    CASE WHEN r.week_before THEN '0::bigint' ELSE each_sign || 'd.hits' END,
    CASE WHEN r.week_before THEN each_sign || 'd.hits' WHEN known.derived THEN '0::bigint' ELSE each_sign || 'd.delta' END,
    CASE WHEN r.week_before THEN '0' WHEN each_sign = '' THEN '1' ELSE 'r.sign' END,
    'datapoints_' || to_char(r.stored_date, 'YYYYMMDD'), filter), ' UNION ALL '),
    min(r.stored_date) FILTER (WHERE known.date IS NULL)
  INTO rows, other
  FROM unnest(stored, loaded, asked, baseline) AS r (stored_date, loaded_at, asked_date, week_before)
  LEFT JOIN straal.dates AS known ON known.date = r.stored_date AND known.loaded_at = r.loaded_at;
  IF other IS NOT NULL THEN RAISE EXCEPTION '% is being changed', other USING ERRCODE = 'ST001'; END IF;
  IF rows IS NULL THEN RETURN; END IF;
  IF by_table THEN
    rows := format(
      'SELECT d.rank, d.sbi, d.hour, %1$sd.hits AS hits, %1$sd.delta AS delta, %1$sd.datapoints AS datapoints
       FROM pg_temp.asked AS r JOIN (%2$s) AS d USING (rank) WHERE true%3$s', sign, rows, filter);
  ELSE
    rows := 'WITH runs AS MATERIALIZED (SELECT * FROM unnest($1, $2, $3) AS r (first, last, sign)) ' || rows;
  END IF;

  -- The places of a rim are summed by rank before their areas are looked up.
  RETURN QUERY EXECUTE format(
    'WITH rows AS (%s)
     SELECT CASE WHEN grouping(sbi) = 0 THEN ''industry'' WHEN grouping(hour) = 0 THEN ''hour'' ELSE ''place'' END,
            date ''0001-01-01'' + hour / 24,
            CASE WHEN grouping(sbi) = 0 THEN sbi WHEN grouping(hour) = 0 THEN hour %% 24 ELSE %s END,
            sum(hits)::bigint, sum(delta)::bigint, CASE WHEN grouping(hour) = 0 THEN sum(datapoints)::bigint ELSE 0 END
     FROM rows GROUP BY GROUPING SETS ((sbi), (hour)%s)',
    rows,
    CASE places
      WHEN 'none' THEN 'NULL'
      WHEN 'rank' THEN 'rank'
      ELSE '(SELECT p.area FROM straal.postcodes AS p WHERE p.rank = rows.rank)' END,
    CASE places WHEN 'none' THEN '' ELSE ', (rank)' END)
  USING firsts, lasts, signs, NULL, industries, hours;

  IF cardinality(areas) > 0 THEN
    cells := 'SELECT r.asked_date, r.week_before, s.* FROM unnest($1, $2, $3) AS r (stored_date, asked_date, week_before)
      CROSS JOIN LATERAL (SELECT * FROM straal.area_sums AS s WHERE s.date = r.stored_date AND s.area = ANY ($4) OFFSET 0) AS s';
    RETURN QUERY EXECUTE format(
      'SELECT part, date, key, CASE WHEN week_before THEN 0 ELSE hits END, CASE WHEN week_before THEN hits ELSE delta END,
              CASE WHEN week_before THEN 0 ELSE datapoints END
       FROM (
         SELECT ''industry'' AS part, NULL::date AS date, id::integer AS key, week_before, sum(h)::bigint AS hits,
                sum(d)::bigint AS delta, 0::bigint AS datapoints
         FROM (SELECT week_before, unnest(industries) AS id, unnest(industry_hits) AS h, unnest(industry_delta) AS d
               FROM (%1$s) AS cells) AS each GROUP BY id, week_before
         UNION ALL
         SELECT ''hour'', asked_date, hour::integer, week_before, sum(h)::bigint, sum(d)::bigint, 0
         FROM (SELECT asked_date, week_before, unnest(hours) AS hour, unnest(hour_hits) AS h, unnest(hour_delta) AS d
               FROM (%1$s) AS cells) AS each GROUP BY asked_date, hour, week_before
         UNION ALL
         SELECT ''place'', NULL, area, week_before, sum(hits)::bigint, sum(delta)::bigint, sum(datapoints)::bigint
         FROM (%1$s) AS cells GROUP BY area, week_before) AS sums', cells)
    USING stored, asked, baseline, areas;
  END IF;
  PERFORM straal.require_partitions(stored);
END
$function$;
COMMENT ON FUNCTION straal.sums IS 'The sums of one question: by industry, by hour of each asked date, and by postcode or area';

-- The same by a temporary table that it makes of the runs, for whoever cannot fill one: a coordinator of its shards.
CREATE OR REPLACE FUNCTION straal.sums_by_table(
  stored date[], loaded timestamptz[], asked date[], baseline boolean[], firsts integer[], lasts integer[], signs integer[],
  areas integer[], industries smallint[], hours integer, places text
) RETURNS TABLE (part text, date date, key integer, hits bigint, delta bigint, datapoints bigint)
LANGUAGE plpgsql VOLATILE AS $function$
BEGIN
  PERFORM straal.put_asked(array_fill(0, ARRAY[cardinality(firsts)]), firsts, lasts, signs);
  RETURN QUERY SELECT * FROM straal.sums(stored, loaded, asked, baseline, NULL, NULL, NULL, areas, industries, hours, places);
END
$function$;
COMMENT ON FUNCTION straal.sums_by_table IS 'The rows of straal.sums, found through a temporary table';

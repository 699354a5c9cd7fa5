-- The sums of zones - selections of ranks, which may overlap - on each of some dates, from one statement's snapshot.
--
--   stored, loaded                the dates, and when whoever asks knows each to have been loaded, as in straal.sums
--   zones, firsts, lasts, signs   runs of ranks, the last one excluded, and the zone that each is of; sign -1 takes a run away
--                                 that an area of the zone brought in. All NULL: pg_temp.asked has the ranks
--   area_zones, areas             areas that are added whole, from their sums, and the zone that each is of; only without
--                                 `industries`, and with `hours` only to zones that are not in by_industry
--   by_industry                   the zones whose sums by industry are wanted
--   industries, hours             NULL, or what is asked for: ids, and a mask of 24 bits
--
-- Returns rows of two parts: 'hour' (key is the hour) and 'industry' (key is its id); a sum may come in several rows, which belong
-- added up, and may be 0. delta is what is stored: 0 on a derived date.
CREATE OR REPLACE FUNCTION straal.panel(
  stored date[], loaded timestamptz[], zones integer[], firsts integer[], lasts integer[], signs integer[],
  area_zones integer[], areas integer[], by_industry integer[], industries smallint[], hours integer
) RETURNS TABLE (zone integer, date date, part text, key integer, hits bigint, delta bigint)
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SET plan_cache_mode = force_generic_plan AS $function$
DECLARE
  by_table boolean := zones IS NULL;
  filter text := concat(
    CASE WHEN industries IS NOT NULL THEN ' AND d.sbi = ANY ($6)' END,
    CASE WHEN hours IS NOT NULL THEN ' AND ($7 >> d.hour) & 1 = 1' END);
  -- A single sign, as without areas, costs no multiplication.
  sign text := CASE WHEN cardinality(areas) > 0 THEN 'r.sign * ' ELSE '' END;
  -- A row of a zone, of the columns of a run and of a datapoint.
  of_zone text := format(
    'SELECT r.zone, d.date, CASE WHEN r.by_industry THEN d.sbi END AS sbi, d.hour, %1$sd.hits AS hits, %1$sd.delta AS delta', sign);
  rows text;
BEGIN
  PERFORM straal.require_states(stored, loaded);
  SELECT string_agg(format(
    CASE WHEN by_table THEN '%s FROM straal.%I AS d'
      ELSE of_zone || ' FROM runs AS r CROSS JOIN LATERAL (
        %s FROM straal.%I AS d WHERE d.rank >= r.first AND d.rank < r.last%s OFFSET 0) AS d' END,
    format('SELECT d.rank, %L::date AS date, d.sbi, d.hour, d.hits, %s AS delta', known.date,
           CASE WHEN known.derived THEN '0::bigint' ELSE 'd.delta' END),
    'datapoints_' || to_char(known.date, 'YYYYMMDD'), filter), ' UNION ALL ')
  INTO rows
  FROM straal.dates AS known WHERE known.date = ANY (stored);
  IF rows IS NULL THEN RETURN; END IF;
  IF by_table THEN rows := format('%s FROM runs AS r JOIN (%s) AS d USING (rank) WHERE true%s', of_zone, rows, filter); END IF;

  IF by_table OR cardinality(zones) > 0 THEN
    RETURN QUERY EXECUTE format(
      'WITH runs AS %s, rows AS (%s)
       SELECT sums.zone, sums.date, CASE WHEN no_hour = 0 THEN ''hour'' ELSE ''industry'' END,
              CASE WHEN no_hour = 0 THEN sums.hour ELSE sums.sbi END::integer, sums.hits, sums.delta
       FROM (
         SELECT rows.zone, rows.date, rows.sbi, rows.hour, grouping(rows.hour) AS no_hour, sum(rows.hits)::bigint AS hits,
                sum(rows.delta)::bigint AS delta
         FROM rows GROUP BY GROUPING SETS ((rows.zone, rows.date, rows.hour), (rows.zone, rows.date, rows.sbi))) AS sums
       WHERE no_hour = 0 OR sums.sbi IS NOT NULL',
      CASE WHEN by_table THEN 'NOT MATERIALIZED (SELECT r.*, r.zone = ANY ($5) AS by_industry FROM pg_temp.asked AS r)'
        ELSE 'MATERIALIZED (SELECT r.*, r.zone = ANY ($5) AS by_industry
                            FROM unnest($1, $2, $3, $4) AS r (zone, first, last, sign))' END, rows)
    USING zones, firsts, lasts, signs, by_industry, industries, hours;
  END IF;

  IF cardinality(areas) > 0 THEN
    RETURN QUERY EXECUTE
      'WITH cells AS (
         SELECT z.zone, s.* FROM unnest($1) AS d (date) CROSS JOIN LATERAL (
           SELECT * FROM straal.area_sums AS s WHERE s.date = d.date AND s.area = ANY ($3) OFFSET 0) AS s
         JOIN unnest($2, $3) AS z (zone, area) USING (area))
       SELECT zone, date, ''hour'', hour::integer, sum(h)::bigint, sum(d)::bigint
       FROM (SELECT zone, date, unnest(hours) AS hour, unnest(hour_hits) AS h, unnest(hour_delta) AS d FROM cells) AS each
       WHERE $5 IS NULL OR ($5 >> hour) & 1 = 1 GROUP BY zone, date, hour
       UNION ALL
       SELECT zone, date, ''industry'', id::integer, sum(h)::bigint, sum(d)::bigint
       FROM (SELECT zone, date, unnest(industries) AS id, unnest(industry_hits) AS h, unnest(industry_delta) AS d
             FROM cells WHERE zone = ANY ($4)) AS each GROUP BY zone, date, id'
    USING stored, area_zones, areas, by_industry, hours;
  END IF;
  PERFORM straal.require_partitions(stored);
END
$function$;
COMMENT ON FUNCTION straal.panel IS 'The sums of zones on dates: by hour, and by industry where that is wanted';

-- The same by a temporary table that it makes of the runs; see straal.sums_by_table.
CREATE OR REPLACE FUNCTION straal.panel_by_table(
  stored date[], loaded timestamptz[], zones integer[], firsts integer[], lasts integer[], signs integer[],
  area_zones integer[], areas integer[], by_industry integer[], industries smallint[], hours integer
) RETURNS TABLE (zone integer, date date, part text, key integer, hits bigint, delta bigint)
LANGUAGE plpgsql VOLATILE AS $function$
BEGIN
  PERFORM straal.put_asked(zones, firsts, lasts, signs);
  RETURN QUERY SELECT * FROM straal.panel(stored, loaded, NULL, NULL, NULL, NULL, area_zones, areas, by_industry, industries,
                                          hours);
END
$function$;
COMMENT ON FUNCTION straal.panel_by_table IS 'The rows of straal.panel, found through a temporary table';

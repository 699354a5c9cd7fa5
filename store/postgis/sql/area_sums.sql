-- The sums of one date from its rows: what a loader that streams rows adds up as they pass, said in SQL.
INSERT INTO straal.area_sums (hits, delta, date, area, datapoints, hours, hour_hits, hour_delta,
                              industries, industry_hits, industry_delta)
WITH cells AS MATERIALIZED (
  SELECT p.area, d.hour, d.sbi, sum(d.hits)::bigint AS hits, coalesce(sum(d.delta), 0)::bigint AS delta, count(*) AS datapoints
  FROM straal.datapoints_{day} AS d JOIN straal.postcodes AS p USING (rank)
  WHERE p.location IS NOT NULL
  GROUP BY p.area, d.hour, d.sbi
), by_hour AS (
  SELECT area, array_agg(hour ORDER BY hour) AS hours, array_agg(hits ORDER BY hour) AS hits,
         array_agg(delta ORDER BY hour) AS delta, sum(hits)::bigint AS all_hits, sum(delta)::bigint AS all_delta,
         sum(datapoints)::integer AS datapoints
  FROM (SELECT area, hour, sum(hits)::bigint AS hits, sum(delta)::bigint AS delta, sum(datapoints) AS datapoints
        FROM cells GROUP BY area, hour) AS hours
  GROUP BY area
), by_industry AS (
  SELECT area, array_agg(sbi ORDER BY sbi) AS industries, array_agg(hits ORDER BY sbi) AS hits,
         array_agg(delta ORDER BY sbi) AS delta
  FROM (SELECT area, sbi, sum(hits)::bigint AS hits, sum(delta)::bigint AS delta FROM cells GROUP BY area, sbi) AS industries
  GROUP BY area
)
SELECT h.all_hits, h.all_delta, '{date}', area, h.datapoints, h.hours, h.hits, h.delta, i.industries, i.hits, i.delta
FROM by_hour AS h JOIN by_industry AS i USING (area)
ORDER BY area;

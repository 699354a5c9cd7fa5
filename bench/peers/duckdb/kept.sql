-- The circle's ranks as a hash join; the rows are kept and added up three times.
WITH circle AS MATERIALIZED (
  SELECT sbi, day, hour, rank, hits, delta
  FROM datapoint
  WHERE day IN $days AND rank IN (SELECT unnest(range(first, last)) FROM (SELECT unnest($first) AS first, unnest($last) AS last))
)
SELECT sbi, NULL AS day, NULL AS hour, NULL AS rank, sum(hits), sum(delta)
FROM circle GROUP BY sbi HAVING sum(hits) > 0 OR sum(delta) > 0
UNION ALL
SELECT NULL, day, hour, NULL, sum(hits), sum(delta) FROM circle GROUP BY day, hour HAVING sum(hits) > 0 OR sum(delta) > 0
UNION ALL
SELECT NULL, NULL, NULL, rank, sum(hits), sum(delta) FROM circle GROUP BY rank HAVING sum(hits) > 0 OR sum(delta) > 0

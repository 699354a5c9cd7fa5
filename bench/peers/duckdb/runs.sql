-- The circle's runs as a range join, the rows kept and added up three times.
WITH circle AS MATERIALIZED (
  SELECT sbi, day, hour, rank, hits, delta
  FROM datapoint JOIN (SELECT unnest($first) AS first, unnest($last) AS last) AS runs ON rank >= first AND rank < last
  WHERE day IN $days AND rank >= list_min($first) AND rank < list_max($last)
)
SELECT sbi, NULL AS day, NULL AS hour, NULL AS rank, sum(hits), sum(delta)
FROM circle GROUP BY sbi HAVING sum(hits) > 0 OR sum(delta) > 0
UNION ALL
SELECT NULL, day, hour, NULL, sum(hits), sum(delta) FROM circle GROUP BY day, hour HAVING sum(hits) > 0 OR sum(delta) > 0
UNION ALL
SELECT NULL, NULL, NULL, rank, sum(hits), sum(delta) FROM circle GROUP BY rank HAVING sum(hits) > 0 OR sum(delta) > 0

-- The circle's ranks as a hash join, every sum from one pass over its rows.
SELECT sbi, day, hour, rank, sum(hits), sum(delta)
FROM datapoint
WHERE day IN $days AND rank IN (SELECT unnest(range(first, last)) FROM (SELECT unnest($first) AS first, unnest($last) AS last))
GROUP BY GROUPING SETS ((sbi), (day, hour), (rank))
HAVING sum(hits) > 0 OR sum(delta) > 0

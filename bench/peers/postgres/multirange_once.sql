-- As multirange.sql, but every sum from one pass over the rows.
SELECT sbi, day, hour, rank, sum(hits), sum(delta)
FROM datapoint
WHERE day = ANY ($1) AND rank >= lower($2) AND rank < upper($2) AND rank <@ $2
GROUP BY GROUPING SETS ((sbi), (day, hour), (rank))
HAVING sum(hits) > 0 OR sum(delta) > 0;

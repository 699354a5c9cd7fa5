-- $1 date[], $2 integer[] first ranks, $3 integer[] last ranks + 1: an index-only scan per date and run, and every sum from
-- one pass over the rows.
SELECT sbi, day, hour, rank, sum(hits), sum(delta)
FROM (
  SELECT p.sbi, p.day, p.hour, p.rank, p.hits, p.delta
  FROM unnest($1::date[]) AS dates (day)
  CROSS JOIN unnest($2::integer[], $3::integer[]) AS runs (first, last)
  JOIN datapoint AS p ON p.day = dates.day AND p.rank >= runs.first AND p.rank < runs.last
) AS rows
GROUP BY GROUPING SETS ((sbi), (day, hour), (rank))
HAVING sum(hits) > 0 OR sum(delta) > 0;

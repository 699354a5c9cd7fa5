-- As the talk had it in the end: the circle's postcodes in a temporary table, joined. Its three parameters are those of
-- ranges.sql; the table is made once per connection and emptied at each commit.
INSERT INTO circle SELECT generate_series(first, last - 1) FROM unnest($2::integer[], $3::integer[]) AS runs (first, last);
ANALYZE circle;
SELECT sbi, day, hour, rank, sum(hits), sum(delta)
FROM datapoint JOIN circle USING (rank) WHERE day = ANY ($1::date[])
GROUP BY GROUPING SETS ((sbi), (day, hour), (rank))
HAVING sum(hits) > 0 OR sum(delta) > 0;

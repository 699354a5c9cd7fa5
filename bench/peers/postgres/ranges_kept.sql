-- As ranges.sql, but the rows are kept and added up three times, each by a plain hash.
WITH rows AS MATERIALIZED (
  SELECT p.sbi, p.day, p.hour, p.rank, p.hits, p.delta
  FROM unnest($1::date[]) AS dates (day)
  CROSS JOIN unnest($2::integer[], $3::integer[]) AS runs (first, last)
  JOIN datapoint AS p ON p.day = dates.day AND p.rank >= runs.first AND p.rank < runs.last
)
SELECT sbi, NULL::date AS day, NULL::smallint AS hour, NULL::integer AS rank, sum(hits), sum(delta)
FROM rows GROUP BY sbi HAVING sum(hits) > 0 OR sum(delta) > 0
UNION ALL
SELECT NULL, day, hour, NULL, sum(hits), sum(delta) FROM rows GROUP BY day, hour HAVING sum(hits) > 0 OR sum(delta) > 0
UNION ALL
SELECT NULL, NULL, NULL, rank, sum(hits), sum(delta) FROM rows GROUP BY rank HAVING sum(hits) > 0 OR sum(delta) > 0;

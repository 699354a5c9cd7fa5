-- $1 date[], $2 int4multirange: each row is looked up in the runs by binary search, and a scan per sum can be spread over
-- parallel workers, which grouping sets cannot. The planner takes a multirange for rare and would sort what it
-- finds, so sorting is switched off where this runs.
SELECT sbi, NULL::date AS day, NULL::smallint AS hour, NULL::integer AS rank, sum(hits), sum(delta)
FROM datapoint
WHERE day = ANY ($1) AND rank >= lower($2) AND rank < upper($2) AND rank <@ $2
GROUP BY sbi HAVING sum(hits) > 0 OR sum(delta) > 0;
SELECT NULL::smallint AS sbi, day, hour, NULL::integer AS rank, sum(hits), sum(delta)
FROM datapoint
WHERE day = ANY ($1) AND rank >= lower($2) AND rank < upper($2) AND rank <@ $2
GROUP BY day, hour HAVING sum(hits) > 0 OR sum(delta) > 0;
SELECT NULL::smallint AS sbi, NULL::date AS day, NULL::smallint AS hour, rank, sum(hits), sum(delta)
FROM datapoint
WHERE day = ANY ($1) AND rank >= lower($2) AND rank < upper($2) AND rank <@ $2
GROUP BY rank HAVING sum(hits) > 0 OR sum(delta) > 0;

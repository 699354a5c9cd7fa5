-- One date, in one transaction; {day} is 20130101 where {date} is 2013-01-01. The table is filled before it becomes a
-- partition, so that readers of the others wait for nothing, and COPY FREEZE may write finished rows. The rows come in the
-- order of their ranks.
CREATE TABLE straal.datapoints_{day} (LIKE straal.datapoints, CONSTRAINT one_date CHECK (date = '{date}'));
COPY straal.datapoints_{day} (id_activity, hits, delta, date, rank, sbi, hour) FROM STDIN (FORMAT binary, FREEZE);
-- Covers what a question reads: its scans touch no row.
CREATE INDEX datapoints_{day}_rank ON straal.datapoints_{day} (rank) INCLUDE (hour, sbi, hits, delta);
COPY straal.area_sums (hits, delta, date, area, datapoints, hours, hour_hits, hour_delta,
                       industries, industry_hits, industry_delta) FROM STDIN (FORMAT binary);
-- The constraint spares ATTACH a scan.
ALTER TABLE straal.datapoints ATTACH PARTITION straal.datapoints_{day} FOR VALUES IN ('{date}');
ALTER TABLE straal.datapoints_{day} DROP CONSTRAINT one_date;

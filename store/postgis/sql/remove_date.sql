-- One date leaves, in one transaction.
DROP TABLE straal.datapoints_{day};
DELETE FROM straal.area_sums WHERE date = '{date}';
DELETE FROM straal.dates WHERE date = '{date}';

import assert from 'node:assert/strict';
import test from 'node:test';
import { addDays, isoWeek, mondayOf } from '../../../static/src/format/dates';
import { keyed, monthLabels, weeksBetween } from '../../../static/src/format/weeks';

test('weeks have their ISO numbers, around new year too', () => {
  for (const [date, week] of [
    ['2012-12-30', 52], ['2012-12-31', 1], ['2013-01-06', 1], ['2013-01-07', 2], ['2013-12-30', 1], ['2015-12-31', 53],
    ['2016-01-03', 53], ['2016-01-04', 1], ['2013-04-30', 18],
  ] as const) assert.equal(isoWeek(date), week, date);
});

test('a week begins on Monday', () => {
  assert.equal(mondayOf('2013-04-30'), '2013-04-29');
  assert.equal(mondayOf('2013-04-29'), '2013-04-29');
  assert.equal(mondayOf('2013-05-05'), '2013-04-29');
});

test('the grid holds every day once, in its row, and nothing else', () => {
  const weeks = weeksBetween('2013-01-01', '2013-05-12');
  const days = weeks.flatMap(({ days: week }) => week).filter((date) => date !== null);
  assert.equal(days.length, 132);
  assert.deepEqual(days, Array.from({ length: 132 }, (_, day) => addDays('2013-01-01', day)));
  assert.deepEqual(weeks[0]?.days.slice(0, 2), [null, '2013-01-01']);
  assert.equal(weeks.at(-1)?.days[6], '2013-05-12');
  assert.deepEqual(weeks.map(({ number }) => number), Array.from({ length: 19 }, (_, week) => week + 1));
});

test('months are named over the weeks they begin in, and share none', () => {
  const labels = monthLabels(weeksBetween('2013-01-01', '2013-05-12'));
  assert.deepEqual(labels.map(({ date, week }) => [date, week]),
    [['2013-01-01', 0], ['2013-02-01', 4], ['2013-03-01', 8], ['2013-04-01', 13], ['2013-05-01', 17]]);
  assert.equal(labels.reduce((sum, { weeks }) => sum + weeks, 0), 19);
  assert.deepEqual(monthLabels(weeksBetween('2013-01-31', '2013-02-09')).map(({ date }) => date), ['2013-02-01']);
});

test('arrow keys go by days and weeks, and stop at the ends', () => {
  const go = (key: string, from: string) => keyed(key, from, '2013-01-01', '2013-05-12');
  assert.equal(go('ArrowDown', '2013-04-30'), '2013-05-01');
  assert.equal(go('ArrowLeft', '2013-04-30'), '2013-04-23');
  assert.equal(go('ArrowRight', '2013-05-10'), '2013-05-10');
  assert.equal(go('PageDown', '2013-05-10'), '2013-05-12');
  assert.equal(go('PageUp', '2013-01-02'), '2013-01-01');
  assert.equal(go('Home', '2013-04-30'), '2013-01-01');
  assert.equal(go('a', '2013-04-30'), null);
});

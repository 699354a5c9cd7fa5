import assert from 'node:assert/strict';
import test from 'node:test';
import { keyed, monthLabels, weeksBetween } from '../../static/src/calendar_grid';
import { addDays, isoWeek, mondayOf } from '../../static/src/dates';
import { specialDays } from '../../static/src/special_days';
import { liftStep, wayOf } from '../../static/src/verdict';
import { calendarDate } from './estimates';

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

test('only what is clear has a colour, by equal ratios either way', () => {
  const step = (lift: number | null, verdict: Parameters<typeof calendarDate>[2]) => liftStep(calendarDate('2013-04-30', lift, verdict));
  assert.equal(step(5, 'within the usual'), 0);
  assert.equal(step(5, 'too little to say'), 0);
  assert.deepEqual([0.2, 0.5, 1, 9].map((lift) => step(lift, 'clearly more')), [1, 2, 3, 3]);
  assert.deepEqual([0.2, 0.5, 1].map((lift) => step(1 / (1 + lift) - 1, 'clearly less')), [-1, -2, -3]);
  assert.equal(step(-1, 'clearly less'), -3);
  assert.equal(step(null, 'clearly more'), 3);
  assert.equal(wayOf({ verdict: 'clearly less' }), 'less');
});

test('the special days are those that stand out, else those that are clear alone, the least likely first', () => {
  const day = (date: string, chance: number, clear: boolean, out: boolean) => (
    { ...calendarDate(date, 1, clear ? 'clearly more' : 'within the usual'), chance, stands_out: out });
  const quiet = [day('2013-01-01', 0.5, false, false), day('2013-01-02', 0.02, true, false), day('2013-01-03', 0.01, true, false)];
  const of = (dates: typeof quiet) => {
    const { special, judged } = specialDays(dates);
    return [judged, ...special.map(({ date }) => date)];
  };
  assert.deepEqual(of(quiet), ['alone', '2013-01-03', '2013-01-02']);
  assert.deepEqual(of([...quiet, day('2013-01-04', 1e-9, true, true), day('2013-01-05', 1e-12, true, true)]),
    ['together', '2013-01-05', '2013-01-04']);
  assert.deepEqual(of([]), ['alone']);
});

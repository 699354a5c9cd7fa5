import assert from 'node:assert/strict';
import test from 'node:test';
import { biggestChange, busiestHour, comparedSlots, slotsOfTheDay, slotsPerDate, slotsThroughTime } from '../../static/src/series';
import { ticks } from '../../static/src/ticks';

const TIMELINE = [
  { date: '2013-01-01', hour: 12, hits: 35, delta: 22 },
  { date: '2013-01-08', hour: 0, hits: 1, delta: 0 },
  { date: '2013-01-08', hour: 12, hits: 45, delta: 35 },
];
const DATES = ['2013-01-01', '2013-01-08'];

test('hours through time are complete, with 0 where nothing was seen', () => {
  const slots = slotsThroughTime(TIMELINE, DATES, [0, 12]);
  assert.deepEqual(slots.map(({ hits, delta }) => [hits, delta]), [[0, 0], [35, 22], [1, 0], [45, 35]]);
  assert.equal(slotsThroughTime(TIMELINE, DATES, Array.from({ length: 24 }, (_, hour) => hour)).length, 48);
});

test('hours that wrap past midnight still stand in time order within a date', () => {
  assert.deepEqual(slotsThroughTime([], ['2013-01-01'], [22, 23, 0]).map(({ hour }) => hour), [0, 22, 23]);
});

test('hours of the day add the dates up, in the order asked', () => {
  assert.deepEqual(slotsOfTheDay(TIMELINE, [12, 0]), [
    { date: null, hour: 12, hits: 80, delta: 57 }, { date: null, hour: 0, hits: 1, delta: 0 },
  ]);
});

test('dates add their hours up, and a silent date stays', () => {
  assert.deepEqual(slotsPerDate(TIMELINE, ['2013-01-01', '2013-01-02', '2013-01-08']), [
    { date: '2013-01-01', hour: null, hits: 35, delta: 22 },
    { date: '2013-01-02', hour: null, hits: 0, delta: 0 },
    { date: '2013-01-08', hour: null, hits: 46, delta: 35 },
  ]);
});

test('every way of adding up gives the same total', () => {
  const sum = (slots: { hits: number }[]) => slots.reduce((total, { hits }) => total + hits, 0);
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  assert.equal(sum(slotsThroughTime(TIMELINE, DATES, hours)), sum(slotsOfTheDay(TIMELINE, hours)));
  assert.equal(sum(slotsPerDate(TIMELINE, DATES)), sum(slotsOfTheDay(TIMELINE, hours)));
});

test('the busiest hour is that of all dates together', () => {
  assert.equal(busiestHour(TIMELINE)?.hour, 12);
  assert.equal(busiestHour([]), null);
  assert.equal(busiestHour([{ date: '2013-01-01', hour: 3, hits: 0, delta: 9 }]), null);
});

test('the biggest change may be a fall', () => {
  const sums = (entry: { hits: number; delta: number }) => entry;
  assert.deepEqual(biggestChange([{ hits: 9, delta: 5 }, { hits: 0, delta: 12 }], sums), { hits: 0, delta: 12 });
  assert.equal(biggestChange([{ hits: 5, delta: 5 }], sums), null);
});

test('the axis names hours of one date, and days of several, with room between them', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const oneDate = slotsThroughTime([], ['2013-01-01'], hours);
  assert.deepEqual(ticks(oneDate, 480, 44), [0, 3, 6, 9, 12, 15, 18, 21]);
  assert.deepEqual(ticks(oneDate, 240, 44), [0, 6, 12, 18]);
  assert.deepEqual(ticks(slotsThroughTime([], DATES, hours), 480, 76), [0, 24]);
  const month = slotsThroughTime([], Array.from({ length: 30 }, (_, i) => `2013-04-${String(i + 1).padStart(2, '0')}`), hours);
  assert.ok(ticks(month, 480, 76).length <= 6);
  assert.deepEqual(ticks([], 480, 44), []);
});

test('a date without a week before is not compared, and the others are', () => {
  const slots = comparedSlots(slotsPerDate(TIMELINE, DATES), ['2013-01-01'], true);
  assert.deepEqual(slots.map(({ compared }) => compared), [false, true]);
  assert.deepEqual(comparedSlots(slotsOfTheDay(TIMELINE, [12]), ['2013-01-01'], true).map(({ compared }) => compared), [true]);
});

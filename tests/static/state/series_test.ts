import assert from 'node:assert/strict';
import test from 'node:test';
import { brushedHours, joined, slotsOfTheDay, slotsPerDate, slotsThroughTime } from '../../../static/src/state/series';
import { day, estimate, hour } from '../support/estimates';

const DATES = ['2013-01-01', '2013-01-08'];
const TIMELINE = [hour('2013-01-01', 12, 35, 22), hour('2013-01-08', 0, 1, null), hour('2013-01-08', 12, 45, 35)];
const HOURS = [{ hour: 0, ...estimate(1, null) }, { hour: 12, ...estimate(80, 57, 'clearly more') }];

test('hours through time are complete, with null where nothing is known', () => {
  const slots = slotsThroughTime(TIMELINE, DATES, null);
  assert.equal(slots.length, 48);
  assert.deepEqual(slots.filter(({ hits }) => hits !== null).map(({ date, hour: at, hits, expected }) => [date, at, hits, expected]),
    [['2013-01-01', 12, 35, 22], ['2013-01-08', 0, 1, null], ['2013-01-08', 12, 45, 35]]);
  assert.equal(slots[3]?.expected, null);
});

test('hours of the day are complete, each with the range and verdict that the server gave it', () => {
  const slots = slotsOfTheDay(HOURS, null);
  assert.equal(slots.length, 24);
  const { hits, expected, low, high, lift, verdict } = HOURS[1] ?? assert.fail();
  assert.deepEqual(slots[12], { date: null, hour: 12, hits, expected, low, high, lift, verdict, previous: null });
  assert.deepEqual([slots[0]?.hits, slots[0]?.expected, slots[0]?.verdict], [1, null, 'within the usual']);
  assert.deepEqual([slots[3]?.hits, slots[3]?.verdict], [null, null]);
});

test('a bar for each date takes its own estimate, and a date of which nothing is known stays', () => {
  const slots = slotsPerDate([day('2013-01-01', estimate(35, 22, 'clearly more'))], DATES, null);
  assert.deepEqual(slots.map(({ hits, verdict }) => [hits, verdict]), [[35, 'clearly more'], [null, null]]);
});

test('days that could not be compared stand in their place, with their hits and without an expectation', () => {
  const compared = { timeline: [hour('2013-01-01', 12, 35, 22), hour('2013-01-08', 12, 45, 35)], hours: HOURS, dates: [day('2013-01-08')] };
  const others = { timeline: [hour('2013-01-02', 12, 7, 3)], hours: [{ hour: 12, ...estimate(7, 3) }], dates: [day('2013-01-02')] };
  const all = joined(compared, others);
  assert.deepEqual(all.timeline.map(({ date, hits, expected }) => [date, hits, expected]),
    [['2013-01-01', 35, 22], ['2013-01-02', 7, null], ['2013-01-08', 45, 35]]);
  assert.deepEqual(all.dates.map(({ date, expected }) => [date, expected]), [['2013-01-02', null], ['2013-01-08', 10]]);
  assert.deepEqual(all.hours, HOURS, 'the range of the hours of the day is of the compared days');
  const alone = joined({ timeline: [], hours: [], dates: [] }, others);
  assert.deepEqual(alone.hours.map(({ hits, expected, verdict }) => [hits, expected, verdict]), [[7, null, 'too little to say']]);
});

test('the week before stands beside its slot: by hour, by hour of the day, by date', () => {
  const before = {
    timeline: [hour('2013-01-01', 12, 7, null), hour('2013-01-08', 12, 9, null)],
    hours: [{ hour: 12, ...estimate(16, null) }],
    dates: [day('2013-01-08', estimate(9, null))],
  };
  assert.equal(slotsThroughTime(TIMELINE, DATES, before)[12]?.previous, 7);
  assert.equal(slotsThroughTime(TIMELINE, DATES, before)[13]?.previous, null);
  assert.equal(slotsOfTheDay(HOURS, before)[12]?.previous, 16);
  assert.deepEqual(slotsPerDate([], DATES, before).map(({ previous }) => previous), [null, 9]);
});

test('a brush chooses hours of one day; over several it chooses nothing', () => {
  const slots = slotsThroughTime(TIMELINE, DATES, null);
  assert.deepEqual(brushedHours(slots, 11, 22), { from: 11, to: 22 });
  assert.deepEqual(brushedHours(slots, 33, 30 + 16), { from: 9, to: 22 });
  assert.deepEqual(brushedHours(slots, -2, 3), { from: 0, to: 3 });
  assert.equal(brushedHours(slots, 20, 30), null);
  assert.equal(brushedHours(slotsPerDate([], DATES, null), 0, 1), null);
  assert.equal(brushedHours([], 0, 1), null);
});

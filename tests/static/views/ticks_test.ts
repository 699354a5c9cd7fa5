import assert from 'node:assert/strict';
import test from 'node:test';
import { slotsThroughTime } from '../../../static/src/state/series';
import { ticks } from '../../../static/src/views/ticks';

test('the axis names hours of one date, and days of several, with room between them', () => {
  const oneDate = slotsThroughTime([], ['2013-01-01'], null);
  assert.deepEqual(ticks(oneDate, 480, 44), [0, 3, 6, 9, 12, 15, 18, 21]);
  assert.deepEqual(ticks(oneDate, 240, 44), [0, 6, 12, 18]);
  assert.deepEqual(ticks(slotsThroughTime([], ['2013-01-01', '2013-01-08'], null), 480, 76), [0, 24]);
  const month = slotsThroughTime([], Array.from({ length: 30 }, (_, i) => `2013-04-${String(i + 1).padStart(2, '0')}`), null);
  assert.ok(ticks(month, 480, 76).length <= 6);
  assert.deepEqual(ticks([], 480, 44), []);
});

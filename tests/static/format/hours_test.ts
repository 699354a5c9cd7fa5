import assert from 'node:assert/strict';
import test from 'node:test';
import { formatHours, hoursOf, parseHours } from '../../../static/src/format/hours';

test('hours wrap past midnight', () => {
  assert.deepEqual(parseHours('22-1'), { from: 22, to: 1 });
  assert.deepEqual(hoursOf({ from: 22, to: 1 }), [22, 23, 0, 1]);
  assert.deepEqual(hoursOf(parseHours('7')), [7]);
  assert.equal(hoursOf(null).length, 24);
  assert.equal(formatHours({ from: 7, to: 7 }), '7');
  for (const text of ['24', '1-24', '', '1-2-3', '-1', 'a']) assert.equal(parseHours(text), null, text);
});

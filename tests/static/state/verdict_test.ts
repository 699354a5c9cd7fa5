import assert from 'node:assert/strict';
import test from 'node:test';
import { liftStep, wayOf } from '../../../static/src/state/verdict';
import { calendarDate } from '../support/estimates';

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

import assert from 'node:assert/strict';
import test from 'node:test';
import { takesRim } from '../../../static/src/map/rim';

test('the rim is taken near its line, the handle from further off, and the middle stays free', () => {
  const [middle, handle] = [{ x: 100, y: 100 }, { x: 200, y: 100 }];
  assert.equal(takesRim({ x: 100, y: 8 }, middle, handle, 9), true);
  assert.equal(takesRim({ x: 100, y: 20 }, middle, handle, 9), false);
  assert.equal(takesRim({ x: 211, y: 100 }, middle, handle, 9), true);
  assert.equal(takesRim(middle, middle, handle, 24), false);
  assert.equal(takesRim(middle, middle, { x: 120, y: 100 }, 9), false);
  assert.equal(takesRim(middle, middle, middle, 9), true, 'a radius of 0 is all handle');
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { formatRing, parseRing } from '../../../static/src/format/ring';

test('a ring goes outwards', () => {
  assert.deepEqual(parseRing('0-250'), { fromM: 0, toM: 250 });
  for (const text of ['250', '250-250', '500-250', '-1-2', '0.5-1', 'a-b']) assert.equal(parseRing(text), null, text);
  assert.equal(formatRing({ fromM: 500, toM: 1000 }), '500-1000');
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { anyOn, isOn, NO_FILTERS, without } from '../../../static/src/state/filters';
import { QUESTION } from '../support/estimates';

const NARROW = { ...QUESTION, sbi: ['56', '4711'], hours: { from: 11, to: 22 }, ring: { fromM: 500, toM: 1000 } };

test('without a filter the rest stays', () => {
  assert.deepEqual(without(NARROW, 'sbi'), { ...NARROW, sbi: [] });
  assert.deepEqual(without(NARROW, 'hours'), { ...NARROW, hours: null });
  assert.deepEqual(without(NARROW, 'ring'), { ...NARROW, ring: null });
});

test('a filter is on where it narrows something', () => {
  assert.equal(anyOn(QUESTION), false);
  assert.equal(anyOn({ ...NARROW, ...NO_FILTERS }), false);
  for (const filter of ['sbi', 'hours', 'ring'] as const) {
    assert.equal(isOn(NARROW, filter), true);
    assert.equal(anyOn({ ...QUESTION, [filter]: NARROW[filter] }), true);
    assert.equal(isOn(QUESTION, filter), false);
  }
});

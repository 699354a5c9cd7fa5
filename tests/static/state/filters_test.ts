import assert from 'node:assert/strict';
import test from 'node:test';
import { anyOn, contained, isOn, levelShown, levelsOf, NO_FILTERS, without } from '../../../static/src/state/filters';
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

test('a code contains what begins with it and what is below it', () => {
  const industries = [
    { sbi: 'I', parent: null }, { sbi: '56', parent: 'I' }, { sbi: '5610', parent: '56' },
    { sbi: 'G', parent: null }, { sbi: '47', parent: 'G' },
  ];
  const of = (...chosen: string[]) => [...contained(industries, chosen)];
  assert.deepEqual(of('I'), ['I', '56', '5610']);
  assert.deepEqual(of('56'), ['56', '5610']);
  assert.deepEqual(of('5610', '47'), ['5610', '47']);
  assert.deepEqual(of('4'), ['47']);
  assert.deepEqual(of(), []);
});

test('only levels that there are industries of can be chosen, and one of them is', () => {
  const dutch = [5, 1, 2, 3, 4, 2].map((level) => ({ level }));
  assert.deepEqual(levelsOf(dutch), [1, 2, 3, 4]);
  assert.equal(levelShown(dutch, 3), 3);
  const codes = [{ level: 1 }, { level: 1 }];
  assert.deepEqual(levelsOf(codes), [1]);
  assert.equal(levelShown(codes, 2), 1);
  assert.equal(levelShown([{ level: 3 }], 2), 3);
  assert.equal(levelShown([], 2), 2);
});

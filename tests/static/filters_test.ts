import assert from 'node:assert/strict';
import test from 'node:test';
import { anyOn, chipsOf, isOn, NO_FILTERS, without } from '../../static/src/filters';
import { Format } from '../../static/src/format';
import { LANGUAGES } from '../../static/src/words';
import { QUESTION } from './estimates';

const NARROW = { ...QUESTION, sbi: ['56', '4711'], hours: { from: 11, to: 22 }, ring: { fromM: 500, toM: 1000 } };
const TITLES = new Map([['56', 'Food and beverage']]);

function chips(question = NARROW) {
  return chipsOf(question, TITLES, LANGUAGES.en.words, new Format('en'));
}

test('each filter has a chip that says it and lets go of it alone', () => {
  assert.deepEqual(chips().map(({ text }) => text.replaceAll('\u00a0', ' ')),
    ['11:00–23:00', 'Food and beverage', '4711', '500 m–1 km away']);
  assert.deepEqual(chips().map(({ clear }) => clear), [{ hours: null }, { sbi: ['4711'] }, { sbi: ['56'] }, { ring: null }]);
  assert.deepEqual(chipsOf(QUESTION, TITLES, LANGUAGES.en.words, new Format('en')), []);
});

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

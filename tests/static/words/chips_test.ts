import assert from 'node:assert/strict';
import test from 'node:test';
import { Format } from '../../../static/src/format/format';
import { chipsOf } from '../../../static/src/words/chips';
import { LANGUAGES } from '../../../static/src/words/languages';
import { QUESTION } from '../support/estimates';

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

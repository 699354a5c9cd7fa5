import assert from 'node:assert/strict';
import test from 'node:test';
import { spansOf } from '../../../static/src/format/dates';
import { datesInWords } from '../../../static/src/words/days';
import { DUTCH, ENGLISH } from '../support/languages';

test('days are named alone, as periods, as a list, and as a number when there are many', () => {
  const of = (days: string[], { words, format } = ENGLISH) => datesInWords(spansOf(days), words, format);
  assert.equal(of(['2013-04-30']), 'Tuesday 30 April 2013');
  assert.match(of(['2013-04-01', '2013-04-02', '2013-04-03']), /^1\s*–\s*3 April 2013$/);  // The spaces are ICU's choice.
  assert.equal(of(['2013-04-23', '2013-04-30']), '23 April 2013 and 30 April 2013');
  const many = ['2013-04-02', '2013-04-03', '2013-04-09', '2013-04-16', '2013-04-23'];
  assert.equal(of(many), '5 days between 2 April 2013 and 23 April 2013');
  assert.equal(of(many, DUTCH), '5 dagen tussen 2 april 2013 en 23 april 2013');
  assert.equal(of([]), '');
});

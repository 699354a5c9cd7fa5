import assert from 'node:assert/strict';
import test from 'node:test';
import {
  addDays, daysBetween, daysOf, formatSpans, isDate, lengthOf, needsYear, oneDay, parseSpans, shifted, spansOf, within,
} from '../../../static/src/format/dates';

const SPRING = { first: '2013-02-01', last: '2013-05-12' };

test('a day that is not on the calendar is no date', () => {
  for (const text of ['2013-02-30', '2013-13-01', '2013-00-10', '2013-4-30', '30-04-2013', '2013-04-30T00', '', '2013-02-29']) {
    assert.equal(isDate(text), false, text);
  }
  for (const text of ['2013-04-30', '2012-02-29', '2013-12-31']) assert.equal(isDate(text), true, text);
});

test('a day needs its year where the days go on for a year or more', () => {
  assert.equal(needsYear('2013-12-06', '2014-02-27'), false);
  assert.equal(needsYear('2013-02-28', '2014-02-27'), false);
  assert.equal(needsYear('2013-02-28', '2014-02-28'), true);
  assert.equal(needsYear('2012-02-29', '2015-02-15'), true);
});

test('days are counted across months, years and the change to summer time', () => {
  assert.equal(addDays('2013-04-30', 1), '2013-05-01');
  assert.equal(addDays('2013-03-31', -31), '2013-02-28');
  assert.equal(addDays('2012-12-31', 1), '2013-01-01');
  assert.equal(daysBetween('2013-03-30', '2013-04-01'), 2);
  assert.equal(daysBetween('2013-04-30', '2013-04-23'), -7);
});

test('dates are read as the API writes them, and written back the same', () => {
  const text = '2013-04-30,2013-04-01..2013-04-07';
  assert.deepEqual(parseSpans(text), [oneDay('2013-04-30'), { first: '2013-04-01', last: '2013-04-07' }]);
  assert.equal(formatSpans(parseSpans(text) ?? []), text);
  assert.deepEqual(parseSpans('2013-04-23;2013-04-30'), [oneDay('2013-04-23'), oneDay('2013-04-30')]);
});

test('dates that cannot be read are refused as a whole', () => {
  for (const text of ['', '2013-02-30', '2013-04-07..2013-04-01', '2013-04-01..', '2013-04-01..2013-04-02..2013-04-03',
    '2013-04-30,', 'today']) {
    assert.equal(parseSpans(text), null, text);
  }
});

test('overlapping spans give each day once, in order', () => {
  const days = daysOf([{ first: '2013-04-29', last: '2013-05-01' }, oneDay('2013-04-30'), oneDay('2013-04-01')]);
  assert.deepEqual(days, ['2013-04-01', '2013-04-29', '2013-04-30', '2013-05-01']);
  assert.deepEqual(spansOf(days), [oneDay('2013-04-01'), { first: '2013-04-29', last: '2013-05-01' }]);
  assert.equal(lengthOf({ first: '2013-04-29', last: '2013-05-01' }), 3);
});

test('a span is cut to the days of the store', () => {
  assert.deepEqual(within(SPRING, { first: '2013-05-10', last: '2013-05-20' }), { first: '2013-05-10', last: '2013-05-12' });
  assert.equal(within(SPRING, { first: '2013-05-13', last: '2013-05-20' }), null);
  assert.equal(within({ first: null, last: null }, oneDay('2013-04-30')), null);
});

test('stepping moves every entry, and stops at the ends of the store', () => {
  assert.deepEqual(shifted(SPRING, [oneDay('2013-04-30'), { first: '2013-04-01', last: '2013-04-07' }], -1),
    [oneDay('2013-04-29'), { first: '2013-03-31', last: '2013-04-06' }]);
  assert.equal(shifted(SPRING, [oneDay('2013-05-12')], 1), null);
  assert.equal(shifted(SPRING, [oneDay('2013-04-30'), oneDay('2013-02-01')], -1), null);
});

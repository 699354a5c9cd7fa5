import assert from 'node:assert/strict';
import test from 'node:test';
import { answerPath } from '../../static/src/api';
import { oneDay } from '../../static/src/dates';
import { formatHours, hoursOf, parseHours } from '../../static/src/hours';
import { completed, formatAddress, parseAddress, type Question } from '../../static/src/question';

const FULL: Question = {
  postcode: '1012JS', radiusKm: 1.5, dates: [oneDay('2013-04-30'), { first: '2013-04-01', last: '2013-04-07' }],
  sbi: ['56', '4711'], hours: { from: 22, to: 2 },
};

test('an address says the whole question, and reads back to it', () => {
  const address = formatAddress(FULL, 'nl', 'day');
  assert.equal(address,
    '?postcode=1012JS&radius=1.5&dates=2013-04-30,2013-04-01..2013-04-07&sbi=56,4711&hours=22-2&chart=day&lang=nl');
  assert.deepEqual(parseAddress(address), { question: FULL, language: 'nl', chart: 'day', unreadable: [] });
});

test('what is not limited does not stand in the address', () => {
  const plain = { ...FULL, sbi: [], hours: null };
  assert.equal(formatAddress(plain, null, 'days'), '?postcode=1012JS&radius=1.5&dates=2013-04-30,2013-04-01..2013-04-07');
});

test('an empty address leaves everything to the start', () => {
  assert.deepEqual(parseAddress(''), { question: {}, language: null, chart: 'days', unreadable: [] });
  assert.deepEqual(completed({}, FULL), { ...FULL, sbi: [], hours: null });
  assert.equal(completed({}, null), null);
  assert.deepEqual(completed({ postcode: '3011AA' }, FULL)?.postcode, '3011AA');
});

test('a part that cannot be read is named and left out, the others stay', () => {
  const { question, unreadable } = parseAddress('?postcode=1012+js&radius=-1&dates=2013-02-30&hours=9-25&sbi=5_6&lang=fr');
  assert.deepEqual(question, { postcode: '1012JS' });
  assert.deepEqual(unreadable, ['radius=-1', 'dates=2013-02-30', 'sbi=5_6', 'hours=9-25', 'lang=fr']);
});

test('industry codes lose their dots and small letters', () => {
  assert.deepEqual(parseAddress('?sbi=56.10,i').question.sbi, ['5610', 'I']);
});

test('hours wrap past midnight', () => {
  assert.deepEqual(parseHours('22-1'), { from: 22, to: 1 });
  assert.deepEqual(hoursOf({ from: 22, to: 1 }), [22, 23, 0, 1]);
  assert.deepEqual(hoursOf(parseHours('7')), [7]);
  assert.equal(hoursOf(null).length, 24);
  assert.equal(formatHours({ from: 7, to: 7 }), '7');
  for (const text of ['24', '1-24', '', '1-2-3', '-1', 'a']) assert.equal(parseHours(text), null, text);
});

test('the question becomes the path that the API documents', () => {
  assert.equal(answerPath(FULL, 'nl', 'auto'),
    '/api/1012JS/2013-04-30,2013-04-01..2013-04-07/1.5?lang=nl&sbi=56,4711&hours=22-2');
  assert.equal(answerPath({ ...FULL, postcode: 'A/B %', dates: [oneDay('2013-04-30')], sbi: [], hours: null }, 'en', 'none'),
    '/api/A%2FB%20%25/2013-04-30/1.5?lang=en&precision=none');
});

test('a radius is never written with an exponent', () => {
  assert.match(answerPath({ ...FULL, radiusKm: 0.00001 }, 'en', 'auto'), /\/0\.00001\?/);
  assert.match(answerPath({ ...FULL, radiusKm: 500 }, 'en', 'auto'), /\/500\?/);
  assert.match(answerPath({ ...FULL, radiusKm: 0 }, 'en', 'auto'), /\/0\?/);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { oneDay } from '../../../static/src/format/dates';
import { formatAddress, parseAddress, type Mirrored } from '../../../static/src/state/address';
import { calendarPath, filePath, impactPath } from '../../../static/src/state/api';
import { parseBaseline, weeksOf } from '../../../static/src/state/baseline';
import { completed, otherOf, USUAL_LOOK, type Other, type Question } from '../../../static/src/state/question';

const FULL: Question = {
  postcode: '1012JS', radiusKm: 1.5, area: null, dates: [oneDay('2013-04-30'), { first: '2013-04-01', last: '2013-04-07' }],
  baseline: 'weeks:8', sbi: ['56', '4711'], hours: { from: 22, to: 2 }, ring: { fromM: 500, toM: 1000 },
};
const PLAIN: Question = { ...FULL, baseline: 'weeks:4', sbi: [], hours: null, ring: null };
const SEEN: Mirrored = {
  question: FULL, other: { postcode: '3011HN', radiusKm: 2, area: null, dates: [oneDay('2013-04-14')] },
  look: { chart: 'day', level: 4, previous: true }, language: 'nl',
};

test('an address says everything, and reads back to it', () => {
  const address = formatAddress(SEEN);
  assert.equal(address, '?postcode=1012JS&radius=1.5&dates=2013-04-30,2013-04-01..2013-04-07&baseline=weeks:8&sbi=56,4711'
    + '&hours=22-2&ring=500-1000&with=postcode=3011HN%26radius=2%26dates=2013-04-14&chart=day&level=4&previous=1&lang=nl');
  const { question, other, ...rest } = parseAddress(address);
  const whole = completed(question, null);
  assert.deepEqual({ question: whole, other: otherOf(other, whole), ...rest }, { ...SEEN, unreadable: [] });
});

test('what stands beside is the very same after it was written and read, whatever its ground', () => {
  const areas: Other['area'][] = [
    null, { kind: 'position', at: { lat: 52.09, lon: 5.12 } }, { kind: 'municipality', name: 'Bergen (NH.)' }, { kind: 'municipality', name: 'A & B=C' },
    { kind: 'polygon', corners: [{ lat: 52, lon: 5 }, { lat: 52, lon: 5.1 }, { lat: 52.1, lon: 5.1 }] },
  ];
  for (const area of areas) {
    const other: Other = { postcode: FULL.postcode, radiusKm: FULL.radiusKm, area, dates: [oneDay('2013-04-14')] };
    const read = parseAddress(formatAddress({ ...SEEN, other }));
    assert.deepEqual(read.unreadable, []);
    assert.deepEqual(otherOf(read.other, completed(read.question, null)), other, JSON.stringify(area));
  }
});

test('an older link, which has only a postcode and dates beside it, is still read, with the radius of its question', () => {
  const { other, unreadable } = parseAddress('?with=3011HN/2013-04-14');
  assert.deepEqual(otherOf(other, FULL), { postcode: '3011HN', radiusKm: 1.5, area: null, dates: [oneDay('2013-04-14')] });
  assert.deepEqual(unreadable, []);
});

test('of parts that exclude each other, and of one that is there twice, what is left out is named', () => {
  const read = (address: string) => parseAddress(address);
  assert.deepEqual(read('?dates=2013-04-14&dates=2013-04-15').unreadable, ['dates=2013-04-15']);
  assert.deepEqual(read('?municipality=Ede&postcode=1012JS&at=52,5').question, { area: { kind: 'position', at: { lat: 52, lon: 5 } } });
  assert.deepEqual(read('?municipality=Ede&postcode=1012JS&at=52,5').unreadable, ['municipality=Ede', 'postcode=1012JS']);
  assert.deepEqual(read('?municipality=Ede&radius=2&ring=0-500').unreadable, ['radius=2', 'ring=0-500']);
  assert.deepEqual(read('?municipality=Ede&radius=2&ring=0-500').question, { area: { kind: 'municipality', name: 'Ede' } });
});

test('what is as usual does not stand in the address', () => {
  assert.equal(formatAddress({ question: PLAIN, other: null, look: USUAL_LOOK, language: null }),
    '?postcode=1012JS&radius=1.5&dates=2013-04-30,2013-04-01..2013-04-07');
});

test('an empty address leaves everything to the start', () => {
  assert.deepEqual(parseAddress(''), { question: {}, other: null, look: USUAL_LOOK, language: null, unreadable: [] });
  assert.deepEqual(completed({}, FULL), PLAIN);
  assert.equal(completed({}, null), null);
  assert.deepEqual(completed({ postcode: '3011AA' }, FULL)?.postcode, '3011AA');
});

test('a part that cannot be read is named and left out, the others stay', () => {
  const { question, unreadable } = parseAddress('?postcode=1012+js&radius=-1&dates=2013-02-30&baseline=weeks:53&sbi=5_6'
    + '&hours=9-25&ring=5-2&chart=pie&level=5&with=3011HN&lang=fr');
  assert.deepEqual(question, { postcode: '1012JS' });
  assert.deepEqual(unreadable, ['radius=-1', 'dates=2013-02-30', 'baseline=weeks:53', 'sbi=5_6', 'hours=9-25', 'ring=5-2',
    'chart=pie', 'level=5', 'with=3011HN', 'lang=fr']);
});

test('a part that the page does not know is named and left out, too', () => {
  const { question, unreadable } = parseAddress('?lat=53.2&lon=3.9&radius=2&utm=');
  assert.deepEqual(question, { radiusKm: 2 });
  assert.deepEqual(unreadable, ['lat=53.2', 'lon=3.9', 'utm=']);
});

test('industry codes lose their dots and small letters', () => {
  assert.deepEqual(parseAddress('?sbi=56.10,i').question.sbi, ['5610', 'I']);
});

test('a baseline goes by whole weeks', () => {
  assert.equal(parseBaseline('week'), 'week');
  assert.equal(parseBaseline('weeks:04'), 'weeks:4');
  assert.equal(weeksOf('weeks:12'), 12);
  for (const text of ['weeks:0', 'weeks:53', 'weeks', 'weeks:1.5', 'month']) assert.equal(parseBaseline(text), null, text);
});

test('the question becomes the addresses that the API documents', () => {
  assert.equal(impactPath(FULL, 'nl', 'none'),
    '/v1/impact?postcode=1012JS&radius=1&inner-radius=0.5&baseline=weeks:8&sbi=56,4711&hours=22-2'
    + '&dates=2013-04-30,2013-04-01..2013-04-07&lang=nl&precision=none');
  assert.equal(impactPath({ ...PLAIN, postcode: 'A/B %', dates: [oneDay('2013-04-30')], ring: { fromM: 0, toM: 250 } }, 'en', 'auto'),
    '/v1/impact?postcode=A/B%20%25&radius=0.25&baseline=weeks:4&dates=2013-04-30&lang=en');
  assert.equal(calendarPath(PLAIN, 'en'), '/v1/calendar?postcode=1012JS&radius=1.5&baseline=weeks:4&lang=en');
  assert.equal(filePath({ ...PLAIN, dates: [oneDay('2013-04-30')] }, 'en', 'points', 'geojson'),
    '/v1/impact?postcode=1012JS&radius=1.5&baseline=weeks:4&dates=2013-04-30&lang=en&f=geojson&table=points');
  assert.equal(filePath(PLAIN, 'en', 'calendar', 'csv'),
    '/v1/calendar?postcode=1012JS&radius=1.5&baseline=weeks:4&lang=en&f=csv&table=dates');
});

test('a radius is never written with an exponent', () => {
  assert.match(impactPath({ ...PLAIN, radiusKm: 0.00001 }, 'en', 'auto'), /radius=0\.00001&/);
  assert.match(impactPath({ ...PLAIN, radiusKm: 500 }, 'en', 'auto'), /radius=500&/);
  assert.match(impactPath({ ...PLAIN, radiusKm: 0 }, 'en', 'auto'), /radius=0&/);
});

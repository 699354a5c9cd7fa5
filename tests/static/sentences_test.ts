import assert from 'node:assert/strict';
import test from 'node:test';
import type { Impact } from '../../static/src/api_types';
import { Format } from '../../static/src/format';
import type { Question } from '../../static/src/question';
import { aside, controlInWords, datesInWords, effectHours, partsOf, plain, story, whyNot } from '../../static/src/sentences';
import { LANGUAGES } from '../../static/src/words';
import { day, estimate, impact, industry, shown } from './estimates';

const ENGLISH = { words: LANGUAGES.en.words, format: new Format('en') };
const DUTCH = { words: LANGUAGES.nl.words, format: new Format('nl') };

function say(answer: Impact, question: Partial<Question> = {}, { words, format } = ENGLISH): string {
  return plain(story(shown(answer, question), words, format)).replaceAll('\u00a0', ' ');
}

const from = (start: number, end: number) => ({ start, start_low: start, start_high: start, peak: start, end, end_low: end, end_high: end });

const QUEENS_DAY = impact({ ...estimate(13266, 5140, 'clearly more'), low: 4700, high: 5600 }, {
  dates: [day('2013-04-30', { holiday: "Queen's Day" })],
  industries: [
    industry('I', 'Accommodation and food', 9000, 1800, 'clearly more'),
    industry('56', 'Food and beverage service activities', 8700, 1500, 'clearly more'),
    industry('85', 'Education', 8, 326, 'clearly less'),
    industry('47', 'Retail trade', 2500, 1800, 'clearly more'),
  ],
  effect_hours: from(8, 22),
  reach: { radius_m: 2000, low_m: 1600, high_m: 2900, clear_m: 2000, end_m: 5000 },
});

test('a clear effect: when, where, how much, against what, in what, at which hours and how far, in both languages', () => {
  assert.equal(say(QUEENS_DAY),
    "On Tuesday 30 April 2013 (Queen's Day), within 1 km of Amsterdam (1012JS), there were 158% more hits than usual "
    + '(13,266 against 5,140; usual is 4,700 to 5,600), mostly in food and beverage service activities, from 08:00 to 23:00, '
    + 'as far as 2 km.');
  assert.equal(say(QUEENS_DAY, {}, DUTCH),
    "Op dinsdag 30 april 2013 (Queen's Day), binnen 1 km van Amsterdam (1012JS), waren er 158% meer hits dan gewoonlijk "
    + '(13.266 tegen 5.140; gewoonlijk 4.700 tot 5.600), vooral in food and beverage service activities, van 08:00 tot 23:00, '
    + 'tot op 2 km.');
});

test('what it is about is strong, and nothing else', () => {
  const parts = story(shown(QUEENS_DAY), ENGLISH.words, ENGLISH.format);
  assert.deepEqual(parts.filter(({ strong }) => strong).map(({ text }) => text), ['158% more']);
  assert.deepEqual(partsOf('a *b* c'), [
    { text: 'a ', strong: false }, { text: 'b', strong: true }, { text: ' c', strong: false }]);
  const starred = { ...shown(QUEENS_DAY), place: 'St*r' };
  assert.equal(story(starred, ENGLISH.words, ENGLISH.format).filter(({ strong }) => strong).length, 1);
});

test('fewer, as usual, and too little to say', () => {
  assert.match(say(impact(estimate(650, 1000, 'clearly less'))), /there were 35% fewer hits than usual \(650 against 1,000; usual is 900 to 1,100\)\.$/);
  assert.match(say(impact(estimate(1010, 1000))), /there were about as many hits as usual \(1,010 against 1,000; usual is 900 to 1,100\)\.$/);
  assert.match(say(impact({ ...estimate(3, 2, 'too little to say'), low: 0, high: 6 })),
    /there were 3 hits, too few to say whether that is unusual \(3 against 2; usual is 0 to 6\)\.$/);
  assert.match(say(impact(estimate(900, 800, 'too little to say'))),
    /there were 900 hits, with too little history to say whether that is unusual \(900 against 800\)\.$/);
  assert.match(say(impact(estimate(9, 0, 'clearly more'))), /there were hits where none are usual/);
});

test('what is not clear has no extent', () => {
  const quiet = { ...QUEENS_DAY, total: estimate(1010, 1000) };
  assert.doesNotMatch(say(quiet), /mostly|as far|from 08/);
});

test('without a baseline the hits stand alone, with the reason', () => {
  const alone = (reason: string): Impact => {
    const base = impact(estimate(5007, null, 'too little to say'));
    return { ...base, dates: [], baseline: { ...base.baseline, not_compared: [{ date: '2013-04-30', reason }] } };
  };
  assert.match(say(alone('none of the 4 weeks before it is in the store')),
    /there were 5,007 hits, and there is nothing to compare that with: none of the 4 weeks before is in the data\.$/);
  assert.match(say(alone('the week before, 2013-04-23, is not in the store'), {}, DUTCH),
    /waren er 5\.007 hits, en er is niets om dat mee te vergelijken: de week ervoor zit niet in de gegevens\.$/);
  assert.equal(whyNot('something new', ENGLISH.words, ENGLISH.format), 'something new');
});

test('filters are said, and what they say is not said twice', () => {
  assert.equal(say(QUEENS_DAY, { sbi: ['56'], hours: { from: 11, to: 22 }, ring: { fromM: 500, toM: 1000 } }),
    "On Tuesday 30 April 2013 (Queen's Day), from 500 m to 1 km around Amsterdam (1012JS), in food and beverage service "
    + 'activities alone, between 11:00–23:00, there were 158% more hits than usual (13,266 against 5,140; usual is 4,700 to 5,600).');
  assert.match(say(QUEENS_DAY, { ring: { fromM: 0, toM: 250 } }), /within 250 m of Amsterdam/);
});

test('several dates are named together, without their holidays', () => {
  const two = {
    ...QUEENS_DAY, dates: [day('2013-04-23'), day('2013-04-30', { holiday: "Queen's Day" })], effect_hours: from(8, 20),
    query: { ...QUEENS_DAY.query, dates: ['2013-04-23', '2013-04-30'] },
  };
  assert.match(say(two), /^On 23 April 2013 and 30 April 2013, within 1 km/);
  assert.match(say(two), /from 08:00 to 21:00/);
});

test('hours are said where there are any and they are not the whole day', () => {
  const between = (start: number, end: number) => effectHours({ ...QUEENS_DAY, effect_hours: from(start, end) });
  assert.deepEqual(between(8, 22), { from: 8, to: 22 });
  assert.equal(between(0, 23), null);
  assert.equal(effectHours({ ...QUEENS_DAY, effect_hours: null }), null);
});

test('industries that went their own way are told beside', () => {
  const beside = (answer: Impact, question: Partial<Question> = {}) =>
    aside(shown(answer, question), ENGLISH.words, ENGLISH.format);
  assert.equal(beside(QUEENS_DAY), 'Unusual all the same: education (−98%).');
  assert.equal(beside({ ...QUEENS_DAY, total: estimate(1010, 1000) }),
    'Unusual all the same: food and beverage service activities (+480%) and education (−98%).');
  assert.equal(beside(QUEENS_DAY, { sbi: ['56'] }), '');
});

test('a reach without an upper bound is told as the least it is, and one without any not at all', () => {
  const reaching = (low_m: number) => say({ ...QUEENS_DAY, reach: { radius_m: 5000, low_m, high_m: null, clear_m: 2000, end_m: null } });
  assert.match(reaching(1640), /, at least as far as 1\.6 km\.$/);
  assert.doesNotMatch(reaching(0), /as far as/);
});

test('the control says whether it was everywhere', () => {
  const control = (around: Impact['total'], net: Impact['total'] | null, here = estimate(2500, 1000, 'clearly more')) => plain(controlInWords(
    here, { kind: 'ring', from_m: 2000, to_m: 4000, postcodes: 9, ...around, net, reach: null }, ENGLISH.words, ENGLISH.format)).replaceAll('\u00a0', ' ');
  assert.equal(control(estimate(1070, 1000, 'clearly more'), estimate(2400, 1000, 'clearly more')),
    'From 2 km to 4 km away there were 7% more than usual, so part of it was everywhere: net of the surroundings +140%.');
  assert.match(control(estimate(990, 1000), estimate(2400, 1000, 'clearly more')), /as usual, so it was not everywhere: net of the surroundings \+140%\.$/);
  assert.match(control(estimate(400, 1000, 'clearly less'), estimate(4400, 1000, 'clearly more'), estimate(1100, 1000)),
    /there were 60% fewer than usual, net of the surroundings \+340%\.$/);
  assert.match(control(estimate(400, 1000, 'clearly less'), estimate(1030, 1000)), /there were 60% fewer than usual, net of the surroundings \+3%, which may be chance\.$/);
  assert.match(control(estimate(1, 1, 'too little to say'), null), /too little to compare with, net of the surroundings nothing can be said\.$/);
});

test('days are named alone, as periods, as a list, and as a number when there are many', () => {
  const of = (days: string[]) => datesInWords(days, ENGLISH.words, ENGLISH.format);
  assert.equal(of(['2013-04-30']), 'Tuesday 30 April 2013');
  assert.match(of(['2013-04-01', '2013-04-02', '2013-04-03']), /^1\s*–\s*3 April 2013$/);  // The spaces are ICU's choice.
  assert.equal(of(['2013-04-23', '2013-04-30']), '23 April 2013 and 30 April 2013');
  assert.equal(of(['2013-04-02', '2013-04-09', '2013-04-16', '2013-04-23']), '4 days between 2 April 2013 and 23 April 2013');
  assert.equal(of([]), '');
});

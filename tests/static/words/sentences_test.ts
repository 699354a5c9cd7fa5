import assert from 'node:assert/strict';
import test from 'node:test';
import type { Estimate, Impact, NetKind, Story, ToldReach } from '../../../static/src/state/api_types';
import type { Area } from '../../../static/src/state/area';
import type { Question } from '../../../static/src/state/question';
import {
  aside, controlInWords, netReachSentence, partsOf, plain, reachSentence, sentence,
} from '../../../static/src/words/sentences';
import { estimate, impact, QUESTION, shown, story, told } from '../support/estimates';
import { DUTCH, ENGLISH, read } from '../support/languages';

const FOOD = told('56', 'Food and beverage service activities', 4.8);
const EDUCATION = told('85', 'Education', -0.975, 'clearly less');

const ABOUT: ToldReach = { kind: 'about', m: 1800, low_m: 1400, high_m: 3000 };
const AT_LEAST: ToldReach = { kind: 'at-least', m: 640, low_m: 640, high_m: null };
const INSIDE: ToldReach = { kind: 'inside', m: 0, low_m: 0, high_m: 0 };

const STORY = story({
  holiday: "Queen's Day", verdict: 'clearly more', drivers: [FOOD], hours: { from: 8, until: 23 }, reach: ABOUT, hidden: [EDUCATION],
});
const QUEENS_DAY = impact({ ...estimate(13266, 5140, 'clearly more'), low: 4700, high: 5600 }, { story: STORY });

const POLYGON: Area = { kind: 'polygon', corners: [{ lat: 52, lon: 4 }, { lat: 52, lon: 5 }, { lat: 53, lon: 5 }] };
const MUNICIPALITY: Area = { kind: 'municipality', name: 'Eindhoven' };

function say(answer: Impact, question: Partial<Question> = {}, { words, format } = ENGLISH): string {
  return read(plain(sentence(shown(answer, question), words, format)));
}

/** An answer whose story follows its verdict, but for what is given. */
function answer(total: Estimate, more: Partial<Story> = {}): Impact {
  return impact(total, { story: story({ verdict: total.verdict, ...more }) });
}

test('a clear effect: when, where, how much, against what, in what, at which hours and how far, in both languages', () => {
  assert.equal(say(QUEENS_DAY),
    "On Tuesday 30 April 2013 (Queen's Day), within 1 km of Amsterdam (1012JS), there were 158% more hits than usual "
    + '(13,266 against 5,140; usual is 4,700 to 5,600), mostly in food and beverage service activities, from 08:00 to 23:00, '
    + 'as far as 1.8 km.');
  assert.equal(say(QUEENS_DAY, {}, DUTCH),
    "Op dinsdag 30 april 2013 (Queen's Day), binnen 1 km van Amsterdam (1012JS), waren er 158% meer hits dan gewoonlijk "
    + '(13.266 in plaats van 5.140; gewoonlijk 4.700 tot 5.600), vooral in food and beverage service activities, '
    + 'van 08:00 tot 23:00, tot 1,8 km ver.');
});

test('what it is about is strong, and nothing else', () => {
  const parts = sentence(shown(QUEENS_DAY), ENGLISH.words, ENGLISH.format);
  assert.deepEqual(parts.filter(({ strong }) => strong).map(({ text }) => text), ['158% more']);
  assert.deepEqual(partsOf('a *b* c'), [
    { text: 'a ', strong: false }, { text: 'b', strong: true }, { text: ' c', strong: false }]);
  const starred = { ...shown({ ...QUEENS_DAY, story: { ...STORY, drivers: [told('9', 'St*rs', 1)] } }), place: 'St*r' };
  assert.equal(sentence(starred, ENGLISH.words, ENGLISH.format).filter(({ strong }) => strong).length, 1);
});

test('more, fewer and as usual, in both languages', () => {
  const of = (total: Estimate, { words, format } = ENGLISH) => say(answer(total), {}, { words, format }).replace(/^.*?\), /, '');
  const [less, usual, new_] = [estimate(650, 1000, 'clearly less'), estimate(1010, 1000), estimate(9, 0, 'clearly more')];
  assert.equal(of(less), 'there were 35% fewer hits than usual (650 against 1,000; usual is 900 to 1,100).');
  assert.equal(of(less, DUTCH), 'waren er 35% minder hits dan gewoonlijk (650 in plaats van 1.000; gewoonlijk 900 tot 1.100).');
  assert.equal(of(usual), 'there were about as many hits as usual (1,010 against 1,000; usual is 900 to 1,100).');
  assert.equal(of(usual, DUTCH), 'waren er ongeveer evenveel hits als gewoonlijk (1.010 in plaats van 1.000; gewoonlijk 900 tot 1.100).');
  assert.match(of(new_), /^there were hits where none are usual/);
  assert.match(of(new_, DUTCH), /^waren er hits waar er gewoonlijk geen zijn/);
});

test('what cannot be said is said by the reason, with the numbers that there are, in both languages', () => {
  const few = answer({ ...estimate(1, 2, 'too little to say'), low: 0, high: 6 }, { why: { code: 'too-few-hits' } });
  assert.match(say(few), /, there was 1 hit, too few to say whether that is unusual \(1 against 2; usual is 0 to 6\)\.$/);
  assert.match(say(few, {}, DUTCH), /, was er 1 hit, te weinig om te zeggen of dat ongewoon is \(1 in plaats van 2; gewoonlijk 0 tot 6\)\.$/);
  const early = answer(estimate(900, 800, 'too little to say'), { why: { code: 'too-little-history' } });
  assert.match(say(early), /, there were 900 hits, with too little history to say whether that is unusual \(900 against 800\)\.$/);
  assert.match(say(early, {}, DUTCH), /, waren er 900 hits, maar er zijn te weinig eerdere dagen om te zeggen of dat ongewoon is \(900 in plaats van 800\)\.$/);
  const alone = answer(estimate(5007, null, 'too little to say'), { why: { code: 'weeks-not-stored', weeks: 4 } });
  assert.match(say(alone), /, there were 5,007 hits, and there is nothing to compare that with: none of the 4 weeks before is in the data\.$/);
  assert.match(say(alone, {}, DUTCH), /, waren er 5\.007 hits, en er is niets om dat mee te vergelijken: geen van de 4 weken ervoor zit in de gegevens\.$/);
  const one = answer(estimate(1, null, 'too little to say'), { why: { code: 'baseline-not-stored' } });
  assert.match(say(one), /, there was 1 hit, and there is nothing to compare that with: none of the days to compare with is in the data\.$/);
});

test('of days that are not in the data nothing is told, not even 0 hits', () => {
  const missing = (...dates: string[]): Impact => {
    const known = answer({ ...estimate(0, null, 'too little to say'), hits: null }, { why: { code: 'not-stored' } });
    return { ...known, meta: { ...known.meta, missing_dates: dates } };
  };
  assert.match(say(missing('2013-04-30')), /, nothing is known: that day is not in the data\.$/);
  assert.match(say(missing('2013-04-30'), {}, DUTCH), /, is er niets bekend: die dag zit niet in de gegevens\.$/);
  const both = missing('2013-04-30', '2013-05-01');
  const two = { ...both, query: { ...both.query, dates: ['2013-04-30', '2013-05-01'] } };
  assert.match(say(two), /, nothing is known: those days are not in the data\.$/);
  const some = { ...two, total: estimate(7, null, 'too little to say'), meta: { ...two.meta, missing_dates: ['2013-04-30'] } };
  assert.match(say(some), /, there were 7 hits, and there is nothing to compare that with: Tuesday 30 April 2013 is not in the data\.$/);
});

test('filters are said', () => {
  const narrow = { sbi: ['56'], hours: { from: 11, to: 22 }, ring: { fromM: 500, toM: 1000 } };
  const filtered = { ...QUEENS_DAY, story: { ...STORY, drivers: [], hours: null, reach: null } };
  assert.equal(say(filtered, narrow),
    "On Tuesday 30 April 2013 (Queen's Day), from 500 m to 1 km around Amsterdam (1012JS), only in 56, "
    + 'between 11:00 and 23:00, there were 158% more hits than usual (13,266 against 5,140; usual is 4,700 to 5,600).');
  assert.match(say(filtered, narrow, DUTCH), /, van 500 m tot 1 km rond Amsterdam \(1012JS\), alleen in 56, tussen 11:00 en 23:00, waren er /);
  assert.match(say(QUEENS_DAY, { ring: { fromM: 0, toM: 250 } }), /within 250 m of Amsterdam/);
});

test('several days are named together', () => {
  const days = [{ first: '2013-04-23', last: '2013-04-23' }, { first: '2013-04-30', last: '2013-05-01' }];
  assert.match(say({ ...QUEENS_DAY, story: { ...STORY, days, holiday: null } }), /^On 23 April 2013 and 30 April\s*–\s*1 May 2013, within 1 km/);
});

test('where only some of the days can be compared, that is said', () => {
  const of = (dates: string[], language = ENGLISH) =>
    say({ ...QUEENS_DAY, query: { ...QUEENS_DAY.query, dates } }, {}, language);
  const three = ['2013-04-29', '2013-04-30', '2013-05-01'];
  assert.match(of(three), /\(13,266 against 5,140; usual is 4,700 to 5,600; of 3 days 1 can be compared\)/);
  assert.match(of(three, DUTCH), /; gewoonlijk 4\.700 tot 5\.600; van 3 dagen is er 1 te vergelijken\)/);
  assert.doesNotMatch(of(['2013-04-30']), /compared/);
});

test('two industries can have made most of it', () => {
  const drivers = [FOOD, told('47', 'Retail trade', 0.4)];
  assert.match(say({ ...QUEENS_DAY, story: { ...STORY, drivers } }), /mostly in food and beverage service activities and retail trade,/);
});

for (const [reach, english, dutch] of [
  [ABOUT, ['as far as 1.8 km', 'as far as 1.8 km from its edge'], ['tot 1,8 km ver', 'tot 1,8 km vanaf de rand']],
  [AT_LEAST, ['at least as far as 640 m', 'at least as far as 640 m from its edge'], ['minstens tot 640 m ver', 'minstens tot 640 m vanaf de rand']],
  [INSIDE, ['not beyond its edge', 'not beyond its edge'], ['niet voorbij de rand', 'niet voorbij de rand']],
] as const) {
  test(`a reach of the kind "${reach.kind}" is told from the centre or from the edge, in both languages`, () => {
    const far = (area: Area | null, spoken: typeof ENGLISH) =>
      /to 23:00, (.*)\.$|tot 23:00, (.*)\.$/.exec(say({ ...QUEENS_DAY, story: { ...STORY, reach } }, { area }, spoken))?.slice(1).find(Boolean);
    assert.deepEqual([null, POLYGON, MUNICIPALITY].map((area) => far(area, ENGLISH)), [english[0], english[1], english[1]]);
    assert.deepEqual([null, POLYGON, MUNICIPALITY].map((area) => far(area, DUTCH)), [dutch[0], dutch[1], dutch[1]]);
  });
}

test('the rings say how well a reach is known, by its kind, from the centre or from the edge, in both languages', () => {
  const rings = (reach: ToldReach | null, area: Area | null, { words, format } = ENGLISH) =>
    read(reachSentence({ reach }, { ...QUESTION, area }, words, format));
  assert.equal(rings(ABOUT, null), 'As far as 1.8 km; in 95 of 100 cases between 1.4 km and 3 km.');
  assert.equal(rings(ABOUT, POLYGON), 'As far as 1.8 km from its edge; in 95 of 100 cases between 1.4 km and 3 km.');
  assert.equal(rings(AT_LEAST, null), 'At least as far as 640 m, perhaps beyond the outermost ring.');
  assert.equal(rings(INSIDE, POLYGON), 'Not beyond its edge.');
  assert.equal(rings(null, null), 'It is not clear how far this goes.');
  assert.equal(rings(ABOUT, null, DUTCH), 'Tot 1,8 km ver; in 95 van de 100 gevallen tussen 1,4 km en 3 km.');
  assert.equal(rings(ABOUT, POLYGON, DUTCH), 'Tot 1,8 km vanaf de rand; in 95 van de 100 gevallen tussen 1,4 km en 3 km.');
  assert.equal(rings(AT_LEAST, null, DUTCH), 'Minstens tot 640 m ver, misschien voorbij de buitenste ring.');
  assert.equal(rings(INSIDE, POLYGON, DUTCH), 'Niet voorbij de rand.');
  assert.equal(rings(null, null, DUTCH), 'Het is niet duidelijk hoe ver dit gaat.');
});

test('the rings tell the same of what is left net of the surroundings, where that can be told', () => {
  const net = (reach: ToldReach | null, { words, format } = ENGLISH) =>
    read(netReachSentence({ kind: 'here', notable: true, reach }, QUESTION, words, format));
  assert.equal(net(ABOUT), 'Compared with the surroundings: as far as 1.8 km; in 95 of 100 cases between 1.4 km and 3 km.');
  assert.equal(net(AT_LEAST, DUTCH), 'Vergeleken met de omgeving: minstens tot 640 m ver, misschien voorbij de buitenste ring.');
  assert.equal(net(null), '');
  assert.equal(netReachSentence(null, QUESTION, ENGLISH.words, ENGLISH.format), '');
});

test('industries that went their own way are told beside, in both languages', () => {
  const beside = (hidden: Story['hidden'], { words, format } = ENGLISH) => read(aside(story({ hidden }), words, format));
  assert.equal(beside([EDUCATION]), 'Clearly different: education (−98%).');
  assert.equal(beside([FOOD, told('9', 'New', null)]), 'Clearly different: food and beverage service activities (+480%) and new.');
  assert.equal(beside([EDUCATION], DUTCH), 'Duidelijk anders: education (−98%).');
  assert.equal(beside([]), '');
});

/** Every kind, and what is said where the surroundings had 7 % more and what is left is 140 % more. */
const NET: Record<NetKind, readonly [english: string, dutch: string]> = {
  here: ['so it was not everywhere: +140% here compared with the surroundings.',
    'dus het was niet overal: hier +140% vergeleken met de omgeving.'],
  partly: ['so part of it was everywhere: +140% here compared with the surroundings.',
    'dus een deel was overal zo: hier +140% vergeleken met de omgeving.'],
  other: ['which leaves +140% here compared with the surroundings.',
    'en dan blijft hier +140% over vergeleken met de omgeving.'],
  usual: ['which leaves +140% here compared with the surroundings; that may be chance.',
    'en dan blijft hier +140% over vergeleken met de omgeving; dat kan toeval zijn.'],
  'too-little': ['and there is not enough data to tell whether it was everywhere.',
    'en er zijn te weinig gegevens om te zeggen of het overal was.'],
};

function control(around: Estimate, kind: NetKind, { words, format } = ENGLISH, to_m: number | null = 4000): string {
  const net = estimate(2400, 1000, 'clearly more');
  const found = { kind: 'ring' as const, from_m: 2000, to_m, postcodes: 9, ...around, net, reach: null };
  return read(plain(controlInWords(found, { kind, notable: true, reach: null }, words, format)));
}

for (const [kind, [english, dutch]] of Object.entries(NET) as [NetKind, (typeof NET)[NetKind]][]) {
  test(`net of the surroundings, "${kind}" has words in both languages`, () => {
    const around = estimate(1070, 1000, 'clearly more');
    assert.equal(control(around, kind), `From 2 km to 4 km away there were 7% more hits than usual, ${english}`);
    assert.equal(control(around, kind, DUTCH), `Op 2 km tot 4 km afstand waren er 7% meer hits dan gewoonlijk, ${dutch}`);
  });
}

test('the surroundings have words for every verdict, in both languages', () => {
  const of = (around: Estimate, spoken = ENGLISH, to_m?: null) => control(around, 'too-little', spoken, to_m).replace(/, (and|en) .*/, '');
  assert.equal(of(estimate(400, 1000, 'clearly less')), 'From 2 km to 4 km away there were 60% fewer hits than usual');
  assert.equal(of(estimate(990, 1000)), 'From 2 km to 4 km away there were about as many hits as usual');
  assert.equal(of(estimate(1, 1, 'too little to say')), 'From 2 km to 4 km away there is not enough data to compare with');
  assert.equal(of(estimate(400, 1000, 'clearly less'), DUTCH), 'Op 2 km tot 4 km afstand waren er 60% minder hits dan gewoonlijk');
  assert.equal(of(estimate(990, 1000), DUTCH), 'Op 2 km tot 4 km afstand waren er ongeveer evenveel hits als gewoonlijk');
  assert.equal(of(estimate(1, 1, 'too little to say'), DUTCH), 'Op 2 km tot 4 km afstand zijn er te weinig gegevens om mee te vergelijken');
  assert.equal(of(estimate(990, 1000), ENGLISH, null), 'In the rest of the country there were about as many hits as usual');
  assert.equal(of(estimate(990, 1000), DUTCH, null), 'In de rest van het land waren er ongeveer evenveel hits als gewoonlijk');
});

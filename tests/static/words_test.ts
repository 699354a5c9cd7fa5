import assert from 'node:assert/strict';
import test from 'node:test';
import type { Answer } from '../../static/src/api_types';
import { Format } from '../../static/src/format';
import { comparable, datesInWords, headline } from '../../static/src/sentences';
import { LANGUAGES, preferredLanguage } from '../../static/src/words';

const ENGLISH = { words: LANGUAGES.en.words, format: new Format('en') };
const DUTCH = { words: LANGUAGES.nl.words, format: new Format('nl') };

function answer(total: { hits: number; delta: number }, meta: Partial<Answer['meta']> = {}): Answer {
  return {
    stats: [], timeline: [], points: [],
    total: { ...total, percentage: total.delta === 0 ? 0 : (total.hits - total.delta) / total.delta },
    query: { postcode: '1012JS', lat: 52.373, lon: 4.893, radius_km: 1, dates: ['2013-04-30'], sbi: null, hours: null },
    meta: {
      backend: 'memory', precision: 'pc6', postcodes: 858, datapoints: 9, missing_dates: [], baseline_missing: [],
      plan: { memory_reads: 1, postgis_reads: 0, postgis_way: null, why: 'all dates are resident' }, ...meta,
    },
  };
}

function sentence(given: Answer, { words, format }: typeof ENGLISH): string {
  const question = { postcode: '1012JS', radiusKm: 1, dates: [], sbi: [], hours: null };
  const { where, hits, change } = headline({ question, answer: given, industries: [], place: 'Amsterdam' }, words, format);
  return `${where}: ${hits}, ${change}`.replaceAll('\u00a0', ' ');
}

test('the headline says when, where, how many and against what, in both languages', () => {
  const given = answer({ hits: 1234, delta: 791 });
  assert.equal(sentence(given, ENGLISH),
    'Tuesday 30 April 2013, within 1 km of Amsterdam (1012JS): 1,234 hits, +56% against the week before');
  assert.equal(sentence(given, DUTCH),
    'dinsdag 30 april 2013, binnen 1 km van Amsterdam (1012JS): 1.234 hits, +56% ten opzichte van de week ervoor');
});

test('where there was nothing the week before, no percentage is made up', () => {
  assert.match(sentence(answer({ hits: 5, delta: 0 }), ENGLISH), /5 hits, none the week before$/);
  const alone = answer({ hits: 1, delta: 0 }, { baseline_missing: ['2013-04-30'] });
  assert.match(sentence(alone, ENGLISH), /1 hit, no week before to compare with$/);
  assert.equal(comparable(alone), false);
});

test('a missing date does not make an answer comparable', () => {
  const given = answer({ hits: 0, delta: 0 }, { missing_dates: ['2013-04-30'] });
  assert.equal(comparable(given), false);
});

test('small changes keep a decimal, and a fall has a real minus sign', () => {
  assert.equal(ENGLISH.format.percentage({ hits: 1034, delta: 1000 }), '+3.4%');
  assert.equal(DUTCH.format.percentage({ hits: 966, delta: 1000 }), '−3,4%');
  assert.equal(ENGLISH.format.percentage({ hits: 1000, delta: 1000 }), '0%');
  assert.equal(ENGLISH.format.difference({ hits: 3, delta: 12 }), '−9');
});

test('days are named alone, as periods, as a list, and as a number when there are many', () => {
  const say = (days: string[]) => datesInWords(days, ENGLISH.words, ENGLISH.format);
  assert.equal(say(['2013-04-30']), 'Tuesday 30 April 2013');
  assert.match(say(['2013-04-01', '2013-04-02', '2013-04-03']), /^1\s*–\s*3 April 2013$/);  // The spaces are ICU's choice.
  assert.equal(say(['2013-04-23', '2013-04-30']), '23 April 2013 and 30 April 2013');
  assert.equal(say(['2013-04-02', '2013-04-09', '2013-04-16', '2013-04-23']),
    '4 days between 2 April 2013 and 23 April 2013');
  assert.equal(say([]), '');
});

test('an hour is named by its ends', () => {
  assert.equal(ENGLISH.format.hours({ from: 16, to: 16 }), '16:00–17:00');
  assert.equal(ENGLISH.format.hours({ from: 22, to: 23 }), '22:00–24:00');
  assert.equal(ENGLISH.format.hours({ from: 22, to: 1 }), '22:00–02:00');
});

test('the language is the first of the browser that the page speaks', () => {
  assert.equal(preferredLanguage(['de-DE', 'nl-BE', 'en']), 'nl');
  assert.equal(preferredLanguage(['fr']), 'en');
  assert.equal(preferredLanguage([]), 'en');
});

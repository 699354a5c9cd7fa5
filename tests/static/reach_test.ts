import assert from 'node:assert/strict';
import test from 'node:test';
import { Format } from '../../static/src/format';
import { roundedM, toldReach } from '../../static/src/reach';
import { netReachSentence, reachSentence } from '../../static/src/sentences';
import { LANGUAGES } from '../../static/src/words';
import { estimate } from './estimates';

const clear = { clear_m: 1000, end_m: 2000 };
const KNOWN = { radius_m: 1834, low_m: 1437, high_m: 2960, ...clear };
const OPEN = { radius_m: 5000, low_m: 1437, high_m: null, ...clear };
const UNKNOWN = { radius_m: 5000, low_m: 0, high_m: null, clear_m: null, end_m: null };

function say(reach: Parameters<typeof reachSentence>[0], language: 'en' | 'nl' = 'en'): string {
  return reachSentence(reach, LANGUAGES[language].words, new Format(language)).replaceAll('\u00a0', ' ');
}

test('a distance is told no finer than it is known', () => {
  assert.deepEqual([1834, 1850, 437, 4, 0, 999].map(roundedM), [1800, 1900, 440, 0, 0, 1000]);
});

test('an effect goes about so far, at least so far, or nobody knows', () => {
  assert.deepEqual(toldReach(KNOWN), { kind: 'about', m: 1800 });
  assert.deepEqual(toldReach({ ...KNOWN, radius_m: 2, low_m: 0 }), { kind: 'about', m: 10 });
  assert.deepEqual(toldReach(OPEN), { kind: 'at least', m: 1400 });
  assert.equal(toldReach(UNKNOWN), null);
  assert.equal(toldReach(null), null);
});

test('the rings say how well it is known, in both languages', () => {
  assert.equal(say(KNOWN), 'As far as 1.8 km; in 95 of 100 cases between 1.4 km and 3 km.');
  assert.equal(say(OPEN), 'At least as far as 1.4 km, perhaps beyond the outermost ring.');
  assert.equal(say(UNKNOWN), 'There is no clear effect here whose end could be told.');
  const control = { kind: 'ring' as const, from_m: 2000, to_m: 4000, postcodes: 9, ...estimate(10, 10), net: null };
  const net = (reach: typeof KNOWN | null) => netReachSentence({ ...control, reach }, LANGUAGES.en.words, new Format('en')).replaceAll('\u00a0', ' ');
  assert.equal(net(KNOWN), 'Net of the surroundings: as far as 1.8 km; in 95 of 100 cases between 1.4 km and 3 km.');
  assert.equal(net(null), '');
  assert.equal(say(KNOWN, 'nl'), 'Tot 1,8 km; in 95 van de 100 gevallen tussen 1,4 km en 3 km.');
});

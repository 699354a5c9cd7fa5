import assert from 'node:assert/strict';
import test from 'node:test';
import type { ReasonCode } from '../../../static/src/state/api_types';
import { byReason, namedDays, reasonInWords, thoseDays, type DateReason, type Reason } from '../../../static/src/words/reasons';
import { DUTCH, ENGLISH, read } from '../support/languages';

const CHRISTMAS = { code: 'holiday', holiday: { en: 'Christmas Day', nl: 'Eerste kerstdag' } } as const;
const NOT_STORED = { code: 'not-stored' } as const;

/** Before 8 January 2013 there is one day of the four that is stored, and that was a holiday. */
const JANUARY: DateReason[] = [
  { date: '2012-12-11', why: NOT_STORED }, { date: '2012-12-18', why: NOT_STORED }, { date: '2012-12-25', why: CHRISTMAS },
];

/** Every code with its values, and what is said of one day. */
const SAID: Record<ReasonCode, readonly [values: Omit<Reason, 'code'>, english: string, dutch: string]> = {
  'not-stored': [{}, 'that day is not in the data', 'die dag zit niet in de gegevens'],
  asked: [{}, 'that day is one of the days asked about', 'die dag is een van de gevraagde dagen'],
  without: [{}, 'that day was left out on purpose', 'die dag is met opzet weggelaten'],
  holiday: [{ holiday: CHRISTMAS.holiday }, 'that day was a holiday (Christmas Day)', 'die dag was een feestdag (Eerste kerstdag)'],
  'week-before-not-stored': [{ date: '2013-04-23' }, 'the week before, 23 April 2013, is not in the data',
    'de week ervoor, 23 april 2013, zit niet in de gegevens'],
  'weeks-not-stored': [{ weeks: 4 }, 'none of the 4 weeks before is in the data', 'geen van de 4 weken ervoor zit in de gegevens'],
  'baseline-not-stored': [{}, 'none of the days to compare with is in the data', 'geen van de dagen om mee te vergelijken zit in de gegevens'],
  'baseline-left-out': [{ dates: JANUARY },
    'none of the days to compare with can be used, because 11 December 2012 and 18 December 2012 are not in the data; '
    + 'Tuesday 25 December 2012 was a holiday (Christmas Day)',
    'geen van de dagen om mee te vergelijken is bruikbaar, want 11 december 2012 en 18 december 2012 zitten niet in de gegevens; '
    + 'dinsdag 25 december 2012 was een feestdag (Eerste kerstdag)'],
  'too-little-history': [{}, 'too few days before are in the data to tell what is usual',
    'er zitten te weinig dagen ervoor in de gegevens om te zeggen wat gewoonlijk is'],
  'too-few-hits': [{}, 'too few hits to tell half or double the usual from chance',
    'er zijn te weinig hits om de helft of het dubbele van toeval te onderscheiden'],
};

for (const [code, [values, english, dutch]] of Object.entries(SAID) as [ReasonCode, (typeof SAID)[ReasonCode]][]) {
  test(`"${code}" has words, with its values, in both languages`, () => {
    const say = ({ words, format }: typeof ENGLISH) => read(reasonInWords({ code, ...values }, thoseDays(1, words), words, format));
    assert.deepEqual([say(ENGLISH), say(DUTCH)], [english, dutch]);
  });
}

test('several days with one reason are told of together', () => {
  const say = (reason: Reason, { words, format }: typeof ENGLISH) =>
    read(reasonInWords(reason, namedDays(['2013-04-23', '2013-04-30'], words, format), words, format));
  assert.equal(say({ code: 'not-stored' }, ENGLISH), '23 April 2013 and 30 April 2013 are not in the data');
  assert.equal(say({ code: 'asked' }, ENGLISH), '23 April 2013 and 30 April 2013 are among the days asked about');
  assert.equal(say({ code: 'without' }, ENGLISH), '23 April 2013 and 30 April 2013 were left out on purpose');
  assert.equal(say(CHRISTMAS, ENGLISH), '23 April 2013 and 30 April 2013 were holidays (Christmas Day)');
  assert.equal(say({ code: 'not-stored' }, DUTCH), '23 april 2013 en 30 april 2013 zitten niet in de gegevens');
  assert.equal(say({ code: 'asked' }, DUTCH), '23 april 2013 en 30 april 2013 horen bij de gevraagde dagen');
  assert.equal(say({ code: 'without' }, DUTCH), '23 april 2013 en 30 april 2013 zijn met opzet weggelaten');
  assert.equal(say(CHRISTMAS, DUTCH), '23 april 2013 en 30 april 2013 waren feestdagen (Eerste kerstdag)');
});

test('a holiday without a name is one all the same', () => {
  const say = ({ words, format }: typeof ENGLISH) => reasonInWords({ code: 'holiday' }, thoseDays(1, words), words, format);
  assert.deepEqual([say(ENGLISH), say(DUTCH)], ['that day was a holiday', 'die dag was een feestdag']);
});

test('days are put together by their reason, in the order of the first of each', () => {
  assert.deepEqual(byReason([...JANUARY, { date: '2013-01-01', why: NOT_STORED }]),
    [[NOT_STORED, ['2012-12-11', '2012-12-18', '2013-01-01']], [CHRISTMAS, ['2012-12-25']]]);
  assert.deepEqual(byReason([]), []);
});

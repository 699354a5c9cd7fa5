import assert from 'node:assert/strict';
import test from 'node:test';
import type { Calendar } from '../../../static/src/state/api_types';
import { calendarBeside, specialDates } from '../../../static/src/state/shown';
import { calendarDate, estimate, impact, shown } from '../support/estimates';

test("the special days are those of the calendar's story, in its order", () => {
  const dates = ['2013-01-01', '2013-01-02', '2013-01-03'].map((date) => calendarDate(date, 1, 'clearly more'));
  const of = (special: string[]) => specialDates({ story: { special, judged_together: true }, dates });
  assert.deepEqual(of(['2013-01-03', '2013-01-01']), [dates[2], dates[0]]);
  assert.deepEqual(of([]), []);
});

test('a calendar stands beside the answer that it belongs to, and beside no other', () => {
  const calendar = { dates: [] } as unknown as Calendar;
  const answer = { ...shown(impact(estimate(10, 8))), calendarKey: 'here' };
  assert.equal(calendarBeside(answer, { key: 'here', calendar }), calendar);
  assert.equal(calendarBeside(answer, { key: 'there', calendar }), null);
  assert.equal(calendarBeside(answer, null), null);
  assert.equal(calendarBeside(null, { key: 'here', calendar }), null);
});

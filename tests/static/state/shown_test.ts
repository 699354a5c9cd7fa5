import assert from 'node:assert/strict';
import test from 'node:test';
import { specialDates } from '../../../static/src/state/shown';
import { calendarDate } from '../support/estimates';

test("the special days are those of the calendar's story, in its order", () => {
  const dates = ['2013-01-01', '2013-01-02', '2013-01-03'].map((date) => calendarDate(date, 1, 'clearly more'));
  const of = (special: string[]) => specialDates({ story: { special, judged_together: true }, dates });
  assert.deepEqual(of(['2013-01-03', '2013-01-01']), [dates[2], dates[0]]);
  assert.deepEqual(of([]), []);
});

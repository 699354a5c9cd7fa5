// The store's dates in ISO weeks: a column for each week, Monday on top.
import { addDays, daysBetween, isoWeek, mondayOf, type IsoDate } from './dates';

export interface Week {
  readonly monday: IsoDate;
  /** Its ISO number, 1 to 53. */
  readonly number: number;
  /** Monday to Sunday; null before the first date and after the last. */
  readonly days: readonly (IsoDate | null)[];
}

/** A month's first day in the grid, and the weeks its name may stand over. */
export interface MonthLabel {
  readonly date: IsoDate;
  readonly week: number;
  readonly weeks: number;
}

/** Every week that has a day from the first date to the last. */
export function weeksBetween(first: IsoDate, last: IsoDate): Week[] {
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
    weeks.push({
      monday,
      number: isoWeek(monday),
      days: days.map((date) => (date < first || date > last ? null : date)),
    });
  }
  return weeks;
}

/** The months over the weeks in which their first day stands. */
export function monthLabels(weeks: readonly Week[]): MonthLabel[] {
  const starts: { date: IsoDate; week: number }[] = [];
  for (const [week, { days }] of weeks.entries()) {
    for (const date of days) {
      if (date !== null && date.slice(0, 7) !== starts.at(-1)?.date.slice(0, 7)) {
        // A few days at the very end of a week give way to the month that follows.
        if (starts.at(-1)?.week === week) starts.pop();
        starts.push({ date, week });
      }
    }
  }
  return starts.map(({ date, week }, index) => ({ date, week, weeks: (starts[index + 1]?.week ?? weeks.length) - week }));
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7, PageUp: -28, PageDown: 28 };

/** Where a key goes from a date, kept between the first and the last; null for other keys. */
export function keyed(key: string, from: IsoDate, first: IsoDate, last: IsoDate): IsoDate | null {
  if (key === 'Home') return first;
  if (key === 'End') return last;
  const step = STEPS[key];
  if (step === undefined) return null;
  const to = addDays(from, step);
  if (to < first) return daysBetween(first, from) > 0 && Math.abs(step) > 7 ? first : from;
  if (to > last) return daysBetween(from, last) > 0 && Math.abs(step) > 7 ? last : from;
  return to;
}

// The days of a calendar that one would want to look at.
import type { CalendarDate } from './api_types';
import { isClear } from './verdict';

export interface SpecialDays {
  /** The least likely to be chance first. */
  readonly special: readonly CalendarDate[];
  /** Whether they stand out among all dates, or are only clear each by itself. */
  readonly judged: 'together' | 'alone';
}

/** Those that stand out; where none does, those that are clear by themselves. */
export function specialDays(dates: readonly CalendarDate[]): SpecialDays {
  const byChance = (a: CalendarDate, b: CalendarDate): number => (a.chance ?? 1) - (b.chance ?? 1);
  const together = dates.filter(({ stands_out }) => stands_out);
  if (together.length > 0) return { special: together.sort(byChance), judged: 'together' };
  return { special: dates.filter(isClear).sort(byChance), judged: 'alone' };
}

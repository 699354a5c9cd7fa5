// Answers as the page shows them.
import type { Calendar, CalendarDate, Impact } from './api_types';
import type { Filter } from './filters';
import type { Question } from './question';
import type { HoursTold, Previous } from './series';

/** An answer with what is shown around it. All its numbers are of one question. */
export interface Shown {
  readonly question: Question;
  readonly impact: Impact;
  /** For each filter the impact without it, so that something else can be chosen; the impact itself where it is off. */
  readonly open: Readonly<Record<Filter, Impact>>;
  /** The hours, whichever are chosen, with those of the days that could not be compared. */
  readonly hours: HoursTold;
  /** The hours of the week before, where they are wanted. */
  readonly previous: Previous;
  /** The centre's place name; empty where none is known. */
  readonly place: string;
  /** The key of the calendar that belongs beside it. */
  readonly calendarKey: string;
  readonly at: Date;
}

/** Every date of the store, for one ground and its filters. */
export interface ShownCalendar {
  /** What it was asked with. */
  readonly key: string;
  /** null where the server had none to give. */
  readonly calendar: Calendar | null;
}

/** The calendar that belongs beside an answer; null until it is there, for one of another question never stands there. */
export function calendarBeside(shown: Shown | null, held: ShownCalendar | null): Calendar | null {
  return shown !== null && held?.key === shown.calendarKey ? held.calendar : null;
}

/** Whether that calendar could not be had. */
export function lacksCalendar(shown: Shown | null, held: ShownCalendar | null): boolean {
  return shown !== null && held?.key === shown.calendarKey && held.calendar === null;
}

/** The days that one would want to look at, as the calendar's story has them. */
export function specialDates({ story, dates }: Pick<Calendar, 'story' | 'dates'>): CalendarDate[] {
  const byDate = new Map(dates.map((entry) => [entry.date, entry]));
  return story.special.flatMap((date) => byDate.get(date) ?? []);
}

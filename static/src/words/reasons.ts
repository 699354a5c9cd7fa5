// Why something is not known, in words: the server gives a code and its values.
import { spansOf, type IsoDate } from '../format/dates';
import type { Format } from '../format/format';
import type { ReasonCode, Translations } from '../state/api_types';
import { datesInWords } from './days';
import type { Words } from './words';

/** A reason as the API has it; what its code has no use for is absent. */
export interface Reason {
  readonly code: ReasonCode;
  readonly weeks?: number;
  readonly date?: IsoDate;
  readonly holiday?: Translations;
  /** Every day that was to be compared with, and why it cannot be. */
  readonly dates?: readonly DateReason[];
}

export interface DateReason {
  readonly date: IsoDate;
  readonly why: Reason;
}

/** The days that a reason is about, as its sentence names them, and how many they are. */
export interface About {
  readonly days: string;
  readonly count: number;
}

/** Where the days have been named already: "that day". */
export function thoseDays(count: number, words: Words): About {
  return { days: words.thoseDays(count), count };
}

export function namedDays(dates: readonly IsoDate[], words: Words, format: Format): About {
  return { days: datesInWords(spansOf(dates), words, format), count: dates.length };
}

/** The days of each reason, in the order in which the reasons come first. */
export function byReason(dates: readonly DateReason[]): [reason: Reason, days: IsoDate[]][] {
  const found = new Map<string, [Reason, IsoDate[]]>();
  for (const { date, why } of dates) {
    const key = JSON.stringify(why);
    found.set(key, [why, [...(found.get(key)?.[1] ?? []), date]]);
  }
  return [...found.values()];
}

/** "none of the 4 weeks before is in the data", "that day is not in the data" */
export function reasonInWords(reason: Reason, about: About, words: Words, format: Format): string {
  const { code, weeks, date, holiday, dates = [] } = reason;
  return words.reasons[code]({
    ...about,
    weeks: weeks === undefined ? '' : format.count(weeks),
    date: date === undefined ? '' : format.date(date),
    holiday: holiday ?? null,
    each: byReason(dates).map(([why, days]) => reasonInWords(why, namedDays(days, words, format), words, format)).join('; '),
  });
}

// Calendar days as ISO text. Days are counted in UTC, where each has 24 hours.

/** "2013-04-30" */
export type IsoDate = string;

/** Days from the first to the last, both included; one day where they are the same. */
export interface Span {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const MS_PER_DAY = 86_400_000;

function toMs(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Noon in UTC: what Intl formats with `timeZone: 'UTC'`. */
export function toUtc(date: IsoDate): Date {
  return new Date(toMs(date) + MS_PER_DAY / 2);
}

/** Whether the text is a day on the calendar: "2013-02-30" is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(toMs(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
}

/** The Monday of a date's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -((toUtc(date).getUTCDay() + 6) % 7));
}

/** The ISO 8601 number of a date's week: week 1 is that of the year's first Thursday. */
export function isoWeek(date: IsoDate): number {
  const thursday = addDays(mondayOf(date), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** Whether a day and a month alone may be two days: from the one to the other is a year or more. */
export function needsYear(first: IsoDate, last: IsoDate): boolean {
  return `${Number(first.slice(0, 4)) + 1}${first.slice(4)}` <= last;
}

export function oneDay(date: IsoDate): Span {
  return { first: date, last: date };
}

export function lengthOf(span: Span): number {
  return daysBetween(span.first, span.last) + 1;
}

/**
 * Reads dates as the API writes them: "2013-04-30", joined by "," or ";", ranges as "2013-04-01..2013-04-07".
 * @returns null where any part is not a date, or a range runs backwards
 */
export function parseSpans(text: string): Span[] | null {
  const spans: Span[] = [];
  for (const part of text.split(/[,;]/)) {
    const [first, last = first, more] = part.trim().split('..');
    if (first === undefined || last === undefined || more !== undefined) return null;
    if (!isDate(first) || !isDate(last) || last < first) return null;
    spans.push({ first, last });
  }
  return spans;
}

export function formatSpans(spans: readonly Span[]): string {
  return spans.map(({ first, last }) => (first === last ? first : `${first}..${last}`)).join(',');
}

/** Every day of the spans, ascending, each once. */
export function daysOf(spans: readonly Span[]): IsoDate[] {
  const days = new Set<IsoDate>();
  for (const { first, last } of spans) {
    for (let day = first; day <= last; day = addDays(day, 1)) days.add(day);
  }
  return [...days].sort();
}

/** Ascending days as the fewest spans. */
export function spansOf(days: readonly IsoDate[]): Span[] {
  const spans: Span[] = [];
  for (const day of days) {
    const open = spans.at(-1);
    if (open !== undefined && addDays(open.last, 1) === day) {
      spans[spans.length - 1] = { first: open.first, last: day };
    } else {
      spans.push(oneDay(day));
    }
  }
  return spans;
}

/** From when to when the store holds days, as `/v1/info` tells. */
export interface Calendar {
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
}

/** Keeps the days of a span that lie between the store's first and last day. */
export function within(calendar: Calendar, span: Span): Span | null {
  if (calendar.first === null || calendar.last === null) return null;
  const first = span.first < calendar.first ? calendar.first : span.first;
  const last = span.last > calendar.last ? calendar.last : span.last;
  return first <= last ? { first, last } : null;
}

/** The same spans, all moved by a number of days; null where one would leave the store's days. */
export function shifted(calendar: Calendar, spans: readonly Span[], days: number): Span[] | null {
  const { first: earliest, last: latest } = calendar;
  if (earliest === null || latest === null) return null;
  const moved = spans.map(({ first, last }) => ({ first: addDays(first, days), last: addDays(last, days) }));
  return moved.every(({ first, last }) => earliest <= first && last <= latest) ? moved : null;
}

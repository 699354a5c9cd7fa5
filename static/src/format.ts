// Numbers, dates and hours as people of a language write them.
import type { Language } from './api_types';
import { fraction, type Sums } from './change';
import { lengthOf, toUtc, type IsoDate, type Span } from './dates';
import type { HourRange } from './hours';

const LOCALE: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** Everything that depends on the language's habits rather than its words. */
export class Format {
  private readonly locale: string;
  private readonly integer: Intl.NumberFormat;
  private readonly decimal: Intl.NumberFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly longDay: Intl.DateTimeFormat;
  private readonly shortDay: Intl.DateTimeFormat;
  private readonly weekdayName: Intl.DateTimeFormat;

  constructor(language: Language) {
    this.locale = LOCALE[language];
    this.integer = new Intl.NumberFormat(this.locale);
    this.decimal = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 2 });
    this.day = this.dates({ day: 'numeric', month: 'long', year: 'numeric' });
    this.longDay = this.dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    this.shortDay = this.dates({ weekday: 'short', day: 'numeric', month: 'short' });
    this.weekdayName = this.dates({ weekday: 'long' });
  }

  /** 1234 -> "1,234" */
  count(value: number): string {
    return this.integer.format(value);
  }

  /** 1.5 -> "1.5" */
  decimalNumber(value: number): string {
    return this.decimal.format(value);
  }

  /** 1.5 -> "1.5 km", with a space that does not break */
  km(value: number): string {
    return `${this.decimal.format(value)}\u00a0km`;
  }

  /** "+56%", "−3.4%"; null where the week before had nothing to divide by. */
  percentage(sums: Sums): string | null {
    const change = fraction(sums);
    if (change === null) return null;
    const digits = change !== 0 && Math.abs(change) < 0.1 ? 1 : 0;
    return new Intl.NumberFormat(this.locale, {
      style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: digits,
    }).format(change).replace('-', '−');
  }

  /** "+340", "−12" */
  difference({ hits, delta }: Sums): string {
    return new Intl.NumberFormat(this.locale, { signDisplay: 'exceptZero' }).format(hits - delta).replace('-', '−');
  }

  /** "Tuesday 30 April 2013" */
  longDate(date: IsoDate): string {
    return this.longDay.format(toUtc(date)).replace(',', '');
  }

  /** "30 April 2013" */
  date(date: IsoDate): string {
    return this.day.format(toUtc(date));
  }

  /** "Tue 30 Apr" */
  shortDate(date: IsoDate): string {
    return this.shortDay.format(toUtc(date)).replace(',', '');
  }

  /** "Tuesday" */
  weekday(date: IsoDate): string {
    return this.weekdayName.format(toUtc(date));
  }

  /** "1–7 April 2013"; one day in full: "Tuesday 30 April 2013" */
  span(span: Span): string {
    return lengthOf(span) === 1 ? this.longDate(span.first) : this.day.formatRange(toUtc(span.first), toUtc(span.last));
  }

  /** "Tuesday 23 April 2013 and Tuesday 30 April 2013" */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.locale).format(parts);
  }

  /** "09:00"; the end of a day is "24:00" */
  hour(hour: number): string {
    return `${String(hour).padStart(2, '0')}:00`;
  }

  /** "16:00–17:00" is hour 16. */
  hours({ from, to }: HourRange): string {
    return `${this.hour(from)}–${this.hour(to + 1)}`;
  }

  /** "Tue 30 Apr, 16:00–17:00", or the part of it that a slot is about */
  slot({ date, hour }: { readonly date: IsoDate | null; readonly hour: number | null }): string {
    const parts = [date === null ? '' : this.shortDate(date), hour === null ? '' : this.hours({ from: hour, to: hour })];
    return parts.filter((part) => part !== '').join(', ');
  }

  private dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.locale, { timeZone: 'UTC', ...options });
  }
}

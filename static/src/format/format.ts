// Numbers, dates and hours as people of a language write them.
import { lengthOf, toUtc, type IsoDate, type Span } from './dates';
import type { HourRange } from './hours';
import type { Language } from './language';
import type { Ring } from './ring';

const LOCALE: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** Everything that depends on the language's habits rather than its words. */
export class Format {
  private readonly locale: string;
  private readonly integer: Intl.NumberFormat;
  private readonly decimal: Intl.NumberFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly longDay: Intl.DateTimeFormat;
  private readonly shortDay: Intl.DateTimeFormat;
  private readonly shortDayOfYear: Intl.DateTimeFormat;
  private readonly weekdayName: Intl.DateTimeFormat;
  private readonly shortWeekdayName: Intl.DateTimeFormat;
  private readonly monthName: Intl.DateTimeFormat;
  private readonly monthOfYear: Intl.DateTimeFormat;
  private readonly clock: Intl.DateTimeFormat;
  private readonly dayAndClock: Intl.DateTimeFormat;

  constructor(language: Language) {
    this.locale = LOCALE[language];
    this.integer = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 0 });
    this.decimal = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 2 });
    this.day = this.dates({ day: 'numeric', month: 'long', year: 'numeric' });
    this.longDay = this.dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    this.shortDay = this.dates({ weekday: 'short', day: 'numeric', month: 'short' });
    this.shortDayOfYear = this.dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
    this.weekdayName = this.dates({ weekday: 'long' });
    this.shortWeekdayName = this.dates({ weekday: 'short' });
    this.monthName = this.dates({ month: 'short' });
    this.monthOfYear = this.dates({ month: 'short', year: 'numeric' });
    this.clock = new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit' });
    this.dayAndClock = new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeStyle: 'short' });
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

  /** 250 -> "250 m", 1500 -> "1.5 km" */
  metres(value: number): string {
    return value < 1000 ? `${this.count(value)}\u00a0m` : this.km(value / 1000);
  }

  /** As people say a distance: 5320 -> "5.3 km", 523 -> "520 m" */
  roughly(value: number): string {
    return this.metres(Number(value.toPrecision(2)));
  }

  /** "52.3731, 4.8932": latitude, longitude, to some ten metres */
  position({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
    return `${lat.toFixed(4)}, ${lon.toFixed(4)}`.replaceAll('-', '−');
  }

  /** "500 m–1 km" */
  ringEnds({ fromM, toM }: Ring): string {
    return `${fromM === 0 ? '0' : this.metres(fromM)}–${this.metres(toM)}`;
  }

  /** 0.56 -> "56%", 0.034 -> "3.4%"; the sign is left to the words around it. */
  share(fraction: number): string {
    return this.percentage(fraction, 'never');
  }

  /** "+56%", "−3.4%" */
  lift(fraction: number): string {
    return this.percentage(fraction, 'exceptZero');
  }

  /** "+340", "−12" */
  difference(value: number): string {
    return new Intl.NumberFormat(this.locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
      .format(value).replace('-', '−');
  }

  /** "Tuesday 30 April 2013" */
  longDate(date: IsoDate): string {
    return this.longDay.format(toUtc(date)).replace(',', '');
  }

  /** "30 April 2013" */
  date(date: IsoDate): string {
    return this.day.format(toUtc(date));
  }

  /** "Tue 30 Apr", with its year "Tue 30 Apr 2013" */
  shortDate(date: IsoDate, withYear = false): string {
    return (withYear ? this.shortDayOfYear : this.shortDay).format(toUtc(date)).replace(',', '');
  }

  /** "Apr", with its year "Apr 2013" */
  month(date: IsoDate, withYear = false): string {
    return (withYear ? this.monthOfYear : this.monthName).format(toUtc(date));
  }

  /** "Tue" */
  shortWeekday(date: IsoDate): string {
    return this.shortWeekdayName.format(toUtc(date));
  }

  /** "29 November 2026 at 20:15" */
  moment(moment: Date): string {
    return this.dayAndClock.format(moment);
  }

  /** "20:15" */
  time(moment: Date): string {
    return this.clock.format(moment);
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

  private percentage(fraction: number, signDisplay: 'never' | 'exceptZero'): string {
    // Where something is left it was no fall of 100%: 3 hits instead of 27,596 are 99.9% fewer.
    const nearlyAll = fraction > -1 && fraction <= -0.995;
    const digits = nearlyAll || (fraction !== 0 && Math.abs(fraction) < 0.1) ? 1 : 0;
    return new Intl.NumberFormat(this.locale, { style: 'percent', signDisplay, maximumFractionDigits: digits })
      .format(nearlyAll ? Math.trunc(fraction * 1000) / 1000 : fraction).replace('-', '−');
  }

  private dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.locale, { timeZone: 'UTC', ...options });
  }
}

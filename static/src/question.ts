// A question and its place in the page's address.
import type { Language } from './api_types';
import { formatSpans, parseSpans, type Span } from './dates';
import { formatHours, parseHours, type HourRange } from './hours';
import { formatKm } from './radius';

export interface Question {
  readonly postcode: string;
  readonly radiusKm: number;
  /** As they were chosen: in that order, one entry each. */
  readonly dates: readonly Span[];
  /** Only these industries; empty for all. */
  readonly sbi: readonly string[];
  /** Only these hours; null for all. */
  readonly hours: HourRange | null;
}

/** How the hours of several days are drawn: one after the other, or added up per hour of the day. */
export type ChartMode = 'days' | 'day';

/** What an address says. A part it does not mention, or that cannot be read, is absent. */
export interface Address {
  readonly question: Partial<Question>;
  readonly language: Language | null;
  readonly chart: ChartMode;
  /** The parts that cannot be read, as they stand there: `dates=2013-02-30`. */
  readonly unreadable: readonly string[];
}

function parseRadius(text: string): number | null {
  const km = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(km) ? km : null;
}

function parseCodes(text: string): string[] | null {
  const codes = text.split(',').map((code) => code.trim().toUpperCase().replaceAll('.', ''));
  return codes.every((code) => /^[A-Z0-9]{1,8}$/.test(code)) ? codes : null;
}

/** "1012 js" -> "1012JS"; whether the server knows it is the server's to say. */
export function canonicalPostcode(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** Reads the part of an address after "?". */
export function parseAddress(search: string): Address {
  const parameters = new URLSearchParams(search);
  const unreadable: string[] = [];
  function read<T>(name: string, parse: (text: string) => T | null): T | null {
    const text = parameters.get(name);
    if (text === null || text === '') return null;
    const value = parse(text);
    if (value === null) unreadable.push(`${name}=${text}`);
    return value;
  }
  const postcode = read('postcode', (text) => canonicalPostcode(text) || null);
  const radiusKm = read('radius', parseRadius);
  const dates = read('dates', parseSpans);
  const sbi = read('sbi', parseCodes);
  const hours = read('hours', parseHours);
  const language = read('lang', (text) => (text === 'en' || text === 'nl' ? text : null));
  return {
    question: {
      ...(postcode !== null && { postcode }),
      ...(radiusKm !== null && { radiusKm }),
      ...(dates !== null && { dates }),
      ...(sbi !== null && { sbi }),
      ...(hours !== null && { hours }),
    },
    language,
    chart: parameters.get('chart') === 'day' ? 'day' : 'days',
    unreadable,
  };
}

/** The part of an address that says all this, "?" included. */
export function formatAddress(question: Question | null, language: Language | null, chart: ChartMode): string {
  const parts: [string, string][] = [];
  if (question !== null) {
    parts.push(['postcode', question.postcode], ['radius', formatKm(question.radiusKm)]);
    parts.push(['dates', formatSpans(question.dates)]);
    if (question.sbi.length > 0) parts.push(['sbi', question.sbi.join(',')]);
    if (question.hours !== null) parts.push(['hours', formatHours(question.hours)]);
  }
  if (chart !== 'days') parts.push(['chart', chart]);
  if (language !== null) parts.push(['lang', language]);
  // Commas are allowed in a query string and read better bare.
  return `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&')}`;
}

/** A part where the address says so, else the start's. */
export function completed(part: Partial<Question>, start: Question | null): Question | null {
  const { postcode = start?.postcode, radiusKm = start?.radiusKm ?? 1, dates = start?.dates } = part;
  if (postcode === undefined || dates === undefined) return null;
  return { postcode, radiusKm, dates, sbi: part.sbi ?? [], hours: part.hours ?? null };
}

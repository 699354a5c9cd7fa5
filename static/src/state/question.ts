// A question, how it is looked at, and their place in the page's address.
import { formatSpans, parseSpans, type Span } from '../format/dates';
import { formatHours, parseHours, type HourRange } from '../format/hours';
import type { Language } from '../format/language';
import { formatKm } from '../format/radius';
import { formatRing, parseRing, type Ring } from '../format/ring';
import { AREA_PARTS, areaPart, exact, isCircle, type Area } from './area';
import { parseBaseline, USUAL_BASELINE, type Baseline } from './baseline';

export interface Question {
  readonly postcode: string;
  readonly radiusKm: number;
  /** What the question is about instead of the circle around the postcode; null for that circle. */
  readonly area: Area | null;
  /** As they were chosen: in that order, one entry each. */
  readonly dates: readonly Span[];
  readonly baseline: Baseline;
  /** Only these industries; empty for all. */
  readonly sbi: readonly string[];
  /** Only these hours; null for all. */
  readonly hours: HourRange | null;
  /** Only this ring instead of the whole circle; null for the circle. */
  readonly ring: Ring | null;
}

/** Another place and other dates, to be held beside the question; all else is the question's. */
export interface Other {
  readonly postcode: string;
  readonly dates: readonly Span[];
}

/** How the hours of several days are drawn: one after the other, or added up per hour of the day. */
export type ChartMode = 'days' | 'day';

/** How an answer is looked at. */
export interface Look {
  readonly chart: ChartMode;
  /** Industries by section (1) or by 2 to 4 digits. */
  readonly level: number;
  /** Whether the hours of the week before are drawn too. */
  readonly previous: boolean;
}

export const USUAL_LOOK: Look = { chart: 'days', level: 2, previous: false };

/** What an address says. A part it does not mention, or that cannot be read, is absent. */
export interface Address {
  readonly question: Partial<Question>;
  readonly other: Other | null;
  readonly look: Look;
  readonly language: Language | null;
  /** The parts that cannot be read, or that the page does not know, as they stand there: `dates=2013-02-30`. */
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

/** "3011HN/2013-04-14" */
function parseOther(text: string): Other | null {
  const [place = '', days = '', more] = text.split('/');
  const postcode = canonicalPostcode(place);
  const dates = parseSpans(days);
  return postcode === '' || dates === null || more !== undefined ? null : { postcode, dates };
}

function oneOf<T extends string>(...choices: readonly T[]): (text: string) => T | null {
  return (text) => choices.find((choice) => choice === text) ?? null;
}

/** "1012 js" -> "1012JS"; whether the server knows it is the server's to say. */
export function canonicalPostcode(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** Only what is there: null stands for a part that is absent. */
function present<T extends object>(parts: { [K in keyof T]: T[K] | null }): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as Partial<T>;
}

/** Reads the part of an address after "?". */
export function parseAddress(search: string): Address {
  const parameters = new URLSearchParams(search);
  const unreadable: string[] = [];
  const known = new Set<string>();
  function read<T>(name: string, parse: (text: string) => T | null): T | null {
    known.add(name);
    const text = parameters.get(name);
    if (text === null || text === '') return null;
    const value = parse(text);
    if (value === null) unreadable.push(`${name}=${text}`);
    return value;
  }
  const question = present<Question>({
    postcode: read('postcode', (text) => canonicalPostcode(text) || null),
    radiusKm: read('radius', parseRadius),
    area: Object.entries(AREA_PARTS).map(([name, parse]) => read(name, parse)).find((area) => area !== null) ?? null,
    dates: read('dates', parseSpans),
    baseline: read('baseline', parseBaseline),
    sbi: read('sbi', parseCodes),
    hours: read('hours', parseHours),
    ring: read('ring', parseRing),
  });
  const look = {
    chart: read('chart', oneOf('days', 'day')) ?? USUAL_LOOK.chart,
    level: Number(read('level', oneOf('1', '2', '3', '4')) ?? USUAL_LOOK.level),
    previous: read('previous', oneOf('1')) !== null,
  };
  const other = read('with', parseOther);
  const language = read('lang', oneOf('en', 'nl'));
  for (const [name, text] of parameters) if (!known.has(name)) unreadable.push(`${name}=${text}`);
  return { question, other, look, language, unreadable };
}

/** What an address mirrors. */
export interface Mirrored {
  readonly question: Question | null;
  readonly other: Other | null;
  readonly look: Look;
  /** null where nobody chose it. */
  readonly language: Language | null;
}

/** The part of an address that says all this, "?" included. */
export function formatAddress({ question, other, look, language }: Mirrored): string {
  const parts: [string, string][] = [];
  if (question !== null) {
    parts.push(question.area === null ? ['postcode', question.postcode] : [...areaPart(question.area)]);
    if (isCircle(question.area)) parts.push(['radius', formatKm(question.radiusKm)]);
    parts.push(['dates', formatSpans(question.dates)]);
    if (question.baseline !== USUAL_BASELINE) parts.push(['baseline', question.baseline]);
    if (question.sbi.length > 0) parts.push(['sbi', question.sbi.join(',')]);
    if (question.hours !== null) parts.push(['hours', formatHours(question.hours)]);
    if (question.ring !== null) parts.push(['ring', formatRing(question.ring)]);
  }
  if (other !== null) parts.push(['with', `${other.postcode}/${formatSpans(other.dates)}`]);
  if (look.chart !== USUAL_LOOK.chart) parts.push(['chart', look.chart]);
  if (look.level !== USUAL_LOOK.level) parts.push(['level', String(look.level)]);
  if (look.previous) parts.push(['previous', '1']);
  if (language !== null) parts.push(['lang', language]);
  return `?${parts.map(([name, value]) => `${name}=${bare(value)}`).join('&')}`;
}

/** Commas, colons and slashes are allowed in a query string and read better bare. */
export function bare(value: string): string {
  return encodeURIComponent(value).replace(/%2C|%3A|%2F/g, decodeURIComponent);
}

/** A part where the address says so, else the start's. */
export function completed(part: Partial<Question>, start: Question | null): Question | null {
  const { postcode = start?.postcode, radiusKm = start?.radiusKm ?? 1, dates = start?.dates } = part;
  if (postcode === undefined || dates === undefined) return null;
  return {
    postcode, radiusKm, area: part.area ?? null, dates, baseline: part.baseline ?? USUAL_BASELINE, sbi: part.sbi ?? [],
    hours: part.hours ?? null, ring: part.ring ?? null,
  };
}

/** A question with a part changed. Another postcode takes the place of an area, and only a circle has rings to choose. */
export function changed(question: Question, change: Partial<Question>): Question {
  const { area = change.postcode === undefined ? question.area : null } = change;
  const next = { ...question, ...change, area: area === null ? null : exact(area) };
  return isCircle(area) ? next : { ...next, ring: null };
}

// The page's address: a question, what stands beside it, and how they are looked at, read and written.
import { formatSpans, parseSpans } from '../format/dates';
import { formatHours, parseHours } from '../format/hours';
import type { Language } from '../format/language';
import { formatKm } from '../format/radius';
import { formatRing, parseRing } from '../format/ring';
import { AREA_PARTS, areaPart, isCircle, type Area } from './area';
import { parseBaseline, USUAL_BASELINE } from './baseline';
import { canonicalPostcode, USUAL_LOOK, type Look, type Other, type Question } from './question';

/** What an address says. A part it does not mention, or that cannot be read, is absent. */
export interface Address {
  readonly question: Partial<Question>;
  readonly other: Partial<Other> | null;
  readonly look: Look;
  readonly language: Language | null;
  /** The parts that are left out, as they stand there: `dates=2013-02-30`, unknown ones, and the second of two that exclude each other. */
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

function oneOf<T extends string>(...choices: readonly T[]): (text: string) => T | null {
  return (text) => choices.find((choice) => choice === text) ?? null;
}

/** Only what is there: null stands for a part that is absent. */
function present<T extends object>(parts: { [K in keyof T]?: T[K] | null }): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as Partial<T>;
}

/** Reads parts by their names, and keeps what is left out of them. */
class Parts {
  private readonly used = new Set<string>();
  private readonly unread: string[] = [];

  constructor(private readonly parameters: URLSearchParams) {}

  /** The first part of a name; null where there is none, or it cannot be read. */
  read<T>(name: string, parse: (text: string) => T | null): T | null {
    this.used.add(name);
    const [text = '', ...again] = this.parameters.getAll(name);
    const value = text === '' ? null : parse(text);
    if (text !== '' && value === null) this.leave(name, text);
    for (const other of again) this.leave(name, other);
    return value;
  }

  /** A part that says nothing beside what has been read. */
  leaveOut(name: string): void {
    const text = this.read(name, (found) => found);
    if (text !== null) this.leave(name, text);
  }

  /** All that is left out, what nobody asked for included. */
  leftOut(): string[] {
    const unknown = [...this.parameters].filter(([name]) => !this.used.has(name)).map(([name, text]) => `${name}=${text}`);
    return [...this.unread, ...unknown];
  }

  private leave(name: string, text: string): void {
    this.unread.push(`${name}=${text}`);
  }
}

/** Where and when. An area is without a postcode, and only a circle has a radius. */
function readOther(parts: Parts): Partial<Other> {
  let area: Area | null = null;
  for (const [name, parse] of Object.entries(AREA_PARTS)) {
    if (area === null) area = parts.read(name, parse);
    else parts.leaveOut(name);
  }
  if (area !== null) parts.leaveOut('postcode');
  if (!isCircle(area)) parts.leaveOut('radius');
  return present<Other>({
    postcode: area === null ? parts.read('postcode', (text) => canonicalPostcode(text) || null) : null,
    radiusKm: isCircle(area) ? parts.read('radius', parseRadius) : null,
    area,
    dates: parts.read('dates', parseSpans),
  });
}

/** What `readOther` reads, as names and values. */
function otherParts({ postcode, radiusKm, area, dates }: Other): [name: string, value: string][] {
  return [
    area === null ? ['postcode', postcode] : [...areaPart(area)],
    ...(isCircle(area) ? [['radius', formatKm(radiusKm)] as [string, string]] : []),
    ['dates', formatSpans(dates)],
  ];
}

/** "postcode=3011HN&radius=1&dates=2013-04-14"; older links have "3011HN/2013-04-14", with the question's radius */
function parseOther(text: string): Partial<Other> | null {
  const older = /^([^/=]+)\/([^/=]+)$/.exec(text);
  const parts = new Parts(new URLSearchParams(older === null ? text : { postcode: older[1] ?? '', dates: older[2] ?? '' }));
  const other = readOther(parts);
  return parts.leftOut().length > 0 || Object.keys(other).length === 0 ? null : other;
}

/** Reads the part of an address after "?". */
export function parseAddress(search: string): Address {
  const parts = new Parts(new URLSearchParams(search));
  const where = readOther(parts);
  if (!isCircle(where.area ?? null)) parts.leaveOut('ring');
  const question = {
    ...where,
    ...present<Question>({
      baseline: parts.read('baseline', parseBaseline),
      sbi: parts.read('sbi', parseCodes),
      hours: parts.read('hours', parseHours),
      ring: isCircle(where.area ?? null) ? parts.read('ring', parseRing) : null,
    }),
  };
  const look = {
    chart: parts.read('chart', oneOf('days', 'day')) ?? USUAL_LOOK.chart,
    level: Number(parts.read('level', oneOf('1', '2', '3', '4')) ?? USUAL_LOOK.level),
    previous: parts.read('previous', oneOf('1')) !== null,
  };
  const other = parts.read('with', parseOther);
  const language = parts.read('lang', oneOf('en', 'nl'));
  return { question, other, look, language, unreadable: parts.leftOut() };
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
    parts.push(...otherParts(question));
    if (question.baseline !== USUAL_BASELINE) parts.push(['baseline', question.baseline]);
    if (question.sbi.length > 0) parts.push(['sbi', question.sbi.join(',')]);
    if (question.hours !== null) parts.push(['hours', formatHours(question.hours)]);
    if (question.ring !== null) parts.push(['ring', formatRing(question.ring)]);
  }
  if (other !== null) parts.push(['with', otherParts(other).map(([name, value]) => `${name}=${bare(value)}`).join('&')]);
  if (look.chart !== USUAL_LOOK.chart) parts.push(['chart', look.chart]);
  if (look.level !== USUAL_LOOK.level) parts.push(['level', String(look.level)]);
  if (look.previous) parts.push(['previous', '1']);
  if (language !== null) parts.push(['lang', language]);
  return `?${parts.map(([name, value]) => `${name}=${bare(value)}`).join('&')}`;
}

/** Commas, colons, slashes and equals signs are allowed in a value and read better bare. */
export function bare(value: string): string {
  return encodeURIComponent(value).replace(/%2C|%3A|%2F|%3D/g, decodeURIComponent);
}

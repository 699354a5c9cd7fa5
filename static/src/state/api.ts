// The only file that asks the server.
import { formatSpans, type IsoDate } from '../format/dates';
import { formatHours } from '../format/hours';
import type { Language } from '../format/language';
import { formatKm } from '../format/radius';
import { bare } from './address';
import type { Calendar, Impact, Info, Place, Problem } from './api_types';
import { polygonOf } from './area';
import type { Baseline } from './baseline';
import type { Question } from './question';

/** The server answered with a problem document. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came, or one that is not this API's. */
export class UnreachableError extends Error {}

/** @param polygon GeoJSON to send as the body; null where the path says everything */
async function send(path: string, signal: AbortSignal, accept: string, polygon: string | null): Promise<Response> {
  const sent = polygon === null ? {} : { method: 'POST', body: polygon };
  const headers = { Accept: accept, ...(polygon !== null && { 'Content-Type': 'application/geo+json' }) };
  let response: Response;
  try {
    response = await fetch(path, { signal, headers, ...sent });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UnreachableError(`${path}: ${String(error)}`);
  }
  if (response.ok) return response;
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json') === true) {
    throw new ProblemError(await read<Problem>(path, response, signal));
  }
  throw new UnreachableError(`${path}: ${response.status}`);
}

async function read<T>(path: string, response: Response, signal: AbortSignal): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UnreachableError(`${path}: ${String(error)}`);
  }
}

async function get<T>(path: string, signal: AbortSignal, polygon: string | null = null): Promise<T> {
  return read<T>(path, await send(path, signal, 'application/json', polygon), signal);
}

type Parameters = readonly (readonly [name: string, value: string])[];

function path(route: string, parameters: Parameters): string {
  return `${route}?${parameters.map(([name, value]) => `${name}=${bare(value)}`).join('&')}`;
}

/** A circle: a ring takes the place of the whole of it. */
function circle({ radiusKm, ring }: Asked): Parameters {
  return [
    ['radius', formatKm(ring === null ? radiusKm : ring.toM / 1000)],
    ...(ring !== null && ring.fromM > 0 ? [['inner-radius', formatKm(ring.fromM / 1000)] as const] : []),
  ];
}

function ground(question: Asked): Parameters {
  const { postcode, area } = question;
  switch (area?.kind) {
    case undefined: return [['postcode', postcode], ...circle(question)];
    case 'position': return [['lat', area.at.lat.toFixed(5)], ['lon', area.at.lon.toFixed(5)], ...circle(question)];
    case 'municipality': return [['municipality', area.name]];
    case 'polygon': return [];  // In the body.
  }
}

/** The body that asks about a drawn area, as GeoJSON; null for every other question. */
export function polygonText({ area }: Question): string | null {
  return area?.kind === 'polygon' ? JSON.stringify(polygonOf(area.corners)) : null;
}

/** A question as the server is asked: it may be held against a date of the page's choice, too. */
type Asked = Omit<Question, 'baseline'> & { readonly baseline: Baseline | `dates:${IsoDate}` };

/** The ground of a question, and what narrows it. */
function narrowed(question: Asked): Parameters {
  const { baseline, sbi, hours } = question;
  return [
    ...ground(question),
    ['baseline', baseline],
    ...(sbi.length > 0 ? [['sbi', sbi.join(',')] as const] : []),
    ...(hours !== null ? [['hours', formatHours(hours)] as const] : []),
  ];
}

/** How fine the answer's points are; `none` where only the sums matter. */
export type Precision = 'auto' | 'none';

/** The address that asks for a question's impact. */
export function impactPath(question: Asked, language: Language, precision: Precision): string {
  return path('/v1/impact', [
    ...narrowed(question), ['dates', formatSpans(question.dates)], ['lang', language],
    ...(precision === 'auto' ? [] : [['precision', precision] as const]),
  ]);
}

/** The address that asks how every date of the store was, whatever dates the question is about. */
export function calendarPath(question: Question, language: Language): string {
  return path('/v1/calendar', [...narrowed(question), ['lang', language]]);
}

/** A table of an impact, as somebody takes it home. */
export type Table = 'total' | 'dates' | 'timeline' | 'hours' | 'industries' | 'rings' | 'control' | 'points' | 'calendar';
export type FileFormat = 'csv' | 'geojson';

/** The address that gives one table of what is on screen as a file. */
export function filePath(question: Question, language: Language, table: Table, format: FileFormat): string {
  const asked = table === 'calendar' ? calendarPath(question, language) : impactPath(question, language, 'auto');
  return `${asked}&f=${format}&table=${table === 'calendar' ? 'dates' : table}`;
}

/** The same file where it has to be asked with a body: of an area that has been drawn. */
export async function fetchFile(
  question: Question, language: Language, table: Table, format: FileFormat, signal: AbortSignal): Promise<Blob> {
  const response = await send(filePath(question, language, table, format), signal, '*/*', polygonText(question));
  return response.blob();
}

/**
 * Asks for one impact.
 * @throws ProblemError with the problem's `detail` when the answer is not 2xx
 * @throws UnreachableError when there is none
 */
export function fetchImpact(
  question: Question, language: Language, precision: Precision, signal: AbortSignal): Promise<Impact> {
  return get<Impact>(impactPath(question, language, precision), signal, polygonText(question));
}

/**
 * The same held against one date that is in the data, so that the hits of every date of the question come. What they come to against
 * that date means nothing.
 */
export function fetchHits(question: Question, language: Language, against: IsoDate, signal: AbortSignal): Promise<Impact> {
  const asked = { ...question, baseline: `dates:${against}` as const };
  return get<Impact>(impactPath(asked, language, 'none'), signal, polygonText(question));
}

export function fetchCalendar(question: Question, language: Language, signal: AbortSignal): Promise<Calendar> {
  return get<Calendar>(calendarPath(question, language), signal, polygonText(question));
}

export function fetchInfo(signal: AbortSignal): Promise<Info> {
  return get<Info>('/v1/info', signal);
}

/** Whether the server can answer. */
export async function isReady(): Promise<boolean> {
  try {
    return (await fetch('/readyz')).ok;
  } catch {
    return false;
  }
}

/** Places and postcodes that begin with a text, best first. */
export async function findPlaces(text: string, limit: number, signal: AbortSignal): Promise<Place[]> {
  const found = await get<{ places: Place[] }>(`/v1/places?q=${encodeURIComponent(text)}&limit=${limit}`, signal);
  return found.places;
}

/** The postcode nearest to a position in WGS 84 degrees. */
export async function nearestPlace(lat: number, lon: number, signal: AbortSignal): Promise<Place | null> {
  const found = await get<{ places: Place[] }>(`/v1/places?lat=${lat.toFixed(6)}&lon=${lon.toFixed(6)}`, signal);
  return found.places[0] ?? null;
}

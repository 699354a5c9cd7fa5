// The only file that asks the server.
import type { Calendar, Impact, Info, Language, Place, Problem } from './api_types';
import { formatSpans } from './dates';
import { formatHours } from './hours';
import { bare, type Question } from './question';
import { formatKm } from './radius';

/** The server answered with a problem document. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came at all, or nothing that this API says. */
export class UnreachableError extends Error {}

async function get<T>(path: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
    body = await response.json();
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UnreachableError(`${path}: ${String(error)}`);
  }
  if (response.ok) return body as T;
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json') === true) {
    throw new ProblemError(body as Problem);
  }
  throw new UnreachableError(`${path}: ${response.status}`);
}

type Parameters = readonly (readonly [name: string, value: string])[];

function path(route: string, parameters: Parameters): string {
  return `${route}?${parameters.map(([name, value]) => `${name}=${bare(value)}`).join('&')}`;
}

/** The ground of a question, and what narrows it: a ring takes the place of the whole circle. */
function narrowed({ postcode, radiusKm, ring, baseline, sbi, hours }: Question): Parameters {
  return [
    ['postcode', postcode],
    ['radius', formatKm(ring === null ? radiusKm : ring.toM / 1000)],
    ...(ring !== null && ring.fromM > 0 ? [['inner-radius', formatKm(ring.fromM / 1000)] as const] : []),
    ['baseline', baseline],
    ...(sbi.length > 0 ? [['sbi', sbi.join(',')] as const] : []),
    ...(hours !== null ? [['hours', formatHours(hours)] as const] : []),
  ];
}

/** How fine the answer's points are; `none` where only the sums matter. */
export type Precision = 'auto' | 'none';

/** The address that asks for a question's impact. */
export function impactPath(question: Question, language: Language, precision: Precision): string {
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
export type Table = 'total' | 'dates' | 'timeline' | 'industries' | 'rings' | 'points' | 'calendar';
export type FileFormat = 'csv' | 'geojson';

/** The address that gives one table of what is on screen as a file. */
export function filePath(question: Question, language: Language, table: Table, format: FileFormat): string {
  const asked = table === 'calendar' ? calendarPath(question, language) : impactPath(question, language, 'auto');
  return `${asked}&f=${format}&table=${table === 'calendar' ? 'dates' : table}`;
}

/**
 * Asks for one impact.
 * @throws ProblemError with the problem's `detail` when the answer is not 2xx
 * @throws UnreachableError when there is none
 */
export function fetchImpact(
  question: Question, language: Language, precision: Precision, signal: AbortSignal): Promise<Impact> {
  return get<Impact>(impactPath(question, language, precision), signal);
}

export function fetchCalendar(question: Question, language: Language, signal: AbortSignal): Promise<Calendar> {
  return get<Calendar>(calendarPath(question, language), signal);
}

export function fetchInfo(signal: AbortSignal): Promise<Info> {
  return get<Info>('/v1/info', signal);
}

/** Places and postcodes that begin with a text, best first. */
export async function findPlaces(text: string, limit: number, signal: AbortSignal): Promise<Place[]> {
  const kinds = 'place,postcode,area';  // What is a circle's centre; a municipality is an area.
  const found = await get<{ places: Place[] }>(
    `/v1/places?q=${encodeURIComponent(text)}&limit=${limit}&kind=${kinds}`, signal);
  return found.places;
}

/** The postcode nearest to a position in WGS 84 degrees. */
export async function nearestPlace(lat: number, lon: number, signal: AbortSignal): Promise<Place | null> {
  const found = await get<{ places: Place[] }>(`/v1/places?lat=${lat.toFixed(6)}&lon=${lon.toFixed(6)}`, signal);
  return found.places[0] ?? null;
}

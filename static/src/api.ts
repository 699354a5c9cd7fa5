// The only file that asks the server.
import type { Answer, Info, Language, Place, Problem } from './api_types';
import { formatSpans } from './dates';
import { formatHours } from './hours';
import type { Question } from './question';
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

/** How fine the answer's points are; `none` where only the sums matter. */
export type Precision = 'auto' | 'none';

/** The path and parameters that ask this question. */
export function answerPath(question: Question, language: Language, precision: Precision): string {
  const { postcode, dates, radiusKm, sbi, hours } = question;
  const parameters = [`lang=${language}`];
  if (sbi.length > 0) parameters.push(`sbi=${sbi.join(',')}`);
  if (hours !== null) parameters.push(`hours=${formatHours(hours)}`);
  if (precision !== 'auto') parameters.push(`precision=${precision}`);
  const segments = [postcode, formatSpans(dates), formatKm(radiusKm)].map((segment) =>
    encodeURIComponent(segment).replaceAll('%2C', ','));
  return `/api/${segments.join('/')}?${parameters.join('&')}`;
}

/**
 * Asks for one answer.
 * @throws ProblemError with the problem's `detail` when the answer is not 2xx
 * @throws UnreachableError when there is none
 */
export function fetchAnswer(
  question: Question, language: Language, precision: Precision, signal: AbortSignal): Promise<Answer> {
  return get<Answer>(answerPath(question, language, precision), signal);
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

// Asks for everything that one question shows.
import { addDays, spansOf, type Calendar, type IsoDate } from '../format/dates';
import type { Language } from '../format/language';
import { calendarPath, fetchCalendar, fetchHits, fetchImpact, findPlaces, nearestPlace, polygonText, ProblemError, UnreachableError } from './api';
import type { Impact } from './api_types';
import { middleOf } from './area';
import { isOn, without, type Filter } from './filters';
import type { LonLat } from './globe';
import type { Look, Question } from './question';
import { joined, type HoursTold, type Previous } from './series';
import type { Shown, ShownCalendar } from './shown';

/** Postcode -> place name, as far as the server has told. */
export type PlaceNames = Map<string, string>;

/** What is asked the same for everything around one question. */
export interface Asking {
  readonly language: Language;
  /** The first and the last day of the data. */
  readonly ends: Calendar;
  readonly names: PlaceNames;
  readonly signal: AbortSignal;
}

/** The hours of an impact, which has only the days that could be compared, with the hits of the others. */
async function withAllDays(question: Question, impact: Impact, { language, ends, signal }: Asking): Promise<HoursTold> {
  const missing = new Set(impact.meta.missing_dates);
  const others = impact.baseline.not_compared.map(({ date }) => date).filter((date) => !missing.has(date)).sort();
  const stored = [impact.baseline.dates[0]?.date, ends.first, ends.last];
  const against = stored.find((date) => date != null && !others.includes(date));
  if (others.length === 0 || against == null) return impact;
  return joined(impact, await fetchHits({ ...question, dates: spansOf(others) }, language, against, signal));
}

/** The same hours, a week earlier, by the dates they stand beside. */
async function weekBefore(question: Question, asking: Asking): Promise<Previous> {
  const dates = question.dates.map(({ first, last }) => ({ first: addDays(first, -7), last: addDays(last, -7) }));
  const before = { ...question, dates };
  const told = await withAllDays(before, await fetchImpact(before, asking.language, 'none', asking.signal), asking);
  const moved = <T extends { readonly date: IsoDate }>(entries: readonly T[]): T[] =>
    entries.map((entry) => ({ ...entry, date: addDays(entry.date, 7) }));
  return { timeline: moved(told.timeline), hours: told.hours, dates: moved(told.dates) };
}

/** Where a question is about; a municipality says that by itself. */
async function placeName({ postcode, area }: Question, names: PlaceNames, signal: AbortSignal): Promise<string> {
  switch (area?.kind) {
    case undefined: return nameOf(postcode, names, signal);
    case 'position': return nearestName(area.at, signal);
    case 'municipality': return area.name;
    case 'polygon': return nearestName(middleOf(area.corners), signal);
  }
}

/** The name at a position; empty where there is none, for the answer reports what is wrong with a position. */
async function nearestName({ lat, lon }: LonLat, signal: AbortSignal): Promise<string> {
  try {
    return (await nearestPlace(lat, lon, signal))?.place ?? '';
  } catch (error) {
    if (error instanceof ProblemError) return '';
    throw error;
  }
}

/** Empty if the server knows none; the answer itself tells if the postcode is unknown. */
async function nameOf(postcode: string, names: PlaceNames, signal: AbortSignal): Promise<string> {
  const known = names.get(postcode);
  if (known !== undefined) return known;
  const found = await findPlaces(postcode, 5, signal);
  const name = found.find((place) => place.postcode === postcode)?.place ?? '';
  names.set(postcode, name);
  return name;
}

/** The same for all questions that have the same calendar: their dates do not matter. */
function calendarKey(question: Question, language: Language): string {
  return `${calendarPath(question, language)} ${polygonText(question) ?? ''}`;
}

/** The calendar of a question: the one that is held, where it is that. One that cannot be had takes nothing from the answer. */
export async function fetchShownCalendar(
  question: Question, language: Language, held: ShownCalendar | null, signal: AbortSignal): Promise<ShownCalendar> {
  const key = calendarKey(question, language);
  if (held?.key === key && held.calendar !== null) return held;
  try {
    return { key, calendar: await fetchCalendar(question, language, signal) };
  } catch (error) {
    if (error instanceof ProblemError || error instanceof UnreachableError) return { key, calendar: null };
    throw error;
  }
}

/**
 * Asks for a question's impact, and beside it, without each filter that is on, for what else could be chosen.
 * @throws as fetchImpact
 */
export async function fetchShown(question: Question, look: Look, asking: Asking): Promise<Shown> {
  const { language, names, signal } = asking;
  const impact = fetchImpact(question, language, 'auto', signal);
  const open = (filter: Filter): Promise<Impact> =>
    (isOn(question, filter) ? fetchImpact(without(question, filter), language, 'none', signal) : impact);
  const atAnyHour = without(question, 'hours');
  const hours = open('hours');
  const [answer, openHours, sbi, ring, told, previous, place] = await Promise.all([
    impact, hours, open('sbi'), open('ring'),
    hours.then((found) => withAllDays(atAnyHour, found, asking)),
    look.previous ? weekBefore(atAnyHour, asking) : null,
    placeName(question, names, signal),
  ]);
  return {
    question, impact: answer, open: { hours: openHours, sbi, ring }, hours: told, previous, place, calendarKey: calendarKey(question, language), at: new Date(),
  };
}

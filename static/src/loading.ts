// Asks for everything that one question shows.
import { fetchImpact, findPlaces } from './api';
import type { HourEstimate, Impact, Language } from './api_types';
import { addDays } from './dates';
import { isOn, without, type Filter } from './filters';
import type { Look, Question } from './question';
import type { Shown } from './state';

/** Postcode -> place name, as far as the server has told. */
export type PlaceNames = Map<string, string>;

/** The same hours, a week earlier, by the dates they stand beside. */
async function weekBefore(question: Question, language: Language, signal: AbortSignal): Promise<HourEstimate[]> {
  const dates = question.dates.map(({ first, last }) => ({ first: addDays(first, -7), last: addDays(last, -7) }));
  const impact = await fetchImpact({ ...question, dates }, language, 'none', signal);
  return impact.timeline.map((entry) => ({ ...entry, date: addDays(entry.date, 7) }));
}

/** Empty where the server names none; an unknown postcode is the answer's to report. */
async function placeName(postcode: string, names: PlaceNames, signal: AbortSignal): Promise<string> {
  const known = names.get(postcode);
  if (known !== undefined) return known;
  const found = await findPlaces(postcode, 5, signal);
  const name = found.find((place) => place.postcode === postcode)?.place ?? '';
  names.set(postcode, name);
  return name;
}

/**
 * Asks for a question's impact, and beside it, without each filter that is on, for what else could be chosen.
 * @throws as fetchImpact
 */
export async function fetchShown(
  question: Question, language: Language, look: Look, names: PlaceNames, signal: AbortSignal): Promise<Shown> {
  const impact = fetchImpact(question, language, 'auto', signal);
  const open = (filter: Filter): Promise<Impact> =>
    (isOn(question, filter) ? fetchImpact(without(question, filter), language, 'none', signal) : impact);
  const [answer, hours, sbi, ring, previous, place] = await Promise.all([
    impact, open('hours'), open('sbi'), open('ring'),
    look.previous ? weekBefore(without(question, 'hours'), language, signal) : null,
    placeName(question.postcode, names, signal),
  ]);
  return { question, impact: answer, open: { hours, sbi, ring }, previous, place, at: new Date() };
}

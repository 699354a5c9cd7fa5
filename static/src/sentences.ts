// Whole sentences made of an answer.
import type { Answer } from './api_types';
import { lengthOf, spansOf, type IsoDate } from './dates';
import type { Format } from './format';
import type { Shown } from './state';
import type { Words } from './words';

/** "Tuesday 30 April 2013"; a few days or periods in a list; many only as a number and their ends. */
export function datesInWords(days: readonly IsoDate[], words: Words, format: Format): string {
  const spans = spansOf(days);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (spans.length > 3) return words.daysBetween(format.count(days.length), format.date(first), format.date(last));
  if (spans.length === 1) return format.span({ first, last });
  return format.list(spans.map((span) => (lengthOf(span) === 1 ? format.date(span.first) : format.span(span))));
}

/** "Amsterdam (1012JS)", or the bare postcode. */
export function placeInWords(place: string, postcode: string): string {
  return place === '' ? postcode : `${place} (${postcode})`;
}

/** Whether any of the answer's days has a week before in the store. */
export function comparable({ query, meta }: Answer): boolean {
  const held = query.dates.filter((date) => !meta.missing_dates.includes(date));
  return held.some((date) => !meta.baseline_missing.includes(date));
}

/** The answer's change in words, honest where there is nothing to compare with. */
export function changeInWords(answer: Answer, words: Words, format: Format): string {
  const percentage = format.percentage(answer.total);
  if (percentage !== null) return words.against(percentage);
  return comparable(answer) ? words.noneBefore : words.noWeekBefore;
}

/** The parts of "30 April 2013, within 1 km of Amsterdam (1012JS): 1,234 hits, +56% against the week before". */
export function headline(shown: Shown, words: Words, format: Format): { where: string; hits: string; change: string } {
  const { query, total } = shown.answer;
  const dates = datesInWords(query.dates, words, format);
  return {
    where: words.within(dates, format.km(query.radius_km), placeInWords(shown.place, query.postcode)),
    hits: words.hits(total.hits, format.count(total.hits)),
    change: changeInWords(shown.answer, words, format),
  };
}

// Days in words.
import { lengthOf, type Span } from '../format/dates';
import type { Format } from '../format/format';
import type { Words } from './words';

/** "Tuesday 30 April 2013"; a few days or periods in a list; many only as a number and their ends. */
export function datesInWords(spans: readonly Span[], words: Words, format: Format): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (spans.length > 3) {
    const days = spans.reduce((sum, span) => sum + lengthOf(span), 0);
    return words.daysBetween(format.count(days), format.date(first.first), format.date(last.last));
  }
  if (spans.length === 1) return format.span(first);
  return format.list(spans.map((span) => (lengthOf(span) === 1 ? format.date(span.first) : format.span(span))));
}

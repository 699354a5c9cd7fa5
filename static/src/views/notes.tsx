import { datesInWords } from '../sentences';
import type { View } from './view';

/** What one should know about the answer, said gently. */
export function Notes({ view }: { view: View }) {
  const { state: { shown, unreadable, info, nothingThere, progress }, words, format } = view;
  const notes: string[] = [];
  if (nothingThere) notes.push(words.nothingThere);
  if (unreadable.length > 0) notes.push(words.unreadable(unreadable.join(', ')));
  if (shown !== null && progress.kind !== 'failed') {
    const { meta, points } = shown.answer;
    const said = (days: readonly string[]): string => datesInWords(days, words, format);
    if (meta.missing_dates.length > 0) {
      notes.push(words.missingDates(said(meta.missing_dates), meta.missing_dates.length));
    }
    if (meta.baseline_missing.length > 0) {
      notes.push(words.baselineMissing(said(meta.baseline_missing), meta.baseline_missing.length));
    }
    const example = points[0]?.postcode ?? shown.question.postcode.slice(0, info?.coarse ?? 4);
    if (meta.precision === 'pc4') notes.push(words.perArea(example, format.count(meta.postcodes)));
  }
  if (notes.length === 0) return null;
  return <ul class="notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul>;
}

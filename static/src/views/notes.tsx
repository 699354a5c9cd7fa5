import type { IsoDate } from '../format/dates';
import type { Remark } from '../state/state';
import { byReason, namedDays, reasonInWords, thoseDays } from '../words/reasons';
import type { View } from './view';

export function remarkInWords(remark: Remark, { words, format }: View): string {
  switch (remark.kind) {
    case 'nothing-there': return words.nothingThere;
    case 'far-away': return words.farAway(remark.postcode, format.km(Math.round(remark.km * 10) / 10));
    case 'near-name': return words.nearName(remark.typed, remark.place.place || remark.place.postcode);
  }
}

/** What one should know about the answer, said gently. */
export function Notes({ view }: { view: View }) {
  const { state: { shown, unreadable, info, remark, progress }, words, format } = view;
  const ofQuestion = [
    ...(remark === null ? [] : [remarkInWords(remark, view)]),
    ...(unreadable.length === 0 ? [] : [words.unreadable(unreadable.join(', '))]),
  ];
  const notes: string[] = [];
  if (shown !== null && progress.kind !== 'failed') {
    const { meta, points, baseline, total } = shown.impact;
    const said = (days: readonly IsoDate[]): string => namedDays(days, words, format).days;
    // Where none of the days is there, the sentence itself says so.
    if (meta.missing_dates.length > 0 && total.hits !== null) {
      notes.push(words.missingDates(said(meta.missing_dates), meta.missing_dates.length));
    }
    // Where nothing at all is compared, the sentence itself says why.
    const others = baseline.not_compared.filter(({ date }) => !meta.missing_dates.includes(date));
    for (const [reason, days] of total.expected === null ? [] : byReason(others)) {
      notes.push(words.notCompared(said(days), days.length, reasonInWords(reason, thoseDays(days.length, words), words, format)));
    }
    const example = points[0]?.postcode ?? shown.question.postcode.slice(0, info?.coarse ?? 4);
    if (meta.precision === 'pc4') notes.push(words.perArea(example, format.count(meta.postcodes)));
  }
  if (ofQuestion.length + notes.length === 0) return null;
  return (
    <ul class="notes">
      {ofQuestion.map((note) => <li key={note}>{note}</li>)}
      {notes.map((note) => <li key={note} class="of-answer">{note}</li>)}
    </ul>
  );
}

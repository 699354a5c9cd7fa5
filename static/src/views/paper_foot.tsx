import type { Shown } from '../state/shown';
import { weeksOf } from '../state/baseline';
import type { View } from './view';

/** What one has to know to judge the numbers on paper: what they are held against, whether they are made up, and where from. */
export function PaperFoot({ view, shown }: { view: View; shown: Shown }) {
  const { state: { info }, words, format } = view;
  const weeks = weeksOf(shown.question.baseline);
  const against = weeks === null ? words.baselineWeek : `${format.count(weeks)} ${words.baselineWeeks}`;
  return (
    <div class="paper-foot">
      {info?.demo === true && <p><strong>{words.demo}</strong></p>}
      <p>{words.baseline}: {against}.</p>
      <p>Straal {info?.version ?? ''} · {words.answeredAt(format.moment(shown.at))} · {window.location.href}</p>
    </div>
  );
}

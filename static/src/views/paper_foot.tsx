import type { Shown } from '../state/shown';
import { weeksOf } from '../state/baseline';
import { formatAddress } from '../state/address';
import type { View } from './view';

/** What one has to know to judge the numbers on paper: what they are held against, whether they are made up, and where from. */
export function PaperFoot({ view, shown }: { view: View; shown: Shown }) {
  const { state: { info, shownOther, look, language, languageChosen }, words, format } = view;
  const weeks = weeksOf(shown.question.baseline);
  const against = weeks === null ? words.baselineWeek : `${format.count(weeks)} ${words.baselineWeeks}`;
  // Of what is printed: the window's address may be a question ahead.
  const address = formatAddress({
    question: shown.question, other: shownOther?.question ?? null, look, language: languageChosen ? language : null,
  });
  return (
    <div class="paper-foot">
      {info?.demo === true && <p><strong>{words.demo}</strong></p>}
      <p>{words.baseline}: {against}.</p>
      <p>Straal {info?.version ?? ''} · {words.answeredAt(format.moment(shown.at))} · {window.location.origin}{window.location.pathname}{address}</p>
    </div>
  );
}

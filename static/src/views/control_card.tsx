import type { Shown } from '../state/shown';
import { controlInWords } from '../words/sentences';
import { EstimatesTable } from './estimates_table';
import { Sentence } from './sentence';
import type { View } from './view';

/** Was it everywhere? The surroundings, and what is left net of them. */
export function ControlCard({ view, shown }: { view: View; shown: Shown }) {
  const { words, format } = view;
  const { story: { net }, total, control } = shown.impact;
  if (control === null || net === null) return null;
  const rows = [
    { key: 'here', name: words.here, estimate: total },
    { key: 'around', name: words.surroundings, estimate: control },
    ...(control.net === null ? [] : [{ key: 'net', name: words.net, estimate: control.net }]),
  ];
  return (
    <section class="card control-card" aria-labelledby="control-title">
      <h2 id="control-title">{words.controlTitle}</h2>
      <p class="hint"><Sentence parts={controlInWords(control, net, words, format)} /></p>
      <EstimatesTable view={view} caption={words.controlTitle} nameColumn={words.area} rows={rows} first={rows.length} />
    </section>
  );
}

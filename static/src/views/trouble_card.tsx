import { startOf, type Trouble } from '../state/state';
import type { Words } from '../words/words';
import type { View } from './view';

function friendly(trouble: Trouble, postcode: string, words: Words): string {
  if (trouble.kind === 'unreachable') return words.unreachable;
  if (trouble.kind === 'nothing-loaded') return words.nothingLoaded;
  switch (trouble.problem.type) {
    case '/problems/unknown-postcode': return words.unknownPostcode(postcode);
    case '/problems/limit-exceeded': return words.overLimit;
    case '/problems/backend-unavailable':
    case '/problems/shutting-down': return words.notNow;
    case '/problems/damaged-data': return words.damaged;
    case '/problems/internal-error': return words.brokenServer;
    default: return words.cannotRead;
  }
}

/** Why there is no answer, and the ways on. */
export function TroubleCard({ view, trouble }: { view: View; trouble: Trouble }) {
  const { state: { question, info }, actions, words } = view;
  const passing = trouble.kind !== 'problem' || trouble.problem.status >= 500;
  return (
    <section class="card trouble" role="alert">
      <h1>{words.troubleTitle}</h1>
      <p>{friendly(trouble, question?.postcode ?? '', words)}</p>
      {trouble.kind === 'problem' && <p class="detail">{words.serverSays(trouble.problem.detail)}</p>}
      <p class="ways">
        {passing && <button type="button" class="main" onClick={() => void actions.retry()}>{words.retry}</button>}
        {startOf(info) !== null && (
          <button type="button" class={passing ? 'quiet' : 'main'} onClick={() => void actions.backToStart()}>
            {words.backToStart}
          </button>
        )}
      </p>
    </section>
  );
}

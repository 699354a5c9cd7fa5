import type { Shown } from '../state/shown';
import type { View } from './view';

/** The server is away, and what is on screen is older than the question. */
export function StaleBanner({ view, shown }: { view: View; shown: Shown }) {
  const { actions, words, format } = view;
  return (
    <div class="stale" role="alert">
      <p>{navigator.onLine ? words.unreachable : words.offline} {words.lastAnswer(format.time(shown.at))}</p>
      <button type="button" class="main" onClick={() => void actions.retry()}>{words.retry}</button>
    </div>
  );
}

import { stopsKm } from '../radius';
import type { Shown } from '../state';
import type { View } from './view';

/** Nothing in the circle: say so, and offer to look wider. */
export function EmptyCard({ view, shown }: { view: View; shown: Shown }) {
  const { state: { info }, actions, words, format } = view;
  const { radiusKm, sbi, hours } = shown.question;
  const wider = stopsKm(info?.limits.radius_km ?? 500).find((km) => km >= Math.max(5 * radiusKm, 1));
  return (
    <section class="card empty" aria-labelledby="empty-title">
      <h2 id="empty-title">{words.emptyTitle}</h2>
      <p>{words.emptyBody}</p>
      <p class="ways">
        {wider !== undefined && (
          <button type="button" class="main" onClick={() => void actions.ask({ radiusKm: wider })}>
            {words.widen(format.km(wider))}
          </button>
        )}
        {(sbi.length > 0 || hours !== null) && (
          <button type="button" class="quiet" onClick={() => void actions.ask({ sbi: [], hours: null })}>
            {words.allOfIt}
          </button>
        )}
      </p>
    </section>
  );
}

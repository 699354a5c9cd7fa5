import { oneDay } from '../format/dates';
import { stopsKm } from '../format/radius';
import { isCircle } from '../state/area';
import { anyOn, NO_FILTERS } from '../state/filters';
import type { Shown } from '../state/shown';
import type { View } from './view';

/** None of the days is in the store: another radius would not help. */
function NoSuchDays({ view, shown }: { view: View; shown: Shown }) {
  const { state: { info }, actions, words, format } = view;
  const { first, last } = info?.dates ?? { first: null, last: null };
  if (first === null || last === null) return null;
  return (
    <section class="card empty" aria-labelledby="empty-title">
      <h2 id="empty-title">{words.noSuchDaysTitle(shown.impact.query.dates.length)}</h2>
      <p>{words.datesHeld(format.date(first), format.date(last))}</p>
      <p class="ways">
        <button type="button" class="main" onClick={() => void actions.ask({ dates: [oneDay(last)] })}>
          {words.lookAt(format.longDate(last))}
        </button>
      </p>
    </section>
  );
}

/** Nothing in the circle: say so, and offer to look wider. */
export function EmptyCard({ view, shown }: { view: View; shown: Shown }) {
  const { state: { info }, actions, words, format } = view;
  const { query, meta } = shown.impact;
  if (meta.missing_dates.length === query.dates.length) return <NoSuchDays view={view} shown={shown} />;
  const { radiusKm } = shown.question;
  const wider = !isCircle(shown.question.area) ? undefined : stopsKm(info?.limits.radius_km ?? 500).find((km) => km >= Math.max(5 * radiusKm, 1));
  return (
    <section class="card empty" aria-labelledby="empty-title">
      <h2 id="empty-title">{words.emptyTitle}</h2>
      <p>{words.emptyBody}</p>
      <p class="ways">
        {wider !== undefined && (
          <button type="button" class="main" onClick={() => void actions.ask({ radiusKm: wider, ring: null })}>
            {words.widen(format.km(wider))}
          </button>
        )}
        {anyOn(shown.question) && (
          <button type="button" class="quiet" onClick={() => void actions.ask(NO_FILTERS)}>
            {words.allOfIt}
          </button>
        )}
      </p>
    </section>
  );
}

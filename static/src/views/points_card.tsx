import { comparable } from '../sentences';
import type { Shown } from '../state';
import { SumsTable } from './sums_table';
import type { View } from './view';

const FIRST = 8;

/** Per postcode, or per area where the circle holds many: the table beside the map. */
export function PointsCard({ view, shown }: { view: View; shown: Shown }) {
  const { actions, words } = view;
  const { points, meta } = shown.answer;
  const areas = meta.precision === 'pc4';
  const title = areas ? words.areasTitle : words.postcodesTitle;
  const rows = [...points].sort((a, b) => b.hits - a.hits || b.delta - a.delta).map(({ postcode, hits, delta }) => ({
    key: postcode, hits, delta,
    name: (
      <button
        type="button" class="choice" title={words.centreHere(postcode)} onClick={() => void actions.ask({ postcode })}
      >
        {postcode}
      </button>
    ),
  }));
  return (
    <section class="card" aria-labelledby="points-title">
      <h2 id="points-title">{title}</h2>
      <SumsTable
        view={view} caption={title} nameColumn={areas ? words.area : words.postcode} rows={rows}
        compared={comparable(shown.answer)} first={FIRST}
      />
    </section>
  );
}

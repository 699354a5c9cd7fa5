import { useState } from 'preact/hooks';
import type { Shown } from '../state/shown';
import { EstimatesTable } from './estimates_table';
import type { View } from './view';

const FIRST = 20;

/** Per postcode, or per area where the circle holds many: the table beside the map. */
export function PointsTable({ view, shown }: { view: View; shown: Shown }) {
  const { actions, words } = view;
  const [open, setOpen] = useState(false);
  const { points, meta } = shown.impact;
  const areas = meta.precision === 'pc4';
  const rows = !open ? [] : [...points].sort((a, b) => b.hits - a.hits).map((point) => ({
    key: point.postcode, estimate: point,
    name: (
      <button
        type="button" class="choice" title={words.centreHere(point.postcode)}
        onClick={() => void actions.ask({ postcode: point.postcode })}
      >
        {point.postcode}
      </button>
    ),
  }));
  return (
    <details class="as-table points" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.pointsAsTable}</summary>
      {open && (
        <EstimatesTable
          view={view} caption={words.pointsAsTable} nameColumn={areas ? words.area : words.postcode} rows={rows} first={FIRST}
        />
      )}
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Sums } from '../change';
import { ChangeCell } from './change_cell';
import type { View } from './view';

export interface Row extends Sums {
  readonly key: string;
  /** The row's header cell: what the sums are of. */
  readonly name: ComponentChildren;
  readonly selected?: boolean;
}

interface Props {
  readonly view: View;
  readonly caption: string;
  readonly nameColumn: string;
  readonly rows: readonly Row[];
  readonly compared: boolean;
  /** Rows that are always there; the rest comes on request. */
  readonly first: number;
}

/** A bar as long as the hits, with a mark at the week before; the cell's numbers say the same. */
function Bar({ sums: { hits, delta }, most, compared }: { sums: Sums; most: number; compared: boolean }) {
  const share = (value: number): string => `${(100 * value) / Math.max(most, 1)}%`;
  return (
    <span class="bar" aria-hidden="true">
      <span class="length" style={{ width: share(hits) }} />
      {compared && <span class="mark" style={{ left: share(delta) }} />}
    </span>
  );
}

/** Names with hits, the week before and the change; the bars are its picture. */
export function SumsTable({ view, caption, nameColumn, rows, compared, first }: Props) {
  const { words, format } = view;
  const [all, setAll] = useState(false);
  const most = rows.reduce((best, { hits, delta }) => Math.max(best, hits, delta), 0);
  const shown = all ? rows : rows.slice(0, first);
  return (
    <>
      <table class="sums">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{nameColumn}</th>
            <th scope="col" class="number">{words.hitsColumn}</th>
            <th scope="col" class="number before">{words.beforeColumn}</th>
            <th scope="col" class="number">{words.changeColumn}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key} class={row.selected === true ? 'selected' : ''}>
              <th scope="row">{row.name}<Bar sums={row} most={most} compared={compared} /></th>
              <td class="number">{format.count(row.hits)}</td>
              <td class="number before">{compared ? format.count(row.delta) : '–'}</td>
              <ChangeCell view={view} sums={row} compared={compared} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > first && (
        <button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.showFewer : words.showAll(format.count(rows.length))}
        </button>
      )}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Estimate } from '../state/api_types';
import { mostOf, RangeBar } from './range_bar';
import { LiftCell, VerdictCell } from './verdict_cell';
import type { View } from './view';

export interface Row {
  readonly key: string;
  /** The row's header cell: what the estimate is of. */
  readonly name: ComponentChildren;
  readonly estimate: Estimate;
  readonly selected?: boolean;
  /** Instead of the hits: what the table is sorted by. */
  readonly figure?: string;
}

interface Props {
  readonly view: View;
  readonly caption: string;
  readonly nameColumn: string;
  readonly figureColumn?: string;
  readonly rows: readonly Row[];
  /** Rows that are always there; the rest comes on request. */
  readonly first: number;
}

/** Names with hits, expectation, change and verdict; the bars are its picture. */
export function EstimatesTable({ view, caption, nameColumn, figureColumn, rows, first }: Props) {
  const { words, format } = view;
  const [all, setAll] = useState(false);
  const most = mostOf(rows.map(({ estimate }) => estimate));
  const shown = all ? rows : rows.slice(0, first);
  return (
    <>
      <table class={figureColumn === undefined ? 'estimates' : 'estimates with-figure'}>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{nameColumn}</th>
            {figureColumn !== undefined && <th scope="col" class="number">{figureColumn}</th>}
            <th scope="col" class="number hits">{words.hitsColumn}</th>
            <th scope="col" class="number expected">{words.expected}</th>
            <th scope="col" class="number">{words.liftColumn}</th>
            <th scope="col">{words.verdictColumn}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, estimate, selected, figure }) => (
            <tr key={key} class={selected === true ? 'selected' : ''}>
              <th scope="row">{name}<RangeBar estimate={estimate} most={most} /></th>
              {figureColumn !== undefined && <td class="number">{figure}</td>}
              <td class="number hits">{estimate.hits === null ? '–' : format.count(estimate.hits)}</td>
              <td class="number expected">{estimate.expected === null ? '–' : format.count(estimate.expected)}</td>
              <LiftCell view={view} estimate={estimate} />
              <VerdictCell view={view} estimate={estimate} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > first && (
        <button type="button" class="quiet more-rows" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.showFewer : words.showAll(format.count(rows.length))}
        </button>
      )}
    </>
  );
}

import type { Estimate } from '../state/api_types';
import { MARKS, wayOf } from '../state/verdict';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly estimate: Pick<Estimate, 'lift' | 'verdict'>;
}

/** "+158%", or a dash where there is nothing to divide by. */
export function LiftCell({ view: { format }, estimate }: Props) {
  return <td class={`number lift ${wayOf(estimate)}`}>{estimate.lift === null ? '–' : format.lift(estimate.lift)}</td>;
}

/** The verdict as a mark and in words: the colour only repeats them. */
export function VerdictCell({ view: { words }, estimate }: Props) {
  const way = wayOf(estimate);
  return <td class={`verdict ${way}`}><span aria-hidden="true">{MARKS[way]}</span> {words.verdicts[way]}</td>;
}

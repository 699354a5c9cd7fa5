import { direction, type Direction, type Sums } from '../change';
import type { View } from './view';

/** The form that goes with the colour, so that colour alone tells nothing. */
export const ARROWS: Record<Direction, string> = { up: '▲', down: '▼', flat: '=' };

interface Props {
  readonly view: View;
  readonly sums: Sums;
  /** Whether there is a week before at all. */
  readonly compared: boolean;
}

/** The change as text: "▲ +56%", "new", or a dash where there is nothing to compare with. */
export function changeText({ view: { words, format }, sums, compared }: Props): string {
  const percentage = format.percentage(sums);
  if (percentage !== null) return percentage;
  return compared && sums.hits > 0 ? words.isNew : '–';
}

export function ChangeCell(props: Props) {
  const { sums, compared } = props;
  const way = compared ? direction(sums) : 'flat';
  return (
    <td class={`number change ${way}`}>
      {way !== 'flat' && <span aria-hidden="true">{ARROWS[way]} </span>}
      {changeText(props)}
    </td>
  );
}

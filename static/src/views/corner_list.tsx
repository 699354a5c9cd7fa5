import type { NeighbourhoodMap } from '../map/map';
import type { Tools } from '../map/tools';
import { isHeading, type Drawing } from '../state/drawing';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly tools: Tools;
  readonly drawing: Drawing;
  readonly map: NeighbourhoodMap;
}

/** Every corner of the area that is being drawn: chosen by focus, moved by the arrow keys, removed by Delete. */
export function CornerList({ view: { words, format }, tools, drawing, map }: Props) {
  const { corners, chosen } = drawing;
  if (corners.length === 0) return null;

  function onKeyDown(event: KeyboardEvent): void {
    if (isHeading(event.key)) tools.step(event.key, map.stepKm);
    else if (event.key === 'Delete' || event.key === 'Backspace') tools.takeBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ol class="corners" aria-label={words.corners}>
      {corners.map((corner, i) => {
        const name = words.corner(i + 1, format.position(corner));
        return (
          <li key={i}>
            <button
              type="button" aria-label={name} title={name} aria-pressed={i === chosen} onKeyDown={onKeyDown}
              onFocus={() => i !== chosen && tools.draw({ ...drawing, chosen: i }, true)}
              onClick={() => tools.draw({ ...drawing, chosen: i }, true)}
            >
              {i + 1}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

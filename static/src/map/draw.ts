// An area drawn by hand on the map: its corners, the middles of its sides, and taking hold of them.
import type { Map as MapLibre } from 'maplibre-gl';
import { closed, inserted, middles, moved, type Drawing } from '../state/drawing';
import type { LonLat } from '../state/globe';
import type { Grip } from './hand';
import type { Pixel } from './rim';
import { drawLines, drawMarks } from './sources';

/** @param held whether a hand still has hold of it */
export type Drawn = (drawing: Drawing, held: boolean) => void;

/** Draws it; `cursor` is where the next corner would come. */
export function drawDrawing(map: MapLibre, drawing: Drawing, cursor: LonLat | null): void {
  const { corners, closed: round, chosen } = drawing;
  const [first] = corners;
  const next = round ? first : cursor;
  const line = [...corners, ...(next !== null && next !== undefined && first !== undefined ? [next] : [])];
  drawLines(map, 'draft', [['side', line.map(({ lon, lat }) => [lon, lat])]]);
  drawMarks(map, [
    ...middles(drawing).map((at) => ['middle', at] as const),
    ...corners.map((at, i) => [i === chosen ? 'chosen' : 'corner', at] as const),
  ]);
}

/** What a press takes hold of: a corner, or the middle of a side, where a new corner begins. */
export function gripOf(map: MapLibre, drawing: Drawing, tell: Drawn, at: Pixel, reachPx: number): Grip | null {
  const near = (spots: readonly LonLat[]): number => spots.findIndex(({ lon, lat }) => {
    const { x, y } = map.project([lon, lat]);
    return Math.hypot(x - at.x, y - at.y) <= Math.max(reachPx, 10);
  });
  const corner = near(drawing.corners);
  if (corner >= 0) return holdCorner(drawing, corner, tell);
  const side = near(middles(drawing));
  const middle = middles(drawing)[side];
  return middle === undefined ? null : holdCorner(inserted(drawing, side, middle), side + 1, tell);
}

/** A press without a drag chooses the corner; on the first one of an open line it goes round. */
function holdCorner(drawing: Drawing, corner: number, tell: Drawn): Grip {
  let now = drawing;
  return {
    move(to) {
      now = { ...moved(drawing, corner, to), chosen: corner };
      tell(now, true);
    },
    end(wasMoved) {
      const round = !wasMoved && corner === 0 && !drawing.closed ? closed(drawing) : null;
      tell(round ?? { ...now, chosen: corner }, false);
    },
  };
}

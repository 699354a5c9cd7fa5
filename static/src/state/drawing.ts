// An area while it is drawn or changed by hand: a value, and what each gesture makes of it.
import { FEWEST_CORNERS } from './area';
import { destination, type LonLat } from './globe';

export interface Drawing {
  readonly corners: readonly LonLat[];
  /** Whether it goes round; until then corners are added at its end. */
  readonly closed: boolean;
  /** The corner that keys, buttons and the next click move; null for none. */
  readonly chosen: number | null;
}

export const NOTHING_DRAWN: Drawing = { corners: [], closed: false, chosen: null };

export function drawingOf(corners: readonly LonLat[]): Drawing {
  return { corners, closed: true, chosen: null };
}

export function added(drawing: Drawing, at: LonLat): Drawing {
  return { ...drawing, corners: [...drawing.corners, at] };
}

/** Goes round; null while there are too few corners for that. */
export function closed(drawing: Drawing): Drawing | null {
  return drawing.corners.length < FEWEST_CORNERS ? null : { ...drawing, closed: true, chosen: null };
}

export function moved(drawing: Drawing, corner: number, to: LonLat): Drawing {
  return { ...drawing, corners: drawing.corners.map((old, i) => (i === corner ? to : old)) };
}

/** A new corner after another one: what dragging the middle of a side begins with. */
export function inserted(drawing: Drawing, after: number, at: LonLat): Drawing {
  return { ...drawing, corners: [...drawing.corners.slice(0, after + 1), at, ...drawing.corners.slice(after + 1)] };
}

/** Without a corner; what goes round keeps enough of them. */
export function removed(drawing: Drawing, corner: number): Drawing {
  if (drawing.closed && drawing.corners.length <= FEWEST_CORNERS) return drawing;
  const corners = drawing.corners.filter((_, i) => i !== corner);
  return { ...drawing, corners, chosen: corners.length === 0 ? null : Math.min(corner, corners.length - 1) };
}

/** The middle of each side, after the corner it begins at. */
export function middles({ corners, closed: round }: Drawing): LonLat[] {
  const sides = round ? corners.length : Math.max(corners.length - 1, 0);
  return corners.slice(0, sides).map((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    return { lon: (from.lon + to.lon) / 2, lat: (from.lat + to.lat) / 2 };
  });
}

export type Heading = 'ArrowUp' | 'ArrowRight' | 'ArrowDown' | 'ArrowLeft';

const BEARING: Record<Heading, number> = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 };

export function isHeading(key: string): key is Heading {
  return key in BEARING;
}

/** One step of an arrow key. */
export function stepped(from: LonLat, heading: Heading, km: number): LonLat {
  return destination(from, km, BEARING[heading]);
}

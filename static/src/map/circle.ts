// The question's circle on the map: its centre and its rim, and taking hold of them.
import type { Map as MapLibre } from 'maplibre-gl';
import { destination, distanceKm, type LonLat } from '../state/globe';
import type { Grip } from './hand';
import { takesRim, type Pixel } from './rim';
import type { Circle } from './shapes';

/** Where the rim has its handle. */
export function handleOf({ centre, radiusKm }: Circle): LonLat {
  return destination(centre, radiusKm, 90);
}

export interface CircleEvents {
  /** The rim is now this far from the centre. */
  resized(km: number, held: boolean): void;
  /** The centre is now here. */
  centred(at: LonLat, held: boolean): void;
}

/** What a press takes hold of: the rim, or the centre. */
export function gripOfCircle(map: MapLibre, circle: Circle, events: CircleEvents, at: Pixel, reachPx: number): Grip | null {
  const { centre } = circle;
  const handle = handleOf(circle);
  const middle = map.project([centre.lon, centre.lat]);
  const rim = map.project([handle.lon, handle.lat]);
  if (takesRim(at, middle, rim, reachPx)) return follow((to) => distanceKm(centre, to), events.resized);
  const off = Math.hypot(at.x - middle.x, at.y - middle.y);
  return off <= Math.max(reachPx, 12) ? follow((to) => to, events.centred) : null;
}

function follow<T>(read: (to: LonLat) => T, tell: (value: T, held: boolean) => void): Grip {
  let last: T | null = null;
  return {
    move(to) {
      last = read(to);
      tell(last, true);
    },
    end() {
      if (last !== null) tell(last, false);
    },
  };
}

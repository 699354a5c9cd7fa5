// The places that somebody may have meant.
import type { Place } from './api_types';

/** Whoever names a town means all of it: its municipality comes before the circle around the middle of the same name. */
export function wholeFirst(places: readonly Place[]): Place[] {
  const wholes = new Map(places.filter(({ kind }) => kind === 'municipality').map((whole) => [whole.place, whole]));
  const ordered = places.flatMap((place) => {
    const whole = place.kind === 'place' ? wholes.get(place.place) : undefined;
    return whole === undefined ? [place] : [whole, place];
  });
  return [...new Set(ordered)];
}

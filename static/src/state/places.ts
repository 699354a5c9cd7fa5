// The places that somebody may have meant.
import type { Place } from './api_types';
import { canonicalPostcode } from './question';

/** Without capitals, accents and what stands between words: "'s-Gravenhage" as "s gravenhage". */
function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** What people call places that are written otherwise in the data. */
const OTHER_NAMES: readonly (readonly [called: string, written: string])[] = [
  ['den haag', "'s-Gravenhage"], ['the hague', "'s-Gravenhage"], ['den bosch', "'s-Hertogenbosch"],
  ['flushing', 'Vlissingen'], ['hook of holland', 'Hoek van Holland'],
];

/** Fewer letters may be the beginning of anything. */
const FEWEST_LETTERS = 3;

/** The written name of a place that is called what was typed, or begins with it; null where none is. */
export function writtenName(typed: string): string | null {
  const begun = folded(typed);
  if (begun.length < FEWEST_LETTERS) return null;
  return OTHER_NAMES.find(([called]) => called.startsWith(begun))?.[1] ?? null;
}

/** Whether a place is called just what was typed. */
export function isCalled({ kind, place, postcode }: Place, typed: string): boolean {
  if (kind !== 'municipality' && postcode === canonicalPostcode(typed)) return true;
  const name = folded(place);
  return name === folded(typed) || OTHER_NAMES.some(([called, written]) => called === folded(typed) && folded(written) === name);
}

/**
 * Each once, and the likeliest first: what is called just what was typed before what begins with it. Whoever names a town means
 * all of it: its municipality comes before the circle around the middle of the same name.
 */
export function likeliestFirst(places: readonly Place[], typed: string): Place[] {
  const wholes = new Map(places.filter(({ kind }) => kind === 'municipality').map((whole) => [whole.place, whole]));
  const named = places.filter((place) => isCalled(place, typed));
  const ordered = [...named, ...places].flatMap((place) => {
    const whole = place.kind === 'place' ? wholes.get(place.place) : undefined;
    return whole === undefined ? [place] : [whole, place];
  });
  return [...new Map(ordered.map((place) => [`${place.kind} ${place.place} ${place.postcode}`, place])).values()];
}

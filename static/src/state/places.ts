// The places that somebody may have meant.
import type { Place } from './api_types';
import { canonicalPostcode, type Question } from './question';

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

/** One name for all that a place is called. */
function townOf(name: string): string {
  const other = OTHER_NAMES.find(([called]) => called === folded(name));
  return folded(other === undefined ? name : other[1]);
}

/** Where two places have one name, the data tell them apart in brackets: "Bergen (NH.)". */
function withoutBracket(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}

/** What is called just what was typed; where nothing is, what is called so but for its bracket. */
export function calledSo(places: readonly Place[], typed: string): Place[] {
  const postcode = canonicalPostcode(typed);
  const wholly = places.filter((place) => townOf(place.place) === townOf(typed) || (place.kind !== 'municipality' && place.postcode === postcode));
  return wholly.length > 0 ? wholly : places.filter(({ place }) => townOf(withoutBracket(place)) === townOf(typed));
}

/** Whether places that are called so are more than one: a town has one name with its municipality. */
export function areSeveral(places: readonly Place[]): boolean {
  return new Set(places.map(({ place, postcode }) => townOf(place) || postcode)).size > 1;
}

/** What a question about it asks: a municipality as a whole, of a town the circle that holds it, of a postcode the circle around it. */
export function groundOf({ kind, postcode, place, radius_km }: Place): Partial<Question> & Pick<Question, 'postcode' | 'area'> {
  if (kind === 'municipality') return { postcode, area: { kind, name: place } };
  return { postcode, area: null, ...(kind === 'place' && radius_km > 0 && { radiusKm: radius_km }) };
}

/**
 * Each once, and the likeliest first: what is called just what was typed before what begins with it. Whoever names a town means
 * all of it: its municipality comes before the circle around the middle of the same name.
 */
export function likeliestFirst(places: readonly Place[], typed: string): Place[] {
  const wholes = new Map(places.filter(({ kind }) => kind === 'municipality').map((whole) => [townOf(whole.place), whole]));
  const ordered = [...calledSo(places, typed), ...places].flatMap((place) => {
    const whole = place.kind === 'place' ? wholes.get(townOf(place.place)) : undefined;
    return whole === undefined ? [place] : [whole, place];
  });
  return [...new Map(ordered.map((place) => [`${place.kind} ${place.place} ${place.postcode}`, place])).values()];
}

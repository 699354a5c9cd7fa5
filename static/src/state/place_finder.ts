// The one search for a place by what somebody types, whatever box it is typed into.
import { findPlaces } from './api';
import type { Place } from './api_types';
import { parsePosition } from './area';
import type { PlaceNames } from './loading';
import { areSeveral, calledSo, groundOf, likeliestFirst, writtenName } from './places';
import type { Question } from './question';
import type { Remark } from './state';
import type { Wishes } from './wishes';

/** As many places as the list under a box shows; of more the likeliest are found among them. */
const MOST_FOUND = 8;
const SEARCHED = 30;

/** What a search for what was typed came to. */
export type Sought =
  | { readonly kind: 'found'; readonly ground: Partial<Question>; readonly remark: Remark | null }
  /** More than one is called so, or none: then there are none. */
  | { readonly kind: 'open'; readonly places: readonly Place[] }
  | { readonly kind: 'failed' };

export class PlaceFinder {
  constructor(private readonly wishes: Wishes, private readonly names: PlaceNames) {}

  /**
   * Places that are called a text, begin with it or look like it, the likeliest first.
   * @returns null where somebody wanted something else in the meantime
   */
  async find(text: string): Promise<Place[] | 'failed' | null> {
    const signal = this.wishes.search();
    try {
      const written = writtenName(text);
      const names = [...(written === null ? [] : [written]), text];
      const found = await Promise.all(names.map((name) => findPlaces(name, SEARCHED, signal)));
      return signal.aborted ? null : likeliestFirst(found.flat(), text).slice(0, MOST_FOUND);
    } catch {
      return signal.aborted ? null : 'failed';
    }
  }

  /**
   * The ground that somebody means: a position in degrees, what is called just what was typed, or else the likeliest, and then what was
   * taken is told.
   * @param found what the search for it has come to, where that is known
   * @returns null where somebody wanted something else in the meantime
   */
  async seek(typed: string, found: readonly Place[] | null = null): Promise<Sought | null> {
    const at = parsePosition(typed);
    if (at !== null) return { kind: 'found', ground: { area: at }, remark: null };
    const places = found ?? await this.find(typed);
    if (places === null) return null;
    if (places === 'failed') return { kind: 'failed' };
    const named = calledSo(places, typed);
    if (areSeveral(named)) return { kind: 'open', places: named };
    const place = named[0] ?? places[0];
    if (place === undefined) return { kind: 'open', places };
    this.remember(place);
    return { kind: 'found', ground: groundOf(place), remark: named.length > 0 ? null : { kind: 'near-name', typed, place } };
  }

  /** Ends a search whose place nobody waits for any more. */
  letGo(): void {
    this.wishes.search();
  }

  remember(place: Place): void {
    this.names.set(place.postcode, place.place);
  }
}

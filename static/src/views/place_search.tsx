import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../state/api_types';
import { parsePosition } from '../state/area';
import type { Sought } from '../state/place_finder';
import { groundOf } from '../state/places';
import type { View } from './view';

/** Long enough to skip most letters of a quick typist, short enough not to be noticed. */
const PAUSE_MS = 120;

export type Taken = Extract<Sought, { readonly kind: 'found' }>;

/** What the search has come to for a text: places to choose from, or nothing where it failed. */
interface Found {
  readonly text: string;
  readonly places: readonly Place[] | 'failed';
  /** Whether all of them are called so, and somebody has to say which is meant. */
  readonly several: boolean;
}

export interface PlaceSearch {
  /** null where nothing has been typed. */
  readonly typed: string | null;
  readonly found: Found | null;
  /** The place of the list that the keys have marked; -1 for none. */
  readonly active: number;
  /** Whether somebody has said that this is it: what comes of it is told even where the box has been left. */
  readonly entered: boolean;
  type(text: string): void;
  mark(index: number): void;
  choose(place: Place): void;
  /** Takes what is marked or typed; where that cannot be told, the list says why. */
  enter(): Promise<void>;
  close(): void;
  /** The box has been left. */
  leave(): void;
}

/** The one search for a place, whatever box it is for. `taken` is told what was meant. */
export function usePlaceSearch({ actions }: View, taken: (found: Taken) => void): PlaceSearch {
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [active, setActive] = useState(-1);
  const [entered, setEntered] = useState(false);
  const wanted = typed?.trim() ?? '';
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    setActive(-1);
    if (entered) return;
    setFound(null);
    if (wanted === '' || parsePosition(wanted) !== null) return;
    pause.current = setTimeout(() => {
      void actions.places.find(wanted).then((places) => places !== null && setFound({ text: wanted, places, several: false }));
    }, PAUSE_MS);
    return () => clearTimeout(pause.current);
  }, [wanted, entered]);

  function close(): void {
    setTyped(null);
    setFound(null);
    setEntered(false);
  }

  function choose(place: Place): void {
    close();
    actions.places.remember(place);
    taken({ kind: 'found', ground: groundOf(place), remark: null });
  }

  async function enter(): Promise<void> {
    if (wanted === '') return close();
    const listed = found !== null && found.text === wanted && found.places !== 'failed' ? found.places : null;
    const marked = listed?.[active];
    if (marked !== undefined) return choose(marked);
    // The search of the list would take the place of this one, also before the next frame is drawn.
    clearTimeout(pause.current);
    setEntered(true);
    const sought = await actions.places.seek(wanted, listed);
    if (sought === null) {
      setTyped((now) => (now === typed ? null : now));  // Somebody wanted something else, or types on.
    } else if (sought.kind === 'found') {
      close();
      taken(sought);
    } else {
      const places = sought.kind === 'failed' ? sought.kind : sought.places;
      setFound({ text: wanted, places, several: places.length > 1 });
    }
  }

  function type(text: string): void {
    actions.places.letGo();
    setEntered(false);
    setTyped(text);
  }

  function leave(): void {
    if (!entered) close();
  }

  return { typed, found, active, entered, type, mark: setActive, choose, enter, close, leave };
}

/** What stands under the box: why there is nothing to choose from, or that somebody has to choose. */
function messageOf({ text, places, several }: Found, { words }: View): string | null {
  if (places === 'failed') return words.searchFailed;
  if (places.length === 0) return words.placeNothing(text);
  return several ? words.placeSeveral(text) : null;
}

interface Props {
  readonly view: View;
  readonly id: string;
  readonly search: PlaceSearch;
  /** What stands in the box where nothing is typed. */
  readonly text: string;
  readonly onFocus?: (input: HTMLInputElement) => void;
  readonly onBlur?: () => void;
}

/** A box for a place or a postcode: a combobox that lists the places that begin with what was typed. */
export function PlaceCombobox({ view, id, search, text, onFocus, onBlur }: Props) {
  const { actions, words, format } = view;
  const { typed, found, active } = search;
  const [away, setAway] = useState(false);
  const open = found !== null && typed !== null && (!away || search.entered);
  const places = open && found.places !== 'failed' ? found.places : [];
  const message = open ? messageOf(found, view) : null;
  const optionId = (index: number): string => `${id}-option-${index}`;

  function escape(): void {
    actions.places.letGo();
    search.close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const count = places.length;
    if (event.key === 'ArrowDown' && count > 0) search.mark((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) search.mark((active - 1 + count) % count);
    else if (event.key === 'Enter') void search.enter();
    else if (event.key === 'Escape') escape();
    else return;
    event.preventDefault();
  }

  return (
    <div class="combobox">
      <input
        id={id} type="text" role="combobox" autocomplete="off" spellcheck={false}
        placeholder={words.placeHint} value={typed ?? text} title={typed ?? text}
        aria-autocomplete="list" aria-expanded={places.length > 0} aria-controls={`${id}-options`}
        aria-activedescendant={active >= 0 && active < places.length ? optionId(active) : undefined}
        onFocus={(event) => {
          setAway(false);
          onFocus?.(event.currentTarget);
        }}
        onInput={(event) => search.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setAway(true);
          onBlur?.();
        }}
      />
      {message !== null && places.length === 0 && <p class="nothing">{message}</p>}
      <ul id={`${id}-options`} role="listbox" aria-label={words.place} hidden={places.length === 0}>
        {places.map((place, index) => (
          <li
            key={`${place.kind} ${place.place} ${place.postcode}`} id={optionId(index)} role="option"
            aria-selected={index === active}
            // The list must not take the focus: the box would close before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => search.choose(place)}
          >
            <span>{place.place || place.postcode}</span>
            <small>
              {place.kind === 'municipality' && `${words.municipality} · `}
              {place.kind === 'place' && place.radius_km > 0 && `${words.circleOf(format.km(place.radius_km))} · `}
              {place.postcodes > 1 ? words.postcodesThere(format.count(place.postcodes)) : place.place !== '' && place.postcode}
            </small>
          </li>
        ))}
      </ul>
      {message !== null && places.length > 0 && <p class="which">{message}</p>}
      <p class="unseen" role="status">{message ?? (open ? words.placeFound(places.length) : '')}</p>
    </div>
  );
}

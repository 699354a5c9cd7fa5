import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../state/api_types';
import { parsePosition } from '../state/area';
import { isCalled } from '../state/places';
import { canonicalPostcode } from '../state/question';
import { groundInWords } from '../words/sentences';
import type { View } from './view';

/** Long enough to skip most letters of a quick typist, short enough not to be noticed. */
const PAUSE_MS = 120;

/** What the search has found so far; null where nothing was searched. */
interface Found {
  readonly text: string;
  readonly places: readonly Place[];
}

function optionId(index: number): string {
  return `place-option-${index}`;
}

/** The box for a place or a postcode: a combobox that lists the places that begin with what was typed. */
export function PlaceBox({ view }: { view: View }) {
  const { state, actions, words, format } = view;
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const { question, shown } = state;
  const known = shown !== null && shown.question.postcode === question?.postcode && shown.question.area === question.area;
  const text = typed ?? (question === null ? '' : groundInWords(question, known ? shown.place : '', words, format));
  const wanted = typed?.trim() ?? '';

  useEffect(() => {
    setActive(-1);
    if (wanted === '') {
      setFound(null);
      return;
    }
    let stale = false;
    pause.current = setTimeout(() => {
      void actions.find(wanted).then((places) => {
        if (!stale && places !== null) setFound({ text: wanted, places });
      });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(pause.current);
    };
  }, [wanted]);

  function close(): void {
    setTyped(null);
    setFound(null);
  }

  function choose(place: Place): void {
    close();
    void actions.choose(place);
  }

  /** Enter: the marked place, else the likeliest, which is told where it is called otherwise; or a position in degrees. */
  async function enter(): Promise<void> {
    clearTimeout(pause.current);  // Its search would take the place of this one.
    if (wanted === '') return close();
    const at = parsePosition(wanted);
    if (at !== null) {
      close();
      return actions.ask({ area: at });
    }
    const places = found?.text === wanted ? found.places : await actions.find(wanted);
    const place = places?.[Math.max(active, 0)];
    if (place !== undefined) {
      close();
      const near = active < 0 && !isCalled(place, wanted);
      return actions.choose(place, near ? { kind: 'near-name', typed: wanted, place } : null);
    }
    if (places !== null) return setFound({ text: wanted, places });  // There is nothing to ask about, and the list says so.
    close();
    void actions.ask({ postcode: canonicalPostcode(wanted) });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const count = found?.places.length ?? 0;
    if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active - 1 + count) % count);
    else if (event.key === 'Enter') void enter();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  const open = found !== null && typed !== null;
  return (
    <div class="field place">
      <label for="place">{words.place}</label>
      <div class="combobox">
        <input
          id="place" ref={input} type="text" role="combobox" autocomplete="off" spellcheck={false}
          placeholder={words.placeHint} value={text}
          aria-autocomplete="list" aria-expanded={open && found.places.length > 0} aria-controls="place-options"
          aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
          onFocus={() => input.current?.select()}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown} onBlur={close}
        />
        <ul id="place-options" role="listbox" aria-label={words.place} hidden={!open || found.places.length === 0}>
          {open && found.places.map((place, index) => (
            <li
              key={`${place.kind} ${place.place} ${place.postcode}`} id={optionId(index)} role="option"
              aria-selected={index === active}
              // The list must not take the focus: the box would close before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(place)}
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
        {open && found.places.length === 0 && <p class="nothing">{words.placeNothing(found.text)}</p>}
      </div>
      <p class="unseen" role="status">
        {open ? (found.places.length === 0 ? words.placeNothing(found.text) : words.placeFound(found.places.length)) : ''}
      </p>
    </div>
  );
}

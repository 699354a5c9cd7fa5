// What every view is given.
import { Format } from '../format/format';
import type { Language } from '../format/language';
import type { Actions } from '../state/actions';
import type { Bounds } from '../state/globe';
import type { State } from '../state/state';
import { LANGUAGES } from '../words/languages';
import type { Words } from '../words/words';

export interface View {
  readonly state: State;
  readonly actions: Actions;
  readonly words: Words;
  readonly format: Format;
}

const FORMATS: Record<Language, Format> = { en: new Format('en'), nl: new Format('nl') };

export function viewOf(state: State, actions: Actions): View {
  return { state, actions, words: LANGUAGES[state.language].words, format: FORMATS[state.language] };
}

/** As far as the page's own map goes: that of its countries. */
const OWN_MAP: Bounds = [-1, 48.5, 11, 55.5];

/** Whose maps are drawn: the page's own, where the data are on it, and the tiles' where there are any; empty for none. */
export function attributionIn({ state: { info }, words }: View): string {
  const { west, south, east, north } = info?.bounds ?? { west: 0, south: 0, east: 0, north: 0 };
  const [fromWest, toEast] = [west <= OWN_MAP[2], east >= OWN_MAP[0]];
  const drawn = (west > east ? fromWest || toEast : fromWest && toEast) && south <= OWN_MAP[3] && north >= OWN_MAP[1];
  return [...(drawn ? [words.attribution] : []), ...(info?.tiles == null ? [] : [info.tiles.attribution])].join(', ');
}

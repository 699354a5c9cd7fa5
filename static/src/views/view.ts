// What every view is given.
import type { Actions } from '../actions';
import type { Language } from '../api_types';
import { Format } from '../format';
import type { State } from '../state';
import { LANGUAGES, type Words } from '../words';

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

/** Whose maps are drawn: the page's own, and the tiles' where there are any. */
export function attributionIn({ state: { info }, words }: View): string {
  const tiles = info?.tiles ?? null;
  return tiles === null ? words.attribution : `${words.attribution}, ${tiles.attribution}`;
}

// What every view is given.
import { Format } from '../format/format';
import type { Language } from '../format/language';
import type { Actions } from '../state/actions';
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

/** Whose maps are drawn: the page's own, and the tiles' where there are any. */
export function attributionIn({ state: { info }, words }: View): string {
  const tiles = info?.tiles ?? null;
  return tiles === null ? words.attribution : `${words.attribution}, ${tiles.attribution}`;
}

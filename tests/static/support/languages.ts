// Both languages, and text as a person reads it.
import { Format } from '../../../static/src/format/format';
import { LANGUAGES } from '../../../static/src/words/languages';
import type { Words } from '../../../static/src/words/words';

export interface Spoken {
  readonly words: Words;
  readonly format: Format;
}

export const ENGLISH: Spoken = { words: LANGUAGES.en.words, format: new Format('en') };
export const DUTCH: Spoken = { words: LANGUAGES.nl.words, format: new Format('nl') };

/** With plain spaces. */
export function read(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

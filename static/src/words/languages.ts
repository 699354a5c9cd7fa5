// Each language that the page speaks: its own name, and its words.
import type { Language } from '../format/language';
import { DUTCH } from './dutch';
import { ENGLISH } from './english';
import type { Words } from './words';

export const LANGUAGES: Record<Language, { readonly name: string; readonly words: Words }> = {
  en: { name: 'English', words: ENGLISH },
  nl: { name: 'Nederlands', words: DUTCH },
};

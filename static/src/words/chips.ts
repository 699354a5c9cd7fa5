// The filters in words, each with what lets go of it.
import type { Format } from '../format/format';
import type { Filter } from '../state/filters';
import type { Question } from '../state/question';
import type { Words } from './words';

export interface Chip {
  readonly filter: Filter;
  readonly text: string;
  readonly clear: Partial<Question>;
}

/**
 * What is on, in the order of the cards.
 * @param titles industries by their codes; a code without a title stands for itself
 */
export function chipsOf(
  question: Question, titles: ReadonlyMap<string, string>, words: Words, format: Format): Chip[] {
  const chips: Chip[] = [];
  if (question.hours !== null) {
    chips.push({ filter: 'hours', text: format.hours(question.hours), clear: { hours: null } });
  }
  for (const code of question.sbi) {
    const others = question.sbi.filter((other) => other !== code);
    chips.push({ filter: 'sbi', text: titles.get(code) ?? code, clear: { sbi: others } });
  }
  if (question.ring !== null) {
    chips.push({ filter: 'ring', text: words.ring(format.ringEnds(question.ring)), clear: { ring: null } });
  }
  return chips;
}

// What narrows a question besides place and dates: industries, hours and a ring.
import type { Format } from './format';
import type { Question } from './question';
import type { Words } from './words';

export type Filter = 'sbi' | 'hours' | 'ring';

export const NO_FILTERS = { sbi: [], hours: null, ring: null } as const satisfies Partial<Question>;

export function isOn(question: Question, filter: Filter): boolean {
  return filter === 'sbi' ? question.sbi.length > 0 : question[filter] !== null;
}

export function anyOn(question: Question): boolean {
  return isOn(question, 'sbi') || isOn(question, 'hours') || isOn(question, 'ring');
}

/** The same question without a filter: what the table that chooses the filter shows. */
export function without(question: Question, filter: Filter): Question {
  return { ...question, [filter]: NO_FILTERS[filter] };
}

/** A filter in words, and what lets go of it. */
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

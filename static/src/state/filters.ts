// What narrows a question besides place and dates: industries, hours and a ring.
import type { IndustryEstimate } from './api_types';
import type { Question } from './question';

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

/** The codes of these industries that a chosen code contains: those that begin with it, and all that are below one. */
export function contained(industries: readonly Pick<IndustryEstimate, 'sbi' | 'parent'>[], chosen: readonly string[]): Set<string> {
  const parents = new Map(industries.map(({ sbi, parent }) => [sbi, parent]));
  const isIn = (sbi: string | null): boolean =>
    sbi !== null && (chosen.some((code) => sbi.startsWith(code)) || isIn(parents.get(sbi) ?? null));
  return new Set(industries.map(({ sbi }) => sbi).filter(isIn));
}

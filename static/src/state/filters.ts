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

/** Sections and 2 to 4 digits: finer ones are not shown by themselves. */
const FINEST_LEVEL = 4;

type Levelled = Pick<IndustryEstimate, 'level'>;

/** The levels that there are industries of, ascending. */
export function levelsOf(industries: readonly Levelled[]): number[] {
  return [...new Set(industries.map(({ level }) => level))].filter((level) => level <= FINEST_LEVEL).sort((a, b) => a - b);
}

/** The level that is wanted, or the next coarser one that there is, or else the coarsest. */
export function levelShown(industries: readonly Levelled[], wanted: number): number {
  const levels = levelsOf(industries);
  return levels.filter((level) => level <= wanted).at(-1) ?? levels[0] ?? wanted;
}

/** The codes of these industries that a chosen code contains: those that begin with it, and all that are below one. */
export function contained(industries: readonly Pick<IndustryEstimate, 'sbi' | 'parent'>[], chosen: readonly string[]): Set<string> {
  const parents = new Map(industries.map(({ sbi, parent }) => [sbi, parent]));
  const isIn = (sbi: string | null): boolean =>
    sbi !== null && (chosen.some((code) => sbi.startsWith(code)) || isIn(parents.get(sbi) ?? null));
  return new Set(industries.map(({ sbi }) => sbi).filter(isIn));
}

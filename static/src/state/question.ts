// A question, what may stand beside it, and how its answer is looked at.
import type { Span } from '../format/dates';
import type { HourRange } from '../format/hours';
import type { Ring } from '../format/ring';
import { exact, isCircle, type Area } from './area';
import { USUAL_BASELINE, type Baseline } from './baseline';

export interface Question {
  readonly postcode: string;
  readonly radiusKm: number;
  /** What the question is about instead of the circle around the postcode; null for that circle. */
  readonly area: Area | null;
  /** As they were chosen: in that order, one entry each. */
  readonly dates: readonly Span[];
  readonly baseline: Baseline;
  /** Only these industries; empty for all. */
  readonly sbi: readonly string[];
  /** Only these hours; null for all. */
  readonly hours: HourRange | null;
  /** Only this ring instead of the whole circle; null for the circle. */
  readonly ring: Ring | null;
}

/** Another ground and other dates, to be held beside the question; all else is the question's. */
export type Other = Pick<Question, 'postcode' | 'radiusKm' | 'area' | 'dates'>;

/** How the hours of several days are drawn: one after the other, or added up per hour of the day. */
export type ChartMode = 'days' | 'day';

/** How an answer is looked at. */
export interface Look {
  readonly chart: ChartMode;
  /** Industries by section (1) or by 2 to 4 digits. */
  readonly level: number;
  /** Whether the hours of the week before are drawn too. */
  readonly previous: boolean;
}

export const USUAL_LOOK: Look = { chart: 'days', level: 2, previous: false };

/** "1012 js" -> "1012JS"; whether the server knows it is the server's to say. */
export function canonicalPostcode(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}

/** A part where the address says so, else the start's. */
export function completed(part: Partial<Question>, start: Question | null): Question | null {
  const { postcode = start?.postcode, radiusKm = start?.radiusKm ?? 1, dates = start?.dates } = part;
  if (postcode === undefined || dates === undefined) return null;
  return {
    postcode, radiusKm, area: part.area ?? null, dates, baseline: part.baseline ?? USUAL_BASELINE, sbi: part.sbi ?? [],
    hours: part.hours ?? null, ring: part.ring ?? null,
  };
}

/** What stands beside a question: where only the place or only the days are told, the rest is the question's. */
export function otherOf(part: Partial<Other> | null, question: Question | null): Other | null {
  if (part === null || question === null) return null;
  const ground = part.postcode === undefined && part.area === undefined ? question : { postcode: question.postcode, area: null, ...part };
  return {
    postcode: ground.postcode, area: ground.area, radiusKm: part.radiusKm ?? question.radiusKm, dates: part.dates ?? question.dates,
  };
}

/** A question with a part changed. Another postcode takes the place of an area, and only a circle has rings to choose. */
export function changed(question: Question, change: Partial<Question>): Question {
  const { area = change.postcode === undefined ? question.area : null } = change;
  const next = { ...question, ...change, area: area === null ? null : exact(area) };
  return isCircle(area) ? next : { ...next, ring: null };
}

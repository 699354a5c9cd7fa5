// What the dates are compared with: the week before, or the same weekday in some weeks before.

export type Baseline = 'week' | `weeks:${number}`;

export const USUAL_BASELINE: Baseline = 'weeks:4';
export const MOST_WEEKS = 52;

export function weeksOf(baseline: Baseline): number | null {
  return baseline === 'week' ? null : Number(baseline.slice('weeks:'.length));
}

/** @returns null for anything but "week" or "weeks:N" with N from 1 to 52 */
export function parseBaseline(text: string): Baseline | null {
  if (text === 'week') return 'week';
  const weeks = Number(/^weeks:(\d{1,2})$/.exec(text)?.[1]);
  return weeks >= 1 && weeks <= MOST_WEEKS ? `weeks:${weeks}` : null;
}

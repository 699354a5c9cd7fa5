// Hits against the week before.

/** Hits, and those of the week before. */
export interface Sums {
  readonly hits: number;
  readonly delta: number;
}

/** `new` where there was nothing the week before; `none` where there is nothing at all. */
export type ChangeClass = 'much-less' | 'less' | 'same' | 'more' | 'much-more' | 'new' | 'none';

/** The change as a fraction; null where there is no week before to divide by. */
export function fraction({ hits, delta }: Sums): number | null {
  return delta === 0 ? null : (hits - delta) / delta;
}

/** Below a tenth either way is "about the same"; "much" is half of the week before, or double. */
export function changeClass(sums: Sums): ChangeClass {
  const change = fraction(sums);
  if (change === null) return sums.hits > 0 ? 'new' : 'none';
  if (change <= -0.5) return 'much-less';
  if (change < -0.1) return 'less';
  if (change <= 0.1) return 'same';
  if (change < 1) return 'more';
  return 'much-more';
}

export type Direction = 'up' | 'down' | 'flat';

export function direction({ hits, delta }: Sums): Direction {
  if (hits === delta) return 'flat';
  return hits > delta ? 'up' : 'down';
}

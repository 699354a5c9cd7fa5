// How far an effect goes, as it can be told.
import type { Reach } from './api_types';

/** A distance that is known, or one that it goes at least; in metres, no finer than is known. */
export interface ToldReach {
  readonly kind: 'about' | 'at least';
  readonly m: number;
}

/** 1,834 -> 1,800; 437 -> 440: a tenth of a kilometre, or ten metres below one. */
export function roundedM(m: number): number {
  const step = m < 1000 ? 10 : 100;
  return Math.round(m / step) * step;
}

/** null where it may be any distance: nothing is clear, or neither bound is known. */
export function toldReach(reach: Reach | null): ToldReach | null {
  if (reach === null) return null;
  if (reach.high_m !== null) return { kind: 'about', m: Math.max(roundedM(reach.radius_m), 10) };
  return roundedM(reach.low_m) > 0 ? { kind: 'at least', m: roundedM(reach.low_m) } : null;
}

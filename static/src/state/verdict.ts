// What an estimate comes to, and how that looks.
import type { Estimate, Verdict } from './api_types';

export type Way = 'more' | 'less' | 'usual' | 'little';

const WAYS: Record<Verdict, Way> = {
  'clearly more': 'more', 'clearly less': 'less', 'within the usual': 'usual', 'too little to say': 'little',
};

/** The form that goes with the colour, so that colour alone tells nothing. */
export const MARKS: Record<Way, string> = { more: '▲', less: '▼', usual: '≈', little: '·' };

export function wayOf({ verdict }: { readonly verdict: Verdict }): Way {
  return WAYS[verdict];
}

/** From -3 (far fewer) to 3 (far more) for what is clear, by equal ratios either way; 0 for the rest. */
export function liftStep(estimate: Pick<Estimate, 'lift' | 'verdict'>): number {
  const way = wayOf(estimate);
  if (way !== 'more' && way !== 'less') return 0;
  const doublings = estimate.lift === null ? Infinity : Math.abs(Math.log2(Math.max(1 + estimate.lift, 0)));
  const step = doublings < 0.4 ? 1 : doublings < 1 ? 2 : 3;
  return way === 'more' ? step : -step;
}

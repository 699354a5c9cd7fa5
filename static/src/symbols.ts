// How the map's points are drawn: area by hits, colour and form by change.
import { changeClass, type ChangeClass, type Sums } from './change';

/** Colours that people who see no red or green tell apart too. */
export const CHANGE_COLOUR: Record<ChangeClass, string> = {
  'much-less': '#2f4fc0',
  less: '#7c93e6',
  same: '#7d858e',
  more: '#ee9a4d',
  'much-more': '#c9480b',
  new: '#c9480b',
  none: '#7d858e',
};

/** Fewer than the week before: an open ring, so that colour alone tells nothing. */
export function isOpen(sums: Sums): boolean {
  const change = changeClass(sums);
  return change === 'less' || change === 'much-less';
}

/** The largest symbol's radius in pixels: smaller where points stand closer in the drawn circle. */
export function largestPx(points: number, circlePx: number): number {
  const spacing = Math.sqrt((Math.PI * circlePx * circlePx) / Math.max(points, 1));
  return Math.min(22, Math.max(6, spacing));
}

/** A symbol's radius in pixels: its area goes with its hits. */
export function radiusPx(hits: number, mostHits: number, largest: number): number {
  const smallest = Math.min(2.5, largest / 2);
  return smallest + (largest - smallest) * Math.sqrt(hits / Math.max(mostHits, 1));
}

/** Up to three round numbers for the legend, from the smallest. */
export function legendHits(mostHits: number): number[] {
  const round = (value: number): number => {
    const unit = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
    return Math.max(1, Math.floor(value / unit) * unit);
  };
  return [...new Set([round(mostHits / 16), round(mostHits / 4), round(mostHits)])];
}

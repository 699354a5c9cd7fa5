// How the map's points are drawn: area by hits, colour and form by verdict.
import type { Bounds, LonLat } from './circle';
import type { Way } from './verdict';

/** Colours that people who see no red or green tell apart too. */
export const WAY_COLOUR: Record<Way, string> = { less: '#2f4fc0', usual: '#7d858e', more: '#c9480b', little: '#b3b0a6' };

/**
 * The largest symbol's radius in pixels: smaller where points stand closer.
 * @param circle the bounds of the circle that is drawn with a radius of `circlePx`
 */
export function largestPx(points: readonly LonLat[], circle: Bounds, circlePx: number): number {
  const [west, south, east, north] = circle;
  const share = (values: readonly number[], whole: number): number => {
    const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
    const least = values.reduce((a, b) => Math.min(a, b), Infinity);
    return whole > 0 ? Math.min(1, (most - least) / whole) : 1;
  };
  const many = Math.max(points.length, 1);
  const covered = share(points.map(({ lon }) => lon), east - west) * share(points.map(({ lat }) => lat), north - south);
  // Points in a row cover nothing, and still stand only as close as that many in a row can.
  const spacing = 2 * circlePx * Math.sqrt(Math.max(covered, 1 / many) / many);
  return Math.min(22, Math.max(4, spacing));
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

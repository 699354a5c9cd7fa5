// How the map's points are drawn: area by hits, colour by lift, form by verdict.
import type { PointEstimate } from '../state/api_types';
import type { Bounds, LonLat } from '../state/globe';
import { liftStep, wayOf, type Way } from '../state/verdict';
import type { Palette } from './palette';

/** What a point's look depends on, as the map is told it. */
export interface Mark {
  /** Radius in pixels; 0 for what is not part of the answer. */
  readonly px: number;
  /** As liftStep for what is clear; else one of the next two. */
  readonly step: number;
}

export const USUAL_STEP = 0;
export const LITTLE_STEP = 9;
export const NO_MARK: Mark = { px: 0, step: LITTLE_STEP };

/** How a symbol looks; what is clear is told by its form too: more is full with a dark edge, less is hollow. */
export interface Look {
  readonly fill: string;
  readonly opacity: number;
  readonly edge: string;
  readonly edgePx: number;
}

export function markOf(point: Pick<PointEstimate, 'hits' | 'lift' | 'verdict'>, mostHits: number, largest: number): Mark {
  return { px: radiusPx(point.hits, mostHits, largest), step: wayOf(point) === 'little' ? LITTLE_STEP : liftStep(point) };
}

/** @param step as liftStep: of a clear change */
export function lookOf(way: Way, step: number, palette: Palette): Look {
  const { steps } = palette;
  const clear = step in steps ? steps[step as keyof typeof steps] : palette.usual;
  switch (way) {
    case 'more': return { fill: clear, opacity: 0.88, edge: palette.moreEdge, edgePx: 1.3 };
    case 'less': return { fill: clear, opacity: 0.12, edge: clear, edgePx: 2.2 };
    case 'usual': return { fill: palette.usual, opacity: 0.55, edge: palette.land, edgePx: 0.6 };
    case 'little': return { fill: palette.little, opacity: 0.28, edge: palette.little, edgePx: 0 };
  }
}

/**
 * The largest symbol's radius in pixels: smaller where points stand closer.
 * @param ground the bounds of what is drawn, half as wide as `groundPx`
 */
export function largestPx(points: readonly LonLat[], ground: Bounds, groundPx: number): number {
  const [west, south, east, north] = ground;
  const share = (values: readonly number[], whole: number): number => {
    const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
    const least = values.reduce((a, b) => Math.min(a, b), Infinity);
    return whole > 0 ? Math.min(1, (most - least) / whole) : 1;
  };
  const many = Math.max(points.length, 1);
  const covered = share(points.map(({ lon }) => lon), east - west) * share(points.map(({ lat }) => lat), north - south);
  // Points in a row cover nothing, and still stand only as close as that many in a row can.
  const spacing = 2 * groundPx * Math.sqrt(Math.max(covered, 1 / many) / many);
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

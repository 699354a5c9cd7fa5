// The timeline as a chart and a table need it: every asked hour, the silent ones included.
import type { HourSums } from './api_types';
import type { Sums } from './change';
import type { IsoDate } from './dates';

/** One bar of the chart, one row of its table. `date` is null where days are added up, `hour` where hours are. */
export interface Slot extends Sums {
  readonly date: IsoDate | null;
  readonly hour: number | null;
}

/** A slot, and whether it has a week before to be compared with. */
export interface ComparedSlot extends Slot {
  readonly compared: boolean;
}

/** Marks the slots of dates whose week before is not in the store: their delta of 0 says nothing. */
export function comparedSlots(
  slots: readonly Slot[], baselineMissing: readonly IsoDate[], anyCompared: boolean): ComparedSlot[] {
  const missing = new Set(baselineMissing);
  return slots.map((slot) => ({ ...slot, compared: slot.date === null ? anyCompared : !missing.has(slot.date) }));
}

function sumInto(sum: { hits: number; delta: number } | undefined, { hits, delta }: Sums): void {
  if (sum === undefined) return;
  sum.hits += hits;
  sum.delta += delta;
}

/** Every hour of every date, in time order, 0 where the timeline is silent. */
export function slotsThroughTime(
  timeline: readonly HourSums[], dates: readonly IsoDate[], hours: readonly number[]): Slot[] {
  const known = new Map(timeline.map((entry) => [`${entry.date} ${entry.hour}`, entry]));
  const inOrder = [...hours].sort((a, b) => a - b);
  return dates.flatMap((date) =>
    inOrder.map((hour) => {
      const { hits = 0, delta = 0 } = known.get(`${date} ${hour}`) ?? {};
      return { date, hour, hits, delta };
    }));
}

/** The dates added up per hour, in the order of `hours`. */
export function slotsOfTheDay(timeline: readonly HourSums[], hours: readonly number[]): Slot[] {
  const sums = new Map(hours.map((hour) => [hour, { hits: 0, delta: 0 }]));
  for (const entry of timeline) sumInto(sums.get(entry.hour), entry);
  return [...sums].map(([hour, sum]) => ({ date: null, hour, ...sum }));
}

/** The hours added up per date. */
export function slotsPerDate(timeline: readonly HourSums[], dates: readonly IsoDate[]): Slot[] {
  const sums = new Map(dates.map((date) => [date, { hits: 0, delta: 0 }]));
  for (const entry of timeline) sumInto(sums.get(entry.date), entry);
  return [...sums].map(([date, sum]) => ({ date, hour: null, ...sum }));
}

/** The hour of the day with the most hits; null where there are none. */
export function busiestHour(timeline: readonly HourSums[]): (Sums & { readonly hour: number }) | null {
  const busiest = slotsOfTheDay(timeline, Array.from({ length: 24 }, (_, hour) => hour))
    .reduce((best, slot) => (slot.hits > best.hits ? slot : best));
  return busiest.hits > 0 && busiest.hour !== null ? { ...busiest, hour: busiest.hour } : null;
}

/** The entry whose hits differ most from the week before; null where none differs. */
export function biggestChange<T>(entries: readonly T[], sums: (entry: T) => Sums): T | null {
  const off = (entry: T): number => Math.abs(sums(entry).hits - sums(entry).delta);
  let best: T | null = null;
  for (const entry of entries) {
    if (off(entry) > (best === null ? 0 : off(best))) best = entry;
  }
  return best;
}

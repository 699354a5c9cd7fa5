// Where the timeline's axis says something.
import type { Slot } from '../state/series';

/** Whether the axis has days to name rather than hours. */
export function severalDates(slots: readonly Slot[]): boolean {
  return slots[0]?.date !== slots.at(-1)?.date;
}

/** The slots at which the x axis says something, at least `gapPx` apart. */
export function ticks(slots: readonly Slot[], widthPx: number, gapPx: number): number[] {
  const perSlot = widthPx / Math.max(slots.length, 1);
  const starts = severalDates(slots)
    ? slots.flatMap((slot, index) => (index === 0 || slots[index - 1]?.date !== slot.date ? [index] : []))
    : slots.flatMap((slot, index) => (((slot.hour ?? 0) - (slots[0]?.hour ?? 0)) % 3 === 0 ? [index] : []));
  const apart = (starts[1] ?? slots.length) - (starts[0] ?? 0);
  const every = Math.max(1, Math.ceil(gapPx / (perSlot * apart)));
  return starts.filter((_, index) => index % every === 0);
}

// Where a hand takes hold of the circle.

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The handle is found at least this far around its middle. */
const HANDLE_PX = 12;

/** Whether a press at `at` is on the rim of the circle around `middle` through `handle`, or on the handle itself. */
export function takesRim(at: Pixel, middle: Pixel, handle: Pixel, reachPx: number): boolean {
  const off = ({ x, y }: Pixel): number => Math.hypot(at.x - x, at.y - y);
  const rimPx = Math.hypot(handle.x - middle.x, handle.y - middle.y);
  if (off(handle) <= Math.max(reachPx, HANDLE_PX)) return true;
  // Of a small circle a third stays free for clicks.
  return Math.abs(off(middle) - rimPx) <= Math.min(reachPx, rimPx / 3);
}

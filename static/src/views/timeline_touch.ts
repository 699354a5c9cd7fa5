// Brushing the timeline with a finger or a pen: uPlot itself listens to the mouse alone.
import type uPlot from 'uplot';

/** A finger that moved less than this was put down, not drawn along. */
const LEAST_PX = 10;

/**
 * Sideways strokes select, as a drag with the mouse does: the plot's own `setSelect` hooks hear of them. Up and down
 * scrolls the page; app.css says so with `touch-action`.
 * @param reached where the finger is, in pixels into the plot; null once it has gone
 */
export function brushByTouch(plot: uPlot, reached: (x: number | null) => void): void {
  const { over } = plot;
  let held: { readonly pointer: number; readonly from: number } | null = null;

  const within = (event: PointerEvent): number => {
    const { left, width } = over.getBoundingClientRect();
    return Math.min(Math.max(event.clientX - left, 0), width);
  };

  function select(to: number, told: boolean): void {
    const from = held?.from ?? to;
    plot.setSelect({ left: Math.min(from, to), width: Math.abs(to - from), top: 0, height: over.clientHeight }, told);
  }

  over.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' || held !== null) return;
    held = { pointer: event.pointerId, from: within(event) };
    over.setPointerCapture(event.pointerId);
  });
  over.addEventListener('pointermove', (event) => {
    if (event.pointerId !== held?.pointer) return;
    const to = within(event);
    select(to, false);
    reached(to);
  });
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== held?.pointer) return;
    const to = within(event);
    const drawn = event.type === 'pointerup' && Math.abs(to - held.from) >= LEAST_PX;
    if (drawn) select(to, true);
    else plot.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
    held = null;
    if (drawn || event.type === 'pointercancel') reached(null);
  };
  over.addEventListener('pointerup', end);
  over.addEventListener('pointercancel', end);
}

// Dragging on the map, by mouse or finger.
import type { Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { LonLat } from '../state/globe';
import type { Pixel } from './rim';

/** Something that a hand has taken hold of. */
export interface Grip {
  move(to: LonLat): void;
  /** Let go; without having been moved, it was only pressed. */
  end(moved: boolean): void;
}

/** How far around its middle something is found, in pixels. */
const REACH_PX = { mouse: 9, touch: 24 };

type Pressed = MapMouseEvent | MapTouchEvent;

export function lonLatOf({ lngLat: { lng, lat } }: { readonly lngLat: { readonly lng: number; readonly lat: number } }): LonLat {
  return { lon: lng, lat };
}

export class Hand {
  /** Whether the press that is under way, or the last one, took hold of something: its click means nothing more. */
  holding = false;

  /** @param find what a press at `at` takes hold of; null for nothing, and the map moves */
  constructor(private readonly map: MapLibre, private readonly find: (at: Pixel, reachPx: number) => Grip | null) {
    map.on('mousedown', (event) => this.press(event));
    map.on('touchstart', (event) => this.press(event));
  }

  /** Whether a press there would take hold of something. */
  over(at: Pixel): boolean {
    return this.find(at, REACH_PX.mouse) !== null;
  }

  private press(event: Pressed): void {
    this.holding = false;
    const { originalEvent } = event;
    const touch = 'touches' in originalEvent;
    if (touch && originalEvent.touches.length > 1) return;
    const grip = this.find(event.point, touch ? REACH_PX.touch : REACH_PX.mouse);
    if (grip === null) return;
    event.preventDefault();
    this.holding = true;
    if (touch) this.map.dragPan.disable();
    let moved = false;
    const move = (now: Pressed): void => {
      moved = true;
      grip.move(lonLatOf(now));
    };
    const ending = touch ? ['touchend', 'touchcancel'] : ['mouseup'];
    const end = (): void => {
      for (const type of ending) window.removeEventListener(type, end);
      for (const listening of [byMouse, byTouch]) listening.unsubscribe();
      if (touch) this.map.dragPan.enable();
      grip.end(moved);
    };
    const byMouse = this.map.on('mousemove', move);
    const byTouch = this.map.on('touchmove', move);
    for (const type of ending) window.addEventListener(type, end);
  }
}

// One MapLibre map: what a question is about and what the answer says of its points, and what hands do there.
import { Map as MapLibre, setWorkerUrl, type MapMouseEvent } from 'maplibre-gl';
import type { PointEstimate, Tiles } from '../state/api_types';
import type { Drawing, Heading } from '../state/drawing';
import type { Bounds, LonLat } from '../state/globe';
import { assetUrl } from './assets';
import { gripOfCircle, handleOf, type CircleEvents } from './circle';
import { drawDrawing, gripOf, type Drawn } from './draw';
import { drawGround, shapeOf } from './ground';
import { Hand, lonLatOf } from './hand';
import type { Palette } from './palette';
import { MapPoints } from './points';
import { MapRegions } from './regions';
import { boundsOfScene, type Scene } from './scene';
import { boundsOfCircle, boundsOfShape, keyOf, type Circle, type Shape } from './shapes';
import { drawLines, drawMarks } from './sources';
import { mapStyle } from './style';
import { largestPx, markOf } from './symbols';

export interface MapEvents extends CircleEvents {
  /** Somebody clicked there; `municipality` is the one under the mouse. */
  clicked(at: LonLat, municipality: string | null): void;
  doubleClicked(): void;
  drawn: Drawn;
  /** The mouse is over a point, `x` and `y` pixels into the map; null where it left. */
  pointed(point: PointEstimate | null, x: number, y: number): void;
}

/** What MapLibre says by itself, in its own keys. */
export type MapTexts = Readonly<Record<string, string>>;

const FIT_PADDING_PX = 36;
const PAN_PX: Record<Heading, [number, number]> = {
  ArrowLeft: [-100, 0], ArrowRight: [100, 0], ArrowUp: [0, -100], ArrowDown: [0, 100],
};

export class NeighbourhoodMap {
  readonly map: MapLibre;
  private readonly stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
  private readonly marks: MapPoints;
  private readonly regions: MapRegions;
  private readonly hand: Hand;
  private scene: Scene | null = null;
  /** The scene on the map. It lags behind `scene` while a municipality's shape loads. */
  private shown: Scene | null = null;
  private shape: Shape = [];
  private points = new Map<string, PointEstimate>();
  /** The circle as a hand has it just now. */
  private circle: Circle | null = null;
  private drawing: Drawing | null = null;
  private cursor: LonLat | null = null;
  private fitted = '';
  private groundDrawn = '';
  private ready = false;

  /** A map that begins where `scene` is. @throws where the browser has no WebGL 2 */
  constructor(
    private readonly container: HTMLElement, texts: MapTexts, private palette: Palette, private readonly tiles: Tiles | null,
    scene: Scene, private readonly events: MapEvents) {
    setWorkerUrl(assetUrl('maplibre-worker.mjs'));
    this.map = new MapLibre({
      container,
      style: mapStyle(palette, tiles),
      locale: texts,
      attributionControl: false,
      // On a phone one finger scrolls the page; two move the map.
      cooperativeGestures: window.matchMedia('(pointer: coarse)').matches,
      dragRotate: false,
      pitchWithRotate: false,
      doubleClickZoom: false,
      keyboard: false,  // Its keys move the circle.
      maxPitch: 0,
      maxZoom: 17,
      fadeDuration: 0,
      bounds: [...boundsOfScene(scene)],
      fitBoundsOptions: { padding: FIT_PADDING_PX, maxZoom: 16 },
    });
    this.map.touchZoomRotate.disableRotation();
    this.marks = new MapPoints(this.map);
    this.regions = new MapRegions(this.map);
    this.hand = new Hand(this.map, (at, reachPx) => (
      this.drawing !== null ? gripOf(this.map, this.drawing, events.drawn, at, reachPx)
        : this.circle !== null ? gripOfCircle(this.map, this.circle, events, at, reachPx) : null));
    this.map.once('style.load', () => {
      this.ready = true;
      if (this.palette !== palette) this.repaint();
      void this.draw();
    });
    this.map.on('moveend', () => this.ready && this.regions.addInView(this.palette));
    this.map.on('idle', () => {
      if (this.shown !== null && this.shown === this.scene) container.dataset['drawn'] = this.fitted;
    });
    this.map.on('click', (event) => this.click(event));
    this.map.on('dblclick', () => events.doubleClicked());
    this.map.on('mousemove', (event) => this.hover(event));
    this.map.on('mouseout', () => events.pointed(null, 0, 0));
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.points = new Map(scene.points.map((point) => [point.postcode, point]));
    void this.draw();
  }

  /** The circle as it is being changed; null where the question has none. */
  hold(circle: Circle | null): void {
    this.circle = circle;
    this.drawGround();
  }

  /** The area that is being drawn; null for none. */
  draft(drawing: Drawing | null): void {
    this.drawing = drawing;
    this.cursor = null;
    this.drawHandles();
  }

  /** Points at a postcode; null at none. */
  point(postcode: string | null): void {
    if (this.ready) this.marks.point(postcode);
  }

  colour(palette: Palette): void {
    this.palette = palette;
    if (this.ready) this.repaint();
  }

  pan(heading: Heading): void {
    this.map.panBy(PAN_PX[heading], { animate: !this.stillness.matches });
  }

  zoom(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { animate: !this.stillness.matches });
  }

  /** Shows the whole ground. */
  fit(animate = true): void {
    const bounds = this.bounds();
    if (bounds[0] > bounds[2]) return;  // Around nothing.
    this.map.fitBounds([...bounds], {
      padding: FIT_PADDING_PX, maxZoom: 16, duration: 450, animate: animate && !this.stillness.matches,
    });
  }

  /** Pixels into the map. */
  pixelOf({ lon, lat }: LonLat): { x: number; y: number } {
    return this.map.project([lon, lat]);
  }

  get middle(): LonLat {
    const { lng, lat } = this.map.getCenter();
    return { lon: lng, lat };
  }

  /** How far an arrow key moves something: a twentieth of what is in view, in kilometres. */
  get stepKm(): number {
    const bounds = this.map.getBounds();
    return ((bounds.getNorth() - bounds.getSouth()) * 111.2) / 20;
  }

  /** The radius of the busiest symbol; the legend draws with the same. */
  largestPx(): number {
    const { clientWidth, clientHeight } = this.container;
    return largestPx(this.scene?.points ?? [], this.bounds(), Math.min(clientWidth, clientHeight) / 2 - FIT_PADDING_PX);
  }

  /** Calls back with the canvas while its picture is in it: right after a frame, for it is not kept. */
  picture(taken: (canvas: HTMLCanvasElement, scale: number) => void): void {
    this.map.once('render', () => taken(this.map.getCanvas(), this.map.getPixelRatio()));
    this.map.triggerRepaint();
  }

  destroy(): void {
    this.ready = false;  // Events that are on their way, and a shape that is, find nothing to do.
    this.scene = null;
    this.map.remove();
  }

  private bounds(): Bounds {
    const ground = this.scene?.ground;
    return ground?.kind === 'circle' ? boundsOfCircle(ground.circle) : boundsOfShape(this.shape);
  }

  private repaint(): void {
    for (const layer of [...mapStyle(this.palette, this.tiles).layers, ...this.regions.layersIn(this.palette)]) {
      const paint = (layer.paint ?? {}) as Record<string, never>;
      for (const [property, value] of Object.entries(paint)) this.map.setPaintProperty(layer.id, property as 'fill-color', value);
    }
  }

  private async draw(): Promise<void> {
    const { scene } = this;
    if (!this.ready || scene === null) return;
    delete this.container.dataset['drawn'];
    const shape = await shapeOf(this.map, scene.ground);
    if (scene !== this.scene) return;  // A newer one came in between.
    this.shown = scene;
    this.shape = shape;
    const place = keyOf(scene.ground);
    if (place !== this.fitted) {
      const first = this.fitted === '';
      this.fitted = place;
      this.fit(!first);
    }
    this.drawGround();
    const most = scene.points.reduce((best, { hits }) => Math.max(best, hits), 0);
    const largest = this.largestPx();
    const marks = new Map(scene.points.map((point) => [point.postcode, markOf(point, most, largest)]));
    this.marks.show(scene.key, scene.points, marks);
    this.regions.tint(scene.areas ? marks : new Map(), this.palette);
    this.regions.addInView(this.palette);
    this.map.triggerRepaint();
  }

  private drawGround(): void {
    if (!this.ready || this.shown === null) return;
    const { ground, ring, rings, reach } = this.shown;
    const key = JSON.stringify([keyOf(ground), ring, rings, reach, this.circle]);
    if (key === this.groundDrawn) return;
    this.groundDrawn = key;
    drawGround(this.map, this.shown, this.shape, this.circle);
    this.drawHandles();
  }

  private drawHandles(): void {
    if (!this.ready) return;
    if (this.drawing !== null) return drawDrawing(this.map, this.drawing, this.cursor);
    drawLines(this.map, 'draft', []);
    drawMarks(this.map, this.circle === null ? [] : [['rim', handleOf(this.circle)], ['centre', this.circle.centre]]);
  }

  private click(event: MapMouseEvent): void {
    if (this.hand.holding || event.originalEvent.detail > 1) return;  // The second click of two is a double click's.
    const [feature] = this.map.queryRenderedFeatures(event.point, { layers: ['municipality'] });
    const name: unknown = feature?.properties['name'];
    this.events.clicked(lonLatOf(event), typeof name === 'string' ? name : null);
  }

  private hover(event: MapMouseEvent): void {
    if (!this.ready || event.originalEvent.buttons !== 0) return;
    if (this.drawing !== null && !this.drawing.closed) {
      this.cursor = lonLatOf(event);
      this.drawHandles();
    }
    const grip = this.hand.over(event.point);
    this.map.getCanvas().style.cursor = grip ? 'grab' : 'crosshair';
    const point = grip ? null : this.pointAt(event.point);
    this.events.pointed(point, event.point.x, event.point.y);
  }

  /** The point, or the area, that is drawn at a pixel. */
  pointAt({ x, y }: { readonly x: number; readonly y: number }): PointEstimate | null {
    const features = this.map.queryRenderedFeatures([x, y], { layers: ['points', ...this.regions.layers] });
    for (const feature of features) {
      const postcode: unknown = feature.properties['postcode'];
      const point = typeof postcode === 'string' ? this.points.get(postcode) : undefined;
      if (point !== undefined) return point;
    }
    return null;
  }
}

// Draws a question's circle and its points on the map, and tells where it was clicked or dragged.
import { GeoJSONSource, Map as MapLibre, setWorkerUrl, type MapMouseEvent, type MapTouchEvent } from 'maplibre-gl';
import { assetUrl, regionsWithin } from './assets';
import { boundsOf, destination, distanceKm, ring, type LonLat } from './circle';
import type { PointEstimate } from './api_types';
import { areas, AREAS_FROM_ZOOM, mapStyle } from './map_style';
import { takesRim } from './rim';
import { largestPx, radiusPx, WAY_COLOUR } from './symbols';
import { wayOf } from './verdict';

export interface Scene {
  readonly centre: LonLat;
  readonly radiusKm: number;
  readonly points: readonly PointEstimate[];
}

export interface MapEvents {
  /** Somebody clicked: the centre should go there. */
  moved(at: LonLat): void;
  /** The rim is this far from the centre, and still in the hand. */
  dragging(km: number): void;
  /** The rim was let go. */
  dragged(km: number): void;
  /** The mouse is over a point, `x` and `y` pixels into the map; null where it left. */
  pointed(point: PointEstimate | null, x: number, y: number): void;
}

/** What MapLibre says by itself, in its own keys. */
export type MapTexts = Readonly<Record<string, string>>;

type Pressed = MapMouseEvent | MapTouchEvent;

const RIM_REACH_PX = { mouse: 9, touch: 24 };
const FIT_PADDING_PX = 36;

export class NeighbourhoodMap {
  private readonly map: MapLibre;
  private readonly stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
  private scene: Scene | null = null;
  private points = new Map<string, PointEstimate>();
  private draftKm: number | null = null;
  private fitted = '';
  private ready = false;
  /** Whether the press that is under way, or the last one, took hold of the rim: its click moves nothing. */
  private rimPressed = false;

  /** @throws where the browser has no WebGL 2 */
  constructor(private readonly container: HTMLElement, texts: MapTexts, private readonly events: MapEvents) {
    setWorkerUrl(assetUrl('maplibre-worker.mjs'));
    this.map = new MapLibre({
      container,
      style: mapStyle(),
      locale: texts,
      attributionControl: false,
      // On a phone one finger scrolls the page; two move the map.
      cooperativeGestures: window.matchMedia('(pointer: coarse)').matches,
      dragRotate: false,
      pitchWithRotate: false,
      doubleClickZoom: false,
      maxPitch: 0,
      maxZoom: 17,
      fadeDuration: 0,
      bounds: [3.2, 50.7, 7.3, 53.6],
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.on('load', () => {
      this.ready = true;
      this.draw();
    });
    this.map.on('moveend', () => this.addAreas());
    this.map.on('idle', () => {
      if (this.scene !== null) container.dataset['drawn'] = this.fitted;
    });
    this.map.on('click', (event) => this.click(event));
    this.map.on('mousedown', (event) => this.press(event));
    this.map.on('touchstart', (event) => this.press(event));
    this.map.on('mousemove', (event) => this.hover(event));
    this.map.on('mouseout', () => this.events.pointed(null, 0, 0));
  }

  show(scene: Scene): void {
    this.scene = scene;
    this.points = new Map(scene.points.map((point) => [point.postcode, point]));
    this.draw();
  }

  /** Draws the circle with another radius than the scene's, until the next scene; null for the scene's own. */
  draft(km: number | null): void {
    if (km === this.draftKm) return;
    this.draftKm = km;
    this.drawCircle();
  }

  zoom(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { animate: !this.stillness.matches });
  }

  /** Shows the whole circle. */
  fit(animate = true): void {
    if (this.scene === null) return;
    const { centre, radiusKm } = this.scene;
    this.map.fitBounds([...boundsOf(centre, Math.max(radiusKm, 0.05))], {
      padding: FIT_PADDING_PX, maxZoom: 16, duration: 450, animate: animate && !this.stillness.matches,
    });
  }

  destroy(): void {
    this.map.remove();
  }

  private draw(): void {
    if (!this.ready || this.scene === null) return;
    const { centre, radiusKm } = this.scene;
    const place = `${centre.lon} ${centre.lat} ${radiusKm}`;
    if (place !== this.fitted) {
      delete this.container.dataset['drawn'];
      const first = this.fitted === '';
      this.fitted = place;
      this.fit(!first);
    }
    this.drawCircle();
    this.drawPoints();
    this.addAreas();
  }

  private drawCircle(): void {
    if (!this.ready || this.scene === null) return;
    const { centre } = this.scene;
    const km = this.draftKm ?? this.scene.radiusKm;
    const rim = ring(centre, km);
    const world: [number, number][] = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]];
    const handle = destination(centre, km, 90);
    this.source('circle').setData({ type: 'LineString', coordinates: rim });
    this.source('outside').setData({ type: 'Polygon', coordinates: [world, rim] });
    this.source('marks').setData({
      type: 'FeatureCollection',
      features: [['centre', centre] as const, ['handle', handle] as const].map(([mark, { lon, lat }]) => ({
        type: 'Feature', properties: { mark }, geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    });
  }

  private drawPoints(): void {
    if (this.scene === null) return;
    const { points } = this.scene;
    const most = points.reduce((best, { hits }) => Math.max(best, hits), 0);
    const largest = this.largestPx(this.scene);
    this.source('points').setData({
      type: 'FeatureCollection',
      features: points.map((point) => ({
        type: 'Feature',
        properties: {
          postcode: point.postcode,
          px: radiusPx(point.hits, most, largest),
          colour: WAY_COLOUR[wayOf(point)],
          open: wayOf(point) === 'less',  // So that colour alone tells nothing.
        },
        geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
      })),
    });
  }

  /** The radius of a scene's busiest symbol; the legend draws with the same. */
  largestPx({ centre, radiusKm, points }: Scene): number {
    const { clientWidth, clientHeight } = this.container;
    return largestPx(points, boundsOf(centre, radiusKm), Math.min(clientWidth, clientHeight) / 2 - FIT_PADDING_PX);
  }

  /** Fetches the PC4 areas of the regions in view, where the map is near enough to draw them. */
  private addAreas(): void {
    if (!this.ready || this.map.getZoom() < AREAS_FROM_ZOOM) return;
    const view = this.map.getBounds();
    for (const { name } of regionsWithin([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()])) {
      if (this.map.getSource(name) !== undefined) continue;
      const { source, layers } = areas(name);
      this.map.addSource(name, source);
      for (const { layer, before } of layers) this.map.addLayer(layer, before);
    }
  }

  private source(id: string): GeoJSONSource {
    const source = this.map.getSource(id);
    if (!(source instanceof GeoJSONSource)) throw new Error(`the map's style has no GeoJSON source "${id}"`);
    return source;
  }

  /** Whether a position on the map is on the rim or its handle. */
  private onRim({ point }: Pressed, reachPx: number): boolean {
    if (this.scene === null) return false;
    const { centre, radiusKm } = this.scene;
    const handle = destination(centre, radiusKm, 90);
    return takesRim(point, this.map.project([centre.lon, centre.lat]), this.map.project([handle.lon, handle.lat]), reachPx);
  }

  private click(event: MapMouseEvent): void {
    if (!this.rimPressed) this.events.moved({ lon: event.lngLat.lng, lat: event.lngLat.lat });
  }

  private press(event: Pressed): void {
    this.rimPressed = false;
    const { originalEvent } = event;
    const touch = 'touches' in originalEvent;
    if (touch && originalEvent.touches.length > 1) return;
    if (!this.onRim(event, touch ? RIM_REACH_PX.touch : RIM_REACH_PX.mouse)) return;
    event.preventDefault();
    this.rimPressed = true;
    if (touch) this.map.dragPan.disable();
    let km: number | null = null;
    const move = (now: Pressed): void => {
      if (this.scene === null) return;
      km = distanceKm(this.scene.centre, { lon: now.lngLat.lng, lat: now.lngLat.lat });
      this.events.dragging(km);
    };
    const ending = touch ? ['touchend', 'touchcancel'] : ['mouseup'];
    const end = (): void => {
      for (const type of ending) window.removeEventListener(type, end);
      for (const listening of [byMouse, byTouch]) listening.unsubscribe();
      if (touch) this.map.dragPan.enable();
      if (km !== null) this.events.dragged(km);
    };
    const byMouse = this.map.on('mousemove', move);
    const byTouch = this.map.on('touchmove', move);
    for (const type of ending) window.addEventListener(type, end);
  }

  private hover(event: MapMouseEvent): void {
    if (!this.ready || event.originalEvent.buttons !== 0) return;
    const rim = this.onRim(event, RIM_REACH_PX.mouse);
    this.map.getCanvas().style.cursor = rim ? 'grab' : 'crosshair';
    const [feature] = rim ? [] : this.map.queryRenderedFeatures(event.point, { layers: ['points'] });
    const postcode: unknown = feature?.properties['postcode'];
    const point = typeof postcode === 'string' ? this.points.get(postcode) : undefined;
    this.events.pointed(point ?? null, event.point.x, event.point.y);
  }
}

// The PC4 areas on the map: fetched by region where they are needed, tinted where the answer is about areas.
import type { Map as MapLibre } from 'maplibre-gl';
import { regionOf, regionsWithin } from './assets';
import type { Palette } from './palette';
import { areas, AREAS_FROM_ZOOM } from './style';
import type { Mark } from './symbols';

export class MapRegions {
  private readonly added = new Set<string>();
  private tinted = new Map<string, Mark>();

  constructor(private readonly map: MapLibre) {}

  /** The layers whose features are tinted areas. */
  get layers(): string[] {
    return this.tinted.size === 0 ? [] : [...this.added].map((name) => `${name} tints`);
  }

  /** Adds the regions in view, where the map is near enough to draw their borders. */
  addInView(palette: Palette): void {
    if (this.map.getZoom() < AREAS_FROM_ZOOM) return;
    const view = this.map.getBounds();
    for (const { name } of regionsWithin([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()])) {
      this.add(name, palette);
    }
  }

  /** Colours areas by their codes, and clears all others; codes outside the regions stay as they are. */
  tint(marks: ReadonlyMap<string, Mark>, palette: Palette): void {
    for (const code of this.tinted.keys()) {
      const name = regionOf(code);
      if (name !== null && !marks.has(code)) this.map.removeFeatureState({ source: name, id: code });
    }
    for (const [code, mark] of marks) {
      const name = regionOf(code);
      if (name === null) continue;
      this.add(name, palette);
      this.map.setFeatureState({ source: name, id: code }, mark);
    }
    this.tinted = new Map(marks);
  }

  /** Every layer in other colours. */
  layersIn(palette: Palette) {
    return [...this.added].flatMap((name) => areas(name, palette).layers.map(({ layer }) => layer));
  }

  private add(name: string, palette: Palette): void {
    if (this.added.has(name)) return;
    this.added.add(name);
    const { source, layers } = areas(name, palette);
    this.map.addSource(name, source);
    for (const { layer, before } of layers) this.map.addLayer(layer, before);
  }
}

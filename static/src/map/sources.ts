// Writing to the map's own GeoJSON sources.
import { GeoJSONSource, type Map as MapLibre } from 'maplibre-gl';
import type { LonLat } from '../state/globe';
import type { Shape } from './shapes';

export function source(map: MapLibre, id: string): GeoJSONSource {
  const found = map.getSource(id);
  if (!(found instanceof GeoJSONSource)) throw new Error(`the map's style has no GeoJSON source "${id}"`);
  return found;
}

export function drawShape(map: MapLibre, id: string, shape: Shape): void {
  source(map, id).setData({ type: 'MultiPolygon', coordinates: shape });
}

/** Lines, each with the kind that its layer filters by. */
export function drawLines(map: MapLibre, id: string, lines: readonly (readonly [kind: string, line: [number, number][]])[]): void {
  source(map, id).setData({
    type: 'FeatureCollection',
    features: lines.map(([kind, coordinates]) => ({
      type: 'Feature', properties: { kind }, geometry: { type: 'LineString', coordinates },
    })),
  });
}

/** What can be taken hold of. */
export type MarkKind = 'centre' | 'rim' | 'corner' | 'chosen' | 'middle';

export function drawMarks(map: MapLibre, marks: readonly (readonly [mark: MarkKind, at: LonLat])[]): void {
  source(map, 'marks').setData({
    type: 'FeatureCollection',
    features: marks.map(([mark, { lon, lat }]) => ({
      type: 'Feature', properties: { mark }, geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  });
}

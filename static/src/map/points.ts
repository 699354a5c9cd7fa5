// The answer's points on the map. Where they are is drawn once for a ground and its dates; what they come to is told
// as feature state, which the map applies without laying anything out again.
import type { Map as MapLibre } from 'maplibre-gl';
import type { PointEstimate } from '../state/api_types';
import { source } from './sources';
import { NO_MARK, type Mark } from './symbols';

/** A point's feature, and what it has been told. */
interface Drawn {
  readonly id: number;
  readonly at: [number, number];
  mark: Mark;
}

export class MapPoints {
  /** By postcode. */
  private readonly drawn = new Map<string, Drawn>();
  private key = '';
  private pointed: number | undefined = undefined;

  constructor(private readonly map: MapLibre) {}

  /**
   * @param key the same where only filters differ
   * @param marks by postcode
   */
  show(key: string, points: readonly PointEstimate[], marks: ReadonlyMap<string, Mark>): void {
    if (key !== this.key || points.some(({ postcode }) => !this.drawn.has(postcode))) this.draw(key, points);
    for (const [postcode, feature] of this.drawn) {
      const mark = marks.get(postcode) ?? NO_MARK;
      if (mark.px === feature.mark.px && mark.step === feature.mark.step) continue;
      feature.mark = mark;
      this.map.setFeatureState({ source: 'points', id: feature.id }, mark);
    }
  }

  /** Puts a circle around one point; null for around none. */
  point(postcode: string | null): void {
    const feature = postcode === null ? undefined : this.drawn.get(postcode);
    if (feature?.id === this.pointed) return;
    this.pointed = feature?.id;
    source(this.map, 'pointed').setData({
      type: 'FeatureCollection',
      features: feature === undefined ? [] : [{
        type: 'Feature', properties: { px: feature.mark.px }, geometry: { type: 'Point', coordinates: feature.at },
      }],
    });
  }

  private draw(key: string, points: readonly PointEstimate[]): void {
    this.key = key;
    this.drawn.clear();
    this.map.removeFeatureState({ source: 'points' });
    source(this.map, 'points').setData({
      type: 'FeatureCollection',
      features: points.map(({ postcode, lat, lon, hits }, id) => {
        const at: [number, number] = [lon, lat];
        this.drawn.set(postcode, { id, at, mark: NO_MARK });
        return { type: 'Feature', id, properties: { postcode, hits }, geometry: { type: 'Point', coordinates: at } };
      }),
    });
  }
}

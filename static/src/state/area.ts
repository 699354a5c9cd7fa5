// The ground of a question where it is not the circle around a postcode.
import type { Bounds, LonLat } from './globe';
import { decodeCorners, encodeCorners } from './polyline';

export type Area =
  | { readonly kind: 'position'; readonly at: LonLat }
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'polygon'; readonly corners: readonly LonLat[] };

export const FEWEST_CORNERS = 3;

/** The parts of an address that say an area, by what each is called there. */
export const AREA_PARTS: Readonly<Record<string, (text: string) => Area | null>> = {
  at: parsePosition,
  municipality: (name) => ({ kind: 'municipality', name }),
  polygon: parsePolygon,
};

/** "52.37310,4.89320" or "52.3731 4.8932": latitude, longitude; a real minus sign is one, too */
export function parsePosition(text: string): Area | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?)(?:,\s*|\s+)(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim().replaceAll('−', '-'));
  if (match === null) return null;
  const [lat, lon] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { kind: 'position', at: { lat, lon } } : null;
}

function parsePolygon(text: string): Area | null {
  const corners = decodeCorners(text);
  return corners === null || corners.length < FEWEST_CORNERS ? null : { kind: 'polygon', corners };
}

/** What the address says for it: its part's name and value. */
export function areaPart(area: Area): readonly [name: string, value: string] {
  switch (area.kind) {
    case 'position': return ['at', `${area.at.lat.toFixed(5)},${area.at.lon.toFixed(5)}`];
    case 'municipality': return ['municipality', area.name];
    case 'polygon': return ['polygon', encodeCorners(area.corners)];
  }
}

/** Whether it has a centre and a radius; without an area the question is about a circle around its postcode. */
export function isCircle(area: Area | null): boolean {
  return area === null || area.kind === 'position';
}

/** As GeoJSON, its ring closed. */
export function polygonOf(corners: readonly LonLat[]): { type: 'Polygon'; coordinates: [number, number][][] } {
  const [first] = corners;
  const ring = first === undefined ? [] : [...corners, first];
  return { type: 'Polygon', coordinates: [ring.map(({ lon, lat }) => [lon, lat])] };
}

/** As its address says it, so that a link asks the very same. */
export function exact(area: Area): Area {
  const [name, value] = areaPart(area);
  return AREA_PARTS[name]?.(value) ?? area;
}

/** Around all of them. */
export function boundsAround(corners: readonly LonLat[]): Bounds {
  return corners.reduce<Bounds>(
    ([west, south, east, north], { lon, lat }) =>
      [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)],
    [180, 90, -180, -90]);
}

/** The middle of the box around them. */
export function middleOf(corners: readonly LonLat[]): LonLat {
  const [west, south, east, north] = boundsAround(corners);
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

// What a question is about, as it is drawn: shapes in WGS 84 degrees.
import { polygonOf } from '../state/area';
import { boundsOf, ring, type Bounds, type LonLat } from '../state/globe';

/** Polygons as GeoJSON has them: the rings of each, closed, the outer one first, of [lon, lat]. */
export type Shape = [number, number][][][];

export interface Circle {
  readonly centre: LonLat;
  readonly radiusKm: number;
}

export type Ground =
  | { readonly kind: 'circle'; readonly circle: Circle }
  | { readonly kind: 'polygon'; readonly corners: readonly LonLat[] }
  | { readonly kind: 'municipality'; readonly name: string };

/** Tells grounds apart. */
export function keyOf(ground: Ground): string {
  switch (ground.kind) {
    case 'circle': return `${ground.circle.centre.lon} ${ground.circle.centre.lat} ${ground.circle.radiusKm}`;
    case 'polygon': return ground.corners.map(({ lon, lat }) => `${lon} ${lat}`).join(' ');
    case 'municipality': return ground.name;
  }
}

export function circleShape({ centre, radiusKm }: Circle): Shape {
  return [[ring(centre, radiusKm)]];
}

export function polygonShape(corners: readonly LonLat[]): Shape {
  return [polygonOf(corners).coordinates];
}

/** From one distance to another around a centre, in kilometres. */
export function ringShape(centre: LonLat, fromKm: number, toKm: number): Shape {
  return [[ring(centre, toKm), ...(fromKm > 0 ? [ring(centre, fromKm).reverse()] : [])]];
}

const WORLD: [number, number][] = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]];

/** The world without the shape; the shape's own holes are outside too. */
export function outsideOf(shape: Shape): Shape {
  const outer = shape.flatMap(([first]) => (first === undefined ? [] : [first]));
  const holes = shape.flatMap((rings) => rings.slice(1));
  return [[WORLD, ...outer], ...holes.map((hole) => [hole])];
}

export function boundsOfShape(shape: Shape): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of shape.flat(2)) {
    [west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

/** Around a circle, and never so little that a map cannot show it. */
export function boundsOfCircle({ centre, radiusKm }: Circle): Bounds {
  return boundsOf(centre, Math.max(radiusKm, 0.05));
}

// What a question is about on the map: its edge, what lies outside, its rings and how far the effect goes.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Scene } from './scene';
import { circleShape, outsideOf, polygonShape, ringShape, type Circle, type Ground, type Shape } from './shapes';
import { drawLines, drawShape, source } from './sources';

/** A feature of the map's municipalities. */
interface Municipality {
  readonly properties: { readonly name: string };
  readonly geometry:
    { readonly type: 'Polygon'; readonly coordinates: Shape[number] } | { readonly type: 'MultiPolygon'; readonly coordinates: Shape };
}

/** A municipality's is among those that the map has loaded; empty where it knows none of that name. */
export async function shapeOf(map: MapLibre, ground: Ground): Promise<Shape> {
  if (ground.kind === 'circle') return circleShape(ground.circle);
  if (ground.kind === 'polygon') return polygonShape(ground.corners);
  const all = (await source(map, 'municipalities').getData()) as { features: Municipality[] };
  const geometry = all.features.find(({ properties }) => properties.name === ground.name)?.geometry;
  return geometry === undefined ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** @param circle as a hand has it just now; null for the scene's own shape */
export function drawGround(map: MapLibre, { ground, ring, rings, reach }: Scene, own: Shape, circle: Circle | null): void {
  const shape = circle === null ? own : circleShape(circle);
  drawShape(map, 'outside', outsideOf(shape));
  drawLines(map, 'edge', shape.flat().map((line) => ['edge', line]));
  if (ground.kind !== 'circle') {
    drawLines(map, 'rings', []);
    drawShape(map, 'shade', []);
    return;
  }
  const { centre } = ground.circle;
  const around = (kind: string, m: number) => circleShape({ centre, radiusKm: m / 1000 }).flat().map((line) => [kind, line] as const);
  drawLines(map, 'rings', [...rings.flatMap((m) => around('ring', m)), ...(reach === null ? [] : around('reach', reach.m))]);
  drawShape(map, 'shade', ring === null ? [] : ringShape(centre, ring.fromM / 1000, ring.toM / 1000));
}

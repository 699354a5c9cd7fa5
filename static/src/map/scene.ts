// What the map shows of an answer.
import { formatSpans } from '../format/dates';
import type { PointEstimate, ToldReach } from '../state/api_types';
import { areaPart, boundsAround } from '../state/area';
import type { Bounds } from '../state/globe';
import type { Shown } from '../state/shown';
import { boundsOfCircle, type Ground } from './shapes';

export interface Scene {
  readonly ground: Ground;
  /** The same where only filters differ: then no point has moved. */
  readonly key: string;
  readonly points: readonly PointEstimate[];
  /** Whether the points are PC4 areas. */
  readonly areas: boolean;
  /** The outer edges of the rings, in metres, how far the effect goes, and the ring that is chosen. */
  readonly rings: readonly number[];
  readonly reach: ToldReach | null;
  readonly ring: { readonly fromM: number; readonly toM: number } | null;
}

/** Only there are municipalities. */
const THE_NETHERLANDS: Bounds = [3.2, 50.7, 7.3, 53.6];

function groundOf({ question: { area, radiusKm }, impact }: Shown): Ground {
  const { lat, lon, name } = impact.query.area;
  switch (area?.kind) {
    case undefined:
    case 'position': return { kind: 'circle', circle: { centre: { lat, lon }, radiusKm } };
    case 'municipality': return { kind: 'municipality', name };  // As the server spells it.
    case 'polygon': return { kind: 'polygon', corners: area.corners };
  }
}

/** Where to begin to look: a municipality's own shape takes a while to load, its points do as well. */
export function boundsOfScene({ ground, points }: Scene): Bounds {
  switch (ground.kind) {
    case 'circle': return boundsOfCircle(ground.circle);
    case 'polygon': return boundsAround(ground.corners);
    case 'municipality': return points.length === 0 ? THE_NETHERLANDS : boundsAround(points);
  }
}

/** The same place with nothing in it that an answer tells. */
export function withoutAnswer(scene: Scene): Scene {
  return { ...scene, key: `${scene.key} without an answer`, points: [], rings: [], reach: null, ring: null };
}

export function sceneOf(shown: Shown): Scene {
  const { question, impact, open } = shown;
  const { postcode, radiusKm, area, dates, ring } = question;
  const place = area === null ? postcode : areaPart(area).join('=');
  const { rings, story } = open.ring;
  return {
    ground: groundOf(shown),
    key: `${place} ${radiusKm} ${formatSpans(dates)} ${impact.meta.precision}`,
    points: impact.points,
    areas: impact.meta.precision === 'pc4',
    rings: rings.map(({ to_m }) => to_m),
    reach: story.reach,
    ring,
  };
}

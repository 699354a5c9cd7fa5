// What the map shows of an answer.
import { formatSpans } from '../format/dates';
import type { PointEstimate, ToldReach } from '../state/api_types';
import { areaPart } from '../state/area';
import type { Shown } from '../state/shown';
import type { Ground } from './shapes';

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

function groundOf({ question: { area, radiusKm }, impact }: Shown): Ground {
  const { lat, lon, name } = impact.query.area;
  switch (area?.kind) {
    case undefined:
    case 'position': return { kind: 'circle', circle: { centre: { lat, lon }, radiusKm } };
    case 'municipality': return { kind: 'municipality', name };  // As the server spells it.
    case 'polygon': return { kind: 'polygon', corners: area.corners };
  }
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

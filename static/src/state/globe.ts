// Circles on the globe, in WGS 84 degrees. For drawing only: what is inside is the server's to say.

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** west, south, east, north */
export type Bounds = readonly [number, number, number, number];

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** The point at a distance and a bearing (degrees clockwise from north). */
export function destination({ lon, lat }: LonLat, km: number, bearing: number): LonLat {
  const angle = km / EARTH_RADIUS_KM;
  const [phi, lambda, theta] = [lat * RADIANS, lon * RADIANS, bearing * RADIANS];
  const phi2 = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta));
  const lambda2 = lambda + Math.atan2(
    Math.sin(theta) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * Math.sin(phi2));
  return { lon: lambda2 / RADIANS, lat: phi2 / RADIANS };
}

/** Great-circle distance in kilometres. */
export function distanceKm(a: LonLat, b: LonLat): number {
  const half = Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2
    + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
}

/** A closed ring of [lon, lat] around the centre. */
export function ring(centre: LonLat, km: number, corners = 128): [number, number][] {
  return Array.from({ length: corners + 1 }, (_, i) => {
    const { lon, lat } = destination(centre, km, ((i % corners) * 360) / corners);
    return [lon, lat];
  });
}

export function boundsOf(centre: LonLat, km: number): Bounds {
  return [
    destination(centre, km, 270).lon, destination(centre, km, 180).lat,
    destination(centre, km, 90).lon, destination(centre, km, 0).lat,
  ];
}

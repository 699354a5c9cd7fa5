// Corners on a map, packed for an address. Google's encoded polyline (differences at 1e-5 degrees, zigzag, five bits a
// character) with the alphabet of base64url, of which nothing has to be escaped.
import type { LonLat } from './globe';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_DEGREE = 1e5;  // A step of at most 1.1 m.

function packed(difference: number): string {
  let rest = difference < 0 ? -2 * difference - 1 : 2 * difference;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += ALPHABET[32 + (rest % 32)];
  return text + ALPHABET[rest];
}

/** Latitude before longitude, as in the original. */
export function encodeCorners(corners: readonly LonLat[]): string {
  let [lastLat, lastLon] = [0, 0];
  return corners.map((corner) => {
    const [lat, lon] = [Math.round(corner.lat * PER_DEGREE), Math.round(corner.lon * PER_DEGREE)];
    const text = packed(lat - lastLat) + packed(lon - lastLon);
    [lastLat, lastLon] = [lat, lon];
    return text;
  }).join('');
}

/** @returns null for what encodeCorners does not write, and for positions that are not on the globe */
export function decodeCorners(text: string): LonLat[] | null {
  const differences: number[] = [];
  let [value, scale] = [0, 1];
  for (const character of text) {
    const bits = ALPHABET.indexOf(character);
    if (bits < 0 || scale > 2 ** 30) return null;
    value += (bits % 32) * scale;
    scale *= 32;
    if (bits >= 32) continue;
    differences.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, scale] = [0, 1];
  }
  if (scale !== 1 || differences.length % 2 === 1) return null;
  const corners: LonLat[] = [];
  let [lat, lon] = [0, 0];
  for (let i = 0; i < differences.length; i += 2) {
    lat += differences[i] ?? 0;
    lon += differences[i + 1] ?? 0;
    if (Math.abs(lat) > 90 * PER_DEGREE || Math.abs(lon) > 180 * PER_DEGREE) return null;
    corners.push({ lat: lat / PER_DEGREE, lon: lon / PER_DEGREE });
  }
  return corners;
}

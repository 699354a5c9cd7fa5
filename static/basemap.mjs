// The base map's files, from data/ to what the browser loads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const LAYERS = {
  countries: 'nw_europe_countries.geojson',
  outline: 'nl_outline.geojson',
  provinces: 'nl_provinces.geojson',
  municipalities: 'nl_municipalities.geojson.gz',
  pc4: 'nl_pc4.geojson.gz',
};

function read(path) {
  const bytes = readFileSync(path);
  return JSON.parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

/** Twice the signed area of a ring of [lon, lat], and its centroid; good enough for a label. */
function centroid(ring) {
  let area = 0;
  let lon = 0;
  let lat = 0;
  for (let i = 0; i + 1 < ring.length; ++i) {
    const [x0, y0] = ring[i];
    const [x1, y1] = ring[i + 1];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    lon += (x0 + x1) * cross;
    lat += (y0 + y1) * cross;
  }
  return { area, point: area === 0 ? ring[0] : [lon / (3 * area), lat / (3 * area)] };
}

/** The centroid of a feature's largest part, holes left out. */
function labelPoint({ type, coordinates }) {
  const parts = type === 'Polygon' ? [coordinates] : coordinates;
  const candidates = parts.map(([outer]) => centroid(outer));
  candidates.sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  return candidates[0].point.map((degrees) => Number(degrees.toFixed(4)));
}

function label(kind, text, rank, geometry) {
  return {
    type: 'Feature',
    properties: { kind, text, rank },
    geometry: { type: 'Point', coordinates: labelPoint(geometry) },
  };
}

function extend([west, south, east, north], coordinates) {
  if (typeof coordinates[0] !== 'number') return coordinates.reduce(extend, [west, south, east, north]);
  const [lon, lat] = coordinates;
  return [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
}

/** The features by the first `digits` of their postcodes. */
function byPostcode(features, digits) {
  const groups = new Map();
  for (const feature of features) {
    const begin = feature.properties.postcode.slice(0, digits);
    if (!groups.has(begin)) groups.set(begin, []);
    groups.get(begin).push(feature);
  }
  return groups;
}

/**
 * The PC4 areas by their first digit, each with its name's point: a map of one city fetches one or two of nine. What a region
 * covers is told by the boxes of its first two digits, since a box around all of it would reach far into the next ones.
 */
function regions({ features }) {
  const boundsOf = (members) => members.map(({ geometry }) => geometry.coordinates).reduce(extend, [180, 90, -180, -90]);
  return [...byPostcode(features, 1)].sort().map(([digit, members]) => ({
    name: `data/areas_${digit}.geojson`,
    bounds: [...byPostcode(members, 2).values()].map(boundsOf),
    features: members.flatMap((feature) => [feature, label('pc4', feature.properties.postcode, 0, feature.geometry)]),
  }));
}

/**
 * @returns {{files: Map<string, string>, areas: {name: string, bounds: number[][]}[]}} output name -> GeoJSON text, and
 *   which of them are regions of PC4 areas, with boxes around them: west, south, east and north
 */
export function baseMap(folder) {
  const { pc4, ...layers } = Object.fromEntries(
    Object.entries(LAYERS).map(([name, file]) => [name, read(join(folder, file))]));
  // The largest municipality is placed first where two names would touch.
  const labels = layers.municipalities.features.map(({ properties: { name, population }, geometry }) =>
    label('municipality', name, -population, geometry));
  const areas = regions(pc4);
  const collections = [
    ...Object.entries(layers).map(([name, { features }]) => [`data/${name}.geojson`, features]),
    ['data/labels.geojson', labels],
    ...areas.map(({ name, features }) => [name, features]),
  ];
  return {
    files: new Map(collections.map(([name, features]) => [name, JSON.stringify({ type: 'FeatureCollection', features })])),
    areas: areas.map(({ name, bounds }) => ({ name, bounds })),
  };
}

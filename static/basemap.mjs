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

/** @returns {Map<string, string>} output name -> GeoJSON text */
export function baseMap(folder) {
  const layers = Object.fromEntries(Object.entries(LAYERS).map(([name, file]) => [name, read(join(folder, file))]));
  const labels = [
    // The largest municipality is placed first where two names would touch.
    ...layers.municipalities.features.map((f) =>
      label('municipality', f.properties.name, -f.properties.population, f.geometry)),
    ...layers.pc4.features.map((f) => label('pc4', f.properties.postcode, 0, f.geometry)),
  ];
  const texts = Object.entries({ ...layers, labels: { type: 'FeatureCollection', features: labels } });
  return new Map(texts.map(([name, layer]) => [`data/${name}.geojson`, JSON.stringify(layer)]));
}

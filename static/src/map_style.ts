// The map's look: which source is drawn how. Labels use the browser's own fonts, so no glyphs are loaded.
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { assetUrl } from './assets';

export const ACCENT = '#0b6468';
const GROUND = '#d3e3ea';
const LAND = '#fbf9f4';
const ABROAD = '#efede6';
const INK = '#5c5a50';

/** From this zoom on the PC4 areas are drawn; their file is fetched when it is first reached. */
export const AREAS_FROM_ZOOM = 10.5;

function file(layer: string): GeoJSONSourceSpecification {
  return { type: 'geojson', data: assetUrl(`data/${layer}.geojson`), tolerance: 0.2 };
}

function empty(): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
}

function label(id: string, kind: string, layer: { minzoom: number; size: number; colour: string }): LayerSpecification {
  return {
    id, type: 'symbol', source: 'labels', minzoom: layer.minzoom,
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['sans-serif'],
      'text-size': layer.size,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': layer.colour, 'text-halo-color': LAND, 'text-halo-width': 1.6 },
  };
}

/** The PC4 areas' borders, drawn under everything that is about the question. */
export const AREAS: { readonly source: () => GeoJSONSourceSpecification; readonly layer: LayerSpecification } = {
  source: () => ({ ...file('pc4'), tolerance: 0.1 }),
  layer: {
    id: 'areas', type: 'line', source: 'areas', minzoom: AREAS_FROM_ZOOM,
    paint: { 'line-color': '#dcd6c8', 'line-width': ['interpolate', ['linear'], ['zoom'], 10.5, 0.4, 14, 1.2] },
  },
};

/** The layer before which the areas go. */
export const FIRST_OF_QUESTION = 'outside';

export function mapStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: file('countries'),
      outline: file('outline'),
      provinces: file('provinces'),
      municipalities: file('municipalities'),
      labels: file('labels'),
      outside: empty(),
      circle: empty(),
      points: empty(),
      marks: empty(),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
      {
        id: 'countries', type: 'fill', source: 'countries',
        filter: ['!=', ['get', 'name'], 'Netherlands'], paint: { 'fill-color': ABROAD },
      },
      { id: 'land', type: 'fill', source: 'outline', paint: { 'fill-color': LAND } },
      { id: 'shore', type: 'line', source: 'outline', paint: { 'line-color': '#b9c6c8', 'line-width': 0.8 } },
      {
        id: 'municipalities', type: 'line', source: 'municipalities', minzoom: 8,
        paint: { 'line-color': '#d3ccbd', 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.4, 12, 1.4] },
      },
      {
        id: 'provinces', type: 'line', source: 'provinces',
        paint: { 'line-color': '#bdb4a2', 'line-width': 1, 'line-dasharray': [3, 2] },
      },
      { id: 'outside', type: 'fill', source: 'outside', paint: { 'fill-color': '#5d6b70', 'fill-opacity': 0.1 } },
      label('municipality-names', 'municipality', { minzoom: 8.5, size: 12, colour: INK }),
      label('area-names', 'pc4', { minzoom: 12, size: 11, colour: '#7a766a' }),
      {
        id: 'rim', type: 'line', source: 'circle',
        paint: { 'line-color': ACCENT, 'line-width': 2, 'line-opacity': 0.9 },
      },
      {
        id: 'points', type: 'circle', source: 'points',
        layout: { 'circle-sort-key': ['-', ['get', 'px']] },
        paint: {
          'circle-radius': ['get', 'px'],
          'circle-color': ['get', 'colour'],
          'circle-opacity': ['case', ['get', 'open'], 0.15, 0.78],
          'circle-stroke-color': ['case', ['get', 'open'], ['get', 'colour'], '#ffffff'],
          'circle-stroke-width': ['case', ['get', 'open'], 1.8, 0.8],
        },
      },
      {
        id: 'centre', type: 'circle', source: 'marks', filter: ['==', ['get', 'mark'], 'centre'],
        paint: {
          'circle-radius': 5, 'circle-color': '#ffffff', 'circle-stroke-color': '#1d2530', 'circle-stroke-width': 2.5,
        },
      },
      {
        id: 'handle', type: 'circle', source: 'marks', filter: ['==', ['get', 'mark'], 'handle'],
        paint: {
          'circle-radius': 8, 'circle-color': '#ffffff', 'circle-stroke-color': ACCENT, 'circle-stroke-width': 3,
        },
      },
    ],
  };
}

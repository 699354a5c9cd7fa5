// The map's look: which source is drawn how. Labels use the browser's own fonts, so no glyphs are loaded.
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { assetUrl } from './assets';

export const ACCENT = '#0b6468';
const WATER = '#d3e3ea';
const ELSEWHERE = '#f3f1ea';
const LAND = '#fbf9f4';
const ABROAD = '#efede6';
const INK = '#5c5a50';

/** What the countries' file covers: there, what is no land is water; elsewhere the ground is plain. */
const KNOWN = {
  type: 'Polygon' as const,
  coordinates: [[[-1, 48.5], [11, 48.5], [11, 55.5], [-1, 55.5], [-1, 48.5]]],
};

/** From this zoom on the PC4 areas are drawn; their files are fetched when they are first seen. */
export const AREAS_FROM_ZOOM = 10.5;

function file(name: string): GeoJSONSourceSpecification {
  return { type: 'geojson', data: assetUrl(name), tolerance: 0.2 };
}

function empty(): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
}

interface Label {
  readonly source: string;
  readonly kind: string;
  readonly minzoom: number;
  readonly size: number;
  readonly colour: string;
}

function label(id: string, { source, kind, minzoom, size, colour }: Label): LayerSpecification {
  return {
    id, type: 'symbol', source, minzoom,
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['sans-serif'],
      'text-size': size,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': colour, 'text-halo-color': LAND, 'text-halo-width': 1.6 },
  };
}

/** One region's PC4 areas, and the layer before which each of their layers goes. */
export function areas(name: string): {
  readonly source: GeoJSONSourceSpecification;
  readonly layers: readonly { readonly layer: LayerSpecification; readonly before: string }[];
} {
  return {
    source: { ...file(name), tolerance: 0.1 },
    layers: [
      {
        before: 'outside',
        layer: {
          id: `${name} borders`, type: 'line', source: name, minzoom: AREAS_FROM_ZOOM, filter: ['!', ['has', 'kind']],
          paint: { 'line-color': '#dcd6c8', 'line-width': ['interpolate', ['linear'], ['zoom'], 10.5, 0.4, 14, 1.2] },
        },
      },
      {
        before: 'rim',
        layer: label(`${name} names`, { source: name, kind: 'pc4', minzoom: 12, size: 11, colour: '#7a766a' }),
      },
    ],
  };
}

export function mapStyle(): StyleSpecification {
  return {
    version: 8,
    sources: {
      known: { type: 'geojson', data: KNOWN },
      countries: file('data/countries.geojson'),
      outline: file('data/outline.geojson'),
      provinces: file('data/provinces.geojson'),
      municipalities: file('data/municipalities.geojson'),
      labels: file('data/labels.geojson'),
      outside: empty(),
      circle: empty(),
      points: empty(),
      marks: empty(),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': ELSEWHERE } },
      { id: 'sea', type: 'fill', source: 'known', paint: { 'fill-color': WATER } },
      {
        id: 'countries', type: 'fill', source: 'countries',
        filter: ['!=', ['get', 'name'], 'Netherlands'], paint: { 'fill-color': ABROAD },
      },
      {
        // The neighbours are drawn coarser than the Dutch land: a broad border under it closes the gaps between them.
        id: 'gaps', type: 'line', source: 'countries',
        filter: ['in', ['get', 'name'], ['literal', ['Belgium', 'Germany']]],
        paint: { 'line-color': ABROAD, 'line-width': ['interpolate', ['exponential', 2], ['zoom'], 6, 2, 16, 2048] },
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
      label('municipality-names', { source: 'labels', kind: 'municipality', minzoom: 8.5, size: 12, colour: INK }),
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
          'circle-stroke-width': ['case', ['get', 'open'], ['min', 1.8, ['*', 0.45, ['get', 'px']]], 0.8],
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

// The map's look: which source is drawn how. Labels use the browser's own fonts, so no glyphs are loaded.
import type {
  ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification, StyleSpecification,
} from 'maplibre-gl';
import type { Tiles } from '../state/api_types';
import { assetUrl } from './assets';
import type { Palette } from './palette';
import { LITTLE_STEP, lookOf, USUAL_STEP, type Look } from './symbols';
import { withTiles } from './tiles';

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
  readonly halo: string;
}

function label(id: string, { source, kind, minzoom, size, colour, halo }: Label): LayerSpecification {
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
    paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.6 },
  };
}

/** A value by the `step` of a feature's state: one lookup, for there are thousands of features. */
function byStep<T extends string | number>(value: (look: Look) => T, palette: Palette): ExpressionSpecification {
  const step: ExpressionSpecification = ['feature-state', 'step'];
  const clear = ([-3, -2, -1, 1, 2, 3] as const).flatMap((n) => [n, value(lookOf(n > 0 ? 'more' : 'less', n, palette))]);
  const unclear = [USUAL_STEP, value(lookOf('usual', 0, palette)), value(lookOf('little', 0, palette))];
  return ['match', step, ...clear, ...unclear] as unknown as ExpressionSpecification;
}

const PX: ExpressionSpecification = ['coalesce', ['feature-state', 'px'], 0];

/** One region's PC4 areas, and the layer before which each of their layers goes. */
export function areas(name: string, palette: Palette): {
  readonly source: GeoJSONSourceSpecification;
  readonly layers: readonly { readonly layer: LayerSpecification; readonly before: string }[];
} {
  return {
    source: { ...file(name), tolerance: 0.1, promoteId: 'postcode' },
    layers: [
      {
        before: 'outside',
        layer: {
          id: `${name} tints`, type: 'fill', source: name, filter: ['!', ['has', 'kind']],
          paint: {
            'fill-color': byStep(({ fill }) => fill, palette),
            'fill-opacity': ['case', ['>', PX, 0], ['match', ['feature-state', 'step'], LITTLE_STEP, 0.06, 0.34], 0],
          },
        },
      },
      {
        before: 'outside',
        layer: {
          id: `${name} borders`, type: 'line', source: name, minzoom: AREAS_FROM_ZOOM, filter: ['!', ['has', 'kind']],
          paint: { 'line-color': palette.areaBorder, 'line-width': ['interpolate', ['linear'], ['zoom'], 10.5, 0.4, 14, 1.2] },
        },
      },
      {
        before: 'shade',
        layer: label(`${name} names`, {
          source: name, kind: 'pc4', minzoom: 12, size: 11, colour: palette.areaInk, halo: palette.land,
        }),
      },
    ],
  };
}

/** What is asked about, and what can be taken hold of. */
function groundLayers({ accent }: Palette): LayerSpecification[] {
  return [
    { id: 'shade', type: 'fill', source: 'shade', paint: { 'fill-color': accent, 'fill-opacity': 0.16 } },
    {
      id: 'rings', type: 'line', source: 'rings', filter: ['==', ['get', 'kind'], 'ring'],
      paint: { 'line-color': accent, 'line-width': 1, 'line-opacity': 0.35 },
    },
    {
      id: 'reach', type: 'line', source: 'rings', filter: ['==', ['get', 'kind'], 'reach'],
      paint: { 'line-color': accent, 'line-width': 2.4, 'line-dasharray': [2.4, 1.8] },
    },
    { id: 'rim', type: 'line', source: 'edge', paint: { 'line-color': accent, 'line-width': 2, 'line-opacity': 0.9 } },
  ];
}

function markLayers({ accent, handle, handleEdge }: Palette): LayerSpecification[] {
  const kind: ExpressionSpecification = ['get', 'mark'];
  return [
    { id: 'draft', type: 'line', source: 'draft', paint: { 'line-color': accent, 'line-width': 2.4, 'line-dasharray': [2, 1] } },
    {
      id: 'marks', type: 'circle', source: 'marks',
      paint: {
        'circle-radius': ['match', kind, 'centre', 6, 'middle', 5, 'chosen', 9, 8],
        'circle-color': ['match', kind, 'chosen', accent, handle],
        'circle-opacity': ['match', kind, 'middle', 0.7, 1],
        'circle-stroke-color': ['match', kind, 'centre', handleEdge, accent],
        'circle-stroke-width': ['match', kind, 'middle', 1.5, 3],
      },
    },
  ];
}

function pointLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'points', type: 'circle', source: 'points',
      layout: { 'circle-sort-key': ['-', ['get', 'hits']] },
      paint: {
        'circle-radius': PX,
        'circle-color': byStep(({ fill }) => fill, palette),
        'circle-opacity': byStep(({ opacity }) => opacity, palette),
        'circle-stroke-color': byStep(({ edge }) => edge, palette),
        'circle-stroke-width': ['*', ['min', 1, ['/', PX, 4]], byStep(({ edgePx }) => edgePx, palette)],
      },
    },
    {
      id: 'pointed', type: 'circle', source: 'pointed',
      paint: {
        'circle-radius': ['+', ['get', 'px'], 4], 'circle-opacity': 0, 'circle-stroke-color': palette.handleEdge,
        'circle-stroke-width': 2,
      },
    },
  ];
}

function baseLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': palette.elsewhere } },
    { id: 'sea', type: 'fill', source: 'known', paint: { 'fill-color': palette.water } },
    {
      id: 'countries', type: 'fill', source: 'countries',
      filter: ['!=', ['get', 'name'], 'Netherlands'], paint: { 'fill-color': palette.abroad },
    },
    {
      // The neighbours are drawn coarser than the Dutch land: a broad border under it closes the gaps between them.
      id: 'gaps', type: 'line', source: 'countries',
      filter: ['in', ['get', 'name'], ['literal', ['Belgium', 'Germany']]],
      paint: { 'line-color': palette.abroad, 'line-width': ['interpolate', ['exponential', 2], ['zoom'], 6, 2, 16, 2048] },
    },
    { id: 'land', type: 'fill', source: 'outline', paint: { 'fill-color': palette.land } },
    { id: 'shore', type: 'line', source: 'outline', paint: { 'line-color': palette.shore, 'line-width': 0.8 } },
    // Unseen: where a click picks a municipality.
    { id: 'municipality', type: 'fill', source: 'municipalities', paint: { 'fill-opacity': 0 } },
    {
      id: 'municipalities', type: 'line', source: 'municipalities', minzoom: 8,
      paint: { 'line-color': palette.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.4, 12, 1.4] },
    },
    {
      id: 'provinces', type: 'line', source: 'provinces',
      paint: { 'line-color': palette.province, 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    { id: 'outside', type: 'fill', source: 'outside', paint: { 'fill-color': palette.outside, 'fill-opacity': 0.12 } },
    label('municipality-names', {
      source: 'labels', kind: 'municipality', minzoom: 8.5, size: 12, colour: palette.ink, halo: palette.land,
    }),
  ];
}

export function mapStyle(palette: Palette, tiles: Tiles | null): StyleSpecification {
  const own: StyleSpecification = {
    version: 8,
    sources: {
      known: { type: 'geojson', data: KNOWN },
      countries: file('data/countries.geojson'),
      outline: file('data/outline.geojson'),
      provinces: file('data/provinces.geojson'),
      municipalities: file('data/municipalities.geojson'),
      labels: file('data/labels.geojson'),
      outside: empty(),
      shade: empty(),
      rings: empty(),
      edge: empty(),
      points: empty(),
      pointed: empty(),
      draft: empty(),
      marks: empty(),
    },
    layers: [...baseLayers(palette), ...groundLayers(palette), ...pointLayers(palette), ...markLayers(palette)],
  };
  return withTiles(own, tiles, palette);
}

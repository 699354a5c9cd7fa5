// Another server's tiles, under all that the page draws itself. If a tile fails to load, the page's own base map shows.
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Tiles } from '../state/api_types';
import type { Palette } from './palette';

/** Layers of the page's own base map that tiles draw as well: they would stand there twice. */
const TWICE = new Set(['municipality-names', 'provinces']);
/** The last layer of the page's own base map that the tiles cover. */
const COVERED = 'shore';

function tileSource({ url }: Tiles): SourceSpecification {
  return { type: 'raster', tiles: [url], tileSize: 256, maxzoom: 19 };
}

function tileLayer({ tiles: { white, saturation } }: Palette): LayerSpecification {
  return {
    id: 'tiles', type: 'raster', source: 'tiles',
    paint: { 'raster-brightness-max': white, 'raster-saturation': saturation, 'raster-fade-duration': 0 },
  };
}

/** A style with tiles in it; the style itself where there are none. */
export function withTiles(style: StyleSpecification, tiles: Tiles | null, palette: Palette): StyleSpecification {
  if (tiles === null) return style;
  const layers = style.layers.filter(({ id }) => !TWICE.has(id));
  const covered = layers.findIndex(({ id }) => id === COVERED) + 1;
  return {
    ...style,
    sources: { ...style.sources, tiles: tileSource(tiles) },
    layers: [...layers.slice(0, covered), tileLayer(palette), ...layers.slice(covered)],
  };
}

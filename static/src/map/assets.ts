// The files beside this one, as the build made them.
import type { Bounds } from '../state/globe';

/** A part of the country's PC4 areas. */
export interface Region {
  readonly name: string;
  /** Boxes that hold all of its areas. */
  readonly bounds: readonly Bounds[];
}

// The build fills these in. With its version in the address a file can be cached for ever.
declare const ASSET_VERSIONS: Readonly<Record<string, string>>;
declare const AREA_REGIONS: readonly Region[];

/** The regions that a view of the map touches. */
export function regionsWithin([west, south, east, north]: Bounds): Region[] {
  return AREA_REGIONS.filter(({ bounds }) => (
    bounds.some(([w, s, e, n]) => w <= east && e >= west && s <= north && n >= south)));
}

/** The absolute address of a built file: "data/outline.geojson". */
export function assetUrl(name: string): string {
  const version = ASSET_VERSIONS[name];
  if (version === undefined) throw new Error(`"${name}" is not among the built files`);
  return new URL(`${name}?v=${version}`, document.baseURI).href;
}

/** The region whose areas begin as this code does: "1012"; null where there is none. */
export function regionOf(code: string): string | null {
  const wanted = `data/areas_${code.charAt(0)}.geojson`;
  return AREA_REGIONS.some(({ name }) => name === wanted) ? wanted : null;
}

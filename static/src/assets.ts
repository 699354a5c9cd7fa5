// Addresses of the files beside this one; the build fills in the versions, so that they can be cached for ever.
declare const ASSET_VERSIONS: Readonly<Record<string, string>>;

/** The absolute address of a built file: "data/pc4.geojson". */
export function assetUrl(name: string): string {
  const version = ASSET_VERSIONS[name];
  if (version === undefined) throw new Error(`"${name}" is not among the built files`);
  return new URL(`${name}?v=${version}`, document.baseURI).href;
}

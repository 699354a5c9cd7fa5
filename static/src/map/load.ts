// The map's own file: most of the page's bytes are the library that draws it.
import { assetUrl } from './assets';

/** Loads it once somebody looks at an answer; the sentence does not wait for it. @throws where it cannot be loaded */
export function loadMap(): Promise<typeof import('./map')> {
  return import(assetUrl('map.js')) as Promise<typeof import('./map')>;
}

// The map's colours by day and by night.
import type { Theme } from '../state/theme';

export interface Palette {
  readonly accent: string;
  readonly water: string;
  readonly elsewhere: string;
  readonly land: string;
  readonly abroad: string;
  readonly shore: string;
  readonly border: string;
  readonly areaBorder: string;
  readonly province: string;
  readonly ink: string;
  readonly areaInk: string;
  readonly outside: string;
  readonly handle: string;
  readonly handleEdge: string;
  /** Of clear changes, from far fewer to far more; blue and orange, which people who see no red or green tell apart. */
  readonly steps: Readonly<Record<-3 | -2 | -1 | 1 | 2 | 3, string>>;
  readonly usual: string;
  readonly little: string;
  /** Around a symbol that is clearly more. */
  readonly moreEdge: string;
  /** Of another server's tiles, whose colours are made for the day: how bright their white is, and how much less colour. */
  readonly tiles: { readonly white: number; readonly saturation: number };
}

const LIGHT: Palette = {
  accent: '#0b6468', water: '#d3e3ea', elsewhere: '#f3f1ea', land: '#fbf9f4', abroad: '#efede6', shore: '#b9c6c8',
  border: '#d3ccbd', areaBorder: '#dcd6c8', province: '#bdb4a2', ink: '#5c5a50', areaInk: '#7a766a', outside: '#5d6b70',
  handle: '#ffffff', handleEdge: '#1d2530',
  steps: { [-3]: '#20389a', [-2]: '#4a68d2', [-1]: '#7f96e8', 1: '#f0a05a', 2: '#dd6b1c', 3: '#a93c08' },
  usual: '#7d858e', little: '#a9a69b', moreEdge: '#4d1c04',
  tiles: { white: 1, saturation: -0.3 },
};

const DARK: Palette = {
  accent: '#58c4c4', water: '#16222b', elsewhere: '#1b1f23', land: '#252b31', abroad: '#1f2429', shore: '#3b4a54',
  border: '#3a424a', areaBorder: '#343b43', province: '#59616a', ink: '#b3b9bf', areaInk: '#8b939b', outside: '#000000',
  handle: '#14181d', handleEdge: '#edf0f2',
  steps: { [-3]: '#a9bbff', [-2]: '#7d96f5', [-1]: '#5d74cf', 1: '#b9692a', 2: '#ee8c3e', 3: '#ffbe8c' },
  usual: '#98a1aa', little: '#6d747b', moreEdge: '#fff1e4',
  tiles: { white: 0.45, saturation: -0.5 },
};

export function paletteOf(theme: Theme): Palette {
  return theme === 'dark' ? DARK : LIGHT;
}

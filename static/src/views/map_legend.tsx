import { useEffect, useState } from 'preact/hooks';
import { paletteOf, type Palette } from '../map/palette';
import type { Scene } from '../map/scene';
import { legendHits, lookOf, radiusPx } from '../map/symbols';
import { onTheme, theme } from '../state/theme';
import { MARKS, type Way } from '../state/verdict';
import type { View } from './view';

interface SymbolProps {
  readonly radius: number;
  readonly way: Way;
  readonly step: number;
  readonly palette: Palette;
}

function Symbol({ radius, way, step, palette }: SymbolProps) {
  const side = 2 * radius + 5;
  const { fill, opacity, edge, edgePx } = lookOf(way, step, palette);
  return (
    <svg width={side} height={side} aria-hidden="true">
      <circle
        cx={side / 2} cy={side / 2} r={radius} fill={fill} fill-opacity={opacity} stroke={edge} stroke-width={edgePx}
      />
    </svg>
  );
}

/** For each verdict the steps of its colour, from the outermost on the less side to that on the more side. */
export const LEGEND: readonly (readonly [way: Way, steps: readonly number[]])[] = [
  ['less', [-3, -2, -1]], ['usual', [0]], ['more', [1, 2, 3]], ['little', [0]],
];

interface Props {
  readonly view: View;
  readonly scene: Scene;
  /** The hits of the busiest point, and the radius in pixels it is drawn with. */
  readonly most: number;
  readonly largest: number;
}

/** What size, colour and form of the map's points mean, and its lines. */
export function MapLegend({ view: { words, format }, scene, most, largest }: Props) {
  const [palette, setPalette] = useState(paletteOf(theme()));
  useEffect(() => onTheme((next) => setPalette(paletteOf(next))), []);
  return (
    <dl class="legend" aria-label={words.legend}>
      <div>
        <dt>{words.legendSize}</dt>
        {legendHits(most).map((hits) => (
          <dd key={hits}>
            <Symbol radius={radiusPx(hits, most, largest)} way="usual" step={0} palette={palette} />{format.count(hits)}
          </dd>
        ))}
      </div>
      <div>
        <dt>{words.liftColumn}</dt>
        {LEGEND.map(([way, steps]) => (
          <dd key={way}>
            {steps.map((step) => <Symbol key={step} radius={6} way={way} step={step} palette={palette} />)}
            <span aria-hidden="true">{MARKS[way]}</span> {words.verdicts[way]}
          </dd>
        ))}
        {scene.ground.kind === 'circle' && scene.reach !== null && (
          <dd>
            <i class="reach-line" aria-hidden="true" />
            {words.legendReach[scene.reach.kind]} ({format.metres(scene.reach.m)})
          </dd>
        )}
      </div>
    </dl>
  );
}

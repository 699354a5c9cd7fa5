import { legendHits, radiusPx, WAY_COLOUR } from '../symbols';
import type { Way } from '../verdict';
import type { View } from './view';

interface SymbolProps {
  readonly radius: number;
  readonly colour: string;
  readonly open: boolean;
}

function Symbol({ radius, colour, open }: SymbolProps) {
  const side = 2 * radius + 4;
  return (
    <svg width={side} height={side} aria-hidden="true">
      <circle
        cx={side / 2} cy={side / 2} r={radius} fill={colour} fill-opacity={open ? 0.15 : 0.78}
        stroke={open ? colour : '#ffffff'} stroke-width={open ? 1.8 : 0.8}
      />
    </svg>
  );
}

interface Props {
  readonly view: View;
  /** The hits of the busiest point, and the radius in pixels it is drawn with. */
  readonly most: number;
  readonly largest: number;
}

/** What size, colour and form of the map's points mean. */
export function MapLegend({ view: { words, format }, most, largest }: Props) {
  const ways: Way[] = ['less', 'usual', 'more', 'little'];
  return (
    <dl class="legend" aria-label={words.legend}>
      <div>
        <dt>{words.legendSize}</dt>
        {legendHits(most).map((hits) => (
          <dd key={hits}>
            <Symbol radius={radiusPx(hits, most, largest)} colour={WAY_COLOUR.usual} open={false} />{format.count(hits)}
          </dd>
        ))}
      </div>
      <div>
        <dt>{words.liftColumn}</dt>
        {ways.map((way) => (
          <dd key={way}><Symbol radius={6} colour={WAY_COLOUR[way]} open={way === 'less'} />{words.verdicts[way]}</dd>
        ))}
      </div>
    </dl>
  );
}

import type { ChangeClass } from '../change';
import { CHANGE_COLOUR, legendHits, radiusPx } from '../symbols';
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
  readonly compared: boolean;
}

/** What size, colour and form of the map's points mean. */
export function MapLegend({ view: { words, format }, most, largest, compared }: Props) {
  const changes: [ChangeClass, string][] = [
    ['much-less', words.legendLess], ['same', words.legendSame], ['more', words.legendMore], ['much-more', words.legendMuch],
  ];
  return (
    <dl class="legend" aria-label={words.legend}>
      <div>
        <dt>{words.legendSize}</dt>
        {legendHits(most).map((hits) => (
          <dd key={hits}>
            <Symbol radius={radiusPx(hits, most, largest)} colour={CHANGE_COLOUR.same} open={false} />{format.count(hits)}
          </dd>
        ))}
      </div>
      {compared && (
        <div>
          <dt>{words.changeColumn}</dt>
          {changes.map(([change, name]) => (
            <dd key={change}>
              <Symbol radius={6} colour={CHANGE_COLOUR[change]} open={change === 'much-less'} />{name}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

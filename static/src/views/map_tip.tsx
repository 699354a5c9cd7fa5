import type { PointEstimate } from '../state/api_types';
import { MARKS, wayOf } from '../state/verdict';
import type { View } from './view';

export interface Pointed {
  readonly point: PointEstimate;
  /** Pixels into the map. */
  readonly x: number;
  readonly y: number;
  /** By keyboard: then it is read out. */
  readonly aloud: boolean;
}

/** What a point comes to, line by line. */
function linesOf(point: PointEstimate, { words, format }: View): string[] {
  const { hits, expected, low, high, lift } = point;
  const way = wayOf(point);
  return [
    words.hits(hits, format.count(hits)),
    ...(expected === null ? [] : [`${words.expected}: ${format.count(expected)}`]),
    ...(low === null || high === null ? [] : [words.usualBetween(format.count(low), format.count(high))]),
    `${MARKS[way]} ${words.verdicts[way]}${lift === null ? '' : ` (${format.lift(lift)})`}`,
  ];
}

/** The numbers of the point under the mouse, the finger or the keys. */
export function MapTip({ view, pointed }: { view: View; pointed: Pointed | null }) {
  const lines = pointed === null ? [] : linesOf(pointed.point, view);
  return (
    <>
      <div
        class="tip" hidden={pointed === null} aria-hidden="true"
        style={pointed === null ? {} : { '--x': `${pointed.x}px`, '--y': `${pointed.y}px` }}
      >
        {pointed !== null && <><strong>{pointed.point.postcode}</strong>{lines.map((line) => <span key={line}>{line}</span>)}</>}
      </div>
      <p class="unseen" role="status">
        {pointed?.aloud === true ? [pointed.point.postcode, ...lines].join(', ') : ''}
      </p>
    </>
  );
}

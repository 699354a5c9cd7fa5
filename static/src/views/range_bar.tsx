import type { Estimate } from '../state/api_types';
import { wayOf } from '../state/verdict';

interface Props {
  readonly estimate: Pick<Estimate, 'hits' | 'expected' | 'low' | 'high' | 'verdict'>;
  /** The hits at which a bar is full. */
  readonly most: number;
}

/** Hits as a bar, the usual range as a band and the expectation as a mark on it. The row's numbers say the same. */
export function RangeBar({ estimate: { hits, expected, low, high, ...rest }, most }: Props) {
  const share = (value: number): string => `${Math.min(100, (100 * value) / Math.max(most, 1))}%`;
  return (
    <span class={`bar ${wayOf(rest)}`} aria-hidden="true">
      {hits !== null && <span class="length" style={{ width: share(hits) }} />}
      {low !== null && high !== null && (
        <span class="usual" style={{ left: share(low), width: share(Math.max(high - low, most / 200)) }} />
      )}
      {expected !== null && <span class="mark" style={{ left: share(expected) }} />}
    </span>
  );
}

/** What fills a bar among these. */
export function mostOf(estimates: readonly Pick<Estimate, 'hits' | 'expected' | 'high'>[]): number {
  return estimates.reduce((most, { hits, expected, high }) => Math.max(most, hits ?? 0, expected ?? 0, high ?? 0), 0);
}

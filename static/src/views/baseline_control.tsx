import { useState } from 'preact/hooks';
import { MOST_WEEKS, parseBaseline, USUAL_BASELINE, weeksOf } from '../state/baseline';
import type { View } from './view';

/** What the dates are held against: the week before, or a number of weeks. */
export function BaselineControl({ view }: { view: View }) {
  const { state: { question }, actions, words } = view;
  const [typed, setTyped] = useState<string | null>(null);
  const baseline = question?.baseline ?? USUAL_BASELINE;
  const weeks = weeksOf(baseline);

  function commit(): void {
    if (typed === null) return;
    const next = parseBaseline(`weeks:${typed.trim()}`);
    setTyped(null);
    if (next !== null && next !== baseline) void actions.ask({ baseline: next });
  }

  return (
    <div class="field baseline">
      <label for="baseline">{words.baseline}</label>
      <div class="slider">
        {weeks !== null && (
          <input
            type="number" min={1} max={MOST_WEEKS} aria-label={words.baselineCount} value={typed ?? weeks}
            onInput={(event) => setTyped(event.currentTarget.value)} onChange={commit}
            onKeyDown={(event) => event.key === 'Enter' && commit()}
          />
        )}
        <select
          id="baseline" value={weeks === null ? 'week' : 'weeks'}
          onChange={(event) => void actions.ask({ baseline: event.currentTarget.value === 'week' ? 'week' : USUAL_BASELINE })}
        >
          <option value="weeks">{words.baselineWeeks}</option>
          <option value="week">{words.baselineWeek}</option>
        </select>
      </div>
    </div>
  );
}

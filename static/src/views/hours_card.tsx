import { useMemo } from 'preact/hooks';
import { slotsOfTheDay, slotsPerDate, slotsThroughTime } from '../state/series';
import type { Shown } from '../state/shown';
import { HoursChart } from './hours_chart';
import { HoursChoice } from './hours_choice';
import { HoursTable } from './hours_table';
import type { View } from './view';

/** Of more dates than this, each is one bar: the hours would be too fine to see. */
const HOURLY_UP_TO = 14;

/** When: the chart of all hours, and under it the same as a table. */
export function HoursCard({ view, shown }: { view: View; shown: Shown }) {
  const { state: { look }, actions, words } = view;
  const { hours: told } = shown;
  const previous = look.previous ? shown.previous : null;
  const { dates } = shown.impact.query;
  const addedUp = look.chart === 'day' && dates.length > 1;
  const slots = useMemo(() => {
    if (addedUp) return slotsOfTheDay(told.hours, previous);
    return dates.length > HOURLY_UP_TO ? slotsPerDate(told.dates, dates, previous)
      : slotsThroughTime(told.timeline, dates, previous);
  }, [told, previous, addedUp]);
  return (
    <section class="card hours-card" aria-labelledby="hours-title">
      <div class="card-head">
        <h2 id="hours-title">{words.hoursTitle}</h2>
        <HoursChoice view={view} />
      </div>
      {dates.length > 1 && (
        <span class="segmented" role="group" aria-label={words.chartMode}>
          <button type="button" aria-pressed={!addedUp} onClick={() => void actions.look({ chart: 'days' })}>{words.chartDays}</button>
          <button type="button" aria-pressed={addedUp} onClick={() => void actions.look({ chart: 'day' })}>{words.chartDay}</button>
        </span>
      )}
      <HoursChart view={view} slots={slots} />
      <p class="key">
        <span><i class="swatch hits" />{words.hitsColumn}</span>
        <span><i class="swatch expected" />{words.expected}</span>
        <span><i class="swatch usual" />{words.usualRange}</span>
        <label>
          <input
            type="checkbox" checked={look.previous}
            onChange={(event) => void actions.look({ previous: event.currentTarget.checked })}
          />
          <i class="swatch before" />{words.previousWeek}
        </label>
      </p>
      <p class="hint">{slots.some(({ hour }) => hour !== null) ? words.brushHelp : ''}</p>
      <HoursTable view={view} slots={slots} />
    </section>
  );
}

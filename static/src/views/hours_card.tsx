import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hoursOf, type HourRange } from '../hours';
import { comparable } from '../sentences';
import { comparedSlots, slotsOfTheDay, slotsPerDate, slotsThroughTime, type ComparedSlot } from '../series';
import type { Shown } from '../state';
import { TimelineChart } from '../timeline_chart';
import { changeText } from './change_cell';
import { HoursTable } from './hours_table';
import type { View } from './view';

const EVERY_HOUR = hoursOf(null);

/** Of more dates than this, each is one bar: the hours would be too fine to see. */
const HOURLY_UP_TO = 14;

/** The hours asked, as two lists to choose from; both ends of a whole day mean no limit. */
function HoursChoice({ view, hours }: { view: View; hours: HourRange | null }) {
  const { actions, words, format } = view;
  const { from, to } = hours ?? { from: 0, to: 23 };
  function choose(range: HourRange): void {
    const whole = hoursOf(range).length === 24;
    void actions.ask({ hours: whole ? null : range });
  }
  return (
    <span class="hours-choice">
      <label for="hours-from">{words.hoursFrom}</label>
      <select id="hours-from" value={from} onChange={(event) => choose({ from: Number(event.currentTarget.value), to })}>
        {EVERY_HOUR.map((hour) => <option key={hour} value={hour}>{format.hour(hour)}</option>)}
      </select>
      <label for="hours-to">{words.hoursTo}</label>
      <select id="hours-to" value={to} onChange={(event) => choose({ from, to: Number(event.currentTarget.value) })}>
        {EVERY_HOUR.map((hour) => <option key={hour} value={hour}>{format.hour(hour + 1)}</option>)}
      </select>
      {hours !== null && (
        <button type="button" class="quiet" onClick={() => void actions.ask({ hours: null })}>{words.allHours}</button>
      )}
    </span>
  );
}

interface ChartProps {
  readonly view: View;
  readonly slots: readonly ComparedSlot[];
}

function Chart({ view, slots }: ChartProps) {
  const { words, format } = view;
  const box = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  useEffect(() => {
    if (box.current === null) return;
    const chart = new TimelineChart(box.current, slots, format, (index, x) => {
      setPointed(index);
      tip.current?.style.setProperty('--x', `${x}px`);
    });
    return () => chart.destroy();
  }, [slots, format]);
  const slot = pointed === null ? undefined : slots[pointed];
  const [first, last] = [slots[0], slots.at(-1)];
  return (
    <div class="chart">
      <div
        ref={box} role="img"
        aria-label={first === undefined || last === undefined ? '' : words.chartLabel(format.slot(first), format.slot(last))}
      />
      <div ref={tip} class="tip" hidden={slot === undefined} aria-hidden="true">
        {slot !== undefined && (
          <>
            <strong>{format.slot(slot)}</strong>
            <span>{words.hits(slot.hits, format.count(slot.hits))}</span>
            {slot.compared && (
              <span>
                {words.beforeColumn}: {format.count(slot.delta)} ({changeText({ view, sums: slot, compared: true })})
              </span>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** Per hour: the chart, and under it the same as a table. */
export function HoursCard({ view, shown }: { view: View; shown: Shown }) {
  const { state, actions, words } = view;
  const { answer, question } = shown;
  const dates = answer.query.dates.filter((date) => !answer.meta.missing_dates.includes(date));
  const perDay = state.chart === 'day' && dates.length > 1;
  const compared = comparable(answer);
  const slots = useMemo(() => {
    const hours = hoursOf(question.hours);
    const plain = perDay ? slotsOfTheDay(answer.timeline, hours)
      : dates.length > HOURLY_UP_TO ? slotsPerDate(answer.timeline, dates)
        : slotsThroughTime(answer.timeline, dates, hours);
    return comparedSlots(plain, answer.meta.baseline_missing, compared);
  }, [answer, perDay]);
  return (
    <section class="card hours-card" aria-labelledby="hours-title">
      <div class="card-head">
        <h2 id="hours-title">{words.hoursTitle}</h2>
        <HoursChoice view={view} hours={question.hours} />
      </div>
      {dates.length > 1 && (
        <span class="segmented" role="group" aria-label={words.chartMode}>
          <button type="button" aria-pressed={!perDay} onClick={() => actions.drawHours('days')}>{words.chartDays}</button>
          <button type="button" aria-pressed={perDay} onClick={() => actions.drawHours('day')}>{words.chartDay}</button>
        </span>
      )}
      <Chart view={view} slots={slots} />
      <p class="key">
        <span class="swatch hits" />{words.hitsColumn}
        {compared && <><span class="swatch before" />{words.beforeColumn}</>}
      </p>
      <HoursTable view={view} slots={slots} />
    </section>
  );
}

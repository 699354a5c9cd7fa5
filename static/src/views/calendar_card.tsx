import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { daysOf, oneDay, type IsoDate } from '../format/dates';
import type { CalendarDate } from '../state/api_types';
import { calendarBeside, lacksCalendar, specialDates } from '../state/shown';
import { wayOf } from '../state/verdict';
import { reasonInWords, thoseDays } from '../words/reasons';
import { CalendarGrid } from './calendar_grid';
import { EstimatesTable } from './estimates_table';
import type { View } from './view';

/** What colours and marks of the grid mean. */
function Legend({ view: { words }, dates }: { view: View; dates: readonly CalendarDate[] }) {
  return (
    <p class="key calendar-key">
      <span>{words.scaleFrom}</span>
      <span class="scale" aria-hidden="true">
        {[-3, -2, -1, 0, 1, 2, 3].map((step) => <i key={step} class={`day step${step}`}>{step < 0 ? '▼' : step > 0 ? '▲' : ''}</i>)}
      </span>
      <span>{words.scaleTo}</span>
      <span><i class="day stands-out step0" aria-hidden="true" /> {words.standsOut}</span>
      {dates.some((entry) => wayOf(entry) === 'little') && <span><i class="day little" aria-hidden="true" /> {words.verdicts.little}</span>}
      {dates.some(({ holiday }) => holiday !== null) && <span><i class="day holiday step0" aria-hidden="true" /> {words.holiday}</span>}
    </p>
  );
}

/** A table of some dates; choosing one looks at it. */
function DatesTable({ view, caption, dates, chosen, first }: {
  view: View; caption: string; dates: readonly CalendarDate[]; chosen: ReadonlySet<IsoDate>; first: number;
}) {
  const { actions, words, format } = view;
  const rows = dates.map((entry) => ({
    key: entry.date, estimate: entry, selected: chosen.has(entry.date),
    name: (
      <button
        type="button" class="choice" aria-pressed={chosen.has(entry.date)}
        onClick={() => void actions.ask({ dates: [oneDay(entry.date)] })}
      >
        {format.longDate(entry.date)}
        {entry.holiday !== null && <small> {entry.holiday}</small>}
        {entry.why !== null && <small> {reasonInWords(entry.why, thoseDays(1, words), words, format)}</small>}
      </button>
    ),
  }));
  return <EstimatesTable view={view} caption={caption} nameColumn={words.date} rows={rows} first={first} />;
}

/** Every date of the store for this place: the special ones first, then all of them as a picture and as a table. */
export function CalendarCard({ view }: { view: View }) {
  const { state: { calendar: held, shown, question }, actions, words } = view;
  const calendar = calendarBeside(shown, held);
  const [open, setOpen] = useState(false);
  const special = useMemo(() => (calendar === null ? [] : specialDates(calendar)), [calendar]);
  const chosen = useMemo(() => new Set(daysOf(question?.dates ?? [])), [question?.dates]);
  // Its place is kept while another one is on its way, so that nothing under it jumps.
  const card = useRef<HTMLElement>(null);
  const height = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (calendar !== null && card.current !== null) height.current = card.current.offsetHeight;
  });
  if (lacksCalendar(shown, held)) {
    return (
      <section class="card calendar-card" aria-labelledby="calendar-title">
        <h2 id="calendar-title">{words.calendarTitle}</h2>
        <p class="complaint" role="alert">{words.noCalendar}</p>
        <p class="ways"><button type="button" class="quiet" onClick={() => void actions.retry()}>{words.retry}</button></p>
      </section>
    );
  }
  if (calendar === null) {
    const style = height.current === null ? {} : { minHeight: `${height.current}px` };
    return (
      <section class="card calendar-card to-come" style={style} aria-labelledby="calendar-title" aria-busy="true">
        <h2 id="calendar-title">{words.calendarTitle}</h2>
        <p class="unseen">{words.loading}</p>
        <i />
      </section>
    );
  }
  const { dates, story } = calendar;
  if (dates.length === 0) return null;
  return (
    <section ref={card} class="card calendar-card" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{words.calendarTitle}</h2>
      <p class="hint">{words.calendarHelp}</p>
      <CalendarGrid view={view} dates={dates} chosen={chosen} />
      <Legend view={view} dates={dates} />
      {!story.judged_together && <p>{words.noneStandOut} {special.length > 0 && `${words.clearAlone}:`}</p>}
      {special.length > 0 && (
        <DatesTable
          view={view} caption={story.judged_together ? words.standOut : words.clearAlone} dates={special} chosen={chosen} first={5}
        />
      )}
      <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.asTable}</summary>
        {open && <DatesTable view={view} caption={words.calendarTitle} dates={dates} chosen={chosen} first={dates.length} />}
      </details>
    </section>
  );
}

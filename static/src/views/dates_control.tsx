import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays, daysOf, isDate, lengthOf, oneDay, shifted, within, type Calendar, type IsoDate, type Span } from '../format/dates';
import type { View } from './view';

/** More entries than this are folded away. */
const SHOWN_ENTRIES = 4;

interface DayInputProps {
  readonly label: string;
  readonly value: IsoDate;
  readonly calendar: Calendar;
  readonly onDay: (day: string) => void;
}

/** Keys that move through the box and type nothing into it. */
const MOVING = new Set(['Tab', 'Shift', 'ArrowLeft', 'ArrowRight', ' ', 'F4', 'Alt', 'Control', 'Meta']);

/**
 * The browser's own date box. A day that is picked is asked at once. While it is being typed each key makes another whole day of
 * it ("1" of "12" is a day too): it is asked by Enter or when the box is left, and Esc goes back to the day before.
 */
function DayInput({ label, value, calendar, onDay }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const typing = useRef(false);

  function finish(): void {
    typing.current = false;
    if (typed !== null && typed !== value) onDay(typed);
    setTyped(null);
  }

  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter') return finish();
    if (event.key !== 'Escape') {
      typing.current ||= !MOVING.has(event.key);
      return;
    }
    if (!typing.current) return;
    event.preventDefault();
    typing.current = false;
    setTyped(null);
  }

  function input(day: string): void {
    if (typing.current) return setTyped(day);
    setTyped(null);
    onDay(day);
  }

  return (
    <input
      type="date" aria-label={label} value={typed ?? value} required aria-describedby="dates-hint"
      min={calendar.first ?? undefined} max={calendar.last ?? undefined}
      onKeyDown={key} onInput={(event) => input(event.currentTarget.value)} onBlur={finish}
    />
  );
}

/** A day or a period after the last one, or before the first where the data end there. */
function another(calendar: Calendar, dates: readonly Span[], days: number): Span | null {
  const chosen = daysOf(dates);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return null;
  return within(calendar, { first: addDays(last, 1), last: addDays(last, days) })
    ?? within(calendar, { first: addDays(first, -days), last: addDays(first, -1) })
    ?? (calendar.last === null ? null : oneDay(calendar.last));
}

/** The days: one or more entries, each a day or a period, and buttons to add and to step. */
export function DatesControl({ view }: { view: View }) {
  const { state, actions, words, format } = view;
  const [complaint, setComplaint] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  useEffect(() => setComplaint(null), [state.question]);
  const calendar = state.info?.dates ?? { first: null, last: null };
  const dates = state.question?.dates ?? [];
  const limit = state.info?.limits.dates ?? Infinity;
  const ends = [calendar.first, calendar.last].map((day) => (day === null ? '' : format.date(day))) as [string, string];

  function ask(next: readonly Span[]): void {
    const outside = next.some((span) => within(calendar, span)?.first !== span.first || within(calendar, span)?.last !== span.last);
    if (next.some(({ first, last }) => last < first)) setComplaint(words.backwards);
    else if (outside) setComplaint(words.outsideDays(...ends));
    else if (daysOf(next).length > limit) setComplaint(words.tooManyDays(format.count(limit)));
    else {
      setComplaint(null);
      void actions.ask({ dates: next });
    }
  }

  function change(index: number, change: Partial<Span>): void {
    if (!Object.values(change).every(isDate)) return setComplaint(words.noSuchDay);
    ask(dates.map((span, at) => (at === index ? { ...span, ...change } : span)));
  }

  function add(days: number): void {
    const span = another(calendar, dates, days);
    if (span !== null) ask([...dates, span]);
  }

  const earlier = shifted(calendar, dates, -1);
  const later = shifted(calendar, dates, 1);
  const shown = unfolded ? dates : dates.slice(0, SHOWN_ENTRIES);
  return (
    <fieldset class="field dates">
      <legend>{words.dates}</legend>
      <div class="entries">
        <button
          type="button" class="step" aria-label={words.earlier(words.stepDay)} title={words.earlier(words.stepDay)}
          disabled={earlier === null} onClick={() => earlier !== null && ask(earlier)}
        >
          ‹
        </button>
        <button
          type="button" class="step" aria-label={words.later(words.stepDay)} title={words.later(words.stepDay)}
          disabled={later === null} onClick={() => later !== null && ask(later)}
        >
          ›
        </button>
        {dates.length === 0 && <span class="entry to-come" />}
        {shown.map((span, index) => {
          const period = lengthOf(span) > 1;
          return (
            <span class="entry" key={index}>
              <span class={period ? 'weekday' : 'weekday one'}>{period ? words.days(lengthOf(span), format.count(lengthOf(span))) : format.weekday(span.first)}</span>
              <DayInput
                label={period ? words.firstDay : words.day} value={span.first} calendar={calendar}
                onDay={(first) => change(index, period ? { first } : oneDay(first))}
              />
              {period && <span class="to">{words.to}</span>}
              {period && (
                <DayInput label={words.lastDay} value={span.last} calendar={calendar} onDay={(last) => change(index, { last })} />
              )}
              {dates.length > 1 && (
                <button
                  type="button" class="remove" aria-label={words.removeDates(format.span(span))}
                  onClick={() => ask(dates.filter((_, at) => at !== index))}
                >
                  ×
                </button>
              )}
            </span>
          );
        })}
        {dates.length > SHOWN_ENTRIES && (
          <button type="button" class="quiet" onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? words.fewerDates : words.moreDates(dates.length - SHOWN_ENTRIES)}
          </button>
        )}
      </div>
      <div class="adding">
        <button type="button" class="quiet" onClick={() => add(1)}>+ {words.addDay}</button>
        <button type="button" class="quiet" onClick={() => add(7)}>+ {words.addPeriod}</button>
      </div>
      <p id="dates-hint" class="hint">{calendar.first === null ? '\u00a0' : words.datesHeld(...ends)}</p>
      {complaint !== null && <p class="hint complaint" role="alert">{complaint}</p>}
    </fieldset>
  );
}

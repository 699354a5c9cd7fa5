import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addDays, oneDay, type IsoDate } from '../format/dates';
import { keyed, monthLabels, weeksBetween } from '../format/weeks';
import type { CalendarDate } from '../state/api_types';
import { liftStep, MARKS, wayOf } from '../state/verdict';
import { reasonInWords, thoseDays } from '../words/reasons';
import type { View } from './view';

/** Everything about a day in words: its label, and what a mouse that rests on it reads. */
function dayInWords({ words, format }: View, entry: CalendarDate): string {
  const { date, holiday, lift, stands_out } = entry;
  const parts = [
    format.longDate(date), ...(holiday === null ? [] : [holiday]), words.verdicts[wayOf(entry)],
    ...(lift === null ? [] : [format.lift(lift)]), ...(stands_out ? [words.standsOut] : []),
  ];
  return parts.join(', ');
}

/** In so many weeks there is room for a month and its year. */
const ROOM_FOR_YEAR = 3;

interface Props {
  readonly view: View;
  readonly dates: readonly CalendarDate[];
  readonly chosen: ReadonlySet<IsoDate>;
}

/** The dates in weeks. One of them is in the tab order; arrow keys go from day to day and from week to week. */
export function CalendarGrid({ view, dates, chosen }: Props) {
  const { actions, words, format } = view;
  const grid = useRef<HTMLTableElement>(null);
  const first = dates[0]?.date ?? '';
  const last = dates.at(-1)?.date ?? '';
  const weeks = useMemo(() => weeksBetween(first, last), [first, last]);
  const months = useMemo(() => monthLabels(weeks), [weeks]);
  const beginsYear = (date: IsoDate): boolean => date.slice(5, 7) === '01' && date.slice(0, 4) !== first.slice(0, 4);
  const byDate = useMemo(() => new Map(dates.map((entry) => [entry.date, entry])), [dates]);
  const [focused, setFocused] = useState<IsoDate | null>(null);
  const current = [...chosen].find((date) => byDate.has(date)) ?? last;
  const stop = focused !== null && byDate.has(focused) ? focused : current;
  const cell = (date: IsoDate): HTMLElement | null => grid.current?.querySelector(`[data-date="${date}"]`) ?? null;

  // The chosen day comes into sight where the grid is wider than its card, without moving the page.
  useEffect(() => {
    const [box, day] = [grid.current?.parentElement, cell(current)];
    if (box == null || day === null) return;
    const { left, right } = day.getBoundingClientRect();
    const { left: from, right: to } = box.getBoundingClientRect();
    if (left >= from && right <= to) return;
    box.scrollLeft += left - (from + to) / 2;
    // No week peeps out half beside the names of the days.
    const [names, ...weekCells] = day.closest('tr')?.children ?? [];
    const edge = names?.getBoundingClientRect().right ?? from;
    const half = weekCells.map((other) => other.getBoundingClientRect()).find((other) => other.right > edge);
    if (half !== undefined && half.left < edge) box.scrollLeft -= edge - half.left;
  }, [current, weeks]);

  function onKeyDown(event: KeyboardEvent): void {
    let next = keyed(event.key, stop, first, last);
    if (next === null) return;
    event.preventDefault();
    // Days that the store does not hold are passed over.
    for (let from = stop; next !== null && next !== from && !byDate.has(next);) {
      from = next;
      next = keyed(event.key, from, first, last);
    }
    if (next === null || !byDate.has(next)) return;
    setFocused(next);
    cell(next)?.focus();
  }

  function day(date: IsoDate | null) {
    if (date === null) return null;
    const entry = byDate.get(date);
    if (entry === undefined) return <span class="day absent" title={reasonInWords({ code: 'not-stored' }, thoseDays(1, words), words, format)} />;
    const step = liftStep(entry);
    const kinds = `${entry.stands_out ? 'stands-out' : ''} ${entry.holiday === null ? '' : 'holiday'} ${chosen.has(date) ? 'chosen' : ''}`;
    return (
      <button
        type="button" class={`day step${step} ${wayOf(entry)} ${kinds}`} data-date={date} tabIndex={date === stop ? 0 : -1}
        title={dayInWords(view, entry)} aria-label={dayInWords(view, entry)} aria-pressed={chosen.has(date)}
        onFocus={() => setFocused(date)} onClick={() => void actions.ask({ dates: [oneDay(date)] })}
      >
        {step === 0 ? '' : MARKS[wayOf(entry)]}
      </button>
    );
  }

  return (
    <div class="calendar-scroll">
      <table ref={grid} class="calendar" role="grid" aria-label={words.calendarLabel} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td />
            {months.map(({ date, weeks: span }) => (
              <th key={date} scope="colgroup" colSpan={span}>
                <span>{format.month(date, span >= ROOM_FOR_YEAR && beginsYear(date))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 7 }, (_, row) => (
            <tr key={row}>
              <th scope="row">{format.shortWeekday(addDays(weeks[0]?.monday ?? first, row))}</th>
              {weeks.map(({ monday, days }) => <td key={monday}>{day(days[row] ?? null)}</td>)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="week">{words.weekShort}</th>
            {weeks.map(({ monday, number }) => <td key={monday} class="week" title={words.week(number)}>{number}</td>)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

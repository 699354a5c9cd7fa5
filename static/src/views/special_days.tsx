import { useMemo } from 'preact/hooks';
import { daysOf, needsYear, oneDay } from '../format/dates';
import { calendarBeside, lacksCalendar, specialDates } from '../state/shown';
import { MARKS, wayOf } from '../state/verdict';
import type { View } from './view';

/** How many days fit one line; the calendar has them all. */
const FIRST = 4;

/** To the calendar's chosen day: who holds the focus is brought into sight. */
function toCalendar(): void {
  document.querySelector<HTMLElement>('.calendar [tabindex="0"]')?.focus();
}

/** The days that one would want to look at here, beside the sentence: who asks about another day sees where to go. */
export function SpecialDays({ view }: { view: View }) {
  const { state: { calendar: held, shown, question }, actions, words, format } = view;
  const calendar = calendarBeside(shown, held);
  const special = useMemo(() => (calendar === null ? [] : specialDates(calendar)), [calendar]);
  const chosen = useMemo(() => new Set(daysOf(question?.dates ?? [])), [question?.dates]);
  if (lacksCalendar(shown, held)) return null;
  if (calendar === null) return <div class="special-days to-come" aria-hidden="true"><i /></div>;
  if (special.length === 0) return null;
  const withYear = needsYear(calendar.dates[0]?.date ?? '', calendar.dates.at(-1)?.date ?? '');
  return (
    <div class="special-days">
      <span id="special-days-label">{calendar.story.judged_together ? words.standOut : words.clearAlone}</span>
      <ul aria-labelledby="special-days-label">
        {special.slice(0, FIRST).map((entry) => (
          <li key={entry.date}>
            <button
              type="button" class={wayOf(entry)} aria-pressed={chosen.has(entry.date)} title={entry.holiday ?? undefined}
              onClick={() => void actions.ask({ dates: [oneDay(entry.date)] })}
            >
              {format.shortDate(entry.date, withYear)} <strong>
                <span aria-hidden="true">{MARKS[wayOf(entry)]}</span> {entry.lift === null ? words.verdicts[wayOf(entry)] : format.lift(entry.lift)}
              </strong>
            </button>
          </li>
        ))}
        {special.length > FIRST && (
          <li><button type="button" class="unfold" onClick={toCalendar}>{words.moreSuggestions(special.length - FIRST)}</button></li>
        )}
      </ul>
    </div>
  );
}

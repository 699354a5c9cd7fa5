import { hoursOf, type HourRange } from '../format/hours';
import type { View } from './view';

const EVERY_HOUR = hoursOf(null);

/** The hours asked, as two lists to choose from; both ends of a whole day mean no limit. */
export function HoursChoice({ view }: { view: View }) {
  const { state: { question }, actions, words, format } = view;
  const hours = question?.hours ?? null;
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

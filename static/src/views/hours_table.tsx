import { useState } from 'preact/hooks';
import type { Slot } from '../state/series';
import { MARKS, wayOf } from '../state/verdict';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly slots: readonly Slot[];
}

/** The chart's numbers. Built only once it is opened: two weeks have three hundred rows. */
export function HoursTable({ view, slots }: Props) {
  const { words, format } = view;
  const [open, setOpen] = useState(false);
  const dated = slots.some(({ date }) => date !== null);
  const hourly = slots.some(({ hour }) => hour !== null);
  const before = slots.some(({ previous }) => previous !== null);
  const count = (value: number | null): string => (value === null ? '–' : format.count(value));
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.asTable}</summary>
      {open && (
        <table class="plain hours">
          <caption class="unseen">{words.hoursTitle}</caption>
          <thead>
            <tr>
              {dated && <th scope="col">{words.date}</th>}
              {hourly && <th scope="col">{words.hour}</th>}
              <th scope="col" class="number">{words.hitsColumn}</th>
              <th scope="col" class="number">{words.expected}</th>
              <th scope="col" class="number">{words.usualRange}</th>
              {before && <th scope="col" class="number">{words.previousWeek}</th>}
              <th scope="col" class="number">{words.liftColumn}</th>
              <th scope="col">{words.verdictColumn}</th>
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => {
              const way = slot.verdict === null ? null : wayOf({ verdict: slot.verdict });
              return (
                <tr key={format.slot(slot)}>
                  {slot.date !== null && <th scope="row">{format.shortDate(slot.date)}</th>}
                  {slot.hour !== null && <th scope="row">{format.hours({ from: slot.hour, to: slot.hour })}</th>}
                  <td class="number">{count(slot.hits)}</td>
                  <td class="number">{count(slot.expected)}</td>
                  <td class="number">{slot.low === null ? '–' : `${count(slot.low)}–${count(slot.high)}`}</td>
                  {before && <td class="number">{count(slot.previous)}</td>}
                  <td class="number">{slot.lift === null ? '–' : format.lift(slot.lift)}</td>
                  <td class={`verdict ${way ?? ''}`}>
                    {way === null ? '–' : <><span aria-hidden="true">{MARKS[way]}</span> {words.verdicts[way]}</>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </details>
  );
}

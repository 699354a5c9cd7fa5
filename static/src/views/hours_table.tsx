import { useState } from 'preact/hooks';
import type { ComparedSlot } from '../series';
import { ChangeCell } from './change_cell';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly slots: readonly ComparedSlot[];
}

/** The chart's numbers. Built only once it is opened: a quarter of a year has two thousand rows. */
export function HoursTable({ view, slots }: Props) {
  const { words, format } = view;
  const [open, setOpen] = useState(false);
  const dated = slots.some(({ date }) => date !== null);
  const hourly = slots.some(({ hour }) => hour !== null);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.asTable}</summary>
      {open && (
        <table class="plain">
          <caption class="unseen">{words.hoursTitle}</caption>
          <thead>
            <tr>
              {dated && <th scope="col">{words.date}</th>}
              {hourly && <th scope="col">{words.hour}</th>}
              <th scope="col" class="number">{words.hitsColumn}</th>
              <th scope="col" class="number">{words.beforeColumn}</th>
              <th scope="col" class="number">{words.changeColumn}</th>
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => (
              <tr key={format.slot(slot)}>
                {slot.date !== null && <th scope="row">{format.shortDate(slot.date)}</th>}
                {slot.hour !== null && <th scope="row">{format.hours({ from: slot.hour, to: slot.hour })}</th>}
                <td class="number">{format.count(slot.hits)}</td>
                <td class="number">{slot.compared ? format.count(slot.delta) : '–'}</td>
                <ChangeCell view={view} sums={slot} compared={slot.compared} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

import { useState } from 'preact/hooks';
import { addDays, isDate, oneDay } from '../format/dates';
import { hoursOf } from '../format/hours';
import { levelShown } from '../state/filters';
import { changed, type Other, type Question } from '../state/question';
import { slotsOfTheDay, type Slot } from '../state/series';
import type { Shown } from '../state/shown';
import type { Remark } from '../state/state';
import { scene } from '../words/sentences';
import { EstimatesTable } from './estimates_table';
import { remarkInWords } from './notes';
import { PlaceCombobox, usePlaceSearch } from './place_search';
import type { View } from './view';

const CHART = { width: 24 * 12, height: 90 };

/** The chosen hours of the day, each with where it stands. */
function slotsOf({ hours, question }: Shown): Slot[] {
  const chosen = new Set(hoursOf(question.hours));
  return slotsOfTheDay(hours.hours, null).filter(({ hour }) => hour !== null && chosen.has(hour));
}

/** The most hits or expected hits in an hour of the day: the top of both charts. */
function mostPerHour(shown: Shown): number {
  return slotsOf(shown).reduce((most, { hits, expected }) => Math.max(most, hits ?? 0, expected ?? 0), 0);
}

/** Hits per hour as bars, expected as a line; the table beside it has the sums. */
function SmallChart({ shown, most }: { shown: Shown; most: number }) {
  const slots = slotsOf(shown);
  const y = (value: number): number => CHART.height * (1 - value / Math.max(most, 1));
  const expected = slots.flatMap((slot) => (slot.expected === null ? [] : [`${(slot.hour ?? 0) * 12 + 6},${y(slot.expected).toFixed(1)}`])).join(' ');
  return (
    <svg class="small-chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} preserveAspectRatio="none" aria-hidden="true">
      {slots.map(({ hits, hour }) => hits !== null && (
        <rect key={hour} class="hits" x={(hour ?? 0) * 12 + 1} width={10} y={y(hits)} height={CHART.height - y(hits)} />
      ))}
      <polyline class="expected" points={expected} />
    </svg>
  );
}

/** Chooses what stands beside the question: its week before, or another place and day. */
function ChooseOther({ view, question, compare }: {
  view: View; question: Question; compare: (other: Other, remark: Remark | null) => void;
}) {
  const { words } = view;
  const [day, setDay] = useState('');
  const [complaint, setComplaint] = useState(false);
  const { dates } = question;
  const weekBefore = dates.map(({ first, last }) => ({ first: addDays(first, -7), last: addDays(last, -7) }));
  const days = day === '' ? dates : [oneDay(day)];
  const search = usePlaceSearch(view, ({ ground, remark }) => compare({ ...changed(question, ground), dates: days }, remark));

  function submit(event: Event): void {
    event.preventDefault();
    const named = (search.typed ?? '').trim() !== '';
    const readable = (named || day !== '') && (day === '' || isDate(day));
    setComplaint(!readable);
    if (!readable) return;
    if (named) void search.enter();
    else compare({ ...question, dates: days }, null);
  }

  return (
    <form class="other" onSubmit={submit}>
      <div class="field">
        <label for="other-place">{words.comparePlace}</label>
        <PlaceCombobox view={view} id="other-place" search={search} text="" />
      </div>
      <label>{words.compareDates} <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} /></label>
      <button type="submit" class="quiet">{words.compareWith}</button>
      <button type="button" class="quiet" onClick={() => compare({ ...question, dates: weekBefore }, null)}>{words.compareWeekBefore}</button>
      {complaint && <p class="complaint" role="alert">{words.compareCannot}</p>}
    </form>
  );
}

/** Two answers side by side, drawn at the same scales. */
export function CompareCard({ view, shown }: { view: View; shown: Shown }) {
  const { state: { question, shownOther, notBeside, look }, actions, words, format } = view;
  const [remark, setRemark] = useState<Remark | null>(null);
  const sides = shownOther === null ? [] : [shown, shownOther];
  const most = Math.max(...sides.map(mostPerHour), 1);
  const shownLevel = levelShown(shown.impact.industries, look.level);
  const level = (side: Shown) => side.impact.industries.filter((industry) => industry.level === shownLevel);
  const names = [...new Set(sides.flatMap((side) => level(side).slice(0, 5).map(({ sbi }) => sbi)))];
  function compare({ postcode, area, radiusKm, dates }: Other, told: Remark | null): void {
    setRemark(told);
    void actions.compareWith({ postcode, area, radiusKm, dates });
  }
  return (
    <section class="card compare-card" aria-labelledby="compare-title">
      <div class="card-head">
        <h2 id="compare-title">{words.compareTitle}</h2>
        {shownOther !== null && (
          <button type="button" class="quiet" onClick={() => void actions.compareWith(null)}>{words.stopComparing}</button>
        )}
      </div>
      {shownOther === null && <p class="hint">{words.compareHelp}</p>}
      {notBeside !== null && (
        <p class="complaint" role="alert">
          {notBeside.problem.type === '/problems/unknown-postcode' ? words.unknownPostcode(notBeside.other.postcode)
            : words.serverSays(notBeside.problem.detail)}
        </p>
      )}
      {remark !== null && shownOther !== null && <p class="hint">{remarkInWords(remark, view)}</p>}
      {shownOther === null && <ChooseOther view={view} question={question ?? shown.question} compare={compare} />}
      {shownOther !== null && (
        <>
          <EstimatesTable
            view={view} caption={words.compareTitle} nameColumn={words.area} first={2}
            rows={sides.map((side, index) => ({ key: String(index), name: scene(side, words, format), estimate: side.impact.total }))}
          />
          <div class="sides">
            {sides.map((side, index) => (
              <figure key={index}>
                <figcaption>{scene(side, words, format)}</figcaption>
                <SmallChart shown={side} most={most} />
                <p class="hours-axis" aria-hidden="true"><span>{format.hour(0)}</span><span>{format.hour(12)}</span><span>{format.hour(24)}</span></p>
                <table class="plain">
                  <caption class="unseen">{words.industriesTitle}</caption>
                  <thead><tr><th scope="col">{words.industry}</th><th scope="col" class="number">{words.addedColumn}</th><th scope="col" class="number">{words.liftColumn}</th></tr></thead>
                  <tbody>
                    {names.map((sbi) => {
                      const found = level(side).find((industry) => industry.sbi === sbi);
                      const title = found?.title ?? sides.flatMap(level).find((industry) => industry.sbi === sbi)?.title ?? sbi;
                      return (
                        <tr key={sbi}>
                          <th scope="row">{title}</th>
                          <td class="number">{found?.added == null ? '–' : format.difference(found.added)}</td>
                          <td class="number">{found?.lift == null ? '–' : format.lift(found.lift)}</td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </figure>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

import type { RingEstimate } from '../state/api_types';
import { isCircle } from '../state/area';
import type { Shown } from '../state/shown';
import { wayOf } from '../state/verdict';
import { netReachSentence, reachSentence } from '../words/sentences';
import { LiftCell, VerdictCell } from './verdict_cell';
import type { View } from './view';

/** How far the lifts of all rings go either way, so that 0 has one place in every row. */
function scaleOf(rings: readonly RingEstimate[]): { least: number; most: number } {
  const lifts = rings.flatMap(({ lift, lift_low, lift_high }) => [lift ?? 0, lift_low ?? 0, Math.min(lift_high ?? 0, 4 * Math.abs(lift ?? 0) + 1)]);
  return { least: Math.min(-0.1, ...lifts), most: Math.max(0.1, ...lifts) };
}

/** A ring's lift as a bar from the middle line, with its range. */
function LiftBar({ ring, least, most }: { ring: RingEstimate; least: number; most: number }) {
  if (ring.lift === null) return <span class="lift-bar" aria-hidden="true" />;
  const at = (lift: number): number => (100 * (Math.min(Math.max(lift, least), most) - least)) / (most - least);
  const between = (a: number, b: number) => ({ left: `${Math.min(at(a), at(b))}%`, width: `${Math.abs(at(a) - at(b))}%` });
  return (
    <span class={`lift-bar ${wayOf(ring)}`} aria-hidden="true">
      <span class="zero" style={{ left: `${at(0)}%` }} />
      <span class="length" style={between(0, ring.lift)} />
      {ring.lift_low !== null && ring.lift_high !== null && <span class="range" style={between(ring.lift_low, ring.lift_high)} />}
    </span>
  );
}

/** The rings from the inside out, how unusual each was, and how far that reached. */
export function RingsCard({ view, shown }: { view: View; shown: Shown }) {
  const { state: { question }, actions, words, format } = view;
  const { rings, reach, story } = shown.open.ring;
  if (rings.length === 0) return null;
  const round = isCircle(shown.question.area);  // Rings around another area cannot be asked for alone.
  const scale = scaleOf(rings);
  return (
    <section class="card rings-card" aria-labelledby="rings-title">
      <h2 id="rings-title">{words.ringsTitle}</h2>
      <p class="reach">
        <span class="own">{reachSentence(story, shown.question, words, format)}</span> {netReachSentence(story.net, shown.question, words, format)}
      </p>
      {round && <p class="hint">{words.ringsHelp}</p>}
      <table class="estimates rings">
        <caption class="unseen">{words.ringsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.distance}</th>
            <th scope="col" class="number">{words.hitsColumn}</th>
            <th scope="col" class="number expected">{words.expected}</th>
            <th scope="col" class="number">{words.liftColumn}</th>
            <th scope="col">{words.verdictColumn}</th>
          </tr>
        </thead>
        <tbody>
          {rings.map((ring) => {
            const own = { fromM: ring.from_m, toM: ring.to_m };
            const pressed = question?.ring?.fromM === own.fromM && question.ring.toM === own.toM;
            return (
              <tr key={ring.from_m} class={`${pressed ? 'selected' : ''} ${reach?.clear_m === ring.to_m ? 'reached' : ''}`}>
                <th scope="row">
                  {!round && (own.toM === 0 ? words.insideIt : words.outsideIt(format.ringEnds(own)))}
                  {round && (
                    <button
                      type="button" class="choice" aria-pressed={pressed}
                      onClick={() => void actions.ask({ ring: pressed ? null : own })}
                    >
                      {format.ringEnds(own)}
                    </button>
                  )}
                  <LiftBar ring={ring} {...scale} />
                </th>
                <td class="number">{ring.hits === null ? '–' : format.count(ring.hits)}</td>
                <td class="number expected">{ring.expected === null ? '–' : format.count(ring.expected)}</td>
                <LiftCell view={view} estimate={ring} />
                <VerdictCell view={view} estimate={ring} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

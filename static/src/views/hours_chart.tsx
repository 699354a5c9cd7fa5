import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hoursOf } from '../format/hours';
import { brushedHours, type Slot } from '../state/series';
import { theme, onTheme } from '../state/theme';
import { wayOf } from '../state/verdict';
import { TimelineChart, type Chosen } from './timeline_chart';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly slots: readonly Slot[];
}

/** The slots of the chosen hours; every slot where none are chosen. */
function chosenBy(view: View): Chosen {
  const hours = view.state.question?.hours ?? null;
  const chosen = new Set(hoursOf(hours));
  return ({ hour }) => hour === null || chosen.has(hour);
}

function Tip({ view: { words, format }, slot }: { view: View; slot: Slot }) {
  const { hits, expected, low, high, lift, verdict, previous } = slot;
  return (
    <>
      <strong>{format.slot(slot)}</strong>
      <span>{hits === null ? words.notInTheData : words.hits(hits, format.count(hits))}{lift !== null && ` (${format.lift(lift)})`}</span>
      {expected !== null && (
        <span>
          {words.expected}: {format.count(expected)}
          {low !== null && high !== null && ` (${format.count(low)}–${format.count(high)})`}
        </span>
      )}
      {previous !== null && <span>{words.previousWeek}: {format.count(previous)}</span>}
      {verdict !== null && <span>{words.verdicts[wayOf({ verdict })]}</span>}
    </>
  );
}

/** The picture of the hours; brushing it chooses some. */
export function HoursChart({ view, slots }: Props) {
  const { state, actions, words, format } = view;
  const box = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const chart = useRef<TimelineChart | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [drawnTheme, setDrawnTheme] = useState(theme());
  useEffect(() => onTheme(setDrawnTheme), []);

  // Before the browser paints, or prints: the chart has the colours of the page around it.
  useLayoutEffect(() => {
    if (box.current === null) return;
    const made = new TimelineChart(box.current, slots, chosenBy(view), format, {
      pointed: (index, x) => {
        setPointed(index);
        tip.current?.style.setProperty('--x', `${x}px`);
      },
      brushed: (from, to) => {
        const hours = brushedHours(slots, from, to);
        if (hours !== null) void actions.ask({ hours: hoursOf(hours).length === 24 ? null : hours });
      },
    });
    chart.current = made;
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [slots, format, drawnTheme]);
  // The bars follow the question at once; its answer may take a moment.
  useEffect(() => chart.current?.choose(chosenBy(view)), [state.question?.hours]);

  const slot = pointed === null ? undefined : slots[pointed];
  const [first, last] = [slots[0], slots.at(-1)];
  return (
    <div class="chart">
      <div
        ref={box} role="img"
        aria-label={first === undefined || last === undefined ? '' : words.chartLabel(format.slot(first), format.slot(last))}
      />
      <div ref={tip} class="tip" hidden={slot === undefined} aria-hidden="true">
        {slot !== undefined && <Tip view={view} slot={slot} />}
      </div>
    </div>
  );
}

// Draws the timeline with uPlot: hits as bars or an area, the expectation as a line in its usual range.
import uPlot from 'uplot';
import type { Format } from '../format/format';
import type { Slot } from '../state/series';
import { colour } from '../state/theme';
import { severalDates, ticks } from './ticks';
import { brushByTouch } from './timeline_touch';

const FONT = '12px system-ui, sans-serif';

/** Up to this many slots there is room for a bar each. */
const BARS_UP_TO = 120;
const HEIGHT_PX = 190;

export interface ChartEvents {
  /** The slot under the mouse and where it is in the chart; null where the mouse left. */
  pointed(index: number | null, x: number): void;
  /** Slots were brushed: these positions among them, as fractions. */
  brushed(from: number, to: number): void;
}

/** Which slots of the chart are those of the chosen hours. */
export type Chosen = (slot: Slot) => boolean;

function tickText(slots: readonly Slot[], index: number, format: Format): string {
  const slot = slots[index];
  if (slot === undefined) return '';
  return slot.date !== null && severalDates(slots) ? format.shortDate(slot.date) : format.hour(slot.hour ?? 0);
}

/** x, hits that are chosen, hits that are not, high, low, expected, the week before */
function dataOf(slots: readonly Slot[], chosen: Chosen): uPlot.AlignedData {
  return [
    slots.map((_, index) => index),
    slots.map((slot) => (chosen(slot) ? slot.hits : null)),
    slots.map((slot) => (chosen(slot) ? null : slot.hits)),
    slots.map(({ high }) => high),
    slots.map(({ low }) => low),
    slots.map(({ expected }) => expected),
    slots.map(({ previous }) => previous),
  ];
}

function seriesOf(slots: readonly Slot[]): uPlot.Series[] {
  const bars = slots.length <= BARS_UP_TO;
  const barPaths = uPlot.paths.bars;
  const hits = (name: string): uPlot.Series => ({
    stroke: colour(name), fill: colour(name), width: bars ? 0 : 1.2, points: { show: false },
    ...(bars && barPaths !== undefined && { paths: barPaths({ size: [0.72, 40], radius: 0.12 }) }),
  });
  const edge: uPlot.Series = { stroke: colour('--usual-edge'), width: 1, points: { show: false } };
  const line = (name: string, dash: number[]): uPlot.Series => ({
    stroke: colour(name), width: 2, dash, points: { show: bars && slots.length <= 24, size: 5, fill: colour('--card'), stroke: colour(name) },
  });
  return [{}, hits('--accent'), hits('--faded'), edge, edge, line('--expected', []), line('--before', [5, 4])];
}

export class TimelineChart {
  private readonly plot: uPlot;
  private readonly resize: ResizeObserver;

  constructor(
    container: HTMLElement, private readonly slots: readonly Slot[], chosen: Chosen, format: Format, events: ChartEvents) {
    const daily = severalDates(slots);
    const ink = colour('--soft');
    const grid = colour('--grid');
    const options: uPlot.Options = {
      width: Math.max(container.clientWidth, 200),
      height: HEIGHT_PX,
      padding: [10, daily ? 28 : 8, 0, 0],
      legend: { show: false },
      cursor: { drag: { x: true, y: false, setScale: false }, y: false, points: { show: false } },
      scales: { x: { time: false, range: [-0.5, slots.length - 0.5] }, y: { range: (_, __, max) => [0, Math.max(max, 1) * 1.05] } },
      axes: [
        {
          stroke: ink, font: FONT, size: 30, gap: 6, grid: { show: daily, stroke: grid }, ticks: { show: false },
          splits: (plot) => ticks(slots, plot.bbox.width / devicePixelRatio, daily ? 76 : 44),
          values: (_, splits) => splits.map((index) => tickText(slots, index, format)),
        },
        {
          stroke: ink, font: FONT, size: 54, gap: 6, grid: { stroke: grid, width: 1 }, ticks: { show: false },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 1e8, 1e9],
          values: (_, splits) => splits.map((value) => format.count(value)),
        },
      ],
      series: seriesOf(slots),
      bands: [{ series: [3, 4], fill: colour('--usual-fill') }],
      hooks: {
        setCursor: [
          (plot) => {
            const index = plot.cursor.idx;
            if (index === null || index === undefined || (plot.cursor.left ?? -1) < 0) events.pointed(null, 0);
            else events.pointed(index, plot.over.offsetLeft + plot.valToPos(index, 'x'));
          },
        ],
        setSelect: [
          (plot) => {
            const { left, width } = plot.select;
            if (width <= 0) return;
            // A bar belongs to the brush where its middle does, or where the brush begins and ends on it.
            const [from, to] = [plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x')];
            plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
            events.brushed(Math.round(from), Math.round(to));
          },
        ],
      },
    };
    this.plot = new uPlot(options, dataOf(slots, chosen), container);
    brushByTouch(this.plot, (x) => {
      const index = x === null ? null : Math.round(this.plot.posToVal(x, 'x'));
      if (index === null || slots[index] === undefined) events.pointed(null, 0);
      else events.pointed(index, this.plot.over.offsetLeft + this.plot.valToPos(index, 'x'));
    });
    this.resize = new ResizeObserver(() => {
      this.plot.setSize({ width: Math.max(container.clientWidth, 200), height: HEIGHT_PX });
    });
    this.resize.observe(container);
  }

  /** Other hours are chosen: only the bars change. */
  choose(chosen: Chosen): void {
    this.plot.setData(dataOf(this.slots, chosen), false);
    this.plot.redraw();
  }

  destroy(): void {
    this.resize.disconnect();
    this.plot.destroy();
  }
}

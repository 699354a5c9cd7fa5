// Draws the timeline with uPlot: hits as bars or an area, the week before as a dashed line.
import uPlot from 'uplot';
import type { Format } from './format';
import type { ComparedSlot, Slot } from './series';
import { severalDates, ticks } from './ticks';

const HITS = '#0b6468';
const HITS_FILL = '#0b6468cc';
const BEFORE = '#6b5a48';
const GRID = '#ebe8e0';
const INK = '#4d5560';
const FONT = '12px system-ui, sans-serif';

/** Up to so many slots there is room for a bar each. */
const BARS_UP_TO = 120;
const HEIGHT_PX = 170;

/** The slot under the mouse and where it is in the chart; null where the mouse left. */
export type OnPointed = (index: number | null, x: number, y: number) => void;

function tickText(slots: readonly Slot[], index: number, format: Format): string {
  const slot = slots[index];
  if (slot === undefined) return '';
  return slot.date !== null && severalDates(slots) ? format.shortDate(slot.date) : format.hour(slot.hour ?? 0);
}

export class TimelineChart {
  private readonly plot: uPlot;
  private readonly resize: ResizeObserver;

  constructor(container: HTMLElement, slots: readonly ComparedSlot[], format: Format, onPointed: OnPointed) {
    const bars = slots.length <= BARS_UP_TO;
    const daily = severalDates(slots);
    const barPaths = uPlot.paths.bars;
    const options: uPlot.Options = {
      width: Math.max(container.clientWidth, 200),
      height: HEIGHT_PX,
      padding: [10, daily ? 28 : 8, 0, 0],
      legend: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
      scales: { x: { time: false, range: [-0.5, slots.length - 0.5] }, y: { range: (_, __, max) => [0, Math.max(max, 1) * 1.05] } },
      axes: [
        {
          stroke: INK, font: FONT, size: 30, gap: 6, grid: { show: daily, stroke: GRID },
          ticks: { show: false },
          splits: (plot) => ticks(slots, plot.bbox.width / devicePixelRatio, daily ? 76 : 44),
          values: (_, splits) => splits.map((index) => tickText(slots, index, format)),
        },
        {
          stroke: INK, font: FONT, size: 54, gap: 6, grid: { stroke: GRID, width: 1 }, ticks: { show: false },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 1e8, 1e9],
          values: (_, splits) => splits.map((value) => format.count(value)),
        },
      ],
      series: [
        {},
        {
          stroke: HITS, fill: HITS_FILL, width: bars ? 0 : 1.2, points: { show: false },
          ...(bars && barPaths !== undefined && { paths: barPaths({ size: [0.72, 40], radius: 0.12 }) }),
        },
        {
          stroke: BEFORE, width: 2, dash: [5, 4], points: { show: bars && slots.length <= 24, size: 5, fill: '#ffffff', stroke: BEFORE },
        },
      ],
      hooks: {
        setCursor: [
          (plot) => {
            const index = plot.cursor.idx;
            if (index === null || index === undefined || (plot.cursor.left ?? -1) < 0) onPointed(null, 0, 0);
            else onPointed(index, plot.over.offsetLeft + plot.valToPos(index, 'x'), plot.over.offsetTop);
          },
        ],
      },
    };
    const data: uPlot.AlignedData = [
      slots.map((_, index) => index), slots.map(({ hits }) => hits), slots.map(({ delta, compared }) => (compared ? delta : null)),
    ];
    this.plot = new uPlot(options, data, container);
    this.resize = new ResizeObserver(() => {
      this.plot.setSize({ width: Math.max(container.clientWidth, 200), height: HEIGHT_PX });
    });
    this.resize.observe(container);
  }

  destroy(): void {
    this.resize.disconnect();
    this.plot.destroy();
  }
}

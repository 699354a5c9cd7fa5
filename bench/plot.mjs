// A line plot on two logarithmic axes as SVG, readable on a light and on a dark page.

const WIDTH = 720;
const HEIGHT = 440;
const FRAME = { left: 78, right: 130, top: 44, bottom: 56 };

// Told apart by hue, lightness and mark; [on white, on black].
const STYLES = [
  { mark: 'circle', colours: ['#0072b2', '#56b4e9'] },
  { mark: 'square', colours: ['#b35900', '#f0a43c'] },
  { mark: 'triangle', colours: ['#a1347c', '#e08ac0'] },
  { mark: 'diamond', colours: ['#00755c', '#34c79f'] },
];

const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);
const number = (value) => Number(value.toFixed(1));

function mark(kind, x, y) {
  const [u, v] = [number(x), number(y)];
  if (kind === 'circle') return `<circle cx="${u}" cy="${v}" r="4"/>`;
  if (kind === 'square') return `<rect x="${number(x - 3.6)}" y="${number(y - 3.6)}" width="7.2" height="7.2"/>`;
  const corners = kind === 'triangle' ? [[0, -5], [4.6, 3.6], [-4.6, 3.6]] : [[0, -5.2], [5.2, 0], [0, 5.2], [-5.2, 0]];
  return `<path d="M${corners.map(([dx, dy]) => `${number(x + dx)} ${number(y + dy)}`).join('L')}Z"/>`;
}

/** Powers of ten within [low, high], with 2 and 5 between them where there would be few. */
function ticks(low, high) {
  const steps = Math.log10(high / low) < 3.1 ? [1, 2, 5] : [1];
  const found = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of steps) {
      const tick = step * 10 ** power;
      if (tick >= low * 0.999 && tick <= high * 1.001) found.push(tick);
    }
  }
  return found;
}

/** The smallest range of whole ticks around the values: a power of ten, or its double or fivefold, at each end. */
function range(values) {
  const nice = [];
  for (let power = -6; power <= 12; power++) nice.push(10 ** power, 2 * 10 ** power, 5 * 10 ** power);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [nice.filter((tick) => tick <= least * 1.001).at(-1), nice.find((tick) => tick >= most * 0.999)];
}

/** A range that shows at least a factor of 100, so that what hardly changes looks flat. */
function twoDecades([low, high]) {
  if (high / low >= 100) return [low, high];
  const start = 10 ** Math.floor(Math.log10(low) + 1e-9);
  return [start, Math.max(high, start * 100)];
}

/**
 * @param {{title: string, x: string, y: string, xText: (x: number) => string, yText: (y: number) => string,
 *          series: {name: string, points: [number, number][]}[]}} figure both axes are logarithmic; all numbers above 0
 * @returns {string} an SVG document
 */
export function plot({ title, x, y, xText, yText, series }) {
  const points = series.flatMap((line) => line.points);
  const [x0, x1] = range(points.map(([at]) => at));
  const [y0, y1] = twoDecades(range(points.map(([, at]) => at)));
  const right = WIDTH - FRAME.right;
  const bottom = HEIGHT - FRAME.bottom;
  const across = (at) => FRAME.left + (Math.log(at / x0) / Math.log(x1 / x0)) * (right - FRAME.left);
  const up = (at) => bottom - (Math.log(at / y0) / Math.log(y1 / y0)) * (bottom - FRAME.top);

  const grid = [
    ...ticks(x0, x1).map((at) => {
      const u = number(across(at));
      return `<path class="grid" d="M${u} ${FRAME.top}V${bottom}"/><text x="${u}" y="${bottom + 18}" text-anchor="middle">${xText(at)}</text>`;
    }),
    ...ticks(y0, y1).map((at) => {
      const v = number(up(at));
      return `<path class="grid" d="M${FRAME.left} ${v}H${right}"/><text x="${FRAME.left - 8}" y="${v + 4}" text-anchor="end">${yText(at)}</text>`;
    }),
  ];
  // Names stand at the ends of their lines, pushed apart where those come close.
  const names = series
    .map((line, i) => ({ i, name: line.name, at: up(line.points.at(-1)[1]) }))
    .sort((a, b) => a.at - b.at);
  for (let i = 1; i < names.length; i++) names[i].at = Math.max(names[i].at, names[i - 1].at + 16);
  const lines = series.map(({ points: its }, i) => {
    const path = its.map(([u, v]) => `${number(across(u))} ${number(up(v))}`).join('L');
    const marks = its.map(([u, v]) => mark(STYLES[i % STYLES.length].mark, across(u), up(v))).join('');
    return `<g class="series${i}"><path class="line" d="M${path}"/>${marks}</g>`;
  });
  const legend = names.map(({ i, name, at }) => {
    const v = number(at);
    return `<g class="series${i}">${mark(STYLES[i % STYLES.length].mark, right + 14, at)}<text class="name" x="${right + 24}" y="${v + 4}">${escaped(name)}</text></g>`;
  });
  const colours = (dark) =>
    series.map((_, i) => `.series${i}{color:${STYLES[i % STYLES.length].colours[dark]}}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">
<style>
text{font:13px system-ui,sans-serif;fill:#333}.title{font-size:15px;font-weight:600}.name{fill:currentColor;font-weight:600}
.grid{stroke:#ddd;fill:none}.line{stroke:currentColor;stroke-width:2;fill:none}circle,rect,[class^=series] path:not(.line){fill:currentColor}
${colours(0)}
@media (prefers-color-scheme:dark){text{fill:#ccc}.name{fill:currentColor}.grid{stroke:#444}${colours(1)}}
</style>
<text class="title" x="${FRAME.left}" y="24">${escaped(title)}</text>
${grid.join('\n')}
<text x="${(FRAME.left + right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${escaped(x)}</text>
<text transform="translate(18 ${(FRAME.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(y)}</text>
${lines.join('\n')}
${legend.join('\n')}
</svg>
`;
}

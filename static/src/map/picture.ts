// The map as a picture to take along: what it shows, with title, legend and attribution.
import type { Way } from '../state/verdict';
import type { Palette } from './palette';
import { lookOf } from './symbols';

export interface Caption {
  readonly title: string;
  /** Verdicts in words, each with a step of its colour. */
  readonly legend: readonly { readonly way: Way; readonly step: number; readonly text: string }[];
  readonly attribution: string;
  readonly ground: string;
  readonly ink: string;
}

const LINE_PX = 22;
const MARGIN_PX = 12;

/** Words on as many lines as they need. */
function lines(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const found: string[] = [];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && context.measureText(longer).width <= width) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

/**
 * Draws the caption around a picture of the map.
 * @param scale device pixels per pixel of the page
 */
export function withCaption(map: HTMLCanvasElement, scale: number, caption: Caption, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  const [width, height] = [map.width / scale, map.height / scale];
  const title = '600 15px sans-serif';
  context.font = title;
  const said = lines(context, caption.title, width - 2 * MARGIN_PX);
  const head = said.length * LINE_PX + MARGIN_PX;
  const small = '13px sans-serif';
  context.font = small;
  const named = lines(context, caption.attribution, width - 2 * MARGIN_PX);
  canvas.width = map.width;
  canvas.height = (head + height + (1 + named.length) * LINE_PX + MARGIN_PX) * scale;
  context.scale(scale, scale);
  context.fillStyle = caption.ground;
  context.fillRect(0, 0, width, canvas.height / scale);
  context.drawImage(map, 0, head, width, height);
  context.fillStyle = caption.ink;
  context.textBaseline = 'middle';
  context.font = title;
  for (const [i, line] of said.entries()) context.fillText(line, MARGIN_PX, MARGIN_PX / 2 + (i + 0.5) * LINE_PX);
  context.font = small;
  let x = MARGIN_PX;
  const y = head + height + LINE_PX * 0.75;
  for (const { way, step, text } of caption.legend) {
    const { fill, opacity, edge, edgePx } = lookOf(way, step, palette);
    context.beginPath();
    context.arc(x + 7, y, 6, 0, 2 * Math.PI);
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = edge;
    context.lineWidth = Math.max(edgePx, 0.1);
    context.stroke();
    context.fillStyle = caption.ink;
    context.fillText(text, x + 19, y);
    x += 19 + context.measureText(text).width + 16;
  }
  for (const [i, line] of named.entries()) context.fillText(line, MARGIN_PX, y + (i + 1) * LINE_PX);
  return canvas;
}

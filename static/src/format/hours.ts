// Hours of the day, 0 to 23, as a question limits them.

/** From one hour to another, both included; `from` above `to` wraps past midnight. */
export interface HourRange {
  readonly from: number;
  readonly to: number;
}

/** @returns null for anything but "17" or "17-22" */
export function parseHours(text: string): HourRange | null {
  const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from <= 23 && to <= 23 ? { from, to } : null;
}

export function formatHours({ from, to }: HourRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** The hours in the order of the range: 22-1 is 22, 23, 0, 1; every hour for null. */
export function hoursOf(range: HourRange | null): number[] {
  if (range === null) return Array.from({ length: 24 }, (_, hour) => hour);
  const count = ((range.to - range.from + 24) % 24) + 1;
  return Array.from({ length: count }, (_, step) => (range.from + step) % 24);
}

// A ring around the centre, as a question is narrowed to it: from one distance to another, in metres.

export interface Ring {
  readonly fromM: number;
  readonly toM: number;
}

/** @returns null for anything but "500-1000" with the second above the first */
export function parseRing(text: string): Ring | null {
  const match = /^(\d{1,6})-(\d{1,6})$/.exec(text);
  if (match === null) return null;
  const [fromM, toM] = [Number(match[1]), Number(match[2])];
  return fromM < toM ? { fromM, toM } : null;
}

export function formatRing({ fromM, toM }: Ring): string {
  return `${fromM}-${toM}`;
}

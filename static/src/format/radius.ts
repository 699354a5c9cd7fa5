// Radii a person would choose.

const STEPS_KM = [0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7.5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500];

/** The slider's stops: up to 50 km, or the server's limit where that is lower. */
export function stopsKm(limitKm: number): number[] {
  return STEPS_KM.filter((km) => km <= Math.min(limitKm, 50));
}

/** The index of the stop nearest in proportion. */
export function nearestStop(stops: readonly number[], km: number): number {
  let best = 0;
  for (const [index, stop] of stops.entries()) {
    const off = Math.abs(Math.log(Math.max(km, 0.01) / stop));
    if (off < Math.abs(Math.log(Math.max(km, 0.01) / (stops[best] ?? stop)))) best = index;
  }
  return best;
}

/** A dragged radius, rounded to what a hand can aim at and kept within the limit. */
export function rounded(km: number, limitKm: number): number {
  const step = km < 2 ? 0.05 : km < 10 ? 0.1 : km < 50 ? 0.5 : 1;
  const steps = Math.max(1, Math.round(km / step));
  return Math.min(limitKm, Number((steps * step).toFixed(2)));
}

/** As the API and the address write it: digits with an optional fraction, never an exponent. */
export function formatKm(km: number): string {
  return km.toFixed(6).replace(/\.?0+$/, '');
}

/** The next stop above or below; the radius itself where there is none. */
export function steppedKm(stops: readonly number[], km: number, larger: boolean): number {
  return (larger ? stops.find((stop) => stop > km) : [...stops].reverse().find((stop) => stop < km)) ?? km;
}

import { useEffect, useState } from 'preact/hooks';
import { nearestStop, stopsKm } from '../format/radius';
import { isCircle } from '../state/area';
import type { View } from './view';

/** A slider that has not moved for this long has been set. */
const SETTLED_MS = 300;

/** The radius, by slider and by number; the map's rim is the third way. */
export function RadiusControl({ view }: { view: View }) {
  const { state, actions, words, format } = view;
  const limit = state.info?.limits.radius_km ?? 500;
  const stops = stopsKm(limit);
  const km = state.draftRadiusKm ?? state.question?.radiusKm ?? 1;
  const off = !isCircle(state.question?.area ?? null);
  const [typed, setTyped] = useState<string | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  useEffect(() => setComplaint(null), [state.question]);

  function slide(index: number): void {
    const stop = stops[index];
    if (stop === undefined) return;
    actions.draftRadius(stop);
    actions.settle(SETTLED_MS, () => void actions.ask({ radiusKm: stop }));
  }

  function commit(): void {
    if (typed === null) return;
    const value = Number(typed.replace(',', '.'));
    setTyped(null);
    if (typed.trim() === '') return;
    if (!(value >= 0 && value <= limit)) return setComplaint(words.noSuchRadius(typed.trim(), format.km(limit)));
    setComplaint(null);
    if (value !== state.question?.radiusKm) void actions.ask({ radiusKm: value });
  }

  return (
    <div class="field radius">
      <label for="radius">{words.radius}</label>
      <div class="slider">
        <input
          id="radius" type="range" min={0} max={stops.length - 1} step={1} value={nearestStop(stops, km)} disabled={off}
          aria-valuetext={format.km(km)} onInput={(event) => slide(Number(event.currentTarget.value))}
        />
        <input
          type="text" inputMode="decimal" class="kilometres" aria-label={words.radiusNumber} disabled={off}
          value={off ? '' : (typed ?? format.decimalNumber(km))}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit} onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
        <span aria-hidden="true">km</span>
      </div>
      {complaint !== null && <p class="hint complaint" role="alert">{complaint}</p>}
    </div>
  );
}

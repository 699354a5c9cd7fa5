import { parseSpans } from '../dates';
import { DatesControl } from './dates_control';
import { PlaceBox } from './place_box';
import { RadiusControl } from './radius_control';
import type { View } from './view';

/** Events that are known beforehand, as questions to try. */
function Suggestions({ view }: { view: View }) {
  const { state, actions, words } = view;
  const events = state.info?.events ?? [];
  if (events.length === 0) return null;
  return (
    <div class="suggestions">
      <span id="suggestions-label">{words.tryThese}</span>
      <ul aria-labelledby="suggestions-label">
        {events.map((event) => (
          <li key={event.id}>
            <button
              type="button" title={event.description?.[state.language] ?? ''}
              onClick={() => void actions.ask({
                postcode: event.postcode, radiusKm: event.radius_km,
                dates: parseSpans(event.dates.join(',')) ?? [], sbi: [], hours: null,
              })}
            >
              {event.title[state.language]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The question: place, radius and dates. */
export function Asking({ view }: { view: View }) {
  return (
    <div class="asking">
      <div class="card controls">
        <PlaceBox view={view} />
        <RadiusControl view={view} />
        <DatesControl view={view} />
      </div>
      <Suggestions view={view} />
    </div>
  );
}

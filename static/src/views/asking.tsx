import { useState } from 'preact/hooks';
import { parseSpans } from '../format/dates';
import { NO_FILTERS } from '../state/filters';
import { BaselineControl } from './baseline_control';
import { DatesControl } from './dates_control';
import { PlaceBox } from './place_box';
import { RadiusControl } from './radius_control';
import type { View } from './view';

/** How many suggestions fit one line. */
const FIRST = 4;

/** Events that are known beforehand, as questions to try. */
function Suggestions({ view }: { view: View }) {
  const { state, actions, words } = view;
  const [all, setAll] = useState(false);
  const events = state.info?.events ?? [];
  if (state.info === null && state.progress.kind === 'loading') return <div class="suggestions to-come" />;
  if (events.length === 0) return null;
  return (
    <div class="suggestions">
      <span id="suggestions-label">{words.tryThese}</span>
      <ul aria-labelledby="suggestions-label">
        {events.slice(0, all ? events.length : FIRST).map((event) => (
          <li key={event.id}>
            <button
              type="button" title={event.description?.[state.language] ?? ''}
              onClick={() => void actions.ask({
                postcode: event.postcode, radiusKm: event.radius_km,
                dates: parseSpans(event.dates.join(',')) ?? [], ...NO_FILTERS,
              })}
            >
              {event.title[state.language]}
            </button>
          </li>
        ))}
        {events.length > FIRST && (
          <li>
            <button type="button" class="unfold" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.showFewer : words.moreSuggestions(events.length - FIRST)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The question: place, radius, dates, and what they are held against. */
export function Asking({ view }: { view: View }) {
  return (
    <div class="asking">
      <div class="card controls">
        <PlaceBox view={view} />
        <RadiusControl view={view} />
        <BaselineControl view={view} />
        <DatesControl view={view} />
      </div>
      <Suggestions view={view} />
    </div>
  );
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Impact, PointEstimate } from '../api_types';
import { NeighbourhoodMap, type MapTexts, type Scene } from '../map';
import { rounded } from '../radius';
import { wayOf } from '../verdict';
import type { Words } from '../words';
import { MapLegend } from './map_legend';
import type { View } from './view';

function mapTexts(words: Words): MapTexts {
  return {
    'Map.Title': words.mapLabel,
    'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
    'CooperativeGesturesHandler.WindowsHelpText': words.zoomWithCtrl,
    'CooperativeGesturesHandler.MacHelpText': words.zoomWithCtrl,
  };
}

function sceneOf({ query: { area }, points }: Impact): Scene {
  return { centre: { lat: area.lat, lon: area.lon }, radiusKm: area.radius_km ?? 0, points };
}

/** Keeps one MapLibre map alive in an element, and tells it what to show. */
function useMap(view: View, point: (point: PointEstimate | null, x: number, y: number) => void) {
  const { state, actions, words } = view;
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<NeighbourhoodMap | null>(null);
  const [unavailable, setUnavailable] = useState(false);
  const limit = useRef(500);
  limit.current = state.info?.limits.radius_km ?? 500;

  useEffect(() => {
    if (box.current === null) return;
    let made: NeighbourhoodMap;
    try {
      made = new NeighbourhoodMap(box.current, mapTexts(words), {
        moved: ({ lat, lon }) => void actions.moveTo(lat, lon),
        dragging: (km) => actions.draftRadius(rounded(km, limit.current)),
        dragged: (km) => void actions.ask({ radiusKm: rounded(km, limit.current) }),
        pointed: point,
      });
    } catch {
      setUnavailable(true);
      return;
    }
    setMap(made);
    return () => {
      setMap(null);
      made.destroy();
    };
  }, [words]);

  const answer = state.shown?.impact ?? null;
  useEffect(() => {
    if (map === null || answer === null) return;
    map.show(sceneOf(answer));
  }, [map, answer]);
  useEffect(() => map?.draft(state.draftRadiusKm), [map, answer, state.draftRadiusKm]);
  return { box, map, unavailable };
}

/** The place, its circle and its points. */
export function MapCard({ view }: { view: View }) {
  const { state: { shown }, words, format } = view;
  const byTouch = window.matchMedia('(pointer: coarse)').matches;
  const tip = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<PointEstimate | null>(null);
  const { box, map, unavailable } = useMap(view, (point, x, y) => {
    setPointed(point);
    tip.current?.style.setProperty('--x', `${x}px`);
    tip.current?.style.setProperty('--y', `${y}px`);
  });
  const scene = useMemo(() => (shown === null ? null : sceneOf(shown.impact)), [shown]);
  const most = useMemo(() => (scene?.points ?? []).reduce((best, { hits }) => Math.max(best, hits), 0), [scene]);
  return (
    <section class="card map-card" aria-labelledby="map-title">
      <div class="card-head">
        <h2 id="map-title">{words.mapTitle}</h2>
        <p class="hint">{unavailable ? '' : byTouch ? words.mapHelpTouch : words.mapHelp}</p>
      </div>
      {unavailable && <p class="unavailable">{words.mapUnavailable}</p>}
      {!unavailable && (
        <div class="map-frame">
          <div ref={box} class="map" />
          <div class="map-buttons">
            <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => map?.zoom(1)}>+</button>
            <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => map?.zoom(-1)}>−</button>
            <button type="button" aria-label={words.wholeCircle} title={words.wholeCircle} onClick={() => map?.fit()}>◎</button>
          </div>
          <div ref={tip} class="tip" hidden={pointed === null} aria-hidden="true">
            {pointed !== null && (
              <>
                <strong>{pointed.postcode}</strong>
                <span>{words.hits(pointed.hits, format.count(pointed.hits))}</span>
                {pointed.expected !== null && <span>{words.expected}: {format.count(pointed.expected)}</span>}
                <span>
                  {words.verdicts[wayOf(pointed)]}{pointed.lift !== null && ` (${format.lift(pointed.lift)})`}
                </span>
              </>
            )}
          </div>
          <p class="attribution">{words.attribution}</p>
        </div>
      )}
      {map !== null && scene !== null && most > 0 && (
        <MapLegend view={view} most={most} largest={map.largestPx(scene)} />
      )}
    </section>
  );
}

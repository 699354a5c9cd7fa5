import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MapEvents, MapTexts, NeighbourhoodMap } from '../map/map';
import { loadMap } from '../map/load';
import { paletteOf } from '../map/palette';
import { sceneOf, withoutAnswer, type Scene } from '../map/scene';
import { useTools, type Tools } from '../map/tools';
import type { Tiles } from '../state/api_types';
import { isHeading } from '../state/drawing';
import type { Shown } from '../state/shown';
import { onTheme, theme } from '../state/theme';
import type { Words } from '../words/words';
import { MapLegend } from './map_legend';
import { MapTip, type Pointed } from './map_tip';
import { AreaTools, MapToolbar } from './map_toolbar';
import { attributionIn, type View } from './view';

/** As large as the busiest point is drawn, before the map says how large that is. */
const USUAL_LARGEST_PX = 20;

const BY_TOUCH = window.matchMedia('(pointer: coarse)');

function mapTexts(words: Words): MapTexts {
  return {
    'Map.Title': words.mapLabel,
    'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
    'CooperativeGesturesHandler.WindowsHelpText': words.zoomWithCtrl,
    'CooperativeGesturesHandler.MacHelpText': words.zoomWithCtrl,
  };
}

/**
 * Keeps one map alive in an element, once its library is there; it begins where the scene is. Its events go to the handlers of
 * the latest rendering.
 */
function useMap(words: Words, tiles: Tiles | null, scene: Scene, events: MapEvents) {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<NeighbourhoodMap | null>(null);
  const [unavailable, setUnavailable] = useState(false);
  const latest = useRef({ events, scene });
  latest.current = { events, scene };

  useEffect(() => {
    let gone = false;
    let remove = (): void => {};
    async function make(): Promise<void> {
      const { NeighbourhoodMap } = await loadMap();
      if (gone || box.current === null) return;
      const made = new NeighbourhoodMap(box.current, mapTexts(words), paletteOf(theme()), tiles, latest.current.scene, {
        clicked: (at, municipality) => latest.current.events.clicked(at, municipality),
        doubleClicked: () => latest.current.events.doubleClicked(),
        drawn: (drawing, held) => latest.current.events.drawn(drawing, held),
        resized: (km, held) => latest.current.events.resized(km, held),
        centred: (at, held) => latest.current.events.centred(at, held),
        pointed: (point, x, y) => latest.current.events.pointed(point, x, y),
      });
      const stop = onTheme((next) => made.colour(paletteOf(next)));
      remove = () => {
        stop();
        setMap(null);
        made.destroy();
      };
      setMap(made);
    }
    make().catch(() => setUnavailable(true));
    return () => {
      gone = true;
      remove();
    };
  }, [words, tiles?.url]);
  return { box, map, unavailable };
}

/** What a key on the map does; false for nothing. */
function onKey(key: string, tools: Tools, map: NeighbourhoodMap, nextPoint: (() => void) | null): boolean {
  const { drawing, circle } = tools;
  const movable = drawing === null ? circle !== null : drawing.chosen !== null;
  if (isHeading(key)) {
    if (movable) tools.step(key, map.stepKm);
    else map.pan(key);
  } else if (key === '+' || key === '=' || key === '-') {
    if (drawing === null && circle !== null) tools.grow(key !== '-');
    else map.zoom(key === '-' ? -1 : 1);
  } else if (drawing !== null && key === 'Enter') tools.close();
  else if (drawing !== null && (key === 'Backspace' || key === 'Delete')) tools.takeBack();
  else if (drawing !== null && key === 'Escape') tools.cancel();
  else if (nextPoint !== null && key === 'Enter') nextPoint();
  else return false;
  return true;
}

function helpOf({ tool, drawing }: Tools, words: Words): string {
  if (tool === 'municipality') return words.pickMunicipality;
  if (tool === 'draw') return drawing?.closed === true ? words.editHelp : words.drawHelp;
  return BY_TOUCH.matches ? words.mapHelpTouch : words.mapHelp;
}

interface Props {
  readonly view: View;
  readonly shown: Shown;
  /** Whether the newest question has no answer: then the map keeps its place and shows no number. */
  readonly emptied: boolean;
  readonly children: ComponentChildren;
}

/** What is asked about, on the map, and the answer's points; `children` are the same as a table. */
export function MapCard({ view, shown, emptied, children }: Props) {
  const { state, actions, words } = view;
  const scene = useMemo(() => (emptied ? withoutAnswer(sceneOf(shown)) : sceneOf(shown)), [shown, emptied]);
  const tools = useTools(state, actions);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { box, map, unavailable } = useMap(words, state.info?.tiles ?? null, scene, {
    clicked: (at, municipality) => {
      const there = BY_TOUCH.matches && map !== null && tools.tool === 'circle' ? map.pixelOf(at) : null;
      const point = there === null ? null : (map?.pointAt(there) ?? null);
      // A finger cannot hover: on a point it asks for the numbers.
      if (point !== null && there !== null) setPointed({ point, ...there, aloud: false });
      else tools.clicked(at, municipality);
    },
    doubleClicked: tools.close,
    drawn: tools.draw,
    resized: tools.resize,
    centred: tools.centre,
    pointed: (point, x, y) => setPointed(point === null ? null : { point, x, y, aloud: false }),
  });

  const busiest = useMemo(() => [...scene.points].sort((a, b) => b.hits - a.hits), [scene]);
  useEffect(() => {
    map?.show(scene);
    setPointed(null);
  }, [map, scene]);
  const { circle, drawing } = tools;
  useEffect(() => map?.hold(circle), [map, circle?.centre.lat, circle?.centre.lon, circle?.radiusKm]);
  useEffect(() => map?.draft(drawing), [map, drawing]);
  useEffect(() => map?.point(pointed?.point.postcode ?? null), [map, pointed]);
  useEffect(() => {
    box.current?.querySelector('canvas')?.setAttribute('aria-describedby', 'map-keys');
    if (tools.tool === 'draw') box.current?.querySelector('canvas')?.focus({ preventScroll: true });
  }, [map, tools.tool]);

  function nextPoint(): void {
    const at = busiest.findIndex(({ postcode }) => postcode === pointed?.point.postcode);
    const point = busiest[(at + 1) % busiest.length];
    if (point !== undefined && map !== null) setPointed({ point, ...map.pixelOf(point), aloud: true });
  }

  function keyDown(event: KeyboardEvent): void {
    if (map === null || !(event.target instanceof HTMLCanvasElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && pointed !== null && drawing === null) setPointed(null);
    else if (!onKey(event.key, tools, map, tools.drawing === null ? nextPoint : null)) return;
    event.preventDefault();
  }

  const most = busiest[0]?.hits ?? 0;
  return (
    <section class="card map-card" aria-labelledby="map-title">
      <div class="card-head">
        <h2 id="map-title">{words.mapTitle}</h2>
        <p class="hint">{unavailable ? '' : helpOf(tools, words)}</p>
      </div>
      {unavailable && <p class="unavailable">{words.mapUnavailable}</p>}
      {map === null ? !unavailable && <div class="map-tools tool-row to-come" /> : <MapToolbar view={view} tools={tools} map={map} />}
      {!unavailable && (
        <div class="map-frame" onKeyDown={keyDown}>
          <div ref={box} class="map" />
          <p id="map-keys" class="unseen">{words.mapKeys}</p>
          <div class="map-buttons">
            <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => map?.zoom(1)}>+</button>
            <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => map?.zoom(-1)}>−</button>
            <button type="button" aria-label={words.wholeCircle} title={words.wholeCircle} onClick={() => map?.fit()}>◎</button>
          </div>
          <MapTip view={view} pointed={pointed} />
          <p class="attribution">{attributionIn(view)}</p>
        </div>
      )}
      {map !== null && <AreaTools view={view} tools={tools} map={map} />}
      {!unavailable && most > 0 && <MapLegend view={view} scene={scene} most={most} largest={map?.largestPx() ?? USUAL_LARGEST_PX} />}
      {children}
    </section>
  );
}

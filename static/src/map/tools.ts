// The map's tools, and what each gesture asks: a circle, an area drawn by hand, or a municipality.
import { useEffect, useRef, useState } from 'preact/hooks';
import { rounded, steppedKm, stopsKm } from '../format/radius';
import type { Actions } from '../state/actions';
import type { Problem } from '../state/api_types';
import { areaPart, isCircle, type Area } from '../state/area';
import { added, closed, drawingOf, moved, NOTHING_DRAWN, removed, stepped, type Drawing, type Heading } from '../state/drawing';
import type { LonLat } from '../state/globe';
import { encodeCorners } from '../state/polyline';
import type { State } from '../state/state';
import type { Circle } from './shapes';

export type Tool = 'circle' | 'draw' | 'municipality';

/** After this long without another key the question is asked. */
const SETTLED_MS = 350;

export function toolOf(area: Area | null): Tool {
  if (area === null || area.kind === 'position') return 'circle';
  return area.kind === 'polygon' ? 'draw' : 'municipality';
}

/** What the server has against the area that has been drawn; null where there is nothing. */
export function drawnTrouble({ question, progress }: State): Problem | null {
  const failed = progress.kind === 'failed' && progress.trouble.kind === 'problem' ? progress.trouble.problem : null;
  return question?.area?.kind === 'polygon' ? failed : null;
}

/** The question's circle, before its answer is there; null where the question has none. */
export function circleOf({ question, shown, draftRadiusKm }: State, held: LonLat | null): Circle | null {
  if (question === null || shown === null || !isCircle(question.area)) return null;
  const { lat, lon } = question.area?.kind === 'position' ? question.area.at : shown.impact.query.area;
  return { centre: held ?? { lat, lon }, radiusKm: draftRadiusKm ?? question.radiusKm };
}

export interface Tools {
  readonly tool: Tool;
  readonly drawing: Drawing | null;
  readonly circle: Circle | null;
  choose(tool: Tool): void;
  clicked(at: LonLat, municipality: string | null): void;
  /** A drawing changed by hand; asked once it goes round and is let go of. */
  draw(drawing: Drawing, held: boolean): void;
  close(): void;
  /** Takes back the last corner, or the chosen one. */
  takeBack(): void;
  cancel(): void;
  resize(km: number, held: boolean): void;
  centre(at: LonLat, held: boolean): void;
  /** One step of the circle, or of the chosen corner; the question follows when the keys are still. */
  step(heading: Heading, km: number): void;
  grow(larger: boolean): void;
}

export function useTools(state: State, actions: Actions): Tools {
  const area = state.question?.area ?? null;
  const [tool, setTool] = useState<Tool>(toolOf(area));
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [held, setHeld] = useState<LonLat | null>(null);
  const circle = circleOf(state, held);
  const limit = state.info?.limits.radius_km ?? 500;
  // The timer asks about the state at the moment it rings.
  const now = useRef({ circle, drawing });
  now.current = { circle, drawing };

  const place = area === null ? '' : areaPart(area).join('=');
  useEffect(() => {
    setTool(toolOf(area));
    setDrawing((old) => (area?.kind !== 'polygon' ? null
      : { ...drawingOf(area.corners), chosen: old?.corners.length === area.corners.length ? old.chosen : null }));
  }, [place]);
  useEffect(() => setHeld(null), [state.question]);

  function settle(ask: () => void): void {
    actions.settle(SETTLED_MS, ask);
  }

  function askPolygon({ corners }: Drawing): void {
    const asked = area?.kind === 'polygon' && encodeCorners(area.corners) === encodeCorners(corners);
    if (!asked) void actions.ask({ area: { kind: 'polygon', corners } });
  }

  function draw(next: Drawing, byHand: boolean): void {
    setDrawing(next);
    if (next.closed && !byHand) askPolygon(next);
  }

  function choose(next: Tool): void {
    setTool(next);
    if (next === 'draw') return setDrawing(area?.kind === 'polygon' ? drawingOf(area.corners) : NOTHING_DRAWN);
    setDrawing(null);
    const middle = state.shown?.impact.query.area;
    if (next === 'circle' && !isCircle(area) && middle !== undefined) {
      void actions.ask({ area: { kind: 'position', at: { lat: middle.lat, lon: middle.lon } } });
    }
  }

  function clicked(at: LonLat, municipality: string | null): void {
    if (tool === 'circle') void actions.moveTo(at.lat, at.lon);
    else if (tool === 'municipality' && municipality !== null) {
      void actions.ask({ area: { kind: 'municipality', name: municipality } });
    } else if (drawing !== null && drawing.chosen !== null) draw(moved(drawing, drawing.chosen, at), false);
    else if (drawing !== null && !drawing.closed) draw(added(drawing, at), true);
  }

  function askCircle(): void {
    const at = now.current.circle;
    if (at !== null) void actions.ask({ area: { kind: 'position', at: at.centre }, radiusKm: at.radiusKm });
  }

  return {
    tool, drawing, circle, choose, clicked, draw,
    close: () => {
      const round = drawing === null || drawing.closed ? null : closed(drawing);
      if (round !== null) draw(round, false);
    },
    takeBack: () => {
      if (drawing === null || drawing.corners.length === 0) return;
      if (drawing.chosen !== null) draw(removed(drawing, drawing.chosen), false);
      else if (!drawing.closed) draw({ ...removed(drawing, drawing.corners.length - 1), chosen: null }, true);
    },
    cancel: () => {
      setTool(toolOf(area));
      setDrawing(area?.kind === 'polygon' ? drawingOf(area.corners) : null);
    },
    resize: (km, byHand) => {
      if (byHand) actions.draftRadius(rounded(km, limit));
      else void actions.ask({ radiusKm: rounded(km, limit) });
    },
    centre: (at, byHand) => {
      setHeld(at);
      if (!byHand) void actions.ask({ area: { kind: 'position', at } });
    },
    step: (heading, km) => {
      if (drawing !== null) {
        const { chosen } = drawing;
        const corner = chosen === null ? undefined : drawing.corners[chosen];
        if (chosen === null || corner === undefined) return;
        setDrawing(moved(drawing, chosen, stepped(corner, heading, km)));
        settle(() => now.current.drawing !== null && draw(now.current.drawing, false));
      } else if (circle !== null) {
        setHeld(stepped(circle.centre, heading, km));
        settle(askCircle);
      }
    },
    grow: (larger) => {
      if (circle === null) return;
      actions.draftRadius(steppedKm(stopsKm(limit), circle.radiusKm, larger));
      // A circle that has not been moved stays around its postcode.
      settle(() => (held === null ? void actions.ask({ radiusKm: now.current.circle?.radiusKm ?? circle.radiusKm }) : askCircle()));
    },
  };
}

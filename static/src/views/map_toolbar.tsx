import type { NeighbourhoodMap } from '../map/map';
import { paletteOf } from '../map/palette';
import { withCaption } from '../map/picture';
import { drawnTrouble, type Tool, type Tools } from '../map/tools';
import type { Problem } from '../state/api_types';
import { FEWEST_CORNERS } from '../state/area';
import { added, type Drawing, type Heading } from '../state/drawing';
import { saveFile } from '../state/save_file';
import { colour, theme } from '../state/theme';
import { MARKS } from '../state/verdict';
import { plain, sentence } from '../words/sentences';
import type { Words } from '../words/words';
import { CornerList } from './corner_list';
import { LEGEND } from './map_legend';
import { attributionIn, type View } from './view';

const TOOLS: readonly Tool[] = ['circle', 'draw', 'municipality'];
const HEADINGS: readonly (readonly [Heading, string])[] = [
  ['ArrowLeft', '←'], ['ArrowUp', '↑'], ['ArrowDown', '↓'], ['ArrowRight', '→'],
];

function inWords({ code, detail }: Problem, words: Words): string {
  switch (code) {
    case 'self-intersection': return words.crosses;
    case 'outside-area-of-use': return words.outsideTheLand;
    default: return `${words.areaRefused} ${words.serverSays(detail)}`;
  }
}

interface Props {
  readonly view: View;
  readonly tools: Tools;
  readonly map: NeighbourhoodMap;
}

/** What dragging does, by buttons: moves the circle or the chosen corner. */
function Pad({ view: { words }, tools, map }: Props) {
  return (
    <div class="pad" role="group" aria-label={words.moveIt}>
      {HEADINGS.map(([heading, arrow]) => (
        <button
          key={heading} type="button" aria-label={words.headings[heading]} title={words.headings[heading]}
          onClick={() => tools.step(heading, map.stepKm)}
        >
          {arrow}
        </button>
      ))}
    </div>
  );
}

function CircleTools(props: Props) {
  const { view: { words }, tools } = props;
  return (
    <>
      <Pad {...props} />
      <div class="pad" role="group" aria-label={words.radius}>
        <button type="button" aria-label={words.smaller} title={words.smaller} onClick={() => tools.grow(false)}>−</button>
        <button type="button" aria-label={words.larger} title={words.larger} onClick={() => tools.grow(true)}>+</button>
      </div>
    </>
  );
}

function DrawTools(props: Props & { readonly drawing: Drawing }) {
  const { view, tools, map, drawing } = props;
  const { words } = view;
  const { corners, closed, chosen } = drawing;
  return (
    <>
      <div class="tool-row">
        {!closed && (
          <>
            <button type="button" class="quiet" onClick={() => tools.draw(added(drawing, map.middle), true)}>{words.addCorner}</button>
            <button type="button" class="quiet" disabled={corners.length === 0} onClick={tools.takeBack}>{words.undoCorner}</button>
            <button type="button" class="main" disabled={corners.length < FEWEST_CORNERS} onClick={tools.close}>{words.closeArea}</button>
            <button type="button" class="quiet" onClick={tools.cancel}>{words.cancelArea}</button>
          </>
        )}
        {chosen !== null && <Pad {...props} />}
        {chosen !== null && closed && (
          <button type="button" class="quiet" disabled={corners.length <= FEWEST_CORNERS} onClick={tools.takeBack}>
            {words.removeCorner}
          </button>
        )}
      </div>
      <CornerList view={view} tools={tools} drawing={drawing} map={map} />
    </>
  );
}

/** Saves what the map shows, with the sentence, its legend and whose maps they are. */
function SaveButton({ view, map }: Props) {
  const { state: { shown }, words, format } = view;
  function take(): void {
    if (shown === null) return;
    const palette = paletteOf(theme());
    const legend = LEGEND.map(([way, steps]) => ({ way, step: steps.at(-1) ?? 0, text: `${MARKS[way]} ${words.verdicts[way]}` }));
    const caption = {
      title: plain(sentence(shown, words, format)), legend, attribution: attributionIn(view),
      ground: colour('--card'), ink: colour('--ink'),
    };
    map.picture((canvas, scale) => withCaption(canvas, scale, caption, palette)
      .toBlob((bytes) => bytes !== null && saveFile(bytes, 'straal-map.png'), 'image/png'));
  }
  return (
    <button type="button" class="quiet save" aria-label={words.savePicture} title={words.savePicture} onClick={take}>PNG</button>
  );
}

/** The kind of area, and buttons for what dragging the circle does. */
export function MapToolbar(props: Props) {
  const { view: { state: { info }, words }, tools } = props;
  const offered = TOOLS.filter((tool) => tool !== 'municipality' || info?.municipalities !== 0);
  const names: Record<Tool, string> = { circle: words.toolCircle, draw: words.toolDraw, municipality: words.toolMunicipality };
  return (
    <div class="map-tools tool-row">
      <div class="segmented" role="group" aria-label={words.tools}>
        {offered.map((tool) => (
          <button key={tool} type="button" aria-pressed={tools.tool === tool} onClick={() => tools.choose(tool)}>{names[tool]}</button>
        ))}
      </div>
      {tools.tool === 'circle' && tools.circle !== null && <CircleTools {...props} />}
      <SaveButton {...props} />
    </div>
  );
}

/** Under the map, so that it stays where it is while an area grows: its corners, and what the server has against it. */
export function AreaTools(props: Props) {
  const { view: { state, words }, tools } = props;
  const trouble = drawnTrouble(state);
  return (
    <div class="map-tools">
      {tools.drawing !== null && <DrawTools {...props} drawing={tools.drawing} />}
      <p class="complaint" role="alert">{trouble === null ? '' : inWords(trouble, words)}</p>
    </div>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { drawnTrouble } from '../map/tools';
import type { Actions } from '../state/actions';
import type { State } from '../state/state';
import { plain, scene, sentence } from '../words/sentences';
import { Asking } from './asking';
import { CalendarCard } from './calendar_card';
import { CompareCard } from './compare_card';
import { ControlCard } from './control_card';
import { EmptyCard } from './empty_card';
import { Header } from './header';
import { Chips, Headline } from './headline';
import { HoursCard } from './hours_card';
import { IndustriesCard } from './industries_card';
import { MapCard } from './map_card';
import { Notes } from './notes';
import { PaperFoot } from './paper_foot';
import { PointsTable } from './points_table';
import { RingsCard } from './rings_card';
import { StaleBanner } from './stale_banner';
import { TroubleCard } from './trouble_card';
import { viewOf, type View } from './view';

/** Reads the sentence out once an answer is there, and puts where and when into the window's title. */
function Announcement({ view }: { view: View }) {
  const { state: { shown, progress }, words, format } = view;
  const title = shown === null ? 'Straal' : `${scene(shown, words, format)} – Straal`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <p class="unseen announcement" role="status">
      {progress.kind === 'answered' && shown !== null ? plain(sentence(shown, words, format)) : ''}
    </p>
  );
}

/** The frame of a sentence that is not there yet. */
function Skeleton({ view: { words } }: { view: View }) {
  return (
    <div class="headline skeleton">
      <p class="unseen">{words.loading}</p>
      <i /><i />
    </div>
  );
}

/** Where the cards stand one below the other; as app.css has it. */
const ONE_COLUMN = window.matchMedia('(max-width: 1020px)');

function useOneColumn(): boolean {
  const [one, setOne] = useState(ONE_COLUMN.matches);
  useEffect(() => {
    const listen = (): void => setOne(ONE_COLUMN.matches);
    ONE_COLUMN.addEventListener('change', listen);
    return () => ONE_COLUMN.removeEventListener('change', listen);
  }, []);
  return one;
}

/** The map is made after the first sentence: it takes the browser longer than everything else together. */
function Answer({ view }: { view: View }) {
  const { state: { shown, progress, question } } = view;
  const failed = progress.kind === 'failed' ? progress.trouble : null;
  const drawn = drawnTrouble(view.state) !== null;  // Told beside the map's tools.
  const stale = failed?.kind === 'unreachable' && shown !== null;
  const told = shown !== null && (failed === null || stale || drawn) ? shown : null;
  const empty = told !== null && (told.impact.total.hits ?? 0) === 0 && (told.impact.total.expected ?? 0) === 0;
  const oneColumn = useOneColumn();
  // Numbers of a question that is no longer asked: they are dimmed until those of the new one are there.
  const outdated = shown !== null && shown.question !== question;
  const full = told !== null && !empty ? told : null;
  const hours = full !== null && <HoursCard view={view} shown={full} />;
  const industries = full !== null && <IndustriesCard view={view} shown={full} />;
  const rings = full !== null && <RingsCard view={view} shown={full} />;
  return (
    <div id="answer" class={`answer ${progress.kind} ${outdated ? 'outdated' : ''}`} aria-busy={progress.kind === 'loading'} tabIndex={-1}>
      <div class="story">
        {stale && shown !== null && <StaleBanner view={view} shown={shown} />}
        {failed !== null && !stale && !(drawn && shown !== null) && <TroubleCard view={view} trouble={failed} />}
        {told !== null && <Headline view={view} shown={told} />}
        {failed === null && shown === null && <Skeleton view={view} />}
        {(shown !== null || failed !== null) && <Chips view={view} />}
        <Notes view={view} />
        {told !== null && empty && <EmptyCard view={view} shown={told} />}
      </div>
      <div class="column">
        {shown !== null && (
          <MapCard view={view} shown={shown} emptied={told === null}>{full !== null && <PointsTable view={view} shown={full} />}</MapCard>
        )}
        {shown === null && failed === null && <div class="card map-to-come" />}
        {oneColumn && hours}
        {oneColumn && industries}
        {told !== null && <CalendarCard view={view} />}
        {oneColumn && rings}
        {full !== null && <ControlCard view={view} shown={full} />}
      </div>
      {full !== null && !oneColumn && <div class="column">{hours}{industries}{rings}</div>}
      {full !== null && <CompareCard view={view} shown={full} />}
      {told !== null && <PaperFoot view={view} shown={told} />}
    </div>
  );
}

/** That the database gave the answer on screen, or part of it; why, for those who point at it. */
function AnsweredBy({ view: { state: { shown }, words } }: { view: View }) {
  if (shown === null) return null;
  const { backend, plan } = shown.impact.meta;
  if (backend === 'memory') return null;
  return <> · <span class="answered-by" title={plan.why}>{words.answeredBy[backend]}</span></>;
}

export function App({ state, actions }: { state: State; actions: Actions }) {
  const view = viewOf(state, actions);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  return (
    <>
      <a class="skip" href="#answer">{view.words.skipToAnswer}</a>
      <div class={`progress ${state.progress.kind}`} />
      <Header view={view} />
      <main>
        <Asking view={view} />
        <Answer view={view} />
        <Announcement view={view} />
      </main>
      <footer>
        Straal {state.info?.version ?? ''} · <a href="/openapi.json">API</a>
        <AnsweredBy view={view} />
      </footer>
    </>
  );
}

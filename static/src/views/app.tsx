import { useEffect } from 'preact/hooks';
import type { Actions } from '../actions';
import { headline } from '../sentences';
import type { State } from '../state';
import { Asking } from './asking';
import { EmptyCard } from './empty_card';
import { Header } from './header';
import { Headline } from './headline';
import { HoursCard } from './hours_card';
import { IndustriesCard } from './industries_card';
import { MapCard } from './map_card';
import { Notes } from './notes';
import { PointsCard } from './points_card';
import { TroubleCard } from './trouble_card';
import { viewOf, type View } from './view';

/** Reads the headline out once an answer is there, and puts it into the window's title. */
function Announcement({ view }: { view: View }) {
  const { state: { shown, progress }, words, format } = view;
  const said = shown === null ? null : headline(shown, words, format);
  const title = said === null ? 'Straal' : `${said.hits} · ${said.where} – Straal`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <p class="unseen" role="status">
      {progress.kind === 'answered' && said !== null ? `${said.where}: ${said.hits}, ${said.change}.` : ''}
    </p>
  );
}

function Answer({ view }: { view: View }) {
  const { state: { shown, progress }, words } = view;
  const failed = progress.kind === 'failed';
  const empty = shown !== null && shown.answer.total.hits === 0 && shown.answer.total.delta === 0;
  return (
    <div id="answer" class={`answer ${progress.kind}`} aria-busy={progress.kind === 'loading'} tabIndex={-1}>
      <div class="story-top">
        {failed && <TroubleCard view={view} trouble={progress.trouble} />}
        {!failed && shown !== null && <Headline view={view} shown={shown} />}
        {!failed && shown === null && (
          <div class="headline skeleton">
            <p class="unseen">{words.loading}</p>
            <i /><i /><i />
          </div>
        )}
        <Notes view={view} />
        {!failed && shown !== null && empty && <EmptyCard view={view} shown={shown} />}
      </div>
      <MapCard view={view} />
      {!failed && shown !== null && !empty && (
        <div class="story">
          <HoursCard view={view} shown={shown} />
          <IndustriesCard view={view} shown={shown} />
          <PointsCard view={view} shown={shown} />
        </div>
      )}
    </div>
  );
}

/** Who gave the answer on screen; why, for those who point at it. */
function AnsweredBy({ view: { state: { shown }, words } }: { view: View }) {
  if (shown === null) return null;
  const { backend, plan } = shown.answer.meta;
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

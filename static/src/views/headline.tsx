import { useMemo } from 'preact/hooks';
import { NO_FILTERS } from '../state/filters';
import type { Shown } from '../state/shown';
import { wayOf } from '../state/verdict';
import { chipsOf } from '../words/chips';
import { aside, controlInWords, sentence } from '../words/sentences';
import { Sentence } from './sentence';
import { ShareMenu } from './share_menu';
import { SpecialDays } from './special_days';
import type { View } from './view';

/** What the page is narrowed to, each with a way out. They follow the question before its answer is there. */
export function Chips({ view }: { view: View }) {
  const { state: { question, shown }, actions, words, format } = view;
  const titles = useMemo(
    () => new Map(shown?.open.sbi.industries.map(({ sbi, title }) => [sbi, title])), [shown]);
  const chips = question === null ? [] : chipsOf(question, titles, words, format);
  if (chips.length === 0) return null;
  return (
    <div class="chips" role="group" aria-label={words.filters}>
      <span aria-hidden="true">{words.filters}</span>
      {chips.map(({ filter, text, clear }) => (
        <button
          key={`${filter} ${text}`} type="button" class="chip" aria-label={words.removeFilter(text)}
          onClick={() => void actions.ask(clear)}
        >
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 0 && (
        <button type="button" class="quiet" onClick={() => void actions.ask(NO_FILTERS)}>
          {words.clearAll} <kbd>Esc</kbd>
        </button>
      )}
    </div>
  );
}

/** The answer in one sentence, and what one should know beside it. */
export function Headline({ view, shown }: { view: View; shown: Shown }) {
  const { words, format } = view;
  const { story, total, control } = shown.impact;
  const { net } = story;
  const more = aside(story, words, format);
  return (
    <div class="headline">
      <h1 class={wayOf(total)}><Sentence parts={sentence(shown, words, format)} /></h1>
      <div class="beside">
        <div class="asides">
          {control !== null && net?.notable === true && <p><Sentence parts={controlInWords(control, net, words, format)} /></p>}
          {more !== '' && <p>{more}</p>}
          <SpecialDays view={view} />
        </div>
        <ShareMenu view={view} question={shown.question} />
      </div>
    </div>
  );
}

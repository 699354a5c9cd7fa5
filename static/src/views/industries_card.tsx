import { comparable } from '../sentences';
import type { Shown } from '../state';
import { SumsTable } from './sums_table';
import type { View } from './view';

const FIRST = 8;

/** Per industry; choosing one limits the whole page to it, choosing it again lets go. */
export function IndustriesCard({ view, shown }: { view: View; shown: Shown }) {
  const { actions, words } = view;
  const chosen = shown.question.sbi;
  const rows = shown.industries.map(({ sbi, title, total, delta }) => {
    const pressed = chosen.includes(sbi);
    return {
      key: sbi, hits: total, delta,
      selected: chosen.some((code) => sbi.startsWith(code)),  // A code contains what begins with it.
      name: (
        <button
          type="button" class="choice" aria-pressed={pressed} title={words.showOnly(title)}
          onClick={() => void actions.ask({ sbi: pressed ? [] : [sbi] })}
        >
          {title} {title !== sbi && <small>{sbi}</small>}
        </button>
      ),
    };
  });
  return (
    <section class="card" aria-labelledby="industries-title">
      <h2 id="industries-title">{words.industriesTitle}</h2>
      <p class="hint">{words.industriesHelp}</p>
      <SumsTable
        view={view} caption={words.industriesTitle} nameColumn={words.industry} rows={rows}
        compared={comparable(shown.answer)} first={FIRST}
      />
    </section>
  );
}

import { contained, levelShown, levelsOf } from '../state/filters';
import type { Shown } from '../state/shown';
import { EstimatesTable } from './estimates_table';
import type { View } from './view';

const FIRST = 7;

/** By added hits; choosing one narrows the whole page to it, choosing it again lets go. */
export function IndustriesCard({ view, shown }: { view: View; shown: Shown }) {
  const { state: { question, look }, actions, words, format } = view;
  const chosen = question?.sbi ?? [];
  const { industries } = shown.open.sbi;
  const selected = contained(industries, chosen);
  const levels = levelsOf(industries);
  const level = levelShown(industries, look.level);
  const rows = industries.filter((industry) => industry.level === level).map((industry) => {
    const { sbi, title, added } = industry;
    const pressed = chosen.includes(sbi);
    return {
      key: sbi, estimate: industry, figure: added === null ? '–' : format.difference(added),
      selected: selected.has(sbi),
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
    <section class="card industries-card" aria-labelledby="industries-title">
      <div class="card-head">
        <h2 id="industries-title">{words.industriesTitle}</h2>
        {levels.length > 1 && (
          <span class="segmented" role="group" aria-label={words.level}>
            {levels.map((one) => (
              <button key={one} type="button" aria-pressed={level === one} onClick={() => void actions.look({ level: one })}>
                {words.levels[one - 1]}
              </button>
            ))}
          </span>
        )}
      </div>
      <p class="hint">{words.industriesHelp}</p>
      <EstimatesTable
        key={level} view={view} caption={words.industriesTitle} nameColumn={words.industry}
        figureColumn={words.addedColumn} rows={rows} first={FIRST}
      />
    </section>
  );
}

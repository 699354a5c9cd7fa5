import { changeClass, direction, type Sums } from '../change';
import { biggestChange, busiestHour } from '../series';
import { comparable, headline } from '../sentences';
import type { Shown } from '../state';
import { ARROWS } from './change_cell';
import type { View } from './view';

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly more: string;
}

function Fact({ name, value, more }: FactProps) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd><span title={value}>{value}</span> <small>{more}</small></dd>
    </div>
  );
}

/** The three things one would tell first: when, in what, and where. */
function Facts({ view, shown }: { view: View; shown: Shown }) {
  const { words, format } = view;
  const { answer } = shown;
  const hour = busiestHour(answer.timeline);
  const sumsOf = ({ total, delta }: { total: number; delta: number }): Sums => ({ hits: total, delta });
  const compared = comparable(answer);
  const industry = compared && shown.question.sbi.length === 0 ? biggestChange(answer.stats, sumsOf) : null;
  const point = compared ? biggestChange(answer.points, (sums) => sums) : null;
  return (
    <dl class="facts">
      {hour !== null && (
        <Fact
          name={words.busiestHour} value={format.hours({ from: hour.hour, to: hour.hour })}
          more={words.hits(hour.hits, format.count(hour.hits))}
        />
      )}
      {industry !== null && (
        <Fact
          name={words.biggestIndustry(industry.total > industry.delta)} value={industry.title}
          more={words.hits(2, format.difference(sumsOf(industry)))}
        />
      )}
      {point !== null && (
        <Fact
          name={words.biggestPlace(point.hits > point.delta)} value={point.postcode}
          more={words.hits(2, format.difference(point))}
        />
      )}
    </dl>
  );
}

/** What the question is limited to, each with a way out. */
function Limits({ view, shown }: { view: View; shown: Shown }) {
  const { actions, words, format } = view;
  const { sbi, hours } = shown.question;
  if (sbi.length === 0 && hours === null) return null;
  const titles = sbi.map((code) => shown.industries.find((stat) => stat.sbi === code)?.title ?? code);
  const limits = [
    ...(sbi.length > 0 ? [{ text: words.onlyIndustry(format.list(titles)), clear: { sbi: [] } }] : []),
    ...(hours !== null ? [{ text: words.onlyHours(format.hours(hours)), clear: { hours: null } }] : []),
  ];
  return (
    <div class="limits">
      {limits.map(({ text, clear }) => (
        <button key={text} type="button" aria-label={words.clear(text)} onClick={() => void actions.ask(clear)}>
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}

/** The answer in one sentence: when and where, how many, against the week before. */
export function Headline({ view, shown }: { view: View; shown: Shown }) {
  const { words, format } = view;
  const { total } = shown.answer;
  const { where, hits, change } = headline(shown, words, format);
  const class_ = total.delta === 0 ? 'none' : changeClass(total);
  return (
    <div class="headline">
      <h1>
        <span class="where">{where}<span class="unseen">: </span></span>
        <span class="hits">{hits}</span><span class="unseen">, </span>
        <span class={`against ${class_}`}>
          {total.delta > 0 && <span aria-hidden="true">{ARROWS[direction(total)]} </span>}{change}
        </span>
      </h1>
      <Limits view={view} shown={shown} />
      <Facts view={view} shown={shown} />
    </div>
  );
}

// Whole sentences. What they tell is the answer's `story`, found by the server; what they count are its estimates.
import type { Format } from '../format/format';
import type { Control, Estimate, Impact, Story, ToldIndustry, ToldNet, ToldReach } from '../state/api_types';
import { isCircle } from '../state/area';
import type { Question } from '../state/question';
import type { Shown } from '../state/shown';
import { wayOf } from '../state/verdict';
import { datesInWords } from './days';
import { namedDays, reasonInWords, thoseDays, type Reason } from './reasons';
import type { Words } from './words';

/** A part of a sentence; the strong ones are what it is about. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}

/** "there were *38 % more* hits" in parts: what stands between asterisks is strong. */
export function partsOf(marked: string): Part[] {
  return marked.split('*').map((text, index) => ({ text, strong: index % 2 === 1 })).filter(({ text }) => text !== '');
}

export function plain(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Names come from data: an asterisk in one must not mark anything. */
function unmarked(name: string): string {
  return name.replaceAll('*', '∗');
}

/** "Amsterdam (1012JS)", or the bare postcode. */
function placeInWords(place: string, postcode: string): string {
  return place === '' ? postcode : `${place} (${postcode})`;
}

/** "Restaurants" -> "restaurants"; abbreviations keep their capitals. */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** What stands in the box for a place: the centre of a circle, or an area by name. */
export function groundInWords({ postcode, area }: Question, place: string, words: Words, format: Format): string {
  switch (area?.kind) {
    case undefined: return placeInWords(place, postcode);
    case 'position': return placeInWords(place, format.position(area.at));
    case 'municipality': return words.municipalityOf(area.name);
    case 'polygon': return words.drawnArea(place);
  }
}

function whereInWords({ question, place }: Shown, words: Words, format: Format): string {
  const centre = unmarked(groundInWords(question, place, words, format));
  const { ring, radiusKm, area } = question;
  if (!isCircle(area)) return words.inside(centre);
  if (ring === null) return words.within(format.km(radiusKm), centre);
  return ring.fromM === 0 ? words.within(format.metres(ring.toM), centre)
    : words.between(format.metres(ring.fromM), format.metres(ring.toM), centre);
}

/** "Tuesday 30 April 2013 (Queen's Day)" */
function whenInWords({ days, holiday }: Story, words: Words, format: Format): string {
  const said = datesInWords(days, words, format);
  return holiday === null ? said : `${said} (${holiday})`;
}

/** When and where: "On Tuesday 30 April 2013 (Queen's Day), within 1 km of Amsterdam (1012JS)". */
export function scene(shown: Shown, words: Words, format: Format): string {
  const { question: { sbi: codes, hours }, impact, open } = shown;
  const titles = codes.map((code) => open.sbi.industries.find(({ sbi }) => sbi === code)?.title ?? code);
  return [
    words.on(whenInWords(impact.story, words, format)),
    whereInWords(shown, words, format),
    ...(titles.length > 0 ? [words.onlyIndustry(unmarked(format.list(titles.map(inSentence))))] : []),
    ...(hours !== null ? [words.onlyHours(format.hour(hours.from), format.hour(hours.to + 1))] : []),
  ].join(', ');
}

/** "there were *158% more* hits than usual" */
function verdictInWords(story: Story, { lift }: Estimate, words: Words, format: Format): string {
  const share = lift === null ? null : format.share(lift);
  switch (wayOf(story)) {
    case 'more': return share === null ? words.thereWereMany : words.thereWereMore(share);
    case 'less': return words.thereWereFewer(share ?? '');
    case 'usual':
    case 'little': return words.thereWereAsUsual;
  }
}

/** "13,266 against 5,140; usual is 4,700 to 5,600; of 3 days 1 can be compared" */
function numbersInWords(hits: number, { total, query, baseline }: Impact, words: Words, format: Format): string {
  const { expected, low, high } = total;
  const all = query.dates.length;
  const compared = baseline.dates.length;
  return [
    words.against(format.count(hits), format.count(expected ?? 0)),
    ...(low !== null && high !== null ? [words.usualIs(format.count(low), format.count(high))] : []),
    ...(compared < all ? [words.comparedOf(words.days(all, format.count(all)), compared, format.count(compared))] : []),
  ].join('; ');
}

/** Hits that nothing can be compared with; of days that are not stored not even those are known. */
function uncomparedInWords({ total: { hits }, meta }: Impact, why: Reason, words: Words, format: Format): string {
  const { missing_dates } = meta;
  if (hits === null) {
    return words.nothingKnown(reasonInWords(why, thoseDays(missing_dates.length, words), words, format));
  }
  const reason = reasonInWords(why, namedDays(missing_dates, words, format), words, format);
  return `${words.thereWere(hits, format.count(hits))}, ${words.nothingToCompare(reason)}`;
}

/** What happened, or why that cannot be said. */
function effectInWords({ impact }: Shown, words: Words, format: Format): string {
  const { story, total } = impact;
  const { why } = story;
  const { hits } = total;
  if (hits === null) return why === null ? '' : uncomparedInWords(impact, why, words, format);
  const numbers = numbersInWords(hits, impact, words, format);
  if (why === null) return `${verdictInWords(story, total, words, format)} (${numbers})`;
  switch (why.code) {
    case 'too-few-hits': return `${words.tooFewHits(hits, format.count(hits))} (${numbers})`;
    case 'too-little-history': return `${words.tooLittleHistory(hits, format.count(hits))} (${numbers})`;
    default: return uncomparedInWords(impact, why, words, format);
  }
}

function farInWords({ m }: ToldReach, { area }: Question, words: Words, format: Format): string {
  return words.far[isCircle(area) ? 'centre' : 'edge'](format.metres(m));
}

/** A whole sentence: how far, and how well that is known. */
export function reachSentence({ reach }: Pick<Story, 'reach'>, question: Question, words: Words, format: Format): string {
  if (reach === null) return words.noReach;
  const { kind, low_m, high_m } = reach;
  return words.reach[kind](farInWords(reach, question, words, format), format.metres(low_m), format.metres(high_m ?? 0));
}

/** The same of what is left net of the surroundings; empty where that cannot be told. */
export function netReachSentence(net: ToldNet | null, question: Question, words: Words, format: Format): string {
  if (net === null || net.reach === null) return '';
  return words.netReach(inSentence(reachSentence(net, question, words, format)));
}

function listOf(industries: readonly ToldIndustry[], format: Format): string {
  return unmarked(format.list(industries.map(({ title }) => inSentence(title))));
}

/** In what, when and how far a clear effect was. */
function extentInWords({ question, impact: { story } }: Shown, words: Words, format: Format): string[] {
  const { drivers, hours, reach } = story;
  return [
    ...(drivers.length > 0 ? [words.mostlyIn(listOf(drivers, format))] : []),
    ...(hours !== null ? [words.fromTo(format.hour(hours.from), format.hour(hours.until))] : []),
    ...(reach !== null ? [words.goes[reach.kind](farInWords(reach, question, words, format))] : []),
  ];
}

/** The answer in one sentence. */
export function sentence(shown: Shown, words: Words, format: Format): Part[] {
  const told = [scene(shown, words, format), effectInWords(shown, words, format), ...extentInWords(shown, words, format)];
  return partsOf(`${told.join(', ')}.`);
}

/** What the sentence does not show: industries that went their own way; empty where there are none. */
export function aside({ hidden }: Story, words: Words, format: Format): string {
  if (hidden.length === 0) return '';
  return words.hiddenIn(format.list(hidden.map(({ title, lift }) =>
    `${inSentence(title)}${lift === null ? '' : ` (${format.lift(lift)})`}`)));
}

/** Whether it was everywhere: the surroundings, and what is left net of them. */
export function controlInWords(control: Control, { kind }: ToldNet, words: Words, format: Format): Part[] {
  const where = control.from_m === null || control.to_m === null ? words.controlRest
    : words.control(format.roughly(control.from_m), format.roughly(control.to_m));
  const around = words.around[wayOf(control)](format.share(control.lift ?? 0));
  return partsOf(`${where} ${around}, ${words.netOfIt[kind](format.lift(control.net?.lift ?? 0))}`);
}

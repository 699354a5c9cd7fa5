// Whole sentences made of an answer.
import { isCircle } from './area';
import { lengthOf, spansOf, type IsoDate } from './dates';
import type { Format } from './format';
import type { Control, Estimate, Impact, IndustryEstimate, Reach } from './api_types';
import type { HourRange } from './hours';
import type { Question } from './question';
import { roundedM, toldReach, type ToldReach } from './reach';
import type { Shown } from './state';
import { isClear, wayOf, type Way } from './verdict';
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

/** "Tuesday 30 April 2013"; a few days or periods in a list; many only as a number and their ends. */
export function datesInWords(days: readonly IsoDate[], words: Words, format: Format): string {
  const spans = spansOf(days);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (spans.length > 3) return words.daysBetween(format.count(days.length), format.date(first), format.date(last));
  if (spans.length === 1) return format.span({ first, last });
  return format.list(spans.map((span) => (lengthOf(span) === 1 ? format.date(span.first) : format.span(span))));
}

/** "Amsterdam (1012JS)", or the bare postcode. */
export function placeInWords(place: string, postcode: string): string {
  return place === '' ? postcode : `${place} (${postcode})`;
}

/** Why a date has nothing to be compared with; the server's own English where it says something new. */
export function whyNot(reason: string, words: Words, format: Format): string {
  const weeks = /^none of the (\d+) weeks before/.exec(reason)?.[1];
  if (weeks !== undefined) return words.noneOfWeeks(format.count(Number(weeks)));
  if (reason === 'not in the store') return words.notStored;
  if (reason.startsWith('the week before')) return words.noWeekBefore;
  if (reason.startsWith('no date of its baseline can be taken')) return words.noneTaken;
  return reason;
}

/** "Restaurants" -> "restaurants"; abbreviations keep their capitals. */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** The industries of two digits that made most of a clear change, the biggest first; at most two. */
export function drivers(industries: readonly IndustryEstimate[], way: Way): IndustryEstimate[] {
  const same = industries.filter((industry) => industry.level === 2 && wayOf(industry) === way && (industry.added ?? 0) !== 0);
  const [first, second] = same;
  if (first === undefined) return [];
  const half = Math.abs(first.added ?? 0) / 2;
  return second !== undefined && Math.abs(second.added ?? 0) >= half ? [first, second] : [first];
}

/** Industries that were clearly off although the whole was not, or the other way than the whole; at most two. */
export function hidden({ total, industries }: Impact): IndustryEstimate[] {
  const way = wayOf(total);
  return industries.filter((industry) => industry.level === 2 && isClear(industry) && wayOf(industry) !== way).slice(0, 2);
}

/** The first and the last hour of an effect; null where there are none, or they are the whole day. */
export function effectHours({ effect_hours }: Impact): HourRange | null {
  if (effect_hours === null) return null;
  const { start: from, end: to } = effect_hours;
  return from === 0 && to === 23 ? null : { from, to };
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

/** "Tuesday 30 April 2013 (Queen's Day)": the day is named a holiday where it stands alone. */
function daysWithHoliday({ impact }: Shown, words: Words, format: Format): string {
  const [only, more] = impact.dates;
  const holiday = more === undefined ? (only?.holiday ?? null) : null;
  const days = datesInWords(impact.query.dates, words, format);
  return holiday === null ? days : `${days} (${holiday})`;
}

/** When and where: "On Tuesday 30 April 2013 (Queen's Day), within 1 km of Amsterdam (1012JS)". */
export function scene(shown: Shown, words: Words, format: Format): string {
  const { question, open } = shown;
  const titles = question.sbi.map((code) => open.sbi.industries.find(({ sbi }) => sbi === code)?.title ?? code);
  return [
    words.on(daysWithHoliday(shown, words, format)),
    whereInWords(shown, words, format),
    ...(titles.length > 0 ? [words.onlyIndustry(unmarked(format.list(titles.map(inSentence))))] : []),
    ...(question.hours !== null ? [words.onlyHours(format.hours(question.hours))] : []),
  ].join(', ');
}

/** "there were *158% more* hits than usual (13,266 against 5,140; usual is 4,700 to 5,600)" */
function effect({ impact }: Shown, words: Words, format: Format): string {
  const { total, baseline } = impact;
  const hits = words.hits(total.hits, format.count(total.hits));
  const reason = baseline.not_compared[0]?.reason;
  if (total.expected === null) {
    const counted = words.thereWere(hits);
    return reason === undefined ? counted : `${counted}, ${words.nothingToCompare(whyNot(reason, words, format))}`;
  }
  const numbers = [
    words.against(format.count(total.hits), format.count(total.expected)),
    ...(total.low !== null && total.high !== null ? [words.usualIs(format.count(total.low), format.count(total.high))] : []),
  ].join('; ');
  const share = total.lift === null ? null : format.share(total.lift);
  const said: Record<Way, string> = {
    more: share === null ? words.thereWereMany : words.thereWereMore(share),
    less: words.thereWereFewer(share ?? ''),
    usual: words.thereWereAsUsual,
    little: total.low === null ? words.tooLittleHistory(hits) : words.tooLittleToSay(hits),
  };
  return `${said[wayOf(total)]} (${numbers})`;
}

/** "as far as 1.8 km", or "at least as far as" where it may go on beyond the rings. */
function reachInWords({ kind, m }: ToldReach, words: Words, format: Format): string {
  return kind === 'about' ? words.asFarAs(format.metres(m)) : words.atLeastAsFarAs(format.metres(m));
}

/** A whole sentence: how far, and how well that is known. */
export function reachSentence(reach: Reach | null, words: Words, format: Format): string {
  const told = toldReach(reach);
  if (reach === null || told === null) return words.noReach;
  const [about, low] = [format.metres(told.m), format.metres(roundedM(reach.low_m))];
  return reach.high_m === null ? words.reachAtLeast(low) : words.reach(about, low, format.metres(roundedM(reach.high_m)));
}

/** The same of what is left net of the surroundings; empty where that cannot be told. */
export function netReachSentence(control: Control | null, words: Words, format: Format): string {
  const reach = control?.reach ?? null;
  return toldReach(reach) === null ? '' : words.netReach(inSentence(reachSentence(reach, words, format)));
}

/** In what, when and how far a clear effect was; filters leave out what they have already said. */
function extent({ question, impact }: Shown, words: Words, format: Format): string[] {
  if (!isClear(impact.total)) return [];
  const industries = question.sbi.length > 0 ? [] : drivers(impact.industries, wayOf(impact.total));
  const hours = question.hours !== null ? null : effectHours(impact);
  const reach = question.ring !== null || !isCircle(question.area) ? null : toldReach(impact.reach);
  return [
    ...(industries.length > 0 ? [words.mostlyIn(unmarked(format.list(industries.map(({ title }) => inSentence(title)))))] : []),
    ...(hours !== null ? [words.fromTo(format.hour(hours.from), format.hour(hours.to + 1))] : []),
    ...(reach !== null ? [reachInWords(reach, words, format)] : []),
  ];
}

/** The answer in one sentence. */
export function story(shown: Shown, words: Words, format: Format): Part[] {
  return partsOf(`${[scene(shown, words, format), effect(shown, words, format), ...extent(shown, words, format)].join(', ')}.`);
}

/** What the sentence does not show: industries that went their own way; empty where there are none. */
export function aside({ question, impact }: Shown, words: Words, format: Format): string {
  const industries = question.sbi.length > 0 ? [] : hidden(impact);
  if (industries.length === 0) return '';
  return words.hiddenIn(format.list(industries.map(({ title, lift }) =>
    `${inSentence(title)}${lift === null ? '' : ` (${format.lift(lift)})`}`)));
}

/** How what is left net of the surroundings goes with the effect. */
export type Net = 'here' | 'partly' | 'other' | 'usual' | 'little';

/** An effect that is not in the surroundings, one that is there too and larger here, or another than was seen here at all. */
export function netOf(total: Estimate, control: Control): Net {
  if (control.net === null) return 'little';
  const net = wayOf(control.net);
  if (net === 'usual' || net === 'little') return net;
  if (net !== wayOf(total)) return 'other';
  return wayOf(control) === net ? 'partly' : 'here';
}

/** Whether it was everywhere: the surroundings, and what is left net of them. */
export function controlInWords(total: Estimate, control: Control, words: Words, format: Format): Part[] {
  const where = control.from_m === null || control.to_m === null ? words.controlRest
    : words.control(format.metres(control.from_m), format.metres(control.to_m));
  const around = words.around[wayOf(control)](format.share(control.lift ?? 0));
  return partsOf(`${where} ${around}, ${words.netOfIt[netOf(total, control)](format.lift(control.net?.lift ?? 0))}`);
}

// What the page says, in each language. `Words` is the list that a translation must fill.
import type { Table } from '../state/api';
import type { Impact, NetKind, ReachKind, ReasonCode, Translations } from '../state/api_types';
import type { Heading } from '../state/drawing';
import type { Way } from '../state/verdict';

/** What a reason may name, as the language writes it; empty or null if the reason does not have it. */
export interface ReasonValues {
  /** The days that the reason is about, and how many they are. */
  readonly days: string;
  readonly count: number;
  readonly weeks: string;
  readonly date: string;
  readonly holiday: Translations | null;
  /** The reasons of single days, in words. */
  readonly each: string;
}

export interface Words {
  readonly tagline: string;
  readonly language: string;
  readonly skipToAnswer: string;

  readonly place: string;
  readonly placeHint: string;
  readonly placeNothing: (text: string) => string;
  /** Several places have the name. */
  readonly placeSeveral: (text: string) => string;
  readonly searchFailed: string;
  readonly placeFound: (count: number) => string;
  readonly circleOf: (radius: string) => string;
  readonly postcodesThere: (count: string) => string;

  readonly radius: string;
  readonly radiusNumber: string;
  readonly noSuchRadius: (typed: string, most: string) => string;

  readonly dates: string;
  readonly day: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly addDay: string;
  readonly addPeriod: string;
  readonly removeDates: (dates: string) => string;
  readonly earlier: (step: string) => string;
  readonly later: (step: string) => string;
  readonly stepDay: string;
  readonly days: (count: number, shown: string) => string;
  readonly to: string;
  readonly moreDates: (count: number) => string;
  readonly fewerDates: string;
  readonly noSuchDay: string;
  readonly datesHeld: (first: string, last: string) => string;
  readonly outsideDays: (first: string, last: string) => string;
  readonly backwards: string;
  readonly tooManyDays: (limit: string) => string;

  readonly tryThese: string;
  readonly moreSuggestions: (count: number) => string;

  /** What is emphasised stands between asterisks, here and below. */
  readonly on: (dates: string) => string;
  readonly within: (radius: string, place: string) => string;
  readonly between: (from: string, to: string, place: string) => string;
  readonly daysBetween: (count: string, first: string, last: string) => string;
  readonly hits: (count: number, shown: string) => string;
  readonly thereWereMore: (share: string) => string;
  readonly thereWereFewer: (share: string) => string;
  readonly thereWereMany: string;
  readonly thereWereAsUsual: string;
  readonly tooFewHits: (count: number, shown: string) => string;
  readonly tooLittleHistory: (count: number, shown: string) => string;
  readonly thereWere: (count: number, shown: string) => string;
  readonly nothingToCompare: (why: string) => string;
  readonly nothingKnown: (why: string) => string;
  readonly against: (hits: string, expected: string) => string;
  readonly usualIs: (low: string, high: string) => string;
  readonly comparedOf: (days: string, count: number, shown: string) => string;
  readonly mostlyIn: (industries: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  /** A distance, by where it begins. */
  readonly far: Readonly<Record<'centre' | 'edge', (distance: string) => string>>;
  /** How far an effect goes, `far` as above. */
  readonly goes: Readonly<Record<ReachKind, (far: string) => string>>;
  readonly onlyIndustry: (title: string) => string;
  readonly onlyHours: (from: string, to: string) => string;
  readonly hiddenIn: (industries: string) => string;

  readonly control: (from: string, to: string) => string;
  readonly controlRest: string;
  readonly around: Readonly<Record<Way, (share: string) => string>>;
  /** What is left net of the surroundings, by how that goes with the effect here. */
  readonly netOfIt: Readonly<Record<NetKind, (lift: string) => string>>;

  readonly filters: string;
  readonly removeFilter: (what: string) => string;
  readonly clearAll: string;
  readonly ring: (ends: string) => string;

  readonly thoseDays: (count: number) => string;
  readonly reasons: Readonly<Record<ReasonCode, (values: ReasonValues) => string>>;

  readonly baseline: string;
  readonly baselineWeek: string;
  readonly baselineWeeks: string;
  readonly baselineCount: string;

  readonly missingDates: (dates: string, count: number) => string;
  readonly notCompared: (dates: string, count: number, why: string) => string;
  readonly perArea: (example: string, postcodes: string) => string;
  readonly answeredBy: Readonly<Record<Exclude<Impact['meta']['backend'], 'memory'>, string>>;
  readonly unreadable: (parts: string) => string;

  readonly mapTitle: string;
  readonly mapLabel: string;
  readonly mapHelp: string;
  readonly mapHelpTouch: string;
  readonly mapUnavailable: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeCircle: string;
  readonly twoFingers: string;
  readonly zoomWithCtrl: string;
  readonly attribution: string;
  readonly legend: string;
  readonly legendSize: string;
  readonly verdicts: Readonly<Record<Way, string>>;

  readonly hoursTitle: string;
  readonly chartMode: string;
  readonly chartDays: string;
  readonly chartDay: string;
  readonly chartLabel: (from: string, to: string) => string;
  readonly hoursFrom: string;
  readonly hoursTo: string;
  readonly allHours: string;
  readonly date: string;
  readonly hour: string;
  readonly asTable: string;

  readonly brushHelp: string;
  readonly previousWeek: string;
  readonly notInTheData: string;
  readonly expected: string;
  readonly usualRange: string;

  readonly industriesTitle: string;
  readonly industriesHelp: string;
  readonly industry: string;
  readonly level: string;
  readonly levels: readonly [string, string, string, string];
  readonly showOnly: (title: string) => string;
  readonly addedColumn: string;
  readonly hitsColumn: string;
  readonly liftColumn: string;
  readonly verdictColumn: string;

  readonly calendarTitle: string;
  readonly calendarHelp: string;
  readonly calendarLabel: string;
  readonly noCalendar: string;
  readonly standsOut: string;
  readonly standOut: string;
  readonly noneStandOut: string;
  readonly clearAlone: string;
  readonly holiday: string;
  readonly weekShort: string;
  readonly week: (number: number) => string;
  readonly scaleFrom: string;
  readonly scaleTo: string;

  readonly ringsTitle: string;
  readonly ringsHelp: string;
  readonly distance: string;
  /** The same as `goes` in a sentence of its own, with how well it is known. */
  readonly reach: Readonly<Record<ReachKind, (far: string, low: string, high: string) => string>>;
  readonly netReach: (told: string) => string;
  readonly noReach: string;

  readonly controlTitle: string;
  readonly here: string;
  readonly surroundings: string;
  readonly net: string;

  readonly pointsAsTable: string;
  readonly postcode: string;
  readonly area: string;
  readonly centreHere: (postcode: string) => string;

  readonly share: string;
  readonly copyLink: string;
  readonly copied: string;
  /** Before a box with the address, where the browser lets nobody else copy it. */
  readonly copyByHand: string;
  readonly noFile: string;
  readonly print: string;
  readonly download: string;
  readonly tables: Readonly<Record<Table, string>>;
  readonly dark: string;

  readonly compareTitle: string;
  readonly compareHelp: string;
  readonly compareWeekBefore: string;
  readonly comparePlace: string;
  readonly compareDates: string;
  readonly compareWith: string;
  readonly stopComparing: string;
  readonly compareCannot: string;

  readonly showAll: (count: string) => string;
  readonly showFewer: string;

  readonly loading: string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
  readonly noSuchDaysTitle: (count: number) => string;
  readonly lookAt: (date: string) => string;
  readonly widen: (radius: string) => string;
  readonly allOfIt: string;
  readonly troubleTitle: string;
  readonly unreachable: string;
  readonly unknownPostcode: (postcode: string) => string;
  readonly cannotRead: string;
  readonly overLimit: string;
  readonly notNow: string;
  readonly damaged: string;
  readonly nothingThere: string;
  /** A click was `distance` away from the nearest postcode, which was taken. */
  readonly farAway: (postcode: string, distance: string) => string;
  readonly nearName: (typed: string, name: string) => string;
  readonly brokenServer: string;
  readonly serverSays: (detail: string) => string;
  readonly offline: string;
  readonly lastAnswer: (time: string) => string;
  readonly answeredAt: (moment: string) => string;
  readonly retry: string;
  readonly backToStart: string;
  readonly nothingLoaded: string;
  readonly demo: string;

  readonly municipality: string;
  readonly municipalityOf: (name: string) => string;
  readonly drawnArea: (place: string) => string;
  readonly inside: (ground: string) => string;
  readonly insideIt: string;
  readonly outsideIt: (ends: string) => string;
  readonly tools: string;
  readonly toolCircle: string;
  readonly toolDraw: string;
  readonly toolMunicipality: string;
  readonly pickMunicipality: string;
  readonly drawHelp: string;
  readonly editHelp: string;
  readonly corners: string;
  readonly corner: (number: number, position: string) => string;
  readonly addCorner: string;
  readonly undoCorner: string;
  readonly removeCorner: string;
  readonly closeArea: string;
  readonly cancelArea: string;
  readonly moveIt: string;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly smaller: string;
  readonly larger: string;
  readonly mapKeys: string;
  readonly crosses: string;
  readonly outsideTheLand: string;
  readonly areaRefused: string;
  readonly usualBetween: (low: string, high: string) => string;
  readonly savePicture: string;
  readonly legendReach: Readonly<Record<ReachKind, string>>;
}

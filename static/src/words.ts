// What the page says, in each language. `Words` is the list that a translation must fill.
import type { Answer, Language } from './api_types';
import { ENGLISH } from './words_en';
import { DUTCH } from './words_nl';

export interface Words {
  readonly tagline: string;
  readonly language: string;
  readonly skipToAnswer: string;

  readonly place: string;
  readonly placeHint: string;
  readonly placeNothing: (text: string) => string;
  readonly placeFound: (count: number) => string;
  readonly postcodesThere: (count: string) => string;

  readonly radius: string;
  readonly radiusNumber: string;

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

  readonly within: (dates: string, radius: string, place: string) => string;
  readonly daysBetween: (count: string, first: string, last: string) => string;
  readonly hits: (count: number, shown: string) => string;
  readonly against: (percentage: string) => string;
  readonly noneBefore: string;
  readonly noWeekBefore: string;
  readonly onlyIndustry: (title: string) => string;
  readonly onlyHours: (hours: string) => string;
  readonly clear: (what: string) => string;

  readonly busiestHour: string;
  readonly biggestIndustry: (up: boolean) => string;
  readonly biggestPlace: (up: boolean) => string;

  readonly missingDates: (dates: string, count: number) => string;
  readonly baselineMissing: (dates: string, count: number) => string;
  readonly perArea: (example: string, postcodes: string) => string;
  readonly answeredBy: Readonly<Record<Answer['meta']['backend'], string>>;
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
  readonly legendLess: string;
  readonly legendSame: string;
  readonly legendMore: string;
  readonly legendMuch: string;

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

  readonly industriesTitle: string;
  readonly industriesHelp: string;
  readonly industry: string;
  readonly showOnly: (title: string) => string;
  readonly postcodesTitle: string;
  readonly areasTitle: string;
  readonly postcode: string;
  readonly area: string;
  readonly centreHere: (postcode: string) => string;
  readonly hitsColumn: string;
  readonly beforeColumn: string;
  readonly changeColumn: string;
  readonly isNew: string;
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
  readonly brokenServer: string;
  readonly serverSays: (detail: string) => string;
  readonly retry: string;
  readonly backToStart: string;
  readonly nothingLoaded: string;
  readonly demo: string;
}

export const LANGUAGES: Record<Language, { readonly name: string; readonly words: Words }> = {
  en: { name: 'English', words: ENGLISH },
  nl: { name: 'Nederlands', words: DUTCH },
};

/** The first of the browser's languages that the page speaks, else English. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'nl' || language === 'en') return language;
  }
  return 'en';
}

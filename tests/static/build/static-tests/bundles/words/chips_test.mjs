// words/chips_test.ts
import assert from "node:assert/strict";
import test from "node:test";

// ../../static/src/format/dates.ts
var MS_PER_DAY = 864e5;
function toMs(date) {
  return Date.parse(`${date}T00:00:00Z`);
}
function toUtc(date) {
  return new Date(toMs(date) + MS_PER_DAY / 2);
}
function daysBetween(from, to) {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
}
function lengthOf(span) {
  return daysBetween(span.first, span.last) + 1;
}

// ../../static/src/format/format.ts
var LOCALE = { en: "en-GB", nl: "nl-NL" };
var Format = class {
  locale;
  integer;
  decimal;
  day;
  longDay;
  shortDay;
  weekdayName;
  shortWeekdayName;
  monthName;
  clock;
  constructor(language) {
    this.locale = LOCALE[language];
    this.integer = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 0 });
    this.decimal = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 2 });
    this.day = this.dates({ day: "numeric", month: "long", year: "numeric" });
    this.longDay = this.dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
    this.shortDay = this.dates({ weekday: "short", day: "numeric", month: "short" });
    this.weekdayName = this.dates({ weekday: "long" });
    this.shortWeekdayName = this.dates({ weekday: "short" });
    this.monthName = this.dates({ month: "short" });
    this.clock = new Intl.DateTimeFormat(this.locale, { hour: "2-digit", minute: "2-digit" });
  }
  /** 1234 -> "1,234" */
  count(value) {
    return this.integer.format(value);
  }
  /** 1.5 -> "1.5" */
  decimalNumber(value) {
    return this.decimal.format(value);
  }
  /** 1.5 -> "1.5 km", with a space that does not break */
  km(value) {
    return `${this.decimal.format(value)}\xA0km`;
  }
  /** 250 -> "250 m", 1500 -> "1.5 km" */
  metres(value) {
    return value < 1e3 ? `${this.count(value)}\xA0m` : this.km(value / 1e3);
  }
  /** "52.3731, 4.8932": latitude, longitude, to some ten metres */
  position({ lat, lon }) {
    return `${lat.toFixed(4)}, ${lon.toFixed(4)}`;
  }
  /** "500 m–1 km" */
  ringEnds({ fromM, toM }) {
    return `${fromM === 0 ? "0" : this.metres(fromM)}\u2013${this.metres(toM)}`;
  }
  /** 0.56 -> "56%", 0.034 -> "3.4%"; the sign is left to the words around it. */
  share(fraction) {
    return this.percentage(Math.abs(fraction), "never");
  }
  /** "+56%", "−3.4%" */
  lift(fraction) {
    return this.percentage(fraction, "exceptZero");
  }
  /** "+340", "−12" */
  difference(value) {
    return new Intl.NumberFormat(this.locale, { signDisplay: "exceptZero", maximumFractionDigits: 0 }).format(value).replace("-", "\u2212");
  }
  /** "Tuesday 30 April 2013" */
  longDate(date) {
    return this.longDay.format(toUtc(date)).replace(",", "");
  }
  /** "30 April 2013" */
  date(date) {
    return this.day.format(toUtc(date));
  }
  /** "Tue 30 Apr" */
  shortDate(date) {
    return this.shortDay.format(toUtc(date)).replace(",", "");
  }
  /** "April" */
  month(date) {
    return this.monthName.format(toUtc(date));
  }
  /** "Tue" */
  shortWeekday(date) {
    return this.shortWeekdayName.format(toUtc(date));
  }
  /** "20:15" */
  time(moment) {
    return this.clock.format(moment);
  }
  /** "Tuesday" */
  weekday(date) {
    return this.weekdayName.format(toUtc(date));
  }
  /** "1–7 April 2013"; one day in full: "Tuesday 30 April 2013" */
  span(span) {
    return lengthOf(span) === 1 ? this.longDate(span.first) : this.day.formatRange(toUtc(span.first), toUtc(span.last));
  }
  /** "Tuesday 23 April 2013 and Tuesday 30 April 2013" */
  list(parts) {
    return new Intl.ListFormat(this.locale).format(parts);
  }
  /** "09:00"; the end of a day is "24:00" */
  hour(hour) {
    return `${String(hour).padStart(2, "0")}:00`;
  }
  /** "16:00–17:00" is hour 16. */
  hours({ from, to }) {
    return `${this.hour(from)}\u2013${this.hour(to + 1)}`;
  }
  /** "Tue 30 Apr, 16:00–17:00", or the part of it that a slot is about */
  slot({ date, hour }) {
    const parts = [date === null ? "" : this.shortDate(date), hour === null ? "" : this.hours({ from: hour, to: hour })];
    return parts.filter((part) => part !== "").join(", ");
  }
  percentage(fraction, signDisplay) {
    const digits = fraction !== 0 && Math.abs(fraction) < 0.1 ? 1 : 0;
    return new Intl.NumberFormat(this.locale, { style: "percent", signDisplay, maximumFractionDigits: digits }).format(fraction).replace("-", "\u2212");
  }
  dates(options) {
    return new Intl.DateTimeFormat(this.locale, { timeZone: "UTC", ...options });
  }
};

// ../../static/src/words/chips.ts
function chipsOf(question, titles, words, format) {
  const chips2 = [];
  if (question.hours !== null) {
    chips2.push({ filter: "hours", text: format.hours(question.hours), clear: { hours: null } });
  }
  for (const code of question.sbi) {
    const others = question.sbi.filter((other) => other !== code);
    chips2.push({ filter: "sbi", text: titles.get(code) ?? code, clear: { sbi: others } });
  }
  if (question.ring !== null) {
    chips2.push({ filter: "ring", text: words.ring(format.ringEnds(question.ring)), clear: { ring: null } });
  }
  return chips2;
}

// ../../static/src/words/dutch.ts
function thereWere(count, shown) {
  return count === 1 ? "was er 1 hit" : `waren er ${shown} hits`;
}
var DUTCH = {
  tagline: "Wat deed een evenement met een buurt?",
  language: "Taal",
  skipToAnswer: "Naar het antwoord",
  place: "Plaats",
  placeHint: "Plaats of postcode",
  placeNothing: (text) => `Niets gevonden dat begint met \u201C${text}\u201D`,
  placeFound: (count) => count === 1 ? "1 plaats gevonden" : `${count} plaatsen gevonden`,
  postcodesThere: (count) => `${count} postcodes`,
  radius: "Straal",
  radiusNumber: "Straal in kilometers",
  dates: "Dagen",
  day: "Dag",
  firstDay: "Eerste dag",
  lastDay: "Laatste dag",
  addDay: "Dag erbij",
  addPeriod: "Periode erbij",
  removeDates: (dates) => `${dates} weghalen`,
  earlier: (step) => `${step} eerder`,
  later: (step) => `${step} later`,
  stepDay: "Een dag",
  days: (count, shown) => count === 1 ? "1 dag" : `${shown} dagen`,
  to: "tot en met",
  moreDates: (count) => `Nog ${count} tonen`,
  fewerDates: "Minder tonen",
  noSuchDay: "De dag moet op de kalender staan.",
  datesHeld: (first, last) => `De gegevens lopen van ${first} tot en met ${last}.`,
  outsideDays: (first, last) => `Er zijn hits van ${first} tot en met ${last}; kies een dag daartussen.`,
  backwards: "De laatste dag mag niet voor de eerste liggen.",
  tooManyDays: (limit) => `Kies hoogstens ${limit} dagen tegelijk.`,
  tryThese: "Probeer",
  moreSuggestions: (count) => `Nog ${count}\u2026`,
  on: (dates) => `Op ${dates}`,
  within: (radius, place) => `binnen ${radius} van ${place}`,
  between: (from, to, place) => `van ${from} tot ${to} rond ${place}`,
  daysBetween: (count, first, last) => `${count} dagen tussen ${first} en ${last}`,
  hits: (count, shown) => count === 1 ? "1 hit" : `${shown} hits`,
  thereWereMore: (share) => `waren er *${share} meer* hits dan gewoonlijk`,
  thereWereFewer: (share) => `waren er *${share} minder* hits dan gewoonlijk`,
  thereWereMany: "waren er hits waar er *gewoonlijk geen* zijn",
  thereWereAsUsual: "waren er *ongeveer evenveel hits als gewoonlijk*",
  tooFewHits: (count, shown) => `${thereWere(count, shown)}, *te weinig om te zeggen* of dat ongewoon is`,
  tooLittleHistory: (count, shown) => `${thereWere(count, shown)}, maar er zijn *te weinig eerdere dagen om te zeggen* of dat ongewoon is`,
  thereWere: (count, shown) => count === 1 ? "was er *1 hit*" : `waren er *${shown} hits*`,
  nothingKnown: (why) => `is er *niets bekend*: ${why}`,
  nothingToCompare: (why) => `en er is niets om dat mee te vergelijken: ${why}`,
  against: (hits, expected) => `${hits} in plaats van ${expected}`,
  usualIs: (low, high) => `gewoonlijk ${low} tot ${high}`,
  comparedOf: (days, count, shown) => `van ${days} ${count === 1 ? "is" : "zijn"} er ${shown} te vergelijken`,
  mostlyIn: (industries) => `vooral in ${industries}`,
  fromTo: (from, to) => `van ${from} tot ${to}`,
  far: { centre: (distance) => `${distance} ver`, edge: (distance) => `${distance} vanaf de rand` },
  goes: {
    about: (far) => `tot ${far}`,
    "at-least": (far) => `minstens tot ${far}`,
    inside: () => "niet voorbij de rand"
  },
  onlyIndustry: (title) => `alleen in ${title}`,
  onlyHours: (from, to) => `tussen ${from} en ${to}`,
  hiddenIn: (industries) => `Duidelijk anders: ${industries}.`,
  control: (from, to) => `Op ${from} tot ${to} afstand`,
  controlRest: "In de rest van het land",
  around: {
    more: (share) => `waren er ${share} meer hits dan gewoonlijk`,
    less: (share) => `waren er ${share} minder hits dan gewoonlijk`,
    usual: () => "waren er ongeveer evenveel hits als gewoonlijk",
    little: () => "zijn er te weinig gegevens om mee te vergelijken"
  },
  netOfIt: {
    here: (lift) => `dus het was niet overal: hier *${lift}* vergeleken met de omgeving.`,
    partly: (lift) => `dus een deel was overal zo: hier *${lift}* vergeleken met de omgeving.`,
    other: (lift) => `en dan blijft hier *${lift}* over vergeleken met de omgeving.`,
    usual: (lift) => `en dan blijft hier ${lift} over vergeleken met de omgeving; dat kan toeval zijn.`,
    "too-little": () => "en er zijn te weinig gegevens om te zeggen of het overal was."
  },
  filters: "Alleen",
  removeFilter: (what) => `Weghalen: ${what}`,
  clearAll: "Alles wissen",
  ring: (ends) => `op ${ends} afstand`,
  thoseDays: (count) => count === 1 ? "die dag" : "die dagen",
  reasons: {
    "not-stored": ({ days, count }) => `${days} ${count === 1 ? "zit" : "zitten"} niet in de gegevens`,
    asked: ({ days, count }) => `${days} ${count === 1 ? "is een van de" : "horen bij de"} gevraagde dagen`,
    without: ({ days, count }) => `${days} ${count === 1 ? "is" : "zijn"} met opzet weggelaten`,
    holiday: ({ days, count, holiday }) => `${days} ${count === 1 ? "was een feestdag" : "waren feestdagen"}${holiday === null ? "" : ` (${holiday.nl})`}`,
    "week-before-not-stored": ({ date }) => `de week ervoor, ${date}, zit niet in de gegevens`,
    "weeks-not-stored": ({ weeks }) => `geen van de ${weeks} weken ervoor zit in de gegevens`,
    "baseline-not-stored": () => "geen van de dagen om mee te vergelijken zit in de gegevens",
    "baseline-left-out": ({ each }) => `geen van de dagen om mee te vergelijken is bruikbaar, want ${each}`,
    "too-little-history": () => "er zitten te weinig dagen ervoor in de gegevens om te zeggen wat gewoonlijk is",
    "too-few-hits": () => "er zijn te weinig hits om de helft of het dubbele van toeval te onderscheiden"
  },
  baseline: "Vergeleken met",
  baselineWeek: "de week ervoor",
  baselineWeeks: "weken ervoor",
  baselineCount: "Aantal weken",
  missingDates: (dates, count) => `${dates} ${count === 1 ? "zit" : "zitten"} niet in de gegevens en ${count === 1 ? "telt" : "tellen"} hier niet mee.`,
  notCompared: (dates, count, why) => `${dates} ${count === 1 ? "is" : "zijn"} nergens mee te vergelijken: ${why}.`,
  perArea: (example, postcodes) => `Er zijn hier ${postcodes} postcodes, dus de punten zijn gebieden zoals ${example}. Alle totalen zijn exact.`,
  answeredBy: {
    memory: "beantwoord uit het geheugen",
    postgis: "beantwoord door PostGIS",
    both: "beantwoord uit het geheugen en door PostGIS"
  },
  unreadable: (parts) => `Een deel van het adres is niet te lezen (${parts}) en is weggelaten.`,
  mapTitle: "Waar",
  mapLabel: "Kaart van de hits per postcode",
  mapHelp: "Klik om het midden te verplaatsen, of sleep het; sleep aan de rand om de straal te veranderen.",
  mapHelpTouch: "Tik om het midden te verplaatsen, of sleep het; sleep aan de rand om de straal te veranderen. Tik op een punt voor de aantallen.",
  mapUnavailable: "Deze browser kan de kaart niet tekenen. De tabel met postcodes toont hetzelfde.",
  zoomIn: "Inzoomen",
  zoomOut: "Uitzoomen",
  wholeCircle: "Het hele gebied tonen",
  twoFingers: "Gebruik twee vingers om de kaart te verschuiven",
  zoomWithCtrl: "Houd Ctrl ingedrukt om met scrollen te zoomen",
  attribution: "CBS/Kadaster (CC BY 4.0), Natural Earth",
  legend: "Legenda",
  legendSize: "Hits",
  verdicts: { more: "duidelijk meer", less: "duidelijk minder", usual: "zoals gewoonlijk", little: "te weinig gegevens" },
  hoursTitle: "Wanneer",
  chartMode: "Uren tonen",
  chartDays: "Dag voor dag",
  chartDay: "Opgeteld per uur",
  chartLabel: (from, to) => `Grafiek van de hits per uur, van ${from} tot en met ${to}; de tabel eronder geeft de getallen.`,
  hoursFrom: "Van",
  hoursTo: "tot",
  allHours: "Hele dag",
  date: "Datum",
  hour: "Uur",
  asTable: "Als tabel",
  brushHelp: "Sleep over de grafiek om uren te kiezen.",
  previousWeek: "Week ervoor",
  expected: "Verwacht",
  usualRange: "Gewoonlijk (95%)",
  industriesTitle: "Welke branches",
  industriesHelp: "Kies er een om alleen die te zien.",
  industry: "Branche",
  level: "Detail",
  levels: ["Secties", "2 cijfers", "3 cijfers", "4 cijfers"],
  showOnly: (title) => `Alleen ${title} tonen`,
  addedColumn: "Erbij",
  hitsColumn: "Hits",
  liftColumn: "Verschil",
  verdictColumn: "Ongewoon?",
  calendarTitle: "Welke dagen hier bijzonder waren",
  calendarHelp: "Kies een dag om die te bekijken. Omrande dagen springen eruit.",
  calendarLabel: "Elke dag in de gegevens; met de pijltjestoetsen ga je naar een andere dag, met Enter kies je die",
  standsOut: "springt eruit",
  standOut: "Dagen die eruit springen",
  noneStandOut: "Geen dag springt eruit.",
  clearAlone: "Ongewone dagen, misschien door toeval",
  holiday: "Feestdag",
  weekShort: "wk",
  week: (number) => `Week ${number}`,
  scaleFrom: "veel minder",
  scaleTo: "veel meer",
  ringsTitle: "Hoe ver",
  ringsHelp: "Kies een ring om alleen die te zien.",
  distance: "Afstand",
  reach: {
    about: (far, low, high) => `Tot ${far}; in 95 van de 100 gevallen tussen ${low} en ${high}.`,
    "at-least": (far) => `Minstens tot ${far}, misschien voorbij de buitenste ring.`,
    inside: () => "Niet voorbij de rand."
  },
  netReach: (told) => `Vergeleken met de omgeving: ${told}`,
  noReach: "Het is niet duidelijk hoe ver dit gaat.",
  controlTitle: "Was het overal?",
  here: "Hier",
  surroundings: "Omgeving",
  net: "Vergeleken met de omgeving",
  pointsAsTable: "De kaart als tabel",
  postcode: "Postcode",
  area: "Gebied",
  centreHere: (postcode) => `Het midden naar ${postcode} verplaatsen`,
  share: "Delen",
  copyLink: "Link kopi\xEBren",
  copied: "Gekopieerd",
  print: "Afdrukken",
  download: "Downloaden",
  tables: {
    total: "Totaal",
    dates: "Dagen",
    timeline: "Uren, dag voor dag",
    hours: "Uren van de dag",
    industries: "Branches",
    rings: "Ringen",
    control: "Omgeving",
    points: "Plekken",
    calendar: "Kalender"
  },
  dark: "Donker",
  compareTitle: "Vergelijken",
  compareHelp: "Dezelfde vraag voor een andere plek of een andere dag, op dezelfde schalen.",
  compareWeekBefore: "Met de week ervoor",
  comparePlace: "Andere plaats",
  compareDates: "Andere dag",
  compareWith: "Vergelijken",
  stopComparing: "Niet meer vergelijken",
  compareCannot: "Geef een plaats, een dag die op de kalender staat, of allebei.",
  showAll: (count) => `Alle ${count} tonen`,
  showFewer: "Minder tonen",
  loading: "Aan het tellen\u2026",
  emptyTitle: "Hier is niets gezien",
  emptyBody: "Er waren hier geen hits op deze momenten, en die werden ook niet verwacht.",
  noSuchDaysTitle: (count) => count === 1 ? "Van die dag is er niets" : "Van die dagen is er niets",
  lookAt: (date) => `Kijk naar ${date}`,
  widen: (radius) => `Kijk binnen ${radius}`,
  allOfIt: "Kijk naar alle branches en uren",
  troubleTitle: "Dat lukte niet",
  unreachable: "De server is niet te bereiken. Misschien start hij nog, of is de verbinding onderbroken.",
  unknownPostcode: (postcode) => `Er is hier geen plaats met de postcode \u201C${postcode}\u201D. Kies een andere.`,
  cannotRead: "Een deel van de vraag is niet te lezen.",
  overLimit: "De vraag is groter dan wat deze server in \xE9\xE9n keer beantwoordt.",
  notNow: "De server kan dit nu niet beantwoorden. Probeer het straks nog eens.",
  damaged: "Een deel van de opgeslagen gegevens is beschadigd. Daarom is er geen antwoord op deze vraag.",
  nothingThere: "Bij die plek is geen postcode. Kies een andere plek.",
  brokenServer: "Er ging iets mis op de server.",
  serverSays: (detail) => `De server zegt: ${detail}`,
  offline: "Je bent offline.",
  lastAnswer: (time) => `Wat je ziet is het laatste antwoord, van ${time}.`,
  retry: "Opnieuw proberen",
  backToStart: "Terug naar het begin",
  nothingLoaded: "Er zijn nog geen gegevens. Voeg ze toe met \u201Cstraal ingest\u201D en kom dan terug.",
  demo: "Verzonnen demogegevens",
  municipality: "gemeente",
  municipalityOf: (name) => `de gemeente ${name}`,
  drawnArea: (place) => place === "" ? "het getekende gebied" : `het getekende gebied in ${place}`,
  inside: (ground) => `in ${ground}`,
  insideIt: "Binnen",
  outsideIt: (ends) => `${ends} erbuiten`,
  tools: "Soort gebied",
  toolCircle: "Cirkel",
  toolDraw: "Gebied tekenen",
  toolMunicipality: "Gemeente",
  pickMunicipality: "Klik op een gemeente op de kaart, of typ de naam in het vak voor een plaats.",
  drawHelp: "Klik op de kaart voor elke hoek. Enter of dubbelklikken sluit het gebied, Backspace haalt de laatste hoek weg, Esc annuleert.",
  editHelp: "Sleep een hoek, of het midden van een zijde. Pijltjestoetsen of een klik op de kaart verplaatsen de gekozen hoek; Delete haalt hem weg.",
  corners: "Hoeken",
  corner: (number, position) => `Hoek ${number} (${position})`,
  addCorner: "Hoek toevoegen in het midden van de kaart",
  undoCorner: "Laatste hoek weghalen",
  removeCorner: "Gekozen hoek weghalen",
  closeArea: "Gebied sluiten",
  cancelArea: "Annuleren",
  moveIt: "Verplaatsen",
  headings: { ArrowUp: "Noord", ArrowRight: "Oost", ArrowDown: "Zuid", ArrowLeft: "West" },
  smaller: "Kleinere straal",
  larger: "Grotere straal",
  mapKeys: "Als de kaart de focus heeft: pijltjestoetsen verplaatsen de cirkel, plus en min veranderen de straal, Enter gaat van punt naar punt.",
  crosses: "De zijden van dit gebied kruisen elkaar. Verplaats een hoek tot ze dat niet meer doen.",
  outsideTheLand: "Een deel van dit gebied ligt buiten het land. Het moet er helemaal in liggen.",
  areaRefused: "Voor dit gebied is er geen antwoord.",
  usualBetween: (low, high) => `Gewoonlijk: ${low} tot ${high}`,
  savePicture: "Kaart opslaan als afbeelding",
  legendReach: { about: "Tot hier", "at-least": "Minstens tot hier", inside: "Niet voorbij de rand" }
};

// ../../static/src/words/english.ts
function thereWere2(count, shown) {
  return count === 1 ? "there was 1 hit" : `there were ${shown} hits`;
}
var ENGLISH = {
  tagline: "What did an event do to a neighbourhood?",
  language: "Language",
  skipToAnswer: "Skip to the answer",
  place: "Place",
  placeHint: "Town or postcode",
  placeNothing: (text) => `Nothing found that begins with \u201C${text}\u201D`,
  placeFound: (count) => count === 1 ? "1 place found" : `${count} places found`,
  postcodesThere: (count) => `${count} postcodes`,
  radius: "Radius",
  radiusNumber: "Radius in kilometres",
  dates: "Days",
  day: "Day",
  firstDay: "First day",
  lastDay: "Last day",
  addDay: "Add a day",
  addPeriod: "Add a period",
  removeDates: (dates) => `Remove ${dates}`,
  earlier: (step) => `${step} earlier`,
  later: (step) => `${step} later`,
  stepDay: "A day",
  days: (count, shown) => count === 1 ? "1 day" : `${shown} days`,
  to: "to",
  moreDates: (count) => `Show ${count} more`,
  fewerDates: "Show fewer",
  noSuchDay: "The day must be on the calendar.",
  datesHeld: (first, last) => `The data run from ${first} to ${last}.`,
  outsideDays: (first, last) => `There are hits from ${first} to ${last}; choose a day in between.`,
  backwards: "The last day must not be before the first.",
  tooManyDays: (limit) => `Choose at most ${limit} days at a time.`,
  tryThese: "Try",
  moreSuggestions: (count) => `${count} more\u2026`,
  on: (dates) => `On ${dates}`,
  within: (radius, place) => `within ${radius} of ${place}`,
  between: (from, to, place) => `from ${from} to ${to} around ${place}`,
  daysBetween: (count, first, last) => `${count} days between ${first} and ${last}`,
  hits: (count, shown) => count === 1 ? "1 hit" : `${shown} hits`,
  thereWereMore: (share) => `there were *${share} more* hits than usual`,
  thereWereFewer: (share) => `there were *${share} fewer* hits than usual`,
  thereWereMany: "there were hits where *none are usual*",
  thereWereAsUsual: "there were *about as many hits as usual*",
  tooFewHits: (count, shown) => `${thereWere2(count, shown)}, *too few to say* whether that is unusual`,
  tooLittleHistory: (count, shown) => `${thereWere2(count, shown)}, with *too little history to say* whether that is unusual`,
  thereWere: (count, shown) => count === 1 ? "there was *1 hit*" : `there were *${shown} hits*`,
  nothingKnown: (why) => `*nothing is known*: ${why}`,
  nothingToCompare: (why) => `and there is nothing to compare that with: ${why}`,
  against: (hits, expected) => `${hits} against ${expected}`,
  usualIs: (low, high) => `usual is ${low} to ${high}`,
  comparedOf: (days, _, shown) => `of ${days} ${shown} can be compared`,
  mostlyIn: (industries) => `mostly in ${industries}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  far: { centre: (distance) => distance, edge: (distance) => `${distance} from its edge` },
  goes: {
    about: (far) => `as far as ${far}`,
    "at-least": (far) => `at least as far as ${far}`,
    inside: () => "not beyond its edge"
  },
  onlyIndustry: (title) => `only in ${title}`,
  onlyHours: (from, to) => `between ${from} and ${to}`,
  hiddenIn: (industries) => `Clearly different: ${industries}.`,
  control: (from, to) => `From ${from} to ${to} away`,
  controlRest: "In the rest of the country",
  around: {
    more: (share) => `there were ${share} more hits than usual`,
    less: (share) => `there were ${share} fewer hits than usual`,
    usual: () => "there were about as many hits as usual",
    little: () => "there is not enough data to compare with"
  },
  netOfIt: {
    here: (lift) => `so it was not everywhere: *${lift}* here compared with the surroundings.`,
    partly: (lift) => `so part of it was everywhere: *${lift}* here compared with the surroundings.`,
    other: (lift) => `which leaves *${lift}* here compared with the surroundings.`,
    usual: (lift) => `which leaves ${lift} here compared with the surroundings; that may be chance.`,
    "too-little": () => "and there is not enough data to tell whether it was everywhere."
  },
  filters: "Only",
  removeFilter: (what) => `Remove: ${what}`,
  clearAll: "Clear all",
  ring: (ends) => `${ends} away`,
  thoseDays: (count) => count === 1 ? "that day" : "those days",
  reasons: {
    "not-stored": ({ days, count }) => `${days} ${count === 1 ? "is" : "are"} not in the data`,
    asked: ({ days, count }) => `${days} ${count === 1 ? "is one of" : "are among"} the days asked about`,
    without: ({ days, count }) => `${days} ${count === 1 ? "was" : "were"} left out on purpose`,
    holiday: ({ days, count, holiday }) => `${days} ${count === 1 ? "was a holiday" : "were holidays"}${holiday === null ? "" : ` (${holiday.en})`}`,
    "week-before-not-stored": ({ date }) => `the week before, ${date}, is not in the data`,
    "weeks-not-stored": ({ weeks }) => `none of the ${weeks} weeks before is in the data`,
    "baseline-not-stored": () => "none of the days to compare with is in the data",
    "baseline-left-out": ({ each }) => `none of the days to compare with can be used, because ${each}`,
    "too-little-history": () => "too few days before are in the data to tell what is usual",
    "too-few-hits": () => "too few hits to tell half or double the usual from chance"
  },
  baseline: "Compared with",
  baselineWeek: "the week before",
  baselineWeeks: "weeks before",
  baselineCount: "Number of weeks",
  missingDates: (dates, count) => `${dates} ${count === 1 ? "is" : "are"} not in the data, so ${count === 1 ? "it is" : "they are"} left out here.`,
  notCompared: (dates, _, why) => `${dates} cannot be compared: ${why}.`,
  perArea: (example, postcodes) => `There are ${postcodes} postcodes here, so the points are areas such as ${example}. All sums are exact.`,
  answeredBy: {
    memory: "answered from memory",
    postgis: "answered by PostGIS",
    both: "answered from memory and by PostGIS"
  },
  unreadable: (parts) => `Part of the address cannot be read (${parts}), so it was left out.`,
  mapTitle: "Where",
  mapLabel: "Map of the hits per postcode",
  mapHelp: "Click to move the centre, or drag it; drag the rim to change the radius.",
  mapHelpTouch: "Tap to move the centre, or drag it; drag the rim to change the radius. Tap a point for its numbers.",
  mapUnavailable: "This browser cannot draw the map. The table of postcodes says the same.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  wholeCircle: "Show all of it",
  twoFingers: "Use two fingers to move the map",
  zoomWithCtrl: "Hold Ctrl while scrolling to zoom the map",
  attribution: "CBS/Kadaster (CC BY 4.0), Natural Earth",
  legend: "Legend",
  legendSize: "Hits",
  verdicts: { more: "clearly more", less: "clearly fewer", usual: "as usual", little: "not enough data" },
  hoursTitle: "When",
  chartMode: "Show the hours",
  chartDays: "Day after day",
  chartDay: "Added up per hour",
  chartLabel: (from, to) => `Chart of the hits per hour, ${from} to ${to}; the table below has the numbers.`,
  hoursFrom: "From",
  hoursTo: "until",
  allHours: "Whole day",
  date: "Date",
  hour: "Hour",
  asTable: "As a table",
  brushHelp: "Drag over the chart to choose hours.",
  previousWeek: "Week before",
  expected: "Expected",
  usualRange: "Usual (95%)",
  industriesTitle: "Which industries",
  industriesHelp: "Choose one to see only that one.",
  industry: "Industry",
  level: "Detail",
  levels: ["Sections", "2 digits", "3 digits", "4 digits"],
  showOnly: (title) => `Show only ${title}`,
  addedColumn: "Added",
  hitsColumn: "Hits",
  liftColumn: "Change",
  verdictColumn: "Unusual?",
  calendarTitle: "Which days were special here",
  calendarHelp: "Choose a day to look at it. Outlined days stand out.",
  calendarLabel: "Every day of the data; arrow keys move, Enter chooses",
  standsOut: "stands out",
  standOut: "Days that stand out",
  noneStandOut: "No day stands out.",
  clearAlone: "Unusual days, perhaps by chance",
  holiday: "Holiday",
  weekShort: "wk",
  week: (number) => `Week ${number}`,
  scaleFrom: "far fewer",
  scaleTo: "far more",
  ringsTitle: "How far",
  ringsHelp: "Choose a ring to see only that one.",
  distance: "Distance",
  reach: {
    about: (far, low, high) => `As far as ${far}; in 95 of 100 cases between ${low} and ${high}.`,
    "at-least": (far) => `At least as far as ${far}, perhaps beyond the outermost ring.`,
    inside: () => "Not beyond its edge."
  },
  netReach: (told) => `Compared with the surroundings: ${told}`,
  noReach: "It is not clear how far this goes.",
  controlTitle: "Was it everywhere?",
  here: "Here",
  surroundings: "Surroundings",
  net: "Compared with the surroundings",
  pointsAsTable: "The map as a table",
  postcode: "Postcode",
  area: "Area",
  centreHere: (postcode) => `Move the centre to ${postcode}`,
  share: "Share",
  copyLink: "Copy link",
  copied: "Copied",
  print: "Print",
  download: "Download",
  tables: {
    total: "Total",
    dates: "Days",
    timeline: "Hours, date by date",
    hours: "Hours of the day",
    industries: "Industries",
    rings: "Rings",
    control: "Surroundings",
    points: "Places",
    calendar: "Calendar"
  },
  dark: "Dark",
  compareTitle: "Compare",
  compareHelp: "The same question for another place or another day, at the same scales.",
  compareWeekBefore: "With the week before",
  comparePlace: "Other place",
  compareDates: "Other day",
  compareWith: "Compare",
  stopComparing: "Stop comparing",
  compareCannot: "Give a place, a day that is on the calendar, or both.",
  showAll: (count) => `Show all ${count}`,
  showFewer: "Show fewer",
  loading: "Counting\u2026",
  emptyTitle: "Nothing was seen here",
  emptyBody: "There were no hits here at these moments, and none were expected.",
  noSuchDaysTitle: (count) => count === 1 ? "There is nothing on that day" : "There is nothing on those days",
  lookAt: (date) => `Look at ${date}`,
  widen: (radius) => `Look within ${radius}`,
  allOfIt: "Look at every industry and hour",
  troubleTitle: "That did not work",
  unreachable: "The server cannot be reached. It may be starting, or the connection may be interrupted.",
  unknownPostcode: (postcode) => `There is no place with the postcode \u201C${postcode}\u201D here. Choose another one.`,
  cannotRead: "Part of the question could not be read.",
  overLimit: "The question asks for more than this server answers at once.",
  notNow: "The server cannot answer this right now. Try again in a moment.",
  damaged: "Part of the stored data is damaged, so this question cannot be answered.",
  nothingThere: "There is no postcode near that spot. Choose another spot.",
  brokenServer: "Something went wrong in the server.",
  serverSays: (detail) => `The server says: ${detail}`,
  offline: "You are offline.",
  lastAnswer: (time) => `What you see is the last answer, of ${time}.`,
  retry: "Try again",
  backToStart: "Back to the start",
  nothingLoaded: "There is no data yet. Add some with \u201Cstraal ingest\u201D, then come back.",
  demo: "Made-up demo data",
  municipality: "municipality",
  municipalityOf: (name) => `the municipality of ${name}`,
  drawnArea: (place) => place === "" ? "the drawn area" : `the drawn area in ${place}`,
  inside: (ground) => `in ${ground}`,
  insideIt: "Inside",
  outsideIt: (ends) => `${ends} outside`,
  tools: "Kind of area",
  toolCircle: "Circle",
  toolDraw: "Draw an area",
  toolMunicipality: "Municipality",
  pickMunicipality: "Click a municipality on the map, or type its name in the box for a place.",
  drawHelp: "Click on the map for each corner. Enter or a double click closes the area, Backspace takes back the last corner, Esc cancels.",
  editHelp: "Drag a corner, or the middle of a side. Arrow keys or a click on the map move the chosen corner; Delete removes it.",
  corners: "Corners",
  corner: (number, position) => `Corner ${number} (${position})`,
  addCorner: "Add a corner in the middle of the map",
  undoCorner: "Take back the last corner",
  removeCorner: "Remove the chosen corner",
  closeArea: "Close the area",
  cancelArea: "Cancel",
  moveIt: "Move",
  headings: { ArrowUp: "North", ArrowRight: "East", ArrowDown: "South", ArrowLeft: "West" },
  smaller: "Smaller radius",
  larger: "Larger radius",
  mapKeys: "While the map has the focus: arrow keys move the circle, plus and minus change its radius, Enter goes from point to point.",
  crosses: "The sides of this area cross each other. Move a corner so that they do not.",
  outsideTheLand: "Part of this area lies outside the country. All of it must lie inside.",
  areaRefused: "There is no answer for this area.",
  usualBetween: (low, high) => `Usual: ${low} to ${high}`,
  savePicture: "Save the map as a picture",
  legendReach: { about: "As far as here", "at-least": "At least to here", inside: "Not beyond the edge" }
};

// ../../static/src/words/languages.ts
var LANGUAGES = {
  en: { name: "English", words: ENGLISH },
  nl: { name: "Nederlands", words: DUTCH }
};

// support/estimates.ts
var QUESTION = {
  postcode: "1012JS",
  radiusKm: 1,
  area: null,
  dates: [{ first: "2013-04-30", last: "2013-04-30" }],
  baseline: "weeks:4",
  sbi: [],
  hours: null,
  ring: null
};

// words/chips_test.ts
var NARROW = { ...QUESTION, sbi: ["56", "4711"], hours: { from: 11, to: 22 }, ring: { fromM: 500, toM: 1e3 } };
var TITLES = /* @__PURE__ */ new Map([["56", "Food and beverage"]]);
function chips(question = NARROW) {
  return chipsOf(question, TITLES, LANGUAGES.en.words, new Format("en"));
}
test("each filter has a chip that says it and lets go of it alone", () => {
  assert.deepEqual(
    chips().map(({ text }) => text.replaceAll("\xA0", " ")),
    ["11:00\u201323:00", "Food and beverage", "4711", "500 m\u20131 km away"]
  );
  assert.deepEqual(chips().map(({ clear }) => clear), [{ hours: null }, { sbi: ["4711"] }, { sbi: ["56"] }, { ring: null }]);
  assert.deepEqual(chipsOf(QUESTION, TITLES, LANGUAGES.en.words, new Format("en")), []);
});
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vLi4vLi4vd29yZHMvY2hpcHNfdGVzdC50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL2Zvcm1hdC9kYXRlcy50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL2Zvcm1hdC9mb3JtYXQudHMiLCAiLi4vLi4vLi4vLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy9jaGlwcy50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL2R1dGNoLnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvd29yZHMvZW5nbGlzaC50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL2xhbmd1YWdlcy50cyIsICIuLi8uLi8uLi8uLi9zdXBwb3J0L2VzdGltYXRlcy50cyJdLAogICJzb3VyY2VzQ29udGVudCI6IFsiaW1wb3J0IGFzc2VydCBmcm9tICdub2RlOmFzc2VydC9zdHJpY3QnO1xuaW1wb3J0IHRlc3QgZnJvbSAnbm9kZTp0ZXN0JztcbmltcG9ydCB7IEZvcm1hdCB9IGZyb20gJy4uLy4uLy4uL3N0YXRpYy9zcmMvZm9ybWF0L2Zvcm1hdCc7XG5pbXBvcnQgeyBjaGlwc09mIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy9jaGlwcyc7XG5pbXBvcnQgeyBMQU5HVUFHRVMgfSBmcm9tICcuLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL2xhbmd1YWdlcyc7XG5pbXBvcnQgeyBRVUVTVElPTiB9IGZyb20gJy4uL3N1cHBvcnQvZXN0aW1hdGVzJztcblxuY29uc3QgTkFSUk9XID0geyAuLi5RVUVTVElPTiwgc2JpOiBbJzU2JywgJzQ3MTEnXSwgaG91cnM6IHsgZnJvbTogMTEsIHRvOiAyMiB9LCByaW5nOiB7IGZyb21NOiA1MDAsIHRvTTogMTAwMCB9IH07XG5jb25zdCBUSVRMRVMgPSBuZXcgTWFwKFtbJzU2JywgJ0Zvb2QgYW5kIGJldmVyYWdlJ11dKTtcblxuZnVuY3Rpb24gY2hpcHMocXVlc3Rpb24gPSBOQVJST1cpIHtcbiAgcmV0dXJuIGNoaXBzT2YocXVlc3Rpb24sIFRJVExFUywgTEFOR1VBR0VTLmVuLndvcmRzLCBuZXcgRm9ybWF0KCdlbicpKTtcbn1cblxudGVzdCgnZWFjaCBmaWx0ZXIgaGFzIGEgY2hpcCB0aGF0IHNheXMgaXQgYW5kIGxldHMgZ28gb2YgaXQgYWxvbmUnLCAoKSA9PiB7XG4gIGFzc2VydC5kZWVwRXF1YWwoY2hpcHMoKS5tYXAoKHsgdGV4dCB9KSA9PiB0ZXh0LnJlcGxhY2VBbGwoJ1xcdTAwYTAnLCAnICcpKSxcbiAgICBbJzExOjAwXHUyMDEzMjM6MDAnLCAnRm9vZCBhbmQgYmV2ZXJhZ2UnLCAnNDcxMScsICc1MDAgbVx1MjAxMzEga20gYXdheSddKTtcbiAgYXNzZXJ0LmRlZXBFcXVhbChjaGlwcygpLm1hcCgoeyBjbGVhciB9KSA9PiBjbGVhciksIFt7IGhvdXJzOiBudWxsIH0sIHsgc2JpOiBbJzQ3MTEnXSB9LCB7IHNiaTogWyc1NiddIH0sIHsgcmluZzogbnVsbCB9XSk7XG4gIGFzc2VydC5kZWVwRXF1YWwoY2hpcHNPZihRVUVTVElPTiwgVElUTEVTLCBMQU5HVUFHRVMuZW4ud29yZHMsIG5ldyBGb3JtYXQoJ2VuJykpLCBbXSk7XG59KTtcbiIsICIvLyBDYWxlbmRhciBkYXlzIGFzIElTTyB0ZXh0LiBEYXlzIGFyZSBjb3VudGVkIGluIFVUQywgd2hlcmUgZWFjaCBoYXMgMjQgaG91cnMuXG5cbi8qKiBcIjIwMTMtMDQtMzBcIiAqL1xuZXhwb3J0IHR5cGUgSXNvRGF0ZSA9IHN0cmluZztcblxuLyoqIERheXMgZnJvbSB0aGUgZmlyc3QgdG8gdGhlIGxhc3QsIGJvdGggaW5jbHVkZWQ7IG9uZSBkYXkgd2hlcmUgdGhleSBhcmUgdGhlIHNhbWUuICovXG5leHBvcnQgaW50ZXJmYWNlIFNwYW4ge1xuICByZWFkb25seSBmaXJzdDogSXNvRGF0ZTtcbiAgcmVhZG9ubHkgbGFzdDogSXNvRGF0ZTtcbn1cblxuY29uc3QgTVNfUEVSX0RBWSA9IDg2XzQwMF8wMDA7XG5cbmZ1bmN0aW9uIHRvTXMoZGF0ZTogSXNvRGF0ZSk6IG51bWJlciB7XG4gIHJldHVybiBEYXRlLnBhcnNlKGAke2RhdGV9VDAwOjAwOjAwWmApO1xufVxuXG4vKiogTm9vbiBpbiBVVEM6IHdoYXQgSW50bCBmb3JtYXRzIHdpdGggYHRpbWVab25lOiAnVVRDJ2AuICovXG5leHBvcnQgZnVuY3Rpb24gdG9VdGMoZGF0ZTogSXNvRGF0ZSk6IERhdGUge1xuICByZXR1cm4gbmV3IERhdGUodG9NcyhkYXRlKSArIE1TX1BFUl9EQVkgLyAyKTtcbn1cblxuLyoqIFdoZXRoZXIgdGhlIHRleHQgaXMgYSBkYXkgb24gdGhlIGNhbGVuZGFyOiBcIjIwMTMtMDItMzBcIiBpcyBub3QuICovXG5leHBvcnQgZnVuY3Rpb24gaXNEYXRlKHRleHQ6IHN0cmluZyk6IGJvb2xlYW4ge1xuICBpZiAoIS9eXFxkezR9LVxcZHsyfS1cXGR7Mn0kLy50ZXN0KHRleHQpKSByZXR1cm4gZmFsc2U7XG4gIGNvbnN0IG1zID0gdG9Ncyh0ZXh0KTtcbiAgcmV0dXJuICFOdW1iZXIuaXNOYU4obXMpICYmIG5ldyBEYXRlKG1zKS50b0lTT1N0cmluZygpLnN0YXJ0c1dpdGgodGV4dCk7XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBhZGREYXlzKGRhdGU6IElzb0RhdGUsIGRheXM6IG51bWJlcik6IElzb0RhdGUge1xuICByZXR1cm4gbmV3IERhdGUodG9NcyhkYXRlKSArIGRheXMgKiBNU19QRVJfREFZKS50b0lTT1N0cmluZygpLnNsaWNlKDAsIDEwKTtcbn1cblxuLyoqIERheXMgZnJvbSBgZnJvbWAgdG8gYHRvYDsgbmVnYXRpdmUgd2hlcmUgYHRvYCBpcyBlYXJsaWVyLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRheXNCZXR3ZWVuKGZyb206IElzb0RhdGUsIHRvOiBJc29EYXRlKTogbnVtYmVyIHtcbiAgcmV0dXJuIE1hdGgucm91bmQoKHRvTXModG8pIC0gdG9Ncyhmcm9tKSkgLyBNU19QRVJfREFZKTtcbn1cblxuLyoqIFRoZSBNb25kYXkgb2YgYSBkYXRlJ3Mgd2Vlay4gKi9cbmV4cG9ydCBmdW5jdGlvbiBtb25kYXlPZihkYXRlOiBJc29EYXRlKTogSXNvRGF0ZSB7XG4gIHJldHVybiBhZGREYXlzKGRhdGUsIC0oKHRvVXRjKGRhdGUpLmdldFVUQ0RheSgpICsgNikgJSA3KSk7XG59XG5cbi8qKiBUaGUgSVNPIDg2MDEgbnVtYmVyIG9mIGEgZGF0ZSdzIHdlZWs6IHdlZWsgMSBpcyB0aGF0IG9mIHRoZSB5ZWFyJ3MgZmlyc3QgVGh1cnNkYXkuICovXG5leHBvcnQgZnVuY3Rpb24gaXNvV2VlayhkYXRlOiBJc29EYXRlKTogbnVtYmVyIHtcbiAgY29uc3QgdGh1cnNkYXkgPSBhZGREYXlzKG1vbmRheU9mKGRhdGUpLCAzKTtcbiAgcmV0dXJuIE1hdGguZmxvb3IoZGF5c0JldHdlZW4oYCR7dGh1cnNkYXkuc2xpY2UoMCwgNCl9LTAxLTAxYCwgdGh1cnNkYXkpIC8gNykgKyAxO1xufVxuXG5leHBvcnQgZnVuY3Rpb24gb25lRGF5KGRhdGU6IElzb0RhdGUpOiBTcGFuIHtcbiAgcmV0dXJuIHsgZmlyc3Q6IGRhdGUsIGxhc3Q6IGRhdGUgfTtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIGxlbmd0aE9mKHNwYW46IFNwYW4pOiBudW1iZXIge1xuICByZXR1cm4gZGF5c0JldHdlZW4oc3Bhbi5maXJzdCwgc3Bhbi5sYXN0KSArIDE7XG59XG5cbi8qKlxuICogUmVhZHMgZGF0ZXMgYXMgdGhlIEFQSSB3cml0ZXMgdGhlbTogXCIyMDEzLTA0LTMwXCIsIGpvaW5lZCBieSBcIixcIiBvciBcIjtcIiwgcmFuZ2VzIGFzIFwiMjAxMy0wNC0wMS4uMjAxMy0wNC0wN1wiLlxuICogQHJldHVybnMgbnVsbCB3aGVyZSBhbnkgcGFydCBpcyBub3QgYSBkYXRlLCBvciBhIHJhbmdlIHJ1bnMgYmFja3dhcmRzXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwYXJzZVNwYW5zKHRleHQ6IHN0cmluZyk6IFNwYW5bXSB8IG51bGwge1xuICBjb25zdCBzcGFuczogU3BhbltdID0gW107XG4gIGZvciAoY29uc3QgcGFydCBvZiB0ZXh0LnNwbGl0KC9bLDtdLykpIHtcbiAgICBjb25zdCBbZmlyc3QsIGxhc3QgPSBmaXJzdCwgbW9yZV0gPSBwYXJ0LnRyaW0oKS5zcGxpdCgnLi4nKTtcbiAgICBpZiAoZmlyc3QgPT09IHVuZGVmaW5lZCB8fCBsYXN0ID09PSB1bmRlZmluZWQgfHwgbW9yZSAhPT0gdW5kZWZpbmVkKSByZXR1cm4gbnVsbDtcbiAgICBpZiAoIWlzRGF0ZShmaXJzdCkgfHwgIWlzRGF0ZShsYXN0KSB8fCBsYXN0IDwgZmlyc3QpIHJldHVybiBudWxsO1xuICAgIHNwYW5zLnB1c2goeyBmaXJzdCwgbGFzdCB9KTtcbiAgfVxuICByZXR1cm4gc3BhbnM7XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBmb3JtYXRTcGFucyhzcGFuczogcmVhZG9ubHkgU3BhbltdKTogc3RyaW5nIHtcbiAgcmV0dXJuIHNwYW5zLm1hcCgoeyBmaXJzdCwgbGFzdCB9KSA9PiAoZmlyc3QgPT09IGxhc3QgPyBmaXJzdCA6IGAke2ZpcnN0fS4uJHtsYXN0fWApKS5qb2luKCcsJyk7XG59XG5cbi8qKiBFdmVyeSBkYXkgb2YgdGhlIHNwYW5zLCBhc2NlbmRpbmcsIGVhY2ggb25jZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkYXlzT2Yoc3BhbnM6IHJlYWRvbmx5IFNwYW5bXSk6IElzb0RhdGVbXSB7XG4gIGNvbnN0IGRheXMgPSBuZXcgU2V0PElzb0RhdGU+KCk7XG4gIGZvciAoY29uc3QgeyBmaXJzdCwgbGFzdCB9IG9mIHNwYW5zKSB7XG4gICAgZm9yIChsZXQgZGF5ID0gZmlyc3Q7IGRheSA8PSBsYXN0OyBkYXkgPSBhZGREYXlzKGRheSwgMSkpIGRheXMuYWRkKGRheSk7XG4gIH1cbiAgcmV0dXJuIFsuLi5kYXlzXS5zb3J0KCk7XG59XG5cbi8qKiBBc2NlbmRpbmcgZGF5cyBhcyB0aGUgZmV3ZXN0IHNwYW5zLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHNwYW5zT2YoZGF5czogcmVhZG9ubHkgSXNvRGF0ZVtdKTogU3BhbltdIHtcbiAgY29uc3Qgc3BhbnM6IFNwYW5bXSA9IFtdO1xuICBmb3IgKGNvbnN0IGRheSBvZiBkYXlzKSB7XG4gICAgY29uc3Qgb3BlbiA9IHNwYW5zLmF0KC0xKTtcbiAgICBpZiAob3BlbiAhPT0gdW5kZWZpbmVkICYmIGFkZERheXMob3Blbi5sYXN0LCAxKSA9PT0gZGF5KSB7XG4gICAgICBzcGFuc1tzcGFucy5sZW5ndGggLSAxXSA9IHsgZmlyc3Q6IG9wZW4uZmlyc3QsIGxhc3Q6IGRheSB9O1xuICAgIH0gZWxzZSB7XG4gICAgICBzcGFucy5wdXNoKG9uZURheShkYXkpKTtcbiAgICB9XG4gIH1cbiAgcmV0dXJuIHNwYW5zO1xufVxuXG4vKiogRnJvbSB3aGVuIHRvIHdoZW4gdGhlIHN0b3JlIGhvbGRzIGRheXMsIGFzIGAvdjEvaW5mb2AgdGVsbHMuICovXG5leHBvcnQgaW50ZXJmYWNlIENhbGVuZGFyIHtcbiAgcmVhZG9ubHkgZmlyc3Q6IElzb0RhdGUgfCBudWxsO1xuICByZWFkb25seSBsYXN0OiBJc29EYXRlIHwgbnVsbDtcbn1cblxuLyoqIEtlZXBzIHRoZSBkYXlzIG9mIGEgc3BhbiB0aGF0IGxpZSBiZXR3ZWVuIHRoZSBzdG9yZSdzIGZpcnN0IGFuZCBsYXN0IGRheS4gKi9cbmV4cG9ydCBmdW5jdGlvbiB3aXRoaW4oY2FsZW5kYXI6IENhbGVuZGFyLCBzcGFuOiBTcGFuKTogU3BhbiB8IG51bGwge1xuICBpZiAoY2FsZW5kYXIuZmlyc3QgPT09IG51bGwgfHwgY2FsZW5kYXIubGFzdCA9PT0gbnVsbCkgcmV0dXJuIG51bGw7XG4gIGNvbnN0IGZpcnN0ID0gc3Bhbi5maXJzdCA8IGNhbGVuZGFyLmZpcnN0ID8gY2FsZW5kYXIuZmlyc3QgOiBzcGFuLmZpcnN0O1xuICBjb25zdCBsYXN0ID0gc3Bhbi5sYXN0ID4gY2FsZW5kYXIubGFzdCA/IGNhbGVuZGFyLmxhc3QgOiBzcGFuLmxhc3Q7XG4gIHJldHVybiBmaXJzdCA8PSBsYXN0ID8geyBmaXJzdCwgbGFzdCB9IDogbnVsbDtcbn1cblxuLyoqIFRoZSBzYW1lIHNwYW5zLCBhbGwgbW92ZWQgYnkgYSBudW1iZXIgb2YgZGF5czsgbnVsbCB3aGVyZSBvbmUgd291bGQgbGVhdmUgdGhlIHN0b3JlJ3MgZGF5cy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzaGlmdGVkKGNhbGVuZGFyOiBDYWxlbmRhciwgc3BhbnM6IHJlYWRvbmx5IFNwYW5bXSwgZGF5czogbnVtYmVyKTogU3BhbltdIHwgbnVsbCB7XG4gIGNvbnN0IHsgZmlyc3Q6IGVhcmxpZXN0LCBsYXN0OiBsYXRlc3QgfSA9IGNhbGVuZGFyO1xuICBpZiAoZWFybGllc3QgPT09IG51bGwgfHwgbGF0ZXN0ID09PSBudWxsKSByZXR1cm4gbnVsbDtcbiAgY29uc3QgbW92ZWQgPSBzcGFucy5tYXAoKHsgZmlyc3QsIGxhc3QgfSkgPT4gKHsgZmlyc3Q6IGFkZERheXMoZmlyc3QsIGRheXMpLCBsYXN0OiBhZGREYXlzKGxhc3QsIGRheXMpIH0pKTtcbiAgcmV0dXJuIG1vdmVkLmV2ZXJ5KCh7IGZpcnN0LCBsYXN0IH0pID0+IGVhcmxpZXN0IDw9IGZpcnN0ICYmIGxhc3QgPD0gbGF0ZXN0KSA/IG1vdmVkIDogbnVsbDtcbn1cbiIsICIvLyBOdW1iZXJzLCBkYXRlcyBhbmQgaG91cnMgYXMgcGVvcGxlIG9mIGEgbGFuZ3VhZ2Ugd3JpdGUgdGhlbS5cbmltcG9ydCB7IGxlbmd0aE9mLCB0b1V0YywgdHlwZSBJc29EYXRlLCB0eXBlIFNwYW4gfSBmcm9tICcuL2RhdGVzJztcbmltcG9ydCB0eXBlIHsgSG91clJhbmdlIH0gZnJvbSAnLi9ob3Vycyc7XG5pbXBvcnQgdHlwZSB7IExhbmd1YWdlIH0gZnJvbSAnLi9sYW5ndWFnZSc7XG5pbXBvcnQgdHlwZSB7IFJpbmcgfSBmcm9tICcuL3JpbmcnO1xuXG5jb25zdCBMT0NBTEU6IFJlY29yZDxMYW5ndWFnZSwgc3RyaW5nPiA9IHsgZW46ICdlbi1HQicsIG5sOiAnbmwtTkwnIH07XG5cbi8qKiBFdmVyeXRoaW5nIHRoYXQgZGVwZW5kcyBvbiB0aGUgbGFuZ3VhZ2UncyBoYWJpdHMgcmF0aGVyIHRoYW4gaXRzIHdvcmRzLiAqL1xuZXhwb3J0IGNsYXNzIEZvcm1hdCB7XG4gIHByaXZhdGUgcmVhZG9ubHkgbG9jYWxlOiBzdHJpbmc7XG4gIHByaXZhdGUgcmVhZG9ubHkgaW50ZWdlcjogSW50bC5OdW1iZXJGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgZGVjaW1hbDogSW50bC5OdW1iZXJGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgZGF5OiBJbnRsLkRhdGVUaW1lRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IGxvbmdEYXk6IEludGwuRGF0ZVRpbWVGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgc2hvcnREYXk6IEludGwuRGF0ZVRpbWVGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgd2Vla2RheU5hbWU6IEludGwuRGF0ZVRpbWVGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgc2hvcnRXZWVrZGF5TmFtZTogSW50bC5EYXRlVGltZUZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSBtb250aE5hbWU6IEludGwuRGF0ZVRpbWVGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgY2xvY2s6IEludGwuRGF0ZVRpbWVGb3JtYXQ7XG5cbiAgY29uc3RydWN0b3IobGFuZ3VhZ2U6IExhbmd1YWdlKSB7XG4gICAgdGhpcy5sb2NhbGUgPSBMT0NBTEVbbGFuZ3VhZ2VdO1xuICAgIHRoaXMuaW50ZWdlciA9IG5ldyBJbnRsLk51bWJlckZvcm1hdCh0aGlzLmxvY2FsZSwgeyBtYXhpbXVtRnJhY3Rpb25EaWdpdHM6IDAgfSk7XG4gICAgdGhpcy5kZWNpbWFsID0gbmV3IEludGwuTnVtYmVyRm9ybWF0KHRoaXMubG9jYWxlLCB7IG1heGltdW1GcmFjdGlvbkRpZ2l0czogMiB9KTtcbiAgICB0aGlzLmRheSA9IHRoaXMuZGF0ZXMoeyBkYXk6ICdudW1lcmljJywgbW9udGg6ICdsb25nJywgeWVhcjogJ251bWVyaWMnIH0pO1xuICAgIHRoaXMubG9uZ0RheSA9IHRoaXMuZGF0ZXMoeyB3ZWVrZGF5OiAnbG9uZycsIGRheTogJ251bWVyaWMnLCBtb250aDogJ2xvbmcnLCB5ZWFyOiAnbnVtZXJpYycgfSk7XG4gICAgdGhpcy5zaG9ydERheSA9IHRoaXMuZGF0ZXMoeyB3ZWVrZGF5OiAnc2hvcnQnLCBkYXk6ICdudW1lcmljJywgbW9udGg6ICdzaG9ydCcgfSk7XG4gICAgdGhpcy53ZWVrZGF5TmFtZSA9IHRoaXMuZGF0ZXMoeyB3ZWVrZGF5OiAnbG9uZycgfSk7XG4gICAgdGhpcy5zaG9ydFdlZWtkYXlOYW1lID0gdGhpcy5kYXRlcyh7IHdlZWtkYXk6ICdzaG9ydCcgfSk7XG4gICAgdGhpcy5tb250aE5hbWUgPSB0aGlzLmRhdGVzKHsgbW9udGg6ICdzaG9ydCcgfSk7XG4gICAgdGhpcy5jbG9jayA9IG5ldyBJbnRsLkRhdGVUaW1lRm9ybWF0KHRoaXMubG9jYWxlLCB7IGhvdXI6ICcyLWRpZ2l0JywgbWludXRlOiAnMi1kaWdpdCcgfSk7XG4gIH1cblxuICAvKiogMTIzNCAtPiBcIjEsMjM0XCIgKi9cbiAgY291bnQodmFsdWU6IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMuaW50ZWdlci5mb3JtYXQodmFsdWUpO1xuICB9XG5cbiAgLyoqIDEuNSAtPiBcIjEuNVwiICovXG4gIGRlY2ltYWxOdW1iZXIodmFsdWU6IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMuZGVjaW1hbC5mb3JtYXQodmFsdWUpO1xuICB9XG5cbiAgLyoqIDEuNSAtPiBcIjEuNSBrbVwiLCB3aXRoIGEgc3BhY2UgdGhhdCBkb2VzIG5vdCBicmVhayAqL1xuICBrbSh2YWx1ZTogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gYCR7dGhpcy5kZWNpbWFsLmZvcm1hdCh2YWx1ZSl9XFx1MDBhMGttYDtcbiAgfVxuXG4gIC8qKiAyNTAgLT4gXCIyNTAgbVwiLCAxNTAwIC0+IFwiMS41IGttXCIgKi9cbiAgbWV0cmVzKHZhbHVlOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiB2YWx1ZSA8IDEwMDAgPyBgJHt0aGlzLmNvdW50KHZhbHVlKX1cXHUwMGEwbWAgOiB0aGlzLmttKHZhbHVlIC8gMTAwMCk7XG4gIH1cblxuICAvKiogXCI1Mi4zNzMxLCA0Ljg5MzJcIjogbGF0aXR1ZGUsIGxvbmdpdHVkZSwgdG8gc29tZSB0ZW4gbWV0cmVzICovXG4gIHBvc2l0aW9uKHsgbGF0LCBsb24gfTogeyByZWFkb25seSBsYXQ6IG51bWJlcjsgcmVhZG9ubHkgbG9uOiBudW1iZXIgfSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIGAke2xhdC50b0ZpeGVkKDQpfSwgJHtsb24udG9GaXhlZCg0KX1gO1xuICB9XG5cbiAgLyoqIFwiNTAwIG1cdTIwMTMxIGttXCIgKi9cbiAgcmluZ0VuZHMoeyBmcm9tTSwgdG9NIH06IFJpbmcpOiBzdHJpbmcge1xuICAgIHJldHVybiBgJHtmcm9tTSA9PT0gMCA/ICcwJyA6IHRoaXMubWV0cmVzKGZyb21NKX1cdTIwMTMke3RoaXMubWV0cmVzKHRvTSl9YDtcbiAgfVxuXG4gIC8qKiAwLjU2IC0+IFwiNTYlXCIsIDAuMDM0IC0+IFwiMy40JVwiOyB0aGUgc2lnbiBpcyBsZWZ0IHRvIHRoZSB3b3JkcyBhcm91bmQgaXQuICovXG4gIHNoYXJlKGZyYWN0aW9uOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLnBlcmNlbnRhZ2UoTWF0aC5hYnMoZnJhY3Rpb24pLCAnbmV2ZXInKTtcbiAgfVxuXG4gIC8qKiBcIis1NiVcIiwgXCJcdTIyMTIzLjQlXCIgKi9cbiAgbGlmdChmcmFjdGlvbjogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5wZXJjZW50YWdlKGZyYWN0aW9uLCAnZXhjZXB0WmVybycpO1xuICB9XG5cbiAgLyoqIFwiKzM0MFwiLCBcIlx1MjIxMjEyXCIgKi9cbiAgZGlmZmVyZW5jZSh2YWx1ZTogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gbmV3IEludGwuTnVtYmVyRm9ybWF0KHRoaXMubG9jYWxlLCB7IHNpZ25EaXNwbGF5OiAnZXhjZXB0WmVybycsIG1heGltdW1GcmFjdGlvbkRpZ2l0czogMCB9KVxuICAgICAgLmZvcm1hdCh2YWx1ZSkucmVwbGFjZSgnLScsICdcdTIyMTInKTtcbiAgfVxuXG4gIC8qKiBcIlR1ZXNkYXkgMzAgQXByaWwgMjAxM1wiICovXG4gIGxvbmdEYXRlKGRhdGU6IElzb0RhdGUpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLmxvbmdEYXkuZm9ybWF0KHRvVXRjKGRhdGUpKS5yZXBsYWNlKCcsJywgJycpO1xuICB9XG5cbiAgLyoqIFwiMzAgQXByaWwgMjAxM1wiICovXG4gIGRhdGUoZGF0ZTogSXNvRGF0ZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMuZGF5LmZvcm1hdCh0b1V0YyhkYXRlKSk7XG4gIH1cblxuICAvKiogXCJUdWUgMzAgQXByXCIgKi9cbiAgc2hvcnREYXRlKGRhdGU6IElzb0RhdGUpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLnNob3J0RGF5LmZvcm1hdCh0b1V0YyhkYXRlKSkucmVwbGFjZSgnLCcsICcnKTtcbiAgfVxuXG4gIC8qKiBcIkFwcmlsXCIgKi9cbiAgbW9udGgoZGF0ZTogSXNvRGF0ZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMubW9udGhOYW1lLmZvcm1hdCh0b1V0YyhkYXRlKSk7XG4gIH1cblxuICAvKiogXCJUdWVcIiAqL1xuICBzaG9ydFdlZWtkYXkoZGF0ZTogSXNvRGF0ZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMuc2hvcnRXZWVrZGF5TmFtZS5mb3JtYXQodG9VdGMoZGF0ZSkpO1xuICB9XG5cbiAgLyoqIFwiMjA6MTVcIiAqL1xuICB0aW1lKG1vbWVudDogRGF0ZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMuY2xvY2suZm9ybWF0KG1vbWVudCk7XG4gIH1cblxuICAvKiogXCJUdWVzZGF5XCIgKi9cbiAgd2Vla2RheShkYXRlOiBJc29EYXRlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy53ZWVrZGF5TmFtZS5mb3JtYXQodG9VdGMoZGF0ZSkpO1xuICB9XG5cbiAgLyoqIFwiMVx1MjAxMzcgQXByaWwgMjAxM1wiOyBvbmUgZGF5IGluIGZ1bGw6IFwiVHVlc2RheSAzMCBBcHJpbCAyMDEzXCIgKi9cbiAgc3BhbihzcGFuOiBTcGFuKTogc3RyaW5nIHtcbiAgICByZXR1cm4gbGVuZ3RoT2Yoc3BhbikgPT09IDEgPyB0aGlzLmxvbmdEYXRlKHNwYW4uZmlyc3QpIDogdGhpcy5kYXkuZm9ybWF0UmFuZ2UodG9VdGMoc3Bhbi5maXJzdCksIHRvVXRjKHNwYW4ubGFzdCkpO1xuICB9XG5cbiAgLyoqIFwiVHVlc2RheSAyMyBBcHJpbCAyMDEzIGFuZCBUdWVzZGF5IDMwIEFwcmlsIDIwMTNcIiAqL1xuICBsaXN0KHBhcnRzOiByZWFkb25seSBzdHJpbmdbXSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIG5ldyBJbnRsLkxpc3RGb3JtYXQodGhpcy5sb2NhbGUpLmZvcm1hdChwYXJ0cyk7XG4gIH1cblxuICAvKiogXCIwOTowMFwiOyB0aGUgZW5kIG9mIGEgZGF5IGlzIFwiMjQ6MDBcIiAqL1xuICBob3VyKGhvdXI6IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIGAke1N0cmluZyhob3VyKS5wYWRTdGFydCgyLCAnMCcpfTowMGA7XG4gIH1cblxuICAvKiogXCIxNjowMFx1MjAxMzE3OjAwXCIgaXMgaG91ciAxNi4gKi9cbiAgaG91cnMoeyBmcm9tLCB0byB9OiBIb3VyUmFuZ2UpOiBzdHJpbmcge1xuICAgIHJldHVybiBgJHt0aGlzLmhvdXIoZnJvbSl9XHUyMDEzJHt0aGlzLmhvdXIodG8gKyAxKX1gO1xuICB9XG5cbiAgLyoqIFwiVHVlIDMwIEFwciwgMTY6MDBcdTIwMTMxNzowMFwiLCBvciB0aGUgcGFydCBvZiBpdCB0aGF0IGEgc2xvdCBpcyBhYm91dCAqL1xuICBzbG90KHsgZGF0ZSwgaG91ciB9OiB7IHJlYWRvbmx5IGRhdGU6IElzb0RhdGUgfCBudWxsOyByZWFkb25seSBob3VyOiBudW1iZXIgfCBudWxsIH0pOiBzdHJpbmcge1xuICAgIGNvbnN0IHBhcnRzID0gW2RhdGUgPT09IG51bGwgPyAnJyA6IHRoaXMuc2hvcnREYXRlKGRhdGUpLCBob3VyID09PSBudWxsID8gJycgOiB0aGlzLmhvdXJzKHsgZnJvbTogaG91ciwgdG86IGhvdXIgfSldO1xuICAgIHJldHVybiBwYXJ0cy5maWx0ZXIoKHBhcnQpID0+IHBhcnQgIT09ICcnKS5qb2luKCcsICcpO1xuICB9XG5cbiAgcHJpdmF0ZSBwZXJjZW50YWdlKGZyYWN0aW9uOiBudW1iZXIsIHNpZ25EaXNwbGF5OiAnbmV2ZXInIHwgJ2V4Y2VwdFplcm8nKTogc3RyaW5nIHtcbiAgICBjb25zdCBkaWdpdHMgPSBmcmFjdGlvbiAhPT0gMCAmJiBNYXRoLmFicyhmcmFjdGlvbikgPCAwLjEgPyAxIDogMDtcbiAgICByZXR1cm4gbmV3IEludGwuTnVtYmVyRm9ybWF0KHRoaXMubG9jYWxlLCB7IHN0eWxlOiAncGVyY2VudCcsIHNpZ25EaXNwbGF5LCBtYXhpbXVtRnJhY3Rpb25EaWdpdHM6IGRpZ2l0cyB9KVxuICAgICAgLmZvcm1hdChmcmFjdGlvbikucmVwbGFjZSgnLScsICdcdTIyMTInKTtcbiAgfVxuXG4gIHByaXZhdGUgZGF0ZXMob3B0aW9uczogSW50bC5EYXRlVGltZUZvcm1hdE9wdGlvbnMpOiBJbnRsLkRhdGVUaW1lRm9ybWF0IHtcbiAgICByZXR1cm4gbmV3IEludGwuRGF0ZVRpbWVGb3JtYXQodGhpcy5sb2NhbGUsIHsgdGltZVpvbmU6ICdVVEMnLCAuLi5vcHRpb25zIH0pO1xuICB9XG59XG4iLCAiLy8gVGhlIGZpbHRlcnMgaW4gd29yZHMsIGVhY2ggd2l0aCB3aGF0IGxldHMgZ28gb2YgaXQuXG5pbXBvcnQgdHlwZSB7IEZvcm1hdCB9IGZyb20gJy4uL2Zvcm1hdC9mb3JtYXQnO1xuaW1wb3J0IHR5cGUgeyBGaWx0ZXIgfSBmcm9tICcuLi9zdGF0ZS9maWx0ZXJzJztcbmltcG9ydCB0eXBlIHsgUXVlc3Rpb24gfSBmcm9tICcuLi9zdGF0ZS9xdWVzdGlvbic7XG5pbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi93b3Jkcyc7XG5cbmV4cG9ydCBpbnRlcmZhY2UgQ2hpcCB7XG4gIHJlYWRvbmx5IGZpbHRlcjogRmlsdGVyO1xuICByZWFkb25seSB0ZXh0OiBzdHJpbmc7XG4gIHJlYWRvbmx5IGNsZWFyOiBQYXJ0aWFsPFF1ZXN0aW9uPjtcbn1cblxuLyoqXG4gKiBXaGF0IGlzIG9uLCBpbiB0aGUgb3JkZXIgb2YgdGhlIGNhcmRzLlxuICogQHBhcmFtIHRpdGxlcyBpbmR1c3RyaWVzIGJ5IHRoZWlyIGNvZGVzOyBhIGNvZGUgd2l0aG91dCBhIHRpdGxlIHN0YW5kcyBmb3IgaXRzZWxmXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjaGlwc09mKFxuICBxdWVzdGlvbjogUXVlc3Rpb24sIHRpdGxlczogUmVhZG9ubHlNYXA8c3RyaW5nLCBzdHJpbmc+LCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogQ2hpcFtdIHtcbiAgY29uc3QgY2hpcHM6IENoaXBbXSA9IFtdO1xuICBpZiAocXVlc3Rpb24uaG91cnMgIT09IG51bGwpIHtcbiAgICBjaGlwcy5wdXNoKHsgZmlsdGVyOiAnaG91cnMnLCB0ZXh0OiBmb3JtYXQuaG91cnMocXVlc3Rpb24uaG91cnMpLCBjbGVhcjogeyBob3VyczogbnVsbCB9IH0pO1xuICB9XG4gIGZvciAoY29uc3QgY29kZSBvZiBxdWVzdGlvbi5zYmkpIHtcbiAgICBjb25zdCBvdGhlcnMgPSBxdWVzdGlvbi5zYmkuZmlsdGVyKChvdGhlcikgPT4gb3RoZXIgIT09IGNvZGUpO1xuICAgIGNoaXBzLnB1c2goeyBmaWx0ZXI6ICdzYmknLCB0ZXh0OiB0aXRsZXMuZ2V0KGNvZGUpID8/IGNvZGUsIGNsZWFyOiB7IHNiaTogb3RoZXJzIH0gfSk7XG4gIH1cbiAgaWYgKHF1ZXN0aW9uLnJpbmcgIT09IG51bGwpIHtcbiAgICBjaGlwcy5wdXNoKHsgZmlsdGVyOiAncmluZycsIHRleHQ6IHdvcmRzLnJpbmcoZm9ybWF0LnJpbmdFbmRzKHF1ZXN0aW9uLnJpbmcpKSwgY2xlYXI6IHsgcmluZzogbnVsbCB9IH0pO1xuICB9XG4gIHJldHVybiBjaGlwcztcbn1cbiIsICJpbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi93b3Jkcyc7XG5cbmZ1bmN0aW9uIHRoZXJlV2VyZShjb3VudDogbnVtYmVyLCBzaG93bjogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIGNvdW50ID09PSAxID8gJ3dhcyBlciAxIGhpdCcgOiBgd2FyZW4gZXIgJHtzaG93bn0gaGl0c2A7XG59XG5cbmV4cG9ydCBjb25zdCBEVVRDSDogV29yZHMgPSB7XG4gIHRhZ2xpbmU6ICdXYXQgZGVlZCBlZW4gZXZlbmVtZW50IG1ldCBlZW4gYnV1cnQ/JyxcbiAgbGFuZ3VhZ2U6ICdUYWFsJyxcbiAgc2tpcFRvQW5zd2VyOiAnTmFhciBoZXQgYW50d29vcmQnLFxuXG4gIHBsYWNlOiAnUGxhYXRzJyxcbiAgcGxhY2VIaW50OiAnUGxhYXRzIG9mIHBvc3Rjb2RlJyxcbiAgcGxhY2VOb3RoaW5nOiAodGV4dCkgPT4gYE5pZXRzIGdldm9uZGVuIGRhdCBiZWdpbnQgbWV0IFx1MjAxQyR7dGV4dH1cdTIwMURgLFxuICBwbGFjZUZvdW5kOiAoY291bnQpID0+IChjb3VudCA9PT0gMSA/ICcxIHBsYWF0cyBnZXZvbmRlbicgOiBgJHtjb3VudH0gcGxhYXRzZW4gZ2V2b25kZW5gKSxcbiAgcG9zdGNvZGVzVGhlcmU6IChjb3VudCkgPT4gYCR7Y291bnR9IHBvc3Rjb2Rlc2AsXG5cbiAgcmFkaXVzOiAnU3RyYWFsJyxcbiAgcmFkaXVzTnVtYmVyOiAnU3RyYWFsIGluIGtpbG9tZXRlcnMnLFxuXG4gIGRhdGVzOiAnRGFnZW4nLFxuICBkYXk6ICdEYWcnLFxuICBmaXJzdERheTogJ0VlcnN0ZSBkYWcnLFxuICBsYXN0RGF5OiAnTGFhdHN0ZSBkYWcnLFxuICBhZGREYXk6ICdEYWcgZXJiaWonLFxuICBhZGRQZXJpb2Q6ICdQZXJpb2RlIGVyYmlqJyxcbiAgcmVtb3ZlRGF0ZXM6IChkYXRlcykgPT4gYCR7ZGF0ZXN9IHdlZ2hhbGVuYCxcbiAgZWFybGllcjogKHN0ZXApID0+IGAke3N0ZXB9IGVlcmRlcmAsXG4gIGxhdGVyOiAoc3RlcCkgPT4gYCR7c3RlcH0gbGF0ZXJgLFxuICBzdGVwRGF5OiAnRWVuIGRhZycsXG4gIGRheXM6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICcxIGRhZycgOiBgJHtzaG93bn0gZGFnZW5gKSxcbiAgdG86ICd0b3QgZW4gbWV0JyxcbiAgbW9yZURhdGVzOiAoY291bnQpID0+IGBOb2cgJHtjb3VudH0gdG9uZW5gLFxuICBmZXdlckRhdGVzOiAnTWluZGVyIHRvbmVuJyxcbiAgbm9TdWNoRGF5OiAnRGUgZGFnIG1vZXQgb3AgZGUga2FsZW5kZXIgc3RhYW4uJyxcbiAgZGF0ZXNIZWxkOiAoZmlyc3QsIGxhc3QpID0+IGBEZSBnZWdldmVucyBsb3BlbiB2YW4gJHtmaXJzdH0gdG90IGVuIG1ldCAke2xhc3R9LmAsXG4gIG91dHNpZGVEYXlzOiAoZmlyc3QsIGxhc3QpID0+IGBFciB6aWpuIGhpdHMgdmFuICR7Zmlyc3R9IHRvdCBlbiBtZXQgJHtsYXN0fTsga2llcyBlZW4gZGFnIGRhYXJ0dXNzZW4uYCxcbiAgYmFja3dhcmRzOiAnRGUgbGFhdHN0ZSBkYWcgbWFnIG5pZXQgdm9vciBkZSBlZXJzdGUgbGlnZ2VuLicsXG4gIHRvb01hbnlEYXlzOiAobGltaXQpID0+IGBLaWVzIGhvb2dzdGVucyAke2xpbWl0fSBkYWdlbiB0ZWdlbGlqay5gLFxuXG4gIHRyeVRoZXNlOiAnUHJvYmVlcicsXG4gIG1vcmVTdWdnZXN0aW9uczogKGNvdW50KSA9PiBgTm9nICR7Y291bnR9XHUyMDI2YCxcblxuICBvbjogKGRhdGVzKSA9PiBgT3AgJHtkYXRlc31gLFxuICB3aXRoaW46IChyYWRpdXMsIHBsYWNlKSA9PiBgYmlubmVuICR7cmFkaXVzfSB2YW4gJHtwbGFjZX1gLFxuICBiZXR3ZWVuOiAoZnJvbSwgdG8sIHBsYWNlKSA9PiBgdmFuICR7ZnJvbX0gdG90ICR7dG99IHJvbmQgJHtwbGFjZX1gLFxuICBkYXlzQmV0d2VlbjogKGNvdW50LCBmaXJzdCwgbGFzdCkgPT4gYCR7Y291bnR9IGRhZ2VuIHR1c3NlbiAke2ZpcnN0fSBlbiAke2xhc3R9YCxcbiAgaGl0czogKGNvdW50LCBzaG93bikgPT4gKGNvdW50ID09PSAxID8gJzEgaGl0JyA6IGAke3Nob3dufSBoaXRzYCksXG4gIHRoZXJlV2VyZU1vcmU6IChzaGFyZSkgPT4gYHdhcmVuIGVyICoke3NoYXJlfSBtZWVyKiBoaXRzIGRhbiBnZXdvb25saWprYCxcbiAgdGhlcmVXZXJlRmV3ZXI6IChzaGFyZSkgPT4gYHdhcmVuIGVyICoke3NoYXJlfSBtaW5kZXIqIGhpdHMgZGFuIGdld29vbmxpamtgLFxuICB0aGVyZVdlcmVNYW55OiAnd2FyZW4gZXIgaGl0cyB3YWFyIGVyICpnZXdvb25saWprIGdlZW4qIHppam4nLFxuICB0aGVyZVdlcmVBc1VzdWFsOiAnd2FyZW4gZXIgKm9uZ2V2ZWVyIGV2ZW52ZWVsIGhpdHMgYWxzIGdld29vbmxpamsqJyxcbiAgdG9vRmV3SGl0czogKGNvdW50LCBzaG93bikgPT4gYCR7dGhlcmVXZXJlKGNvdW50LCBzaG93bil9LCAqdGUgd2VpbmlnIG9tIHRlIHplZ2dlbiogb2YgZGF0IG9uZ2V3b29uIGlzYCxcbiAgdG9vTGl0dGxlSGlzdG9yeTogKGNvdW50LCBzaG93bikgPT4gYCR7dGhlcmVXZXJlKGNvdW50LCBzaG93bil9LCBtYWFyIGVyIHppam4gKnRlIHdlaW5pZyBlZXJkZXJlIGRhZ2VuIG9tIHRlIHplZ2dlbiogb2YgZGF0IG9uZ2V3b29uIGlzYCxcbiAgdGhlcmVXZXJlOiAoY291bnQsIHNob3duKSA9PiAoY291bnQgPT09IDEgPyAnd2FzIGVyICoxIGhpdConIDogYHdhcmVuIGVyICoke3Nob3dufSBoaXRzKmApLFxuICBub3RoaW5nS25vd246ICh3aHkpID0+IGBpcyBlciAqbmlldHMgYmVrZW5kKjogJHt3aHl9YCxcbiAgbm90aGluZ1RvQ29tcGFyZTogKHdoeSkgPT4gYGVuIGVyIGlzIG5pZXRzIG9tIGRhdCBtZWUgdGUgdmVyZ2VsaWprZW46ICR7d2h5fWAsXG4gIGFnYWluc3Q6IChoaXRzLCBleHBlY3RlZCkgPT4gYCR7aGl0c30gaW4gcGxhYXRzIHZhbiAke2V4cGVjdGVkfWAsXG4gIHVzdWFsSXM6IChsb3csIGhpZ2gpID0+IGBnZXdvb25saWprICR7bG93fSB0b3QgJHtoaWdofWAsXG4gIGNvbXBhcmVkT2Y6IChkYXlzLCBjb3VudCwgc2hvd24pID0+IGB2YW4gJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ2lzJyA6ICd6aWpuJ30gZXIgJHtzaG93bn0gdGUgdmVyZ2VsaWprZW5gLFxuICBtb3N0bHlJbjogKGluZHVzdHJpZXMpID0+IGB2b29yYWwgaW4gJHtpbmR1c3RyaWVzfWAsXG4gIGZyb21UbzogKGZyb20sIHRvKSA9PiBgdmFuICR7ZnJvbX0gdG90ICR7dG99YCxcbiAgZmFyOiB7IGNlbnRyZTogKGRpc3RhbmNlKSA9PiBgJHtkaXN0YW5jZX0gdmVyYCwgZWRnZTogKGRpc3RhbmNlKSA9PiBgJHtkaXN0YW5jZX0gdmFuYWYgZGUgcmFuZGAgfSxcbiAgZ29lczoge1xuICAgIGFib3V0OiAoZmFyKSA9PiBgdG90ICR7ZmFyfWAsXG4gICAgJ2F0LWxlYXN0JzogKGZhcikgPT4gYG1pbnN0ZW5zIHRvdCAke2Zhcn1gLFxuICAgIGluc2lkZTogKCkgPT4gJ25pZXQgdm9vcmJpaiBkZSByYW5kJyxcbiAgfSxcbiAgb25seUluZHVzdHJ5OiAodGl0bGUpID0+IGBhbGxlZW4gaW4gJHt0aXRsZX1gLFxuICBvbmx5SG91cnM6IChmcm9tLCB0bykgPT4gYHR1c3NlbiAke2Zyb219IGVuICR7dG99YCxcbiAgaGlkZGVuSW46IChpbmR1c3RyaWVzKSA9PiBgRHVpZGVsaWprIGFuZGVyczogJHtpbmR1c3RyaWVzfS5gLFxuXG4gIGNvbnRyb2w6IChmcm9tLCB0bykgPT4gYE9wICR7ZnJvbX0gdG90ICR7dG99IGFmc3RhbmRgLFxuICBjb250cm9sUmVzdDogJ0luIGRlIHJlc3QgdmFuIGhldCBsYW5kJyxcbiAgYXJvdW5kOiB7XG4gICAgbW9yZTogKHNoYXJlKSA9PiBgd2FyZW4gZXIgJHtzaGFyZX0gbWVlciBoaXRzIGRhbiBnZXdvb25saWprYCxcbiAgICBsZXNzOiAoc2hhcmUpID0+IGB3YXJlbiBlciAke3NoYXJlfSBtaW5kZXIgaGl0cyBkYW4gZ2V3b29ubGlqa2AsXG4gICAgdXN1YWw6ICgpID0+ICd3YXJlbiBlciBvbmdldmVlciBldmVudmVlbCBoaXRzIGFscyBnZXdvb25saWprJyxcbiAgICBsaXR0bGU6ICgpID0+ICd6aWpuIGVyIHRlIHdlaW5pZyBnZWdldmVucyBvbSBtZWUgdGUgdmVyZ2VsaWprZW4nLFxuICB9LFxuICBuZXRPZkl0OiB7XG4gICAgaGVyZTogKGxpZnQpID0+IGBkdXMgaGV0IHdhcyBuaWV0IG92ZXJhbDogaGllciAqJHtsaWZ0fSogdmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmcuYCxcbiAgICBwYXJ0bHk6IChsaWZ0KSA9PiBgZHVzIGVlbiBkZWVsIHdhcyBvdmVyYWwgem86IGhpZXIgKiR7bGlmdH0qIHZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nLmAsXG4gICAgb3RoZXI6IChsaWZ0KSA9PiBgZW4gZGFuIGJsaWpmdCBoaWVyICoke2xpZnR9KiBvdmVyIHZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nLmAsXG4gICAgdXN1YWw6IChsaWZ0KSA9PiBgZW4gZGFuIGJsaWpmdCBoaWVyICR7bGlmdH0gb3ZlciB2ZXJnZWxla2VuIG1ldCBkZSBvbWdldmluZzsgZGF0IGthbiB0b2V2YWwgemlqbi5gLFxuICAgICd0b28tbGl0dGxlJzogKCkgPT4gJ2VuIGVyIHppam4gdGUgd2VpbmlnIGdlZ2V2ZW5zIG9tIHRlIHplZ2dlbiBvZiBoZXQgb3ZlcmFsIHdhcy4nLFxuICB9LFxuXG4gIGZpbHRlcnM6ICdBbGxlZW4nLFxuICByZW1vdmVGaWx0ZXI6ICh3aGF0KSA9PiBgV2VnaGFsZW46ICR7d2hhdH1gLFxuICBjbGVhckFsbDogJ0FsbGVzIHdpc3NlbicsXG4gIHJpbmc6IChlbmRzKSA9PiBgb3AgJHtlbmRzfSBhZnN0YW5kYCxcblxuICB0aG9zZURheXM6IChjb3VudCkgPT4gKGNvdW50ID09PSAxID8gJ2RpZSBkYWcnIDogJ2RpZSBkYWdlbicpLFxuICByZWFzb25zOiB7XG4gICAgJ25vdC1zdG9yZWQnOiAoeyBkYXlzLCBjb3VudCB9KSA9PiBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ3ppdCcgOiAneml0dGVuJ30gbmlldCBpbiBkZSBnZWdldmVuc2AsXG4gICAgYXNrZWQ6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMgZWVuIHZhbiBkZScgOiAnaG9yZW4gYmlqIGRlJ30gZ2V2cmFhZ2RlIGRhZ2VuYCxcbiAgICB3aXRob3V0OiAoeyBkYXlzLCBjb3VudCB9KSA9PiBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ2lzJyA6ICd6aWpuJ30gbWV0IG9wemV0IHdlZ2dlbGF0ZW5gLFxuICAgIGhvbGlkYXk6ICh7IGRheXMsIGNvdW50LCBob2xpZGF5IH0pID0+XG4gICAgICBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ3dhcyBlZW4gZmVlc3RkYWcnIDogJ3dhcmVuIGZlZXN0ZGFnZW4nfSR7aG9saWRheSA9PT0gbnVsbCA/ICcnIDogYCAoJHtob2xpZGF5Lm5sfSlgfWAsXG4gICAgJ3dlZWstYmVmb3JlLW5vdC1zdG9yZWQnOiAoeyBkYXRlIH0pID0+IGBkZSB3ZWVrIGVydm9vciwgJHtkYXRlfSwgeml0IG5pZXQgaW4gZGUgZ2VnZXZlbnNgLFxuICAgICd3ZWVrcy1ub3Qtc3RvcmVkJzogKHsgd2Vla3MgfSkgPT4gYGdlZW4gdmFuIGRlICR7d2Vla3N9IHdla2VuIGVydm9vciB6aXQgaW4gZGUgZ2VnZXZlbnNgLFxuICAgICdiYXNlbGluZS1ub3Qtc3RvcmVkJzogKCkgPT4gJ2dlZW4gdmFuIGRlIGRhZ2VuIG9tIG1lZSB0ZSB2ZXJnZWxpamtlbiB6aXQgaW4gZGUgZ2VnZXZlbnMnLFxuICAgICdiYXNlbGluZS1sZWZ0LW91dCc6ICh7IGVhY2ggfSkgPT4gYGdlZW4gdmFuIGRlIGRhZ2VuIG9tIG1lZSB0ZSB2ZXJnZWxpamtlbiBpcyBicnVpa2JhYXIsIHdhbnQgJHtlYWNofWAsXG4gICAgJ3Rvby1saXR0bGUtaGlzdG9yeSc6ICgpID0+ICdlciB6aXR0ZW4gdGUgd2VpbmlnIGRhZ2VuIGVydm9vciBpbiBkZSBnZWdldmVucyBvbSB0ZSB6ZWdnZW4gd2F0IGdld29vbmxpamsgaXMnLFxuICAgICd0b28tZmV3LWhpdHMnOiAoKSA9PiAnZXIgemlqbiB0ZSB3ZWluaWcgaGl0cyBvbSBkZSBoZWxmdCBvZiBoZXQgZHViYmVsZSB2YW4gdG9ldmFsIHRlIG9uZGVyc2NoZWlkZW4nLFxuICB9LFxuXG4gIGJhc2VsaW5lOiAnVmVyZ2VsZWtlbiBtZXQnLFxuICBiYXNlbGluZVdlZWs6ICdkZSB3ZWVrIGVydm9vcicsXG4gIGJhc2VsaW5lV2Vla3M6ICd3ZWtlbiBlcnZvb3InLFxuICBiYXNlbGluZUNvdW50OiAnQWFudGFsIHdla2VuJyxcblxuICBtaXNzaW5nRGF0ZXM6IChkYXRlcywgY291bnQpID0+XG4gICAgYCR7ZGF0ZXN9ICR7Y291bnQgPT09IDEgPyAneml0JyA6ICd6aXR0ZW4nfSBuaWV0IGluIGRlIGdlZ2V2ZW5zIGVuICR7Y291bnQgPT09IDEgPyAndGVsdCcgOiAndGVsbGVuJ30gaGllciBuaWV0IG1lZS5gLFxuICBub3RDb21wYXJlZDogKGRhdGVzLCBjb3VudCwgd2h5KSA9PiBgJHtkYXRlc30gJHtjb3VudCA9PT0gMSA/ICdpcycgOiAnemlqbid9IG5lcmdlbnMgbWVlIHRlIHZlcmdlbGlqa2VuOiAke3doeX0uYCxcbiAgcGVyQXJlYTogKGV4YW1wbGUsIHBvc3Rjb2RlcykgPT5cbiAgICBgRXIgemlqbiBoaWVyICR7cG9zdGNvZGVzfSBwb3N0Y29kZXMsIGR1cyBkZSBwdW50ZW4gemlqbiBnZWJpZWRlbiB6b2FscyAke2V4YW1wbGV9LiBBbGxlIHRvdGFsZW4gemlqbiBleGFjdC5gLFxuICBhbnN3ZXJlZEJ5OiB7XG4gICAgbWVtb3J5OiAnYmVhbnR3b29yZCB1aXQgaGV0IGdlaGV1Z2VuJyxcbiAgICBwb3N0Z2lzOiAnYmVhbnR3b29yZCBkb29yIFBvc3RHSVMnLFxuICAgIGJvdGg6ICdiZWFudHdvb3JkIHVpdCBoZXQgZ2VoZXVnZW4gZW4gZG9vciBQb3N0R0lTJyxcbiAgfSxcbiAgdW5yZWFkYWJsZTogKHBhcnRzKSA9PiBgRWVuIGRlZWwgdmFuIGhldCBhZHJlcyBpcyBuaWV0IHRlIGxlemVuICgke3BhcnRzfSkgZW4gaXMgd2VnZ2VsYXRlbi5gLFxuXG4gIG1hcFRpdGxlOiAnV2FhcicsXG4gIG1hcExhYmVsOiAnS2FhcnQgdmFuIGRlIGhpdHMgcGVyIHBvc3Rjb2RlJyxcbiAgbWFwSGVscDogJ0tsaWsgb20gaGV0IG1pZGRlbiB0ZSB2ZXJwbGFhdHNlbiwgb2Ygc2xlZXAgaGV0OyBzbGVlcCBhYW4gZGUgcmFuZCBvbSBkZSBzdHJhYWwgdGUgdmVyYW5kZXJlbi4nLFxuICBtYXBIZWxwVG91Y2g6ICdUaWsgb20gaGV0IG1pZGRlbiB0ZSB2ZXJwbGFhdHNlbiwgb2Ygc2xlZXAgaGV0OyBzbGVlcCBhYW4gZGUgcmFuZCBvbSBkZSBzdHJhYWwgdGUgdmVyYW5kZXJlbi4gVGlrIG9wIGVlbiBwdW50IHZvb3IgZGUgYWFudGFsbGVuLicsXG4gIG1hcFVuYXZhaWxhYmxlOiAnRGV6ZSBicm93c2VyIGthbiBkZSBrYWFydCBuaWV0IHRla2VuZW4uIERlIHRhYmVsIG1ldCBwb3N0Y29kZXMgdG9vbnQgaGV0emVsZmRlLicsXG4gIHpvb21JbjogJ0luem9vbWVuJyxcbiAgem9vbU91dDogJ1VpdHpvb21lbicsXG4gIHdob2xlQ2lyY2xlOiAnSGV0IGhlbGUgZ2ViaWVkIHRvbmVuJyxcbiAgdHdvRmluZ2VyczogJ0dlYnJ1aWsgdHdlZSB2aW5nZXJzIG9tIGRlIGthYXJ0IHRlIHZlcnNjaHVpdmVuJyxcbiAgem9vbVdpdGhDdHJsOiAnSG91ZCBDdHJsIGluZ2VkcnVrdCBvbSBtZXQgc2Nyb2xsZW4gdGUgem9vbWVuJyxcbiAgYXR0cmlidXRpb246ICdDQlMvS2FkYXN0ZXIgKENDIEJZIDQuMCksIE5hdHVyYWwgRWFydGgnLFxuICBsZWdlbmQ6ICdMZWdlbmRhJyxcbiAgbGVnZW5kU2l6ZTogJ0hpdHMnLFxuICB2ZXJkaWN0czogeyBtb3JlOiAnZHVpZGVsaWprIG1lZXInLCBsZXNzOiAnZHVpZGVsaWprIG1pbmRlcicsIHVzdWFsOiAnem9hbHMgZ2V3b29ubGlqaycsIGxpdHRsZTogJ3RlIHdlaW5pZyBnZWdldmVucycgfSxcblxuICBob3Vyc1RpdGxlOiAnV2FubmVlcicsXG4gIGNoYXJ0TW9kZTogJ1VyZW4gdG9uZW4nLFxuICBjaGFydERheXM6ICdEYWcgdm9vciBkYWcnLFxuICBjaGFydERheTogJ09wZ2V0ZWxkIHBlciB1dXInLFxuICBjaGFydExhYmVsOiAoZnJvbSwgdG8pID0+IGBHcmFmaWVrIHZhbiBkZSBoaXRzIHBlciB1dXIsIHZhbiAke2Zyb219IHRvdCBlbiBtZXQgJHt0b307IGRlIHRhYmVsIGVyb25kZXIgZ2VlZnQgZGUgZ2V0YWxsZW4uYCxcbiAgaG91cnNGcm9tOiAnVmFuJyxcbiAgaG91cnNUbzogJ3RvdCcsXG4gIGFsbEhvdXJzOiAnSGVsZSBkYWcnLFxuICBkYXRlOiAnRGF0dW0nLFxuICBob3VyOiAnVXVyJyxcbiAgYXNUYWJsZTogJ0FscyB0YWJlbCcsXG5cbiAgYnJ1c2hIZWxwOiAnU2xlZXAgb3ZlciBkZSBncmFmaWVrIG9tIHVyZW4gdGUga2llemVuLicsXG4gIHByZXZpb3VzV2VlazogJ1dlZWsgZXJ2b29yJyxcbiAgZXhwZWN0ZWQ6ICdWZXJ3YWNodCcsXG4gIHVzdWFsUmFuZ2U6ICdHZXdvb25saWprICg5NSUpJyxcblxuICBpbmR1c3RyaWVzVGl0bGU6ICdXZWxrZSBicmFuY2hlcycsXG4gIGluZHVzdHJpZXNIZWxwOiAnS2llcyBlciBlZW4gb20gYWxsZWVuIGRpZSB0ZSB6aWVuLicsXG4gIGluZHVzdHJ5OiAnQnJhbmNoZScsXG4gIGxldmVsOiAnRGV0YWlsJyxcbiAgbGV2ZWxzOiBbJ1NlY3RpZXMnLCAnMiBjaWpmZXJzJywgJzMgY2lqZmVycycsICc0IGNpamZlcnMnXSxcbiAgc2hvd09ubHk6ICh0aXRsZSkgPT4gYEFsbGVlbiAke3RpdGxlfSB0b25lbmAsXG4gIGFkZGVkQ29sdW1uOiAnRXJiaWonLFxuICBoaXRzQ29sdW1uOiAnSGl0cycsXG4gIGxpZnRDb2x1bW46ICdWZXJzY2hpbCcsXG4gIHZlcmRpY3RDb2x1bW46ICdPbmdld29vbj8nLFxuXG4gIGNhbGVuZGFyVGl0bGU6ICdXZWxrZSBkYWdlbiBoaWVyIGJpanpvbmRlciB3YXJlbicsXG4gIGNhbGVuZGFySGVscDogJ0tpZXMgZWVuIGRhZyBvbSBkaWUgdGUgYmVraWprZW4uIE9tcmFuZGUgZGFnZW4gc3ByaW5nZW4gZXJ1aXQuJyxcbiAgY2FsZW5kYXJMYWJlbDogJ0Vsa2UgZGFnIGluIGRlIGdlZ2V2ZW5zOyBtZXQgZGUgcGlqbHRqZXN0b2V0c2VuIGdhIGplIG5hYXIgZWVuIGFuZGVyZSBkYWcsIG1ldCBFbnRlciBraWVzIGplIGRpZScsXG4gIHN0YW5kc091dDogJ3NwcmluZ3QgZXJ1aXQnLFxuICBzdGFuZE91dDogJ0RhZ2VuIGRpZSBlcnVpdCBzcHJpbmdlbicsXG4gIG5vbmVTdGFuZE91dDogJ0dlZW4gZGFnIHNwcmluZ3QgZXJ1aXQuJyxcbiAgY2xlYXJBbG9uZTogJ09uZ2V3b25lIGRhZ2VuLCBtaXNzY2hpZW4gZG9vciB0b2V2YWwnLFxuICBob2xpZGF5OiAnRmVlc3RkYWcnLFxuICB3ZWVrU2hvcnQ6ICd3aycsXG4gIHdlZWs6IChudW1iZXIpID0+IGBXZWVrICR7bnVtYmVyfWAsXG4gIHNjYWxlRnJvbTogJ3ZlZWwgbWluZGVyJyxcbiAgc2NhbGVUbzogJ3ZlZWwgbWVlcicsXG5cbiAgcmluZ3NUaXRsZTogJ0hvZSB2ZXInLFxuICByaW5nc0hlbHA6ICdLaWVzIGVlbiByaW5nIG9tIGFsbGVlbiBkaWUgdGUgemllbi4nLFxuICBkaXN0YW5jZTogJ0Fmc3RhbmQnLFxuICByZWFjaDoge1xuICAgIGFib3V0OiAoZmFyLCBsb3csIGhpZ2gpID0+IGBUb3QgJHtmYXJ9OyBpbiA5NSB2YW4gZGUgMTAwIGdldmFsbGVuIHR1c3NlbiAke2xvd30gZW4gJHtoaWdofS5gLFxuICAgICdhdC1sZWFzdCc6IChmYXIpID0+IGBNaW5zdGVucyB0b3QgJHtmYXJ9LCBtaXNzY2hpZW4gdm9vcmJpaiBkZSBidWl0ZW5zdGUgcmluZy5gLFxuICAgIGluc2lkZTogKCkgPT4gJ05pZXQgdm9vcmJpaiBkZSByYW5kLicsXG4gIH0sXG4gIG5ldFJlYWNoOiAodG9sZCkgPT4gYFZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nOiAke3RvbGR9YCxcbiAgbm9SZWFjaDogJ0hldCBpcyBuaWV0IGR1aWRlbGlqayBob2UgdmVyIGRpdCBnYWF0LicsXG5cbiAgY29udHJvbFRpdGxlOiAnV2FzIGhldCBvdmVyYWw/JyxcbiAgaGVyZTogJ0hpZXInLFxuICBzdXJyb3VuZGluZ3M6ICdPbWdldmluZycsXG4gIG5ldDogJ1ZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nJyxcblxuICBwb2ludHNBc1RhYmxlOiAnRGUga2FhcnQgYWxzIHRhYmVsJyxcbiAgcG9zdGNvZGU6ICdQb3N0Y29kZScsXG4gIGFyZWE6ICdHZWJpZWQnLFxuICBjZW50cmVIZXJlOiAocG9zdGNvZGUpID0+IGBIZXQgbWlkZGVuIG5hYXIgJHtwb3N0Y29kZX0gdmVycGxhYXRzZW5gLFxuXG4gIHNoYXJlOiAnRGVsZW4nLFxuICBjb3B5TGluazogJ0xpbmsga29waVx1MDBFQnJlbicsXG4gIGNvcGllZDogJ0dla29waWVlcmQnLFxuICBwcmludDogJ0FmZHJ1a2tlbicsXG4gIGRvd25sb2FkOiAnRG93bmxvYWRlbicsXG4gIHRhYmxlczoge1xuICAgIHRvdGFsOiAnVG90YWFsJywgZGF0ZXM6ICdEYWdlbicsIHRpbWVsaW5lOiAnVXJlbiwgZGFnIHZvb3IgZGFnJywgaG91cnM6ICdVcmVuIHZhbiBkZSBkYWcnLCBpbmR1c3RyaWVzOiAnQnJhbmNoZXMnLCByaW5nczogJ1JpbmdlbicsIGNvbnRyb2w6ICdPbWdldmluZycsIHBvaW50czogJ1BsZWtrZW4nLFxuICAgIGNhbGVuZGFyOiAnS2FsZW5kZXInLFxuICB9LFxuICBkYXJrOiAnRG9ua2VyJyxcblxuICBjb21wYXJlVGl0bGU6ICdWZXJnZWxpamtlbicsXG4gIGNvbXBhcmVIZWxwOiAnRGV6ZWxmZGUgdnJhYWcgdm9vciBlZW4gYW5kZXJlIHBsZWsgb2YgZWVuIGFuZGVyZSBkYWcsIG9wIGRlemVsZmRlIHNjaGFsZW4uJyxcbiAgY29tcGFyZVdlZWtCZWZvcmU6ICdNZXQgZGUgd2VlayBlcnZvb3InLFxuICBjb21wYXJlUGxhY2U6ICdBbmRlcmUgcGxhYXRzJyxcbiAgY29tcGFyZURhdGVzOiAnQW5kZXJlIGRhZycsXG4gIGNvbXBhcmVXaXRoOiAnVmVyZ2VsaWprZW4nLFxuICBzdG9wQ29tcGFyaW5nOiAnTmlldCBtZWVyIHZlcmdlbGlqa2VuJyxcbiAgY29tcGFyZUNhbm5vdDogJ0dlZWYgZWVuIHBsYWF0cywgZWVuIGRhZyBkaWUgb3AgZGUga2FsZW5kZXIgc3RhYXQsIG9mIGFsbGViZWkuJyxcblxuICBzaG93QWxsOiAoY291bnQpID0+IGBBbGxlICR7Y291bnR9IHRvbmVuYCxcbiAgc2hvd0Zld2VyOiAnTWluZGVyIHRvbmVuJyxcblxuICBsb2FkaW5nOiAnQWFuIGhldCB0ZWxsZW5cdTIwMjYnLFxuICBlbXB0eVRpdGxlOiAnSGllciBpcyBuaWV0cyBnZXppZW4nLFxuICBlbXB0eUJvZHk6ICdFciB3YXJlbiBoaWVyIGdlZW4gaGl0cyBvcCBkZXplIG1vbWVudGVuLCBlbiBkaWUgd2VyZGVuIG9vayBuaWV0IHZlcndhY2h0LicsXG4gIG5vU3VjaERheXNUaXRsZTogKGNvdW50KSA9PiAoY291bnQgPT09IDEgPyAnVmFuIGRpZSBkYWcgaXMgZXIgbmlldHMnIDogJ1ZhbiBkaWUgZGFnZW4gaXMgZXIgbmlldHMnKSxcbiAgbG9va0F0OiAoZGF0ZSkgPT4gYEtpamsgbmFhciAke2RhdGV9YCxcbiAgd2lkZW46IChyYWRpdXMpID0+IGBLaWprIGJpbm5lbiAke3JhZGl1c31gLFxuICBhbGxPZkl0OiAnS2lqayBuYWFyIGFsbGUgYnJhbmNoZXMgZW4gdXJlbicsXG4gIHRyb3VibGVUaXRsZTogJ0RhdCBsdWt0ZSBuaWV0JyxcbiAgdW5yZWFjaGFibGU6ICdEZSBzZXJ2ZXIgaXMgbmlldCB0ZSBiZXJlaWtlbi4gTWlzc2NoaWVuIHN0YXJ0IGhpaiBub2csIG9mIGlzIGRlIHZlcmJpbmRpbmcgb25kZXJicm9rZW4uJyxcbiAgdW5rbm93blBvc3Rjb2RlOiAocG9zdGNvZGUpID0+IGBFciBpcyBoaWVyIGdlZW4gcGxhYXRzIG1ldCBkZSBwb3N0Y29kZSBcdTIwMUMke3Bvc3Rjb2RlfVx1MjAxRC4gS2llcyBlZW4gYW5kZXJlLmAsXG4gIGNhbm5vdFJlYWQ6ICdFZW4gZGVlbCB2YW4gZGUgdnJhYWcgaXMgbmlldCB0ZSBsZXplbi4nLFxuICBvdmVyTGltaXQ6ICdEZSB2cmFhZyBpcyBncm90ZXIgZGFuIHdhdCBkZXplIHNlcnZlciBpbiBcdTAwRTlcdTAwRTluIGtlZXIgYmVhbnR3b29yZHQuJyxcbiAgbm90Tm93OiAnRGUgc2VydmVyIGthbiBkaXQgbnUgbmlldCBiZWFudHdvb3JkZW4uIFByb2JlZXIgaGV0IHN0cmFrcyBub2cgZWVucy4nLFxuICBkYW1hZ2VkOiAnRWVuIGRlZWwgdmFuIGRlIG9wZ2VzbGFnZW4gZ2VnZXZlbnMgaXMgYmVzY2hhZGlnZC4gRGFhcm9tIGlzIGVyIGdlZW4gYW50d29vcmQgb3AgZGV6ZSB2cmFhZy4nLFxuICBub3RoaW5nVGhlcmU6ICdCaWogZGllIHBsZWsgaXMgZ2VlbiBwb3N0Y29kZS4gS2llcyBlZW4gYW5kZXJlIHBsZWsuJyxcbiAgYnJva2VuU2VydmVyOiAnRXIgZ2luZyBpZXRzIG1pcyBvcCBkZSBzZXJ2ZXIuJyxcbiAgc2VydmVyU2F5czogKGRldGFpbCkgPT4gYERlIHNlcnZlciB6ZWd0OiAke2RldGFpbH1gLFxuICBvZmZsaW5lOiAnSmUgYmVudCBvZmZsaW5lLicsXG4gIGxhc3RBbnN3ZXI6ICh0aW1lKSA9PiBgV2F0IGplIHppZXQgaXMgaGV0IGxhYXRzdGUgYW50d29vcmQsIHZhbiAke3RpbWV9LmAsXG4gIHJldHJ5OiAnT3BuaWV1dyBwcm9iZXJlbicsXG4gIGJhY2tUb1N0YXJ0OiAnVGVydWcgbmFhciBoZXQgYmVnaW4nLFxuICBub3RoaW5nTG9hZGVkOiAnRXIgemlqbiBub2cgZ2VlbiBnZWdldmVucy4gVm9lZyB6ZSB0b2UgbWV0IFx1MjAxQ3N0cmFhbCBpbmdlc3RcdTIwMUQgZW4ga29tIGRhbiB0ZXJ1Zy4nLFxuICBkZW1vOiAnVmVyem9ubmVuIGRlbW9nZWdldmVucycsXG5cbiAgbXVuaWNpcGFsaXR5OiAnZ2VtZWVudGUnLFxuICBtdW5pY2lwYWxpdHlPZjogKG5hbWUpID0+IGBkZSBnZW1lZW50ZSAke25hbWV9YCxcbiAgZHJhd25BcmVhOiAocGxhY2UpID0+IChwbGFjZSA9PT0gJycgPyAnaGV0IGdldGVrZW5kZSBnZWJpZWQnIDogYGhldCBnZXRla2VuZGUgZ2ViaWVkIGluICR7cGxhY2V9YCksXG4gIGluc2lkZTogKGdyb3VuZCkgPT4gYGluICR7Z3JvdW5kfWAsXG4gIGluc2lkZUl0OiAnQmlubmVuJyxcbiAgb3V0c2lkZUl0OiAoZW5kcykgPT4gYCR7ZW5kc30gZXJidWl0ZW5gLFxuICB0b29sczogJ1Nvb3J0IGdlYmllZCcsXG4gIHRvb2xDaXJjbGU6ICdDaXJrZWwnLFxuICB0b29sRHJhdzogJ0dlYmllZCB0ZWtlbmVuJyxcbiAgdG9vbE11bmljaXBhbGl0eTogJ0dlbWVlbnRlJyxcbiAgcGlja011bmljaXBhbGl0eTogJ0tsaWsgb3AgZWVuIGdlbWVlbnRlIG9wIGRlIGthYXJ0LCBvZiB0eXAgZGUgbmFhbSBpbiBoZXQgdmFrIHZvb3IgZWVuIHBsYWF0cy4nLFxuICBkcmF3SGVscDogJ0tsaWsgb3AgZGUga2FhcnQgdm9vciBlbGtlIGhvZWsuIEVudGVyIG9mIGR1YmJlbGtsaWtrZW4gc2x1aXQgaGV0IGdlYmllZCwgQmFja3NwYWNlIGhhYWx0IGRlIGxhYXRzdGUgaG9layB3ZWcsIEVzYyBhbm51bGVlcnQuJyxcbiAgZWRpdEhlbHA6ICdTbGVlcCBlZW4gaG9laywgb2YgaGV0IG1pZGRlbiB2YW4gZWVuIHppamRlLiBQaWpsdGplc3RvZXRzZW4gb2YgZWVuIGtsaWsgb3AgZGUga2FhcnQgdmVycGxhYXRzZW4gZGUgZ2Vrb3plbiBob2VrOyBEZWxldGUgaGFhbHQgaGVtIHdlZy4nLFxuICBjb3JuZXJzOiAnSG9la2VuJyxcbiAgY29ybmVyOiAobnVtYmVyLCBwb3NpdGlvbikgPT4gYEhvZWsgJHtudW1iZXJ9ICgke3Bvc2l0aW9ufSlgLFxuICBhZGRDb3JuZXI6ICdIb2VrIHRvZXZvZWdlbiBpbiBoZXQgbWlkZGVuIHZhbiBkZSBrYWFydCcsXG4gIHVuZG9Db3JuZXI6ICdMYWF0c3RlIGhvZWsgd2VnaGFsZW4nLFxuICByZW1vdmVDb3JuZXI6ICdHZWtvemVuIGhvZWsgd2VnaGFsZW4nLFxuICBjbG9zZUFyZWE6ICdHZWJpZWQgc2x1aXRlbicsXG4gIGNhbmNlbEFyZWE6ICdBbm51bGVyZW4nLFxuICBtb3ZlSXQ6ICdWZXJwbGFhdHNlbicsXG4gIGhlYWRpbmdzOiB7IEFycm93VXA6ICdOb29yZCcsIEFycm93UmlnaHQ6ICdPb3N0JywgQXJyb3dEb3duOiAnWnVpZCcsIEFycm93TGVmdDogJ1dlc3QnIH0sXG4gIHNtYWxsZXI6ICdLbGVpbmVyZSBzdHJhYWwnLFxuICBsYXJnZXI6ICdHcm90ZXJlIHN0cmFhbCcsXG4gIG1hcEtleXM6ICdBbHMgZGUga2FhcnQgZGUgZm9jdXMgaGVlZnQ6IHBpamx0amVzdG9ldHNlbiB2ZXJwbGFhdHNlbiBkZSBjaXJrZWwsIHBsdXMgZW4gbWluIHZlcmFuZGVyZW4gZGUgc3RyYWFsLCBFbnRlciBnYWF0IHZhbiBwdW50IG5hYXIgcHVudC4nLFxuICBjcm9zc2VzOiAnRGUgemlqZGVuIHZhbiBkaXQgZ2ViaWVkIGtydWlzZW4gZWxrYWFyLiBWZXJwbGFhdHMgZWVuIGhvZWsgdG90IHplIGRhdCBuaWV0IG1lZXIgZG9lbi4nLFxuICBvdXRzaWRlVGhlTGFuZDogJ0VlbiBkZWVsIHZhbiBkaXQgZ2ViaWVkIGxpZ3QgYnVpdGVuIGhldCBsYW5kLiBIZXQgbW9ldCBlciBoZWxlbWFhbCBpbiBsaWdnZW4uJyxcbiAgYXJlYVJlZnVzZWQ6ICdWb29yIGRpdCBnZWJpZWQgaXMgZXIgZ2VlbiBhbnR3b29yZC4nLFxuICB1c3VhbEJldHdlZW46IChsb3csIGhpZ2gpID0+IGBHZXdvb25saWprOiAke2xvd30gdG90ICR7aGlnaH1gLFxuICBzYXZlUGljdHVyZTogJ0thYXJ0IG9wc2xhYW4gYWxzIGFmYmVlbGRpbmcnLFxuICBsZWdlbmRSZWFjaDogeyBhYm91dDogJ1RvdCBoaWVyJywgJ2F0LWxlYXN0JzogJ01pbnN0ZW5zIHRvdCBoaWVyJywgaW5zaWRlOiAnTmlldCB2b29yYmlqIGRlIHJhbmQnIH0sXG59O1xuIiwgImltcG9ydCB0eXBlIHsgV29yZHMgfSBmcm9tICcuL3dvcmRzJztcblxuZnVuY3Rpb24gdGhlcmVXZXJlKGNvdW50OiBudW1iZXIsIHNob3duOiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gY291bnQgPT09IDEgPyAndGhlcmUgd2FzIDEgaGl0JyA6IGB0aGVyZSB3ZXJlICR7c2hvd259IGhpdHNgO1xufVxuXG5leHBvcnQgY29uc3QgRU5HTElTSDogV29yZHMgPSB7XG4gIHRhZ2xpbmU6ICdXaGF0IGRpZCBhbiBldmVudCBkbyB0byBhIG5laWdoYm91cmhvb2Q/JyxcbiAgbGFuZ3VhZ2U6ICdMYW5ndWFnZScsXG4gIHNraXBUb0Fuc3dlcjogJ1NraXAgdG8gdGhlIGFuc3dlcicsXG5cbiAgcGxhY2U6ICdQbGFjZScsXG4gIHBsYWNlSGludDogJ1Rvd24gb3IgcG9zdGNvZGUnLFxuICBwbGFjZU5vdGhpbmc6ICh0ZXh0KSA9PiBgTm90aGluZyBmb3VuZCB0aGF0IGJlZ2lucyB3aXRoIFx1MjAxQyR7dGV4dH1cdTIwMURgLFxuICBwbGFjZUZvdW5kOiAoY291bnQpID0+IChjb3VudCA9PT0gMSA/ICcxIHBsYWNlIGZvdW5kJyA6IGAke2NvdW50fSBwbGFjZXMgZm91bmRgKSxcbiAgcG9zdGNvZGVzVGhlcmU6IChjb3VudCkgPT4gYCR7Y291bnR9IHBvc3Rjb2Rlc2AsXG5cbiAgcmFkaXVzOiAnUmFkaXVzJyxcbiAgcmFkaXVzTnVtYmVyOiAnUmFkaXVzIGluIGtpbG9tZXRyZXMnLFxuXG4gIGRhdGVzOiAnRGF5cycsXG4gIGRheTogJ0RheScsXG4gIGZpcnN0RGF5OiAnRmlyc3QgZGF5JyxcbiAgbGFzdERheTogJ0xhc3QgZGF5JyxcbiAgYWRkRGF5OiAnQWRkIGEgZGF5JyxcbiAgYWRkUGVyaW9kOiAnQWRkIGEgcGVyaW9kJyxcbiAgcmVtb3ZlRGF0ZXM6IChkYXRlcykgPT4gYFJlbW92ZSAke2RhdGVzfWAsXG4gIGVhcmxpZXI6IChzdGVwKSA9PiBgJHtzdGVwfSBlYXJsaWVyYCxcbiAgbGF0ZXI6IChzdGVwKSA9PiBgJHtzdGVwfSBsYXRlcmAsXG4gIHN0ZXBEYXk6ICdBIGRheScsXG4gIGRheXM6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICcxIGRheScgOiBgJHtzaG93bn0gZGF5c2ApLFxuICB0bzogJ3RvJyxcbiAgbW9yZURhdGVzOiAoY291bnQpID0+IGBTaG93ICR7Y291bnR9IG1vcmVgLFxuICBmZXdlckRhdGVzOiAnU2hvdyBmZXdlcicsXG4gIG5vU3VjaERheTogJ1RoZSBkYXkgbXVzdCBiZSBvbiB0aGUgY2FsZW5kYXIuJyxcbiAgZGF0ZXNIZWxkOiAoZmlyc3QsIGxhc3QpID0+IGBUaGUgZGF0YSBydW4gZnJvbSAke2ZpcnN0fSB0byAke2xhc3R9LmAsXG4gIG91dHNpZGVEYXlzOiAoZmlyc3QsIGxhc3QpID0+IGBUaGVyZSBhcmUgaGl0cyBmcm9tICR7Zmlyc3R9IHRvICR7bGFzdH07IGNob29zZSBhIGRheSBpbiBiZXR3ZWVuLmAsXG4gIGJhY2t3YXJkczogJ1RoZSBsYXN0IGRheSBtdXN0IG5vdCBiZSBiZWZvcmUgdGhlIGZpcnN0LicsXG4gIHRvb01hbnlEYXlzOiAobGltaXQpID0+IGBDaG9vc2UgYXQgbW9zdCAke2xpbWl0fSBkYXlzIGF0IGEgdGltZS5gLFxuXG4gIHRyeVRoZXNlOiAnVHJ5JyxcbiAgbW9yZVN1Z2dlc3Rpb25zOiAoY291bnQpID0+IGAke2NvdW50fSBtb3JlXHUyMDI2YCxcblxuICBvbjogKGRhdGVzKSA9PiBgT24gJHtkYXRlc31gLFxuICB3aXRoaW46IChyYWRpdXMsIHBsYWNlKSA9PiBgd2l0aGluICR7cmFkaXVzfSBvZiAke3BsYWNlfWAsXG4gIGJldHdlZW46IChmcm9tLCB0bywgcGxhY2UpID0+IGBmcm9tICR7ZnJvbX0gdG8gJHt0b30gYXJvdW5kICR7cGxhY2V9YCxcbiAgZGF5c0JldHdlZW46IChjb3VudCwgZmlyc3QsIGxhc3QpID0+IGAke2NvdW50fSBkYXlzIGJldHdlZW4gJHtmaXJzdH0gYW5kICR7bGFzdH1gLFxuICBoaXRzOiAoY291bnQsIHNob3duKSA9PiAoY291bnQgPT09IDEgPyAnMSBoaXQnIDogYCR7c2hvd259IGhpdHNgKSxcbiAgdGhlcmVXZXJlTW9yZTogKHNoYXJlKSA9PiBgdGhlcmUgd2VyZSAqJHtzaGFyZX0gbW9yZSogaGl0cyB0aGFuIHVzdWFsYCxcbiAgdGhlcmVXZXJlRmV3ZXI6IChzaGFyZSkgPT4gYHRoZXJlIHdlcmUgKiR7c2hhcmV9IGZld2VyKiBoaXRzIHRoYW4gdXN1YWxgLFxuICB0aGVyZVdlcmVNYW55OiAndGhlcmUgd2VyZSBoaXRzIHdoZXJlICpub25lIGFyZSB1c3VhbConLFxuICB0aGVyZVdlcmVBc1VzdWFsOiAndGhlcmUgd2VyZSAqYWJvdXQgYXMgbWFueSBoaXRzIGFzIHVzdWFsKicsXG4gIHRvb0Zld0hpdHM6IChjb3VudCwgc2hvd24pID0+IGAke3RoZXJlV2VyZShjb3VudCwgc2hvd24pfSwgKnRvbyBmZXcgdG8gc2F5KiB3aGV0aGVyIHRoYXQgaXMgdW51c3VhbGAsXG4gIHRvb0xpdHRsZUhpc3Rvcnk6IChjb3VudCwgc2hvd24pID0+IGAke3RoZXJlV2VyZShjb3VudCwgc2hvd24pfSwgd2l0aCAqdG9vIGxpdHRsZSBoaXN0b3J5IHRvIHNheSogd2hldGhlciB0aGF0IGlzIHVudXN1YWxgLFxuICB0aGVyZVdlcmU6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICd0aGVyZSB3YXMgKjEgaGl0KicgOiBgdGhlcmUgd2VyZSAqJHtzaG93bn0gaGl0cypgKSxcbiAgbm90aGluZ0tub3duOiAod2h5KSA9PiBgKm5vdGhpbmcgaXMga25vd24qOiAke3doeX1gLFxuICBub3RoaW5nVG9Db21wYXJlOiAod2h5KSA9PiBgYW5kIHRoZXJlIGlzIG5vdGhpbmcgdG8gY29tcGFyZSB0aGF0IHdpdGg6ICR7d2h5fWAsXG4gIGFnYWluc3Q6IChoaXRzLCBleHBlY3RlZCkgPT4gYCR7aGl0c30gYWdhaW5zdCAke2V4cGVjdGVkfWAsXG4gIHVzdWFsSXM6IChsb3csIGhpZ2gpID0+IGB1c3VhbCBpcyAke2xvd30gdG8gJHtoaWdofWAsXG4gIGNvbXBhcmVkT2Y6IChkYXlzLCBfLCBzaG93bikgPT4gYG9mICR7ZGF5c30gJHtzaG93bn0gY2FuIGJlIGNvbXBhcmVkYCxcbiAgbW9zdGx5SW46IChpbmR1c3RyaWVzKSA9PiBgbW9zdGx5IGluICR7aW5kdXN0cmllc31gLFxuICBmcm9tVG86IChmcm9tLCB0bykgPT4gYGZyb20gJHtmcm9tfSB0byAke3RvfWAsXG4gIGZhcjogeyBjZW50cmU6IChkaXN0YW5jZSkgPT4gZGlzdGFuY2UsIGVkZ2U6IChkaXN0YW5jZSkgPT4gYCR7ZGlzdGFuY2V9IGZyb20gaXRzIGVkZ2VgIH0sXG4gIGdvZXM6IHtcbiAgICBhYm91dDogKGZhcikgPT4gYGFzIGZhciBhcyAke2Zhcn1gLFxuICAgICdhdC1sZWFzdCc6IChmYXIpID0+IGBhdCBsZWFzdCBhcyBmYXIgYXMgJHtmYXJ9YCxcbiAgICBpbnNpZGU6ICgpID0+ICdub3QgYmV5b25kIGl0cyBlZGdlJyxcbiAgfSxcbiAgb25seUluZHVzdHJ5OiAodGl0bGUpID0+IGBvbmx5IGluICR7dGl0bGV9YCxcbiAgb25seUhvdXJzOiAoZnJvbSwgdG8pID0+IGBiZXR3ZWVuICR7ZnJvbX0gYW5kICR7dG99YCxcbiAgaGlkZGVuSW46IChpbmR1c3RyaWVzKSA9PiBgQ2xlYXJseSBkaWZmZXJlbnQ6ICR7aW5kdXN0cmllc30uYCxcblxuICBjb250cm9sOiAoZnJvbSwgdG8pID0+IGBGcm9tICR7ZnJvbX0gdG8gJHt0b30gYXdheWAsXG4gIGNvbnRyb2xSZXN0OiAnSW4gdGhlIHJlc3Qgb2YgdGhlIGNvdW50cnknLFxuICBhcm91bmQ6IHtcbiAgICBtb3JlOiAoc2hhcmUpID0+IGB0aGVyZSB3ZXJlICR7c2hhcmV9IG1vcmUgaGl0cyB0aGFuIHVzdWFsYCxcbiAgICBsZXNzOiAoc2hhcmUpID0+IGB0aGVyZSB3ZXJlICR7c2hhcmV9IGZld2VyIGhpdHMgdGhhbiB1c3VhbGAsXG4gICAgdXN1YWw6ICgpID0+ICd0aGVyZSB3ZXJlIGFib3V0IGFzIG1hbnkgaGl0cyBhcyB1c3VhbCcsXG4gICAgbGl0dGxlOiAoKSA9PiAndGhlcmUgaXMgbm90IGVub3VnaCBkYXRhIHRvIGNvbXBhcmUgd2l0aCcsXG4gIH0sXG4gIG5ldE9mSXQ6IHtcbiAgICBoZXJlOiAobGlmdCkgPT4gYHNvIGl0IHdhcyBub3QgZXZlcnl3aGVyZTogKiR7bGlmdH0qIGhlcmUgY29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzLmAsXG4gICAgcGFydGx5OiAobGlmdCkgPT4gYHNvIHBhcnQgb2YgaXQgd2FzIGV2ZXJ5d2hlcmU6ICoke2xpZnR9KiBoZXJlIGNvbXBhcmVkIHdpdGggdGhlIHN1cnJvdW5kaW5ncy5gLFxuICAgIG90aGVyOiAobGlmdCkgPT4gYHdoaWNoIGxlYXZlcyAqJHtsaWZ0fSogaGVyZSBjb21wYXJlZCB3aXRoIHRoZSBzdXJyb3VuZGluZ3MuYCxcbiAgICB1c3VhbDogKGxpZnQpID0+IGB3aGljaCBsZWF2ZXMgJHtsaWZ0fSBoZXJlIGNvbXBhcmVkIHdpdGggdGhlIHN1cnJvdW5kaW5nczsgdGhhdCBtYXkgYmUgY2hhbmNlLmAsXG4gICAgJ3Rvby1saXR0bGUnOiAoKSA9PiAnYW5kIHRoZXJlIGlzIG5vdCBlbm91Z2ggZGF0YSB0byB0ZWxsIHdoZXRoZXIgaXQgd2FzIGV2ZXJ5d2hlcmUuJyxcbiAgfSxcblxuICBmaWx0ZXJzOiAnT25seScsXG4gIHJlbW92ZUZpbHRlcjogKHdoYXQpID0+IGBSZW1vdmU6ICR7d2hhdH1gLFxuICBjbGVhckFsbDogJ0NsZWFyIGFsbCcsXG4gIHJpbmc6IChlbmRzKSA9PiBgJHtlbmRzfSBhd2F5YCxcblxuICB0aG9zZURheXM6IChjb3VudCkgPT4gKGNvdW50ID09PSAxID8gJ3RoYXQgZGF5JyA6ICd0aG9zZSBkYXlzJyksXG4gIHJlYXNvbnM6IHtcbiAgICAnbm90LXN0b3JlZCc6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMnIDogJ2FyZSd9IG5vdCBpbiB0aGUgZGF0YWAsXG4gICAgYXNrZWQ6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMgb25lIG9mJyA6ICdhcmUgYW1vbmcnfSB0aGUgZGF5cyBhc2tlZCBhYm91dGAsXG4gICAgd2l0aG91dDogKHsgZGF5cywgY291bnQgfSkgPT4gYCR7ZGF5c30gJHtjb3VudCA9PT0gMSA/ICd3YXMnIDogJ3dlcmUnfSBsZWZ0IG91dCBvbiBwdXJwb3NlYCxcbiAgICBob2xpZGF5OiAoeyBkYXlzLCBjb3VudCwgaG9saWRheSB9KSA9PlxuICAgICAgYCR7ZGF5c30gJHtjb3VudCA9PT0gMSA/ICd3YXMgYSBob2xpZGF5JyA6ICd3ZXJlIGhvbGlkYXlzJ30ke2hvbGlkYXkgPT09IG51bGwgPyAnJyA6IGAgKCR7aG9saWRheS5lbn0pYH1gLFxuICAgICd3ZWVrLWJlZm9yZS1ub3Qtc3RvcmVkJzogKHsgZGF0ZSB9KSA9PiBgdGhlIHdlZWsgYmVmb3JlLCAke2RhdGV9LCBpcyBub3QgaW4gdGhlIGRhdGFgLFxuICAgICd3ZWVrcy1ub3Qtc3RvcmVkJzogKHsgd2Vla3MgfSkgPT4gYG5vbmUgb2YgdGhlICR7d2Vla3N9IHdlZWtzIGJlZm9yZSBpcyBpbiB0aGUgZGF0YWAsXG4gICAgJ2Jhc2VsaW5lLW5vdC1zdG9yZWQnOiAoKSA9PiAnbm9uZSBvZiB0aGUgZGF5cyB0byBjb21wYXJlIHdpdGggaXMgaW4gdGhlIGRhdGEnLFxuICAgICdiYXNlbGluZS1sZWZ0LW91dCc6ICh7IGVhY2ggfSkgPT4gYG5vbmUgb2YgdGhlIGRheXMgdG8gY29tcGFyZSB3aXRoIGNhbiBiZSB1c2VkLCBiZWNhdXNlICR7ZWFjaH1gLFxuICAgICd0b28tbGl0dGxlLWhpc3RvcnknOiAoKSA9PiAndG9vIGZldyBkYXlzIGJlZm9yZSBhcmUgaW4gdGhlIGRhdGEgdG8gdGVsbCB3aGF0IGlzIHVzdWFsJyxcbiAgICAndG9vLWZldy1oaXRzJzogKCkgPT4gJ3RvbyBmZXcgaGl0cyB0byB0ZWxsIGhhbGYgb3IgZG91YmxlIHRoZSB1c3VhbCBmcm9tIGNoYW5jZScsXG4gIH0sXG5cbiAgYmFzZWxpbmU6ICdDb21wYXJlZCB3aXRoJyxcbiAgYmFzZWxpbmVXZWVrOiAndGhlIHdlZWsgYmVmb3JlJyxcbiAgYmFzZWxpbmVXZWVrczogJ3dlZWtzIGJlZm9yZScsXG4gIGJhc2VsaW5lQ291bnQ6ICdOdW1iZXIgb2Ygd2Vla3MnLFxuXG4gIG1pc3NpbmdEYXRlczogKGRhdGVzLCBjb3VudCkgPT5cbiAgICBgJHtkYXRlc30gJHtjb3VudCA9PT0gMSA/ICdpcycgOiAnYXJlJ30gbm90IGluIHRoZSBkYXRhLCBzbyAke2NvdW50ID09PSAxID8gJ2l0IGlzJyA6ICd0aGV5IGFyZSd9IGxlZnQgb3V0IGhlcmUuYCxcbiAgbm90Q29tcGFyZWQ6IChkYXRlcywgXywgd2h5KSA9PiBgJHtkYXRlc30gY2Fubm90IGJlIGNvbXBhcmVkOiAke3doeX0uYCxcbiAgcGVyQXJlYTogKGV4YW1wbGUsIHBvc3Rjb2RlcykgPT5cbiAgICBgVGhlcmUgYXJlICR7cG9zdGNvZGVzfSBwb3N0Y29kZXMgaGVyZSwgc28gdGhlIHBvaW50cyBhcmUgYXJlYXMgc3VjaCBhcyAke2V4YW1wbGV9LiBBbGwgc3VtcyBhcmUgZXhhY3QuYCxcbiAgYW5zd2VyZWRCeToge1xuICAgIG1lbW9yeTogJ2Fuc3dlcmVkIGZyb20gbWVtb3J5JyxcbiAgICBwb3N0Z2lzOiAnYW5zd2VyZWQgYnkgUG9zdEdJUycsXG4gICAgYm90aDogJ2Fuc3dlcmVkIGZyb20gbWVtb3J5IGFuZCBieSBQb3N0R0lTJyxcbiAgfSxcbiAgdW5yZWFkYWJsZTogKHBhcnRzKSA9PiBgUGFydCBvZiB0aGUgYWRkcmVzcyBjYW5ub3QgYmUgcmVhZCAoJHtwYXJ0c30pLCBzbyBpdCB3YXMgbGVmdCBvdXQuYCxcblxuICBtYXBUaXRsZTogJ1doZXJlJyxcbiAgbWFwTGFiZWw6ICdNYXAgb2YgdGhlIGhpdHMgcGVyIHBvc3Rjb2RlJyxcbiAgbWFwSGVscDogJ0NsaWNrIHRvIG1vdmUgdGhlIGNlbnRyZSwgb3IgZHJhZyBpdDsgZHJhZyB0aGUgcmltIHRvIGNoYW5nZSB0aGUgcmFkaXVzLicsXG4gIG1hcEhlbHBUb3VjaDogJ1RhcCB0byBtb3ZlIHRoZSBjZW50cmUsIG9yIGRyYWcgaXQ7IGRyYWcgdGhlIHJpbSB0byBjaGFuZ2UgdGhlIHJhZGl1cy4gVGFwIGEgcG9pbnQgZm9yIGl0cyBudW1iZXJzLicsXG4gIG1hcFVuYXZhaWxhYmxlOiAnVGhpcyBicm93c2VyIGNhbm5vdCBkcmF3IHRoZSBtYXAuIFRoZSB0YWJsZSBvZiBwb3N0Y29kZXMgc2F5cyB0aGUgc2FtZS4nLFxuICB6b29tSW46ICdab29tIGluJyxcbiAgem9vbU91dDogJ1pvb20gb3V0JyxcbiAgd2hvbGVDaXJjbGU6ICdTaG93IGFsbCBvZiBpdCcsXG4gIHR3b0ZpbmdlcnM6ICdVc2UgdHdvIGZpbmdlcnMgdG8gbW92ZSB0aGUgbWFwJyxcbiAgem9vbVdpdGhDdHJsOiAnSG9sZCBDdHJsIHdoaWxlIHNjcm9sbGluZyB0byB6b29tIHRoZSBtYXAnLFxuICBhdHRyaWJ1dGlvbjogJ0NCUy9LYWRhc3RlciAoQ0MgQlkgNC4wKSwgTmF0dXJhbCBFYXJ0aCcsXG4gIGxlZ2VuZDogJ0xlZ2VuZCcsXG4gIGxlZ2VuZFNpemU6ICdIaXRzJyxcbiAgdmVyZGljdHM6IHsgbW9yZTogJ2NsZWFybHkgbW9yZScsIGxlc3M6ICdjbGVhcmx5IGZld2VyJywgdXN1YWw6ICdhcyB1c3VhbCcsIGxpdHRsZTogJ25vdCBlbm91Z2ggZGF0YScgfSxcblxuICBob3Vyc1RpdGxlOiAnV2hlbicsXG4gIGNoYXJ0TW9kZTogJ1Nob3cgdGhlIGhvdXJzJyxcbiAgY2hhcnREYXlzOiAnRGF5IGFmdGVyIGRheScsXG4gIGNoYXJ0RGF5OiAnQWRkZWQgdXAgcGVyIGhvdXInLFxuICBjaGFydExhYmVsOiAoZnJvbSwgdG8pID0+IGBDaGFydCBvZiB0aGUgaGl0cyBwZXIgaG91ciwgJHtmcm9tfSB0byAke3RvfTsgdGhlIHRhYmxlIGJlbG93IGhhcyB0aGUgbnVtYmVycy5gLFxuICBob3Vyc0Zyb206ICdGcm9tJyxcbiAgaG91cnNUbzogJ3VudGlsJyxcbiAgYWxsSG91cnM6ICdXaG9sZSBkYXknLFxuICBkYXRlOiAnRGF0ZScsXG4gIGhvdXI6ICdIb3VyJyxcbiAgYXNUYWJsZTogJ0FzIGEgdGFibGUnLFxuXG4gIGJydXNoSGVscDogJ0RyYWcgb3ZlciB0aGUgY2hhcnQgdG8gY2hvb3NlIGhvdXJzLicsXG4gIHByZXZpb3VzV2VlazogJ1dlZWsgYmVmb3JlJyxcbiAgZXhwZWN0ZWQ6ICdFeHBlY3RlZCcsXG4gIHVzdWFsUmFuZ2U6ICdVc3VhbCAoOTUlKScsXG5cbiAgaW5kdXN0cmllc1RpdGxlOiAnV2hpY2ggaW5kdXN0cmllcycsXG4gIGluZHVzdHJpZXNIZWxwOiAnQ2hvb3NlIG9uZSB0byBzZWUgb25seSB0aGF0IG9uZS4nLFxuICBpbmR1c3RyeTogJ0luZHVzdHJ5JyxcbiAgbGV2ZWw6ICdEZXRhaWwnLFxuICBsZXZlbHM6IFsnU2VjdGlvbnMnLCAnMiBkaWdpdHMnLCAnMyBkaWdpdHMnLCAnNCBkaWdpdHMnXSxcbiAgc2hvd09ubHk6ICh0aXRsZSkgPT4gYFNob3cgb25seSAke3RpdGxlfWAsXG4gIGFkZGVkQ29sdW1uOiAnQWRkZWQnLFxuICBoaXRzQ29sdW1uOiAnSGl0cycsXG4gIGxpZnRDb2x1bW46ICdDaGFuZ2UnLFxuICB2ZXJkaWN0Q29sdW1uOiAnVW51c3VhbD8nLFxuXG4gIGNhbGVuZGFyVGl0bGU6ICdXaGljaCBkYXlzIHdlcmUgc3BlY2lhbCBoZXJlJyxcbiAgY2FsZW5kYXJIZWxwOiAnQ2hvb3NlIGEgZGF5IHRvIGxvb2sgYXQgaXQuIE91dGxpbmVkIGRheXMgc3RhbmQgb3V0LicsXG4gIGNhbGVuZGFyTGFiZWw6ICdFdmVyeSBkYXkgb2YgdGhlIGRhdGE7IGFycm93IGtleXMgbW92ZSwgRW50ZXIgY2hvb3NlcycsXG4gIHN0YW5kc091dDogJ3N0YW5kcyBvdXQnLFxuICBzdGFuZE91dDogJ0RheXMgdGhhdCBzdGFuZCBvdXQnLFxuICBub25lU3RhbmRPdXQ6ICdObyBkYXkgc3RhbmRzIG91dC4nLFxuICBjbGVhckFsb25lOiAnVW51c3VhbCBkYXlzLCBwZXJoYXBzIGJ5IGNoYW5jZScsXG4gIGhvbGlkYXk6ICdIb2xpZGF5JyxcbiAgd2Vla1Nob3J0OiAnd2snLFxuICB3ZWVrOiAobnVtYmVyKSA9PiBgV2VlayAke251bWJlcn1gLFxuICBzY2FsZUZyb206ICdmYXIgZmV3ZXInLFxuICBzY2FsZVRvOiAnZmFyIG1vcmUnLFxuXG4gIHJpbmdzVGl0bGU6ICdIb3cgZmFyJyxcbiAgcmluZ3NIZWxwOiAnQ2hvb3NlIGEgcmluZyB0byBzZWUgb25seSB0aGF0IG9uZS4nLFxuICBkaXN0YW5jZTogJ0Rpc3RhbmNlJyxcbiAgcmVhY2g6IHtcbiAgICBhYm91dDogKGZhciwgbG93LCBoaWdoKSA9PiBgQXMgZmFyIGFzICR7ZmFyfTsgaW4gOTUgb2YgMTAwIGNhc2VzIGJldHdlZW4gJHtsb3d9IGFuZCAke2hpZ2h9LmAsXG4gICAgJ2F0LWxlYXN0JzogKGZhcikgPT4gYEF0IGxlYXN0IGFzIGZhciBhcyAke2Zhcn0sIHBlcmhhcHMgYmV5b25kIHRoZSBvdXRlcm1vc3QgcmluZy5gLFxuICAgIGluc2lkZTogKCkgPT4gJ05vdCBiZXlvbmQgaXRzIGVkZ2UuJyxcbiAgfSxcbiAgbmV0UmVhY2g6ICh0b2xkKSA9PiBgQ29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzOiAke3RvbGR9YCxcbiAgbm9SZWFjaDogJ0l0IGlzIG5vdCBjbGVhciBob3cgZmFyIHRoaXMgZ29lcy4nLFxuXG4gIGNvbnRyb2xUaXRsZTogJ1dhcyBpdCBldmVyeXdoZXJlPycsXG4gIGhlcmU6ICdIZXJlJyxcbiAgc3Vycm91bmRpbmdzOiAnU3Vycm91bmRpbmdzJyxcbiAgbmV0OiAnQ29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzJyxcblxuICBwb2ludHNBc1RhYmxlOiAnVGhlIG1hcCBhcyBhIHRhYmxlJyxcbiAgcG9zdGNvZGU6ICdQb3N0Y29kZScsXG4gIGFyZWE6ICdBcmVhJyxcbiAgY2VudHJlSGVyZTogKHBvc3Rjb2RlKSA9PiBgTW92ZSB0aGUgY2VudHJlIHRvICR7cG9zdGNvZGV9YCxcblxuICBzaGFyZTogJ1NoYXJlJyxcbiAgY29weUxpbms6ICdDb3B5IGxpbmsnLFxuICBjb3BpZWQ6ICdDb3BpZWQnLFxuICBwcmludDogJ1ByaW50JyxcbiAgZG93bmxvYWQ6ICdEb3dubG9hZCcsXG4gIHRhYmxlczoge1xuICAgIHRvdGFsOiAnVG90YWwnLCBkYXRlczogJ0RheXMnLCB0aW1lbGluZTogJ0hvdXJzLCBkYXRlIGJ5IGRhdGUnLCBob3VyczogJ0hvdXJzIG9mIHRoZSBkYXknLCBpbmR1c3RyaWVzOiAnSW5kdXN0cmllcycsIHJpbmdzOiAnUmluZ3MnLCBjb250cm9sOiAnU3Vycm91bmRpbmdzJywgcG9pbnRzOiAnUGxhY2VzJyxcbiAgICBjYWxlbmRhcjogJ0NhbGVuZGFyJyxcbiAgfSxcbiAgZGFyazogJ0RhcmsnLFxuXG4gIGNvbXBhcmVUaXRsZTogJ0NvbXBhcmUnLFxuICBjb21wYXJlSGVscDogJ1RoZSBzYW1lIHF1ZXN0aW9uIGZvciBhbm90aGVyIHBsYWNlIG9yIGFub3RoZXIgZGF5LCBhdCB0aGUgc2FtZSBzY2FsZXMuJyxcbiAgY29tcGFyZVdlZWtCZWZvcmU6ICdXaXRoIHRoZSB3ZWVrIGJlZm9yZScsXG4gIGNvbXBhcmVQbGFjZTogJ090aGVyIHBsYWNlJyxcbiAgY29tcGFyZURhdGVzOiAnT3RoZXIgZGF5JyxcbiAgY29tcGFyZVdpdGg6ICdDb21wYXJlJyxcbiAgc3RvcENvbXBhcmluZzogJ1N0b3AgY29tcGFyaW5nJyxcbiAgY29tcGFyZUNhbm5vdDogJ0dpdmUgYSBwbGFjZSwgYSBkYXkgdGhhdCBpcyBvbiB0aGUgY2FsZW5kYXIsIG9yIGJvdGguJyxcblxuICBzaG93QWxsOiAoY291bnQpID0+IGBTaG93IGFsbCAke2NvdW50fWAsXG4gIHNob3dGZXdlcjogJ1Nob3cgZmV3ZXInLFxuXG4gIGxvYWRpbmc6ICdDb3VudGluZ1x1MjAyNicsXG4gIGVtcHR5VGl0bGU6ICdOb3RoaW5nIHdhcyBzZWVuIGhlcmUnLFxuICBlbXB0eUJvZHk6ICdUaGVyZSB3ZXJlIG5vIGhpdHMgaGVyZSBhdCB0aGVzZSBtb21lbnRzLCBhbmQgbm9uZSB3ZXJlIGV4cGVjdGVkLicsXG4gIG5vU3VjaERheXNUaXRsZTogKGNvdW50KSA9PiAoY291bnQgPT09IDEgPyAnVGhlcmUgaXMgbm90aGluZyBvbiB0aGF0IGRheScgOiAnVGhlcmUgaXMgbm90aGluZyBvbiB0aG9zZSBkYXlzJyksXG4gIGxvb2tBdDogKGRhdGUpID0+IGBMb29rIGF0ICR7ZGF0ZX1gLFxuICB3aWRlbjogKHJhZGl1cykgPT4gYExvb2sgd2l0aGluICR7cmFkaXVzfWAsXG4gIGFsbE9mSXQ6ICdMb29rIGF0IGV2ZXJ5IGluZHVzdHJ5IGFuZCBob3VyJyxcbiAgdHJvdWJsZVRpdGxlOiAnVGhhdCBkaWQgbm90IHdvcmsnLFxuICB1bnJlYWNoYWJsZTogJ1RoZSBzZXJ2ZXIgY2Fubm90IGJlIHJlYWNoZWQuIEl0IG1heSBiZSBzdGFydGluZywgb3IgdGhlIGNvbm5lY3Rpb24gbWF5IGJlIGludGVycnVwdGVkLicsXG4gIHVua25vd25Qb3N0Y29kZTogKHBvc3Rjb2RlKSA9PiBgVGhlcmUgaXMgbm8gcGxhY2Ugd2l0aCB0aGUgcG9zdGNvZGUgXHUyMDFDJHtwb3N0Y29kZX1cdTIwMUQgaGVyZS4gQ2hvb3NlIGFub3RoZXIgb25lLmAsXG4gIGNhbm5vdFJlYWQ6ICdQYXJ0IG9mIHRoZSBxdWVzdGlvbiBjb3VsZCBub3QgYmUgcmVhZC4nLFxuICBvdmVyTGltaXQ6ICdUaGUgcXVlc3Rpb24gYXNrcyBmb3IgbW9yZSB0aGFuIHRoaXMgc2VydmVyIGFuc3dlcnMgYXQgb25jZS4nLFxuICBub3ROb3c6ICdUaGUgc2VydmVyIGNhbm5vdCBhbnN3ZXIgdGhpcyByaWdodCBub3cuIFRyeSBhZ2FpbiBpbiBhIG1vbWVudC4nLFxuICBkYW1hZ2VkOiAnUGFydCBvZiB0aGUgc3RvcmVkIGRhdGEgaXMgZGFtYWdlZCwgc28gdGhpcyBxdWVzdGlvbiBjYW5ub3QgYmUgYW5zd2VyZWQuJyxcbiAgbm90aGluZ1RoZXJlOiAnVGhlcmUgaXMgbm8gcG9zdGNvZGUgbmVhciB0aGF0IHNwb3QuIENob29zZSBhbm90aGVyIHNwb3QuJyxcbiAgYnJva2VuU2VydmVyOiAnU29tZXRoaW5nIHdlbnQgd3JvbmcgaW4gdGhlIHNlcnZlci4nLFxuICBzZXJ2ZXJTYXlzOiAoZGV0YWlsKSA9PiBgVGhlIHNlcnZlciBzYXlzOiAke2RldGFpbH1gLFxuICBvZmZsaW5lOiAnWW91IGFyZSBvZmZsaW5lLicsXG4gIGxhc3RBbnN3ZXI6ICh0aW1lKSA9PiBgV2hhdCB5b3Ugc2VlIGlzIHRoZSBsYXN0IGFuc3dlciwgb2YgJHt0aW1lfS5gLFxuICByZXRyeTogJ1RyeSBhZ2FpbicsXG4gIGJhY2tUb1N0YXJ0OiAnQmFjayB0byB0aGUgc3RhcnQnLFxuICBub3RoaW5nTG9hZGVkOiAnVGhlcmUgaXMgbm8gZGF0YSB5ZXQuIEFkZCBzb21lIHdpdGggXHUyMDFDc3RyYWFsIGluZ2VzdFx1MjAxRCwgdGhlbiBjb21lIGJhY2suJyxcbiAgZGVtbzogJ01hZGUtdXAgZGVtbyBkYXRhJyxcblxuICBtdW5pY2lwYWxpdHk6ICdtdW5pY2lwYWxpdHknLFxuICBtdW5pY2lwYWxpdHlPZjogKG5hbWUpID0+IGB0aGUgbXVuaWNpcGFsaXR5IG9mICR7bmFtZX1gLFxuICBkcmF3bkFyZWE6IChwbGFjZSkgPT4gKHBsYWNlID09PSAnJyA/ICd0aGUgZHJhd24gYXJlYScgOiBgdGhlIGRyYXduIGFyZWEgaW4gJHtwbGFjZX1gKSxcbiAgaW5zaWRlOiAoZ3JvdW5kKSA9PiBgaW4gJHtncm91bmR9YCxcbiAgaW5zaWRlSXQ6ICdJbnNpZGUnLFxuICBvdXRzaWRlSXQ6IChlbmRzKSA9PiBgJHtlbmRzfSBvdXRzaWRlYCxcbiAgdG9vbHM6ICdLaW5kIG9mIGFyZWEnLFxuICB0b29sQ2lyY2xlOiAnQ2lyY2xlJyxcbiAgdG9vbERyYXc6ICdEcmF3IGFuIGFyZWEnLFxuICB0b29sTXVuaWNpcGFsaXR5OiAnTXVuaWNpcGFsaXR5JyxcbiAgcGlja011bmljaXBhbGl0eTogJ0NsaWNrIGEgbXVuaWNpcGFsaXR5IG9uIHRoZSBtYXAsIG9yIHR5cGUgaXRzIG5hbWUgaW4gdGhlIGJveCBmb3IgYSBwbGFjZS4nLFxuICBkcmF3SGVscDogJ0NsaWNrIG9uIHRoZSBtYXAgZm9yIGVhY2ggY29ybmVyLiBFbnRlciBvciBhIGRvdWJsZSBjbGljayBjbG9zZXMgdGhlIGFyZWEsIEJhY2tzcGFjZSB0YWtlcyBiYWNrIHRoZSBsYXN0IGNvcm5lciwgRXNjIGNhbmNlbHMuJyxcbiAgZWRpdEhlbHA6ICdEcmFnIGEgY29ybmVyLCBvciB0aGUgbWlkZGxlIG9mIGEgc2lkZS4gQXJyb3cga2V5cyBvciBhIGNsaWNrIG9uIHRoZSBtYXAgbW92ZSB0aGUgY2hvc2VuIGNvcm5lcjsgRGVsZXRlIHJlbW92ZXMgaXQuJyxcbiAgY29ybmVyczogJ0Nvcm5lcnMnLFxuICBjb3JuZXI6IChudW1iZXIsIHBvc2l0aW9uKSA9PiBgQ29ybmVyICR7bnVtYmVyfSAoJHtwb3NpdGlvbn0pYCxcbiAgYWRkQ29ybmVyOiAnQWRkIGEgY29ybmVyIGluIHRoZSBtaWRkbGUgb2YgdGhlIG1hcCcsXG4gIHVuZG9Db3JuZXI6ICdUYWtlIGJhY2sgdGhlIGxhc3QgY29ybmVyJyxcbiAgcmVtb3ZlQ29ybmVyOiAnUmVtb3ZlIHRoZSBjaG9zZW4gY29ybmVyJyxcbiAgY2xvc2VBcmVhOiAnQ2xvc2UgdGhlIGFyZWEnLFxuICBjYW5jZWxBcmVhOiAnQ2FuY2VsJyxcbiAgbW92ZUl0OiAnTW92ZScsXG4gIGhlYWRpbmdzOiB7IEFycm93VXA6ICdOb3J0aCcsIEFycm93UmlnaHQ6ICdFYXN0JywgQXJyb3dEb3duOiAnU291dGgnLCBBcnJvd0xlZnQ6ICdXZXN0JyB9LFxuICBzbWFsbGVyOiAnU21hbGxlciByYWRpdXMnLFxuICBsYXJnZXI6ICdMYXJnZXIgcmFkaXVzJyxcbiAgbWFwS2V5czogJ1doaWxlIHRoZSBtYXAgaGFzIHRoZSBmb2N1czogYXJyb3cga2V5cyBtb3ZlIHRoZSBjaXJjbGUsIHBsdXMgYW5kIG1pbnVzIGNoYW5nZSBpdHMgcmFkaXVzLCBFbnRlciBnb2VzIGZyb20gcG9pbnQgdG8gcG9pbnQuJyxcbiAgY3Jvc3NlczogJ1RoZSBzaWRlcyBvZiB0aGlzIGFyZWEgY3Jvc3MgZWFjaCBvdGhlci4gTW92ZSBhIGNvcm5lciBzbyB0aGF0IHRoZXkgZG8gbm90LicsXG4gIG91dHNpZGVUaGVMYW5kOiAnUGFydCBvZiB0aGlzIGFyZWEgbGllcyBvdXRzaWRlIHRoZSBjb3VudHJ5LiBBbGwgb2YgaXQgbXVzdCBsaWUgaW5zaWRlLicsXG4gIGFyZWFSZWZ1c2VkOiAnVGhlcmUgaXMgbm8gYW5zd2VyIGZvciB0aGlzIGFyZWEuJyxcbiAgdXN1YWxCZXR3ZWVuOiAobG93LCBoaWdoKSA9PiBgVXN1YWw6ICR7bG93fSB0byAke2hpZ2h9YCxcbiAgc2F2ZVBpY3R1cmU6ICdTYXZlIHRoZSBtYXAgYXMgYSBwaWN0dXJlJyxcbiAgbGVnZW5kUmVhY2g6IHsgYWJvdXQ6ICdBcyBmYXIgYXMgaGVyZScsICdhdC1sZWFzdCc6ICdBdCBsZWFzdCB0byBoZXJlJywgaW5zaWRlOiAnTm90IGJleW9uZCB0aGUgZWRnZScgfSxcbn07XG4iLCAiLy8gRWFjaCBsYW5ndWFnZSB0aGF0IHRoZSBwYWdlIHNwZWFrczogaXRzIG93biBuYW1lLCBhbmQgaXRzIHdvcmRzLlxuaW1wb3J0IHR5cGUgeyBMYW5ndWFnZSB9IGZyb20gJy4uL2Zvcm1hdC9sYW5ndWFnZSc7XG5pbXBvcnQgeyBEVVRDSCB9IGZyb20gJy4vZHV0Y2gnO1xuaW1wb3J0IHsgRU5HTElTSCB9IGZyb20gJy4vZW5nbGlzaCc7XG5pbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi93b3Jkcyc7XG5cbmV4cG9ydCBjb25zdCBMQU5HVUFHRVM6IFJlY29yZDxMYW5ndWFnZSwgeyByZWFkb25seSBuYW1lOiBzdHJpbmc7IHJlYWRvbmx5IHdvcmRzOiBXb3JkcyB9PiA9IHtcbiAgZW46IHsgbmFtZTogJ0VuZ2xpc2gnLCB3b3JkczogRU5HTElTSCB9LFxuICBubDogeyBuYW1lOiAnTmVkZXJsYW5kcycsIHdvcmRzOiBEVVRDSCB9LFxufTtcbiIsICIvLyBTbWFsbCBhbnN3ZXJzIGZvciB0aGUgdGVzdHMuXG5pbXBvcnQgdHlwZSB7XG4gIENhbGVuZGFyRGF0ZSwgRGF0ZUVzdGltYXRlLCBFc3RpbWF0ZSwgSG91ckVzdGltYXRlLCBJbXBhY3QsIFN0b3J5LCBUb2xkSW5kdXN0cnksIFZlcmRpY3QsXG59IGZyb20gJy4uLy4uLy4uL3N0YXRpYy9zcmMvc3RhdGUvYXBpX3R5cGVzJztcbmltcG9ydCB0eXBlIHsgUXVlc3Rpb24gfSBmcm9tICcuLi8uLi8uLi9zdGF0aWMvc3JjL3N0YXRlL3F1ZXN0aW9uJztcbmltcG9ydCB0eXBlIHsgU2hvd24gfSBmcm9tICcuLi8uLi8uLi9zdGF0aWMvc3JjL3N0YXRlL3Nob3duJztcblxuZXhwb3J0IGZ1bmN0aW9uIGVzdGltYXRlKGhpdHM6IG51bWJlciwgZXhwZWN0ZWQ6IG51bWJlciB8IG51bGwsIHZlcmRpY3Q6IFZlcmRpY3QgPSAnd2l0aGluIHRoZSB1c3VhbCcpOiBFc3RpbWF0ZSB7XG4gIGNvbnN0IGtub3duID0gZXhwZWN0ZWQgIT09IG51bGwgJiYgdmVyZGljdCAhPT0gJ3RvbyBsaXR0bGUgdG8gc2F5JztcbiAgcmV0dXJuIHtcbiAgICBoaXRzLCBleHBlY3RlZCwgbG93OiBrbm93biA/IGV4cGVjdGVkICogMC45IDogbnVsbCwgaGlnaDoga25vd24gPyBleHBlY3RlZCAqIDEuMSA6IG51bGwsXG4gICAgbGlmdDogZXhwZWN0ZWQgPT09IG51bGwgfHwgZXhwZWN0ZWQgPT09IDAgPyBudWxsIDogaGl0cyAvIGV4cGVjdGVkIC0gMSwgbGlmdF9sb3c6IG51bGwsIGxpZnRfaGlnaDogbnVsbCwgY2hhbmNlOiBudWxsLCB2ZXJkaWN0LFxuICB9O1xufVxuXG5leHBvcnQgZnVuY3Rpb24gaG91cihkYXRlOiBzdHJpbmcsIGF0OiBudW1iZXIsIGhpdHM6IG51bWJlciwgZXhwZWN0ZWQ6IG51bWJlciB8IG51bGwpOiBIb3VyRXN0aW1hdGUge1xuICByZXR1cm4geyBkYXRlLCBob3VyOiBhdCwgLi4uZXN0aW1hdGUoaGl0cywgZXhwZWN0ZWQpIH07XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBkYXkoZGF0ZTogc3RyaW5nLCBtb3JlOiBQYXJ0aWFsPERhdGVFc3RpbWF0ZT4gPSB7fSk6IERhdGVFc3RpbWF0ZSB7XG4gIHJldHVybiB7XG4gICAgZGF0ZSwgaG9saWRheTogbnVsbCwgLi4uZXN0aW1hdGUoMTAsIDEwKSwgc3RhcnQ6IG51bGwsIHN0YXJ0X2xvdzogbnVsbCwgc3RhcnRfaGlnaDogbnVsbCwgcGVhazogbnVsbCwgZW5kOiBudWxsLFxuICAgIGVuZF9sb3c6IG51bGwsIGVuZF9oaWdoOiBudWxsLCAuLi5tb3JlLFxuICB9O1xufVxuXG5leHBvcnQgZnVuY3Rpb24gdG9sZChzYmk6IHN0cmluZywgdGl0bGU6IHN0cmluZywgbGlmdDogbnVtYmVyIHwgbnVsbCwgdmVyZGljdDogVmVyZGljdCA9ICdjbGVhcmx5IG1vcmUnKTogVG9sZEluZHVzdHJ5IHtcbiAgcmV0dXJuIHsgc2JpLCB0aXRsZSwgbGlmdCwgdmVyZGljdCB9O1xufVxuXG4vKiogT2Ygb25lIGRheSB3aXRob3V0IGFueXRoaW5nIHRvIHRlbGwuICovXG5leHBvcnQgZnVuY3Rpb24gc3RvcnkobW9yZTogUGFydGlhbDxTdG9yeT4gPSB7fSk6IFN0b3J5IHtcbiAgcmV0dXJuIHtcbiAgICBkYXlzOiBbeyBmaXJzdDogJzIwMTMtMDQtMzAnLCBsYXN0OiAnMjAxMy0wNC0zMCcgfV0sIGhvbGlkYXk6IG51bGwsIHZlcmRpY3Q6ICd3aXRoaW4gdGhlIHVzdWFsJywgd2h5OiBudWxsLCBkcml2ZXJzOiBbXSxcbiAgICBob3VyczogbnVsbCwgcmVhY2g6IG51bGwsIGhpZGRlbjogW10sIG5ldDogbnVsbCwgLi4ubW9yZSxcbiAgfTtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIGNhbGVuZGFyRGF0ZShkYXRlOiBzdHJpbmcsIGxpZnQ6IG51bWJlciB8IG51bGwsIHZlcmRpY3Q6IFZlcmRpY3QpOiBDYWxlbmRhckRhdGUge1xuICByZXR1cm4geyBkYXRlLCBob2xpZGF5OiBudWxsLCAuLi5lc3RpbWF0ZSgxMCwgMTAsIHZlcmRpY3QpLCBsaWZ0LCBzdGFuZHNfb3V0OiBmYWxzZSwgd2h5X25vdDogbnVsbCwgd2h5OiBudWxsIH07XG59XG5cbmV4cG9ydCBjb25zdCBRVUVTVElPTjogUXVlc3Rpb24gPSB7XG4gIHBvc3Rjb2RlOiAnMTAxMkpTJywgcmFkaXVzS206IDEsIGFyZWE6IG51bGwsIGRhdGVzOiBbeyBmaXJzdDogJzIwMTMtMDQtMzAnLCBsYXN0OiAnMjAxMy0wNC0zMCcgfV0sIGJhc2VsaW5lOiAnd2Vla3M6NCcsXG4gIHNiaTogW10sIGhvdXJzOiBudWxsLCByaW5nOiBudWxsLFxufTtcblxuZXhwb3J0IGZ1bmN0aW9uIGltcGFjdCh0b3RhbDogRXN0aW1hdGUsIG1vcmU6IFBhcnRpYWw8SW1wYWN0PiA9IHt9KTogSW1wYWN0IHtcbiAgcmV0dXJuIHtcbiAgICBzdG9yeTogc3RvcnkoeyB2ZXJkaWN0OiB0b3RhbC52ZXJkaWN0IH0pLCB0b3RhbCwgZGF0ZXM6IFtkYXkoJzIwMTMtMDQtMzAnKV0sIHRpbWVsaW5lOiBbXSwgaG91cnM6IFtdLCBpbmR1c3RyaWVzOiBbXSwgcmluZ3M6IFtdLCBwb2ludHM6IFtdLCBlZmZlY3RfaG91cnM6IG51bGwsIHJlYWNoOiBudWxsLCBjb250cm9sOiBudWxsLFxuICAgIGJhc2VsaW5lOiB7XG4gICAgICBraW5kOiAnd2Vla3MnLCB3ZWVrczogNCwgZGF0ZXM6IFt7IGRhdGU6ICcyMDEzLTA0LTMwJywgYmFzZWxpbmU6IFsnMjAxMy0wNC0yMyddIH1dLFxuICAgICAgbGVmdF9vdXQ6IFtdLCBub3RfY29tcGFyZWQ6IFtdLCByZWZlcmVuY2U6IHsgZnJvbTogbnVsbCwgdG86IG51bGwsIGRhdGVzOiAwIH0sXG4gICAgfSxcbiAgICBxdWVyeToge1xuICAgICAgYXJlYTogeyBraW5kOiAncG9zdGNvZGUnLCBuYW1lOiAnMTAxMkpTJywgbGF0OiA1Mi4zNzMsIGxvbjogNC44OTMsIHJhZGl1c19rbTogMSwgaW5uZXJfcmFkaXVzX2ttOiAwLCBhcmVhX2ttMjogMy4xNCB9LFxuICAgICAgZGF0ZXM6IFsnMjAxMy0wNC0zMCddLCBiYXNlbGluZTogJ3dlZWtzOjQnLCBob2xpZGF5czogJ3NraXAnLCB3aXRob3V0OiBbXSwgc2JpOiBudWxsLCBob3VyczogbnVsbCwgcmluZ3M6IFswLCAxMDAwXSxcbiAgICAgIGNvbnRyb2w6ICdyaW5nJyxcbiAgICB9LFxuICAgIG1ldGE6IHtcbiAgICAgIGJhY2tlbmQ6ICdtZW1vcnknLCBwbGFuOiB7IG1lbW9yeV9yZWFkczogMSwgcG9zdGdpc19yZWFkczogMCwgd2h5OiAnUG9zdEdJUyBpcyBub3QgY29uZmlndXJlZCcgfSwgcHJlY2lzaW9uOiAncGM2JyxcbiAgICAgIHBvc3Rjb2RlczogODU5LCBtaXNzaW5nX2RhdGVzOiBbXSxcbiAgICB9LFxuICAgIC4uLm1vcmUsXG4gIH07XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBzaG93bihhbnN3ZXI6IEltcGFjdCwgcXVlc3Rpb246IFBhcnRpYWw8UXVlc3Rpb24+ID0ge30pOiBTaG93biB7XG4gIHJldHVybiB7XG4gICAgcXVlc3Rpb246IHsgLi4uUVVFU1RJT04sIC4uLnF1ZXN0aW9uIH0sIGltcGFjdDogYW5zd2VyLCBvcGVuOiB7IHNiaTogYW5zd2VyLCBob3VyczogYW5zd2VyLCByaW5nOiBhbnN3ZXIgfSxcbiAgICBwcmV2aW91czogbnVsbCwgcGxhY2U6ICdBbXN0ZXJkYW0nLCBhdDogbmV3IERhdGUoMCksXG4gIH07XG59XG4iXSwKICAibWFwcGluZ3MiOiAiO0FBQUEsT0FBTyxZQUFZO0FBQ25CLE9BQU8sVUFBVTs7O0FDVWpCLElBQU0sYUFBYTtBQUVuQixTQUFTLEtBQUssTUFBdUI7QUFDbkMsU0FBTyxLQUFLLE1BQU0sR0FBRyxJQUFJLFlBQVk7QUFDdkM7QUFHTyxTQUFTLE1BQU0sTUFBcUI7QUFDekMsU0FBTyxJQUFJLEtBQUssS0FBSyxJQUFJLElBQUksYUFBYSxDQUFDO0FBQzdDO0FBY08sU0FBUyxZQUFZLE1BQWUsSUFBcUI7QUFDOUQsU0FBTyxLQUFLLE9BQU8sS0FBSyxFQUFFLElBQUksS0FBSyxJQUFJLEtBQUssVUFBVTtBQUN4RDtBQWlCTyxTQUFTLFNBQVMsTUFBb0I7QUFDM0MsU0FBTyxZQUFZLEtBQUssT0FBTyxLQUFLLElBQUksSUFBSTtBQUM5Qzs7O0FDakRBLElBQU0sU0FBbUMsRUFBRSxJQUFJLFNBQVMsSUFBSSxRQUFRO0FBRzdELElBQU0sU0FBTixNQUFhO0FBQUEsRUFDRDtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBRWpCLFlBQVksVUFBb0I7QUFDOUIsU0FBSyxTQUFTLE9BQU8sUUFBUTtBQUM3QixTQUFLLFVBQVUsSUFBSSxLQUFLLGFBQWEsS0FBSyxRQUFRLEVBQUUsdUJBQXVCLEVBQUUsQ0FBQztBQUM5RSxTQUFLLFVBQVUsSUFBSSxLQUFLLGFBQWEsS0FBSyxRQUFRLEVBQUUsdUJBQXVCLEVBQUUsQ0FBQztBQUM5RSxTQUFLLE1BQU0sS0FBSyxNQUFNLEVBQUUsS0FBSyxXQUFXLE9BQU8sUUFBUSxNQUFNLFVBQVUsQ0FBQztBQUN4RSxTQUFLLFVBQVUsS0FBSyxNQUFNLEVBQUUsU0FBUyxRQUFRLEtBQUssV0FBVyxPQUFPLFFBQVEsTUFBTSxVQUFVLENBQUM7QUFDN0YsU0FBSyxXQUFXLEtBQUssTUFBTSxFQUFFLFNBQVMsU0FBUyxLQUFLLFdBQVcsT0FBTyxRQUFRLENBQUM7QUFDL0UsU0FBSyxjQUFjLEtBQUssTUFBTSxFQUFFLFNBQVMsT0FBTyxDQUFDO0FBQ2pELFNBQUssbUJBQW1CLEtBQUssTUFBTSxFQUFFLFNBQVMsUUFBUSxDQUFDO0FBQ3ZELFNBQUssWUFBWSxLQUFLLE1BQU0sRUFBRSxPQUFPLFFBQVEsQ0FBQztBQUM5QyxTQUFLLFFBQVEsSUFBSSxLQUFLLGVBQWUsS0FBSyxRQUFRLEVBQUUsTUFBTSxXQUFXLFFBQVEsVUFBVSxDQUFDO0FBQUEsRUFDMUY7QUFBQTtBQUFBLEVBR0EsTUFBTSxPQUF1QjtBQUMzQixXQUFPLEtBQUssUUFBUSxPQUFPLEtBQUs7QUFBQSxFQUNsQztBQUFBO0FBQUEsRUFHQSxjQUFjLE9BQXVCO0FBQ25DLFdBQU8sS0FBSyxRQUFRLE9BQU8sS0FBSztBQUFBLEVBQ2xDO0FBQUE7QUFBQSxFQUdBLEdBQUcsT0FBdUI7QUFDeEIsV0FBTyxHQUFHLEtBQUssUUFBUSxPQUFPLEtBQUssQ0FBQztBQUFBLEVBQ3RDO0FBQUE7QUFBQSxFQUdBLE9BQU8sT0FBdUI7QUFDNUIsV0FBTyxRQUFRLE1BQU8sR0FBRyxLQUFLLE1BQU0sS0FBSyxDQUFDLFVBQVksS0FBSyxHQUFHLFFBQVEsR0FBSTtBQUFBLEVBQzVFO0FBQUE7QUFBQSxFQUdBLFNBQVMsRUFBRSxLQUFLLElBQUksR0FBMkQ7QUFDN0UsV0FBTyxHQUFHLElBQUksUUFBUSxDQUFDLENBQUMsS0FBSyxJQUFJLFFBQVEsQ0FBQyxDQUFDO0FBQUEsRUFDN0M7QUFBQTtBQUFBLEVBR0EsU0FBUyxFQUFFLE9BQU8sSUFBSSxHQUFpQjtBQUNyQyxXQUFPLEdBQUcsVUFBVSxJQUFJLE1BQU0sS0FBSyxPQUFPLEtBQUssQ0FBQyxTQUFJLEtBQUssT0FBTyxHQUFHLENBQUM7QUFBQSxFQUN0RTtBQUFBO0FBQUEsRUFHQSxNQUFNLFVBQTBCO0FBQzlCLFdBQU8sS0FBSyxXQUFXLEtBQUssSUFBSSxRQUFRLEdBQUcsT0FBTztBQUFBLEVBQ3BEO0FBQUE7QUFBQSxFQUdBLEtBQUssVUFBMEI7QUFDN0IsV0FBTyxLQUFLLFdBQVcsVUFBVSxZQUFZO0FBQUEsRUFDL0M7QUFBQTtBQUFBLEVBR0EsV0FBVyxPQUF1QjtBQUNoQyxXQUFPLElBQUksS0FBSyxhQUFhLEtBQUssUUFBUSxFQUFFLGFBQWEsY0FBYyx1QkFBdUIsRUFBRSxDQUFDLEVBQzlGLE9BQU8sS0FBSyxFQUFFLFFBQVEsS0FBSyxRQUFHO0FBQUEsRUFDbkM7QUFBQTtBQUFBLEVBR0EsU0FBUyxNQUF1QjtBQUM5QixXQUFPLEtBQUssUUFBUSxPQUFPLE1BQU0sSUFBSSxDQUFDLEVBQUUsUUFBUSxLQUFLLEVBQUU7QUFBQSxFQUN6RDtBQUFBO0FBQUEsRUFHQSxLQUFLLE1BQXVCO0FBQzFCLFdBQU8sS0FBSyxJQUFJLE9BQU8sTUFBTSxJQUFJLENBQUM7QUFBQSxFQUNwQztBQUFBO0FBQUEsRUFHQSxVQUFVLE1BQXVCO0FBQy9CLFdBQU8sS0FBSyxTQUFTLE9BQU8sTUFBTSxJQUFJLENBQUMsRUFBRSxRQUFRLEtBQUssRUFBRTtBQUFBLEVBQzFEO0FBQUE7QUFBQSxFQUdBLE1BQU0sTUFBdUI7QUFDM0IsV0FBTyxLQUFLLFVBQVUsT0FBTyxNQUFNLElBQUksQ0FBQztBQUFBLEVBQzFDO0FBQUE7QUFBQSxFQUdBLGFBQWEsTUFBdUI7QUFDbEMsV0FBTyxLQUFLLGlCQUFpQixPQUFPLE1BQU0sSUFBSSxDQUFDO0FBQUEsRUFDakQ7QUFBQTtBQUFBLEVBR0EsS0FBSyxRQUFzQjtBQUN6QixXQUFPLEtBQUssTUFBTSxPQUFPLE1BQU07QUFBQSxFQUNqQztBQUFBO0FBQUEsRUFHQSxRQUFRLE1BQXVCO0FBQzdCLFdBQU8sS0FBSyxZQUFZLE9BQU8sTUFBTSxJQUFJLENBQUM7QUFBQSxFQUM1QztBQUFBO0FBQUEsRUFHQSxLQUFLLE1BQW9CO0FBQ3ZCLFdBQU8sU0FBUyxJQUFJLE1BQU0sSUFBSSxLQUFLLFNBQVMsS0FBSyxLQUFLLElBQUksS0FBSyxJQUFJLFlBQVksTUFBTSxLQUFLLEtBQUssR0FBRyxNQUFNLEtBQUssSUFBSSxDQUFDO0FBQUEsRUFDcEg7QUFBQTtBQUFBLEVBR0EsS0FBSyxPQUFrQztBQUNyQyxXQUFPLElBQUksS0FBSyxXQUFXLEtBQUssTUFBTSxFQUFFLE9BQU8sS0FBSztBQUFBLEVBQ3REO0FBQUE7QUFBQSxFQUdBLEtBQUssTUFBc0I7QUFDekIsV0FBTyxHQUFHLE9BQU8sSUFBSSxFQUFFLFNBQVMsR0FBRyxHQUFHLENBQUM7QUFBQSxFQUN6QztBQUFBO0FBQUEsRUFHQSxNQUFNLEVBQUUsTUFBTSxHQUFHLEdBQXNCO0FBQ3JDLFdBQU8sR0FBRyxLQUFLLEtBQUssSUFBSSxDQUFDLFNBQUksS0FBSyxLQUFLLEtBQUssQ0FBQyxDQUFDO0FBQUEsRUFDaEQ7QUFBQTtBQUFBLEVBR0EsS0FBSyxFQUFFLE1BQU0sS0FBSyxHQUE0RTtBQUM1RixVQUFNLFFBQVEsQ0FBQyxTQUFTLE9BQU8sS0FBSyxLQUFLLFVBQVUsSUFBSSxHQUFHLFNBQVMsT0FBTyxLQUFLLEtBQUssTUFBTSxFQUFFLE1BQU0sTUFBTSxJQUFJLEtBQUssQ0FBQyxDQUFDO0FBQ25ILFdBQU8sTUFBTSxPQUFPLENBQUMsU0FBUyxTQUFTLEVBQUUsRUFBRSxLQUFLLElBQUk7QUFBQSxFQUN0RDtBQUFBLEVBRVEsV0FBVyxVQUFrQixhQUE2QztBQUNoRixVQUFNLFNBQVMsYUFBYSxLQUFLLEtBQUssSUFBSSxRQUFRLElBQUksTUFBTSxJQUFJO0FBQ2hFLFdBQU8sSUFBSSxLQUFLLGFBQWEsS0FBSyxRQUFRLEVBQUUsT0FBTyxXQUFXLGFBQWEsdUJBQXVCLE9BQU8sQ0FBQyxFQUN2RyxPQUFPLFFBQVEsRUFBRSxRQUFRLEtBQUssUUFBRztBQUFBLEVBQ3RDO0FBQUEsRUFFUSxNQUFNLFNBQTBEO0FBQ3RFLFdBQU8sSUFBSSxLQUFLLGVBQWUsS0FBSyxRQUFRLEVBQUUsVUFBVSxPQUFPLEdBQUcsUUFBUSxDQUFDO0FBQUEsRUFDN0U7QUFDRjs7O0FDdElPLFNBQVMsUUFDZCxVQUFvQixRQUFxQyxPQUFjLFFBQXdCO0FBQy9GLFFBQU1BLFNBQWdCLENBQUM7QUFDdkIsTUFBSSxTQUFTLFVBQVUsTUFBTTtBQUMzQixJQUFBQSxPQUFNLEtBQUssRUFBRSxRQUFRLFNBQVMsTUFBTSxPQUFPLE1BQU0sU0FBUyxLQUFLLEdBQUcsT0FBTyxFQUFFLE9BQU8sS0FBSyxFQUFFLENBQUM7QUFBQSxFQUM1RjtBQUNBLGFBQVcsUUFBUSxTQUFTLEtBQUs7QUFDL0IsVUFBTSxTQUFTLFNBQVMsSUFBSSxPQUFPLENBQUMsVUFBVSxVQUFVLElBQUk7QUFDNUQsSUFBQUEsT0FBTSxLQUFLLEVBQUUsUUFBUSxPQUFPLE1BQU0sT0FBTyxJQUFJLElBQUksS0FBSyxNQUFNLE9BQU8sRUFBRSxLQUFLLE9BQU8sRUFBRSxDQUFDO0FBQUEsRUFDdEY7QUFDQSxNQUFJLFNBQVMsU0FBUyxNQUFNO0FBQzFCLElBQUFBLE9BQU0sS0FBSyxFQUFFLFFBQVEsUUFBUSxNQUFNLE1BQU0sS0FBSyxPQUFPLFNBQVMsU0FBUyxJQUFJLENBQUMsR0FBRyxPQUFPLEVBQUUsTUFBTSxLQUFLLEVBQUUsQ0FBQztBQUFBLEVBQ3hHO0FBQ0EsU0FBT0E7QUFDVDs7O0FDNUJBLFNBQVMsVUFBVSxPQUFlLE9BQXVCO0FBQ3ZELFNBQU8sVUFBVSxJQUFJLGlCQUFpQixZQUFZLEtBQUs7QUFDekQ7QUFFTyxJQUFNLFFBQWU7QUFBQSxFQUMxQixTQUFTO0FBQUEsRUFDVCxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFFZCxPQUFPO0FBQUEsRUFDUCxXQUFXO0FBQUEsRUFDWCxjQUFjLENBQUMsU0FBUyx1Q0FBa0MsSUFBSTtBQUFBLEVBQzlELFlBQVksQ0FBQyxVQUFXLFVBQVUsSUFBSSxzQkFBc0IsR0FBRyxLQUFLO0FBQUEsRUFDcEUsZ0JBQWdCLENBQUMsVUFBVSxHQUFHLEtBQUs7QUFBQSxFQUVuQyxRQUFRO0FBQUEsRUFDUixjQUFjO0FBQUEsRUFFZCxPQUFPO0FBQUEsRUFDUCxLQUFLO0FBQUEsRUFDTCxVQUFVO0FBQUEsRUFDVixTQUFTO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFDUixXQUFXO0FBQUEsRUFDWCxhQUFhLENBQUMsVUFBVSxHQUFHLEtBQUs7QUFBQSxFQUNoQyxTQUFTLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUMxQixPQUFPLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUN4QixTQUFTO0FBQUEsRUFDVCxNQUFNLENBQUMsT0FBTyxVQUFXLFVBQVUsSUFBSSxVQUFVLEdBQUcsS0FBSztBQUFBLEVBQ3pELElBQUk7QUFBQSxFQUNKLFdBQVcsQ0FBQyxVQUFVLE9BQU8sS0FBSztBQUFBLEVBQ2xDLFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFdBQVcsQ0FBQyxPQUFPLFNBQVMseUJBQXlCLEtBQUssZUFBZSxJQUFJO0FBQUEsRUFDN0UsYUFBYSxDQUFDLE9BQU8sU0FBUyxvQkFBb0IsS0FBSyxlQUFlLElBQUk7QUFBQSxFQUMxRSxXQUFXO0FBQUEsRUFDWCxhQUFhLENBQUMsVUFBVSxrQkFBa0IsS0FBSztBQUFBLEVBRS9DLFVBQVU7QUFBQSxFQUNWLGlCQUFpQixDQUFDLFVBQVUsT0FBTyxLQUFLO0FBQUEsRUFFeEMsSUFBSSxDQUFDLFVBQVUsTUFBTSxLQUFLO0FBQUEsRUFDMUIsUUFBUSxDQUFDLFFBQVEsVUFBVSxVQUFVLE1BQU0sUUFBUSxLQUFLO0FBQUEsRUFDeEQsU0FBUyxDQUFDLE1BQU0sSUFBSSxVQUFVLE9BQU8sSUFBSSxRQUFRLEVBQUUsU0FBUyxLQUFLO0FBQUEsRUFDakUsYUFBYSxDQUFDLE9BQU8sT0FBTyxTQUFTLEdBQUcsS0FBSyxpQkFBaUIsS0FBSyxPQUFPLElBQUk7QUFBQSxFQUM5RSxNQUFNLENBQUMsT0FBTyxVQUFXLFVBQVUsSUFBSSxVQUFVLEdBQUcsS0FBSztBQUFBLEVBQ3pELGVBQWUsQ0FBQyxVQUFVLGFBQWEsS0FBSztBQUFBLEVBQzVDLGdCQUFnQixDQUFDLFVBQVUsYUFBYSxLQUFLO0FBQUEsRUFDN0MsZUFBZTtBQUFBLEVBQ2Ysa0JBQWtCO0FBQUEsRUFDbEIsWUFBWSxDQUFDLE9BQU8sVUFBVSxHQUFHLFVBQVUsT0FBTyxLQUFLLENBQUM7QUFBQSxFQUN4RCxrQkFBa0IsQ0FBQyxPQUFPLFVBQVUsR0FBRyxVQUFVLE9BQU8sS0FBSyxDQUFDO0FBQUEsRUFDOUQsV0FBVyxDQUFDLE9BQU8sVUFBVyxVQUFVLElBQUksbUJBQW1CLGFBQWEsS0FBSztBQUFBLEVBQ2pGLGNBQWMsQ0FBQyxRQUFRLHlCQUF5QixHQUFHO0FBQUEsRUFDbkQsa0JBQWtCLENBQUMsUUFBUSw2Q0FBNkMsR0FBRztBQUFBLEVBQzNFLFNBQVMsQ0FBQyxNQUFNLGFBQWEsR0FBRyxJQUFJLGtCQUFrQixRQUFRO0FBQUEsRUFDOUQsU0FBUyxDQUFDLEtBQUssU0FBUyxjQUFjLEdBQUcsUUFBUSxJQUFJO0FBQUEsRUFDckQsWUFBWSxDQUFDLE1BQU0sT0FBTyxVQUFVLE9BQU8sSUFBSSxJQUFJLFVBQVUsSUFBSSxPQUFPLE1BQU0sT0FBTyxLQUFLO0FBQUEsRUFDMUYsVUFBVSxDQUFDLGVBQWUsYUFBYSxVQUFVO0FBQUEsRUFDakQsUUFBUSxDQUFDLE1BQU0sT0FBTyxPQUFPLElBQUksUUFBUSxFQUFFO0FBQUEsRUFDM0MsS0FBSyxFQUFFLFFBQVEsQ0FBQyxhQUFhLEdBQUcsUUFBUSxRQUFRLE1BQU0sQ0FBQyxhQUFhLEdBQUcsUUFBUSxpQkFBaUI7QUFBQSxFQUNoRyxNQUFNO0FBQUEsSUFDSixPQUFPLENBQUMsUUFBUSxPQUFPLEdBQUc7QUFBQSxJQUMxQixZQUFZLENBQUMsUUFBUSxnQkFBZ0IsR0FBRztBQUFBLElBQ3hDLFFBQVEsTUFBTTtBQUFBLEVBQ2hCO0FBQUEsRUFDQSxjQUFjLENBQUMsVUFBVSxhQUFhLEtBQUs7QUFBQSxFQUMzQyxXQUFXLENBQUMsTUFBTSxPQUFPLFVBQVUsSUFBSSxPQUFPLEVBQUU7QUFBQSxFQUNoRCxVQUFVLENBQUMsZUFBZSxxQkFBcUIsVUFBVTtBQUFBLEVBRXpELFNBQVMsQ0FBQyxNQUFNLE9BQU8sTUFBTSxJQUFJLFFBQVEsRUFBRTtBQUFBLEVBQzNDLGFBQWE7QUFBQSxFQUNiLFFBQVE7QUFBQSxJQUNOLE1BQU0sQ0FBQyxVQUFVLFlBQVksS0FBSztBQUFBLElBQ2xDLE1BQU0sQ0FBQyxVQUFVLFlBQVksS0FBSztBQUFBLElBQ2xDLE9BQU8sTUFBTTtBQUFBLElBQ2IsUUFBUSxNQUFNO0FBQUEsRUFDaEI7QUFBQSxFQUNBLFNBQVM7QUFBQSxJQUNQLE1BQU0sQ0FBQyxTQUFTLGtDQUFrQyxJQUFJO0FBQUEsSUFDdEQsUUFBUSxDQUFDLFNBQVMscUNBQXFDLElBQUk7QUFBQSxJQUMzRCxPQUFPLENBQUMsU0FBUyx1QkFBdUIsSUFBSTtBQUFBLElBQzVDLE9BQU8sQ0FBQyxTQUFTLHNCQUFzQixJQUFJO0FBQUEsSUFDM0MsY0FBYyxNQUFNO0FBQUEsRUFDdEI7QUFBQSxFQUVBLFNBQVM7QUFBQSxFQUNULGNBQWMsQ0FBQyxTQUFTLGFBQWEsSUFBSTtBQUFBLEVBQ3pDLFVBQVU7QUFBQSxFQUNWLE1BQU0sQ0FBQyxTQUFTLE1BQU0sSUFBSTtBQUFBLEVBRTFCLFdBQVcsQ0FBQyxVQUFXLFVBQVUsSUFBSSxZQUFZO0FBQUEsRUFDakQsU0FBUztBQUFBLElBQ1AsY0FBYyxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sR0FBRyxJQUFJLElBQUksVUFBVSxJQUFJLFFBQVEsUUFBUTtBQUFBLElBQzVFLE9BQU8sQ0FBQyxFQUFFLE1BQU0sTUFBTSxNQUFNLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxrQkFBa0IsY0FBYztBQUFBLElBQ3JGLFNBQVMsQ0FBQyxFQUFFLE1BQU0sTUFBTSxNQUFNLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxPQUFPLE1BQU07QUFBQSxJQUNwRSxTQUFTLENBQUMsRUFBRSxNQUFNLE9BQU8sUUFBUSxNQUMvQixHQUFHLElBQUksSUFBSSxVQUFVLElBQUkscUJBQXFCLGtCQUFrQixHQUFHLFlBQVksT0FBTyxLQUFLLEtBQUssUUFBUSxFQUFFLEdBQUc7QUFBQSxJQUMvRywwQkFBMEIsQ0FBQyxFQUFFLEtBQUssTUFBTSxtQkFBbUIsSUFBSTtBQUFBLElBQy9ELG9CQUFvQixDQUFDLEVBQUUsTUFBTSxNQUFNLGVBQWUsS0FBSztBQUFBLElBQ3ZELHVCQUF1QixNQUFNO0FBQUEsSUFDN0IscUJBQXFCLENBQUMsRUFBRSxLQUFLLE1BQU0sOERBQThELElBQUk7QUFBQSxJQUNyRyxzQkFBc0IsTUFBTTtBQUFBLElBQzVCLGdCQUFnQixNQUFNO0FBQUEsRUFDeEI7QUFBQSxFQUVBLFVBQVU7QUFBQSxFQUNWLGNBQWM7QUFBQSxFQUNkLGVBQWU7QUFBQSxFQUNmLGVBQWU7QUFBQSxFQUVmLGNBQWMsQ0FBQyxPQUFPLFVBQ3BCLEdBQUcsS0FBSyxJQUFJLFVBQVUsSUFBSSxRQUFRLFFBQVEsMkJBQTJCLFVBQVUsSUFBSSxTQUFTLFFBQVE7QUFBQSxFQUN0RyxhQUFhLENBQUMsT0FBTyxPQUFPLFFBQVEsR0FBRyxLQUFLLElBQUksVUFBVSxJQUFJLE9BQU8sTUFBTSxnQ0FBZ0MsR0FBRztBQUFBLEVBQzlHLFNBQVMsQ0FBQyxTQUFTLGNBQ2pCLGdCQUFnQixTQUFTLGlEQUFpRCxPQUFPO0FBQUEsRUFDbkYsWUFBWTtBQUFBLElBQ1YsUUFBUTtBQUFBLElBQ1IsU0FBUztBQUFBLElBQ1QsTUFBTTtBQUFBLEVBQ1I7QUFBQSxFQUNBLFlBQVksQ0FBQyxVQUFVLDRDQUE0QyxLQUFLO0FBQUEsRUFFeEUsVUFBVTtBQUFBLEVBQ1YsVUFBVTtBQUFBLEVBQ1YsU0FBUztBQUFBLEVBQ1QsY0FBYztBQUFBLEVBQ2QsZ0JBQWdCO0FBQUEsRUFDaEIsUUFBUTtBQUFBLEVBQ1IsU0FBUztBQUFBLEVBQ1QsYUFBYTtBQUFBLEVBQ2IsWUFBWTtBQUFBLEVBQ1osY0FBYztBQUFBLEVBQ2QsYUFBYTtBQUFBLEVBQ2IsUUFBUTtBQUFBLEVBQ1IsWUFBWTtBQUFBLEVBQ1osVUFBVSxFQUFFLE1BQU0sa0JBQWtCLE1BQU0sb0JBQW9CLE9BQU8sb0JBQW9CLFFBQVEscUJBQXFCO0FBQUEsRUFFdEgsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsV0FBVztBQUFBLEVBQ1gsVUFBVTtBQUFBLEVBQ1YsWUFBWSxDQUFDLE1BQU0sT0FBTyxvQ0FBb0MsSUFBSSxlQUFlLEVBQUU7QUFBQSxFQUNuRixXQUFXO0FBQUEsRUFDWCxTQUFTO0FBQUEsRUFDVCxVQUFVO0FBQUEsRUFDVixNQUFNO0FBQUEsRUFDTixNQUFNO0FBQUEsRUFDTixTQUFTO0FBQUEsRUFFVCxXQUFXO0FBQUEsRUFDWCxjQUFjO0FBQUEsRUFDZCxVQUFVO0FBQUEsRUFDVixZQUFZO0FBQUEsRUFFWixpQkFBaUI7QUFBQSxFQUNqQixnQkFBZ0I7QUFBQSxFQUNoQixVQUFVO0FBQUEsRUFDVixPQUFPO0FBQUEsRUFDUCxRQUFRLENBQUMsV0FBVyxhQUFhLGFBQWEsV0FBVztBQUFBLEVBQ3pELFVBQVUsQ0FBQyxVQUFVLFVBQVUsS0FBSztBQUFBLEVBQ3BDLGFBQWE7QUFBQSxFQUNiLFlBQVk7QUFBQSxFQUNaLFlBQVk7QUFBQSxFQUNaLGVBQWU7QUFBQSxFQUVmLGVBQWU7QUFBQSxFQUNmLGNBQWM7QUFBQSxFQUNkLGVBQWU7QUFBQSxFQUNmLFdBQVc7QUFBQSxFQUNYLFVBQVU7QUFBQSxFQUNWLGNBQWM7QUFBQSxFQUNkLFlBQVk7QUFBQSxFQUNaLFNBQVM7QUFBQSxFQUNULFdBQVc7QUFBQSxFQUNYLE1BQU0sQ0FBQyxXQUFXLFFBQVEsTUFBTTtBQUFBLEVBQ2hDLFdBQVc7QUFBQSxFQUNYLFNBQVM7QUFBQSxFQUVULFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFVBQVU7QUFBQSxFQUNWLE9BQU87QUFBQSxJQUNMLE9BQU8sQ0FBQyxLQUFLLEtBQUssU0FBUyxPQUFPLEdBQUcsc0NBQXNDLEdBQUcsT0FBTyxJQUFJO0FBQUEsSUFDekYsWUFBWSxDQUFDLFFBQVEsZ0JBQWdCLEdBQUc7QUFBQSxJQUN4QyxRQUFRLE1BQU07QUFBQSxFQUNoQjtBQUFBLEVBQ0EsVUFBVSxDQUFDLFNBQVMsK0JBQStCLElBQUk7QUFBQSxFQUN2RCxTQUFTO0FBQUEsRUFFVCxjQUFjO0FBQUEsRUFDZCxNQUFNO0FBQUEsRUFDTixjQUFjO0FBQUEsRUFDZCxLQUFLO0FBQUEsRUFFTCxlQUFlO0FBQUEsRUFDZixVQUFVO0FBQUEsRUFDVixNQUFNO0FBQUEsRUFDTixZQUFZLENBQUMsYUFBYSxtQkFBbUIsUUFBUTtBQUFBLEVBRXJELE9BQU87QUFBQSxFQUNQLFVBQVU7QUFBQSxFQUNWLFFBQVE7QUFBQSxFQUNSLE9BQU87QUFBQSxFQUNQLFVBQVU7QUFBQSxFQUNWLFFBQVE7QUFBQSxJQUNOLE9BQU87QUFBQSxJQUFVLE9BQU87QUFBQSxJQUFTLFVBQVU7QUFBQSxJQUFzQixPQUFPO0FBQUEsSUFBbUIsWUFBWTtBQUFBLElBQVksT0FBTztBQUFBLElBQVUsU0FBUztBQUFBLElBQVksUUFBUTtBQUFBLElBQ2pLLFVBQVU7QUFBQSxFQUNaO0FBQUEsRUFDQSxNQUFNO0FBQUEsRUFFTixjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixtQkFBbUI7QUFBQSxFQUNuQixjQUFjO0FBQUEsRUFDZCxjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixlQUFlO0FBQUEsRUFDZixlQUFlO0FBQUEsRUFFZixTQUFTLENBQUMsVUFBVSxRQUFRLEtBQUs7QUFBQSxFQUNqQyxXQUFXO0FBQUEsRUFFWCxTQUFTO0FBQUEsRUFDVCxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxpQkFBaUIsQ0FBQyxVQUFXLFVBQVUsSUFBSSw0QkFBNEI7QUFBQSxFQUN2RSxRQUFRLENBQUMsU0FBUyxhQUFhLElBQUk7QUFBQSxFQUNuQyxPQUFPLENBQUMsV0FBVyxlQUFlLE1BQU07QUFBQSxFQUN4QyxTQUFTO0FBQUEsRUFDVCxjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixpQkFBaUIsQ0FBQyxhQUFhLGdEQUEyQyxRQUFRO0FBQUEsRUFDbEYsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsUUFBUTtBQUFBLEVBQ1IsU0FBUztBQUFBLEVBQ1QsY0FBYztBQUFBLEVBQ2QsY0FBYztBQUFBLEVBQ2QsWUFBWSxDQUFDLFdBQVcsbUJBQW1CLE1BQU07QUFBQSxFQUNqRCxTQUFTO0FBQUEsRUFDVCxZQUFZLENBQUMsU0FBUyw0Q0FBNEMsSUFBSTtBQUFBLEVBQ3RFLE9BQU87QUFBQSxFQUNQLGFBQWE7QUFBQSxFQUNiLGVBQWU7QUFBQSxFQUNmLE1BQU07QUFBQSxFQUVOLGNBQWM7QUFBQSxFQUNkLGdCQUFnQixDQUFDLFNBQVMsZUFBZSxJQUFJO0FBQUEsRUFDN0MsV0FBVyxDQUFDLFVBQVcsVUFBVSxLQUFLLHlCQUF5QiwyQkFBMkIsS0FBSztBQUFBLEVBQy9GLFFBQVEsQ0FBQyxXQUFXLE1BQU0sTUFBTTtBQUFBLEVBQ2hDLFVBQVU7QUFBQSxFQUNWLFdBQVcsQ0FBQyxTQUFTLEdBQUcsSUFBSTtBQUFBLEVBQzVCLE9BQU87QUFBQSxFQUNQLFlBQVk7QUFBQSxFQUNaLFVBQVU7QUFBQSxFQUNWLGtCQUFrQjtBQUFBLEVBQ2xCLGtCQUFrQjtBQUFBLEVBQ2xCLFVBQVU7QUFBQSxFQUNWLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULFFBQVEsQ0FBQyxRQUFRLGFBQWEsUUFBUSxNQUFNLEtBQUssUUFBUTtBQUFBLEVBQ3pELFdBQVc7QUFBQSxFQUNYLFlBQVk7QUFBQSxFQUNaLGNBQWM7QUFBQSxFQUNkLFdBQVc7QUFBQSxFQUNYLFlBQVk7QUFBQSxFQUNaLFFBQVE7QUFBQSxFQUNSLFVBQVUsRUFBRSxTQUFTLFNBQVMsWUFBWSxRQUFRLFdBQVcsUUFBUSxXQUFXLE9BQU87QUFBQSxFQUN2RixTQUFTO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFDUixTQUFTO0FBQUEsRUFDVCxTQUFTO0FBQUEsRUFDVCxnQkFBZ0I7QUFBQSxFQUNoQixhQUFhO0FBQUEsRUFDYixjQUFjLENBQUMsS0FBSyxTQUFTLGVBQWUsR0FBRyxRQUFRLElBQUk7QUFBQSxFQUMzRCxhQUFhO0FBQUEsRUFDYixhQUFhLEVBQUUsT0FBTyxZQUFZLFlBQVkscUJBQXFCLFFBQVEsdUJBQXVCO0FBQ3BHOzs7QUN0UkEsU0FBU0MsV0FBVSxPQUFlLE9BQXVCO0FBQ3ZELFNBQU8sVUFBVSxJQUFJLG9CQUFvQixjQUFjLEtBQUs7QUFDOUQ7QUFFTyxJQUFNLFVBQWlCO0FBQUEsRUFDNUIsU0FBUztBQUFBLEVBQ1QsVUFBVTtBQUFBLEVBQ1YsY0FBYztBQUFBLEVBRWQsT0FBTztBQUFBLEVBQ1AsV0FBVztBQUFBLEVBQ1gsY0FBYyxDQUFDLFNBQVMsd0NBQW1DLElBQUk7QUFBQSxFQUMvRCxZQUFZLENBQUMsVUFBVyxVQUFVLElBQUksa0JBQWtCLEdBQUcsS0FBSztBQUFBLEVBQ2hFLGdCQUFnQixDQUFDLFVBQVUsR0FBRyxLQUFLO0FBQUEsRUFFbkMsUUFBUTtBQUFBLEVBQ1IsY0FBYztBQUFBLEVBRWQsT0FBTztBQUFBLEVBQ1AsS0FBSztBQUFBLEVBQ0wsVUFBVTtBQUFBLEVBQ1YsU0FBUztBQUFBLEVBQ1QsUUFBUTtBQUFBLEVBQ1IsV0FBVztBQUFBLEVBQ1gsYUFBYSxDQUFDLFVBQVUsVUFBVSxLQUFLO0FBQUEsRUFDdkMsU0FBUyxDQUFDLFNBQVMsR0FBRyxJQUFJO0FBQUEsRUFDMUIsT0FBTyxDQUFDLFNBQVMsR0FBRyxJQUFJO0FBQUEsRUFDeEIsU0FBUztBQUFBLEVBQ1QsTUFBTSxDQUFDLE9BQU8sVUFBVyxVQUFVLElBQUksVUFBVSxHQUFHLEtBQUs7QUFBQSxFQUN6RCxJQUFJO0FBQUEsRUFDSixXQUFXLENBQUMsVUFBVSxRQUFRLEtBQUs7QUFBQSxFQUNuQyxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxXQUFXLENBQUMsT0FBTyxTQUFTLHFCQUFxQixLQUFLLE9BQU8sSUFBSTtBQUFBLEVBQ2pFLGFBQWEsQ0FBQyxPQUFPLFNBQVMsdUJBQXVCLEtBQUssT0FBTyxJQUFJO0FBQUEsRUFDckUsV0FBVztBQUFBLEVBQ1gsYUFBYSxDQUFDLFVBQVUsa0JBQWtCLEtBQUs7QUFBQSxFQUUvQyxVQUFVO0FBQUEsRUFDVixpQkFBaUIsQ0FBQyxVQUFVLEdBQUcsS0FBSztBQUFBLEVBRXBDLElBQUksQ0FBQyxVQUFVLE1BQU0sS0FBSztBQUFBLEVBQzFCLFFBQVEsQ0FBQyxRQUFRLFVBQVUsVUFBVSxNQUFNLE9BQU8sS0FBSztBQUFBLEVBQ3ZELFNBQVMsQ0FBQyxNQUFNLElBQUksVUFBVSxRQUFRLElBQUksT0FBTyxFQUFFLFdBQVcsS0FBSztBQUFBLEVBQ25FLGFBQWEsQ0FBQyxPQUFPLE9BQU8sU0FBUyxHQUFHLEtBQUssaUJBQWlCLEtBQUssUUFBUSxJQUFJO0FBQUEsRUFDL0UsTUFBTSxDQUFDLE9BQU8sVUFBVyxVQUFVLElBQUksVUFBVSxHQUFHLEtBQUs7QUFBQSxFQUN6RCxlQUFlLENBQUMsVUFBVSxlQUFlLEtBQUs7QUFBQSxFQUM5QyxnQkFBZ0IsQ0FBQyxVQUFVLGVBQWUsS0FBSztBQUFBLEVBQy9DLGVBQWU7QUFBQSxFQUNmLGtCQUFrQjtBQUFBLEVBQ2xCLFlBQVksQ0FBQyxPQUFPLFVBQVUsR0FBR0EsV0FBVSxPQUFPLEtBQUssQ0FBQztBQUFBLEVBQ3hELGtCQUFrQixDQUFDLE9BQU8sVUFBVSxHQUFHQSxXQUFVLE9BQU8sS0FBSyxDQUFDO0FBQUEsRUFDOUQsV0FBVyxDQUFDLE9BQU8sVUFBVyxVQUFVLElBQUksc0JBQXNCLGVBQWUsS0FBSztBQUFBLEVBQ3RGLGNBQWMsQ0FBQyxRQUFRLHVCQUF1QixHQUFHO0FBQUEsRUFDakQsa0JBQWtCLENBQUMsUUFBUSw4Q0FBOEMsR0FBRztBQUFBLEVBQzVFLFNBQVMsQ0FBQyxNQUFNLGFBQWEsR0FBRyxJQUFJLFlBQVksUUFBUTtBQUFBLEVBQ3hELFNBQVMsQ0FBQyxLQUFLLFNBQVMsWUFBWSxHQUFHLE9BQU8sSUFBSTtBQUFBLEVBQ2xELFlBQVksQ0FBQyxNQUFNLEdBQUcsVUFBVSxNQUFNLElBQUksSUFBSSxLQUFLO0FBQUEsRUFDbkQsVUFBVSxDQUFDLGVBQWUsYUFBYSxVQUFVO0FBQUEsRUFDakQsUUFBUSxDQUFDLE1BQU0sT0FBTyxRQUFRLElBQUksT0FBTyxFQUFFO0FBQUEsRUFDM0MsS0FBSyxFQUFFLFFBQVEsQ0FBQyxhQUFhLFVBQVUsTUFBTSxDQUFDLGFBQWEsR0FBRyxRQUFRLGlCQUFpQjtBQUFBLEVBQ3ZGLE1BQU07QUFBQSxJQUNKLE9BQU8sQ0FBQyxRQUFRLGFBQWEsR0FBRztBQUFBLElBQ2hDLFlBQVksQ0FBQyxRQUFRLHNCQUFzQixHQUFHO0FBQUEsSUFDOUMsUUFBUSxNQUFNO0FBQUEsRUFDaEI7QUFBQSxFQUNBLGNBQWMsQ0FBQyxVQUFVLFdBQVcsS0FBSztBQUFBLEVBQ3pDLFdBQVcsQ0FBQyxNQUFNLE9BQU8sV0FBVyxJQUFJLFFBQVEsRUFBRTtBQUFBLEVBQ2xELFVBQVUsQ0FBQyxlQUFlLHNCQUFzQixVQUFVO0FBQUEsRUFFMUQsU0FBUyxDQUFDLE1BQU0sT0FBTyxRQUFRLElBQUksT0FBTyxFQUFFO0FBQUEsRUFDNUMsYUFBYTtBQUFBLEVBQ2IsUUFBUTtBQUFBLElBQ04sTUFBTSxDQUFDLFVBQVUsY0FBYyxLQUFLO0FBQUEsSUFDcEMsTUFBTSxDQUFDLFVBQVUsY0FBYyxLQUFLO0FBQUEsSUFDcEMsT0FBTyxNQUFNO0FBQUEsSUFDYixRQUFRLE1BQU07QUFBQSxFQUNoQjtBQUFBLEVBQ0EsU0FBUztBQUFBLElBQ1AsTUFBTSxDQUFDLFNBQVMsOEJBQThCLElBQUk7QUFBQSxJQUNsRCxRQUFRLENBQUMsU0FBUyxrQ0FBa0MsSUFBSTtBQUFBLElBQ3hELE9BQU8sQ0FBQyxTQUFTLGlCQUFpQixJQUFJO0FBQUEsSUFDdEMsT0FBTyxDQUFDLFNBQVMsZ0JBQWdCLElBQUk7QUFBQSxJQUNyQyxjQUFjLE1BQU07QUFBQSxFQUN0QjtBQUFBLEVBRUEsU0FBUztBQUFBLEVBQ1QsY0FBYyxDQUFDLFNBQVMsV0FBVyxJQUFJO0FBQUEsRUFDdkMsVUFBVTtBQUFBLEVBQ1YsTUFBTSxDQUFDLFNBQVMsR0FBRyxJQUFJO0FBQUEsRUFFdkIsV0FBVyxDQUFDLFVBQVcsVUFBVSxJQUFJLGFBQWE7QUFBQSxFQUNsRCxTQUFTO0FBQUEsSUFDUCxjQUFjLENBQUMsRUFBRSxNQUFNLE1BQU0sTUFBTSxHQUFHLElBQUksSUFBSSxVQUFVLElBQUksT0FBTyxLQUFLO0FBQUEsSUFDeEUsT0FBTyxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sR0FBRyxJQUFJLElBQUksVUFBVSxJQUFJLGNBQWMsV0FBVztBQUFBLElBQzlFLFNBQVMsQ0FBQyxFQUFFLE1BQU0sTUFBTSxNQUFNLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxRQUFRLE1BQU07QUFBQSxJQUNyRSxTQUFTLENBQUMsRUFBRSxNQUFNLE9BQU8sUUFBUSxNQUMvQixHQUFHLElBQUksSUFBSSxVQUFVLElBQUksa0JBQWtCLGVBQWUsR0FBRyxZQUFZLE9BQU8sS0FBSyxLQUFLLFFBQVEsRUFBRSxHQUFHO0FBQUEsSUFDekcsMEJBQTBCLENBQUMsRUFBRSxLQUFLLE1BQU0sb0JBQW9CLElBQUk7QUFBQSxJQUNoRSxvQkFBb0IsQ0FBQyxFQUFFLE1BQU0sTUFBTSxlQUFlLEtBQUs7QUFBQSxJQUN2RCx1QkFBdUIsTUFBTTtBQUFBLElBQzdCLHFCQUFxQixDQUFDLEVBQUUsS0FBSyxNQUFNLHlEQUF5RCxJQUFJO0FBQUEsSUFDaEcsc0JBQXNCLE1BQU07QUFBQSxJQUM1QixnQkFBZ0IsTUFBTTtBQUFBLEVBQ3hCO0FBQUEsRUFFQSxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFDZCxlQUFlO0FBQUEsRUFDZixlQUFlO0FBQUEsRUFFZixjQUFjLENBQUMsT0FBTyxVQUNwQixHQUFHLEtBQUssSUFBSSxVQUFVLElBQUksT0FBTyxLQUFLLHdCQUF3QixVQUFVLElBQUksVUFBVSxVQUFVO0FBQUEsRUFDbEcsYUFBYSxDQUFDLE9BQU8sR0FBRyxRQUFRLEdBQUcsS0FBSyx3QkFBd0IsR0FBRztBQUFBLEVBQ25FLFNBQVMsQ0FBQyxTQUFTLGNBQ2pCLGFBQWEsU0FBUyxvREFBb0QsT0FBTztBQUFBLEVBQ25GLFlBQVk7QUFBQSxJQUNWLFFBQVE7QUFBQSxJQUNSLFNBQVM7QUFBQSxJQUNULE1BQU07QUFBQSxFQUNSO0FBQUEsRUFDQSxZQUFZLENBQUMsVUFBVSx1Q0FBdUMsS0FBSztBQUFBLEVBRW5FLFVBQVU7QUFBQSxFQUNWLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULGNBQWM7QUFBQSxFQUNkLGdCQUFnQjtBQUFBLEVBQ2hCLFFBQVE7QUFBQSxFQUNSLFNBQVM7QUFBQSxFQUNULGFBQWE7QUFBQSxFQUNiLFlBQVk7QUFBQSxFQUNaLGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLFFBQVE7QUFBQSxFQUNSLFlBQVk7QUFBQSxFQUNaLFVBQVUsRUFBRSxNQUFNLGdCQUFnQixNQUFNLGlCQUFpQixPQUFPLFlBQVksUUFBUSxrQkFBa0I7QUFBQSxFQUV0RyxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixZQUFZLENBQUMsTUFBTSxPQUFPLCtCQUErQixJQUFJLE9BQU8sRUFBRTtBQUFBLEVBQ3RFLFdBQVc7QUFBQSxFQUNYLFNBQVM7QUFBQSxFQUNULFVBQVU7QUFBQSxFQUNWLE1BQU07QUFBQSxFQUNOLE1BQU07QUFBQSxFQUNOLFNBQVM7QUFBQSxFQUVULFdBQVc7QUFBQSxFQUNYLGNBQWM7QUFBQSxFQUNkLFVBQVU7QUFBQSxFQUNWLFlBQVk7QUFBQSxFQUVaLGlCQUFpQjtBQUFBLEVBQ2pCLGdCQUFnQjtBQUFBLEVBQ2hCLFVBQVU7QUFBQSxFQUNWLE9BQU87QUFBQSxFQUNQLFFBQVEsQ0FBQyxZQUFZLFlBQVksWUFBWSxVQUFVO0FBQUEsRUFDdkQsVUFBVSxDQUFDLFVBQVUsYUFBYSxLQUFLO0FBQUEsRUFDdkMsYUFBYTtBQUFBLEVBQ2IsWUFBWTtBQUFBLEVBQ1osWUFBWTtBQUFBLEVBQ1osZUFBZTtBQUFBLEVBRWYsZUFBZTtBQUFBLEVBQ2YsY0FBYztBQUFBLEVBQ2QsZUFBZTtBQUFBLEVBQ2YsV0FBVztBQUFBLEVBQ1gsVUFBVTtBQUFBLEVBQ1YsY0FBYztBQUFBLEVBQ2QsWUFBWTtBQUFBLEVBQ1osU0FBUztBQUFBLEVBQ1QsV0FBVztBQUFBLEVBQ1gsTUFBTSxDQUFDLFdBQVcsUUFBUSxNQUFNO0FBQUEsRUFDaEMsV0FBVztBQUFBLEVBQ1gsU0FBUztBQUFBLEVBRVQsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsVUFBVTtBQUFBLEVBQ1YsT0FBTztBQUFBLElBQ0wsT0FBTyxDQUFDLEtBQUssS0FBSyxTQUFTLGFBQWEsR0FBRyxnQ0FBZ0MsR0FBRyxRQUFRLElBQUk7QUFBQSxJQUMxRixZQUFZLENBQUMsUUFBUSxzQkFBc0IsR0FBRztBQUFBLElBQzlDLFFBQVEsTUFBTTtBQUFBLEVBQ2hCO0FBQUEsRUFDQSxVQUFVLENBQUMsU0FBUyxtQ0FBbUMsSUFBSTtBQUFBLEVBQzNELFNBQVM7QUFBQSxFQUVULGNBQWM7QUFBQSxFQUNkLE1BQU07QUFBQSxFQUNOLGNBQWM7QUFBQSxFQUNkLEtBQUs7QUFBQSxFQUVMLGVBQWU7QUFBQSxFQUNmLFVBQVU7QUFBQSxFQUNWLE1BQU07QUFBQSxFQUNOLFlBQVksQ0FBQyxhQUFhLHNCQUFzQixRQUFRO0FBQUEsRUFFeEQsT0FBTztBQUFBLEVBQ1AsVUFBVTtBQUFBLEVBQ1YsUUFBUTtBQUFBLEVBQ1IsT0FBTztBQUFBLEVBQ1AsVUFBVTtBQUFBLEVBQ1YsUUFBUTtBQUFBLElBQ04sT0FBTztBQUFBLElBQVMsT0FBTztBQUFBLElBQVEsVUFBVTtBQUFBLElBQXVCLE9BQU87QUFBQSxJQUFvQixZQUFZO0FBQUEsSUFBYyxPQUFPO0FBQUEsSUFBUyxTQUFTO0FBQUEsSUFBZ0IsUUFBUTtBQUFBLElBQ3RLLFVBQVU7QUFBQSxFQUNaO0FBQUEsRUFDQSxNQUFNO0FBQUEsRUFFTixjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixtQkFBbUI7QUFBQSxFQUNuQixjQUFjO0FBQUEsRUFDZCxjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixlQUFlO0FBQUEsRUFDZixlQUFlO0FBQUEsRUFFZixTQUFTLENBQUMsVUFBVSxZQUFZLEtBQUs7QUFBQSxFQUNyQyxXQUFXO0FBQUEsRUFFWCxTQUFTO0FBQUEsRUFDVCxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxpQkFBaUIsQ0FBQyxVQUFXLFVBQVUsSUFBSSxpQ0FBaUM7QUFBQSxFQUM1RSxRQUFRLENBQUMsU0FBUyxXQUFXLElBQUk7QUFBQSxFQUNqQyxPQUFPLENBQUMsV0FBVyxlQUFlLE1BQU07QUFBQSxFQUN4QyxTQUFTO0FBQUEsRUFDVCxjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixpQkFBaUIsQ0FBQyxhQUFhLDZDQUF3QyxRQUFRO0FBQUEsRUFDL0UsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsUUFBUTtBQUFBLEVBQ1IsU0FBUztBQUFBLEVBQ1QsY0FBYztBQUFBLEVBQ2QsY0FBYztBQUFBLEVBQ2QsWUFBWSxDQUFDLFdBQVcsb0JBQW9CLE1BQU07QUFBQSxFQUNsRCxTQUFTO0FBQUEsRUFDVCxZQUFZLENBQUMsU0FBUyx1Q0FBdUMsSUFBSTtBQUFBLEVBQ2pFLE9BQU87QUFBQSxFQUNQLGFBQWE7QUFBQSxFQUNiLGVBQWU7QUFBQSxFQUNmLE1BQU07QUFBQSxFQUVOLGNBQWM7QUFBQSxFQUNkLGdCQUFnQixDQUFDLFNBQVMsdUJBQXVCLElBQUk7QUFBQSxFQUNyRCxXQUFXLENBQUMsVUFBVyxVQUFVLEtBQUssbUJBQW1CLHFCQUFxQixLQUFLO0FBQUEsRUFDbkYsUUFBUSxDQUFDLFdBQVcsTUFBTSxNQUFNO0FBQUEsRUFDaEMsVUFBVTtBQUFBLEVBQ1YsV0FBVyxDQUFDLFNBQVMsR0FBRyxJQUFJO0FBQUEsRUFDNUIsT0FBTztBQUFBLEVBQ1AsWUFBWTtBQUFBLEVBQ1osVUFBVTtBQUFBLEVBQ1Ysa0JBQWtCO0FBQUEsRUFDbEIsa0JBQWtCO0FBQUEsRUFDbEIsVUFBVTtBQUFBLEVBQ1YsVUFBVTtBQUFBLEVBQ1YsU0FBUztBQUFBLEVBQ1QsUUFBUSxDQUFDLFFBQVEsYUFBYSxVQUFVLE1BQU0sS0FBSyxRQUFRO0FBQUEsRUFDM0QsV0FBVztBQUFBLEVBQ1gsWUFBWTtBQUFBLEVBQ1osY0FBYztBQUFBLEVBQ2QsV0FBVztBQUFBLEVBQ1gsWUFBWTtBQUFBLEVBQ1osUUFBUTtBQUFBLEVBQ1IsVUFBVSxFQUFFLFNBQVMsU0FBUyxZQUFZLFFBQVEsV0FBVyxTQUFTLFdBQVcsT0FBTztBQUFBLEVBQ3hGLFNBQVM7QUFBQSxFQUNULFFBQVE7QUFBQSxFQUNSLFNBQVM7QUFBQSxFQUNULFNBQVM7QUFBQSxFQUNULGdCQUFnQjtBQUFBLEVBQ2hCLGFBQWE7QUFBQSxFQUNiLGNBQWMsQ0FBQyxLQUFLLFNBQVMsVUFBVSxHQUFHLE9BQU8sSUFBSTtBQUFBLEVBQ3JELGFBQWE7QUFBQSxFQUNiLGFBQWEsRUFBRSxPQUFPLGtCQUFrQixZQUFZLG9CQUFvQixRQUFRLHNCQUFzQjtBQUN4Rzs7O0FDbFJPLElBQU0sWUFBZ0Y7QUFBQSxFQUMzRixJQUFJLEVBQUUsTUFBTSxXQUFXLE9BQU8sUUFBUTtBQUFBLEVBQ3RDLElBQUksRUFBRSxNQUFNLGNBQWMsT0FBTyxNQUFNO0FBQ3pDOzs7QUNpQ08sSUFBTSxXQUFxQjtBQUFBLEVBQ2hDLFVBQVU7QUFBQSxFQUFVLFVBQVU7QUFBQSxFQUFHLE1BQU07QUFBQSxFQUFNLE9BQU8sQ0FBQyxFQUFFLE9BQU8sY0FBYyxNQUFNLGFBQWEsQ0FBQztBQUFBLEVBQUcsVUFBVTtBQUFBLEVBQzdHLEtBQUssQ0FBQztBQUFBLEVBQUcsT0FBTztBQUFBLEVBQU0sTUFBTTtBQUM5Qjs7O0FQdENBLElBQU0sU0FBUyxFQUFFLEdBQUcsVUFBVSxLQUFLLENBQUMsTUFBTSxNQUFNLEdBQUcsT0FBTyxFQUFFLE1BQU0sSUFBSSxJQUFJLEdBQUcsR0FBRyxNQUFNLEVBQUUsT0FBTyxLQUFLLEtBQUssSUFBSyxFQUFFO0FBQ2hILElBQU0sU0FBUyxvQkFBSSxJQUFJLENBQUMsQ0FBQyxNQUFNLG1CQUFtQixDQUFDLENBQUM7QUFFcEQsU0FBUyxNQUFNLFdBQVcsUUFBUTtBQUNoQyxTQUFPLFFBQVEsVUFBVSxRQUFRLFVBQVUsR0FBRyxPQUFPLElBQUksT0FBTyxJQUFJLENBQUM7QUFDdkU7QUFFQSxLQUFLLCtEQUErRCxNQUFNO0FBQ3hFLFNBQU87QUFBQSxJQUFVLE1BQU0sRUFBRSxJQUFJLENBQUMsRUFBRSxLQUFLLE1BQU0sS0FBSyxXQUFXLFFBQVUsR0FBRyxDQUFDO0FBQUEsSUFDdkUsQ0FBQyxvQkFBZSxxQkFBcUIsUUFBUSxzQkFBaUI7QUFBQSxFQUFDO0FBQ2pFLFNBQU8sVUFBVSxNQUFNLEVBQUUsSUFBSSxDQUFDLEVBQUUsTUFBTSxNQUFNLEtBQUssR0FBRyxDQUFDLEVBQUUsT0FBTyxLQUFLLEdBQUcsRUFBRSxLQUFLLENBQUMsTUFBTSxFQUFFLEdBQUcsRUFBRSxLQUFLLENBQUMsSUFBSSxFQUFFLEdBQUcsRUFBRSxNQUFNLEtBQUssQ0FBQyxDQUFDO0FBQ3pILFNBQU8sVUFBVSxRQUFRLFVBQVUsUUFBUSxVQUFVLEdBQUcsT0FBTyxJQUFJLE9BQU8sSUFBSSxDQUFDLEdBQUcsQ0FBQyxDQUFDO0FBQ3RGLENBQUM7IiwKICAibmFtZXMiOiBbImNoaXBzIiwgInRoZXJlV2VyZSJdCn0K

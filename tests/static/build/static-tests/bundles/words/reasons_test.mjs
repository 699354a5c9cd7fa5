// words/reasons_test.ts
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
function addDays(date, days) {
  return new Date(toMs(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
function daysBetween(from, to) {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
}
function oneDay(date) {
  return { first: date, last: date };
}
function lengthOf(span) {
  return daysBetween(span.first, span.last) + 1;
}
function spansOf(days) {
  const spans = [];
  for (const day of days) {
    const open = spans.at(-1);
    if (open !== void 0 && addDays(open.last, 1) === day) {
      spans[spans.length - 1] = { first: open.first, last: day };
    } else {
      spans.push(oneDay(day));
    }
  }
  return spans;
}

// ../../static/src/words/days.ts
function datesInWords(spans, words, format) {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === void 0 || last === void 0) return "";
  if (spans.length > 3) {
    const days = spans.reduce((sum, span) => sum + lengthOf(span), 0);
    return words.daysBetween(format.count(days), format.date(first.first), format.date(last.last));
  }
  if (spans.length === 1) return format.span(first);
  return format.list(spans.map((span) => lengthOf(span) === 1 ? format.date(span.first) : format.span(span)));
}

// ../../static/src/words/reasons.ts
function thoseDays(count, words) {
  return { days: words.thoseDays(count), count };
}
function namedDays(dates, words, format) {
  return { days: datesInWords(spansOf(dates), words, format), count: dates.length };
}
function byReason(dates) {
  const found = /* @__PURE__ */ new Map();
  for (const { date, why } of dates) {
    const key = JSON.stringify(why);
    found.set(key, [why, [...found.get(key)?.[1] ?? [], date]]);
  }
  return [...found.values()];
}
function reasonInWords(reason, about, words, format) {
  const { code, weeks, date, holiday, dates = [] } = reason;
  return words.reasons[code]({
    ...about,
    weeks: weeks === void 0 ? "" : format.count(weeks),
    date: date === void 0 ? "" : format.date(date),
    holiday: holiday ?? null,
    each: byReason(dates).map(([why, days]) => reasonInWords(why, namedDays(days, words, format), words, format)).join("; ")
  });
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

// support/languages.ts
var ENGLISH2 = { words: LANGUAGES.en.words, format: new Format("en") };
var DUTCH2 = { words: LANGUAGES.nl.words, format: new Format("nl") };
function read(text) {
  return text.replaceAll("\xA0", " ");
}

// words/reasons_test.ts
var CHRISTMAS = { code: "holiday", holiday: { en: "Christmas Day", nl: "Eerste kerstdag" } };
var NOT_STORED = { code: "not-stored" };
var JANUARY = [
  { date: "2012-12-11", why: NOT_STORED },
  { date: "2012-12-18", why: NOT_STORED },
  { date: "2012-12-25", why: CHRISTMAS }
];
var SAID = {
  "not-stored": [{}, "that day is not in the data", "die dag zit niet in de gegevens"],
  asked: [{}, "that day is one of the days asked about", "die dag is een van de gevraagde dagen"],
  without: [{}, "that day was left out on purpose", "die dag is met opzet weggelaten"],
  holiday: [{ holiday: CHRISTMAS.holiday }, "that day was a holiday (Christmas Day)", "die dag was een feestdag (Eerste kerstdag)"],
  "week-before-not-stored": [
    { date: "2013-04-23" },
    "the week before, 23 April 2013, is not in the data",
    "de week ervoor, 23 april 2013, zit niet in de gegevens"
  ],
  "weeks-not-stored": [{ weeks: 4 }, "none of the 4 weeks before is in the data", "geen van de 4 weken ervoor zit in de gegevens"],
  "baseline-not-stored": [{}, "none of the days to compare with is in the data", "geen van de dagen om mee te vergelijken zit in de gegevens"],
  "baseline-left-out": [
    { dates: JANUARY },
    "none of the days to compare with can be used, because 11 December 2012 and 18 December 2012 are not in the data; Tuesday 25 December 2012 was a holiday (Christmas Day)",
    "geen van de dagen om mee te vergelijken is bruikbaar, want 11 december 2012 en 18 december 2012 zitten niet in de gegevens; dinsdag 25 december 2012 was een feestdag (Eerste kerstdag)"
  ],
  "too-little-history": [
    {},
    "too few days before are in the data to tell what is usual",
    "er zitten te weinig dagen ervoor in de gegevens om te zeggen wat gewoonlijk is"
  ],
  "too-few-hits": [
    {},
    "too few hits to tell half or double the usual from chance",
    "er zijn te weinig hits om de helft of het dubbele van toeval te onderscheiden"
  ]
};
for (const [code, [values, english, dutch]] of Object.entries(SAID)) {
  test(`"${code}" has words, with its values, in both languages`, () => {
    const say = ({ words, format }) => read(reasonInWords({ code, ...values }, thoseDays(1, words), words, format));
    assert.deepEqual([say(ENGLISH2), say(DUTCH2)], [english, dutch]);
  });
}
test("several days with one reason are told of together", () => {
  const say = (reason, { words, format }) => read(reasonInWords(reason, namedDays(["2013-04-23", "2013-04-30"], words, format), words, format));
  assert.equal(say({ code: "not-stored" }, ENGLISH2), "23 April 2013 and 30 April 2013 are not in the data");
  assert.equal(say({ code: "asked" }, ENGLISH2), "23 April 2013 and 30 April 2013 are among the days asked about");
  assert.equal(say({ code: "without" }, ENGLISH2), "23 April 2013 and 30 April 2013 were left out on purpose");
  assert.equal(say(CHRISTMAS, ENGLISH2), "23 April 2013 and 30 April 2013 were holidays (Christmas Day)");
  assert.equal(say({ code: "not-stored" }, DUTCH2), "23 april 2013 en 30 april 2013 zitten niet in de gegevens");
  assert.equal(say({ code: "asked" }, DUTCH2), "23 april 2013 en 30 april 2013 horen bij de gevraagde dagen");
  assert.equal(say({ code: "without" }, DUTCH2), "23 april 2013 en 30 april 2013 zijn met opzet weggelaten");
  assert.equal(say(CHRISTMAS, DUTCH2), "23 april 2013 en 30 april 2013 waren feestdagen (Eerste kerstdag)");
});
test("a holiday without a name is one all the same", () => {
  const say = ({ words, format }) => reasonInWords({ code: "holiday" }, thoseDays(1, words), words, format);
  assert.deepEqual([say(ENGLISH2), say(DUTCH2)], ["that day was a holiday", "die dag was een feestdag"]);
});
test("days are put together by their reason, in the order of the first of each", () => {
  assert.deepEqual(
    byReason([...JANUARY, { date: "2013-01-01", why: NOT_STORED }]),
    [[NOT_STORED, ["2012-12-11", "2012-12-18", "2013-01-01"]], [CHRISTMAS, ["2012-12-25"]]]
  );
  assert.deepEqual(byReason([]), []);
});
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vLi4vLi4vd29yZHMvcmVhc29uc190ZXN0LnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvZm9ybWF0L2RhdGVzLnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvd29yZHMvZGF5cy50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL3JlYXNvbnMudHMiLCAiLi4vLi4vLi4vLi4vLi4vLi4vc3RhdGljL3NyYy9mb3JtYXQvZm9ybWF0LnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvd29yZHMvZHV0Y2gudHMiLCAiLi4vLi4vLi4vLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy9lbmdsaXNoLnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvd29yZHMvbGFuZ3VhZ2VzLnRzIiwgIi4uLy4uLy4uLy4uL3N1cHBvcnQvbGFuZ3VhZ2VzLnRzIl0sCiAgInNvdXJjZXNDb250ZW50IjogWyJpbXBvcnQgYXNzZXJ0IGZyb20gJ25vZGU6YXNzZXJ0L3N0cmljdCc7XG5pbXBvcnQgdGVzdCBmcm9tICdub2RlOnRlc3QnO1xuaW1wb3J0IHR5cGUgeyBSZWFzb25Db2RlIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy9zdGF0ZS9hcGlfdHlwZXMnO1xuaW1wb3J0IHsgYnlSZWFzb24sIG5hbWVkRGF5cywgcmVhc29uSW5Xb3JkcywgdGhvc2VEYXlzLCB0eXBlIERhdGVSZWFzb24sIHR5cGUgUmVhc29uIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy9yZWFzb25zJztcbmltcG9ydCB7IERVVENILCBFTkdMSVNILCByZWFkIH0gZnJvbSAnLi4vc3VwcG9ydC9sYW5ndWFnZXMnO1xuXG5jb25zdCBDSFJJU1RNQVMgPSB7IGNvZGU6ICdob2xpZGF5JywgaG9saWRheTogeyBlbjogJ0NocmlzdG1hcyBEYXknLCBubDogJ0VlcnN0ZSBrZXJzdGRhZycgfSB9IGFzIGNvbnN0O1xuY29uc3QgTk9UX1NUT1JFRCA9IHsgY29kZTogJ25vdC1zdG9yZWQnIH0gYXMgY29uc3Q7XG5cbi8qKiBCZWZvcmUgOCBKYW51YXJ5IDIwMTMgdGhlcmUgaXMgb25lIGRheSBvZiB0aGUgZm91ciB0aGF0IGlzIHN0b3JlZCwgYW5kIHRoYXQgd2FzIGEgaG9saWRheS4gKi9cbmNvbnN0IEpBTlVBUlk6IERhdGVSZWFzb25bXSA9IFtcbiAgeyBkYXRlOiAnMjAxMi0xMi0xMScsIHdoeTogTk9UX1NUT1JFRCB9LCB7IGRhdGU6ICcyMDEyLTEyLTE4Jywgd2h5OiBOT1RfU1RPUkVEIH0sIHsgZGF0ZTogJzIwMTItMTItMjUnLCB3aHk6IENIUklTVE1BUyB9LFxuXTtcblxuLyoqIEV2ZXJ5IGNvZGUgd2l0aCBpdHMgdmFsdWVzLCBhbmQgd2hhdCBpcyBzYWlkIG9mIG9uZSBkYXkuICovXG5jb25zdCBTQUlEOiBSZWNvcmQ8UmVhc29uQ29kZSwgcmVhZG9ubHkgW3ZhbHVlczogT21pdDxSZWFzb24sICdjb2RlJz4sIGVuZ2xpc2g6IHN0cmluZywgZHV0Y2g6IHN0cmluZ10+ID0ge1xuICAnbm90LXN0b3JlZCc6IFt7fSwgJ3RoYXQgZGF5IGlzIG5vdCBpbiB0aGUgZGF0YScsICdkaWUgZGFnIHppdCBuaWV0IGluIGRlIGdlZ2V2ZW5zJ10sXG4gIGFza2VkOiBbe30sICd0aGF0IGRheSBpcyBvbmUgb2YgdGhlIGRheXMgYXNrZWQgYWJvdXQnLCAnZGllIGRhZyBpcyBlZW4gdmFuIGRlIGdldnJhYWdkZSBkYWdlbiddLFxuICB3aXRob3V0OiBbe30sICd0aGF0IGRheSB3YXMgbGVmdCBvdXQgb24gcHVycG9zZScsICdkaWUgZGFnIGlzIG1ldCBvcHpldCB3ZWdnZWxhdGVuJ10sXG4gIGhvbGlkYXk6IFt7IGhvbGlkYXk6IENIUklTVE1BUy5ob2xpZGF5IH0sICd0aGF0IGRheSB3YXMgYSBob2xpZGF5IChDaHJpc3RtYXMgRGF5KScsICdkaWUgZGFnIHdhcyBlZW4gZmVlc3RkYWcgKEVlcnN0ZSBrZXJzdGRhZyknXSxcbiAgJ3dlZWstYmVmb3JlLW5vdC1zdG9yZWQnOiBbeyBkYXRlOiAnMjAxMy0wNC0yMycgfSwgJ3RoZSB3ZWVrIGJlZm9yZSwgMjMgQXByaWwgMjAxMywgaXMgbm90IGluIHRoZSBkYXRhJyxcbiAgICAnZGUgd2VlayBlcnZvb3IsIDIzIGFwcmlsIDIwMTMsIHppdCBuaWV0IGluIGRlIGdlZ2V2ZW5zJ10sXG4gICd3ZWVrcy1ub3Qtc3RvcmVkJzogW3sgd2Vla3M6IDQgfSwgJ25vbmUgb2YgdGhlIDQgd2Vla3MgYmVmb3JlIGlzIGluIHRoZSBkYXRhJywgJ2dlZW4gdmFuIGRlIDQgd2VrZW4gZXJ2b29yIHppdCBpbiBkZSBnZWdldmVucyddLFxuICAnYmFzZWxpbmUtbm90LXN0b3JlZCc6IFt7fSwgJ25vbmUgb2YgdGhlIGRheXMgdG8gY29tcGFyZSB3aXRoIGlzIGluIHRoZSBkYXRhJywgJ2dlZW4gdmFuIGRlIGRhZ2VuIG9tIG1lZSB0ZSB2ZXJnZWxpamtlbiB6aXQgaW4gZGUgZ2VnZXZlbnMnXSxcbiAgJ2Jhc2VsaW5lLWxlZnQtb3V0JzogW3sgZGF0ZXM6IEpBTlVBUlkgfSxcbiAgICAnbm9uZSBvZiB0aGUgZGF5cyB0byBjb21wYXJlIHdpdGggY2FuIGJlIHVzZWQsIGJlY2F1c2UgMTEgRGVjZW1iZXIgMjAxMiBhbmQgMTggRGVjZW1iZXIgMjAxMiBhcmUgbm90IGluIHRoZSBkYXRhOyAnXG4gICAgKyAnVHVlc2RheSAyNSBEZWNlbWJlciAyMDEyIHdhcyBhIGhvbGlkYXkgKENocmlzdG1hcyBEYXkpJyxcbiAgICAnZ2VlbiB2YW4gZGUgZGFnZW4gb20gbWVlIHRlIHZlcmdlbGlqa2VuIGlzIGJydWlrYmFhciwgd2FudCAxMSBkZWNlbWJlciAyMDEyIGVuIDE4IGRlY2VtYmVyIDIwMTIgeml0dGVuIG5pZXQgaW4gZGUgZ2VnZXZlbnM7ICdcbiAgICArICdkaW5zZGFnIDI1IGRlY2VtYmVyIDIwMTIgd2FzIGVlbiBmZWVzdGRhZyAoRWVyc3RlIGtlcnN0ZGFnKSddLFxuICAndG9vLWxpdHRsZS1oaXN0b3J5JzogW3t9LCAndG9vIGZldyBkYXlzIGJlZm9yZSBhcmUgaW4gdGhlIGRhdGEgdG8gdGVsbCB3aGF0IGlzIHVzdWFsJyxcbiAgICAnZXIgeml0dGVuIHRlIHdlaW5pZyBkYWdlbiBlcnZvb3IgaW4gZGUgZ2VnZXZlbnMgb20gdGUgemVnZ2VuIHdhdCBnZXdvb25saWprIGlzJ10sXG4gICd0b28tZmV3LWhpdHMnOiBbe30sICd0b28gZmV3IGhpdHMgdG8gdGVsbCBoYWxmIG9yIGRvdWJsZSB0aGUgdXN1YWwgZnJvbSBjaGFuY2UnLFxuICAgICdlciB6aWpuIHRlIHdlaW5pZyBoaXRzIG9tIGRlIGhlbGZ0IG9mIGhldCBkdWJiZWxlIHZhbiB0b2V2YWwgdGUgb25kZXJzY2hlaWRlbiddLFxufTtcblxuZm9yIChjb25zdCBbY29kZSwgW3ZhbHVlcywgZW5nbGlzaCwgZHV0Y2hdXSBvZiBPYmplY3QuZW50cmllcyhTQUlEKSBhcyBbUmVhc29uQ29kZSwgKHR5cGVvZiBTQUlEKVtSZWFzb25Db2RlXV1bXSkge1xuICB0ZXN0KGBcIiR7Y29kZX1cIiBoYXMgd29yZHMsIHdpdGggaXRzIHZhbHVlcywgaW4gYm90aCBsYW5ndWFnZXNgLCAoKSA9PiB7XG4gICAgY29uc3Qgc2F5ID0gKHsgd29yZHMsIGZvcm1hdCB9OiB0eXBlb2YgRU5HTElTSCkgPT4gcmVhZChyZWFzb25JbldvcmRzKHsgY29kZSwgLi4udmFsdWVzIH0sIHRob3NlRGF5cygxLCB3b3JkcyksIHdvcmRzLCBmb3JtYXQpKTtcbiAgICBhc3NlcnQuZGVlcEVxdWFsKFtzYXkoRU5HTElTSCksIHNheShEVVRDSCldLCBbZW5nbGlzaCwgZHV0Y2hdKTtcbiAgfSk7XG59XG5cbnRlc3QoJ3NldmVyYWwgZGF5cyB3aXRoIG9uZSByZWFzb24gYXJlIHRvbGQgb2YgdG9nZXRoZXInLCAoKSA9PiB7XG4gIGNvbnN0IHNheSA9IChyZWFzb246IFJlYXNvbiwgeyB3b3JkcywgZm9ybWF0IH06IHR5cGVvZiBFTkdMSVNIKSA9PlxuICAgIHJlYWQocmVhc29uSW5Xb3JkcyhyZWFzb24sIG5hbWVkRGF5cyhbJzIwMTMtMDQtMjMnLCAnMjAxMy0wNC0zMCddLCB3b3JkcywgZm9ybWF0KSwgd29yZHMsIGZvcm1hdCkpO1xuICBhc3NlcnQuZXF1YWwoc2F5KHsgY29kZTogJ25vdC1zdG9yZWQnIH0sIEVOR0xJU0gpLCAnMjMgQXByaWwgMjAxMyBhbmQgMzAgQXByaWwgMjAxMyBhcmUgbm90IGluIHRoZSBkYXRhJyk7XG4gIGFzc2VydC5lcXVhbChzYXkoeyBjb2RlOiAnYXNrZWQnIH0sIEVOR0xJU0gpLCAnMjMgQXByaWwgMjAxMyBhbmQgMzAgQXByaWwgMjAxMyBhcmUgYW1vbmcgdGhlIGRheXMgYXNrZWQgYWJvdXQnKTtcbiAgYXNzZXJ0LmVxdWFsKHNheSh7IGNvZGU6ICd3aXRob3V0JyB9LCBFTkdMSVNIKSwgJzIzIEFwcmlsIDIwMTMgYW5kIDMwIEFwcmlsIDIwMTMgd2VyZSBsZWZ0IG91dCBvbiBwdXJwb3NlJyk7XG4gIGFzc2VydC5lcXVhbChzYXkoQ0hSSVNUTUFTLCBFTkdMSVNIKSwgJzIzIEFwcmlsIDIwMTMgYW5kIDMwIEFwcmlsIDIwMTMgd2VyZSBob2xpZGF5cyAoQ2hyaXN0bWFzIERheSknKTtcbiAgYXNzZXJ0LmVxdWFsKHNheSh7IGNvZGU6ICdub3Qtc3RvcmVkJyB9LCBEVVRDSCksICcyMyBhcHJpbCAyMDEzIGVuIDMwIGFwcmlsIDIwMTMgeml0dGVuIG5pZXQgaW4gZGUgZ2VnZXZlbnMnKTtcbiAgYXNzZXJ0LmVxdWFsKHNheSh7IGNvZGU6ICdhc2tlZCcgfSwgRFVUQ0gpLCAnMjMgYXByaWwgMjAxMyBlbiAzMCBhcHJpbCAyMDEzIGhvcmVuIGJpaiBkZSBnZXZyYWFnZGUgZGFnZW4nKTtcbiAgYXNzZXJ0LmVxdWFsKHNheSh7IGNvZGU6ICd3aXRob3V0JyB9LCBEVVRDSCksICcyMyBhcHJpbCAyMDEzIGVuIDMwIGFwcmlsIDIwMTMgemlqbiBtZXQgb3B6ZXQgd2VnZ2VsYXRlbicpO1xuICBhc3NlcnQuZXF1YWwoc2F5KENIUklTVE1BUywgRFVUQ0gpLCAnMjMgYXByaWwgMjAxMyBlbiAzMCBhcHJpbCAyMDEzIHdhcmVuIGZlZXN0ZGFnZW4gKEVlcnN0ZSBrZXJzdGRhZyknKTtcbn0pO1xuXG50ZXN0KCdhIGhvbGlkYXkgd2l0aG91dCBhIG5hbWUgaXMgb25lIGFsbCB0aGUgc2FtZScsICgpID0+IHtcbiAgY29uc3Qgc2F5ID0gKHsgd29yZHMsIGZvcm1hdCB9OiB0eXBlb2YgRU5HTElTSCkgPT4gcmVhc29uSW5Xb3Jkcyh7IGNvZGU6ICdob2xpZGF5JyB9LCB0aG9zZURheXMoMSwgd29yZHMpLCB3b3JkcywgZm9ybWF0KTtcbiAgYXNzZXJ0LmRlZXBFcXVhbChbc2F5KEVOR0xJU0gpLCBzYXkoRFVUQ0gpXSwgWyd0aGF0IGRheSB3YXMgYSBob2xpZGF5JywgJ2RpZSBkYWcgd2FzIGVlbiBmZWVzdGRhZyddKTtcbn0pO1xuXG50ZXN0KCdkYXlzIGFyZSBwdXQgdG9nZXRoZXIgYnkgdGhlaXIgcmVhc29uLCBpbiB0aGUgb3JkZXIgb2YgdGhlIGZpcnN0IG9mIGVhY2gnLCAoKSA9PiB7XG4gIGFzc2VydC5kZWVwRXF1YWwoYnlSZWFzb24oWy4uLkpBTlVBUlksIHsgZGF0ZTogJzIwMTMtMDEtMDEnLCB3aHk6IE5PVF9TVE9SRUQgfV0pLFxuICAgIFtbTk9UX1NUT1JFRCwgWycyMDEyLTEyLTExJywgJzIwMTItMTItMTgnLCAnMjAxMy0wMS0wMSddXSwgW0NIUklTVE1BUywgWycyMDEyLTEyLTI1J11dXSk7XG4gIGFzc2VydC5kZWVwRXF1YWwoYnlSZWFzb24oW10pLCBbXSk7XG59KTtcbiIsICIvLyBDYWxlbmRhciBkYXlzIGFzIElTTyB0ZXh0LiBEYXlzIGFyZSBjb3VudGVkIGluIFVUQywgd2hlcmUgZWFjaCBoYXMgMjQgaG91cnMuXG5cbi8qKiBcIjIwMTMtMDQtMzBcIiAqL1xuZXhwb3J0IHR5cGUgSXNvRGF0ZSA9IHN0cmluZztcblxuLyoqIERheXMgZnJvbSB0aGUgZmlyc3QgdG8gdGhlIGxhc3QsIGJvdGggaW5jbHVkZWQ7IG9uZSBkYXkgd2hlcmUgdGhleSBhcmUgdGhlIHNhbWUuICovXG5leHBvcnQgaW50ZXJmYWNlIFNwYW4ge1xuICByZWFkb25seSBmaXJzdDogSXNvRGF0ZTtcbiAgcmVhZG9ubHkgbGFzdDogSXNvRGF0ZTtcbn1cblxuY29uc3QgTVNfUEVSX0RBWSA9IDg2XzQwMF8wMDA7XG5cbmZ1bmN0aW9uIHRvTXMoZGF0ZTogSXNvRGF0ZSk6IG51bWJlciB7XG4gIHJldHVybiBEYXRlLnBhcnNlKGAke2RhdGV9VDAwOjAwOjAwWmApO1xufVxuXG4vKiogTm9vbiBpbiBVVEM6IHdoYXQgSW50bCBmb3JtYXRzIHdpdGggYHRpbWVab25lOiAnVVRDJ2AuICovXG5leHBvcnQgZnVuY3Rpb24gdG9VdGMoZGF0ZTogSXNvRGF0ZSk6IERhdGUge1xuICByZXR1cm4gbmV3IERhdGUodG9NcyhkYXRlKSArIE1TX1BFUl9EQVkgLyAyKTtcbn1cblxuLyoqIFdoZXRoZXIgdGhlIHRleHQgaXMgYSBkYXkgb24gdGhlIGNhbGVuZGFyOiBcIjIwMTMtMDItMzBcIiBpcyBub3QuICovXG5leHBvcnQgZnVuY3Rpb24gaXNEYXRlKHRleHQ6IHN0cmluZyk6IGJvb2xlYW4ge1xuICBpZiAoIS9eXFxkezR9LVxcZHsyfS1cXGR7Mn0kLy50ZXN0KHRleHQpKSByZXR1cm4gZmFsc2U7XG4gIGNvbnN0IG1zID0gdG9Ncyh0ZXh0KTtcbiAgcmV0dXJuICFOdW1iZXIuaXNOYU4obXMpICYmIG5ldyBEYXRlKG1zKS50b0lTT1N0cmluZygpLnN0YXJ0c1dpdGgodGV4dCk7XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBhZGREYXlzKGRhdGU6IElzb0RhdGUsIGRheXM6IG51bWJlcik6IElzb0RhdGUge1xuICByZXR1cm4gbmV3IERhdGUodG9NcyhkYXRlKSArIGRheXMgKiBNU19QRVJfREFZKS50b0lTT1N0cmluZygpLnNsaWNlKDAsIDEwKTtcbn1cblxuLyoqIERheXMgZnJvbSBgZnJvbWAgdG8gYHRvYDsgbmVnYXRpdmUgd2hlcmUgYHRvYCBpcyBlYXJsaWVyLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRheXNCZXR3ZWVuKGZyb206IElzb0RhdGUsIHRvOiBJc29EYXRlKTogbnVtYmVyIHtcbiAgcmV0dXJuIE1hdGgucm91bmQoKHRvTXModG8pIC0gdG9Ncyhmcm9tKSkgLyBNU19QRVJfREFZKTtcbn1cblxuLyoqIFRoZSBNb25kYXkgb2YgYSBkYXRlJ3Mgd2Vlay4gKi9cbmV4cG9ydCBmdW5jdGlvbiBtb25kYXlPZihkYXRlOiBJc29EYXRlKTogSXNvRGF0ZSB7XG4gIHJldHVybiBhZGREYXlzKGRhdGUsIC0oKHRvVXRjKGRhdGUpLmdldFVUQ0RheSgpICsgNikgJSA3KSk7XG59XG5cbi8qKiBUaGUgSVNPIDg2MDEgbnVtYmVyIG9mIGEgZGF0ZSdzIHdlZWs6IHdlZWsgMSBpcyB0aGF0IG9mIHRoZSB5ZWFyJ3MgZmlyc3QgVGh1cnNkYXkuICovXG5leHBvcnQgZnVuY3Rpb24gaXNvV2VlayhkYXRlOiBJc29EYXRlKTogbnVtYmVyIHtcbiAgY29uc3QgdGh1cnNkYXkgPSBhZGREYXlzKG1vbmRheU9mKGRhdGUpLCAzKTtcbiAgcmV0dXJuIE1hdGguZmxvb3IoZGF5c0JldHdlZW4oYCR7dGh1cnNkYXkuc2xpY2UoMCwgNCl9LTAxLTAxYCwgdGh1cnNkYXkpIC8gNykgKyAxO1xufVxuXG5leHBvcnQgZnVuY3Rpb24gb25lRGF5KGRhdGU6IElzb0RhdGUpOiBTcGFuIHtcbiAgcmV0dXJuIHsgZmlyc3Q6IGRhdGUsIGxhc3Q6IGRhdGUgfTtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIGxlbmd0aE9mKHNwYW46IFNwYW4pOiBudW1iZXIge1xuICByZXR1cm4gZGF5c0JldHdlZW4oc3Bhbi5maXJzdCwgc3Bhbi5sYXN0KSArIDE7XG59XG5cbi8qKlxuICogUmVhZHMgZGF0ZXMgYXMgdGhlIEFQSSB3cml0ZXMgdGhlbTogXCIyMDEzLTA0LTMwXCIsIGpvaW5lZCBieSBcIixcIiBvciBcIjtcIiwgcmFuZ2VzIGFzIFwiMjAxMy0wNC0wMS4uMjAxMy0wNC0wN1wiLlxuICogQHJldHVybnMgbnVsbCB3aGVyZSBhbnkgcGFydCBpcyBub3QgYSBkYXRlLCBvciBhIHJhbmdlIHJ1bnMgYmFja3dhcmRzXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwYXJzZVNwYW5zKHRleHQ6IHN0cmluZyk6IFNwYW5bXSB8IG51bGwge1xuICBjb25zdCBzcGFuczogU3BhbltdID0gW107XG4gIGZvciAoY29uc3QgcGFydCBvZiB0ZXh0LnNwbGl0KC9bLDtdLykpIHtcbiAgICBjb25zdCBbZmlyc3QsIGxhc3QgPSBmaXJzdCwgbW9yZV0gPSBwYXJ0LnRyaW0oKS5zcGxpdCgnLi4nKTtcbiAgICBpZiAoZmlyc3QgPT09IHVuZGVmaW5lZCB8fCBsYXN0ID09PSB1bmRlZmluZWQgfHwgbW9yZSAhPT0gdW5kZWZpbmVkKSByZXR1cm4gbnVsbDtcbiAgICBpZiAoIWlzRGF0ZShmaXJzdCkgfHwgIWlzRGF0ZShsYXN0KSB8fCBsYXN0IDwgZmlyc3QpIHJldHVybiBudWxsO1xuICAgIHNwYW5zLnB1c2goeyBmaXJzdCwgbGFzdCB9KTtcbiAgfVxuICByZXR1cm4gc3BhbnM7XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBmb3JtYXRTcGFucyhzcGFuczogcmVhZG9ubHkgU3BhbltdKTogc3RyaW5nIHtcbiAgcmV0dXJuIHNwYW5zLm1hcCgoeyBmaXJzdCwgbGFzdCB9KSA9PiAoZmlyc3QgPT09IGxhc3QgPyBmaXJzdCA6IGAke2ZpcnN0fS4uJHtsYXN0fWApKS5qb2luKCcsJyk7XG59XG5cbi8qKiBFdmVyeSBkYXkgb2YgdGhlIHNwYW5zLCBhc2NlbmRpbmcsIGVhY2ggb25jZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkYXlzT2Yoc3BhbnM6IHJlYWRvbmx5IFNwYW5bXSk6IElzb0RhdGVbXSB7XG4gIGNvbnN0IGRheXMgPSBuZXcgU2V0PElzb0RhdGU+KCk7XG4gIGZvciAoY29uc3QgeyBmaXJzdCwgbGFzdCB9IG9mIHNwYW5zKSB7XG4gICAgZm9yIChsZXQgZGF5ID0gZmlyc3Q7IGRheSA8PSBsYXN0OyBkYXkgPSBhZGREYXlzKGRheSwgMSkpIGRheXMuYWRkKGRheSk7XG4gIH1cbiAgcmV0dXJuIFsuLi5kYXlzXS5zb3J0KCk7XG59XG5cbi8qKiBBc2NlbmRpbmcgZGF5cyBhcyB0aGUgZmV3ZXN0IHNwYW5zLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHNwYW5zT2YoZGF5czogcmVhZG9ubHkgSXNvRGF0ZVtdKTogU3BhbltdIHtcbiAgY29uc3Qgc3BhbnM6IFNwYW5bXSA9IFtdO1xuICBmb3IgKGNvbnN0IGRheSBvZiBkYXlzKSB7XG4gICAgY29uc3Qgb3BlbiA9IHNwYW5zLmF0KC0xKTtcbiAgICBpZiAob3BlbiAhPT0gdW5kZWZpbmVkICYmIGFkZERheXMob3Blbi5sYXN0LCAxKSA9PT0gZGF5KSB7XG4gICAgICBzcGFuc1tzcGFucy5sZW5ndGggLSAxXSA9IHsgZmlyc3Q6IG9wZW4uZmlyc3QsIGxhc3Q6IGRheSB9O1xuICAgIH0gZWxzZSB7XG4gICAgICBzcGFucy5wdXNoKG9uZURheShkYXkpKTtcbiAgICB9XG4gIH1cbiAgcmV0dXJuIHNwYW5zO1xufVxuXG4vKiogRnJvbSB3aGVuIHRvIHdoZW4gdGhlIHN0b3JlIGhvbGRzIGRheXMsIGFzIGAvdjEvaW5mb2AgdGVsbHMuICovXG5leHBvcnQgaW50ZXJmYWNlIENhbGVuZGFyIHtcbiAgcmVhZG9ubHkgZmlyc3Q6IElzb0RhdGUgfCBudWxsO1xuICByZWFkb25seSBsYXN0OiBJc29EYXRlIHwgbnVsbDtcbn1cblxuLyoqIEtlZXBzIHRoZSBkYXlzIG9mIGEgc3BhbiB0aGF0IGxpZSBiZXR3ZWVuIHRoZSBzdG9yZSdzIGZpcnN0IGFuZCBsYXN0IGRheS4gKi9cbmV4cG9ydCBmdW5jdGlvbiB3aXRoaW4oY2FsZW5kYXI6IENhbGVuZGFyLCBzcGFuOiBTcGFuKTogU3BhbiB8IG51bGwge1xuICBpZiAoY2FsZW5kYXIuZmlyc3QgPT09IG51bGwgfHwgY2FsZW5kYXIubGFzdCA9PT0gbnVsbCkgcmV0dXJuIG51bGw7XG4gIGNvbnN0IGZpcnN0ID0gc3Bhbi5maXJzdCA8IGNhbGVuZGFyLmZpcnN0ID8gY2FsZW5kYXIuZmlyc3QgOiBzcGFuLmZpcnN0O1xuICBjb25zdCBsYXN0ID0gc3Bhbi5sYXN0ID4gY2FsZW5kYXIubGFzdCA/IGNhbGVuZGFyLmxhc3QgOiBzcGFuLmxhc3Q7XG4gIHJldHVybiBmaXJzdCA8PSBsYXN0ID8geyBmaXJzdCwgbGFzdCB9IDogbnVsbDtcbn1cblxuLyoqIFRoZSBzYW1lIHNwYW5zLCBhbGwgbW92ZWQgYnkgYSBudW1iZXIgb2YgZGF5czsgbnVsbCB3aGVyZSBvbmUgd291bGQgbGVhdmUgdGhlIHN0b3JlJ3MgZGF5cy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzaGlmdGVkKGNhbGVuZGFyOiBDYWxlbmRhciwgc3BhbnM6IHJlYWRvbmx5IFNwYW5bXSwgZGF5czogbnVtYmVyKTogU3BhbltdIHwgbnVsbCB7XG4gIGNvbnN0IHsgZmlyc3Q6IGVhcmxpZXN0LCBsYXN0OiBsYXRlc3QgfSA9IGNhbGVuZGFyO1xuICBpZiAoZWFybGllc3QgPT09IG51bGwgfHwgbGF0ZXN0ID09PSBudWxsKSByZXR1cm4gbnVsbDtcbiAgY29uc3QgbW92ZWQgPSBzcGFucy5tYXAoKHsgZmlyc3QsIGxhc3QgfSkgPT4gKHsgZmlyc3Q6IGFkZERheXMoZmlyc3QsIGRheXMpLCBsYXN0OiBhZGREYXlzKGxhc3QsIGRheXMpIH0pKTtcbiAgcmV0dXJuIG1vdmVkLmV2ZXJ5KCh7IGZpcnN0LCBsYXN0IH0pID0+IGVhcmxpZXN0IDw9IGZpcnN0ICYmIGxhc3QgPD0gbGF0ZXN0KSA/IG1vdmVkIDogbnVsbDtcbn1cbiIsICIvLyBEYXlzIGluIHdvcmRzLlxuaW1wb3J0IHsgbGVuZ3RoT2YsIHR5cGUgU3BhbiB9IGZyb20gJy4uL2Zvcm1hdC9kYXRlcyc7XG5pbXBvcnQgdHlwZSB7IEZvcm1hdCB9IGZyb20gJy4uL2Zvcm1hdC9mb3JtYXQnO1xuaW1wb3J0IHR5cGUgeyBXb3JkcyB9IGZyb20gJy4vd29yZHMnO1xuXG4vKiogXCJUdWVzZGF5IDMwIEFwcmlsIDIwMTNcIjsgYSBmZXcgZGF5cyBvciBwZXJpb2RzIGluIGEgbGlzdDsgbWFueSBvbmx5IGFzIGEgbnVtYmVyIGFuZCB0aGVpciBlbmRzLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRhdGVzSW5Xb3JkcyhzcGFuczogcmVhZG9ubHkgU3BhbltdLCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgY29uc3QgW2ZpcnN0LCBsYXN0XSA9IFtzcGFuc1swXSwgc3BhbnMuYXQoLTEpXTtcbiAgaWYgKGZpcnN0ID09PSB1bmRlZmluZWQgfHwgbGFzdCA9PT0gdW5kZWZpbmVkKSByZXR1cm4gJyc7XG4gIGlmIChzcGFucy5sZW5ndGggPiAzKSB7XG4gICAgY29uc3QgZGF5cyA9IHNwYW5zLnJlZHVjZSgoc3VtLCBzcGFuKSA9PiBzdW0gKyBsZW5ndGhPZihzcGFuKSwgMCk7XG4gICAgcmV0dXJuIHdvcmRzLmRheXNCZXR3ZWVuKGZvcm1hdC5jb3VudChkYXlzKSwgZm9ybWF0LmRhdGUoZmlyc3QuZmlyc3QpLCBmb3JtYXQuZGF0ZShsYXN0Lmxhc3QpKTtcbiAgfVxuICBpZiAoc3BhbnMubGVuZ3RoID09PSAxKSByZXR1cm4gZm9ybWF0LnNwYW4oZmlyc3QpO1xuICByZXR1cm4gZm9ybWF0Lmxpc3Qoc3BhbnMubWFwKChzcGFuKSA9PiAobGVuZ3RoT2Yoc3BhbikgPT09IDEgPyBmb3JtYXQuZGF0ZShzcGFuLmZpcnN0KSA6IGZvcm1hdC5zcGFuKHNwYW4pKSkpO1xufVxuIiwgIi8vIFdoeSBzb21ldGhpbmcgaXMgbm90IGtub3duLCBpbiB3b3JkczogdGhlIHNlcnZlciBnaXZlcyBhIGNvZGUgYW5kIGl0cyB2YWx1ZXMuXG5pbXBvcnQgeyBzcGFuc09mLCB0eXBlIElzb0RhdGUgfSBmcm9tICcuLi9mb3JtYXQvZGF0ZXMnO1xuaW1wb3J0IHR5cGUgeyBGb3JtYXQgfSBmcm9tICcuLi9mb3JtYXQvZm9ybWF0JztcbmltcG9ydCB0eXBlIHsgUmVhc29uQ29kZSwgVHJhbnNsYXRpb25zIH0gZnJvbSAnLi4vc3RhdGUvYXBpX3R5cGVzJztcbmltcG9ydCB7IGRhdGVzSW5Xb3JkcyB9IGZyb20gJy4vZGF5cyc7XG5pbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi93b3Jkcyc7XG5cbi8qKiBBIHJlYXNvbiBhcyB0aGUgQVBJIGhhcyBpdDsgd2hhdCBpdHMgY29kZSBoYXMgbm8gdXNlIGZvciBpcyBhYnNlbnQuICovXG5leHBvcnQgaW50ZXJmYWNlIFJlYXNvbiB7XG4gIHJlYWRvbmx5IGNvZGU6IFJlYXNvbkNvZGU7XG4gIHJlYWRvbmx5IHdlZWtzPzogbnVtYmVyO1xuICByZWFkb25seSBkYXRlPzogSXNvRGF0ZTtcbiAgcmVhZG9ubHkgaG9saWRheT86IFRyYW5zbGF0aW9ucztcbiAgLyoqIEV2ZXJ5IGRheSB0aGF0IHdhcyB0byBiZSBjb21wYXJlZCB3aXRoLCBhbmQgd2h5IGl0IGNhbm5vdCBiZS4gKi9cbiAgcmVhZG9ubHkgZGF0ZXM/OiByZWFkb25seSBEYXRlUmVhc29uW107XG59XG5cbmV4cG9ydCBpbnRlcmZhY2UgRGF0ZVJlYXNvbiB7XG4gIHJlYWRvbmx5IGRhdGU6IElzb0RhdGU7XG4gIHJlYWRvbmx5IHdoeTogUmVhc29uO1xufVxuXG4vKiogVGhlIGRheXMgdGhhdCBhIHJlYXNvbiBpcyBhYm91dCwgYXMgaXRzIHNlbnRlbmNlIG5hbWVzIHRoZW0sIGFuZCBob3cgbWFueSB0aGV5IGFyZS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgQWJvdXQge1xuICByZWFkb25seSBkYXlzOiBzdHJpbmc7XG4gIHJlYWRvbmx5IGNvdW50OiBudW1iZXI7XG59XG5cbi8qKiBXaGVyZSB0aGUgZGF5cyBoYXZlIGJlZW4gbmFtZWQgYWxyZWFkeTogXCJ0aGF0IGRheVwiLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHRob3NlRGF5cyhjb3VudDogbnVtYmVyLCB3b3JkczogV29yZHMpOiBBYm91dCB7XG4gIHJldHVybiB7IGRheXM6IHdvcmRzLnRob3NlRGF5cyhjb3VudCksIGNvdW50IH07XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBuYW1lZERheXMoZGF0ZXM6IHJlYWRvbmx5IElzb0RhdGVbXSwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IEFib3V0IHtcbiAgcmV0dXJuIHsgZGF5czogZGF0ZXNJbldvcmRzKHNwYW5zT2YoZGF0ZXMpLCB3b3JkcywgZm9ybWF0KSwgY291bnQ6IGRhdGVzLmxlbmd0aCB9O1xufVxuXG4vKiogVGhlIGRheXMgb2YgZWFjaCByZWFzb24sIGluIHRoZSBvcmRlciBpbiB3aGljaCB0aGUgcmVhc29ucyBjb21lIGZpcnN0LiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGJ5UmVhc29uKGRhdGVzOiByZWFkb25seSBEYXRlUmVhc29uW10pOiBbcmVhc29uOiBSZWFzb24sIGRheXM6IElzb0RhdGVbXV1bXSB7XG4gIGNvbnN0IGZvdW5kID0gbmV3IE1hcDxzdHJpbmcsIFtSZWFzb24sIElzb0RhdGVbXV0+KCk7XG4gIGZvciAoY29uc3QgeyBkYXRlLCB3aHkgfSBvZiBkYXRlcykge1xuICAgIGNvbnN0IGtleSA9IEpTT04uc3RyaW5naWZ5KHdoeSk7XG4gICAgZm91bmQuc2V0KGtleSwgW3doeSwgWy4uLihmb3VuZC5nZXQoa2V5KT8uWzFdID8/IFtdKSwgZGF0ZV1dKTtcbiAgfVxuICByZXR1cm4gWy4uLmZvdW5kLnZhbHVlcygpXTtcbn1cblxuLyoqIFwibm9uZSBvZiB0aGUgNCB3ZWVrcyBiZWZvcmUgaXMgaW4gdGhlIGRhdGFcIiwgXCJ0aGF0IGRheSBpcyBub3QgaW4gdGhlIGRhdGFcIiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYXNvbkluV29yZHMocmVhc29uOiBSZWFzb24sIGFib3V0OiBBYm91dCwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IHN0cmluZyB7XG4gIGNvbnN0IHsgY29kZSwgd2Vla3MsIGRhdGUsIGhvbGlkYXksIGRhdGVzID0gW10gfSA9IHJlYXNvbjtcbiAgcmV0dXJuIHdvcmRzLnJlYXNvbnNbY29kZV0oe1xuICAgIC4uLmFib3V0LFxuICAgIHdlZWtzOiB3ZWVrcyA9PT0gdW5kZWZpbmVkID8gJycgOiBmb3JtYXQuY291bnQod2Vla3MpLFxuICAgIGRhdGU6IGRhdGUgPT09IHVuZGVmaW5lZCA/ICcnIDogZm9ybWF0LmRhdGUoZGF0ZSksXG4gICAgaG9saWRheTogaG9saWRheSA/PyBudWxsLFxuICAgIGVhY2g6IGJ5UmVhc29uKGRhdGVzKS5tYXAoKFt3aHksIGRheXNdKSA9PiByZWFzb25JbldvcmRzKHdoeSwgbmFtZWREYXlzKGRheXMsIHdvcmRzLCBmb3JtYXQpLCB3b3JkcywgZm9ybWF0KSkuam9pbignOyAnKSxcbiAgfSk7XG59XG4iLCAiLy8gTnVtYmVycywgZGF0ZXMgYW5kIGhvdXJzIGFzIHBlb3BsZSBvZiBhIGxhbmd1YWdlIHdyaXRlIHRoZW0uXG5pbXBvcnQgeyBsZW5ndGhPZiwgdG9VdGMsIHR5cGUgSXNvRGF0ZSwgdHlwZSBTcGFuIH0gZnJvbSAnLi9kYXRlcyc7XG5pbXBvcnQgdHlwZSB7IEhvdXJSYW5nZSB9IGZyb20gJy4vaG91cnMnO1xuaW1wb3J0IHR5cGUgeyBMYW5ndWFnZSB9IGZyb20gJy4vbGFuZ3VhZ2UnO1xuaW1wb3J0IHR5cGUgeyBSaW5nIH0gZnJvbSAnLi9yaW5nJztcblxuY29uc3QgTE9DQUxFOiBSZWNvcmQ8TGFuZ3VhZ2UsIHN0cmluZz4gPSB7IGVuOiAnZW4tR0InLCBubDogJ25sLU5MJyB9O1xuXG4vKiogRXZlcnl0aGluZyB0aGF0IGRlcGVuZHMgb24gdGhlIGxhbmd1YWdlJ3MgaGFiaXRzIHJhdGhlciB0aGFuIGl0cyB3b3Jkcy4gKi9cbmV4cG9ydCBjbGFzcyBGb3JtYXQge1xuICBwcml2YXRlIHJlYWRvbmx5IGxvY2FsZTogc3RyaW5nO1xuICBwcml2YXRlIHJlYWRvbmx5IGludGVnZXI6IEludGwuTnVtYmVyRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IGRlY2ltYWw6IEludGwuTnVtYmVyRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IGRheTogSW50bC5EYXRlVGltZUZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSBsb25nRGF5OiBJbnRsLkRhdGVUaW1lRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IHNob3J0RGF5OiBJbnRsLkRhdGVUaW1lRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IHdlZWtkYXlOYW1lOiBJbnRsLkRhdGVUaW1lRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IHNob3J0V2Vla2RheU5hbWU6IEludGwuRGF0ZVRpbWVGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgbW9udGhOYW1lOiBJbnRsLkRhdGVUaW1lRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IGNsb2NrOiBJbnRsLkRhdGVUaW1lRm9ybWF0O1xuXG4gIGNvbnN0cnVjdG9yKGxhbmd1YWdlOiBMYW5ndWFnZSkge1xuICAgIHRoaXMubG9jYWxlID0gTE9DQUxFW2xhbmd1YWdlXTtcbiAgICB0aGlzLmludGVnZXIgPSBuZXcgSW50bC5OdW1iZXJGb3JtYXQodGhpcy5sb2NhbGUsIHsgbWF4aW11bUZyYWN0aW9uRGlnaXRzOiAwIH0pO1xuICAgIHRoaXMuZGVjaW1hbCA9IG5ldyBJbnRsLk51bWJlckZvcm1hdCh0aGlzLmxvY2FsZSwgeyBtYXhpbXVtRnJhY3Rpb25EaWdpdHM6IDIgfSk7XG4gICAgdGhpcy5kYXkgPSB0aGlzLmRhdGVzKHsgZGF5OiAnbnVtZXJpYycsIG1vbnRoOiAnbG9uZycsIHllYXI6ICdudW1lcmljJyB9KTtcbiAgICB0aGlzLmxvbmdEYXkgPSB0aGlzLmRhdGVzKHsgd2Vla2RheTogJ2xvbmcnLCBkYXk6ICdudW1lcmljJywgbW9udGg6ICdsb25nJywgeWVhcjogJ251bWVyaWMnIH0pO1xuICAgIHRoaXMuc2hvcnREYXkgPSB0aGlzLmRhdGVzKHsgd2Vla2RheTogJ3Nob3J0JywgZGF5OiAnbnVtZXJpYycsIG1vbnRoOiAnc2hvcnQnIH0pO1xuICAgIHRoaXMud2Vla2RheU5hbWUgPSB0aGlzLmRhdGVzKHsgd2Vla2RheTogJ2xvbmcnIH0pO1xuICAgIHRoaXMuc2hvcnRXZWVrZGF5TmFtZSA9IHRoaXMuZGF0ZXMoeyB3ZWVrZGF5OiAnc2hvcnQnIH0pO1xuICAgIHRoaXMubW9udGhOYW1lID0gdGhpcy5kYXRlcyh7IG1vbnRoOiAnc2hvcnQnIH0pO1xuICAgIHRoaXMuY2xvY2sgPSBuZXcgSW50bC5EYXRlVGltZUZvcm1hdCh0aGlzLmxvY2FsZSwgeyBob3VyOiAnMi1kaWdpdCcsIG1pbnV0ZTogJzItZGlnaXQnIH0pO1xuICB9XG5cbiAgLyoqIDEyMzQgLT4gXCIxLDIzNFwiICovXG4gIGNvdW50KHZhbHVlOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLmludGVnZXIuZm9ybWF0KHZhbHVlKTtcbiAgfVxuXG4gIC8qKiAxLjUgLT4gXCIxLjVcIiAqL1xuICBkZWNpbWFsTnVtYmVyKHZhbHVlOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLmRlY2ltYWwuZm9ybWF0KHZhbHVlKTtcbiAgfVxuXG4gIC8qKiAxLjUgLT4gXCIxLjUga21cIiwgd2l0aCBhIHNwYWNlIHRoYXQgZG9lcyBub3QgYnJlYWsgKi9cbiAga20odmFsdWU6IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIGAke3RoaXMuZGVjaW1hbC5mb3JtYXQodmFsdWUpfVxcdTAwYTBrbWA7XG4gIH1cblxuICAvKiogMjUwIC0+IFwiMjUwIG1cIiwgMTUwMCAtPiBcIjEuNSBrbVwiICovXG4gIG1ldHJlcyh2YWx1ZTogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdmFsdWUgPCAxMDAwID8gYCR7dGhpcy5jb3VudCh2YWx1ZSl9XFx1MDBhMG1gIDogdGhpcy5rbSh2YWx1ZSAvIDEwMDApO1xuICB9XG5cbiAgLyoqIFwiNTIuMzczMSwgNC44OTMyXCI6IGxhdGl0dWRlLCBsb25naXR1ZGUsIHRvIHNvbWUgdGVuIG1ldHJlcyAqL1xuICBwb3NpdGlvbih7IGxhdCwgbG9uIH06IHsgcmVhZG9ubHkgbGF0OiBudW1iZXI7IHJlYWRvbmx5IGxvbjogbnVtYmVyIH0pOiBzdHJpbmcge1xuICAgIHJldHVybiBgJHtsYXQudG9GaXhlZCg0KX0sICR7bG9uLnRvRml4ZWQoNCl9YDtcbiAgfVxuXG4gIC8qKiBcIjUwMCBtXHUyMDEzMSBrbVwiICovXG4gIHJpbmdFbmRzKHsgZnJvbU0sIHRvTSB9OiBSaW5nKTogc3RyaW5nIHtcbiAgICByZXR1cm4gYCR7ZnJvbU0gPT09IDAgPyAnMCcgOiB0aGlzLm1ldHJlcyhmcm9tTSl9XHUyMDEzJHt0aGlzLm1ldHJlcyh0b00pfWA7XG4gIH1cblxuICAvKiogMC41NiAtPiBcIjU2JVwiLCAwLjAzNCAtPiBcIjMuNCVcIjsgdGhlIHNpZ24gaXMgbGVmdCB0byB0aGUgd29yZHMgYXJvdW5kIGl0LiAqL1xuICBzaGFyZShmcmFjdGlvbjogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5wZXJjZW50YWdlKE1hdGguYWJzKGZyYWN0aW9uKSwgJ25ldmVyJyk7XG4gIH1cblxuICAvKiogXCIrNTYlXCIsIFwiXHUyMjEyMy40JVwiICovXG4gIGxpZnQoZnJhY3Rpb246IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMucGVyY2VudGFnZShmcmFjdGlvbiwgJ2V4Y2VwdFplcm8nKTtcbiAgfVxuXG4gIC8qKiBcIiszNDBcIiwgXCJcdTIyMTIxMlwiICovXG4gIGRpZmZlcmVuY2UodmFsdWU6IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIG5ldyBJbnRsLk51bWJlckZvcm1hdCh0aGlzLmxvY2FsZSwgeyBzaWduRGlzcGxheTogJ2V4Y2VwdFplcm8nLCBtYXhpbXVtRnJhY3Rpb25EaWdpdHM6IDAgfSlcbiAgICAgIC5mb3JtYXQodmFsdWUpLnJlcGxhY2UoJy0nLCAnXHUyMjEyJyk7XG4gIH1cblxuICAvKiogXCJUdWVzZGF5IDMwIEFwcmlsIDIwMTNcIiAqL1xuICBsb25nRGF0ZShkYXRlOiBJc29EYXRlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5sb25nRGF5LmZvcm1hdCh0b1V0YyhkYXRlKSkucmVwbGFjZSgnLCcsICcnKTtcbiAgfVxuXG4gIC8qKiBcIjMwIEFwcmlsIDIwMTNcIiAqL1xuICBkYXRlKGRhdGU6IElzb0RhdGUpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLmRheS5mb3JtYXQodG9VdGMoZGF0ZSkpO1xuICB9XG5cbiAgLyoqIFwiVHVlIDMwIEFwclwiICovXG4gIHNob3J0RGF0ZShkYXRlOiBJc29EYXRlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5zaG9ydERheS5mb3JtYXQodG9VdGMoZGF0ZSkpLnJlcGxhY2UoJywnLCAnJyk7XG4gIH1cblxuICAvKiogXCJBcHJpbFwiICovXG4gIG1vbnRoKGRhdGU6IElzb0RhdGUpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLm1vbnRoTmFtZS5mb3JtYXQodG9VdGMoZGF0ZSkpO1xuICB9XG5cbiAgLyoqIFwiVHVlXCIgKi9cbiAgc2hvcnRXZWVrZGF5KGRhdGU6IElzb0RhdGUpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLnNob3J0V2Vla2RheU5hbWUuZm9ybWF0KHRvVXRjKGRhdGUpKTtcbiAgfVxuXG4gIC8qKiBcIjIwOjE1XCIgKi9cbiAgdGltZShtb21lbnQ6IERhdGUpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLmNsb2NrLmZvcm1hdChtb21lbnQpO1xuICB9XG5cbiAgLyoqIFwiVHVlc2RheVwiICovXG4gIHdlZWtkYXkoZGF0ZTogSXNvRGF0ZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMud2Vla2RheU5hbWUuZm9ybWF0KHRvVXRjKGRhdGUpKTtcbiAgfVxuXG4gIC8qKiBcIjFcdTIwMTM3IEFwcmlsIDIwMTNcIjsgb25lIGRheSBpbiBmdWxsOiBcIlR1ZXNkYXkgMzAgQXByaWwgMjAxM1wiICovXG4gIHNwYW4oc3BhbjogU3Bhbik6IHN0cmluZyB7XG4gICAgcmV0dXJuIGxlbmd0aE9mKHNwYW4pID09PSAxID8gdGhpcy5sb25nRGF0ZShzcGFuLmZpcnN0KSA6IHRoaXMuZGF5LmZvcm1hdFJhbmdlKHRvVXRjKHNwYW4uZmlyc3QpLCB0b1V0YyhzcGFuLmxhc3QpKTtcbiAgfVxuXG4gIC8qKiBcIlR1ZXNkYXkgMjMgQXByaWwgMjAxMyBhbmQgVHVlc2RheSAzMCBBcHJpbCAyMDEzXCIgKi9cbiAgbGlzdChwYXJ0czogcmVhZG9ubHkgc3RyaW5nW10pOiBzdHJpbmcge1xuICAgIHJldHVybiBuZXcgSW50bC5MaXN0Rm9ybWF0KHRoaXMubG9jYWxlKS5mb3JtYXQocGFydHMpO1xuICB9XG5cbiAgLyoqIFwiMDk6MDBcIjsgdGhlIGVuZCBvZiBhIGRheSBpcyBcIjI0OjAwXCIgKi9cbiAgaG91cihob3VyOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiBgJHtTdHJpbmcoaG91cikucGFkU3RhcnQoMiwgJzAnKX06MDBgO1xuICB9XG5cbiAgLyoqIFwiMTY6MDBcdTIwMTMxNzowMFwiIGlzIGhvdXIgMTYuICovXG4gIGhvdXJzKHsgZnJvbSwgdG8gfTogSG91clJhbmdlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gYCR7dGhpcy5ob3VyKGZyb20pfVx1MjAxMyR7dGhpcy5ob3VyKHRvICsgMSl9YDtcbiAgfVxuXG4gIC8qKiBcIlR1ZSAzMCBBcHIsIDE2OjAwXHUyMDEzMTc6MDBcIiwgb3IgdGhlIHBhcnQgb2YgaXQgdGhhdCBhIHNsb3QgaXMgYWJvdXQgKi9cbiAgc2xvdCh7IGRhdGUsIGhvdXIgfTogeyByZWFkb25seSBkYXRlOiBJc29EYXRlIHwgbnVsbDsgcmVhZG9ubHkgaG91cjogbnVtYmVyIHwgbnVsbCB9KTogc3RyaW5nIHtcbiAgICBjb25zdCBwYXJ0cyA9IFtkYXRlID09PSBudWxsID8gJycgOiB0aGlzLnNob3J0RGF0ZShkYXRlKSwgaG91ciA9PT0gbnVsbCA/ICcnIDogdGhpcy5ob3Vycyh7IGZyb206IGhvdXIsIHRvOiBob3VyIH0pXTtcbiAgICByZXR1cm4gcGFydHMuZmlsdGVyKChwYXJ0KSA9PiBwYXJ0ICE9PSAnJykuam9pbignLCAnKTtcbiAgfVxuXG4gIHByaXZhdGUgcGVyY2VudGFnZShmcmFjdGlvbjogbnVtYmVyLCBzaWduRGlzcGxheTogJ25ldmVyJyB8ICdleGNlcHRaZXJvJyk6IHN0cmluZyB7XG4gICAgY29uc3QgZGlnaXRzID0gZnJhY3Rpb24gIT09IDAgJiYgTWF0aC5hYnMoZnJhY3Rpb24pIDwgMC4xID8gMSA6IDA7XG4gICAgcmV0dXJuIG5ldyBJbnRsLk51bWJlckZvcm1hdCh0aGlzLmxvY2FsZSwgeyBzdHlsZTogJ3BlcmNlbnQnLCBzaWduRGlzcGxheSwgbWF4aW11bUZyYWN0aW9uRGlnaXRzOiBkaWdpdHMgfSlcbiAgICAgIC5mb3JtYXQoZnJhY3Rpb24pLnJlcGxhY2UoJy0nLCAnXHUyMjEyJyk7XG4gIH1cblxuICBwcml2YXRlIGRhdGVzKG9wdGlvbnM6IEludGwuRGF0ZVRpbWVGb3JtYXRPcHRpb25zKTogSW50bC5EYXRlVGltZUZvcm1hdCB7XG4gICAgcmV0dXJuIG5ldyBJbnRsLkRhdGVUaW1lRm9ybWF0KHRoaXMubG9jYWxlLCB7IHRpbWVab25lOiAnVVRDJywgLi4ub3B0aW9ucyB9KTtcbiAgfVxufVxuIiwgImltcG9ydCB0eXBlIHsgV29yZHMgfSBmcm9tICcuL3dvcmRzJztcblxuZnVuY3Rpb24gdGhlcmVXZXJlKGNvdW50OiBudW1iZXIsIHNob3duOiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gY291bnQgPT09IDEgPyAnd2FzIGVyIDEgaGl0JyA6IGB3YXJlbiBlciAke3Nob3dufSBoaXRzYDtcbn1cblxuZXhwb3J0IGNvbnN0IERVVENIOiBXb3JkcyA9IHtcbiAgdGFnbGluZTogJ1dhdCBkZWVkIGVlbiBldmVuZW1lbnQgbWV0IGVlbiBidXVydD8nLFxuICBsYW5ndWFnZTogJ1RhYWwnLFxuICBza2lwVG9BbnN3ZXI6ICdOYWFyIGhldCBhbnR3b29yZCcsXG5cbiAgcGxhY2U6ICdQbGFhdHMnLFxuICBwbGFjZUhpbnQ6ICdQbGFhdHMgb2YgcG9zdGNvZGUnLFxuICBwbGFjZU5vdGhpbmc6ICh0ZXh0KSA9PiBgTmlldHMgZ2V2b25kZW4gZGF0IGJlZ2ludCBtZXQgXHUyMDFDJHt0ZXh0fVx1MjAxRGAsXG4gIHBsYWNlRm91bmQ6IChjb3VudCkgPT4gKGNvdW50ID09PSAxID8gJzEgcGxhYXRzIGdldm9uZGVuJyA6IGAke2NvdW50fSBwbGFhdHNlbiBnZXZvbmRlbmApLFxuICBwb3N0Y29kZXNUaGVyZTogKGNvdW50KSA9PiBgJHtjb3VudH0gcG9zdGNvZGVzYCxcblxuICByYWRpdXM6ICdTdHJhYWwnLFxuICByYWRpdXNOdW1iZXI6ICdTdHJhYWwgaW4ga2lsb21ldGVycycsXG5cbiAgZGF0ZXM6ICdEYWdlbicsXG4gIGRheTogJ0RhZycsXG4gIGZpcnN0RGF5OiAnRWVyc3RlIGRhZycsXG4gIGxhc3REYXk6ICdMYWF0c3RlIGRhZycsXG4gIGFkZERheTogJ0RhZyBlcmJpaicsXG4gIGFkZFBlcmlvZDogJ1BlcmlvZGUgZXJiaWonLFxuICByZW1vdmVEYXRlczogKGRhdGVzKSA9PiBgJHtkYXRlc30gd2VnaGFsZW5gLFxuICBlYXJsaWVyOiAoc3RlcCkgPT4gYCR7c3RlcH0gZWVyZGVyYCxcbiAgbGF0ZXI6IChzdGVwKSA9PiBgJHtzdGVwfSBsYXRlcmAsXG4gIHN0ZXBEYXk6ICdFZW4gZGFnJyxcbiAgZGF5czogKGNvdW50LCBzaG93bikgPT4gKGNvdW50ID09PSAxID8gJzEgZGFnJyA6IGAke3Nob3dufSBkYWdlbmApLFxuICB0bzogJ3RvdCBlbiBtZXQnLFxuICBtb3JlRGF0ZXM6IChjb3VudCkgPT4gYE5vZyAke2NvdW50fSB0b25lbmAsXG4gIGZld2VyRGF0ZXM6ICdNaW5kZXIgdG9uZW4nLFxuICBub1N1Y2hEYXk6ICdEZSBkYWcgbW9ldCBvcCBkZSBrYWxlbmRlciBzdGFhbi4nLFxuICBkYXRlc0hlbGQ6IChmaXJzdCwgbGFzdCkgPT4gYERlIGdlZ2V2ZW5zIGxvcGVuIHZhbiAke2ZpcnN0fSB0b3QgZW4gbWV0ICR7bGFzdH0uYCxcbiAgb3V0c2lkZURheXM6IChmaXJzdCwgbGFzdCkgPT4gYEVyIHppam4gaGl0cyB2YW4gJHtmaXJzdH0gdG90IGVuIG1ldCAke2xhc3R9OyBraWVzIGVlbiBkYWcgZGFhcnR1c3Nlbi5gLFxuICBiYWNrd2FyZHM6ICdEZSBsYWF0c3RlIGRhZyBtYWcgbmlldCB2b29yIGRlIGVlcnN0ZSBsaWdnZW4uJyxcbiAgdG9vTWFueURheXM6IChsaW1pdCkgPT4gYEtpZXMgaG9vZ3N0ZW5zICR7bGltaXR9IGRhZ2VuIHRlZ2VsaWprLmAsXG5cbiAgdHJ5VGhlc2U6ICdQcm9iZWVyJyxcbiAgbW9yZVN1Z2dlc3Rpb25zOiAoY291bnQpID0+IGBOb2cgJHtjb3VudH1cdTIwMjZgLFxuXG4gIG9uOiAoZGF0ZXMpID0+IGBPcCAke2RhdGVzfWAsXG4gIHdpdGhpbjogKHJhZGl1cywgcGxhY2UpID0+IGBiaW5uZW4gJHtyYWRpdXN9IHZhbiAke3BsYWNlfWAsXG4gIGJldHdlZW46IChmcm9tLCB0bywgcGxhY2UpID0+IGB2YW4gJHtmcm9tfSB0b3QgJHt0b30gcm9uZCAke3BsYWNlfWAsXG4gIGRheXNCZXR3ZWVuOiAoY291bnQsIGZpcnN0LCBsYXN0KSA9PiBgJHtjb3VudH0gZGFnZW4gdHVzc2VuICR7Zmlyc3R9IGVuICR7bGFzdH1gLFxuICBoaXRzOiAoY291bnQsIHNob3duKSA9PiAoY291bnQgPT09IDEgPyAnMSBoaXQnIDogYCR7c2hvd259IGhpdHNgKSxcbiAgdGhlcmVXZXJlTW9yZTogKHNoYXJlKSA9PiBgd2FyZW4gZXIgKiR7c2hhcmV9IG1lZXIqIGhpdHMgZGFuIGdld29vbmxpamtgLFxuICB0aGVyZVdlcmVGZXdlcjogKHNoYXJlKSA9PiBgd2FyZW4gZXIgKiR7c2hhcmV9IG1pbmRlciogaGl0cyBkYW4gZ2V3b29ubGlqa2AsXG4gIHRoZXJlV2VyZU1hbnk6ICd3YXJlbiBlciBoaXRzIHdhYXIgZXIgKmdld29vbmxpamsgZ2VlbiogemlqbicsXG4gIHRoZXJlV2VyZUFzVXN1YWw6ICd3YXJlbiBlciAqb25nZXZlZXIgZXZlbnZlZWwgaGl0cyBhbHMgZ2V3b29ubGlqayonLFxuICB0b29GZXdIaXRzOiAoY291bnQsIHNob3duKSA9PiBgJHt0aGVyZVdlcmUoY291bnQsIHNob3duKX0sICp0ZSB3ZWluaWcgb20gdGUgemVnZ2VuKiBvZiBkYXQgb25nZXdvb24gaXNgLFxuICB0b29MaXR0bGVIaXN0b3J5OiAoY291bnQsIHNob3duKSA9PiBgJHt0aGVyZVdlcmUoY291bnQsIHNob3duKX0sIG1hYXIgZXIgemlqbiAqdGUgd2VpbmlnIGVlcmRlcmUgZGFnZW4gb20gdGUgemVnZ2VuKiBvZiBkYXQgb25nZXdvb24gaXNgLFxuICB0aGVyZVdlcmU6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICd3YXMgZXIgKjEgaGl0KicgOiBgd2FyZW4gZXIgKiR7c2hvd259IGhpdHMqYCksXG4gIG5vdGhpbmdLbm93bjogKHdoeSkgPT4gYGlzIGVyICpuaWV0cyBiZWtlbmQqOiAke3doeX1gLFxuICBub3RoaW5nVG9Db21wYXJlOiAod2h5KSA9PiBgZW4gZXIgaXMgbmlldHMgb20gZGF0IG1lZSB0ZSB2ZXJnZWxpamtlbjogJHt3aHl9YCxcbiAgYWdhaW5zdDogKGhpdHMsIGV4cGVjdGVkKSA9PiBgJHtoaXRzfSBpbiBwbGFhdHMgdmFuICR7ZXhwZWN0ZWR9YCxcbiAgdXN1YWxJczogKGxvdywgaGlnaCkgPT4gYGdld29vbmxpamsgJHtsb3d9IHRvdCAke2hpZ2h9YCxcbiAgY29tcGFyZWRPZjogKGRheXMsIGNvdW50LCBzaG93bikgPT4gYHZhbiAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMnIDogJ3ppam4nfSBlciAke3Nob3dufSB0ZSB2ZXJnZWxpamtlbmAsXG4gIG1vc3RseUluOiAoaW5kdXN0cmllcykgPT4gYHZvb3JhbCBpbiAke2luZHVzdHJpZXN9YCxcbiAgZnJvbVRvOiAoZnJvbSwgdG8pID0+IGB2YW4gJHtmcm9tfSB0b3QgJHt0b31gLFxuICBmYXI6IHsgY2VudHJlOiAoZGlzdGFuY2UpID0+IGAke2Rpc3RhbmNlfSB2ZXJgLCBlZGdlOiAoZGlzdGFuY2UpID0+IGAke2Rpc3RhbmNlfSB2YW5hZiBkZSByYW5kYCB9LFxuICBnb2VzOiB7XG4gICAgYWJvdXQ6IChmYXIpID0+IGB0b3QgJHtmYXJ9YCxcbiAgICAnYXQtbGVhc3QnOiAoZmFyKSA9PiBgbWluc3RlbnMgdG90ICR7ZmFyfWAsXG4gICAgaW5zaWRlOiAoKSA9PiAnbmlldCB2b29yYmlqIGRlIHJhbmQnLFxuICB9LFxuICBvbmx5SW5kdXN0cnk6ICh0aXRsZSkgPT4gYGFsbGVlbiBpbiAke3RpdGxlfWAsXG4gIG9ubHlIb3VyczogKGZyb20sIHRvKSA9PiBgdHVzc2VuICR7ZnJvbX0gZW4gJHt0b31gLFxuICBoaWRkZW5JbjogKGluZHVzdHJpZXMpID0+IGBEdWlkZWxpamsgYW5kZXJzOiAke2luZHVzdHJpZXN9LmAsXG5cbiAgY29udHJvbDogKGZyb20sIHRvKSA9PiBgT3AgJHtmcm9tfSB0b3QgJHt0b30gYWZzdGFuZGAsXG4gIGNvbnRyb2xSZXN0OiAnSW4gZGUgcmVzdCB2YW4gaGV0IGxhbmQnLFxuICBhcm91bmQ6IHtcbiAgICBtb3JlOiAoc2hhcmUpID0+IGB3YXJlbiBlciAke3NoYXJlfSBtZWVyIGhpdHMgZGFuIGdld29vbmxpamtgLFxuICAgIGxlc3M6IChzaGFyZSkgPT4gYHdhcmVuIGVyICR7c2hhcmV9IG1pbmRlciBoaXRzIGRhbiBnZXdvb25saWprYCxcbiAgICB1c3VhbDogKCkgPT4gJ3dhcmVuIGVyIG9uZ2V2ZWVyIGV2ZW52ZWVsIGhpdHMgYWxzIGdld29vbmxpamsnLFxuICAgIGxpdHRsZTogKCkgPT4gJ3ppam4gZXIgdGUgd2VpbmlnIGdlZ2V2ZW5zIG9tIG1lZSB0ZSB2ZXJnZWxpamtlbicsXG4gIH0sXG4gIG5ldE9mSXQ6IHtcbiAgICBoZXJlOiAobGlmdCkgPT4gYGR1cyBoZXQgd2FzIG5pZXQgb3ZlcmFsOiBoaWVyICoke2xpZnR9KiB2ZXJnZWxla2VuIG1ldCBkZSBvbWdldmluZy5gLFxuICAgIHBhcnRseTogKGxpZnQpID0+IGBkdXMgZWVuIGRlZWwgd2FzIG92ZXJhbCB6bzogaGllciAqJHtsaWZ0fSogdmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmcuYCxcbiAgICBvdGhlcjogKGxpZnQpID0+IGBlbiBkYW4gYmxpamZ0IGhpZXIgKiR7bGlmdH0qIG92ZXIgdmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmcuYCxcbiAgICB1c3VhbDogKGxpZnQpID0+IGBlbiBkYW4gYmxpamZ0IGhpZXIgJHtsaWZ0fSBvdmVyIHZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nOyBkYXQga2FuIHRvZXZhbCB6aWpuLmAsXG4gICAgJ3Rvby1saXR0bGUnOiAoKSA9PiAnZW4gZXIgemlqbiB0ZSB3ZWluaWcgZ2VnZXZlbnMgb20gdGUgemVnZ2VuIG9mIGhldCBvdmVyYWwgd2FzLicsXG4gIH0sXG5cbiAgZmlsdGVyczogJ0FsbGVlbicsXG4gIHJlbW92ZUZpbHRlcjogKHdoYXQpID0+IGBXZWdoYWxlbjogJHt3aGF0fWAsXG4gIGNsZWFyQWxsOiAnQWxsZXMgd2lzc2VuJyxcbiAgcmluZzogKGVuZHMpID0+IGBvcCAke2VuZHN9IGFmc3RhbmRgLFxuXG4gIHRob3NlRGF5czogKGNvdW50KSA9PiAoY291bnQgPT09IDEgPyAnZGllIGRhZycgOiAnZGllIGRhZ2VuJyksXG4gIHJlYXNvbnM6IHtcbiAgICAnbm90LXN0b3JlZCc6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAneml0JyA6ICd6aXR0ZW4nfSBuaWV0IGluIGRlIGdlZ2V2ZW5zYCxcbiAgICBhc2tlZDogKHsgZGF5cywgY291bnQgfSkgPT4gYCR7ZGF5c30gJHtjb3VudCA9PT0gMSA/ICdpcyBlZW4gdmFuIGRlJyA6ICdob3JlbiBiaWogZGUnfSBnZXZyYWFnZGUgZGFnZW5gLFxuICAgIHdpdGhvdXQ6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMnIDogJ3ppam4nfSBtZXQgb3B6ZXQgd2VnZ2VsYXRlbmAsXG4gICAgaG9saWRheTogKHsgZGF5cywgY291bnQsIGhvbGlkYXkgfSkgPT5cbiAgICAgIGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnd2FzIGVlbiBmZWVzdGRhZycgOiAnd2FyZW4gZmVlc3RkYWdlbid9JHtob2xpZGF5ID09PSBudWxsID8gJycgOiBgICgke2hvbGlkYXkubmx9KWB9YCxcbiAgICAnd2Vlay1iZWZvcmUtbm90LXN0b3JlZCc6ICh7IGRhdGUgfSkgPT4gYGRlIHdlZWsgZXJ2b29yLCAke2RhdGV9LCB6aXQgbmlldCBpbiBkZSBnZWdldmVuc2AsXG4gICAgJ3dlZWtzLW5vdC1zdG9yZWQnOiAoeyB3ZWVrcyB9KSA9PiBgZ2VlbiB2YW4gZGUgJHt3ZWVrc30gd2VrZW4gZXJ2b29yIHppdCBpbiBkZSBnZWdldmVuc2AsXG4gICAgJ2Jhc2VsaW5lLW5vdC1zdG9yZWQnOiAoKSA9PiAnZ2VlbiB2YW4gZGUgZGFnZW4gb20gbWVlIHRlIHZlcmdlbGlqa2VuIHppdCBpbiBkZSBnZWdldmVucycsXG4gICAgJ2Jhc2VsaW5lLWxlZnQtb3V0JzogKHsgZWFjaCB9KSA9PiBgZ2VlbiB2YW4gZGUgZGFnZW4gb20gbWVlIHRlIHZlcmdlbGlqa2VuIGlzIGJydWlrYmFhciwgd2FudCAke2VhY2h9YCxcbiAgICAndG9vLWxpdHRsZS1oaXN0b3J5JzogKCkgPT4gJ2VyIHppdHRlbiB0ZSB3ZWluaWcgZGFnZW4gZXJ2b29yIGluIGRlIGdlZ2V2ZW5zIG9tIHRlIHplZ2dlbiB3YXQgZ2V3b29ubGlqayBpcycsXG4gICAgJ3Rvby1mZXctaGl0cyc6ICgpID0+ICdlciB6aWpuIHRlIHdlaW5pZyBoaXRzIG9tIGRlIGhlbGZ0IG9mIGhldCBkdWJiZWxlIHZhbiB0b2V2YWwgdGUgb25kZXJzY2hlaWRlbicsXG4gIH0sXG5cbiAgYmFzZWxpbmU6ICdWZXJnZWxla2VuIG1ldCcsXG4gIGJhc2VsaW5lV2VlazogJ2RlIHdlZWsgZXJ2b29yJyxcbiAgYmFzZWxpbmVXZWVrczogJ3dla2VuIGVydm9vcicsXG4gIGJhc2VsaW5lQ291bnQ6ICdBYW50YWwgd2VrZW4nLFxuXG4gIG1pc3NpbmdEYXRlczogKGRhdGVzLCBjb3VudCkgPT5cbiAgICBgJHtkYXRlc30gJHtjb3VudCA9PT0gMSA/ICd6aXQnIDogJ3ppdHRlbid9IG5pZXQgaW4gZGUgZ2VnZXZlbnMgZW4gJHtjb3VudCA9PT0gMSA/ICd0ZWx0JyA6ICd0ZWxsZW4nfSBoaWVyIG5pZXQgbWVlLmAsXG4gIG5vdENvbXBhcmVkOiAoZGF0ZXMsIGNvdW50LCB3aHkpID0+IGAke2RhdGVzfSAke2NvdW50ID09PSAxID8gJ2lzJyA6ICd6aWpuJ30gbmVyZ2VucyBtZWUgdGUgdmVyZ2VsaWprZW46ICR7d2h5fS5gLFxuICBwZXJBcmVhOiAoZXhhbXBsZSwgcG9zdGNvZGVzKSA9PlxuICAgIGBFciB6aWpuIGhpZXIgJHtwb3N0Y29kZXN9IHBvc3Rjb2RlcywgZHVzIGRlIHB1bnRlbiB6aWpuIGdlYmllZGVuIHpvYWxzICR7ZXhhbXBsZX0uIEFsbGUgdG90YWxlbiB6aWpuIGV4YWN0LmAsXG4gIGFuc3dlcmVkQnk6IHtcbiAgICBtZW1vcnk6ICdiZWFudHdvb3JkIHVpdCBoZXQgZ2VoZXVnZW4nLFxuICAgIHBvc3RnaXM6ICdiZWFudHdvb3JkIGRvb3IgUG9zdEdJUycsXG4gICAgYm90aDogJ2JlYW50d29vcmQgdWl0IGhldCBnZWhldWdlbiBlbiBkb29yIFBvc3RHSVMnLFxuICB9LFxuICB1bnJlYWRhYmxlOiAocGFydHMpID0+IGBFZW4gZGVlbCB2YW4gaGV0IGFkcmVzIGlzIG5pZXQgdGUgbGV6ZW4gKCR7cGFydHN9KSBlbiBpcyB3ZWdnZWxhdGVuLmAsXG5cbiAgbWFwVGl0bGU6ICdXYWFyJyxcbiAgbWFwTGFiZWw6ICdLYWFydCB2YW4gZGUgaGl0cyBwZXIgcG9zdGNvZGUnLFxuICBtYXBIZWxwOiAnS2xpayBvbSBoZXQgbWlkZGVuIHRlIHZlcnBsYWF0c2VuLCBvZiBzbGVlcCBoZXQ7IHNsZWVwIGFhbiBkZSByYW5kIG9tIGRlIHN0cmFhbCB0ZSB2ZXJhbmRlcmVuLicsXG4gIG1hcEhlbHBUb3VjaDogJ1RpayBvbSBoZXQgbWlkZGVuIHRlIHZlcnBsYWF0c2VuLCBvZiBzbGVlcCBoZXQ7IHNsZWVwIGFhbiBkZSByYW5kIG9tIGRlIHN0cmFhbCB0ZSB2ZXJhbmRlcmVuLiBUaWsgb3AgZWVuIHB1bnQgdm9vciBkZSBhYW50YWxsZW4uJyxcbiAgbWFwVW5hdmFpbGFibGU6ICdEZXplIGJyb3dzZXIga2FuIGRlIGthYXJ0IG5pZXQgdGVrZW5lbi4gRGUgdGFiZWwgbWV0IHBvc3Rjb2RlcyB0b29udCBoZXR6ZWxmZGUuJyxcbiAgem9vbUluOiAnSW56b29tZW4nLFxuICB6b29tT3V0OiAnVWl0em9vbWVuJyxcbiAgd2hvbGVDaXJjbGU6ICdIZXQgaGVsZSBnZWJpZWQgdG9uZW4nLFxuICB0d29GaW5nZXJzOiAnR2VicnVpayB0d2VlIHZpbmdlcnMgb20gZGUga2FhcnQgdGUgdmVyc2NodWl2ZW4nLFxuICB6b29tV2l0aEN0cmw6ICdIb3VkIEN0cmwgaW5nZWRydWt0IG9tIG1ldCBzY3JvbGxlbiB0ZSB6b29tZW4nLFxuICBhdHRyaWJ1dGlvbjogJ0NCUy9LYWRhc3RlciAoQ0MgQlkgNC4wKSwgTmF0dXJhbCBFYXJ0aCcsXG4gIGxlZ2VuZDogJ0xlZ2VuZGEnLFxuICBsZWdlbmRTaXplOiAnSGl0cycsXG4gIHZlcmRpY3RzOiB7IG1vcmU6ICdkdWlkZWxpamsgbWVlcicsIGxlc3M6ICdkdWlkZWxpamsgbWluZGVyJywgdXN1YWw6ICd6b2FscyBnZXdvb25saWprJywgbGl0dGxlOiAndGUgd2VpbmlnIGdlZ2V2ZW5zJyB9LFxuXG4gIGhvdXJzVGl0bGU6ICdXYW5uZWVyJyxcbiAgY2hhcnRNb2RlOiAnVXJlbiB0b25lbicsXG4gIGNoYXJ0RGF5czogJ0RhZyB2b29yIGRhZycsXG4gIGNoYXJ0RGF5OiAnT3BnZXRlbGQgcGVyIHV1cicsXG4gIGNoYXJ0TGFiZWw6IChmcm9tLCB0bykgPT4gYEdyYWZpZWsgdmFuIGRlIGhpdHMgcGVyIHV1ciwgdmFuICR7ZnJvbX0gdG90IGVuIG1ldCAke3RvfTsgZGUgdGFiZWwgZXJvbmRlciBnZWVmdCBkZSBnZXRhbGxlbi5gLFxuICBob3Vyc0Zyb206ICdWYW4nLFxuICBob3Vyc1RvOiAndG90JyxcbiAgYWxsSG91cnM6ICdIZWxlIGRhZycsXG4gIGRhdGU6ICdEYXR1bScsXG4gIGhvdXI6ICdVdXInLFxuICBhc1RhYmxlOiAnQWxzIHRhYmVsJyxcblxuICBicnVzaEhlbHA6ICdTbGVlcCBvdmVyIGRlIGdyYWZpZWsgb20gdXJlbiB0ZSBraWV6ZW4uJyxcbiAgcHJldmlvdXNXZWVrOiAnV2VlayBlcnZvb3InLFxuICBleHBlY3RlZDogJ1ZlcndhY2h0JyxcbiAgdXN1YWxSYW5nZTogJ0dld29vbmxpamsgKDk1JSknLFxuXG4gIGluZHVzdHJpZXNUaXRsZTogJ1dlbGtlIGJyYW5jaGVzJyxcbiAgaW5kdXN0cmllc0hlbHA6ICdLaWVzIGVyIGVlbiBvbSBhbGxlZW4gZGllIHRlIHppZW4uJyxcbiAgaW5kdXN0cnk6ICdCcmFuY2hlJyxcbiAgbGV2ZWw6ICdEZXRhaWwnLFxuICBsZXZlbHM6IFsnU2VjdGllcycsICcyIGNpamZlcnMnLCAnMyBjaWpmZXJzJywgJzQgY2lqZmVycyddLFxuICBzaG93T25seTogKHRpdGxlKSA9PiBgQWxsZWVuICR7dGl0bGV9IHRvbmVuYCxcbiAgYWRkZWRDb2x1bW46ICdFcmJpaicsXG4gIGhpdHNDb2x1bW46ICdIaXRzJyxcbiAgbGlmdENvbHVtbjogJ1ZlcnNjaGlsJyxcbiAgdmVyZGljdENvbHVtbjogJ09uZ2V3b29uPycsXG5cbiAgY2FsZW5kYXJUaXRsZTogJ1dlbGtlIGRhZ2VuIGhpZXIgYmlqem9uZGVyIHdhcmVuJyxcbiAgY2FsZW5kYXJIZWxwOiAnS2llcyBlZW4gZGFnIG9tIGRpZSB0ZSBiZWtpamtlbi4gT21yYW5kZSBkYWdlbiBzcHJpbmdlbiBlcnVpdC4nLFxuICBjYWxlbmRhckxhYmVsOiAnRWxrZSBkYWcgaW4gZGUgZ2VnZXZlbnM7IG1ldCBkZSBwaWpsdGplc3RvZXRzZW4gZ2EgamUgbmFhciBlZW4gYW5kZXJlIGRhZywgbWV0IEVudGVyIGtpZXMgamUgZGllJyxcbiAgc3RhbmRzT3V0OiAnc3ByaW5ndCBlcnVpdCcsXG4gIHN0YW5kT3V0OiAnRGFnZW4gZGllIGVydWl0IHNwcmluZ2VuJyxcbiAgbm9uZVN0YW5kT3V0OiAnR2VlbiBkYWcgc3ByaW5ndCBlcnVpdC4nLFxuICBjbGVhckFsb25lOiAnT25nZXdvbmUgZGFnZW4sIG1pc3NjaGllbiBkb29yIHRvZXZhbCcsXG4gIGhvbGlkYXk6ICdGZWVzdGRhZycsXG4gIHdlZWtTaG9ydDogJ3drJyxcbiAgd2VlazogKG51bWJlcikgPT4gYFdlZWsgJHtudW1iZXJ9YCxcbiAgc2NhbGVGcm9tOiAndmVlbCBtaW5kZXInLFxuICBzY2FsZVRvOiAndmVlbCBtZWVyJyxcblxuICByaW5nc1RpdGxlOiAnSG9lIHZlcicsXG4gIHJpbmdzSGVscDogJ0tpZXMgZWVuIHJpbmcgb20gYWxsZWVuIGRpZSB0ZSB6aWVuLicsXG4gIGRpc3RhbmNlOiAnQWZzdGFuZCcsXG4gIHJlYWNoOiB7XG4gICAgYWJvdXQ6IChmYXIsIGxvdywgaGlnaCkgPT4gYFRvdCAke2Zhcn07IGluIDk1IHZhbiBkZSAxMDAgZ2V2YWxsZW4gdHVzc2VuICR7bG93fSBlbiAke2hpZ2h9LmAsXG4gICAgJ2F0LWxlYXN0JzogKGZhcikgPT4gYE1pbnN0ZW5zIHRvdCAke2Zhcn0sIG1pc3NjaGllbiB2b29yYmlqIGRlIGJ1aXRlbnN0ZSByaW5nLmAsXG4gICAgaW5zaWRlOiAoKSA9PiAnTmlldCB2b29yYmlqIGRlIHJhbmQuJyxcbiAgfSxcbiAgbmV0UmVhY2g6ICh0b2xkKSA9PiBgVmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmc6ICR7dG9sZH1gLFxuICBub1JlYWNoOiAnSGV0IGlzIG5pZXQgZHVpZGVsaWprIGhvZSB2ZXIgZGl0IGdhYXQuJyxcblxuICBjb250cm9sVGl0bGU6ICdXYXMgaGV0IG92ZXJhbD8nLFxuICBoZXJlOiAnSGllcicsXG4gIHN1cnJvdW5kaW5nczogJ09tZ2V2aW5nJyxcbiAgbmV0OiAnVmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmcnLFxuXG4gIHBvaW50c0FzVGFibGU6ICdEZSBrYWFydCBhbHMgdGFiZWwnLFxuICBwb3N0Y29kZTogJ1Bvc3Rjb2RlJyxcbiAgYXJlYTogJ0dlYmllZCcsXG4gIGNlbnRyZUhlcmU6IChwb3N0Y29kZSkgPT4gYEhldCBtaWRkZW4gbmFhciAke3Bvc3Rjb2RlfSB2ZXJwbGFhdHNlbmAsXG5cbiAgc2hhcmU6ICdEZWxlbicsXG4gIGNvcHlMaW5rOiAnTGluayBrb3BpXHUwMEVCcmVuJyxcbiAgY29waWVkOiAnR2Vrb3BpZWVyZCcsXG4gIHByaW50OiAnQWZkcnVra2VuJyxcbiAgZG93bmxvYWQ6ICdEb3dubG9hZGVuJyxcbiAgdGFibGVzOiB7XG4gICAgdG90YWw6ICdUb3RhYWwnLCBkYXRlczogJ0RhZ2VuJywgdGltZWxpbmU6ICdVcmVuLCBkYWcgdm9vciBkYWcnLCBob3VyczogJ1VyZW4gdmFuIGRlIGRhZycsIGluZHVzdHJpZXM6ICdCcmFuY2hlcycsIHJpbmdzOiAnUmluZ2VuJywgY29udHJvbDogJ09tZ2V2aW5nJywgcG9pbnRzOiAnUGxla2tlbicsXG4gICAgY2FsZW5kYXI6ICdLYWxlbmRlcicsXG4gIH0sXG4gIGRhcms6ICdEb25rZXInLFxuXG4gIGNvbXBhcmVUaXRsZTogJ1ZlcmdlbGlqa2VuJyxcbiAgY29tcGFyZUhlbHA6ICdEZXplbGZkZSB2cmFhZyB2b29yIGVlbiBhbmRlcmUgcGxlayBvZiBlZW4gYW5kZXJlIGRhZywgb3AgZGV6ZWxmZGUgc2NoYWxlbi4nLFxuICBjb21wYXJlV2Vla0JlZm9yZTogJ01ldCBkZSB3ZWVrIGVydm9vcicsXG4gIGNvbXBhcmVQbGFjZTogJ0FuZGVyZSBwbGFhdHMnLFxuICBjb21wYXJlRGF0ZXM6ICdBbmRlcmUgZGFnJyxcbiAgY29tcGFyZVdpdGg6ICdWZXJnZWxpamtlbicsXG4gIHN0b3BDb21wYXJpbmc6ICdOaWV0IG1lZXIgdmVyZ2VsaWprZW4nLFxuICBjb21wYXJlQ2Fubm90OiAnR2VlZiBlZW4gcGxhYXRzLCBlZW4gZGFnIGRpZSBvcCBkZSBrYWxlbmRlciBzdGFhdCwgb2YgYWxsZWJlaS4nLFxuXG4gIHNob3dBbGw6IChjb3VudCkgPT4gYEFsbGUgJHtjb3VudH0gdG9uZW5gLFxuICBzaG93RmV3ZXI6ICdNaW5kZXIgdG9uZW4nLFxuXG4gIGxvYWRpbmc6ICdBYW4gaGV0IHRlbGxlblx1MjAyNicsXG4gIGVtcHR5VGl0bGU6ICdIaWVyIGlzIG5pZXRzIGdlemllbicsXG4gIGVtcHR5Qm9keTogJ0VyIHdhcmVuIGhpZXIgZ2VlbiBoaXRzIG9wIGRlemUgbW9tZW50ZW4sIGVuIGRpZSB3ZXJkZW4gb29rIG5pZXQgdmVyd2FjaHQuJyxcbiAgbm9TdWNoRGF5c1RpdGxlOiAoY291bnQpID0+IChjb3VudCA9PT0gMSA/ICdWYW4gZGllIGRhZyBpcyBlciBuaWV0cycgOiAnVmFuIGRpZSBkYWdlbiBpcyBlciBuaWV0cycpLFxuICBsb29rQXQ6IChkYXRlKSA9PiBgS2lqayBuYWFyICR7ZGF0ZX1gLFxuICB3aWRlbjogKHJhZGl1cykgPT4gYEtpamsgYmlubmVuICR7cmFkaXVzfWAsXG4gIGFsbE9mSXQ6ICdLaWprIG5hYXIgYWxsZSBicmFuY2hlcyBlbiB1cmVuJyxcbiAgdHJvdWJsZVRpdGxlOiAnRGF0IGx1a3RlIG5pZXQnLFxuICB1bnJlYWNoYWJsZTogJ0RlIHNlcnZlciBpcyBuaWV0IHRlIGJlcmVpa2VuLiBNaXNzY2hpZW4gc3RhcnQgaGlqIG5vZywgb2YgaXMgZGUgdmVyYmluZGluZyBvbmRlcmJyb2tlbi4nLFxuICB1bmtub3duUG9zdGNvZGU6IChwb3N0Y29kZSkgPT4gYEVyIGlzIGhpZXIgZ2VlbiBwbGFhdHMgbWV0IGRlIHBvc3Rjb2RlIFx1MjAxQyR7cG9zdGNvZGV9XHUyMDFELiBLaWVzIGVlbiBhbmRlcmUuYCxcbiAgY2Fubm90UmVhZDogJ0VlbiBkZWVsIHZhbiBkZSB2cmFhZyBpcyBuaWV0IHRlIGxlemVuLicsXG4gIG92ZXJMaW1pdDogJ0RlIHZyYWFnIGlzIGdyb3RlciBkYW4gd2F0IGRlemUgc2VydmVyIGluIFx1MDBFOVx1MDBFOW4ga2VlciBiZWFudHdvb3JkdC4nLFxuICBub3ROb3c6ICdEZSBzZXJ2ZXIga2FuIGRpdCBudSBuaWV0IGJlYW50d29vcmRlbi4gUHJvYmVlciBoZXQgc3RyYWtzIG5vZyBlZW5zLicsXG4gIGRhbWFnZWQ6ICdFZW4gZGVlbCB2YW4gZGUgb3BnZXNsYWdlbiBnZWdldmVucyBpcyBiZXNjaGFkaWdkLiBEYWFyb20gaXMgZXIgZ2VlbiBhbnR3b29yZCBvcCBkZXplIHZyYWFnLicsXG4gIG5vdGhpbmdUaGVyZTogJ0JpaiBkaWUgcGxlayBpcyBnZWVuIHBvc3Rjb2RlLiBLaWVzIGVlbiBhbmRlcmUgcGxlay4nLFxuICBicm9rZW5TZXJ2ZXI6ICdFciBnaW5nIGlldHMgbWlzIG9wIGRlIHNlcnZlci4nLFxuICBzZXJ2ZXJTYXlzOiAoZGV0YWlsKSA9PiBgRGUgc2VydmVyIHplZ3Q6ICR7ZGV0YWlsfWAsXG4gIG9mZmxpbmU6ICdKZSBiZW50IG9mZmxpbmUuJyxcbiAgbGFzdEFuc3dlcjogKHRpbWUpID0+IGBXYXQgamUgemlldCBpcyBoZXQgbGFhdHN0ZSBhbnR3b29yZCwgdmFuICR7dGltZX0uYCxcbiAgcmV0cnk6ICdPcG5pZXV3IHByb2JlcmVuJyxcbiAgYmFja1RvU3RhcnQ6ICdUZXJ1ZyBuYWFyIGhldCBiZWdpbicsXG4gIG5vdGhpbmdMb2FkZWQ6ICdFciB6aWpuIG5vZyBnZWVuIGdlZ2V2ZW5zLiBWb2VnIHplIHRvZSBtZXQgXHUyMDFDc3RyYWFsIGluZ2VzdFx1MjAxRCBlbiBrb20gZGFuIHRlcnVnLicsXG4gIGRlbW86ICdWZXJ6b25uZW4gZGVtb2dlZ2V2ZW5zJyxcblxuICBtdW5pY2lwYWxpdHk6ICdnZW1lZW50ZScsXG4gIG11bmljaXBhbGl0eU9mOiAobmFtZSkgPT4gYGRlIGdlbWVlbnRlICR7bmFtZX1gLFxuICBkcmF3bkFyZWE6IChwbGFjZSkgPT4gKHBsYWNlID09PSAnJyA/ICdoZXQgZ2V0ZWtlbmRlIGdlYmllZCcgOiBgaGV0IGdldGVrZW5kZSBnZWJpZWQgaW4gJHtwbGFjZX1gKSxcbiAgaW5zaWRlOiAoZ3JvdW5kKSA9PiBgaW4gJHtncm91bmR9YCxcbiAgaW5zaWRlSXQ6ICdCaW5uZW4nLFxuICBvdXRzaWRlSXQ6IChlbmRzKSA9PiBgJHtlbmRzfSBlcmJ1aXRlbmAsXG4gIHRvb2xzOiAnU29vcnQgZ2ViaWVkJyxcbiAgdG9vbENpcmNsZTogJ0NpcmtlbCcsXG4gIHRvb2xEcmF3OiAnR2ViaWVkIHRla2VuZW4nLFxuICB0b29sTXVuaWNpcGFsaXR5OiAnR2VtZWVudGUnLFxuICBwaWNrTXVuaWNpcGFsaXR5OiAnS2xpayBvcCBlZW4gZ2VtZWVudGUgb3AgZGUga2FhcnQsIG9mIHR5cCBkZSBuYWFtIGluIGhldCB2YWsgdm9vciBlZW4gcGxhYXRzLicsXG4gIGRyYXdIZWxwOiAnS2xpayBvcCBkZSBrYWFydCB2b29yIGVsa2UgaG9lay4gRW50ZXIgb2YgZHViYmVsa2xpa2tlbiBzbHVpdCBoZXQgZ2ViaWVkLCBCYWNrc3BhY2UgaGFhbHQgZGUgbGFhdHN0ZSBob2VrIHdlZywgRXNjIGFubnVsZWVydC4nLFxuICBlZGl0SGVscDogJ1NsZWVwIGVlbiBob2VrLCBvZiBoZXQgbWlkZGVuIHZhbiBlZW4gemlqZGUuIFBpamx0amVzdG9ldHNlbiBvZiBlZW4ga2xpayBvcCBkZSBrYWFydCB2ZXJwbGFhdHNlbiBkZSBnZWtvemVuIGhvZWs7IERlbGV0ZSBoYWFsdCBoZW0gd2VnLicsXG4gIGNvcm5lcnM6ICdIb2VrZW4nLFxuICBjb3JuZXI6IChudW1iZXIsIHBvc2l0aW9uKSA9PiBgSG9layAke251bWJlcn0gKCR7cG9zaXRpb259KWAsXG4gIGFkZENvcm5lcjogJ0hvZWsgdG9ldm9lZ2VuIGluIGhldCBtaWRkZW4gdmFuIGRlIGthYXJ0JyxcbiAgdW5kb0Nvcm5lcjogJ0xhYXRzdGUgaG9layB3ZWdoYWxlbicsXG4gIHJlbW92ZUNvcm5lcjogJ0dla296ZW4gaG9layB3ZWdoYWxlbicsXG4gIGNsb3NlQXJlYTogJ0dlYmllZCBzbHVpdGVuJyxcbiAgY2FuY2VsQXJlYTogJ0FubnVsZXJlbicsXG4gIG1vdmVJdDogJ1ZlcnBsYWF0c2VuJyxcbiAgaGVhZGluZ3M6IHsgQXJyb3dVcDogJ05vb3JkJywgQXJyb3dSaWdodDogJ09vc3QnLCBBcnJvd0Rvd246ICdadWlkJywgQXJyb3dMZWZ0OiAnV2VzdCcgfSxcbiAgc21hbGxlcjogJ0tsZWluZXJlIHN0cmFhbCcsXG4gIGxhcmdlcjogJ0dyb3RlcmUgc3RyYWFsJyxcbiAgbWFwS2V5czogJ0FscyBkZSBrYWFydCBkZSBmb2N1cyBoZWVmdDogcGlqbHRqZXN0b2V0c2VuIHZlcnBsYWF0c2VuIGRlIGNpcmtlbCwgcGx1cyBlbiBtaW4gdmVyYW5kZXJlbiBkZSBzdHJhYWwsIEVudGVyIGdhYXQgdmFuIHB1bnQgbmFhciBwdW50LicsXG4gIGNyb3NzZXM6ICdEZSB6aWpkZW4gdmFuIGRpdCBnZWJpZWQga3J1aXNlbiBlbGthYXIuIFZlcnBsYWF0cyBlZW4gaG9layB0b3QgemUgZGF0IG5pZXQgbWVlciBkb2VuLicsXG4gIG91dHNpZGVUaGVMYW5kOiAnRWVuIGRlZWwgdmFuIGRpdCBnZWJpZWQgbGlndCBidWl0ZW4gaGV0IGxhbmQuIEhldCBtb2V0IGVyIGhlbGVtYWFsIGluIGxpZ2dlbi4nLFxuICBhcmVhUmVmdXNlZDogJ1Zvb3IgZGl0IGdlYmllZCBpcyBlciBnZWVuIGFudHdvb3JkLicsXG4gIHVzdWFsQmV0d2VlbjogKGxvdywgaGlnaCkgPT4gYEdld29vbmxpams6ICR7bG93fSB0b3QgJHtoaWdofWAsXG4gIHNhdmVQaWN0dXJlOiAnS2FhcnQgb3BzbGFhbiBhbHMgYWZiZWVsZGluZycsXG4gIGxlZ2VuZFJlYWNoOiB7IGFib3V0OiAnVG90IGhpZXInLCAnYXQtbGVhc3QnOiAnTWluc3RlbnMgdG90IGhpZXInLCBpbnNpZGU6ICdOaWV0IHZvb3JiaWogZGUgcmFuZCcgfSxcbn07XG4iLCAiaW1wb3J0IHR5cGUgeyBXb3JkcyB9IGZyb20gJy4vd29yZHMnO1xuXG5mdW5jdGlvbiB0aGVyZVdlcmUoY291bnQ6IG51bWJlciwgc2hvd246IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiBjb3VudCA9PT0gMSA/ICd0aGVyZSB3YXMgMSBoaXQnIDogYHRoZXJlIHdlcmUgJHtzaG93bn0gaGl0c2A7XG59XG5cbmV4cG9ydCBjb25zdCBFTkdMSVNIOiBXb3JkcyA9IHtcbiAgdGFnbGluZTogJ1doYXQgZGlkIGFuIGV2ZW50IGRvIHRvIGEgbmVpZ2hib3VyaG9vZD8nLFxuICBsYW5ndWFnZTogJ0xhbmd1YWdlJyxcbiAgc2tpcFRvQW5zd2VyOiAnU2tpcCB0byB0aGUgYW5zd2VyJyxcblxuICBwbGFjZTogJ1BsYWNlJyxcbiAgcGxhY2VIaW50OiAnVG93biBvciBwb3N0Y29kZScsXG4gIHBsYWNlTm90aGluZzogKHRleHQpID0+IGBOb3RoaW5nIGZvdW5kIHRoYXQgYmVnaW5zIHdpdGggXHUyMDFDJHt0ZXh0fVx1MjAxRGAsXG4gIHBsYWNlRm91bmQ6IChjb3VudCkgPT4gKGNvdW50ID09PSAxID8gJzEgcGxhY2UgZm91bmQnIDogYCR7Y291bnR9IHBsYWNlcyBmb3VuZGApLFxuICBwb3N0Y29kZXNUaGVyZTogKGNvdW50KSA9PiBgJHtjb3VudH0gcG9zdGNvZGVzYCxcblxuICByYWRpdXM6ICdSYWRpdXMnLFxuICByYWRpdXNOdW1iZXI6ICdSYWRpdXMgaW4ga2lsb21ldHJlcycsXG5cbiAgZGF0ZXM6ICdEYXlzJyxcbiAgZGF5OiAnRGF5JyxcbiAgZmlyc3REYXk6ICdGaXJzdCBkYXknLFxuICBsYXN0RGF5OiAnTGFzdCBkYXknLFxuICBhZGREYXk6ICdBZGQgYSBkYXknLFxuICBhZGRQZXJpb2Q6ICdBZGQgYSBwZXJpb2QnLFxuICByZW1vdmVEYXRlczogKGRhdGVzKSA9PiBgUmVtb3ZlICR7ZGF0ZXN9YCxcbiAgZWFybGllcjogKHN0ZXApID0+IGAke3N0ZXB9IGVhcmxpZXJgLFxuICBsYXRlcjogKHN0ZXApID0+IGAke3N0ZXB9IGxhdGVyYCxcbiAgc3RlcERheTogJ0EgZGF5JyxcbiAgZGF5czogKGNvdW50LCBzaG93bikgPT4gKGNvdW50ID09PSAxID8gJzEgZGF5JyA6IGAke3Nob3dufSBkYXlzYCksXG4gIHRvOiAndG8nLFxuICBtb3JlRGF0ZXM6IChjb3VudCkgPT4gYFNob3cgJHtjb3VudH0gbW9yZWAsXG4gIGZld2VyRGF0ZXM6ICdTaG93IGZld2VyJyxcbiAgbm9TdWNoRGF5OiAnVGhlIGRheSBtdXN0IGJlIG9uIHRoZSBjYWxlbmRhci4nLFxuICBkYXRlc0hlbGQ6IChmaXJzdCwgbGFzdCkgPT4gYFRoZSBkYXRhIHJ1biBmcm9tICR7Zmlyc3R9IHRvICR7bGFzdH0uYCxcbiAgb3V0c2lkZURheXM6IChmaXJzdCwgbGFzdCkgPT4gYFRoZXJlIGFyZSBoaXRzIGZyb20gJHtmaXJzdH0gdG8gJHtsYXN0fTsgY2hvb3NlIGEgZGF5IGluIGJldHdlZW4uYCxcbiAgYmFja3dhcmRzOiAnVGhlIGxhc3QgZGF5IG11c3Qgbm90IGJlIGJlZm9yZSB0aGUgZmlyc3QuJyxcbiAgdG9vTWFueURheXM6IChsaW1pdCkgPT4gYENob29zZSBhdCBtb3N0ICR7bGltaXR9IGRheXMgYXQgYSB0aW1lLmAsXG5cbiAgdHJ5VGhlc2U6ICdUcnknLFxuICBtb3JlU3VnZ2VzdGlvbnM6IChjb3VudCkgPT4gYCR7Y291bnR9IG1vcmVcdTIwMjZgLFxuXG4gIG9uOiAoZGF0ZXMpID0+IGBPbiAke2RhdGVzfWAsXG4gIHdpdGhpbjogKHJhZGl1cywgcGxhY2UpID0+IGB3aXRoaW4gJHtyYWRpdXN9IG9mICR7cGxhY2V9YCxcbiAgYmV0d2VlbjogKGZyb20sIHRvLCBwbGFjZSkgPT4gYGZyb20gJHtmcm9tfSB0byAke3RvfSBhcm91bmQgJHtwbGFjZX1gLFxuICBkYXlzQmV0d2VlbjogKGNvdW50LCBmaXJzdCwgbGFzdCkgPT4gYCR7Y291bnR9IGRheXMgYmV0d2VlbiAke2ZpcnN0fSBhbmQgJHtsYXN0fWAsXG4gIGhpdHM6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICcxIGhpdCcgOiBgJHtzaG93bn0gaGl0c2ApLFxuICB0aGVyZVdlcmVNb3JlOiAoc2hhcmUpID0+IGB0aGVyZSB3ZXJlICoke3NoYXJlfSBtb3JlKiBoaXRzIHRoYW4gdXN1YWxgLFxuICB0aGVyZVdlcmVGZXdlcjogKHNoYXJlKSA9PiBgdGhlcmUgd2VyZSAqJHtzaGFyZX0gZmV3ZXIqIGhpdHMgdGhhbiB1c3VhbGAsXG4gIHRoZXJlV2VyZU1hbnk6ICd0aGVyZSB3ZXJlIGhpdHMgd2hlcmUgKm5vbmUgYXJlIHVzdWFsKicsXG4gIHRoZXJlV2VyZUFzVXN1YWw6ICd0aGVyZSB3ZXJlICphYm91dCBhcyBtYW55IGhpdHMgYXMgdXN1YWwqJyxcbiAgdG9vRmV3SGl0czogKGNvdW50LCBzaG93bikgPT4gYCR7dGhlcmVXZXJlKGNvdW50LCBzaG93bil9LCAqdG9vIGZldyB0byBzYXkqIHdoZXRoZXIgdGhhdCBpcyB1bnVzdWFsYCxcbiAgdG9vTGl0dGxlSGlzdG9yeTogKGNvdW50LCBzaG93bikgPT4gYCR7dGhlcmVXZXJlKGNvdW50LCBzaG93bil9LCB3aXRoICp0b28gbGl0dGxlIGhpc3RvcnkgdG8gc2F5KiB3aGV0aGVyIHRoYXQgaXMgdW51c3VhbGAsXG4gIHRoZXJlV2VyZTogKGNvdW50LCBzaG93bikgPT4gKGNvdW50ID09PSAxID8gJ3RoZXJlIHdhcyAqMSBoaXQqJyA6IGB0aGVyZSB3ZXJlICoke3Nob3dufSBoaXRzKmApLFxuICBub3RoaW5nS25vd246ICh3aHkpID0+IGAqbm90aGluZyBpcyBrbm93bio6ICR7d2h5fWAsXG4gIG5vdGhpbmdUb0NvbXBhcmU6ICh3aHkpID0+IGBhbmQgdGhlcmUgaXMgbm90aGluZyB0byBjb21wYXJlIHRoYXQgd2l0aDogJHt3aHl9YCxcbiAgYWdhaW5zdDogKGhpdHMsIGV4cGVjdGVkKSA9PiBgJHtoaXRzfSBhZ2FpbnN0ICR7ZXhwZWN0ZWR9YCxcbiAgdXN1YWxJczogKGxvdywgaGlnaCkgPT4gYHVzdWFsIGlzICR7bG93fSB0byAke2hpZ2h9YCxcbiAgY29tcGFyZWRPZjogKGRheXMsIF8sIHNob3duKSA9PiBgb2YgJHtkYXlzfSAke3Nob3dufSBjYW4gYmUgY29tcGFyZWRgLFxuICBtb3N0bHlJbjogKGluZHVzdHJpZXMpID0+IGBtb3N0bHkgaW4gJHtpbmR1c3RyaWVzfWAsXG4gIGZyb21UbzogKGZyb20sIHRvKSA9PiBgZnJvbSAke2Zyb219IHRvICR7dG99YCxcbiAgZmFyOiB7IGNlbnRyZTogKGRpc3RhbmNlKSA9PiBkaXN0YW5jZSwgZWRnZTogKGRpc3RhbmNlKSA9PiBgJHtkaXN0YW5jZX0gZnJvbSBpdHMgZWRnZWAgfSxcbiAgZ29lczoge1xuICAgIGFib3V0OiAoZmFyKSA9PiBgYXMgZmFyIGFzICR7ZmFyfWAsXG4gICAgJ2F0LWxlYXN0JzogKGZhcikgPT4gYGF0IGxlYXN0IGFzIGZhciBhcyAke2Zhcn1gLFxuICAgIGluc2lkZTogKCkgPT4gJ25vdCBiZXlvbmQgaXRzIGVkZ2UnLFxuICB9LFxuICBvbmx5SW5kdXN0cnk6ICh0aXRsZSkgPT4gYG9ubHkgaW4gJHt0aXRsZX1gLFxuICBvbmx5SG91cnM6IChmcm9tLCB0bykgPT4gYGJldHdlZW4gJHtmcm9tfSBhbmQgJHt0b31gLFxuICBoaWRkZW5JbjogKGluZHVzdHJpZXMpID0+IGBDbGVhcmx5IGRpZmZlcmVudDogJHtpbmR1c3RyaWVzfS5gLFxuXG4gIGNvbnRyb2w6IChmcm9tLCB0bykgPT4gYEZyb20gJHtmcm9tfSB0byAke3RvfSBhd2F5YCxcbiAgY29udHJvbFJlc3Q6ICdJbiB0aGUgcmVzdCBvZiB0aGUgY291bnRyeScsXG4gIGFyb3VuZDoge1xuICAgIG1vcmU6IChzaGFyZSkgPT4gYHRoZXJlIHdlcmUgJHtzaGFyZX0gbW9yZSBoaXRzIHRoYW4gdXN1YWxgLFxuICAgIGxlc3M6IChzaGFyZSkgPT4gYHRoZXJlIHdlcmUgJHtzaGFyZX0gZmV3ZXIgaGl0cyB0aGFuIHVzdWFsYCxcbiAgICB1c3VhbDogKCkgPT4gJ3RoZXJlIHdlcmUgYWJvdXQgYXMgbWFueSBoaXRzIGFzIHVzdWFsJyxcbiAgICBsaXR0bGU6ICgpID0+ICd0aGVyZSBpcyBub3QgZW5vdWdoIGRhdGEgdG8gY29tcGFyZSB3aXRoJyxcbiAgfSxcbiAgbmV0T2ZJdDoge1xuICAgIGhlcmU6IChsaWZ0KSA9PiBgc28gaXQgd2FzIG5vdCBldmVyeXdoZXJlOiAqJHtsaWZ0fSogaGVyZSBjb21wYXJlZCB3aXRoIHRoZSBzdXJyb3VuZGluZ3MuYCxcbiAgICBwYXJ0bHk6IChsaWZ0KSA9PiBgc28gcGFydCBvZiBpdCB3YXMgZXZlcnl3aGVyZTogKiR7bGlmdH0qIGhlcmUgY29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzLmAsXG4gICAgb3RoZXI6IChsaWZ0KSA9PiBgd2hpY2ggbGVhdmVzICoke2xpZnR9KiBoZXJlIGNvbXBhcmVkIHdpdGggdGhlIHN1cnJvdW5kaW5ncy5gLFxuICAgIHVzdWFsOiAobGlmdCkgPT4gYHdoaWNoIGxlYXZlcyAke2xpZnR9IGhlcmUgY29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzOyB0aGF0IG1heSBiZSBjaGFuY2UuYCxcbiAgICAndG9vLWxpdHRsZSc6ICgpID0+ICdhbmQgdGhlcmUgaXMgbm90IGVub3VnaCBkYXRhIHRvIHRlbGwgd2hldGhlciBpdCB3YXMgZXZlcnl3aGVyZS4nLFxuICB9LFxuXG4gIGZpbHRlcnM6ICdPbmx5JyxcbiAgcmVtb3ZlRmlsdGVyOiAod2hhdCkgPT4gYFJlbW92ZTogJHt3aGF0fWAsXG4gIGNsZWFyQWxsOiAnQ2xlYXIgYWxsJyxcbiAgcmluZzogKGVuZHMpID0+IGAke2VuZHN9IGF3YXlgLFxuXG4gIHRob3NlRGF5czogKGNvdW50KSA9PiAoY291bnQgPT09IDEgPyAndGhhdCBkYXknIDogJ3Rob3NlIGRheXMnKSxcbiAgcmVhc29uczoge1xuICAgICdub3Qtc3RvcmVkJzogKHsgZGF5cywgY291bnQgfSkgPT4gYCR7ZGF5c30gJHtjb3VudCA9PT0gMSA/ICdpcycgOiAnYXJlJ30gbm90IGluIHRoZSBkYXRhYCxcbiAgICBhc2tlZDogKHsgZGF5cywgY291bnQgfSkgPT4gYCR7ZGF5c30gJHtjb3VudCA9PT0gMSA/ICdpcyBvbmUgb2YnIDogJ2FyZSBhbW9uZyd9IHRoZSBkYXlzIGFza2VkIGFib3V0YCxcbiAgICB3aXRob3V0OiAoeyBkYXlzLCBjb3VudCB9KSA9PiBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ3dhcycgOiAnd2VyZSd9IGxlZnQgb3V0IG9uIHB1cnBvc2VgLFxuICAgIGhvbGlkYXk6ICh7IGRheXMsIGNvdW50LCBob2xpZGF5IH0pID0+XG4gICAgICBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ3dhcyBhIGhvbGlkYXknIDogJ3dlcmUgaG9saWRheXMnfSR7aG9saWRheSA9PT0gbnVsbCA/ICcnIDogYCAoJHtob2xpZGF5LmVufSlgfWAsXG4gICAgJ3dlZWstYmVmb3JlLW5vdC1zdG9yZWQnOiAoeyBkYXRlIH0pID0+IGB0aGUgd2VlayBiZWZvcmUsICR7ZGF0ZX0sIGlzIG5vdCBpbiB0aGUgZGF0YWAsXG4gICAgJ3dlZWtzLW5vdC1zdG9yZWQnOiAoeyB3ZWVrcyB9KSA9PiBgbm9uZSBvZiB0aGUgJHt3ZWVrc30gd2Vla3MgYmVmb3JlIGlzIGluIHRoZSBkYXRhYCxcbiAgICAnYmFzZWxpbmUtbm90LXN0b3JlZCc6ICgpID0+ICdub25lIG9mIHRoZSBkYXlzIHRvIGNvbXBhcmUgd2l0aCBpcyBpbiB0aGUgZGF0YScsXG4gICAgJ2Jhc2VsaW5lLWxlZnQtb3V0JzogKHsgZWFjaCB9KSA9PiBgbm9uZSBvZiB0aGUgZGF5cyB0byBjb21wYXJlIHdpdGggY2FuIGJlIHVzZWQsIGJlY2F1c2UgJHtlYWNofWAsXG4gICAgJ3Rvby1saXR0bGUtaGlzdG9yeSc6ICgpID0+ICd0b28gZmV3IGRheXMgYmVmb3JlIGFyZSBpbiB0aGUgZGF0YSB0byB0ZWxsIHdoYXQgaXMgdXN1YWwnLFxuICAgICd0b28tZmV3LWhpdHMnOiAoKSA9PiAndG9vIGZldyBoaXRzIHRvIHRlbGwgaGFsZiBvciBkb3VibGUgdGhlIHVzdWFsIGZyb20gY2hhbmNlJyxcbiAgfSxcblxuICBiYXNlbGluZTogJ0NvbXBhcmVkIHdpdGgnLFxuICBiYXNlbGluZVdlZWs6ICd0aGUgd2VlayBiZWZvcmUnLFxuICBiYXNlbGluZVdlZWtzOiAnd2Vla3MgYmVmb3JlJyxcbiAgYmFzZWxpbmVDb3VudDogJ051bWJlciBvZiB3ZWVrcycsXG5cbiAgbWlzc2luZ0RhdGVzOiAoZGF0ZXMsIGNvdW50KSA9PlxuICAgIGAke2RhdGVzfSAke2NvdW50ID09PSAxID8gJ2lzJyA6ICdhcmUnfSBub3QgaW4gdGhlIGRhdGEsIHNvICR7Y291bnQgPT09IDEgPyAnaXQgaXMnIDogJ3RoZXkgYXJlJ30gbGVmdCBvdXQgaGVyZS5gLFxuICBub3RDb21wYXJlZDogKGRhdGVzLCBfLCB3aHkpID0+IGAke2RhdGVzfSBjYW5ub3QgYmUgY29tcGFyZWQ6ICR7d2h5fS5gLFxuICBwZXJBcmVhOiAoZXhhbXBsZSwgcG9zdGNvZGVzKSA9PlxuICAgIGBUaGVyZSBhcmUgJHtwb3N0Y29kZXN9IHBvc3Rjb2RlcyBoZXJlLCBzbyB0aGUgcG9pbnRzIGFyZSBhcmVhcyBzdWNoIGFzICR7ZXhhbXBsZX0uIEFsbCBzdW1zIGFyZSBleGFjdC5gLFxuICBhbnN3ZXJlZEJ5OiB7XG4gICAgbWVtb3J5OiAnYW5zd2VyZWQgZnJvbSBtZW1vcnknLFxuICAgIHBvc3RnaXM6ICdhbnN3ZXJlZCBieSBQb3N0R0lTJyxcbiAgICBib3RoOiAnYW5zd2VyZWQgZnJvbSBtZW1vcnkgYW5kIGJ5IFBvc3RHSVMnLFxuICB9LFxuICB1bnJlYWRhYmxlOiAocGFydHMpID0+IGBQYXJ0IG9mIHRoZSBhZGRyZXNzIGNhbm5vdCBiZSByZWFkICgke3BhcnRzfSksIHNvIGl0IHdhcyBsZWZ0IG91dC5gLFxuXG4gIG1hcFRpdGxlOiAnV2hlcmUnLFxuICBtYXBMYWJlbDogJ01hcCBvZiB0aGUgaGl0cyBwZXIgcG9zdGNvZGUnLFxuICBtYXBIZWxwOiAnQ2xpY2sgdG8gbW92ZSB0aGUgY2VudHJlLCBvciBkcmFnIGl0OyBkcmFnIHRoZSByaW0gdG8gY2hhbmdlIHRoZSByYWRpdXMuJyxcbiAgbWFwSGVscFRvdWNoOiAnVGFwIHRvIG1vdmUgdGhlIGNlbnRyZSwgb3IgZHJhZyBpdDsgZHJhZyB0aGUgcmltIHRvIGNoYW5nZSB0aGUgcmFkaXVzLiBUYXAgYSBwb2ludCBmb3IgaXRzIG51bWJlcnMuJyxcbiAgbWFwVW5hdmFpbGFibGU6ICdUaGlzIGJyb3dzZXIgY2Fubm90IGRyYXcgdGhlIG1hcC4gVGhlIHRhYmxlIG9mIHBvc3Rjb2RlcyBzYXlzIHRoZSBzYW1lLicsXG4gIHpvb21JbjogJ1pvb20gaW4nLFxuICB6b29tT3V0OiAnWm9vbSBvdXQnLFxuICB3aG9sZUNpcmNsZTogJ1Nob3cgYWxsIG9mIGl0JyxcbiAgdHdvRmluZ2VyczogJ1VzZSB0d28gZmluZ2VycyB0byBtb3ZlIHRoZSBtYXAnLFxuICB6b29tV2l0aEN0cmw6ICdIb2xkIEN0cmwgd2hpbGUgc2Nyb2xsaW5nIHRvIHpvb20gdGhlIG1hcCcsXG4gIGF0dHJpYnV0aW9uOiAnQ0JTL0thZGFzdGVyIChDQyBCWSA0LjApLCBOYXR1cmFsIEVhcnRoJyxcbiAgbGVnZW5kOiAnTGVnZW5kJyxcbiAgbGVnZW5kU2l6ZTogJ0hpdHMnLFxuICB2ZXJkaWN0czogeyBtb3JlOiAnY2xlYXJseSBtb3JlJywgbGVzczogJ2NsZWFybHkgZmV3ZXInLCB1c3VhbDogJ2FzIHVzdWFsJywgbGl0dGxlOiAnbm90IGVub3VnaCBkYXRhJyB9LFxuXG4gIGhvdXJzVGl0bGU6ICdXaGVuJyxcbiAgY2hhcnRNb2RlOiAnU2hvdyB0aGUgaG91cnMnLFxuICBjaGFydERheXM6ICdEYXkgYWZ0ZXIgZGF5JyxcbiAgY2hhcnREYXk6ICdBZGRlZCB1cCBwZXIgaG91cicsXG4gIGNoYXJ0TGFiZWw6IChmcm9tLCB0bykgPT4gYENoYXJ0IG9mIHRoZSBoaXRzIHBlciBob3VyLCAke2Zyb219IHRvICR7dG99OyB0aGUgdGFibGUgYmVsb3cgaGFzIHRoZSBudW1iZXJzLmAsXG4gIGhvdXJzRnJvbTogJ0Zyb20nLFxuICBob3Vyc1RvOiAndW50aWwnLFxuICBhbGxIb3VyczogJ1dob2xlIGRheScsXG4gIGRhdGU6ICdEYXRlJyxcbiAgaG91cjogJ0hvdXInLFxuICBhc1RhYmxlOiAnQXMgYSB0YWJsZScsXG5cbiAgYnJ1c2hIZWxwOiAnRHJhZyBvdmVyIHRoZSBjaGFydCB0byBjaG9vc2UgaG91cnMuJyxcbiAgcHJldmlvdXNXZWVrOiAnV2VlayBiZWZvcmUnLFxuICBleHBlY3RlZDogJ0V4cGVjdGVkJyxcbiAgdXN1YWxSYW5nZTogJ1VzdWFsICg5NSUpJyxcblxuICBpbmR1c3RyaWVzVGl0bGU6ICdXaGljaCBpbmR1c3RyaWVzJyxcbiAgaW5kdXN0cmllc0hlbHA6ICdDaG9vc2Ugb25lIHRvIHNlZSBvbmx5IHRoYXQgb25lLicsXG4gIGluZHVzdHJ5OiAnSW5kdXN0cnknLFxuICBsZXZlbDogJ0RldGFpbCcsXG4gIGxldmVsczogWydTZWN0aW9ucycsICcyIGRpZ2l0cycsICczIGRpZ2l0cycsICc0IGRpZ2l0cyddLFxuICBzaG93T25seTogKHRpdGxlKSA9PiBgU2hvdyBvbmx5ICR7dGl0bGV9YCxcbiAgYWRkZWRDb2x1bW46ICdBZGRlZCcsXG4gIGhpdHNDb2x1bW46ICdIaXRzJyxcbiAgbGlmdENvbHVtbjogJ0NoYW5nZScsXG4gIHZlcmRpY3RDb2x1bW46ICdVbnVzdWFsPycsXG5cbiAgY2FsZW5kYXJUaXRsZTogJ1doaWNoIGRheXMgd2VyZSBzcGVjaWFsIGhlcmUnLFxuICBjYWxlbmRhckhlbHA6ICdDaG9vc2UgYSBkYXkgdG8gbG9vayBhdCBpdC4gT3V0bGluZWQgZGF5cyBzdGFuZCBvdXQuJyxcbiAgY2FsZW5kYXJMYWJlbDogJ0V2ZXJ5IGRheSBvZiB0aGUgZGF0YTsgYXJyb3cga2V5cyBtb3ZlLCBFbnRlciBjaG9vc2VzJyxcbiAgc3RhbmRzT3V0OiAnc3RhbmRzIG91dCcsXG4gIHN0YW5kT3V0OiAnRGF5cyB0aGF0IHN0YW5kIG91dCcsXG4gIG5vbmVTdGFuZE91dDogJ05vIGRheSBzdGFuZHMgb3V0LicsXG4gIGNsZWFyQWxvbmU6ICdVbnVzdWFsIGRheXMsIHBlcmhhcHMgYnkgY2hhbmNlJyxcbiAgaG9saWRheTogJ0hvbGlkYXknLFxuICB3ZWVrU2hvcnQ6ICd3aycsXG4gIHdlZWs6IChudW1iZXIpID0+IGBXZWVrICR7bnVtYmVyfWAsXG4gIHNjYWxlRnJvbTogJ2ZhciBmZXdlcicsXG4gIHNjYWxlVG86ICdmYXIgbW9yZScsXG5cbiAgcmluZ3NUaXRsZTogJ0hvdyBmYXInLFxuICByaW5nc0hlbHA6ICdDaG9vc2UgYSByaW5nIHRvIHNlZSBvbmx5IHRoYXQgb25lLicsXG4gIGRpc3RhbmNlOiAnRGlzdGFuY2UnLFxuICByZWFjaDoge1xuICAgIGFib3V0OiAoZmFyLCBsb3csIGhpZ2gpID0+IGBBcyBmYXIgYXMgJHtmYXJ9OyBpbiA5NSBvZiAxMDAgY2FzZXMgYmV0d2VlbiAke2xvd30gYW5kICR7aGlnaH0uYCxcbiAgICAnYXQtbGVhc3QnOiAoZmFyKSA9PiBgQXQgbGVhc3QgYXMgZmFyIGFzICR7ZmFyfSwgcGVyaGFwcyBiZXlvbmQgdGhlIG91dGVybW9zdCByaW5nLmAsXG4gICAgaW5zaWRlOiAoKSA9PiAnTm90IGJleW9uZCBpdHMgZWRnZS4nLFxuICB9LFxuICBuZXRSZWFjaDogKHRvbGQpID0+IGBDb21wYXJlZCB3aXRoIHRoZSBzdXJyb3VuZGluZ3M6ICR7dG9sZH1gLFxuICBub1JlYWNoOiAnSXQgaXMgbm90IGNsZWFyIGhvdyBmYXIgdGhpcyBnb2VzLicsXG5cbiAgY29udHJvbFRpdGxlOiAnV2FzIGl0IGV2ZXJ5d2hlcmU/JyxcbiAgaGVyZTogJ0hlcmUnLFxuICBzdXJyb3VuZGluZ3M6ICdTdXJyb3VuZGluZ3MnLFxuICBuZXQ6ICdDb21wYXJlZCB3aXRoIHRoZSBzdXJyb3VuZGluZ3MnLFxuXG4gIHBvaW50c0FzVGFibGU6ICdUaGUgbWFwIGFzIGEgdGFibGUnLFxuICBwb3N0Y29kZTogJ1Bvc3Rjb2RlJyxcbiAgYXJlYTogJ0FyZWEnLFxuICBjZW50cmVIZXJlOiAocG9zdGNvZGUpID0+IGBNb3ZlIHRoZSBjZW50cmUgdG8gJHtwb3N0Y29kZX1gLFxuXG4gIHNoYXJlOiAnU2hhcmUnLFxuICBjb3B5TGluazogJ0NvcHkgbGluaycsXG4gIGNvcGllZDogJ0NvcGllZCcsXG4gIHByaW50OiAnUHJpbnQnLFxuICBkb3dubG9hZDogJ0Rvd25sb2FkJyxcbiAgdGFibGVzOiB7XG4gICAgdG90YWw6ICdUb3RhbCcsIGRhdGVzOiAnRGF5cycsIHRpbWVsaW5lOiAnSG91cnMsIGRhdGUgYnkgZGF0ZScsIGhvdXJzOiAnSG91cnMgb2YgdGhlIGRheScsIGluZHVzdHJpZXM6ICdJbmR1c3RyaWVzJywgcmluZ3M6ICdSaW5ncycsIGNvbnRyb2w6ICdTdXJyb3VuZGluZ3MnLCBwb2ludHM6ICdQbGFjZXMnLFxuICAgIGNhbGVuZGFyOiAnQ2FsZW5kYXInLFxuICB9LFxuICBkYXJrOiAnRGFyaycsXG5cbiAgY29tcGFyZVRpdGxlOiAnQ29tcGFyZScsXG4gIGNvbXBhcmVIZWxwOiAnVGhlIHNhbWUgcXVlc3Rpb24gZm9yIGFub3RoZXIgcGxhY2Ugb3IgYW5vdGhlciBkYXksIGF0IHRoZSBzYW1lIHNjYWxlcy4nLFxuICBjb21wYXJlV2Vla0JlZm9yZTogJ1dpdGggdGhlIHdlZWsgYmVmb3JlJyxcbiAgY29tcGFyZVBsYWNlOiAnT3RoZXIgcGxhY2UnLFxuICBjb21wYXJlRGF0ZXM6ICdPdGhlciBkYXknLFxuICBjb21wYXJlV2l0aDogJ0NvbXBhcmUnLFxuICBzdG9wQ29tcGFyaW5nOiAnU3RvcCBjb21wYXJpbmcnLFxuICBjb21wYXJlQ2Fubm90OiAnR2l2ZSBhIHBsYWNlLCBhIGRheSB0aGF0IGlzIG9uIHRoZSBjYWxlbmRhciwgb3IgYm90aC4nLFxuXG4gIHNob3dBbGw6IChjb3VudCkgPT4gYFNob3cgYWxsICR7Y291bnR9YCxcbiAgc2hvd0Zld2VyOiAnU2hvdyBmZXdlcicsXG5cbiAgbG9hZGluZzogJ0NvdW50aW5nXHUyMDI2JyxcbiAgZW1wdHlUaXRsZTogJ05vdGhpbmcgd2FzIHNlZW4gaGVyZScsXG4gIGVtcHR5Qm9keTogJ1RoZXJlIHdlcmUgbm8gaGl0cyBoZXJlIGF0IHRoZXNlIG1vbWVudHMsIGFuZCBub25lIHdlcmUgZXhwZWN0ZWQuJyxcbiAgbm9TdWNoRGF5c1RpdGxlOiAoY291bnQpID0+IChjb3VudCA9PT0gMSA/ICdUaGVyZSBpcyBub3RoaW5nIG9uIHRoYXQgZGF5JyA6ICdUaGVyZSBpcyBub3RoaW5nIG9uIHRob3NlIGRheXMnKSxcbiAgbG9va0F0OiAoZGF0ZSkgPT4gYExvb2sgYXQgJHtkYXRlfWAsXG4gIHdpZGVuOiAocmFkaXVzKSA9PiBgTG9vayB3aXRoaW4gJHtyYWRpdXN9YCxcbiAgYWxsT2ZJdDogJ0xvb2sgYXQgZXZlcnkgaW5kdXN0cnkgYW5kIGhvdXInLFxuICB0cm91YmxlVGl0bGU6ICdUaGF0IGRpZCBub3Qgd29yaycsXG4gIHVucmVhY2hhYmxlOiAnVGhlIHNlcnZlciBjYW5ub3QgYmUgcmVhY2hlZC4gSXQgbWF5IGJlIHN0YXJ0aW5nLCBvciB0aGUgY29ubmVjdGlvbiBtYXkgYmUgaW50ZXJydXB0ZWQuJyxcbiAgdW5rbm93blBvc3Rjb2RlOiAocG9zdGNvZGUpID0+IGBUaGVyZSBpcyBubyBwbGFjZSB3aXRoIHRoZSBwb3N0Y29kZSBcdTIwMUMke3Bvc3Rjb2RlfVx1MjAxRCBoZXJlLiBDaG9vc2UgYW5vdGhlciBvbmUuYCxcbiAgY2Fubm90UmVhZDogJ1BhcnQgb2YgdGhlIHF1ZXN0aW9uIGNvdWxkIG5vdCBiZSByZWFkLicsXG4gIG92ZXJMaW1pdDogJ1RoZSBxdWVzdGlvbiBhc2tzIGZvciBtb3JlIHRoYW4gdGhpcyBzZXJ2ZXIgYW5zd2VycyBhdCBvbmNlLicsXG4gIG5vdE5vdzogJ1RoZSBzZXJ2ZXIgY2Fubm90IGFuc3dlciB0aGlzIHJpZ2h0IG5vdy4gVHJ5IGFnYWluIGluIGEgbW9tZW50LicsXG4gIGRhbWFnZWQ6ICdQYXJ0IG9mIHRoZSBzdG9yZWQgZGF0YSBpcyBkYW1hZ2VkLCBzbyB0aGlzIHF1ZXN0aW9uIGNhbm5vdCBiZSBhbnN3ZXJlZC4nLFxuICBub3RoaW5nVGhlcmU6ICdUaGVyZSBpcyBubyBwb3N0Y29kZSBuZWFyIHRoYXQgc3BvdC4gQ2hvb3NlIGFub3RoZXIgc3BvdC4nLFxuICBicm9rZW5TZXJ2ZXI6ICdTb21ldGhpbmcgd2VudCB3cm9uZyBpbiB0aGUgc2VydmVyLicsXG4gIHNlcnZlclNheXM6IChkZXRhaWwpID0+IGBUaGUgc2VydmVyIHNheXM6ICR7ZGV0YWlsfWAsXG4gIG9mZmxpbmU6ICdZb3UgYXJlIG9mZmxpbmUuJyxcbiAgbGFzdEFuc3dlcjogKHRpbWUpID0+IGBXaGF0IHlvdSBzZWUgaXMgdGhlIGxhc3QgYW5zd2VyLCBvZiAke3RpbWV9LmAsXG4gIHJldHJ5OiAnVHJ5IGFnYWluJyxcbiAgYmFja1RvU3RhcnQ6ICdCYWNrIHRvIHRoZSBzdGFydCcsXG4gIG5vdGhpbmdMb2FkZWQ6ICdUaGVyZSBpcyBubyBkYXRhIHlldC4gQWRkIHNvbWUgd2l0aCBcdTIwMUNzdHJhYWwgaW5nZXN0XHUyMDFELCB0aGVuIGNvbWUgYmFjay4nLFxuICBkZW1vOiAnTWFkZS11cCBkZW1vIGRhdGEnLFxuXG4gIG11bmljaXBhbGl0eTogJ211bmljaXBhbGl0eScsXG4gIG11bmljaXBhbGl0eU9mOiAobmFtZSkgPT4gYHRoZSBtdW5pY2lwYWxpdHkgb2YgJHtuYW1lfWAsXG4gIGRyYXduQXJlYTogKHBsYWNlKSA9PiAocGxhY2UgPT09ICcnID8gJ3RoZSBkcmF3biBhcmVhJyA6IGB0aGUgZHJhd24gYXJlYSBpbiAke3BsYWNlfWApLFxuICBpbnNpZGU6IChncm91bmQpID0+IGBpbiAke2dyb3VuZH1gLFxuICBpbnNpZGVJdDogJ0luc2lkZScsXG4gIG91dHNpZGVJdDogKGVuZHMpID0+IGAke2VuZHN9IG91dHNpZGVgLFxuICB0b29sczogJ0tpbmQgb2YgYXJlYScsXG4gIHRvb2xDaXJjbGU6ICdDaXJjbGUnLFxuICB0b29sRHJhdzogJ0RyYXcgYW4gYXJlYScsXG4gIHRvb2xNdW5pY2lwYWxpdHk6ICdNdW5pY2lwYWxpdHknLFxuICBwaWNrTXVuaWNpcGFsaXR5OiAnQ2xpY2sgYSBtdW5pY2lwYWxpdHkgb24gdGhlIG1hcCwgb3IgdHlwZSBpdHMgbmFtZSBpbiB0aGUgYm94IGZvciBhIHBsYWNlLicsXG4gIGRyYXdIZWxwOiAnQ2xpY2sgb24gdGhlIG1hcCBmb3IgZWFjaCBjb3JuZXIuIEVudGVyIG9yIGEgZG91YmxlIGNsaWNrIGNsb3NlcyB0aGUgYXJlYSwgQmFja3NwYWNlIHRha2VzIGJhY2sgdGhlIGxhc3QgY29ybmVyLCBFc2MgY2FuY2Vscy4nLFxuICBlZGl0SGVscDogJ0RyYWcgYSBjb3JuZXIsIG9yIHRoZSBtaWRkbGUgb2YgYSBzaWRlLiBBcnJvdyBrZXlzIG9yIGEgY2xpY2sgb24gdGhlIG1hcCBtb3ZlIHRoZSBjaG9zZW4gY29ybmVyOyBEZWxldGUgcmVtb3ZlcyBpdC4nLFxuICBjb3JuZXJzOiAnQ29ybmVycycsXG4gIGNvcm5lcjogKG51bWJlciwgcG9zaXRpb24pID0+IGBDb3JuZXIgJHtudW1iZXJ9ICgke3Bvc2l0aW9ufSlgLFxuICBhZGRDb3JuZXI6ICdBZGQgYSBjb3JuZXIgaW4gdGhlIG1pZGRsZSBvZiB0aGUgbWFwJyxcbiAgdW5kb0Nvcm5lcjogJ1Rha2UgYmFjayB0aGUgbGFzdCBjb3JuZXInLFxuICByZW1vdmVDb3JuZXI6ICdSZW1vdmUgdGhlIGNob3NlbiBjb3JuZXInLFxuICBjbG9zZUFyZWE6ICdDbG9zZSB0aGUgYXJlYScsXG4gIGNhbmNlbEFyZWE6ICdDYW5jZWwnLFxuICBtb3ZlSXQ6ICdNb3ZlJyxcbiAgaGVhZGluZ3M6IHsgQXJyb3dVcDogJ05vcnRoJywgQXJyb3dSaWdodDogJ0Vhc3QnLCBBcnJvd0Rvd246ICdTb3V0aCcsIEFycm93TGVmdDogJ1dlc3QnIH0sXG4gIHNtYWxsZXI6ICdTbWFsbGVyIHJhZGl1cycsXG4gIGxhcmdlcjogJ0xhcmdlciByYWRpdXMnLFxuICBtYXBLZXlzOiAnV2hpbGUgdGhlIG1hcCBoYXMgdGhlIGZvY3VzOiBhcnJvdyBrZXlzIG1vdmUgdGhlIGNpcmNsZSwgcGx1cyBhbmQgbWludXMgY2hhbmdlIGl0cyByYWRpdXMsIEVudGVyIGdvZXMgZnJvbSBwb2ludCB0byBwb2ludC4nLFxuICBjcm9zc2VzOiAnVGhlIHNpZGVzIG9mIHRoaXMgYXJlYSBjcm9zcyBlYWNoIG90aGVyLiBNb3ZlIGEgY29ybmVyIHNvIHRoYXQgdGhleSBkbyBub3QuJyxcbiAgb3V0c2lkZVRoZUxhbmQ6ICdQYXJ0IG9mIHRoaXMgYXJlYSBsaWVzIG91dHNpZGUgdGhlIGNvdW50cnkuIEFsbCBvZiBpdCBtdXN0IGxpZSBpbnNpZGUuJyxcbiAgYXJlYVJlZnVzZWQ6ICdUaGVyZSBpcyBubyBhbnN3ZXIgZm9yIHRoaXMgYXJlYS4nLFxuICB1c3VhbEJldHdlZW46IChsb3csIGhpZ2gpID0+IGBVc3VhbDogJHtsb3d9IHRvICR7aGlnaH1gLFxuICBzYXZlUGljdHVyZTogJ1NhdmUgdGhlIG1hcCBhcyBhIHBpY3R1cmUnLFxuICBsZWdlbmRSZWFjaDogeyBhYm91dDogJ0FzIGZhciBhcyBoZXJlJywgJ2F0LWxlYXN0JzogJ0F0IGxlYXN0IHRvIGhlcmUnLCBpbnNpZGU6ICdOb3QgYmV5b25kIHRoZSBlZGdlJyB9LFxufTtcbiIsICIvLyBFYWNoIGxhbmd1YWdlIHRoYXQgdGhlIHBhZ2Ugc3BlYWtzOiBpdHMgb3duIG5hbWUsIGFuZCBpdHMgd29yZHMuXG5pbXBvcnQgdHlwZSB7IExhbmd1YWdlIH0gZnJvbSAnLi4vZm9ybWF0L2xhbmd1YWdlJztcbmltcG9ydCB7IERVVENIIH0gZnJvbSAnLi9kdXRjaCc7XG5pbXBvcnQgeyBFTkdMSVNIIH0gZnJvbSAnLi9lbmdsaXNoJztcbmltcG9ydCB0eXBlIHsgV29yZHMgfSBmcm9tICcuL3dvcmRzJztcblxuZXhwb3J0IGNvbnN0IExBTkdVQUdFUzogUmVjb3JkPExhbmd1YWdlLCB7IHJlYWRvbmx5IG5hbWU6IHN0cmluZzsgcmVhZG9ubHkgd29yZHM6IFdvcmRzIH0+ID0ge1xuICBlbjogeyBuYW1lOiAnRW5nbGlzaCcsIHdvcmRzOiBFTkdMSVNIIH0sXG4gIG5sOiB7IG5hbWU6ICdOZWRlcmxhbmRzJywgd29yZHM6IERVVENIIH0sXG59O1xuIiwgIi8vIEJvdGggbGFuZ3VhZ2VzLCBhbmQgdGV4dCBhcyBhIHBlcnNvbiByZWFkcyBpdC5cbmltcG9ydCB7IEZvcm1hdCB9IGZyb20gJy4uLy4uLy4uL3N0YXRpYy9zcmMvZm9ybWF0L2Zvcm1hdCc7XG5pbXBvcnQgeyBMQU5HVUFHRVMgfSBmcm9tICcuLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL2xhbmd1YWdlcyc7XG5pbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy93b3Jkcyc7XG5cbmV4cG9ydCBpbnRlcmZhY2UgU3Bva2VuIHtcbiAgcmVhZG9ubHkgd29yZHM6IFdvcmRzO1xuICByZWFkb25seSBmb3JtYXQ6IEZvcm1hdDtcbn1cblxuZXhwb3J0IGNvbnN0IEVOR0xJU0g6IFNwb2tlbiA9IHsgd29yZHM6IExBTkdVQUdFUy5lbi53b3JkcywgZm9ybWF0OiBuZXcgRm9ybWF0KCdlbicpIH07XG5leHBvcnQgY29uc3QgRFVUQ0g6IFNwb2tlbiA9IHsgd29yZHM6IExBTkdVQUdFUy5ubC53b3JkcywgZm9ybWF0OiBuZXcgRm9ybWF0KCdubCcpIH07XG5cbi8qKiBXaXRoIHBsYWluIHNwYWNlcy4gKi9cbmV4cG9ydCBmdW5jdGlvbiByZWFkKHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiB0ZXh0LnJlcGxhY2VBbGwoJ1xcdTAwYTAnLCAnICcpO1xufVxuIl0sCiAgIm1hcHBpbmdzIjogIjtBQUFBLE9BQU8sWUFBWTtBQUNuQixPQUFPLFVBQVU7OztBQ1VqQixJQUFNLGFBQWE7QUFFbkIsU0FBUyxLQUFLLE1BQXVCO0FBQ25DLFNBQU8sS0FBSyxNQUFNLEdBQUcsSUFBSSxZQUFZO0FBQ3ZDO0FBR08sU0FBUyxNQUFNLE1BQXFCO0FBQ3pDLFNBQU8sSUFBSSxLQUFLLEtBQUssSUFBSSxJQUFJLGFBQWEsQ0FBQztBQUM3QztBQVNPLFNBQVMsUUFBUSxNQUFlLE1BQXVCO0FBQzVELFNBQU8sSUFBSSxLQUFLLEtBQUssSUFBSSxJQUFJLE9BQU8sVUFBVSxFQUFFLFlBQVksRUFBRSxNQUFNLEdBQUcsRUFBRTtBQUMzRTtBQUdPLFNBQVMsWUFBWSxNQUFlLElBQXFCO0FBQzlELFNBQU8sS0FBSyxPQUFPLEtBQUssRUFBRSxJQUFJLEtBQUssSUFBSSxLQUFLLFVBQVU7QUFDeEQ7QUFhTyxTQUFTLE9BQU8sTUFBcUI7QUFDMUMsU0FBTyxFQUFFLE9BQU8sTUFBTSxNQUFNLEtBQUs7QUFDbkM7QUFFTyxTQUFTLFNBQVMsTUFBb0I7QUFDM0MsU0FBTyxZQUFZLEtBQUssT0FBTyxLQUFLLElBQUksSUFBSTtBQUM5QztBQStCTyxTQUFTLFFBQVEsTUFBa0M7QUFDeEQsUUFBTSxRQUFnQixDQUFDO0FBQ3ZCLGFBQVcsT0FBTyxNQUFNO0FBQ3RCLFVBQU0sT0FBTyxNQUFNLEdBQUcsRUFBRTtBQUN4QixRQUFJLFNBQVMsVUFBYSxRQUFRLEtBQUssTUFBTSxDQUFDLE1BQU0sS0FBSztBQUN2RCxZQUFNLE1BQU0sU0FBUyxDQUFDLElBQUksRUFBRSxPQUFPLEtBQUssT0FBTyxNQUFNLElBQUk7QUFBQSxJQUMzRCxPQUFPO0FBQ0wsWUFBTSxLQUFLLE9BQU8sR0FBRyxDQUFDO0FBQUEsSUFDeEI7QUFBQSxFQUNGO0FBQ0EsU0FBTztBQUNUOzs7QUMzRk8sU0FBUyxhQUFhLE9BQXdCLE9BQWMsUUFBd0I7QUFDekYsUUFBTSxDQUFDLE9BQU8sSUFBSSxJQUFJLENBQUMsTUFBTSxDQUFDLEdBQUcsTUFBTSxHQUFHLEVBQUUsQ0FBQztBQUM3QyxNQUFJLFVBQVUsVUFBYSxTQUFTLE9BQVcsUUFBTztBQUN0RCxNQUFJLE1BQU0sU0FBUyxHQUFHO0FBQ3BCLFVBQU0sT0FBTyxNQUFNLE9BQU8sQ0FBQyxLQUFLLFNBQVMsTUFBTSxTQUFTLElBQUksR0FBRyxDQUFDO0FBQ2hFLFdBQU8sTUFBTSxZQUFZLE9BQU8sTUFBTSxJQUFJLEdBQUcsT0FBTyxLQUFLLE1BQU0sS0FBSyxHQUFHLE9BQU8sS0FBSyxLQUFLLElBQUksQ0FBQztBQUFBLEVBQy9GO0FBQ0EsTUFBSSxNQUFNLFdBQVcsRUFBRyxRQUFPLE9BQU8sS0FBSyxLQUFLO0FBQ2hELFNBQU8sT0FBTyxLQUFLLE1BQU0sSUFBSSxDQUFDLFNBQVUsU0FBUyxJQUFJLE1BQU0sSUFBSSxPQUFPLEtBQUssS0FBSyxLQUFLLElBQUksT0FBTyxLQUFLLElBQUksQ0FBRSxDQUFDO0FBQzlHOzs7QUNjTyxTQUFTLFVBQVUsT0FBZSxPQUFxQjtBQUM1RCxTQUFPLEVBQUUsTUFBTSxNQUFNLFVBQVUsS0FBSyxHQUFHLE1BQU07QUFDL0M7QUFFTyxTQUFTLFVBQVUsT0FBMkIsT0FBYyxRQUF1QjtBQUN4RixTQUFPLEVBQUUsTUFBTSxhQUFhLFFBQVEsS0FBSyxHQUFHLE9BQU8sTUFBTSxHQUFHLE9BQU8sTUFBTSxPQUFPO0FBQ2xGO0FBR08sU0FBUyxTQUFTLE9BQW1FO0FBQzFGLFFBQU0sUUFBUSxvQkFBSSxJQUFpQztBQUNuRCxhQUFXLEVBQUUsTUFBTSxJQUFJLEtBQUssT0FBTztBQUNqQyxVQUFNLE1BQU0sS0FBSyxVQUFVLEdBQUc7QUFDOUIsVUFBTSxJQUFJLEtBQUssQ0FBQyxLQUFLLENBQUMsR0FBSSxNQUFNLElBQUksR0FBRyxJQUFJLENBQUMsS0FBSyxDQUFDLEdBQUksSUFBSSxDQUFDLENBQUM7QUFBQSxFQUM5RDtBQUNBLFNBQU8sQ0FBQyxHQUFHLE1BQU0sT0FBTyxDQUFDO0FBQzNCO0FBR08sU0FBUyxjQUFjLFFBQWdCLE9BQWMsT0FBYyxRQUF3QjtBQUNoRyxRQUFNLEVBQUUsTUFBTSxPQUFPLE1BQU0sU0FBUyxRQUFRLENBQUMsRUFBRSxJQUFJO0FBQ25ELFNBQU8sTUFBTSxRQUFRLElBQUksRUFBRTtBQUFBLElBQ3pCLEdBQUc7QUFBQSxJQUNILE9BQU8sVUFBVSxTQUFZLEtBQUssT0FBTyxNQUFNLEtBQUs7QUFBQSxJQUNwRCxNQUFNLFNBQVMsU0FBWSxLQUFLLE9BQU8sS0FBSyxJQUFJO0FBQUEsSUFDaEQsU0FBUyxXQUFXO0FBQUEsSUFDcEIsTUFBTSxTQUFTLEtBQUssRUFBRSxJQUFJLENBQUMsQ0FBQyxLQUFLLElBQUksTUFBTSxjQUFjLEtBQUssVUFBVSxNQUFNLE9BQU8sTUFBTSxHQUFHLE9BQU8sTUFBTSxDQUFDLEVBQUUsS0FBSyxJQUFJO0FBQUEsRUFDekgsQ0FBQztBQUNIOzs7QUNuREEsSUFBTSxTQUFtQyxFQUFFLElBQUksU0FBUyxJQUFJLFFBQVE7QUFHN0QsSUFBTSxTQUFOLE1BQWE7QUFBQSxFQUNEO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFFakIsWUFBWSxVQUFvQjtBQUM5QixTQUFLLFNBQVMsT0FBTyxRQUFRO0FBQzdCLFNBQUssVUFBVSxJQUFJLEtBQUssYUFBYSxLQUFLLFFBQVEsRUFBRSx1QkFBdUIsRUFBRSxDQUFDO0FBQzlFLFNBQUssVUFBVSxJQUFJLEtBQUssYUFBYSxLQUFLLFFBQVEsRUFBRSx1QkFBdUIsRUFBRSxDQUFDO0FBQzlFLFNBQUssTUFBTSxLQUFLLE1BQU0sRUFBRSxLQUFLLFdBQVcsT0FBTyxRQUFRLE1BQU0sVUFBVSxDQUFDO0FBQ3hFLFNBQUssVUFBVSxLQUFLLE1BQU0sRUFBRSxTQUFTLFFBQVEsS0FBSyxXQUFXLE9BQU8sUUFBUSxNQUFNLFVBQVUsQ0FBQztBQUM3RixTQUFLLFdBQVcsS0FBSyxNQUFNLEVBQUUsU0FBUyxTQUFTLEtBQUssV0FBVyxPQUFPLFFBQVEsQ0FBQztBQUMvRSxTQUFLLGNBQWMsS0FBSyxNQUFNLEVBQUUsU0FBUyxPQUFPLENBQUM7QUFDakQsU0FBSyxtQkFBbUIsS0FBSyxNQUFNLEVBQUUsU0FBUyxRQUFRLENBQUM7QUFDdkQsU0FBSyxZQUFZLEtBQUssTUFBTSxFQUFFLE9BQU8sUUFBUSxDQUFDO0FBQzlDLFNBQUssUUFBUSxJQUFJLEtBQUssZUFBZSxLQUFLLFFBQVEsRUFBRSxNQUFNLFdBQVcsUUFBUSxVQUFVLENBQUM7QUFBQSxFQUMxRjtBQUFBO0FBQUEsRUFHQSxNQUFNLE9BQXVCO0FBQzNCLFdBQU8sS0FBSyxRQUFRLE9BQU8sS0FBSztBQUFBLEVBQ2xDO0FBQUE7QUFBQSxFQUdBLGNBQWMsT0FBdUI7QUFDbkMsV0FBTyxLQUFLLFFBQVEsT0FBTyxLQUFLO0FBQUEsRUFDbEM7QUFBQTtBQUFBLEVBR0EsR0FBRyxPQUF1QjtBQUN4QixXQUFPLEdBQUcsS0FBSyxRQUFRLE9BQU8sS0FBSyxDQUFDO0FBQUEsRUFDdEM7QUFBQTtBQUFBLEVBR0EsT0FBTyxPQUF1QjtBQUM1QixXQUFPLFFBQVEsTUFBTyxHQUFHLEtBQUssTUFBTSxLQUFLLENBQUMsVUFBWSxLQUFLLEdBQUcsUUFBUSxHQUFJO0FBQUEsRUFDNUU7QUFBQTtBQUFBLEVBR0EsU0FBUyxFQUFFLEtBQUssSUFBSSxHQUEyRDtBQUM3RSxXQUFPLEdBQUcsSUFBSSxRQUFRLENBQUMsQ0FBQyxLQUFLLElBQUksUUFBUSxDQUFDLENBQUM7QUFBQSxFQUM3QztBQUFBO0FBQUEsRUFHQSxTQUFTLEVBQUUsT0FBTyxJQUFJLEdBQWlCO0FBQ3JDLFdBQU8sR0FBRyxVQUFVLElBQUksTUFBTSxLQUFLLE9BQU8sS0FBSyxDQUFDLFNBQUksS0FBSyxPQUFPLEdBQUcsQ0FBQztBQUFBLEVBQ3RFO0FBQUE7QUFBQSxFQUdBLE1BQU0sVUFBMEI7QUFDOUIsV0FBTyxLQUFLLFdBQVcsS0FBSyxJQUFJLFFBQVEsR0FBRyxPQUFPO0FBQUEsRUFDcEQ7QUFBQTtBQUFBLEVBR0EsS0FBSyxVQUEwQjtBQUM3QixXQUFPLEtBQUssV0FBVyxVQUFVLFlBQVk7QUFBQSxFQUMvQztBQUFBO0FBQUEsRUFHQSxXQUFXLE9BQXVCO0FBQ2hDLFdBQU8sSUFBSSxLQUFLLGFBQWEsS0FBSyxRQUFRLEVBQUUsYUFBYSxjQUFjLHVCQUF1QixFQUFFLENBQUMsRUFDOUYsT0FBTyxLQUFLLEVBQUUsUUFBUSxLQUFLLFFBQUc7QUFBQSxFQUNuQztBQUFBO0FBQUEsRUFHQSxTQUFTLE1BQXVCO0FBQzlCLFdBQU8sS0FBSyxRQUFRLE9BQU8sTUFBTSxJQUFJLENBQUMsRUFBRSxRQUFRLEtBQUssRUFBRTtBQUFBLEVBQ3pEO0FBQUE7QUFBQSxFQUdBLEtBQUssTUFBdUI7QUFDMUIsV0FBTyxLQUFLLElBQUksT0FBTyxNQUFNLElBQUksQ0FBQztBQUFBLEVBQ3BDO0FBQUE7QUFBQSxFQUdBLFVBQVUsTUFBdUI7QUFDL0IsV0FBTyxLQUFLLFNBQVMsT0FBTyxNQUFNLElBQUksQ0FBQyxFQUFFLFFBQVEsS0FBSyxFQUFFO0FBQUEsRUFDMUQ7QUFBQTtBQUFBLEVBR0EsTUFBTSxNQUF1QjtBQUMzQixXQUFPLEtBQUssVUFBVSxPQUFPLE1BQU0sSUFBSSxDQUFDO0FBQUEsRUFDMUM7QUFBQTtBQUFBLEVBR0EsYUFBYSxNQUF1QjtBQUNsQyxXQUFPLEtBQUssaUJBQWlCLE9BQU8sTUFBTSxJQUFJLENBQUM7QUFBQSxFQUNqRDtBQUFBO0FBQUEsRUFHQSxLQUFLLFFBQXNCO0FBQ3pCLFdBQU8sS0FBSyxNQUFNLE9BQU8sTUFBTTtBQUFBLEVBQ2pDO0FBQUE7QUFBQSxFQUdBLFFBQVEsTUFBdUI7QUFDN0IsV0FBTyxLQUFLLFlBQVksT0FBTyxNQUFNLElBQUksQ0FBQztBQUFBLEVBQzVDO0FBQUE7QUFBQSxFQUdBLEtBQUssTUFBb0I7QUFDdkIsV0FBTyxTQUFTLElBQUksTUFBTSxJQUFJLEtBQUssU0FBUyxLQUFLLEtBQUssSUFBSSxLQUFLLElBQUksWUFBWSxNQUFNLEtBQUssS0FBSyxHQUFHLE1BQU0sS0FBSyxJQUFJLENBQUM7QUFBQSxFQUNwSDtBQUFBO0FBQUEsRUFHQSxLQUFLLE9BQWtDO0FBQ3JDLFdBQU8sSUFBSSxLQUFLLFdBQVcsS0FBSyxNQUFNLEVBQUUsT0FBTyxLQUFLO0FBQUEsRUFDdEQ7QUFBQTtBQUFBLEVBR0EsS0FBSyxNQUFzQjtBQUN6QixXQUFPLEdBQUcsT0FBTyxJQUFJLEVBQUUsU0FBUyxHQUFHLEdBQUcsQ0FBQztBQUFBLEVBQ3pDO0FBQUE7QUFBQSxFQUdBLE1BQU0sRUFBRSxNQUFNLEdBQUcsR0FBc0I7QUFDckMsV0FBTyxHQUFHLEtBQUssS0FBSyxJQUFJLENBQUMsU0FBSSxLQUFLLEtBQUssS0FBSyxDQUFDLENBQUM7QUFBQSxFQUNoRDtBQUFBO0FBQUEsRUFHQSxLQUFLLEVBQUUsTUFBTSxLQUFLLEdBQTRFO0FBQzVGLFVBQU0sUUFBUSxDQUFDLFNBQVMsT0FBTyxLQUFLLEtBQUssVUFBVSxJQUFJLEdBQUcsU0FBUyxPQUFPLEtBQUssS0FBSyxNQUFNLEVBQUUsTUFBTSxNQUFNLElBQUksS0FBSyxDQUFDLENBQUM7QUFDbkgsV0FBTyxNQUFNLE9BQU8sQ0FBQyxTQUFTLFNBQVMsRUFBRSxFQUFFLEtBQUssSUFBSTtBQUFBLEVBQ3REO0FBQUEsRUFFUSxXQUFXLFVBQWtCLGFBQTZDO0FBQ2hGLFVBQU0sU0FBUyxhQUFhLEtBQUssS0FBSyxJQUFJLFFBQVEsSUFBSSxNQUFNLElBQUk7QUFDaEUsV0FBTyxJQUFJLEtBQUssYUFBYSxLQUFLLFFBQVEsRUFBRSxPQUFPLFdBQVcsYUFBYSx1QkFBdUIsT0FBTyxDQUFDLEVBQ3ZHLE9BQU8sUUFBUSxFQUFFLFFBQVEsS0FBSyxRQUFHO0FBQUEsRUFDdEM7QUFBQSxFQUVRLE1BQU0sU0FBMEQ7QUFDdEUsV0FBTyxJQUFJLEtBQUssZUFBZSxLQUFLLFFBQVEsRUFBRSxVQUFVLE9BQU8sR0FBRyxRQUFRLENBQUM7QUFBQSxFQUM3RTtBQUNGOzs7QUNwSkEsU0FBUyxVQUFVLE9BQWUsT0FBdUI7QUFDdkQsU0FBTyxVQUFVLElBQUksaUJBQWlCLFlBQVksS0FBSztBQUN6RDtBQUVPLElBQU0sUUFBZTtBQUFBLEVBQzFCLFNBQVM7QUFBQSxFQUNULFVBQVU7QUFBQSxFQUNWLGNBQWM7QUFBQSxFQUVkLE9BQU87QUFBQSxFQUNQLFdBQVc7QUFBQSxFQUNYLGNBQWMsQ0FBQyxTQUFTLHVDQUFrQyxJQUFJO0FBQUEsRUFDOUQsWUFBWSxDQUFDLFVBQVcsVUFBVSxJQUFJLHNCQUFzQixHQUFHLEtBQUs7QUFBQSxFQUNwRSxnQkFBZ0IsQ0FBQyxVQUFVLEdBQUcsS0FBSztBQUFBLEVBRW5DLFFBQVE7QUFBQSxFQUNSLGNBQWM7QUFBQSxFQUVkLE9BQU87QUFBQSxFQUNQLEtBQUs7QUFBQSxFQUNMLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULFFBQVE7QUFBQSxFQUNSLFdBQVc7QUFBQSxFQUNYLGFBQWEsQ0FBQyxVQUFVLEdBQUcsS0FBSztBQUFBLEVBQ2hDLFNBQVMsQ0FBQyxTQUFTLEdBQUcsSUFBSTtBQUFBLEVBQzFCLE9BQU8sQ0FBQyxTQUFTLEdBQUcsSUFBSTtBQUFBLEVBQ3hCLFNBQVM7QUFBQSxFQUNULE1BQU0sQ0FBQyxPQUFPLFVBQVcsVUFBVSxJQUFJLFVBQVUsR0FBRyxLQUFLO0FBQUEsRUFDekQsSUFBSTtBQUFBLEVBQ0osV0FBVyxDQUFDLFVBQVUsT0FBTyxLQUFLO0FBQUEsRUFDbEMsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsV0FBVyxDQUFDLE9BQU8sU0FBUyx5QkFBeUIsS0FBSyxlQUFlLElBQUk7QUFBQSxFQUM3RSxhQUFhLENBQUMsT0FBTyxTQUFTLG9CQUFvQixLQUFLLGVBQWUsSUFBSTtBQUFBLEVBQzFFLFdBQVc7QUFBQSxFQUNYLGFBQWEsQ0FBQyxVQUFVLGtCQUFrQixLQUFLO0FBQUEsRUFFL0MsVUFBVTtBQUFBLEVBQ1YsaUJBQWlCLENBQUMsVUFBVSxPQUFPLEtBQUs7QUFBQSxFQUV4QyxJQUFJLENBQUMsVUFBVSxNQUFNLEtBQUs7QUFBQSxFQUMxQixRQUFRLENBQUMsUUFBUSxVQUFVLFVBQVUsTUFBTSxRQUFRLEtBQUs7QUFBQSxFQUN4RCxTQUFTLENBQUMsTUFBTSxJQUFJLFVBQVUsT0FBTyxJQUFJLFFBQVEsRUFBRSxTQUFTLEtBQUs7QUFBQSxFQUNqRSxhQUFhLENBQUMsT0FBTyxPQUFPLFNBQVMsR0FBRyxLQUFLLGlCQUFpQixLQUFLLE9BQU8sSUFBSTtBQUFBLEVBQzlFLE1BQU0sQ0FBQyxPQUFPLFVBQVcsVUFBVSxJQUFJLFVBQVUsR0FBRyxLQUFLO0FBQUEsRUFDekQsZUFBZSxDQUFDLFVBQVUsYUFBYSxLQUFLO0FBQUEsRUFDNUMsZ0JBQWdCLENBQUMsVUFBVSxhQUFhLEtBQUs7QUFBQSxFQUM3QyxlQUFlO0FBQUEsRUFDZixrQkFBa0I7QUFBQSxFQUNsQixZQUFZLENBQUMsT0FBTyxVQUFVLEdBQUcsVUFBVSxPQUFPLEtBQUssQ0FBQztBQUFBLEVBQ3hELGtCQUFrQixDQUFDLE9BQU8sVUFBVSxHQUFHLFVBQVUsT0FBTyxLQUFLLENBQUM7QUFBQSxFQUM5RCxXQUFXLENBQUMsT0FBTyxVQUFXLFVBQVUsSUFBSSxtQkFBbUIsYUFBYSxLQUFLO0FBQUEsRUFDakYsY0FBYyxDQUFDLFFBQVEseUJBQXlCLEdBQUc7QUFBQSxFQUNuRCxrQkFBa0IsQ0FBQyxRQUFRLDZDQUE2QyxHQUFHO0FBQUEsRUFDM0UsU0FBUyxDQUFDLE1BQU0sYUFBYSxHQUFHLElBQUksa0JBQWtCLFFBQVE7QUFBQSxFQUM5RCxTQUFTLENBQUMsS0FBSyxTQUFTLGNBQWMsR0FBRyxRQUFRLElBQUk7QUFBQSxFQUNyRCxZQUFZLENBQUMsTUFBTSxPQUFPLFVBQVUsT0FBTyxJQUFJLElBQUksVUFBVSxJQUFJLE9BQU8sTUFBTSxPQUFPLEtBQUs7QUFBQSxFQUMxRixVQUFVLENBQUMsZUFBZSxhQUFhLFVBQVU7QUFBQSxFQUNqRCxRQUFRLENBQUMsTUFBTSxPQUFPLE9BQU8sSUFBSSxRQUFRLEVBQUU7QUFBQSxFQUMzQyxLQUFLLEVBQUUsUUFBUSxDQUFDLGFBQWEsR0FBRyxRQUFRLFFBQVEsTUFBTSxDQUFDLGFBQWEsR0FBRyxRQUFRLGlCQUFpQjtBQUFBLEVBQ2hHLE1BQU07QUFBQSxJQUNKLE9BQU8sQ0FBQyxRQUFRLE9BQU8sR0FBRztBQUFBLElBQzFCLFlBQVksQ0FBQyxRQUFRLGdCQUFnQixHQUFHO0FBQUEsSUFDeEMsUUFBUSxNQUFNO0FBQUEsRUFDaEI7QUFBQSxFQUNBLGNBQWMsQ0FBQyxVQUFVLGFBQWEsS0FBSztBQUFBLEVBQzNDLFdBQVcsQ0FBQyxNQUFNLE9BQU8sVUFBVSxJQUFJLE9BQU8sRUFBRTtBQUFBLEVBQ2hELFVBQVUsQ0FBQyxlQUFlLHFCQUFxQixVQUFVO0FBQUEsRUFFekQsU0FBUyxDQUFDLE1BQU0sT0FBTyxNQUFNLElBQUksUUFBUSxFQUFFO0FBQUEsRUFDM0MsYUFBYTtBQUFBLEVBQ2IsUUFBUTtBQUFBLElBQ04sTUFBTSxDQUFDLFVBQVUsWUFBWSxLQUFLO0FBQUEsSUFDbEMsTUFBTSxDQUFDLFVBQVUsWUFBWSxLQUFLO0FBQUEsSUFDbEMsT0FBTyxNQUFNO0FBQUEsSUFDYixRQUFRLE1BQU07QUFBQSxFQUNoQjtBQUFBLEVBQ0EsU0FBUztBQUFBLElBQ1AsTUFBTSxDQUFDLFNBQVMsa0NBQWtDLElBQUk7QUFBQSxJQUN0RCxRQUFRLENBQUMsU0FBUyxxQ0FBcUMsSUFBSTtBQUFBLElBQzNELE9BQU8sQ0FBQyxTQUFTLHVCQUF1QixJQUFJO0FBQUEsSUFDNUMsT0FBTyxDQUFDLFNBQVMsc0JBQXNCLElBQUk7QUFBQSxJQUMzQyxjQUFjLE1BQU07QUFBQSxFQUN0QjtBQUFBLEVBRUEsU0FBUztBQUFBLEVBQ1QsY0FBYyxDQUFDLFNBQVMsYUFBYSxJQUFJO0FBQUEsRUFDekMsVUFBVTtBQUFBLEVBQ1YsTUFBTSxDQUFDLFNBQVMsTUFBTSxJQUFJO0FBQUEsRUFFMUIsV0FBVyxDQUFDLFVBQVcsVUFBVSxJQUFJLFlBQVk7QUFBQSxFQUNqRCxTQUFTO0FBQUEsSUFDUCxjQUFjLENBQUMsRUFBRSxNQUFNLE1BQU0sTUFBTSxHQUFHLElBQUksSUFBSSxVQUFVLElBQUksUUFBUSxRQUFRO0FBQUEsSUFDNUUsT0FBTyxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sR0FBRyxJQUFJLElBQUksVUFBVSxJQUFJLGtCQUFrQixjQUFjO0FBQUEsSUFDckYsU0FBUyxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sR0FBRyxJQUFJLElBQUksVUFBVSxJQUFJLE9BQU8sTUFBTTtBQUFBLElBQ3BFLFNBQVMsQ0FBQyxFQUFFLE1BQU0sT0FBTyxRQUFRLE1BQy9CLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxxQkFBcUIsa0JBQWtCLEdBQUcsWUFBWSxPQUFPLEtBQUssS0FBSyxRQUFRLEVBQUUsR0FBRztBQUFBLElBQy9HLDBCQUEwQixDQUFDLEVBQUUsS0FBSyxNQUFNLG1CQUFtQixJQUFJO0FBQUEsSUFDL0Qsb0JBQW9CLENBQUMsRUFBRSxNQUFNLE1BQU0sZUFBZSxLQUFLO0FBQUEsSUFDdkQsdUJBQXVCLE1BQU07QUFBQSxJQUM3QixxQkFBcUIsQ0FBQyxFQUFFLEtBQUssTUFBTSw4REFBOEQsSUFBSTtBQUFBLElBQ3JHLHNCQUFzQixNQUFNO0FBQUEsSUFDNUIsZ0JBQWdCLE1BQU07QUFBQSxFQUN4QjtBQUFBLEVBRUEsVUFBVTtBQUFBLEVBQ1YsY0FBYztBQUFBLEVBQ2QsZUFBZTtBQUFBLEVBQ2YsZUFBZTtBQUFBLEVBRWYsY0FBYyxDQUFDLE9BQU8sVUFDcEIsR0FBRyxLQUFLLElBQUksVUFBVSxJQUFJLFFBQVEsUUFBUSwyQkFBMkIsVUFBVSxJQUFJLFNBQVMsUUFBUTtBQUFBLEVBQ3RHLGFBQWEsQ0FBQyxPQUFPLE9BQU8sUUFBUSxHQUFHLEtBQUssSUFBSSxVQUFVLElBQUksT0FBTyxNQUFNLGdDQUFnQyxHQUFHO0FBQUEsRUFDOUcsU0FBUyxDQUFDLFNBQVMsY0FDakIsZ0JBQWdCLFNBQVMsaURBQWlELE9BQU87QUFBQSxFQUNuRixZQUFZO0FBQUEsSUFDVixRQUFRO0FBQUEsSUFDUixTQUFTO0FBQUEsSUFDVCxNQUFNO0FBQUEsRUFDUjtBQUFBLEVBQ0EsWUFBWSxDQUFDLFVBQVUsNENBQTRDLEtBQUs7QUFBQSxFQUV4RSxVQUFVO0FBQUEsRUFDVixVQUFVO0FBQUEsRUFDVixTQUFTO0FBQUEsRUFDVCxjQUFjO0FBQUEsRUFDZCxnQkFBZ0I7QUFBQSxFQUNoQixRQUFRO0FBQUEsRUFDUixTQUFTO0FBQUEsRUFDVCxhQUFhO0FBQUEsRUFDYixZQUFZO0FBQUEsRUFDWixjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixRQUFRO0FBQUEsRUFDUixZQUFZO0FBQUEsRUFDWixVQUFVLEVBQUUsTUFBTSxrQkFBa0IsTUFBTSxvQkFBb0IsT0FBTyxvQkFBb0IsUUFBUSxxQkFBcUI7QUFBQSxFQUV0SCxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixZQUFZLENBQUMsTUFBTSxPQUFPLG9DQUFvQyxJQUFJLGVBQWUsRUFBRTtBQUFBLEVBQ25GLFdBQVc7QUFBQSxFQUNYLFNBQVM7QUFBQSxFQUNULFVBQVU7QUFBQSxFQUNWLE1BQU07QUFBQSxFQUNOLE1BQU07QUFBQSxFQUNOLFNBQVM7QUFBQSxFQUVULFdBQVc7QUFBQSxFQUNYLGNBQWM7QUFBQSxFQUNkLFVBQVU7QUFBQSxFQUNWLFlBQVk7QUFBQSxFQUVaLGlCQUFpQjtBQUFBLEVBQ2pCLGdCQUFnQjtBQUFBLEVBQ2hCLFVBQVU7QUFBQSxFQUNWLE9BQU87QUFBQSxFQUNQLFFBQVEsQ0FBQyxXQUFXLGFBQWEsYUFBYSxXQUFXO0FBQUEsRUFDekQsVUFBVSxDQUFDLFVBQVUsVUFBVSxLQUFLO0FBQUEsRUFDcEMsYUFBYTtBQUFBLEVBQ2IsWUFBWTtBQUFBLEVBQ1osWUFBWTtBQUFBLEVBQ1osZUFBZTtBQUFBLEVBRWYsZUFBZTtBQUFBLEVBQ2YsY0FBYztBQUFBLEVBQ2QsZUFBZTtBQUFBLEVBQ2YsV0FBVztBQUFBLEVBQ1gsVUFBVTtBQUFBLEVBQ1YsY0FBYztBQUFBLEVBQ2QsWUFBWTtBQUFBLEVBQ1osU0FBUztBQUFBLEVBQ1QsV0FBVztBQUFBLEVBQ1gsTUFBTSxDQUFDLFdBQVcsUUFBUSxNQUFNO0FBQUEsRUFDaEMsV0FBVztBQUFBLEVBQ1gsU0FBUztBQUFBLEVBRVQsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsVUFBVTtBQUFBLEVBQ1YsT0FBTztBQUFBLElBQ0wsT0FBTyxDQUFDLEtBQUssS0FBSyxTQUFTLE9BQU8sR0FBRyxzQ0FBc0MsR0FBRyxPQUFPLElBQUk7QUFBQSxJQUN6RixZQUFZLENBQUMsUUFBUSxnQkFBZ0IsR0FBRztBQUFBLElBQ3hDLFFBQVEsTUFBTTtBQUFBLEVBQ2hCO0FBQUEsRUFDQSxVQUFVLENBQUMsU0FBUywrQkFBK0IsSUFBSTtBQUFBLEVBQ3ZELFNBQVM7QUFBQSxFQUVULGNBQWM7QUFBQSxFQUNkLE1BQU07QUFBQSxFQUNOLGNBQWM7QUFBQSxFQUNkLEtBQUs7QUFBQSxFQUVMLGVBQWU7QUFBQSxFQUNmLFVBQVU7QUFBQSxFQUNWLE1BQU07QUFBQSxFQUNOLFlBQVksQ0FBQyxhQUFhLG1CQUFtQixRQUFRO0FBQUEsRUFFckQsT0FBTztBQUFBLEVBQ1AsVUFBVTtBQUFBLEVBQ1YsUUFBUTtBQUFBLEVBQ1IsT0FBTztBQUFBLEVBQ1AsVUFBVTtBQUFBLEVBQ1YsUUFBUTtBQUFBLElBQ04sT0FBTztBQUFBLElBQVUsT0FBTztBQUFBLElBQVMsVUFBVTtBQUFBLElBQXNCLE9BQU87QUFBQSxJQUFtQixZQUFZO0FBQUEsSUFBWSxPQUFPO0FBQUEsSUFBVSxTQUFTO0FBQUEsSUFBWSxRQUFRO0FBQUEsSUFDakssVUFBVTtBQUFBLEVBQ1o7QUFBQSxFQUNBLE1BQU07QUFBQSxFQUVOLGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLG1CQUFtQjtBQUFBLEVBQ25CLGNBQWM7QUFBQSxFQUNkLGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLGVBQWU7QUFBQSxFQUNmLGVBQWU7QUFBQSxFQUVmLFNBQVMsQ0FBQyxVQUFVLFFBQVEsS0FBSztBQUFBLEVBQ2pDLFdBQVc7QUFBQSxFQUVYLFNBQVM7QUFBQSxFQUNULFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLGlCQUFpQixDQUFDLFVBQVcsVUFBVSxJQUFJLDRCQUE0QjtBQUFBLEVBQ3ZFLFFBQVEsQ0FBQyxTQUFTLGFBQWEsSUFBSTtBQUFBLEVBQ25DLE9BQU8sQ0FBQyxXQUFXLGVBQWUsTUFBTTtBQUFBLEVBQ3hDLFNBQVM7QUFBQSxFQUNULGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLGlCQUFpQixDQUFDLGFBQWEsZ0RBQTJDLFFBQVE7QUFBQSxFQUNsRixZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxRQUFRO0FBQUEsRUFDUixTQUFTO0FBQUEsRUFDVCxjQUFjO0FBQUEsRUFDZCxjQUFjO0FBQUEsRUFDZCxZQUFZLENBQUMsV0FBVyxtQkFBbUIsTUFBTTtBQUFBLEVBQ2pELFNBQVM7QUFBQSxFQUNULFlBQVksQ0FBQyxTQUFTLDRDQUE0QyxJQUFJO0FBQUEsRUFDdEUsT0FBTztBQUFBLEVBQ1AsYUFBYTtBQUFBLEVBQ2IsZUFBZTtBQUFBLEVBQ2YsTUFBTTtBQUFBLEVBRU4sY0FBYztBQUFBLEVBQ2QsZ0JBQWdCLENBQUMsU0FBUyxlQUFlLElBQUk7QUFBQSxFQUM3QyxXQUFXLENBQUMsVUFBVyxVQUFVLEtBQUsseUJBQXlCLDJCQUEyQixLQUFLO0FBQUEsRUFDL0YsUUFBUSxDQUFDLFdBQVcsTUFBTSxNQUFNO0FBQUEsRUFDaEMsVUFBVTtBQUFBLEVBQ1YsV0FBVyxDQUFDLFNBQVMsR0FBRyxJQUFJO0FBQUEsRUFDNUIsT0FBTztBQUFBLEVBQ1AsWUFBWTtBQUFBLEVBQ1osVUFBVTtBQUFBLEVBQ1Ysa0JBQWtCO0FBQUEsRUFDbEIsa0JBQWtCO0FBQUEsRUFDbEIsVUFBVTtBQUFBLEVBQ1YsVUFBVTtBQUFBLEVBQ1YsU0FBUztBQUFBLEVBQ1QsUUFBUSxDQUFDLFFBQVEsYUFBYSxRQUFRLE1BQU0sS0FBSyxRQUFRO0FBQUEsRUFDekQsV0FBVztBQUFBLEVBQ1gsWUFBWTtBQUFBLEVBQ1osY0FBYztBQUFBLEVBQ2QsV0FBVztBQUFBLEVBQ1gsWUFBWTtBQUFBLEVBQ1osUUFBUTtBQUFBLEVBQ1IsVUFBVSxFQUFFLFNBQVMsU0FBUyxZQUFZLFFBQVEsV0FBVyxRQUFRLFdBQVcsT0FBTztBQUFBLEVBQ3ZGLFNBQVM7QUFBQSxFQUNULFFBQVE7QUFBQSxFQUNSLFNBQVM7QUFBQSxFQUNULFNBQVM7QUFBQSxFQUNULGdCQUFnQjtBQUFBLEVBQ2hCLGFBQWE7QUFBQSxFQUNiLGNBQWMsQ0FBQyxLQUFLLFNBQVMsZUFBZSxHQUFHLFFBQVEsSUFBSTtBQUFBLEVBQzNELGFBQWE7QUFBQSxFQUNiLGFBQWEsRUFBRSxPQUFPLFlBQVksWUFBWSxxQkFBcUIsUUFBUSx1QkFBdUI7QUFDcEc7OztBQ3RSQSxTQUFTQSxXQUFVLE9BQWUsT0FBdUI7QUFDdkQsU0FBTyxVQUFVLElBQUksb0JBQW9CLGNBQWMsS0FBSztBQUM5RDtBQUVPLElBQU0sVUFBaUI7QUFBQSxFQUM1QixTQUFTO0FBQUEsRUFDVCxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFFZCxPQUFPO0FBQUEsRUFDUCxXQUFXO0FBQUEsRUFDWCxjQUFjLENBQUMsU0FBUyx3Q0FBbUMsSUFBSTtBQUFBLEVBQy9ELFlBQVksQ0FBQyxVQUFXLFVBQVUsSUFBSSxrQkFBa0IsR0FBRyxLQUFLO0FBQUEsRUFDaEUsZ0JBQWdCLENBQUMsVUFBVSxHQUFHLEtBQUs7QUFBQSxFQUVuQyxRQUFRO0FBQUEsRUFDUixjQUFjO0FBQUEsRUFFZCxPQUFPO0FBQUEsRUFDUCxLQUFLO0FBQUEsRUFDTCxVQUFVO0FBQUEsRUFDVixTQUFTO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFDUixXQUFXO0FBQUEsRUFDWCxhQUFhLENBQUMsVUFBVSxVQUFVLEtBQUs7QUFBQSxFQUN2QyxTQUFTLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUMxQixPQUFPLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUN4QixTQUFTO0FBQUEsRUFDVCxNQUFNLENBQUMsT0FBTyxVQUFXLFVBQVUsSUFBSSxVQUFVLEdBQUcsS0FBSztBQUFBLEVBQ3pELElBQUk7QUFBQSxFQUNKLFdBQVcsQ0FBQyxVQUFVLFFBQVEsS0FBSztBQUFBLEVBQ25DLFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFdBQVcsQ0FBQyxPQUFPLFNBQVMscUJBQXFCLEtBQUssT0FBTyxJQUFJO0FBQUEsRUFDakUsYUFBYSxDQUFDLE9BQU8sU0FBUyx1QkFBdUIsS0FBSyxPQUFPLElBQUk7QUFBQSxFQUNyRSxXQUFXO0FBQUEsRUFDWCxhQUFhLENBQUMsVUFBVSxrQkFBa0IsS0FBSztBQUFBLEVBRS9DLFVBQVU7QUFBQSxFQUNWLGlCQUFpQixDQUFDLFVBQVUsR0FBRyxLQUFLO0FBQUEsRUFFcEMsSUFBSSxDQUFDLFVBQVUsTUFBTSxLQUFLO0FBQUEsRUFDMUIsUUFBUSxDQUFDLFFBQVEsVUFBVSxVQUFVLE1BQU0sT0FBTyxLQUFLO0FBQUEsRUFDdkQsU0FBUyxDQUFDLE1BQU0sSUFBSSxVQUFVLFFBQVEsSUFBSSxPQUFPLEVBQUUsV0FBVyxLQUFLO0FBQUEsRUFDbkUsYUFBYSxDQUFDLE9BQU8sT0FBTyxTQUFTLEdBQUcsS0FBSyxpQkFBaUIsS0FBSyxRQUFRLElBQUk7QUFBQSxFQUMvRSxNQUFNLENBQUMsT0FBTyxVQUFXLFVBQVUsSUFBSSxVQUFVLEdBQUcsS0FBSztBQUFBLEVBQ3pELGVBQWUsQ0FBQyxVQUFVLGVBQWUsS0FBSztBQUFBLEVBQzlDLGdCQUFnQixDQUFDLFVBQVUsZUFBZSxLQUFLO0FBQUEsRUFDL0MsZUFBZTtBQUFBLEVBQ2Ysa0JBQWtCO0FBQUEsRUFDbEIsWUFBWSxDQUFDLE9BQU8sVUFBVSxHQUFHQSxXQUFVLE9BQU8sS0FBSyxDQUFDO0FBQUEsRUFDeEQsa0JBQWtCLENBQUMsT0FBTyxVQUFVLEdBQUdBLFdBQVUsT0FBTyxLQUFLLENBQUM7QUFBQSxFQUM5RCxXQUFXLENBQUMsT0FBTyxVQUFXLFVBQVUsSUFBSSxzQkFBc0IsZUFBZSxLQUFLO0FBQUEsRUFDdEYsY0FBYyxDQUFDLFFBQVEsdUJBQXVCLEdBQUc7QUFBQSxFQUNqRCxrQkFBa0IsQ0FBQyxRQUFRLDhDQUE4QyxHQUFHO0FBQUEsRUFDNUUsU0FBUyxDQUFDLE1BQU0sYUFBYSxHQUFHLElBQUksWUFBWSxRQUFRO0FBQUEsRUFDeEQsU0FBUyxDQUFDLEtBQUssU0FBUyxZQUFZLEdBQUcsT0FBTyxJQUFJO0FBQUEsRUFDbEQsWUFBWSxDQUFDLE1BQU0sR0FBRyxVQUFVLE1BQU0sSUFBSSxJQUFJLEtBQUs7QUFBQSxFQUNuRCxVQUFVLENBQUMsZUFBZSxhQUFhLFVBQVU7QUFBQSxFQUNqRCxRQUFRLENBQUMsTUFBTSxPQUFPLFFBQVEsSUFBSSxPQUFPLEVBQUU7QUFBQSxFQUMzQyxLQUFLLEVBQUUsUUFBUSxDQUFDLGFBQWEsVUFBVSxNQUFNLENBQUMsYUFBYSxHQUFHLFFBQVEsaUJBQWlCO0FBQUEsRUFDdkYsTUFBTTtBQUFBLElBQ0osT0FBTyxDQUFDLFFBQVEsYUFBYSxHQUFHO0FBQUEsSUFDaEMsWUFBWSxDQUFDLFFBQVEsc0JBQXNCLEdBQUc7QUFBQSxJQUM5QyxRQUFRLE1BQU07QUFBQSxFQUNoQjtBQUFBLEVBQ0EsY0FBYyxDQUFDLFVBQVUsV0FBVyxLQUFLO0FBQUEsRUFDekMsV0FBVyxDQUFDLE1BQU0sT0FBTyxXQUFXLElBQUksUUFBUSxFQUFFO0FBQUEsRUFDbEQsVUFBVSxDQUFDLGVBQWUsc0JBQXNCLFVBQVU7QUFBQSxFQUUxRCxTQUFTLENBQUMsTUFBTSxPQUFPLFFBQVEsSUFBSSxPQUFPLEVBQUU7QUFBQSxFQUM1QyxhQUFhO0FBQUEsRUFDYixRQUFRO0FBQUEsSUFDTixNQUFNLENBQUMsVUFBVSxjQUFjLEtBQUs7QUFBQSxJQUNwQyxNQUFNLENBQUMsVUFBVSxjQUFjLEtBQUs7QUFBQSxJQUNwQyxPQUFPLE1BQU07QUFBQSxJQUNiLFFBQVEsTUFBTTtBQUFBLEVBQ2hCO0FBQUEsRUFDQSxTQUFTO0FBQUEsSUFDUCxNQUFNLENBQUMsU0FBUyw4QkFBOEIsSUFBSTtBQUFBLElBQ2xELFFBQVEsQ0FBQyxTQUFTLGtDQUFrQyxJQUFJO0FBQUEsSUFDeEQsT0FBTyxDQUFDLFNBQVMsaUJBQWlCLElBQUk7QUFBQSxJQUN0QyxPQUFPLENBQUMsU0FBUyxnQkFBZ0IsSUFBSTtBQUFBLElBQ3JDLGNBQWMsTUFBTTtBQUFBLEVBQ3RCO0FBQUEsRUFFQSxTQUFTO0FBQUEsRUFDVCxjQUFjLENBQUMsU0FBUyxXQUFXLElBQUk7QUFBQSxFQUN2QyxVQUFVO0FBQUEsRUFDVixNQUFNLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUV2QixXQUFXLENBQUMsVUFBVyxVQUFVLElBQUksYUFBYTtBQUFBLEVBQ2xELFNBQVM7QUFBQSxJQUNQLGNBQWMsQ0FBQyxFQUFFLE1BQU0sTUFBTSxNQUFNLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxPQUFPLEtBQUs7QUFBQSxJQUN4RSxPQUFPLENBQUMsRUFBRSxNQUFNLE1BQU0sTUFBTSxHQUFHLElBQUksSUFBSSxVQUFVLElBQUksY0FBYyxXQUFXO0FBQUEsSUFDOUUsU0FBUyxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sR0FBRyxJQUFJLElBQUksVUFBVSxJQUFJLFFBQVEsTUFBTTtBQUFBLElBQ3JFLFNBQVMsQ0FBQyxFQUFFLE1BQU0sT0FBTyxRQUFRLE1BQy9CLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxrQkFBa0IsZUFBZSxHQUFHLFlBQVksT0FBTyxLQUFLLEtBQUssUUFBUSxFQUFFLEdBQUc7QUFBQSxJQUN6RywwQkFBMEIsQ0FBQyxFQUFFLEtBQUssTUFBTSxvQkFBb0IsSUFBSTtBQUFBLElBQ2hFLG9CQUFvQixDQUFDLEVBQUUsTUFBTSxNQUFNLGVBQWUsS0FBSztBQUFBLElBQ3ZELHVCQUF1QixNQUFNO0FBQUEsSUFDN0IscUJBQXFCLENBQUMsRUFBRSxLQUFLLE1BQU0seURBQXlELElBQUk7QUFBQSxJQUNoRyxzQkFBc0IsTUFBTTtBQUFBLElBQzVCLGdCQUFnQixNQUFNO0FBQUEsRUFDeEI7QUFBQSxFQUVBLFVBQVU7QUFBQSxFQUNWLGNBQWM7QUFBQSxFQUNkLGVBQWU7QUFBQSxFQUNmLGVBQWU7QUFBQSxFQUVmLGNBQWMsQ0FBQyxPQUFPLFVBQ3BCLEdBQUcsS0FBSyxJQUFJLFVBQVUsSUFBSSxPQUFPLEtBQUssd0JBQXdCLFVBQVUsSUFBSSxVQUFVLFVBQVU7QUFBQSxFQUNsRyxhQUFhLENBQUMsT0FBTyxHQUFHLFFBQVEsR0FBRyxLQUFLLHdCQUF3QixHQUFHO0FBQUEsRUFDbkUsU0FBUyxDQUFDLFNBQVMsY0FDakIsYUFBYSxTQUFTLG9EQUFvRCxPQUFPO0FBQUEsRUFDbkYsWUFBWTtBQUFBLElBQ1YsUUFBUTtBQUFBLElBQ1IsU0FBUztBQUFBLElBQ1QsTUFBTTtBQUFBLEVBQ1I7QUFBQSxFQUNBLFlBQVksQ0FBQyxVQUFVLHVDQUF1QyxLQUFLO0FBQUEsRUFFbkUsVUFBVTtBQUFBLEVBQ1YsVUFBVTtBQUFBLEVBQ1YsU0FBUztBQUFBLEVBQ1QsY0FBYztBQUFBLEVBQ2QsZ0JBQWdCO0FBQUEsRUFDaEIsUUFBUTtBQUFBLEVBQ1IsU0FBUztBQUFBLEVBQ1QsYUFBYTtBQUFBLEVBQ2IsWUFBWTtBQUFBLEVBQ1osY0FBYztBQUFBLEVBQ2QsYUFBYTtBQUFBLEVBQ2IsUUFBUTtBQUFBLEVBQ1IsWUFBWTtBQUFBLEVBQ1osVUFBVSxFQUFFLE1BQU0sZ0JBQWdCLE1BQU0saUJBQWlCLE9BQU8sWUFBWSxRQUFRLGtCQUFrQjtBQUFBLEVBRXRHLFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFdBQVc7QUFBQSxFQUNYLFVBQVU7QUFBQSxFQUNWLFlBQVksQ0FBQyxNQUFNLE9BQU8sK0JBQStCLElBQUksT0FBTyxFQUFFO0FBQUEsRUFDdEUsV0FBVztBQUFBLEVBQ1gsU0FBUztBQUFBLEVBQ1QsVUFBVTtBQUFBLEVBQ1YsTUFBTTtBQUFBLEVBQ04sTUFBTTtBQUFBLEVBQ04sU0FBUztBQUFBLEVBRVQsV0FBVztBQUFBLEVBQ1gsY0FBYztBQUFBLEVBQ2QsVUFBVTtBQUFBLEVBQ1YsWUFBWTtBQUFBLEVBRVosaUJBQWlCO0FBQUEsRUFDakIsZ0JBQWdCO0FBQUEsRUFDaEIsVUFBVTtBQUFBLEVBQ1YsT0FBTztBQUFBLEVBQ1AsUUFBUSxDQUFDLFlBQVksWUFBWSxZQUFZLFVBQVU7QUFBQSxFQUN2RCxVQUFVLENBQUMsVUFBVSxhQUFhLEtBQUs7QUFBQSxFQUN2QyxhQUFhO0FBQUEsRUFDYixZQUFZO0FBQUEsRUFDWixZQUFZO0FBQUEsRUFDWixlQUFlO0FBQUEsRUFFZixlQUFlO0FBQUEsRUFDZixjQUFjO0FBQUEsRUFDZCxlQUFlO0FBQUEsRUFDZixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFDZCxZQUFZO0FBQUEsRUFDWixTQUFTO0FBQUEsRUFDVCxXQUFXO0FBQUEsRUFDWCxNQUFNLENBQUMsV0FBVyxRQUFRLE1BQU07QUFBQSxFQUNoQyxXQUFXO0FBQUEsRUFDWCxTQUFTO0FBQUEsRUFFVCxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixPQUFPO0FBQUEsSUFDTCxPQUFPLENBQUMsS0FBSyxLQUFLLFNBQVMsYUFBYSxHQUFHLGdDQUFnQyxHQUFHLFFBQVEsSUFBSTtBQUFBLElBQzFGLFlBQVksQ0FBQyxRQUFRLHNCQUFzQixHQUFHO0FBQUEsSUFDOUMsUUFBUSxNQUFNO0FBQUEsRUFDaEI7QUFBQSxFQUNBLFVBQVUsQ0FBQyxTQUFTLG1DQUFtQyxJQUFJO0FBQUEsRUFDM0QsU0FBUztBQUFBLEVBRVQsY0FBYztBQUFBLEVBQ2QsTUFBTTtBQUFBLEVBQ04sY0FBYztBQUFBLEVBQ2QsS0FBSztBQUFBLEVBRUwsZUFBZTtBQUFBLEVBQ2YsVUFBVTtBQUFBLEVBQ1YsTUFBTTtBQUFBLEVBQ04sWUFBWSxDQUFDLGFBQWEsc0JBQXNCLFFBQVE7QUFBQSxFQUV4RCxPQUFPO0FBQUEsRUFDUCxVQUFVO0FBQUEsRUFDVixRQUFRO0FBQUEsRUFDUixPQUFPO0FBQUEsRUFDUCxVQUFVO0FBQUEsRUFDVixRQUFRO0FBQUEsSUFDTixPQUFPO0FBQUEsSUFBUyxPQUFPO0FBQUEsSUFBUSxVQUFVO0FBQUEsSUFBdUIsT0FBTztBQUFBLElBQW9CLFlBQVk7QUFBQSxJQUFjLE9BQU87QUFBQSxJQUFTLFNBQVM7QUFBQSxJQUFnQixRQUFRO0FBQUEsSUFDdEssVUFBVTtBQUFBLEVBQ1o7QUFBQSxFQUNBLE1BQU07QUFBQSxFQUVOLGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLG1CQUFtQjtBQUFBLEVBQ25CLGNBQWM7QUFBQSxFQUNkLGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLGVBQWU7QUFBQSxFQUNmLGVBQWU7QUFBQSxFQUVmLFNBQVMsQ0FBQyxVQUFVLFlBQVksS0FBSztBQUFBLEVBQ3JDLFdBQVc7QUFBQSxFQUVYLFNBQVM7QUFBQSxFQUNULFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLGlCQUFpQixDQUFDLFVBQVcsVUFBVSxJQUFJLGlDQUFpQztBQUFBLEVBQzVFLFFBQVEsQ0FBQyxTQUFTLFdBQVcsSUFBSTtBQUFBLEVBQ2pDLE9BQU8sQ0FBQyxXQUFXLGVBQWUsTUFBTTtBQUFBLEVBQ3hDLFNBQVM7QUFBQSxFQUNULGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLGlCQUFpQixDQUFDLGFBQWEsNkNBQXdDLFFBQVE7QUFBQSxFQUMvRSxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxRQUFRO0FBQUEsRUFDUixTQUFTO0FBQUEsRUFDVCxjQUFjO0FBQUEsRUFDZCxjQUFjO0FBQUEsRUFDZCxZQUFZLENBQUMsV0FBVyxvQkFBb0IsTUFBTTtBQUFBLEVBQ2xELFNBQVM7QUFBQSxFQUNULFlBQVksQ0FBQyxTQUFTLHVDQUF1QyxJQUFJO0FBQUEsRUFDakUsT0FBTztBQUFBLEVBQ1AsYUFBYTtBQUFBLEVBQ2IsZUFBZTtBQUFBLEVBQ2YsTUFBTTtBQUFBLEVBRU4sY0FBYztBQUFBLEVBQ2QsZ0JBQWdCLENBQUMsU0FBUyx1QkFBdUIsSUFBSTtBQUFBLEVBQ3JELFdBQVcsQ0FBQyxVQUFXLFVBQVUsS0FBSyxtQkFBbUIscUJBQXFCLEtBQUs7QUFBQSxFQUNuRixRQUFRLENBQUMsV0FBVyxNQUFNLE1BQU07QUFBQSxFQUNoQyxVQUFVO0FBQUEsRUFDVixXQUFXLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUM1QixPQUFPO0FBQUEsRUFDUCxZQUFZO0FBQUEsRUFDWixVQUFVO0FBQUEsRUFDVixrQkFBa0I7QUFBQSxFQUNsQixrQkFBa0I7QUFBQSxFQUNsQixVQUFVO0FBQUEsRUFDVixVQUFVO0FBQUEsRUFDVixTQUFTO0FBQUEsRUFDVCxRQUFRLENBQUMsUUFBUSxhQUFhLFVBQVUsTUFBTSxLQUFLLFFBQVE7QUFBQSxFQUMzRCxXQUFXO0FBQUEsRUFDWCxZQUFZO0FBQUEsRUFDWixjQUFjO0FBQUEsRUFDZCxXQUFXO0FBQUEsRUFDWCxZQUFZO0FBQUEsRUFDWixRQUFRO0FBQUEsRUFDUixVQUFVLEVBQUUsU0FBUyxTQUFTLFlBQVksUUFBUSxXQUFXLFNBQVMsV0FBVyxPQUFPO0FBQUEsRUFDeEYsU0FBUztBQUFBLEVBQ1QsUUFBUTtBQUFBLEVBQ1IsU0FBUztBQUFBLEVBQ1QsU0FBUztBQUFBLEVBQ1QsZ0JBQWdCO0FBQUEsRUFDaEIsYUFBYTtBQUFBLEVBQ2IsY0FBYyxDQUFDLEtBQUssU0FBUyxVQUFVLEdBQUcsT0FBTyxJQUFJO0FBQUEsRUFDckQsYUFBYTtBQUFBLEVBQ2IsYUFBYSxFQUFFLE9BQU8sa0JBQWtCLFlBQVksb0JBQW9CLFFBQVEsc0JBQXNCO0FBQ3hHOzs7QUNsUk8sSUFBTSxZQUFnRjtBQUFBLEVBQzNGLElBQUksRUFBRSxNQUFNLFdBQVcsT0FBTyxRQUFRO0FBQUEsRUFDdEMsSUFBSSxFQUFFLE1BQU0sY0FBYyxPQUFPLE1BQU07QUFDekM7OztBQ0NPLElBQU1DLFdBQWtCLEVBQUUsT0FBTyxVQUFVLEdBQUcsT0FBTyxRQUFRLElBQUksT0FBTyxJQUFJLEVBQUU7QUFDOUUsSUFBTUMsU0FBZ0IsRUFBRSxPQUFPLFVBQVUsR0FBRyxPQUFPLFFBQVEsSUFBSSxPQUFPLElBQUksRUFBRTtBQUc1RSxTQUFTLEtBQUssTUFBc0I7QUFDekMsU0FBTyxLQUFLLFdBQVcsUUFBVSxHQUFHO0FBQ3RDOzs7QVJWQSxJQUFNLFlBQVksRUFBRSxNQUFNLFdBQVcsU0FBUyxFQUFFLElBQUksaUJBQWlCLElBQUksa0JBQWtCLEVBQUU7QUFDN0YsSUFBTSxhQUFhLEVBQUUsTUFBTSxhQUFhO0FBR3hDLElBQU0sVUFBd0I7QUFBQSxFQUM1QixFQUFFLE1BQU0sY0FBYyxLQUFLLFdBQVc7QUFBQSxFQUFHLEVBQUUsTUFBTSxjQUFjLEtBQUssV0FBVztBQUFBLEVBQUcsRUFBRSxNQUFNLGNBQWMsS0FBSyxVQUFVO0FBQ3pIO0FBR0EsSUFBTSxPQUFvRztBQUFBLEVBQ3hHLGNBQWMsQ0FBQyxDQUFDLEdBQUcsK0JBQStCLGlDQUFpQztBQUFBLEVBQ25GLE9BQU8sQ0FBQyxDQUFDLEdBQUcsMkNBQTJDLHVDQUF1QztBQUFBLEVBQzlGLFNBQVMsQ0FBQyxDQUFDLEdBQUcsb0NBQW9DLGlDQUFpQztBQUFBLEVBQ25GLFNBQVMsQ0FBQyxFQUFFLFNBQVMsVUFBVSxRQUFRLEdBQUcsMENBQTBDLDRDQUE0QztBQUFBLEVBQ2hJLDBCQUEwQjtBQUFBLElBQUMsRUFBRSxNQUFNLGFBQWE7QUFBQSxJQUFHO0FBQUEsSUFDakQ7QUFBQSxFQUF3RDtBQUFBLEVBQzFELG9CQUFvQixDQUFDLEVBQUUsT0FBTyxFQUFFLEdBQUcsNkNBQTZDLCtDQUErQztBQUFBLEVBQy9ILHVCQUF1QixDQUFDLENBQUMsR0FBRyxtREFBbUQsNERBQTREO0FBQUEsRUFDM0kscUJBQXFCO0FBQUEsSUFBQyxFQUFFLE9BQU8sUUFBUTtBQUFBLElBQ3JDO0FBQUEsSUFFQTtBQUFBLEVBQytEO0FBQUEsRUFDakUsc0JBQXNCO0FBQUEsSUFBQyxDQUFDO0FBQUEsSUFBRztBQUFBLElBQ3pCO0FBQUEsRUFBZ0Y7QUFBQSxFQUNsRixnQkFBZ0I7QUFBQSxJQUFDLENBQUM7QUFBQSxJQUFHO0FBQUEsSUFDbkI7QUFBQSxFQUErRTtBQUNuRjtBQUVBLFdBQVcsQ0FBQyxNQUFNLENBQUMsUUFBUSxTQUFTLEtBQUssQ0FBQyxLQUFLLE9BQU8sUUFBUSxJQUFJLEdBQWdEO0FBQ2hILE9BQUssSUFBSSxJQUFJLG1EQUFtRCxNQUFNO0FBQ3BFLFVBQU0sTUFBTSxDQUFDLEVBQUUsT0FBTyxPQUFPLE1BQXNCLEtBQUssY0FBYyxFQUFFLE1BQU0sR0FBRyxPQUFPLEdBQUcsVUFBVSxHQUFHLEtBQUssR0FBRyxPQUFPLE1BQU0sQ0FBQztBQUM5SCxXQUFPLFVBQVUsQ0FBQyxJQUFJQyxRQUFPLEdBQUcsSUFBSUMsTUFBSyxDQUFDLEdBQUcsQ0FBQyxTQUFTLEtBQUssQ0FBQztBQUFBLEVBQy9ELENBQUM7QUFDSDtBQUVBLEtBQUsscURBQXFELE1BQU07QUFDOUQsUUFBTSxNQUFNLENBQUMsUUFBZ0IsRUFBRSxPQUFPLE9BQU8sTUFDM0MsS0FBSyxjQUFjLFFBQVEsVUFBVSxDQUFDLGNBQWMsWUFBWSxHQUFHLE9BQU8sTUFBTSxHQUFHLE9BQU8sTUFBTSxDQUFDO0FBQ25HLFNBQU8sTUFBTSxJQUFJLEVBQUUsTUFBTSxhQUFhLEdBQUdELFFBQU8sR0FBRyxxREFBcUQ7QUFDeEcsU0FBTyxNQUFNLElBQUksRUFBRSxNQUFNLFFBQVEsR0FBR0EsUUFBTyxHQUFHLGdFQUFnRTtBQUM5RyxTQUFPLE1BQU0sSUFBSSxFQUFFLE1BQU0sVUFBVSxHQUFHQSxRQUFPLEdBQUcsMERBQTBEO0FBQzFHLFNBQU8sTUFBTSxJQUFJLFdBQVdBLFFBQU8sR0FBRywrREFBK0Q7QUFDckcsU0FBTyxNQUFNLElBQUksRUFBRSxNQUFNLGFBQWEsR0FBR0MsTUFBSyxHQUFHLDJEQUEyRDtBQUM1RyxTQUFPLE1BQU0sSUFBSSxFQUFFLE1BQU0sUUFBUSxHQUFHQSxNQUFLLEdBQUcsNkRBQTZEO0FBQ3pHLFNBQU8sTUFBTSxJQUFJLEVBQUUsTUFBTSxVQUFVLEdBQUdBLE1BQUssR0FBRywwREFBMEQ7QUFDeEcsU0FBTyxNQUFNLElBQUksV0FBV0EsTUFBSyxHQUFHLG1FQUFtRTtBQUN6RyxDQUFDO0FBRUQsS0FBSyxnREFBZ0QsTUFBTTtBQUN6RCxRQUFNLE1BQU0sQ0FBQyxFQUFFLE9BQU8sT0FBTyxNQUFzQixjQUFjLEVBQUUsTUFBTSxVQUFVLEdBQUcsVUFBVSxHQUFHLEtBQUssR0FBRyxPQUFPLE1BQU07QUFDeEgsU0FBTyxVQUFVLENBQUMsSUFBSUQsUUFBTyxHQUFHLElBQUlDLE1BQUssQ0FBQyxHQUFHLENBQUMsMEJBQTBCLDBCQUEwQixDQUFDO0FBQ3JHLENBQUM7QUFFRCxLQUFLLDRFQUE0RSxNQUFNO0FBQ3JGLFNBQU87QUFBQSxJQUFVLFNBQVMsQ0FBQyxHQUFHLFNBQVMsRUFBRSxNQUFNLGNBQWMsS0FBSyxXQUFXLENBQUMsQ0FBQztBQUFBLElBQzdFLENBQUMsQ0FBQyxZQUFZLENBQUMsY0FBYyxjQUFjLFlBQVksQ0FBQyxHQUFHLENBQUMsV0FBVyxDQUFDLFlBQVksQ0FBQyxDQUFDO0FBQUEsRUFBQztBQUN6RixTQUFPLFVBQVUsU0FBUyxDQUFDLENBQUMsR0FBRyxDQUFDLENBQUM7QUFDbkMsQ0FBQzsiLAogICJuYW1lcyI6IFsidGhlcmVXZXJlIiwgIkVOR0xJU0giLCAiRFVUQ0giLCAiRU5HTElTSCIsICJEVVRDSCJdCn0K

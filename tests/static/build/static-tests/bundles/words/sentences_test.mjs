// words/sentences_test.ts
import assert from "node:assert/strict";
import test from "node:test";

// ../../static/src/state/area.ts
function isCircle(area) {
  return area === null || area.kind === "position";
}

// ../../static/src/state/verdict.ts
var WAYS = {
  "clearly more": "more",
  "clearly less": "less",
  "within the usual": "usual",
  "too little to say": "little"
};
function wayOf({ verdict }) {
  return WAYS[verdict];
}

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
  for (const day2 of days) {
    const open = spans.at(-1);
    if (open !== void 0 && addDays(open.last, 1) === day2) {
      spans[spans.length - 1] = { first: open.first, last: day2 };
    } else {
      spans.push(oneDay(day2));
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

// ../../static/src/words/sentences.ts
function partsOf(marked) {
  return marked.split("*").map((text, index) => ({ text, strong: index % 2 === 1 })).filter(({ text }) => text !== "");
}
function plain(parts) {
  return parts.map(({ text }) => text).join("");
}
function unmarked(name) {
  return name.replaceAll("*", "\u2217");
}
function placeInWords(place, postcode) {
  return place === "" ? postcode : `${place} (${postcode})`;
}
function inSentence(title) {
  return new RegExp("^\\p{Lu}\\p{Ll}", "u").test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
function groundInWords({ postcode, area }, place, words, format) {
  switch (area?.kind) {
    case void 0:
      return placeInWords(place, postcode);
    case "position":
      return placeInWords(place, format.position(area.at));
    case "municipality":
      return words.municipalityOf(area.name);
    case "polygon":
      return words.drawnArea(place);
  }
}
function whereInWords({ question, place }, words, format) {
  const centre = unmarked(groundInWords(question, place, words, format));
  const { ring, radiusKm, area } = question;
  if (!isCircle(area)) return words.inside(centre);
  if (ring === null) return words.within(format.km(radiusKm), centre);
  return ring.fromM === 0 ? words.within(format.metres(ring.toM), centre) : words.between(format.metres(ring.fromM), format.metres(ring.toM), centre);
}
function whenInWords({ days, holiday }, words, format) {
  const said = datesInWords(days, words, format);
  return holiday === null ? said : `${said} (${holiday})`;
}
function scene(shown2, words, format) {
  const { question: { sbi: codes, hours }, impact: impact2, open } = shown2;
  const titles = codes.map((code) => open.sbi.industries.find(({ sbi }) => sbi === code)?.title ?? code);
  return [
    words.on(whenInWords(impact2.story, words, format)),
    whereInWords(shown2, words, format),
    ...titles.length > 0 ? [words.onlyIndustry(unmarked(format.list(titles.map(inSentence))))] : [],
    ...hours !== null ? [words.onlyHours(format.hour(hours.from), format.hour(hours.to + 1))] : []
  ].join(", ");
}
function verdictInWords(story2, { lift }, words, format) {
  const share = lift === null ? null : format.share(lift);
  switch (wayOf(story2)) {
    case "more":
      return share === null ? words.thereWereMany : words.thereWereMore(share);
    case "less":
      return words.thereWereFewer(share ?? "");
    case "usual":
    case "little":
      return words.thereWereAsUsual;
  }
}
function numbersInWords({ total, query, baseline }, words, format) {
  const { hits, expected, low, high } = total;
  const all = query.dates.length;
  const compared = baseline.dates.length;
  return [
    words.against(format.count(hits), format.count(expected ?? 0)),
    ...low !== null && high !== null ? [words.usualIs(format.count(low), format.count(high))] : [],
    ...compared < all ? [words.comparedOf(words.days(all, format.count(all)), compared, format.count(compared))] : []
  ].join("; ");
}
function uncomparedInWords({ total, query, meta }, why, words, format) {
  const { missing_dates } = meta;
  if (missing_dates.length === query.dates.length) {
    return words.nothingKnown(reasonInWords(why, thoseDays(missing_dates.length, words), words, format));
  }
  const reason = reasonInWords(why, namedDays(missing_dates, words, format), words, format);
  return `${words.thereWere(total.hits, format.count(total.hits))}, ${words.nothingToCompare(reason)}`;
}
function effectInWords({ impact: impact2 }, words, format) {
  const { story: story2, total } = impact2;
  const { why } = story2;
  const numbers = numbersInWords(impact2, words, format);
  if (why === null) return `${verdictInWords(story2, total, words, format)} (${numbers})`;
  switch (why.code) {
    case "too-few-hits":
      return `${words.tooFewHits(total.hits, format.count(total.hits))} (${numbers})`;
    case "too-little-history":
      return `${words.tooLittleHistory(total.hits, format.count(total.hits))} (${numbers})`;
    default:
      return uncomparedInWords(impact2, why, words, format);
  }
}
function farInWords({ m }, { area }, words, format) {
  return words.far[isCircle(area) ? "centre" : "edge"](format.metres(m));
}
function reachSentence({ reach }, question, words, format) {
  if (reach === null) return words.noReach;
  const { kind, low_m, high_m } = reach;
  return words.reach[kind](farInWords(reach, question, words, format), format.metres(low_m), format.metres(high_m ?? 0));
}
function netReachSentence(net, question, words, format) {
  if (net === null || net.reach === null) return "";
  return words.netReach(inSentence(reachSentence(net, question, words, format)));
}
function listOf(industries, format) {
  return unmarked(format.list(industries.map(({ title }) => inSentence(title))));
}
function extentInWords({ question, impact: { story: story2 } }, words, format) {
  const { drivers, hours, reach } = story2;
  return [
    ...drivers.length > 0 ? [words.mostlyIn(listOf(drivers, format))] : [],
    ...hours !== null ? [words.fromTo(format.hour(hours.from), format.hour(hours.until))] : [],
    ...reach !== null ? [words.goes[reach.kind](farInWords(reach, question, words, format))] : []
  ];
}
function sentence(shown2, words, format) {
  const told2 = [scene(shown2, words, format), effectInWords(shown2, words, format), ...extentInWords(shown2, words, format)];
  return partsOf(`${told2.join(", ")}.`);
}
function aside({ hidden }, words, format) {
  if (hidden.length === 0) return "";
  return words.hiddenIn(format.list(hidden.map(({ title, lift }) => `${inSentence(title)}${lift === null ? "" : ` (${format.lift(lift)})`}`)));
}
function controlInWords(control2, { kind }, words, format) {
  const where = control2.from_m === null || control2.to_m === null ? words.controlRest : words.control(format.metres(control2.from_m), format.metres(control2.to_m));
  const around = words.around[wayOf(control2)](format.share(control2.lift ?? 0));
  return partsOf(`${where} ${around}, ${words.netOfIt[kind](format.lift(control2.net?.lift ?? 0))}`);
}

// support/estimates.ts
function estimate(hits, expected, verdict = "within the usual") {
  const known = expected !== null && verdict !== "too little to say";
  return {
    hits,
    expected,
    low: known ? expected * 0.9 : null,
    high: known ? expected * 1.1 : null,
    lift: expected === null || expected === 0 ? null : hits / expected - 1,
    lift_low: null,
    lift_high: null,
    chance: null,
    verdict
  };
}
function day(date, more = {}) {
  return {
    date,
    holiday: null,
    ...estimate(10, 10),
    start: null,
    start_low: null,
    start_high: null,
    peak: null,
    end: null,
    end_low: null,
    end_high: null,
    ...more
  };
}
function told(sbi, title, lift, verdict = "clearly more") {
  return { sbi, title, lift, verdict };
}
function story(more = {}) {
  return {
    days: [{ first: "2013-04-30", last: "2013-04-30" }],
    holiday: null,
    verdict: "within the usual",
    why: null,
    drivers: [],
    hours: null,
    reach: null,
    hidden: [],
    net: null,
    ...more
  };
}
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
function impact(total, more = {}) {
  return {
    story: story({ verdict: total.verdict }),
    total,
    dates: [day("2013-04-30")],
    timeline: [],
    hours: [],
    industries: [],
    rings: [],
    points: [],
    effect_hours: null,
    reach: null,
    control: null,
    baseline: {
      kind: "weeks",
      weeks: 4,
      dates: [{ date: "2013-04-30", baseline: ["2013-04-23"] }],
      left_out: [],
      not_compared: [],
      reference: { from: null, to: null, dates: 0 }
    },
    query: {
      area: { kind: "postcode", name: "1012JS", lat: 52.373, lon: 4.893, radius_km: 1, inner_radius_km: 0, area_km2: 3.14 },
      dates: ["2013-04-30"],
      baseline: "weeks:4",
      holidays: "skip",
      without: [],
      sbi: null,
      hours: null,
      rings: [0, 1e3],
      control: "ring"
    },
    meta: {
      backend: "memory",
      plan: { memory_reads: 1, postgis_reads: 0, why: "PostGIS is not configured" },
      precision: "pc6",
      postcodes: 859,
      missing_dates: []
    },
    ...more
  };
}
function shown(answer2, question = {}) {
  return {
    question: { ...QUESTION, ...question },
    impact: answer2,
    open: { sbi: answer2, hours: answer2, ring: answer2 },
    previous: null,
    place: "Amsterdam",
    at: /* @__PURE__ */ new Date(0)
  };
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
function thereWere(count, shown2) {
  return count === 1 ? "was er 1 hit" : `waren er ${shown2} hits`;
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
  days: (count, shown2) => count === 1 ? "1 dag" : `${shown2} dagen`,
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
  hits: (count, shown2) => count === 1 ? "1 hit" : `${shown2} hits`,
  thereWereMore: (share) => `waren er *${share} meer* hits dan gewoonlijk`,
  thereWereFewer: (share) => `waren er *${share} minder* hits dan gewoonlijk`,
  thereWereMany: "waren er hits waar er *gewoonlijk geen* zijn",
  thereWereAsUsual: "waren er *ongeveer evenveel hits als gewoonlijk*",
  tooFewHits: (count, shown2) => `${thereWere(count, shown2)}, *te weinig om te zeggen* of dat ongewoon is`,
  tooLittleHistory: (count, shown2) => `${thereWere(count, shown2)}, maar er zijn *te weinig eerdere dagen om te zeggen* of dat ongewoon is`,
  thereWere: (count, shown2) => count === 1 ? "was er *1 hit*" : `waren er *${shown2} hits*`,
  nothingKnown: (why) => `is er *niets bekend*: ${why}`,
  nothingToCompare: (why) => `en er is niets om dat mee te vergelijken: ${why}`,
  against: (hits, expected) => `${hits} in plaats van ${expected}`,
  usualIs: (low, high) => `gewoonlijk ${low} tot ${high}`,
  comparedOf: (days, count, shown2) => `van ${days} ${count === 1 ? "is" : "zijn"} er ${shown2} te vergelijken`,
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
  netReach: (told2) => `Vergeleken met de omgeving: ${told2}`,
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
function thereWere2(count, shown2) {
  return count === 1 ? "there was 1 hit" : `there were ${shown2} hits`;
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
  days: (count, shown2) => count === 1 ? "1 day" : `${shown2} days`,
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
  hits: (count, shown2) => count === 1 ? "1 hit" : `${shown2} hits`,
  thereWereMore: (share) => `there were *${share} more* hits than usual`,
  thereWereFewer: (share) => `there were *${share} fewer* hits than usual`,
  thereWereMany: "there were hits where *none are usual*",
  thereWereAsUsual: "there were *about as many hits as usual*",
  tooFewHits: (count, shown2) => `${thereWere2(count, shown2)}, *too few to say* whether that is unusual`,
  tooLittleHistory: (count, shown2) => `${thereWere2(count, shown2)}, with *too little history to say* whether that is unusual`,
  thereWere: (count, shown2) => count === 1 ? "there was *1 hit*" : `there were *${shown2} hits*`,
  nothingKnown: (why) => `*nothing is known*: ${why}`,
  nothingToCompare: (why) => `and there is nothing to compare that with: ${why}`,
  against: (hits, expected) => `${hits} against ${expected}`,
  usualIs: (low, high) => `usual is ${low} to ${high}`,
  comparedOf: (days, _, shown2) => `of ${days} ${shown2} can be compared`,
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
  netReach: (told2) => `Compared with the surroundings: ${told2}`,
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

// words/sentences_test.ts
var FOOD = told("56", "Food and beverage service activities", 4.8);
var EDUCATION = told("85", "Education", -0.975, "clearly less");
var ABOUT = { kind: "about", m: 1800, low_m: 1400, high_m: 3e3 };
var AT_LEAST = { kind: "at-least", m: 640, low_m: 640, high_m: null };
var INSIDE = { kind: "inside", m: 0, low_m: 0, high_m: 0 };
var STORY = story({
  holiday: "Queen's Day",
  verdict: "clearly more",
  drivers: [FOOD],
  hours: { from: 8, until: 23 },
  reach: ABOUT,
  hidden: [EDUCATION]
});
var QUEENS_DAY = impact({ ...estimate(13266, 5140, "clearly more"), low: 4700, high: 5600 }, { story: STORY });
var POLYGON = { kind: "polygon", corners: [{ lat: 52, lon: 4 }, { lat: 52, lon: 5 }, { lat: 53, lon: 5 }] };
var MUNICIPALITY = { kind: "municipality", name: "Eindhoven" };
function say(answer2, question = {}, { words, format } = ENGLISH2) {
  return read(plain(sentence(shown(answer2, question), words, format)));
}
function answer(total, more = {}) {
  return impact(total, { story: story({ verdict: total.verdict, ...more }) });
}
test("a clear effect: when, where, how much, against what, in what, at which hours and how far, in both languages", () => {
  assert.equal(
    say(QUEENS_DAY),
    "On Tuesday 30 April 2013 (Queen's Day), within 1 km of Amsterdam (1012JS), there were 158% more hits than usual (13,266 against 5,140; usual is 4,700 to 5,600), mostly in food and beverage service activities, from 08:00 to 23:00, as far as 1.8 km."
  );
  assert.equal(
    say(QUEENS_DAY, {}, DUTCH2),
    "Op dinsdag 30 april 2013 (Queen's Day), binnen 1 km van Amsterdam (1012JS), waren er 158% meer hits dan gewoonlijk (13.266 in plaats van 5.140; gewoonlijk 4.700 tot 5.600), vooral in food and beverage service activities, van 08:00 tot 23:00, tot 1,8 km ver."
  );
});
test("what it is about is strong, and nothing else", () => {
  const parts = sentence(shown(QUEENS_DAY), ENGLISH2.words, ENGLISH2.format);
  assert.deepEqual(parts.filter(({ strong }) => strong).map(({ text }) => text), ["158% more"]);
  assert.deepEqual(partsOf("a *b* c"), [
    { text: "a ", strong: false },
    { text: "b", strong: true },
    { text: " c", strong: false }
  ]);
  const starred = { ...shown({ ...QUEENS_DAY, story: { ...STORY, drivers: [told("9", "St*rs", 1)] } }), place: "St*r" };
  assert.equal(sentence(starred, ENGLISH2.words, ENGLISH2.format).filter(({ strong }) => strong).length, 1);
});
test("more, fewer and as usual, in both languages", () => {
  const of = (total, { words, format } = ENGLISH2) => say(answer(total), {}, { words, format }).replace(/^.*?\), /, "");
  const [less, usual, new_] = [estimate(650, 1e3, "clearly less"), estimate(1010, 1e3), estimate(9, 0, "clearly more")];
  assert.equal(of(less), "there were 35% fewer hits than usual (650 against 1,000; usual is 900 to 1,100).");
  assert.equal(of(less, DUTCH2), "waren er 35% minder hits dan gewoonlijk (650 in plaats van 1.000; gewoonlijk 900 tot 1.100).");
  assert.equal(of(usual), "there were about as many hits as usual (1,010 against 1,000; usual is 900 to 1,100).");
  assert.equal(of(usual, DUTCH2), "waren er ongeveer evenveel hits als gewoonlijk (1.010 in plaats van 1.000; gewoonlijk 900 tot 1.100).");
  assert.match(of(new_), /^there were hits where none are usual/);
  assert.match(of(new_, DUTCH2), /^waren er hits waar er gewoonlijk geen zijn/);
});
test("what cannot be said is said by the reason, with the numbers that there are, in both languages", () => {
  const few = answer({ ...estimate(1, 2, "too little to say"), low: 0, high: 6 }, { why: { code: "too-few-hits" } });
  assert.match(say(few), /, there was 1 hit, too few to say whether that is unusual \(1 against 2; usual is 0 to 6\)\.$/);
  assert.match(say(few, {}, DUTCH2), /, was er 1 hit, te weinig om te zeggen of dat ongewoon is \(1 in plaats van 2; gewoonlijk 0 tot 6\)\.$/);
  const early = answer(estimate(900, 800, "too little to say"), { why: { code: "too-little-history" } });
  assert.match(say(early), /, there were 900 hits, with too little history to say whether that is unusual \(900 against 800\)\.$/);
  assert.match(say(early, {}, DUTCH2), /, waren er 900 hits, maar er zijn te weinig eerdere dagen om te zeggen of dat ongewoon is \(900 in plaats van 800\)\.$/);
  const alone = answer(estimate(5007, null, "too little to say"), { why: { code: "weeks-not-stored", weeks: 4 } });
  assert.match(say(alone), /, there were 5,007 hits, and there is nothing to compare that with: none of the 4 weeks before is in the data\.$/);
  assert.match(say(alone, {}, DUTCH2), /, waren er 5\.007 hits, en er is niets om dat mee te vergelijken: geen van de 4 weken ervoor zit in de gegevens\.$/);
  const one = answer(estimate(1, null, "too little to say"), { why: { code: "baseline-not-stored" } });
  assert.match(say(one), /, there was 1 hit, and there is nothing to compare that with: none of the days to compare with is in the data\.$/);
});
test("of days that are not in the data nothing is told, not even 0 hits", () => {
  const missing = (...dates) => {
    const known = answer(estimate(0, null, "too little to say"), { why: { code: "not-stored" } });
    return { ...known, meta: { ...known.meta, missing_dates: dates } };
  };
  assert.match(say(missing("2013-04-30")), /, nothing is known: that day is not in the data\.$/);
  assert.match(say(missing("2013-04-30"), {}, DUTCH2), /, is er niets bekend: die dag zit niet in de gegevens\.$/);
  const both = missing("2013-04-30", "2013-05-01");
  const two = { ...both, query: { ...both.query, dates: ["2013-04-30", "2013-05-01"] } };
  assert.match(say(two), /, nothing is known: those days are not in the data\.$/);
  const some = { ...two, total: estimate(7, null, "too little to say"), meta: { ...two.meta, missing_dates: ["2013-04-30"] } };
  assert.match(say(some), /, there were 7 hits, and there is nothing to compare that with: Tuesday 30 April 2013 is not in the data\.$/);
});
test("filters are said", () => {
  const narrow = { sbi: ["56"], hours: { from: 11, to: 22 }, ring: { fromM: 500, toM: 1e3 } };
  const filtered = { ...QUEENS_DAY, story: { ...STORY, drivers: [], hours: null, reach: null } };
  assert.equal(
    say(filtered, narrow),
    "On Tuesday 30 April 2013 (Queen's Day), from 500 m to 1 km around Amsterdam (1012JS), only in 56, between 11:00 and 23:00, there were 158% more hits than usual (13,266 against 5,140; usual is 4,700 to 5,600)."
  );
  assert.match(say(filtered, narrow, DUTCH2), /, van 500 m tot 1 km rond Amsterdam \(1012JS\), alleen in 56, tussen 11:00 en 23:00, waren er /);
  assert.match(say(QUEENS_DAY, { ring: { fromM: 0, toM: 250 } }), /within 250 m of Amsterdam/);
});
test("several days are named together", () => {
  const days = [{ first: "2013-04-23", last: "2013-04-23" }, { first: "2013-04-30", last: "2013-05-01" }];
  assert.match(say({ ...QUEENS_DAY, story: { ...STORY, days, holiday: null } }), /^On 23 April 2013 and 30 April\s*–\s*1 May 2013, within 1 km/);
});
test("where only some of the days can be compared, that is said", () => {
  const of = (dates, language = ENGLISH2) => say({ ...QUEENS_DAY, query: { ...QUEENS_DAY.query, dates } }, {}, language);
  const three = ["2013-04-29", "2013-04-30", "2013-05-01"];
  assert.match(of(three), /\(13,266 against 5,140; usual is 4,700 to 5,600; of 3 days 1 can be compared\)/);
  assert.match(of(three, DUTCH2), /; gewoonlijk 4\.700 tot 5\.600; van 3 dagen is er 1 te vergelijken\)/);
  assert.doesNotMatch(of(["2013-04-30"]), /compared/);
});
test("two industries can have made most of it", () => {
  const drivers = [FOOD, told("47", "Retail trade", 0.4)];
  assert.match(say({ ...QUEENS_DAY, story: { ...STORY, drivers } }), /mostly in food and beverage service activities and retail trade,/);
});
for (const [reach, english, dutch] of [
  [ABOUT, ["as far as 1.8 km", "as far as 1.8 km from its edge"], ["tot 1,8 km ver", "tot 1,8 km vanaf de rand"]],
  [AT_LEAST, ["at least as far as 640 m", "at least as far as 640 m from its edge"], ["minstens tot 640 m ver", "minstens tot 640 m vanaf de rand"]],
  [INSIDE, ["not beyond its edge", "not beyond its edge"], ["niet voorbij de rand", "niet voorbij de rand"]]
]) {
  test(`a reach of the kind "${reach.kind}" is told from the centre or from the edge, in both languages`, () => {
    const far = (area, spoken) => /to 23:00, (.*)\.$|tot 23:00, (.*)\.$/.exec(say({ ...QUEENS_DAY, story: { ...STORY, reach } }, { area }, spoken))?.slice(1).find(Boolean);
    assert.deepEqual([null, POLYGON, MUNICIPALITY].map((area) => far(area, ENGLISH2)), [english[0], english[1], english[1]]);
    assert.deepEqual([null, POLYGON, MUNICIPALITY].map((area) => far(area, DUTCH2)), [dutch[0], dutch[1], dutch[1]]);
  });
}
test("the rings say how well a reach is known, by its kind, from the centre or from the edge, in both languages", () => {
  const rings = (reach, area, { words, format } = ENGLISH2) => read(reachSentence({ reach }, { ...QUESTION, area }, words, format));
  assert.equal(rings(ABOUT, null), "As far as 1.8 km; in 95 of 100 cases between 1.4 km and 3 km.");
  assert.equal(rings(ABOUT, POLYGON), "As far as 1.8 km from its edge; in 95 of 100 cases between 1.4 km and 3 km.");
  assert.equal(rings(AT_LEAST, null), "At least as far as 640 m, perhaps beyond the outermost ring.");
  assert.equal(rings(INSIDE, POLYGON), "Not beyond its edge.");
  assert.equal(rings(null, null), "It is not clear how far this goes.");
  assert.equal(rings(ABOUT, null, DUTCH2), "Tot 1,8 km ver; in 95 van de 100 gevallen tussen 1,4 km en 3 km.");
  assert.equal(rings(ABOUT, POLYGON, DUTCH2), "Tot 1,8 km vanaf de rand; in 95 van de 100 gevallen tussen 1,4 km en 3 km.");
  assert.equal(rings(AT_LEAST, null, DUTCH2), "Minstens tot 640 m ver, misschien voorbij de buitenste ring.");
  assert.equal(rings(INSIDE, POLYGON, DUTCH2), "Niet voorbij de rand.");
  assert.equal(rings(null, null, DUTCH2), "Het is niet duidelijk hoe ver dit gaat.");
});
test("the rings tell the same of what is left net of the surroundings, where that can be told", () => {
  const net = (reach, { words, format } = ENGLISH2) => read(netReachSentence({ kind: "here", notable: true, reach }, QUESTION, words, format));
  assert.equal(net(ABOUT), "Compared with the surroundings: as far as 1.8 km; in 95 of 100 cases between 1.4 km and 3 km.");
  assert.equal(net(AT_LEAST, DUTCH2), "Vergeleken met de omgeving: minstens tot 640 m ver, misschien voorbij de buitenste ring.");
  assert.equal(net(null), "");
  assert.equal(netReachSentence(null, QUESTION, ENGLISH2.words, ENGLISH2.format), "");
});
test("industries that went their own way are told beside, in both languages", () => {
  const beside = (hidden, { words, format } = ENGLISH2) => read(aside(story({ hidden }), words, format));
  assert.equal(beside([EDUCATION]), "Clearly different: education (\u221298%).");
  assert.equal(beside([FOOD, told("9", "New", null)]), "Clearly different: food and beverage service activities (+480%) and new.");
  assert.equal(beside([EDUCATION], DUTCH2), "Duidelijk anders: education (\u221298%).");
  assert.equal(beside([]), "");
});
var NET = {
  here: [
    "so it was not everywhere: +140% here compared with the surroundings.",
    "dus het was niet overal: hier +140% vergeleken met de omgeving."
  ],
  partly: [
    "so part of it was everywhere: +140% here compared with the surroundings.",
    "dus een deel was overal zo: hier +140% vergeleken met de omgeving."
  ],
  other: [
    "which leaves +140% here compared with the surroundings.",
    "en dan blijft hier +140% over vergeleken met de omgeving."
  ],
  usual: [
    "which leaves +140% here compared with the surroundings; that may be chance.",
    "en dan blijft hier +140% over vergeleken met de omgeving; dat kan toeval zijn."
  ],
  "too-little": [
    "and there is not enough data to tell whether it was everywhere.",
    "en er zijn te weinig gegevens om te zeggen of het overal was."
  ]
};
function control(around, kind, { words, format } = ENGLISH2, to_m = 4e3) {
  const net = estimate(2400, 1e3, "clearly more");
  const found = { kind: "ring", from_m: 2e3, to_m, postcodes: 9, ...around, net, reach: null };
  return read(plain(controlInWords(found, { kind, notable: true, reach: null }, words, format)));
}
for (const [kind, [english, dutch]] of Object.entries(NET)) {
  test(`net of the surroundings, "${kind}" has words in both languages`, () => {
    const around = estimate(1070, 1e3, "clearly more");
    assert.equal(control(around, kind), `From 2 km to 4 km away there were 7% more hits than usual, ${english}`);
    assert.equal(control(around, kind, DUTCH2), `Op 2 km tot 4 km afstand waren er 7% meer hits dan gewoonlijk, ${dutch}`);
  });
}
test("the surroundings have words for every verdict, in both languages", () => {
  const of = (around, spoken = ENGLISH2, to_m) => control(around, "too-little", spoken, to_m).replace(/, (and|en) .*/, "");
  assert.equal(of(estimate(400, 1e3, "clearly less")), "From 2 km to 4 km away there were 60% fewer hits than usual");
  assert.equal(of(estimate(990, 1e3)), "From 2 km to 4 km away there were about as many hits as usual");
  assert.equal(of(estimate(1, 1, "too little to say")), "From 2 km to 4 km away there is not enough data to compare with");
  assert.equal(of(estimate(400, 1e3, "clearly less"), DUTCH2), "Op 2 km tot 4 km afstand waren er 60% minder hits dan gewoonlijk");
  assert.equal(of(estimate(990, 1e3), DUTCH2), "Op 2 km tot 4 km afstand waren er ongeveer evenveel hits als gewoonlijk");
  assert.equal(of(estimate(1, 1, "too little to say"), DUTCH2), "Op 2 km tot 4 km afstand zijn er te weinig gegevens om mee te vergelijken");
  assert.equal(of(estimate(990, 1e3), ENGLISH2, null), "In the rest of the country there were about as many hits as usual");
  assert.equal(of(estimate(990, 1e3), DUTCH2, null), "In de rest van het land waren er ongeveer evenveel hits als gewoonlijk");
});
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vLi4vLi4vd29yZHMvc2VudGVuY2VzX3Rlc3QudHMiLCAiLi4vLi4vLi4vLi4vLi4vLi4vc3RhdGljL3NyYy9zdGF0ZS9hcmVhLnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvc3RhdGUvdmVyZGljdC50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL2Zvcm1hdC9kYXRlcy50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL2RheXMudHMiLCAiLi4vLi4vLi4vLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy9yZWFzb25zLnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvd29yZHMvc2VudGVuY2VzLnRzIiwgIi4uLy4uLy4uLy4uL3N1cHBvcnQvZXN0aW1hdGVzLnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvZm9ybWF0L2Zvcm1hdC50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL2R1dGNoLnRzIiwgIi4uLy4uLy4uLy4uLy4uLy4uL3N0YXRpYy9zcmMvd29yZHMvZW5nbGlzaC50cyIsICIuLi8uLi8uLi8uLi8uLi8uLi9zdGF0aWMvc3JjL3dvcmRzL2xhbmd1YWdlcy50cyIsICIuLi8uLi8uLi8uLi9zdXBwb3J0L2xhbmd1YWdlcy50cyJdLAogICJzb3VyY2VzQ29udGVudCI6IFsiaW1wb3J0IGFzc2VydCBmcm9tICdub2RlOmFzc2VydC9zdHJpY3QnO1xuaW1wb3J0IHRlc3QgZnJvbSAnbm9kZTp0ZXN0JztcbmltcG9ydCB0eXBlIHsgRXN0aW1hdGUsIEltcGFjdCwgTmV0S2luZCwgU3RvcnksIFRvbGRSZWFjaCB9IGZyb20gJy4uLy4uLy4uL3N0YXRpYy9zcmMvc3RhdGUvYXBpX3R5cGVzJztcbmltcG9ydCB0eXBlIHsgQXJlYSB9IGZyb20gJy4uLy4uLy4uL3N0YXRpYy9zcmMvc3RhdGUvYXJlYSc7XG5pbXBvcnQgdHlwZSB7IFF1ZXN0aW9uIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy9zdGF0ZS9xdWVzdGlvbic7XG5pbXBvcnQge1xuICBhc2lkZSwgY29udHJvbEluV29yZHMsIG5ldFJlYWNoU2VudGVuY2UsIHBhcnRzT2YsIHBsYWluLCByZWFjaFNlbnRlbmNlLCBzZW50ZW5jZSxcbn0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy9zZW50ZW5jZXMnO1xuaW1wb3J0IHsgZXN0aW1hdGUsIGltcGFjdCwgUVVFU1RJT04sIHNob3duLCBzdG9yeSwgdG9sZCB9IGZyb20gJy4uL3N1cHBvcnQvZXN0aW1hdGVzJztcbmltcG9ydCB7IERVVENILCBFTkdMSVNILCByZWFkIH0gZnJvbSAnLi4vc3VwcG9ydC9sYW5ndWFnZXMnO1xuXG5jb25zdCBGT09EID0gdG9sZCgnNTYnLCAnRm9vZCBhbmQgYmV2ZXJhZ2Ugc2VydmljZSBhY3Rpdml0aWVzJywgNC44KTtcbmNvbnN0IEVEVUNBVElPTiA9IHRvbGQoJzg1JywgJ0VkdWNhdGlvbicsIC0wLjk3NSwgJ2NsZWFybHkgbGVzcycpO1xuXG5jb25zdCBBQk9VVDogVG9sZFJlYWNoID0geyBraW5kOiAnYWJvdXQnLCBtOiAxODAwLCBsb3dfbTogMTQwMCwgaGlnaF9tOiAzMDAwIH07XG5jb25zdCBBVF9MRUFTVDogVG9sZFJlYWNoID0geyBraW5kOiAnYXQtbGVhc3QnLCBtOiA2NDAsIGxvd19tOiA2NDAsIGhpZ2hfbTogbnVsbCB9O1xuY29uc3QgSU5TSURFOiBUb2xkUmVhY2ggPSB7IGtpbmQ6ICdpbnNpZGUnLCBtOiAwLCBsb3dfbTogMCwgaGlnaF9tOiAwIH07XG5cbmNvbnN0IFNUT1JZID0gc3Rvcnkoe1xuICBob2xpZGF5OiBcIlF1ZWVuJ3MgRGF5XCIsIHZlcmRpY3Q6ICdjbGVhcmx5IG1vcmUnLCBkcml2ZXJzOiBbRk9PRF0sIGhvdXJzOiB7IGZyb206IDgsIHVudGlsOiAyMyB9LCByZWFjaDogQUJPVVQsIGhpZGRlbjogW0VEVUNBVElPTl0sXG59KTtcbmNvbnN0IFFVRUVOU19EQVkgPSBpbXBhY3QoeyAuLi5lc3RpbWF0ZSgxMzI2NiwgNTE0MCwgJ2NsZWFybHkgbW9yZScpLCBsb3c6IDQ3MDAsIGhpZ2g6IDU2MDAgfSwgeyBzdG9yeTogU1RPUlkgfSk7XG5cbmNvbnN0IFBPTFlHT046IEFyZWEgPSB7IGtpbmQ6ICdwb2x5Z29uJywgY29ybmVyczogW3sgbGF0OiA1MiwgbG9uOiA0IH0sIHsgbGF0OiA1MiwgbG9uOiA1IH0sIHsgbGF0OiA1MywgbG9uOiA1IH1dIH07XG5jb25zdCBNVU5JQ0lQQUxJVFk6IEFyZWEgPSB7IGtpbmQ6ICdtdW5pY2lwYWxpdHknLCBuYW1lOiAnRWluZGhvdmVuJyB9O1xuXG5mdW5jdGlvbiBzYXkoYW5zd2VyOiBJbXBhY3QsIHF1ZXN0aW9uOiBQYXJ0aWFsPFF1ZXN0aW9uPiA9IHt9LCB7IHdvcmRzLCBmb3JtYXQgfSA9IEVOR0xJU0gpOiBzdHJpbmcge1xuICByZXR1cm4gcmVhZChwbGFpbihzZW50ZW5jZShzaG93bihhbnN3ZXIsIHF1ZXN0aW9uKSwgd29yZHMsIGZvcm1hdCkpKTtcbn1cblxuLyoqIEFuIGFuc3dlciB3aG9zZSBzdG9yeSBmb2xsb3dzIGl0cyB2ZXJkaWN0LCBidXQgZm9yIHdoYXQgaXMgZ2l2ZW4uICovXG5mdW5jdGlvbiBhbnN3ZXIodG90YWw6IEVzdGltYXRlLCBtb3JlOiBQYXJ0aWFsPFN0b3J5PiA9IHt9KTogSW1wYWN0IHtcbiAgcmV0dXJuIGltcGFjdCh0b3RhbCwgeyBzdG9yeTogc3RvcnkoeyB2ZXJkaWN0OiB0b3RhbC52ZXJkaWN0LCAuLi5tb3JlIH0pIH0pO1xufVxuXG50ZXN0KCdhIGNsZWFyIGVmZmVjdDogd2hlbiwgd2hlcmUsIGhvdyBtdWNoLCBhZ2FpbnN0IHdoYXQsIGluIHdoYXQsIGF0IHdoaWNoIGhvdXJzIGFuZCBob3cgZmFyLCBpbiBib3RoIGxhbmd1YWdlcycsICgpID0+IHtcbiAgYXNzZXJ0LmVxdWFsKHNheShRVUVFTlNfREFZKSxcbiAgICBcIk9uIFR1ZXNkYXkgMzAgQXByaWwgMjAxMyAoUXVlZW4ncyBEYXkpLCB3aXRoaW4gMSBrbSBvZiBBbXN0ZXJkYW0gKDEwMTJKUyksIHRoZXJlIHdlcmUgMTU4JSBtb3JlIGhpdHMgdGhhbiB1c3VhbCBcIlxuICAgICsgJygxMywyNjYgYWdhaW5zdCA1LDE0MDsgdXN1YWwgaXMgNCw3MDAgdG8gNSw2MDApLCBtb3N0bHkgaW4gZm9vZCBhbmQgYmV2ZXJhZ2Ugc2VydmljZSBhY3Rpdml0aWVzLCBmcm9tIDA4OjAwIHRvIDIzOjAwLCAnXG4gICAgKyAnYXMgZmFyIGFzIDEuOCBrbS4nKTtcbiAgYXNzZXJ0LmVxdWFsKHNheShRVUVFTlNfREFZLCB7fSwgRFVUQ0gpLFxuICAgIFwiT3AgZGluc2RhZyAzMCBhcHJpbCAyMDEzIChRdWVlbidzIERheSksIGJpbm5lbiAxIGttIHZhbiBBbXN0ZXJkYW0gKDEwMTJKUyksIHdhcmVuIGVyIDE1OCUgbWVlciBoaXRzIGRhbiBnZXdvb25saWprIFwiXG4gICAgKyAnKDEzLjI2NiBpbiBwbGFhdHMgdmFuIDUuMTQwOyBnZXdvb25saWprIDQuNzAwIHRvdCA1LjYwMCksIHZvb3JhbCBpbiBmb29kIGFuZCBiZXZlcmFnZSBzZXJ2aWNlIGFjdGl2aXRpZXMsICdcbiAgICArICd2YW4gMDg6MDAgdG90IDIzOjAwLCB0b3QgMSw4IGttIHZlci4nKTtcbn0pO1xuXG50ZXN0KCd3aGF0IGl0IGlzIGFib3V0IGlzIHN0cm9uZywgYW5kIG5vdGhpbmcgZWxzZScsICgpID0+IHtcbiAgY29uc3QgcGFydHMgPSBzZW50ZW5jZShzaG93bihRVUVFTlNfREFZKSwgRU5HTElTSC53b3JkcywgRU5HTElTSC5mb3JtYXQpO1xuICBhc3NlcnQuZGVlcEVxdWFsKHBhcnRzLmZpbHRlcigoeyBzdHJvbmcgfSkgPT4gc3Ryb25nKS5tYXAoKHsgdGV4dCB9KSA9PiB0ZXh0KSwgWycxNTglIG1vcmUnXSk7XG4gIGFzc2VydC5kZWVwRXF1YWwocGFydHNPZignYSAqYiogYycpLCBbXG4gICAgeyB0ZXh0OiAnYSAnLCBzdHJvbmc6IGZhbHNlIH0sIHsgdGV4dDogJ2InLCBzdHJvbmc6IHRydWUgfSwgeyB0ZXh0OiAnIGMnLCBzdHJvbmc6IGZhbHNlIH1dKTtcbiAgY29uc3Qgc3RhcnJlZCA9IHsgLi4uc2hvd24oeyAuLi5RVUVFTlNfREFZLCBzdG9yeTogeyAuLi5TVE9SWSwgZHJpdmVyczogW3RvbGQoJzknLCAnU3QqcnMnLCAxKV0gfSB9KSwgcGxhY2U6ICdTdCpyJyB9O1xuICBhc3NlcnQuZXF1YWwoc2VudGVuY2Uoc3RhcnJlZCwgRU5HTElTSC53b3JkcywgRU5HTElTSC5mb3JtYXQpLmZpbHRlcigoeyBzdHJvbmcgfSkgPT4gc3Ryb25nKS5sZW5ndGgsIDEpO1xufSk7XG5cbnRlc3QoJ21vcmUsIGZld2VyIGFuZCBhcyB1c3VhbCwgaW4gYm90aCBsYW5ndWFnZXMnLCAoKSA9PiB7XG4gIGNvbnN0IG9mID0gKHRvdGFsOiBFc3RpbWF0ZSwgeyB3b3JkcywgZm9ybWF0IH0gPSBFTkdMSVNIKSA9PiBzYXkoYW5zd2VyKHRvdGFsKSwge30sIHsgd29yZHMsIGZvcm1hdCB9KS5yZXBsYWNlKC9eLio/XFwpLCAvLCAnJyk7XG4gIGNvbnN0IFtsZXNzLCB1c3VhbCwgbmV3X10gPSBbZXN0aW1hdGUoNjUwLCAxMDAwLCAnY2xlYXJseSBsZXNzJyksIGVzdGltYXRlKDEwMTAsIDEwMDApLCBlc3RpbWF0ZSg5LCAwLCAnY2xlYXJseSBtb3JlJyldO1xuICBhc3NlcnQuZXF1YWwob2YobGVzcyksICd0aGVyZSB3ZXJlIDM1JSBmZXdlciBoaXRzIHRoYW4gdXN1YWwgKDY1MCBhZ2FpbnN0IDEsMDAwOyB1c3VhbCBpcyA5MDAgdG8gMSwxMDApLicpO1xuICBhc3NlcnQuZXF1YWwob2YobGVzcywgRFVUQ0gpLCAnd2FyZW4gZXIgMzUlIG1pbmRlciBoaXRzIGRhbiBnZXdvb25saWprICg2NTAgaW4gcGxhYXRzIHZhbiAxLjAwMDsgZ2V3b29ubGlqayA5MDAgdG90IDEuMTAwKS4nKTtcbiAgYXNzZXJ0LmVxdWFsKG9mKHVzdWFsKSwgJ3RoZXJlIHdlcmUgYWJvdXQgYXMgbWFueSBoaXRzIGFzIHVzdWFsICgxLDAxMCBhZ2FpbnN0IDEsMDAwOyB1c3VhbCBpcyA5MDAgdG8gMSwxMDApLicpO1xuICBhc3NlcnQuZXF1YWwob2YodXN1YWwsIERVVENIKSwgJ3dhcmVuIGVyIG9uZ2V2ZWVyIGV2ZW52ZWVsIGhpdHMgYWxzIGdld29vbmxpamsgKDEuMDEwIGluIHBsYWF0cyB2YW4gMS4wMDA7IGdld29vbmxpamsgOTAwIHRvdCAxLjEwMCkuJyk7XG4gIGFzc2VydC5tYXRjaChvZihuZXdfKSwgL150aGVyZSB3ZXJlIGhpdHMgd2hlcmUgbm9uZSBhcmUgdXN1YWwvKTtcbiAgYXNzZXJ0Lm1hdGNoKG9mKG5ld18sIERVVENIKSwgL153YXJlbiBlciBoaXRzIHdhYXIgZXIgZ2V3b29ubGlqayBnZWVuIHppam4vKTtcbn0pO1xuXG50ZXN0KCd3aGF0IGNhbm5vdCBiZSBzYWlkIGlzIHNhaWQgYnkgdGhlIHJlYXNvbiwgd2l0aCB0aGUgbnVtYmVycyB0aGF0IHRoZXJlIGFyZSwgaW4gYm90aCBsYW5ndWFnZXMnLCAoKSA9PiB7XG4gIGNvbnN0IGZldyA9IGFuc3dlcih7IC4uLmVzdGltYXRlKDEsIDIsICd0b28gbGl0dGxlIHRvIHNheScpLCBsb3c6IDAsIGhpZ2g6IDYgfSwgeyB3aHk6IHsgY29kZTogJ3Rvby1mZXctaGl0cycgfSB9KTtcbiAgYXNzZXJ0Lm1hdGNoKHNheShmZXcpLCAvLCB0aGVyZSB3YXMgMSBoaXQsIHRvbyBmZXcgdG8gc2F5IHdoZXRoZXIgdGhhdCBpcyB1bnVzdWFsIFxcKDEgYWdhaW5zdCAyOyB1c3VhbCBpcyAwIHRvIDZcXClcXC4kLyk7XG4gIGFzc2VydC5tYXRjaChzYXkoZmV3LCB7fSwgRFVUQ0gpLCAvLCB3YXMgZXIgMSBoaXQsIHRlIHdlaW5pZyBvbSB0ZSB6ZWdnZW4gb2YgZGF0IG9uZ2V3b29uIGlzIFxcKDEgaW4gcGxhYXRzIHZhbiAyOyBnZXdvb25saWprIDAgdG90IDZcXClcXC4kLyk7XG4gIGNvbnN0IGVhcmx5ID0gYW5zd2VyKGVzdGltYXRlKDkwMCwgODAwLCAndG9vIGxpdHRsZSB0byBzYXknKSwgeyB3aHk6IHsgY29kZTogJ3Rvby1saXR0bGUtaGlzdG9yeScgfSB9KTtcbiAgYXNzZXJ0Lm1hdGNoKHNheShlYXJseSksIC8sIHRoZXJlIHdlcmUgOTAwIGhpdHMsIHdpdGggdG9vIGxpdHRsZSBoaXN0b3J5IHRvIHNheSB3aGV0aGVyIHRoYXQgaXMgdW51c3VhbCBcXCg5MDAgYWdhaW5zdCA4MDBcXClcXC4kLyk7XG4gIGFzc2VydC5tYXRjaChzYXkoZWFybHksIHt9LCBEVVRDSCksIC8sIHdhcmVuIGVyIDkwMCBoaXRzLCBtYWFyIGVyIHppam4gdGUgd2VpbmlnIGVlcmRlcmUgZGFnZW4gb20gdGUgemVnZ2VuIG9mIGRhdCBvbmdld29vbiBpcyBcXCg5MDAgaW4gcGxhYXRzIHZhbiA4MDBcXClcXC4kLyk7XG4gIGNvbnN0IGFsb25lID0gYW5zd2VyKGVzdGltYXRlKDUwMDcsIG51bGwsICd0b28gbGl0dGxlIHRvIHNheScpLCB7IHdoeTogeyBjb2RlOiAnd2Vla3Mtbm90LXN0b3JlZCcsIHdlZWtzOiA0IH0gfSk7XG4gIGFzc2VydC5tYXRjaChzYXkoYWxvbmUpLCAvLCB0aGVyZSB3ZXJlIDUsMDA3IGhpdHMsIGFuZCB0aGVyZSBpcyBub3RoaW5nIHRvIGNvbXBhcmUgdGhhdCB3aXRoOiBub25lIG9mIHRoZSA0IHdlZWtzIGJlZm9yZSBpcyBpbiB0aGUgZGF0YVxcLiQvKTtcbiAgYXNzZXJ0Lm1hdGNoKHNheShhbG9uZSwge30sIERVVENIKSwgLywgd2FyZW4gZXIgNVxcLjAwNyBoaXRzLCBlbiBlciBpcyBuaWV0cyBvbSBkYXQgbWVlIHRlIHZlcmdlbGlqa2VuOiBnZWVuIHZhbiBkZSA0IHdla2VuIGVydm9vciB6aXQgaW4gZGUgZ2VnZXZlbnNcXC4kLyk7XG4gIGNvbnN0IG9uZSA9IGFuc3dlcihlc3RpbWF0ZSgxLCBudWxsLCAndG9vIGxpdHRsZSB0byBzYXknKSwgeyB3aHk6IHsgY29kZTogJ2Jhc2VsaW5lLW5vdC1zdG9yZWQnIH0gfSk7XG4gIGFzc2VydC5tYXRjaChzYXkob25lKSwgLywgdGhlcmUgd2FzIDEgaGl0LCBhbmQgdGhlcmUgaXMgbm90aGluZyB0byBjb21wYXJlIHRoYXQgd2l0aDogbm9uZSBvZiB0aGUgZGF5cyB0byBjb21wYXJlIHdpdGggaXMgaW4gdGhlIGRhdGFcXC4kLyk7XG59KTtcblxudGVzdCgnb2YgZGF5cyB0aGF0IGFyZSBub3QgaW4gdGhlIGRhdGEgbm90aGluZyBpcyB0b2xkLCBub3QgZXZlbiAwIGhpdHMnLCAoKSA9PiB7XG4gIGNvbnN0IG1pc3NpbmcgPSAoLi4uZGF0ZXM6IHN0cmluZ1tdKTogSW1wYWN0ID0+IHtcbiAgICBjb25zdCBrbm93biA9IGFuc3dlcihlc3RpbWF0ZSgwLCBudWxsLCAndG9vIGxpdHRsZSB0byBzYXknKSwgeyB3aHk6IHsgY29kZTogJ25vdC1zdG9yZWQnIH0gfSk7XG4gICAgcmV0dXJuIHsgLi4ua25vd24sIG1ldGE6IHsgLi4ua25vd24ubWV0YSwgbWlzc2luZ19kYXRlczogZGF0ZXMgfSB9O1xuICB9O1xuICBhc3NlcnQubWF0Y2goc2F5KG1pc3NpbmcoJzIwMTMtMDQtMzAnKSksIC8sIG5vdGhpbmcgaXMga25vd246IHRoYXQgZGF5IGlzIG5vdCBpbiB0aGUgZGF0YVxcLiQvKTtcbiAgYXNzZXJ0Lm1hdGNoKHNheShtaXNzaW5nKCcyMDEzLTA0LTMwJyksIHt9LCBEVVRDSCksIC8sIGlzIGVyIG5pZXRzIGJla2VuZDogZGllIGRhZyB6aXQgbmlldCBpbiBkZSBnZWdldmVuc1xcLiQvKTtcbiAgY29uc3QgYm90aCA9IG1pc3NpbmcoJzIwMTMtMDQtMzAnLCAnMjAxMy0wNS0wMScpO1xuICBjb25zdCB0d28gPSB7IC4uLmJvdGgsIHF1ZXJ5OiB7IC4uLmJvdGgucXVlcnksIGRhdGVzOiBbJzIwMTMtMDQtMzAnLCAnMjAxMy0wNS0wMSddIH0gfTtcbiAgYXNzZXJ0Lm1hdGNoKHNheSh0d28pLCAvLCBub3RoaW5nIGlzIGtub3duOiB0aG9zZSBkYXlzIGFyZSBub3QgaW4gdGhlIGRhdGFcXC4kLyk7XG4gIGNvbnN0IHNvbWUgPSB7IC4uLnR3bywgdG90YWw6IGVzdGltYXRlKDcsIG51bGwsICd0b28gbGl0dGxlIHRvIHNheScpLCBtZXRhOiB7IC4uLnR3by5tZXRhLCBtaXNzaW5nX2RhdGVzOiBbJzIwMTMtMDQtMzAnXSB9IH07XG4gIGFzc2VydC5tYXRjaChzYXkoc29tZSksIC8sIHRoZXJlIHdlcmUgNyBoaXRzLCBhbmQgdGhlcmUgaXMgbm90aGluZyB0byBjb21wYXJlIHRoYXQgd2l0aDogVHVlc2RheSAzMCBBcHJpbCAyMDEzIGlzIG5vdCBpbiB0aGUgZGF0YVxcLiQvKTtcbn0pO1xuXG50ZXN0KCdmaWx0ZXJzIGFyZSBzYWlkJywgKCkgPT4ge1xuICBjb25zdCBuYXJyb3cgPSB7IHNiaTogWyc1NiddLCBob3VyczogeyBmcm9tOiAxMSwgdG86IDIyIH0sIHJpbmc6IHsgZnJvbU06IDUwMCwgdG9NOiAxMDAwIH0gfTtcbiAgY29uc3QgZmlsdGVyZWQgPSB7IC4uLlFVRUVOU19EQVksIHN0b3J5OiB7IC4uLlNUT1JZLCBkcml2ZXJzOiBbXSwgaG91cnM6IG51bGwsIHJlYWNoOiBudWxsIH0gfTtcbiAgYXNzZXJ0LmVxdWFsKHNheShmaWx0ZXJlZCwgbmFycm93KSxcbiAgICBcIk9uIFR1ZXNkYXkgMzAgQXByaWwgMjAxMyAoUXVlZW4ncyBEYXkpLCBmcm9tIDUwMCBtIHRvIDEga20gYXJvdW5kIEFtc3RlcmRhbSAoMTAxMkpTKSwgb25seSBpbiA1NiwgXCJcbiAgICArICdiZXR3ZWVuIDExOjAwIGFuZCAyMzowMCwgdGhlcmUgd2VyZSAxNTglIG1vcmUgaGl0cyB0aGFuIHVzdWFsICgxMywyNjYgYWdhaW5zdCA1LDE0MDsgdXN1YWwgaXMgNCw3MDAgdG8gNSw2MDApLicpO1xuICBhc3NlcnQubWF0Y2goc2F5KGZpbHRlcmVkLCBuYXJyb3csIERVVENIKSwgLywgdmFuIDUwMCBtIHRvdCAxIGttIHJvbmQgQW1zdGVyZGFtIFxcKDEwMTJKU1xcKSwgYWxsZWVuIGluIDU2LCB0dXNzZW4gMTE6MDAgZW4gMjM6MDAsIHdhcmVuIGVyIC8pO1xuICBhc3NlcnQubWF0Y2goc2F5KFFVRUVOU19EQVksIHsgcmluZzogeyBmcm9tTTogMCwgdG9NOiAyNTAgfSB9KSwgL3dpdGhpbiAyNTAgbSBvZiBBbXN0ZXJkYW0vKTtcbn0pO1xuXG50ZXN0KCdzZXZlcmFsIGRheXMgYXJlIG5hbWVkIHRvZ2V0aGVyJywgKCkgPT4ge1xuICBjb25zdCBkYXlzID0gW3sgZmlyc3Q6ICcyMDEzLTA0LTIzJywgbGFzdDogJzIwMTMtMDQtMjMnIH0sIHsgZmlyc3Q6ICcyMDEzLTA0LTMwJywgbGFzdDogJzIwMTMtMDUtMDEnIH1dO1xuICBhc3NlcnQubWF0Y2goc2F5KHsgLi4uUVVFRU5TX0RBWSwgc3Rvcnk6IHsgLi4uU1RPUlksIGRheXMsIGhvbGlkYXk6IG51bGwgfSB9KSwgL15PbiAyMyBBcHJpbCAyMDEzIGFuZCAzMCBBcHJpbFxccypcdTIwMTNcXHMqMSBNYXkgMjAxMywgd2l0aGluIDEga20vKTtcbn0pO1xuXG50ZXN0KCd3aGVyZSBvbmx5IHNvbWUgb2YgdGhlIGRheXMgY2FuIGJlIGNvbXBhcmVkLCB0aGF0IGlzIHNhaWQnLCAoKSA9PiB7XG4gIGNvbnN0IG9mID0gKGRhdGVzOiBzdHJpbmdbXSwgbGFuZ3VhZ2UgPSBFTkdMSVNIKSA9PlxuICAgIHNheSh7IC4uLlFVRUVOU19EQVksIHF1ZXJ5OiB7IC4uLlFVRUVOU19EQVkucXVlcnksIGRhdGVzIH0gfSwge30sIGxhbmd1YWdlKTtcbiAgY29uc3QgdGhyZWUgPSBbJzIwMTMtMDQtMjknLCAnMjAxMy0wNC0zMCcsICcyMDEzLTA1LTAxJ107XG4gIGFzc2VydC5tYXRjaChvZih0aHJlZSksIC9cXCgxMywyNjYgYWdhaW5zdCA1LDE0MDsgdXN1YWwgaXMgNCw3MDAgdG8gNSw2MDA7IG9mIDMgZGF5cyAxIGNhbiBiZSBjb21wYXJlZFxcKS8pO1xuICBhc3NlcnQubWF0Y2gob2YodGhyZWUsIERVVENIKSwgLzsgZ2V3b29ubGlqayA0XFwuNzAwIHRvdCA1XFwuNjAwOyB2YW4gMyBkYWdlbiBpcyBlciAxIHRlIHZlcmdlbGlqa2VuXFwpLyk7XG4gIGFzc2VydC5kb2VzTm90TWF0Y2gob2YoWycyMDEzLTA0LTMwJ10pLCAvY29tcGFyZWQvKTtcbn0pO1xuXG50ZXN0KCd0d28gaW5kdXN0cmllcyBjYW4gaGF2ZSBtYWRlIG1vc3Qgb2YgaXQnLCAoKSA9PiB7XG4gIGNvbnN0IGRyaXZlcnMgPSBbRk9PRCwgdG9sZCgnNDcnLCAnUmV0YWlsIHRyYWRlJywgMC40KV07XG4gIGFzc2VydC5tYXRjaChzYXkoeyAuLi5RVUVFTlNfREFZLCBzdG9yeTogeyAuLi5TVE9SWSwgZHJpdmVycyB9IH0pLCAvbW9zdGx5IGluIGZvb2QgYW5kIGJldmVyYWdlIHNlcnZpY2UgYWN0aXZpdGllcyBhbmQgcmV0YWlsIHRyYWRlLC8pO1xufSk7XG5cbmZvciAoY29uc3QgW3JlYWNoLCBlbmdsaXNoLCBkdXRjaF0gb2YgW1xuICBbQUJPVVQsIFsnYXMgZmFyIGFzIDEuOCBrbScsICdhcyBmYXIgYXMgMS44IGttIGZyb20gaXRzIGVkZ2UnXSwgWyd0b3QgMSw4IGttIHZlcicsICd0b3QgMSw4IGttIHZhbmFmIGRlIHJhbmQnXV0sXG4gIFtBVF9MRUFTVCwgWydhdCBsZWFzdCBhcyBmYXIgYXMgNjQwIG0nLCAnYXQgbGVhc3QgYXMgZmFyIGFzIDY0MCBtIGZyb20gaXRzIGVkZ2UnXSwgWydtaW5zdGVucyB0b3QgNjQwIG0gdmVyJywgJ21pbnN0ZW5zIHRvdCA2NDAgbSB2YW5hZiBkZSByYW5kJ11dLFxuICBbSU5TSURFLCBbJ25vdCBiZXlvbmQgaXRzIGVkZ2UnLCAnbm90IGJleW9uZCBpdHMgZWRnZSddLCBbJ25pZXQgdm9vcmJpaiBkZSByYW5kJywgJ25pZXQgdm9vcmJpaiBkZSByYW5kJ11dLFxuXSBhcyBjb25zdCkge1xuICB0ZXN0KGBhIHJlYWNoIG9mIHRoZSBraW5kIFwiJHtyZWFjaC5raW5kfVwiIGlzIHRvbGQgZnJvbSB0aGUgY2VudHJlIG9yIGZyb20gdGhlIGVkZ2UsIGluIGJvdGggbGFuZ3VhZ2VzYCwgKCkgPT4ge1xuICAgIGNvbnN0IGZhciA9IChhcmVhOiBBcmVhIHwgbnVsbCwgc3Bva2VuOiB0eXBlb2YgRU5HTElTSCkgPT5cbiAgICAgIC90byAyMzowMCwgKC4qKVxcLiR8dG90IDIzOjAwLCAoLiopXFwuJC8uZXhlYyhzYXkoeyAuLi5RVUVFTlNfREFZLCBzdG9yeTogeyAuLi5TVE9SWSwgcmVhY2ggfSB9LCB7IGFyZWEgfSwgc3Bva2VuKSk/LnNsaWNlKDEpLmZpbmQoQm9vbGVhbik7XG4gICAgYXNzZXJ0LmRlZXBFcXVhbChbbnVsbCwgUE9MWUdPTiwgTVVOSUNJUEFMSVRZXS5tYXAoKGFyZWEpID0+IGZhcihhcmVhLCBFTkdMSVNIKSksIFtlbmdsaXNoWzBdLCBlbmdsaXNoWzFdLCBlbmdsaXNoWzFdXSk7XG4gICAgYXNzZXJ0LmRlZXBFcXVhbChbbnVsbCwgUE9MWUdPTiwgTVVOSUNJUEFMSVRZXS5tYXAoKGFyZWEpID0+IGZhcihhcmVhLCBEVVRDSCkpLCBbZHV0Y2hbMF0sIGR1dGNoWzFdLCBkdXRjaFsxXV0pO1xuICB9KTtcbn1cblxudGVzdCgndGhlIHJpbmdzIHNheSBob3cgd2VsbCBhIHJlYWNoIGlzIGtub3duLCBieSBpdHMga2luZCwgZnJvbSB0aGUgY2VudHJlIG9yIGZyb20gdGhlIGVkZ2UsIGluIGJvdGggbGFuZ3VhZ2VzJywgKCkgPT4ge1xuICBjb25zdCByaW5ncyA9IChyZWFjaDogVG9sZFJlYWNoIHwgbnVsbCwgYXJlYTogQXJlYSB8IG51bGwsIHsgd29yZHMsIGZvcm1hdCB9ID0gRU5HTElTSCkgPT5cbiAgICByZWFkKHJlYWNoU2VudGVuY2UoeyByZWFjaCB9LCB7IC4uLlFVRVNUSU9OLCBhcmVhIH0sIHdvcmRzLCBmb3JtYXQpKTtcbiAgYXNzZXJ0LmVxdWFsKHJpbmdzKEFCT1VULCBudWxsKSwgJ0FzIGZhciBhcyAxLjgga207IGluIDk1IG9mIDEwMCBjYXNlcyBiZXR3ZWVuIDEuNCBrbSBhbmQgMyBrbS4nKTtcbiAgYXNzZXJ0LmVxdWFsKHJpbmdzKEFCT1VULCBQT0xZR09OKSwgJ0FzIGZhciBhcyAxLjgga20gZnJvbSBpdHMgZWRnZTsgaW4gOTUgb2YgMTAwIGNhc2VzIGJldHdlZW4gMS40IGttIGFuZCAzIGttLicpO1xuICBhc3NlcnQuZXF1YWwocmluZ3MoQVRfTEVBU1QsIG51bGwpLCAnQXQgbGVhc3QgYXMgZmFyIGFzIDY0MCBtLCBwZXJoYXBzIGJleW9uZCB0aGUgb3V0ZXJtb3N0IHJpbmcuJyk7XG4gIGFzc2VydC5lcXVhbChyaW5ncyhJTlNJREUsIFBPTFlHT04pLCAnTm90IGJleW9uZCBpdHMgZWRnZS4nKTtcbiAgYXNzZXJ0LmVxdWFsKHJpbmdzKG51bGwsIG51bGwpLCAnSXQgaXMgbm90IGNsZWFyIGhvdyBmYXIgdGhpcyBnb2VzLicpO1xuICBhc3NlcnQuZXF1YWwocmluZ3MoQUJPVVQsIG51bGwsIERVVENIKSwgJ1RvdCAxLDgga20gdmVyOyBpbiA5NSB2YW4gZGUgMTAwIGdldmFsbGVuIHR1c3NlbiAxLDQga20gZW4gMyBrbS4nKTtcbiAgYXNzZXJ0LmVxdWFsKHJpbmdzKEFCT1VULCBQT0xZR09OLCBEVVRDSCksICdUb3QgMSw4IGttIHZhbmFmIGRlIHJhbmQ7IGluIDk1IHZhbiBkZSAxMDAgZ2V2YWxsZW4gdHVzc2VuIDEsNCBrbSBlbiAzIGttLicpO1xuICBhc3NlcnQuZXF1YWwocmluZ3MoQVRfTEVBU1QsIG51bGwsIERVVENIKSwgJ01pbnN0ZW5zIHRvdCA2NDAgbSB2ZXIsIG1pc3NjaGllbiB2b29yYmlqIGRlIGJ1aXRlbnN0ZSByaW5nLicpO1xuICBhc3NlcnQuZXF1YWwocmluZ3MoSU5TSURFLCBQT0xZR09OLCBEVVRDSCksICdOaWV0IHZvb3JiaWogZGUgcmFuZC4nKTtcbiAgYXNzZXJ0LmVxdWFsKHJpbmdzKG51bGwsIG51bGwsIERVVENIKSwgJ0hldCBpcyBuaWV0IGR1aWRlbGlqayBob2UgdmVyIGRpdCBnYWF0LicpO1xufSk7XG5cbnRlc3QoJ3RoZSByaW5ncyB0ZWxsIHRoZSBzYW1lIG9mIHdoYXQgaXMgbGVmdCBuZXQgb2YgdGhlIHN1cnJvdW5kaW5ncywgd2hlcmUgdGhhdCBjYW4gYmUgdG9sZCcsICgpID0+IHtcbiAgY29uc3QgbmV0ID0gKHJlYWNoOiBUb2xkUmVhY2ggfCBudWxsLCB7IHdvcmRzLCBmb3JtYXQgfSA9IEVOR0xJU0gpID0+XG4gICAgcmVhZChuZXRSZWFjaFNlbnRlbmNlKHsga2luZDogJ2hlcmUnLCBub3RhYmxlOiB0cnVlLCByZWFjaCB9LCBRVUVTVElPTiwgd29yZHMsIGZvcm1hdCkpO1xuICBhc3NlcnQuZXF1YWwobmV0KEFCT1VUKSwgJ0NvbXBhcmVkIHdpdGggdGhlIHN1cnJvdW5kaW5nczogYXMgZmFyIGFzIDEuOCBrbTsgaW4gOTUgb2YgMTAwIGNhc2VzIGJldHdlZW4gMS40IGttIGFuZCAzIGttLicpO1xuICBhc3NlcnQuZXF1YWwobmV0KEFUX0xFQVNULCBEVVRDSCksICdWZXJnZWxla2VuIG1ldCBkZSBvbWdldmluZzogbWluc3RlbnMgdG90IDY0MCBtIHZlciwgbWlzc2NoaWVuIHZvb3JiaWogZGUgYnVpdGVuc3RlIHJpbmcuJyk7XG4gIGFzc2VydC5lcXVhbChuZXQobnVsbCksICcnKTtcbiAgYXNzZXJ0LmVxdWFsKG5ldFJlYWNoU2VudGVuY2UobnVsbCwgUVVFU1RJT04sIEVOR0xJU0gud29yZHMsIEVOR0xJU0guZm9ybWF0KSwgJycpO1xufSk7XG5cbnRlc3QoJ2luZHVzdHJpZXMgdGhhdCB3ZW50IHRoZWlyIG93biB3YXkgYXJlIHRvbGQgYmVzaWRlLCBpbiBib3RoIGxhbmd1YWdlcycsICgpID0+IHtcbiAgY29uc3QgYmVzaWRlID0gKGhpZGRlbjogU3RvcnlbJ2hpZGRlbiddLCB7IHdvcmRzLCBmb3JtYXQgfSA9IEVOR0xJU0gpID0+IHJlYWQoYXNpZGUoc3RvcnkoeyBoaWRkZW4gfSksIHdvcmRzLCBmb3JtYXQpKTtcbiAgYXNzZXJ0LmVxdWFsKGJlc2lkZShbRURVQ0FUSU9OXSksICdDbGVhcmx5IGRpZmZlcmVudDogZWR1Y2F0aW9uIChcdTIyMTI5OCUpLicpO1xuICBhc3NlcnQuZXF1YWwoYmVzaWRlKFtGT09ELCB0b2xkKCc5JywgJ05ldycsIG51bGwpXSksICdDbGVhcmx5IGRpZmZlcmVudDogZm9vZCBhbmQgYmV2ZXJhZ2Ugc2VydmljZSBhY3Rpdml0aWVzICgrNDgwJSkgYW5kIG5ldy4nKTtcbiAgYXNzZXJ0LmVxdWFsKGJlc2lkZShbRURVQ0FUSU9OXSwgRFVUQ0gpLCAnRHVpZGVsaWprIGFuZGVyczogZWR1Y2F0aW9uIChcdTIyMTI5OCUpLicpO1xuICBhc3NlcnQuZXF1YWwoYmVzaWRlKFtdKSwgJycpO1xufSk7XG5cbi8qKiBFdmVyeSBraW5kLCBhbmQgd2hhdCBpcyBzYWlkIHdoZXJlIHRoZSBzdXJyb3VuZGluZ3MgaGFkIDcgJSBtb3JlIGFuZCB3aGF0IGlzIGxlZnQgaXMgMTQwICUgbW9yZS4gKi9cbmNvbnN0IE5FVDogUmVjb3JkPE5ldEtpbmQsIHJlYWRvbmx5IFtlbmdsaXNoOiBzdHJpbmcsIGR1dGNoOiBzdHJpbmddPiA9IHtcbiAgaGVyZTogWydzbyBpdCB3YXMgbm90IGV2ZXJ5d2hlcmU6ICsxNDAlIGhlcmUgY29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzLicsXG4gICAgJ2R1cyBoZXQgd2FzIG5pZXQgb3ZlcmFsOiBoaWVyICsxNDAlIHZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nLiddLFxuICBwYXJ0bHk6IFsnc28gcGFydCBvZiBpdCB3YXMgZXZlcnl3aGVyZTogKzE0MCUgaGVyZSBjb21wYXJlZCB3aXRoIHRoZSBzdXJyb3VuZGluZ3MuJyxcbiAgICAnZHVzIGVlbiBkZWVsIHdhcyBvdmVyYWwgem86IGhpZXIgKzE0MCUgdmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmcuJ10sXG4gIG90aGVyOiBbJ3doaWNoIGxlYXZlcyArMTQwJSBoZXJlIGNvbXBhcmVkIHdpdGggdGhlIHN1cnJvdW5kaW5ncy4nLFxuICAgICdlbiBkYW4gYmxpamZ0IGhpZXIgKzE0MCUgb3ZlciB2ZXJnZWxla2VuIG1ldCBkZSBvbWdldmluZy4nXSxcbiAgdXN1YWw6IFsnd2hpY2ggbGVhdmVzICsxNDAlIGhlcmUgY29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzOyB0aGF0IG1heSBiZSBjaGFuY2UuJyxcbiAgICAnZW4gZGFuIGJsaWpmdCBoaWVyICsxNDAlIG92ZXIgdmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmc7IGRhdCBrYW4gdG9ldmFsIHppam4uJ10sXG4gICd0b28tbGl0dGxlJzogWydhbmQgdGhlcmUgaXMgbm90IGVub3VnaCBkYXRhIHRvIHRlbGwgd2hldGhlciBpdCB3YXMgZXZlcnl3aGVyZS4nLFxuICAgICdlbiBlciB6aWpuIHRlIHdlaW5pZyBnZWdldmVucyBvbSB0ZSB6ZWdnZW4gb2YgaGV0IG92ZXJhbCB3YXMuJ10sXG59O1xuXG5mdW5jdGlvbiBjb250cm9sKGFyb3VuZDogRXN0aW1hdGUsIGtpbmQ6IE5ldEtpbmQsIHsgd29yZHMsIGZvcm1hdCB9ID0gRU5HTElTSCwgdG9fbTogbnVtYmVyIHwgbnVsbCA9IDQwMDApOiBzdHJpbmcge1xuICBjb25zdCBuZXQgPSBlc3RpbWF0ZSgyNDAwLCAxMDAwLCAnY2xlYXJseSBtb3JlJyk7XG4gIGNvbnN0IGZvdW5kID0geyBraW5kOiAncmluZycgYXMgY29uc3QsIGZyb21fbTogMjAwMCwgdG9fbSwgcG9zdGNvZGVzOiA5LCAuLi5hcm91bmQsIG5ldCwgcmVhY2g6IG51bGwgfTtcbiAgcmV0dXJuIHJlYWQocGxhaW4oY29udHJvbEluV29yZHMoZm91bmQsIHsga2luZCwgbm90YWJsZTogdHJ1ZSwgcmVhY2g6IG51bGwgfSwgd29yZHMsIGZvcm1hdCkpKTtcbn1cblxuZm9yIChjb25zdCBba2luZCwgW2VuZ2xpc2gsIGR1dGNoXV0gb2YgT2JqZWN0LmVudHJpZXMoTkVUKSBhcyBbTmV0S2luZCwgKHR5cGVvZiBORVQpW05ldEtpbmRdXVtdKSB7XG4gIHRlc3QoYG5ldCBvZiB0aGUgc3Vycm91bmRpbmdzLCBcIiR7a2luZH1cIiBoYXMgd29yZHMgaW4gYm90aCBsYW5ndWFnZXNgLCAoKSA9PiB7XG4gICAgY29uc3QgYXJvdW5kID0gZXN0aW1hdGUoMTA3MCwgMTAwMCwgJ2NsZWFybHkgbW9yZScpO1xuICAgIGFzc2VydC5lcXVhbChjb250cm9sKGFyb3VuZCwga2luZCksIGBGcm9tIDIga20gdG8gNCBrbSBhd2F5IHRoZXJlIHdlcmUgNyUgbW9yZSBoaXRzIHRoYW4gdXN1YWwsICR7ZW5nbGlzaH1gKTtcbiAgICBhc3NlcnQuZXF1YWwoY29udHJvbChhcm91bmQsIGtpbmQsIERVVENIKSwgYE9wIDIga20gdG90IDQga20gYWZzdGFuZCB3YXJlbiBlciA3JSBtZWVyIGhpdHMgZGFuIGdld29vbmxpamssICR7ZHV0Y2h9YCk7XG4gIH0pO1xufVxuXG50ZXN0KCd0aGUgc3Vycm91bmRpbmdzIGhhdmUgd29yZHMgZm9yIGV2ZXJ5IHZlcmRpY3QsIGluIGJvdGggbGFuZ3VhZ2VzJywgKCkgPT4ge1xuICBjb25zdCBvZiA9IChhcm91bmQ6IEVzdGltYXRlLCBzcG9rZW4gPSBFTkdMSVNILCB0b19tPzogbnVsbCkgPT4gY29udHJvbChhcm91bmQsICd0b28tbGl0dGxlJywgc3Bva2VuLCB0b19tKS5yZXBsYWNlKC8sIChhbmR8ZW4pIC4qLywgJycpO1xuICBhc3NlcnQuZXF1YWwob2YoZXN0aW1hdGUoNDAwLCAxMDAwLCAnY2xlYXJseSBsZXNzJykpLCAnRnJvbSAyIGttIHRvIDQga20gYXdheSB0aGVyZSB3ZXJlIDYwJSBmZXdlciBoaXRzIHRoYW4gdXN1YWwnKTtcbiAgYXNzZXJ0LmVxdWFsKG9mKGVzdGltYXRlKDk5MCwgMTAwMCkpLCAnRnJvbSAyIGttIHRvIDQga20gYXdheSB0aGVyZSB3ZXJlIGFib3V0IGFzIG1hbnkgaGl0cyBhcyB1c3VhbCcpO1xuICBhc3NlcnQuZXF1YWwob2YoZXN0aW1hdGUoMSwgMSwgJ3RvbyBsaXR0bGUgdG8gc2F5JykpLCAnRnJvbSAyIGttIHRvIDQga20gYXdheSB0aGVyZSBpcyBub3QgZW5vdWdoIGRhdGEgdG8gY29tcGFyZSB3aXRoJyk7XG4gIGFzc2VydC5lcXVhbChvZihlc3RpbWF0ZSg0MDAsIDEwMDAsICdjbGVhcmx5IGxlc3MnKSwgRFVUQ0gpLCAnT3AgMiBrbSB0b3QgNCBrbSBhZnN0YW5kIHdhcmVuIGVyIDYwJSBtaW5kZXIgaGl0cyBkYW4gZ2V3b29ubGlqaycpO1xuICBhc3NlcnQuZXF1YWwob2YoZXN0aW1hdGUoOTkwLCAxMDAwKSwgRFVUQ0gpLCAnT3AgMiBrbSB0b3QgNCBrbSBhZnN0YW5kIHdhcmVuIGVyIG9uZ2V2ZWVyIGV2ZW52ZWVsIGhpdHMgYWxzIGdld29vbmxpamsnKTtcbiAgYXNzZXJ0LmVxdWFsKG9mKGVzdGltYXRlKDEsIDEsICd0b28gbGl0dGxlIHRvIHNheScpLCBEVVRDSCksICdPcCAyIGttIHRvdCA0IGttIGFmc3RhbmQgemlqbiBlciB0ZSB3ZWluaWcgZ2VnZXZlbnMgb20gbWVlIHRlIHZlcmdlbGlqa2VuJyk7XG4gIGFzc2VydC5lcXVhbChvZihlc3RpbWF0ZSg5OTAsIDEwMDApLCBFTkdMSVNILCBudWxsKSwgJ0luIHRoZSByZXN0IG9mIHRoZSBjb3VudHJ5IHRoZXJlIHdlcmUgYWJvdXQgYXMgbWFueSBoaXRzIGFzIHVzdWFsJyk7XG4gIGFzc2VydC5lcXVhbChvZihlc3RpbWF0ZSg5OTAsIDEwMDApLCBEVVRDSCwgbnVsbCksICdJbiBkZSByZXN0IHZhbiBoZXQgbGFuZCB3YXJlbiBlciBvbmdldmVlciBldmVudmVlbCBoaXRzIGFscyBnZXdvb25saWprJyk7XG59KTtcbiIsICIvLyBUaGUgZ3JvdW5kIG9mIGEgcXVlc3Rpb24gd2hlcmUgaXQgaXMgbm90IHRoZSBjaXJjbGUgYXJvdW5kIGEgcG9zdGNvZGUuXG5pbXBvcnQgdHlwZSB7IEJvdW5kcywgTG9uTGF0IH0gZnJvbSAnLi9nbG9iZSc7XG5pbXBvcnQgeyBkZWNvZGVDb3JuZXJzLCBlbmNvZGVDb3JuZXJzIH0gZnJvbSAnLi9wb2x5bGluZSc7XG5cbmV4cG9ydCB0eXBlIEFyZWEgPVxuICB8IHsgcmVhZG9ubHkga2luZDogJ3Bvc2l0aW9uJzsgcmVhZG9ubHkgYXQ6IExvbkxhdCB9XG4gIHwgeyByZWFkb25seSBraW5kOiAnbXVuaWNpcGFsaXR5JzsgcmVhZG9ubHkgbmFtZTogc3RyaW5nIH1cbiAgfCB7IHJlYWRvbmx5IGtpbmQ6ICdwb2x5Z29uJzsgcmVhZG9ubHkgY29ybmVyczogcmVhZG9ubHkgTG9uTGF0W10gfTtcblxuZXhwb3J0IGNvbnN0IEZFV0VTVF9DT1JORVJTID0gMztcblxuLyoqIFRoZSBwYXJ0cyBvZiBhbiBhZGRyZXNzIHRoYXQgc2F5IGFuIGFyZWEsIGJ5IHdoYXQgZWFjaCBpcyBjYWxsZWQgdGhlcmUuICovXG5leHBvcnQgY29uc3QgQVJFQV9QQVJUUzogUmVhZG9ubHk8UmVjb3JkPHN0cmluZywgKHRleHQ6IHN0cmluZykgPT4gQXJlYSB8IG51bGw+PiA9IHtcbiAgYXQ6IHBhcnNlUG9zaXRpb24sXG4gIG11bmljaXBhbGl0eTogKG5hbWUpID0+ICh7IGtpbmQ6ICdtdW5pY2lwYWxpdHknLCBuYW1lIH0pLFxuICBwb2x5Z29uOiBwYXJzZVBvbHlnb24sXG59O1xuXG4vKiogXCI1Mi4zNzMxMCw0Ljg5MzIwXCI6IGxhdGl0dWRlLCBsb25naXR1ZGUgKi9cbmZ1bmN0aW9uIHBhcnNlUG9zaXRpb24odGV4dDogc3RyaW5nKTogQXJlYSB8IG51bGwge1xuICBjb25zdCBtYXRjaCA9IC9eKC0/XFxkezEsMn0oPzpcXC5cXGQrKT8pLCgtP1xcZHsxLDN9KD86XFwuXFxkKyk/KSQvLmV4ZWModGV4dCk7XG4gIGlmIChtYXRjaCA9PT0gbnVsbCkgcmV0dXJuIG51bGw7XG4gIGNvbnN0IFtsYXQsIGxvbl0gPSBbTnVtYmVyKG1hdGNoWzFdKSwgTnVtYmVyKG1hdGNoWzJdKV07XG4gIHJldHVybiBNYXRoLmFicyhsYXQpIDw9IDkwICYmIE1hdGguYWJzKGxvbikgPD0gMTgwID8geyBraW5kOiAncG9zaXRpb24nLCBhdDogeyBsYXQsIGxvbiB9IH0gOiBudWxsO1xufVxuXG5mdW5jdGlvbiBwYXJzZVBvbHlnb24odGV4dDogc3RyaW5nKTogQXJlYSB8IG51bGwge1xuICBjb25zdCBjb3JuZXJzID0gZGVjb2RlQ29ybmVycyh0ZXh0KTtcbiAgcmV0dXJuIGNvcm5lcnMgPT09IG51bGwgfHwgY29ybmVycy5sZW5ndGggPCBGRVdFU1RfQ09STkVSUyA/IG51bGwgOiB7IGtpbmQ6ICdwb2x5Z29uJywgY29ybmVycyB9O1xufVxuXG4vKiogV2hhdCB0aGUgYWRkcmVzcyBzYXlzIGZvciBpdDogaXRzIHBhcnQncyBuYW1lIGFuZCB2YWx1ZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBhcmVhUGFydChhcmVhOiBBcmVhKTogcmVhZG9ubHkgW25hbWU6IHN0cmluZywgdmFsdWU6IHN0cmluZ10ge1xuICBzd2l0Y2ggKGFyZWEua2luZCkge1xuICAgIGNhc2UgJ3Bvc2l0aW9uJzogcmV0dXJuIFsnYXQnLCBgJHthcmVhLmF0LmxhdC50b0ZpeGVkKDUpfSwke2FyZWEuYXQubG9uLnRvRml4ZWQoNSl9YF07XG4gICAgY2FzZSAnbXVuaWNpcGFsaXR5JzogcmV0dXJuIFsnbXVuaWNpcGFsaXR5JywgYXJlYS5uYW1lXTtcbiAgICBjYXNlICdwb2x5Z29uJzogcmV0dXJuIFsncG9seWdvbicsIGVuY29kZUNvcm5lcnMoYXJlYS5jb3JuZXJzKV07XG4gIH1cbn1cblxuLyoqIFdoZXRoZXIgaXQgaGFzIGEgY2VudHJlIGFuZCBhIHJhZGl1czsgd2l0aG91dCBhbiBhcmVhIHRoZSBxdWVzdGlvbiBpcyBhYm91dCBhIGNpcmNsZSBhcm91bmQgaXRzIHBvc3Rjb2RlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGlzQ2lyY2xlKGFyZWE6IEFyZWEgfCBudWxsKTogYm9vbGVhbiB7XG4gIHJldHVybiBhcmVhID09PSBudWxsIHx8IGFyZWEua2luZCA9PT0gJ3Bvc2l0aW9uJztcbn1cblxuLyoqIEFzIEdlb0pTT04sIGl0cyByaW5nIGNsb3NlZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwb2x5Z29uT2YoY29ybmVyczogcmVhZG9ubHkgTG9uTGF0W10pOiB7IHR5cGU6ICdQb2x5Z29uJzsgY29vcmRpbmF0ZXM6IFtudW1iZXIsIG51bWJlcl1bXVtdIH0ge1xuICBjb25zdCBbZmlyc3RdID0gY29ybmVycztcbiAgY29uc3QgcmluZyA9IGZpcnN0ID09PSB1bmRlZmluZWQgPyBbXSA6IFsuLi5jb3JuZXJzLCBmaXJzdF07XG4gIHJldHVybiB7IHR5cGU6ICdQb2x5Z29uJywgY29vcmRpbmF0ZXM6IFtyaW5nLm1hcCgoeyBsb24sIGxhdCB9KSA9PiBbbG9uLCBsYXRdKV0gfTtcbn1cblxuLyoqIEFzIGl0cyBhZGRyZXNzIHNheXMgaXQsIHNvIHRoYXQgYSBsaW5rIGFza3MgdGhlIHZlcnkgc2FtZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBleGFjdChhcmVhOiBBcmVhKTogQXJlYSB7XG4gIGNvbnN0IFtuYW1lLCB2YWx1ZV0gPSBhcmVhUGFydChhcmVhKTtcbiAgcmV0dXJuIEFSRUFfUEFSVFNbbmFtZV0/Lih2YWx1ZSkgPz8gYXJlYTtcbn1cblxuLyoqIEFyb3VuZCBhbGwgb2YgdGhlbS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBib3VuZHNBcm91bmQoY29ybmVyczogcmVhZG9ubHkgTG9uTGF0W10pOiBCb3VuZHMge1xuICByZXR1cm4gY29ybmVycy5yZWR1Y2U8Qm91bmRzPihcbiAgICAoW3dlc3QsIHNvdXRoLCBlYXN0LCBub3J0aF0sIHsgbG9uLCBsYXQgfSkgPT5cbiAgICAgIFtNYXRoLm1pbih3ZXN0LCBsb24pLCBNYXRoLm1pbihzb3V0aCwgbGF0KSwgTWF0aC5tYXgoZWFzdCwgbG9uKSwgTWF0aC5tYXgobm9ydGgsIGxhdCldLFxuICAgIFsxODAsIDkwLCAtMTgwLCAtOTBdKTtcbn1cblxuLyoqIFRoZSBtaWRkbGUgb2YgdGhlIGJveCBhcm91bmQgdGhlbS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBtaWRkbGVPZihjb3JuZXJzOiByZWFkb25seSBMb25MYXRbXSk6IExvbkxhdCB7XG4gIGNvbnN0IFt3ZXN0LCBzb3V0aCwgZWFzdCwgbm9ydGhdID0gYm91bmRzQXJvdW5kKGNvcm5lcnMpO1xuICByZXR1cm4geyBsb246ICh3ZXN0ICsgZWFzdCkgLyAyLCBsYXQ6IChzb3V0aCArIG5vcnRoKSAvIDIgfTtcbn1cbiIsICIvLyBXaGF0IGFuIGVzdGltYXRlIGNvbWVzIHRvLCBhbmQgaG93IHRoYXQgbG9va3MuXG5pbXBvcnQgdHlwZSB7IEVzdGltYXRlLCBWZXJkaWN0IH0gZnJvbSAnLi9hcGlfdHlwZXMnO1xuXG5leHBvcnQgdHlwZSBXYXkgPSAnbW9yZScgfCAnbGVzcycgfCAndXN1YWwnIHwgJ2xpdHRsZSc7XG5cbmNvbnN0IFdBWVM6IFJlY29yZDxWZXJkaWN0LCBXYXk+ID0ge1xuICAnY2xlYXJseSBtb3JlJzogJ21vcmUnLCAnY2xlYXJseSBsZXNzJzogJ2xlc3MnLCAnd2l0aGluIHRoZSB1c3VhbCc6ICd1c3VhbCcsICd0b28gbGl0dGxlIHRvIHNheSc6ICdsaXR0bGUnLFxufTtcblxuLyoqIFRoZSBmb3JtIHRoYXQgZ29lcyB3aXRoIHRoZSBjb2xvdXIsIHNvIHRoYXQgY29sb3VyIGFsb25lIHRlbGxzIG5vdGhpbmcuICovXG5leHBvcnQgY29uc3QgTUFSS1M6IFJlY29yZDxXYXksIHN0cmluZz4gPSB7IG1vcmU6ICdcdTI1QjInLCBsZXNzOiAnXHUyNUJDJywgdXN1YWw6ICdcdTIyNDgnLCBsaXR0bGU6ICdcdTAwQjcnIH07XG5cbmV4cG9ydCBmdW5jdGlvbiB3YXlPZih7IHZlcmRpY3QgfTogeyByZWFkb25seSB2ZXJkaWN0OiBWZXJkaWN0IH0pOiBXYXkge1xuICByZXR1cm4gV0FZU1t2ZXJkaWN0XTtcbn1cblxuLyoqIEZyb20gLTMgKGZhciBmZXdlcikgdG8gMyAoZmFyIG1vcmUpIGZvciB3aGF0IGlzIGNsZWFyLCBieSBlcXVhbCByYXRpb3MgZWl0aGVyIHdheTsgMCBmb3IgdGhlIHJlc3QuICovXG5leHBvcnQgZnVuY3Rpb24gbGlmdFN0ZXAoZXN0aW1hdGU6IFBpY2s8RXN0aW1hdGUsICdsaWZ0JyB8ICd2ZXJkaWN0Jz4pOiBudW1iZXIge1xuICBjb25zdCB3YXkgPSB3YXlPZihlc3RpbWF0ZSk7XG4gIGlmICh3YXkgIT09ICdtb3JlJyAmJiB3YXkgIT09ICdsZXNzJykgcmV0dXJuIDA7XG4gIGNvbnN0IGRvdWJsaW5ncyA9IGVzdGltYXRlLmxpZnQgPT09IG51bGwgPyBJbmZpbml0eSA6IE1hdGguYWJzKE1hdGgubG9nMihNYXRoLm1heCgxICsgZXN0aW1hdGUubGlmdCwgMCkpKTtcbiAgY29uc3Qgc3RlcCA9IGRvdWJsaW5ncyA8IDAuNCA/IDEgOiBkb3VibGluZ3MgPCAxID8gMiA6IDM7XG4gIHJldHVybiB3YXkgPT09ICdtb3JlJyA/IHN0ZXAgOiAtc3RlcDtcbn1cbiIsICIvLyBDYWxlbmRhciBkYXlzIGFzIElTTyB0ZXh0LiBEYXlzIGFyZSBjb3VudGVkIGluIFVUQywgd2hlcmUgZWFjaCBoYXMgMjQgaG91cnMuXG5cbi8qKiBcIjIwMTMtMDQtMzBcIiAqL1xuZXhwb3J0IHR5cGUgSXNvRGF0ZSA9IHN0cmluZztcblxuLyoqIERheXMgZnJvbSB0aGUgZmlyc3QgdG8gdGhlIGxhc3QsIGJvdGggaW5jbHVkZWQ7IG9uZSBkYXkgd2hlcmUgdGhleSBhcmUgdGhlIHNhbWUuICovXG5leHBvcnQgaW50ZXJmYWNlIFNwYW4ge1xuICByZWFkb25seSBmaXJzdDogSXNvRGF0ZTtcbiAgcmVhZG9ubHkgbGFzdDogSXNvRGF0ZTtcbn1cblxuY29uc3QgTVNfUEVSX0RBWSA9IDg2XzQwMF8wMDA7XG5cbmZ1bmN0aW9uIHRvTXMoZGF0ZTogSXNvRGF0ZSk6IG51bWJlciB7XG4gIHJldHVybiBEYXRlLnBhcnNlKGAke2RhdGV9VDAwOjAwOjAwWmApO1xufVxuXG4vKiogTm9vbiBpbiBVVEM6IHdoYXQgSW50bCBmb3JtYXRzIHdpdGggYHRpbWVab25lOiAnVVRDJ2AuICovXG5leHBvcnQgZnVuY3Rpb24gdG9VdGMoZGF0ZTogSXNvRGF0ZSk6IERhdGUge1xuICByZXR1cm4gbmV3IERhdGUodG9NcyhkYXRlKSArIE1TX1BFUl9EQVkgLyAyKTtcbn1cblxuLyoqIFdoZXRoZXIgdGhlIHRleHQgaXMgYSBkYXkgb24gdGhlIGNhbGVuZGFyOiBcIjIwMTMtMDItMzBcIiBpcyBub3QuICovXG5leHBvcnQgZnVuY3Rpb24gaXNEYXRlKHRleHQ6IHN0cmluZyk6IGJvb2xlYW4ge1xuICBpZiAoIS9eXFxkezR9LVxcZHsyfS1cXGR7Mn0kLy50ZXN0KHRleHQpKSByZXR1cm4gZmFsc2U7XG4gIGNvbnN0IG1zID0gdG9Ncyh0ZXh0KTtcbiAgcmV0dXJuICFOdW1iZXIuaXNOYU4obXMpICYmIG5ldyBEYXRlKG1zKS50b0lTT1N0cmluZygpLnN0YXJ0c1dpdGgodGV4dCk7XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBhZGREYXlzKGRhdGU6IElzb0RhdGUsIGRheXM6IG51bWJlcik6IElzb0RhdGUge1xuICByZXR1cm4gbmV3IERhdGUodG9NcyhkYXRlKSArIGRheXMgKiBNU19QRVJfREFZKS50b0lTT1N0cmluZygpLnNsaWNlKDAsIDEwKTtcbn1cblxuLyoqIERheXMgZnJvbSBgZnJvbWAgdG8gYHRvYDsgbmVnYXRpdmUgd2hlcmUgYHRvYCBpcyBlYXJsaWVyLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRheXNCZXR3ZWVuKGZyb206IElzb0RhdGUsIHRvOiBJc29EYXRlKTogbnVtYmVyIHtcbiAgcmV0dXJuIE1hdGgucm91bmQoKHRvTXModG8pIC0gdG9Ncyhmcm9tKSkgLyBNU19QRVJfREFZKTtcbn1cblxuLyoqIFRoZSBNb25kYXkgb2YgYSBkYXRlJ3Mgd2Vlay4gKi9cbmV4cG9ydCBmdW5jdGlvbiBtb25kYXlPZihkYXRlOiBJc29EYXRlKTogSXNvRGF0ZSB7XG4gIHJldHVybiBhZGREYXlzKGRhdGUsIC0oKHRvVXRjKGRhdGUpLmdldFVUQ0RheSgpICsgNikgJSA3KSk7XG59XG5cbi8qKiBUaGUgSVNPIDg2MDEgbnVtYmVyIG9mIGEgZGF0ZSdzIHdlZWs6IHdlZWsgMSBpcyB0aGF0IG9mIHRoZSB5ZWFyJ3MgZmlyc3QgVGh1cnNkYXkuICovXG5leHBvcnQgZnVuY3Rpb24gaXNvV2VlayhkYXRlOiBJc29EYXRlKTogbnVtYmVyIHtcbiAgY29uc3QgdGh1cnNkYXkgPSBhZGREYXlzKG1vbmRheU9mKGRhdGUpLCAzKTtcbiAgcmV0dXJuIE1hdGguZmxvb3IoZGF5c0JldHdlZW4oYCR7dGh1cnNkYXkuc2xpY2UoMCwgNCl9LTAxLTAxYCwgdGh1cnNkYXkpIC8gNykgKyAxO1xufVxuXG5leHBvcnQgZnVuY3Rpb24gb25lRGF5KGRhdGU6IElzb0RhdGUpOiBTcGFuIHtcbiAgcmV0dXJuIHsgZmlyc3Q6IGRhdGUsIGxhc3Q6IGRhdGUgfTtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIGxlbmd0aE9mKHNwYW46IFNwYW4pOiBudW1iZXIge1xuICByZXR1cm4gZGF5c0JldHdlZW4oc3Bhbi5maXJzdCwgc3Bhbi5sYXN0KSArIDE7XG59XG5cbi8qKlxuICogUmVhZHMgZGF0ZXMgYXMgdGhlIEFQSSB3cml0ZXMgdGhlbTogXCIyMDEzLTA0LTMwXCIsIGpvaW5lZCBieSBcIixcIiBvciBcIjtcIiwgcmFuZ2VzIGFzIFwiMjAxMy0wNC0wMS4uMjAxMy0wNC0wN1wiLlxuICogQHJldHVybnMgbnVsbCB3aGVyZSBhbnkgcGFydCBpcyBub3QgYSBkYXRlLCBvciBhIHJhbmdlIHJ1bnMgYmFja3dhcmRzXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwYXJzZVNwYW5zKHRleHQ6IHN0cmluZyk6IFNwYW5bXSB8IG51bGwge1xuICBjb25zdCBzcGFuczogU3BhbltdID0gW107XG4gIGZvciAoY29uc3QgcGFydCBvZiB0ZXh0LnNwbGl0KC9bLDtdLykpIHtcbiAgICBjb25zdCBbZmlyc3QsIGxhc3QgPSBmaXJzdCwgbW9yZV0gPSBwYXJ0LnRyaW0oKS5zcGxpdCgnLi4nKTtcbiAgICBpZiAoZmlyc3QgPT09IHVuZGVmaW5lZCB8fCBsYXN0ID09PSB1bmRlZmluZWQgfHwgbW9yZSAhPT0gdW5kZWZpbmVkKSByZXR1cm4gbnVsbDtcbiAgICBpZiAoIWlzRGF0ZShmaXJzdCkgfHwgIWlzRGF0ZShsYXN0KSB8fCBsYXN0IDwgZmlyc3QpIHJldHVybiBudWxsO1xuICAgIHNwYW5zLnB1c2goeyBmaXJzdCwgbGFzdCB9KTtcbiAgfVxuICByZXR1cm4gc3BhbnM7XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBmb3JtYXRTcGFucyhzcGFuczogcmVhZG9ubHkgU3BhbltdKTogc3RyaW5nIHtcbiAgcmV0dXJuIHNwYW5zLm1hcCgoeyBmaXJzdCwgbGFzdCB9KSA9PiAoZmlyc3QgPT09IGxhc3QgPyBmaXJzdCA6IGAke2ZpcnN0fS4uJHtsYXN0fWApKS5qb2luKCcsJyk7XG59XG5cbi8qKiBFdmVyeSBkYXkgb2YgdGhlIHNwYW5zLCBhc2NlbmRpbmcsIGVhY2ggb25jZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkYXlzT2Yoc3BhbnM6IHJlYWRvbmx5IFNwYW5bXSk6IElzb0RhdGVbXSB7XG4gIGNvbnN0IGRheXMgPSBuZXcgU2V0PElzb0RhdGU+KCk7XG4gIGZvciAoY29uc3QgeyBmaXJzdCwgbGFzdCB9IG9mIHNwYW5zKSB7XG4gICAgZm9yIChsZXQgZGF5ID0gZmlyc3Q7IGRheSA8PSBsYXN0OyBkYXkgPSBhZGREYXlzKGRheSwgMSkpIGRheXMuYWRkKGRheSk7XG4gIH1cbiAgcmV0dXJuIFsuLi5kYXlzXS5zb3J0KCk7XG59XG5cbi8qKiBBc2NlbmRpbmcgZGF5cyBhcyB0aGUgZmV3ZXN0IHNwYW5zLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHNwYW5zT2YoZGF5czogcmVhZG9ubHkgSXNvRGF0ZVtdKTogU3BhbltdIHtcbiAgY29uc3Qgc3BhbnM6IFNwYW5bXSA9IFtdO1xuICBmb3IgKGNvbnN0IGRheSBvZiBkYXlzKSB7XG4gICAgY29uc3Qgb3BlbiA9IHNwYW5zLmF0KC0xKTtcbiAgICBpZiAob3BlbiAhPT0gdW5kZWZpbmVkICYmIGFkZERheXMob3Blbi5sYXN0LCAxKSA9PT0gZGF5KSB7XG4gICAgICBzcGFuc1tzcGFucy5sZW5ndGggLSAxXSA9IHsgZmlyc3Q6IG9wZW4uZmlyc3QsIGxhc3Q6IGRheSB9O1xuICAgIH0gZWxzZSB7XG4gICAgICBzcGFucy5wdXNoKG9uZURheShkYXkpKTtcbiAgICB9XG4gIH1cbiAgcmV0dXJuIHNwYW5zO1xufVxuXG4vKiogRnJvbSB3aGVuIHRvIHdoZW4gdGhlIHN0b3JlIGhvbGRzIGRheXMsIGFzIGAvdjEvaW5mb2AgdGVsbHMuICovXG5leHBvcnQgaW50ZXJmYWNlIENhbGVuZGFyIHtcbiAgcmVhZG9ubHkgZmlyc3Q6IElzb0RhdGUgfCBudWxsO1xuICByZWFkb25seSBsYXN0OiBJc29EYXRlIHwgbnVsbDtcbn1cblxuLyoqIEtlZXBzIHRoZSBkYXlzIG9mIGEgc3BhbiB0aGF0IGxpZSBiZXR3ZWVuIHRoZSBzdG9yZSdzIGZpcnN0IGFuZCBsYXN0IGRheS4gKi9cbmV4cG9ydCBmdW5jdGlvbiB3aXRoaW4oY2FsZW5kYXI6IENhbGVuZGFyLCBzcGFuOiBTcGFuKTogU3BhbiB8IG51bGwge1xuICBpZiAoY2FsZW5kYXIuZmlyc3QgPT09IG51bGwgfHwgY2FsZW5kYXIubGFzdCA9PT0gbnVsbCkgcmV0dXJuIG51bGw7XG4gIGNvbnN0IGZpcnN0ID0gc3Bhbi5maXJzdCA8IGNhbGVuZGFyLmZpcnN0ID8gY2FsZW5kYXIuZmlyc3QgOiBzcGFuLmZpcnN0O1xuICBjb25zdCBsYXN0ID0gc3Bhbi5sYXN0ID4gY2FsZW5kYXIubGFzdCA/IGNhbGVuZGFyLmxhc3QgOiBzcGFuLmxhc3Q7XG4gIHJldHVybiBmaXJzdCA8PSBsYXN0ID8geyBmaXJzdCwgbGFzdCB9IDogbnVsbDtcbn1cblxuLyoqIFRoZSBzYW1lIHNwYW5zLCBhbGwgbW92ZWQgYnkgYSBudW1iZXIgb2YgZGF5czsgbnVsbCB3aGVyZSBvbmUgd291bGQgbGVhdmUgdGhlIHN0b3JlJ3MgZGF5cy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzaGlmdGVkKGNhbGVuZGFyOiBDYWxlbmRhciwgc3BhbnM6IHJlYWRvbmx5IFNwYW5bXSwgZGF5czogbnVtYmVyKTogU3BhbltdIHwgbnVsbCB7XG4gIGNvbnN0IHsgZmlyc3Q6IGVhcmxpZXN0LCBsYXN0OiBsYXRlc3QgfSA9IGNhbGVuZGFyO1xuICBpZiAoZWFybGllc3QgPT09IG51bGwgfHwgbGF0ZXN0ID09PSBudWxsKSByZXR1cm4gbnVsbDtcbiAgY29uc3QgbW92ZWQgPSBzcGFucy5tYXAoKHsgZmlyc3QsIGxhc3QgfSkgPT4gKHsgZmlyc3Q6IGFkZERheXMoZmlyc3QsIGRheXMpLCBsYXN0OiBhZGREYXlzKGxhc3QsIGRheXMpIH0pKTtcbiAgcmV0dXJuIG1vdmVkLmV2ZXJ5KCh7IGZpcnN0LCBsYXN0IH0pID0+IGVhcmxpZXN0IDw9IGZpcnN0ICYmIGxhc3QgPD0gbGF0ZXN0KSA/IG1vdmVkIDogbnVsbDtcbn1cbiIsICIvLyBEYXlzIGluIHdvcmRzLlxuaW1wb3J0IHsgbGVuZ3RoT2YsIHR5cGUgU3BhbiB9IGZyb20gJy4uL2Zvcm1hdC9kYXRlcyc7XG5pbXBvcnQgdHlwZSB7IEZvcm1hdCB9IGZyb20gJy4uL2Zvcm1hdC9mb3JtYXQnO1xuaW1wb3J0IHR5cGUgeyBXb3JkcyB9IGZyb20gJy4vd29yZHMnO1xuXG4vKiogXCJUdWVzZGF5IDMwIEFwcmlsIDIwMTNcIjsgYSBmZXcgZGF5cyBvciBwZXJpb2RzIGluIGEgbGlzdDsgbWFueSBvbmx5IGFzIGEgbnVtYmVyIGFuZCB0aGVpciBlbmRzLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRhdGVzSW5Xb3JkcyhzcGFuczogcmVhZG9ubHkgU3BhbltdLCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgY29uc3QgW2ZpcnN0LCBsYXN0XSA9IFtzcGFuc1swXSwgc3BhbnMuYXQoLTEpXTtcbiAgaWYgKGZpcnN0ID09PSB1bmRlZmluZWQgfHwgbGFzdCA9PT0gdW5kZWZpbmVkKSByZXR1cm4gJyc7XG4gIGlmIChzcGFucy5sZW5ndGggPiAzKSB7XG4gICAgY29uc3QgZGF5cyA9IHNwYW5zLnJlZHVjZSgoc3VtLCBzcGFuKSA9PiBzdW0gKyBsZW5ndGhPZihzcGFuKSwgMCk7XG4gICAgcmV0dXJuIHdvcmRzLmRheXNCZXR3ZWVuKGZvcm1hdC5jb3VudChkYXlzKSwgZm9ybWF0LmRhdGUoZmlyc3QuZmlyc3QpLCBmb3JtYXQuZGF0ZShsYXN0Lmxhc3QpKTtcbiAgfVxuICBpZiAoc3BhbnMubGVuZ3RoID09PSAxKSByZXR1cm4gZm9ybWF0LnNwYW4oZmlyc3QpO1xuICByZXR1cm4gZm9ybWF0Lmxpc3Qoc3BhbnMubWFwKChzcGFuKSA9PiAobGVuZ3RoT2Yoc3BhbikgPT09IDEgPyBmb3JtYXQuZGF0ZShzcGFuLmZpcnN0KSA6IGZvcm1hdC5zcGFuKHNwYW4pKSkpO1xufVxuIiwgIi8vIFdoeSBzb21ldGhpbmcgaXMgbm90IGtub3duLCBpbiB3b3JkczogdGhlIHNlcnZlciBnaXZlcyBhIGNvZGUgYW5kIGl0cyB2YWx1ZXMuXG5pbXBvcnQgeyBzcGFuc09mLCB0eXBlIElzb0RhdGUgfSBmcm9tICcuLi9mb3JtYXQvZGF0ZXMnO1xuaW1wb3J0IHR5cGUgeyBGb3JtYXQgfSBmcm9tICcuLi9mb3JtYXQvZm9ybWF0JztcbmltcG9ydCB0eXBlIHsgUmVhc29uQ29kZSwgVHJhbnNsYXRpb25zIH0gZnJvbSAnLi4vc3RhdGUvYXBpX3R5cGVzJztcbmltcG9ydCB7IGRhdGVzSW5Xb3JkcyB9IGZyb20gJy4vZGF5cyc7XG5pbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi93b3Jkcyc7XG5cbi8qKiBBIHJlYXNvbiBhcyB0aGUgQVBJIGhhcyBpdDsgd2hhdCBpdHMgY29kZSBoYXMgbm8gdXNlIGZvciBpcyBhYnNlbnQuICovXG5leHBvcnQgaW50ZXJmYWNlIFJlYXNvbiB7XG4gIHJlYWRvbmx5IGNvZGU6IFJlYXNvbkNvZGU7XG4gIHJlYWRvbmx5IHdlZWtzPzogbnVtYmVyO1xuICByZWFkb25seSBkYXRlPzogSXNvRGF0ZTtcbiAgcmVhZG9ubHkgaG9saWRheT86IFRyYW5zbGF0aW9ucztcbiAgLyoqIEV2ZXJ5IGRheSB0aGF0IHdhcyB0byBiZSBjb21wYXJlZCB3aXRoLCBhbmQgd2h5IGl0IGNhbm5vdCBiZS4gKi9cbiAgcmVhZG9ubHkgZGF0ZXM/OiByZWFkb25seSBEYXRlUmVhc29uW107XG59XG5cbmV4cG9ydCBpbnRlcmZhY2UgRGF0ZVJlYXNvbiB7XG4gIHJlYWRvbmx5IGRhdGU6IElzb0RhdGU7XG4gIHJlYWRvbmx5IHdoeTogUmVhc29uO1xufVxuXG4vKiogVGhlIGRheXMgdGhhdCBhIHJlYXNvbiBpcyBhYm91dCwgYXMgaXRzIHNlbnRlbmNlIG5hbWVzIHRoZW0sIGFuZCBob3cgbWFueSB0aGV5IGFyZS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgQWJvdXQge1xuICByZWFkb25seSBkYXlzOiBzdHJpbmc7XG4gIHJlYWRvbmx5IGNvdW50OiBudW1iZXI7XG59XG5cbi8qKiBXaGVyZSB0aGUgZGF5cyBoYXZlIGJlZW4gbmFtZWQgYWxyZWFkeTogXCJ0aGF0IGRheVwiLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHRob3NlRGF5cyhjb3VudDogbnVtYmVyLCB3b3JkczogV29yZHMpOiBBYm91dCB7XG4gIHJldHVybiB7IGRheXM6IHdvcmRzLnRob3NlRGF5cyhjb3VudCksIGNvdW50IH07XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBuYW1lZERheXMoZGF0ZXM6IHJlYWRvbmx5IElzb0RhdGVbXSwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IEFib3V0IHtcbiAgcmV0dXJuIHsgZGF5czogZGF0ZXNJbldvcmRzKHNwYW5zT2YoZGF0ZXMpLCB3b3JkcywgZm9ybWF0KSwgY291bnQ6IGRhdGVzLmxlbmd0aCB9O1xufVxuXG4vKiogVGhlIGRheXMgb2YgZWFjaCByZWFzb24sIGluIHRoZSBvcmRlciBpbiB3aGljaCB0aGUgcmVhc29ucyBjb21lIGZpcnN0LiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGJ5UmVhc29uKGRhdGVzOiByZWFkb25seSBEYXRlUmVhc29uW10pOiBbcmVhc29uOiBSZWFzb24sIGRheXM6IElzb0RhdGVbXV1bXSB7XG4gIGNvbnN0IGZvdW5kID0gbmV3IE1hcDxzdHJpbmcsIFtSZWFzb24sIElzb0RhdGVbXV0+KCk7XG4gIGZvciAoY29uc3QgeyBkYXRlLCB3aHkgfSBvZiBkYXRlcykge1xuICAgIGNvbnN0IGtleSA9IEpTT04uc3RyaW5naWZ5KHdoeSk7XG4gICAgZm91bmQuc2V0KGtleSwgW3doeSwgWy4uLihmb3VuZC5nZXQoa2V5KT8uWzFdID8/IFtdKSwgZGF0ZV1dKTtcbiAgfVxuICByZXR1cm4gWy4uLmZvdW5kLnZhbHVlcygpXTtcbn1cblxuLyoqIFwibm9uZSBvZiB0aGUgNCB3ZWVrcyBiZWZvcmUgaXMgaW4gdGhlIGRhdGFcIiwgXCJ0aGF0IGRheSBpcyBub3QgaW4gdGhlIGRhdGFcIiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYXNvbkluV29yZHMocmVhc29uOiBSZWFzb24sIGFib3V0OiBBYm91dCwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IHN0cmluZyB7XG4gIGNvbnN0IHsgY29kZSwgd2Vla3MsIGRhdGUsIGhvbGlkYXksIGRhdGVzID0gW10gfSA9IHJlYXNvbjtcbiAgcmV0dXJuIHdvcmRzLnJlYXNvbnNbY29kZV0oe1xuICAgIC4uLmFib3V0LFxuICAgIHdlZWtzOiB3ZWVrcyA9PT0gdW5kZWZpbmVkID8gJycgOiBmb3JtYXQuY291bnQod2Vla3MpLFxuICAgIGRhdGU6IGRhdGUgPT09IHVuZGVmaW5lZCA/ICcnIDogZm9ybWF0LmRhdGUoZGF0ZSksXG4gICAgaG9saWRheTogaG9saWRheSA/PyBudWxsLFxuICAgIGVhY2g6IGJ5UmVhc29uKGRhdGVzKS5tYXAoKFt3aHksIGRheXNdKSA9PiByZWFzb25JbldvcmRzKHdoeSwgbmFtZWREYXlzKGRheXMsIHdvcmRzLCBmb3JtYXQpLCB3b3JkcywgZm9ybWF0KSkuam9pbignOyAnKSxcbiAgfSk7XG59XG4iLCAiLy8gV2hvbGUgc2VudGVuY2VzLiBXaGF0IHRoZXkgdGVsbCBpcyB0aGUgYW5zd2VyJ3MgYHN0b3J5YCwgZm91bmQgYnkgdGhlIHNlcnZlcjsgd2hhdCB0aGV5IGNvdW50IGFyZSBpdHMgZXN0aW1hdGVzLlxuaW1wb3J0IHR5cGUgeyBGb3JtYXQgfSBmcm9tICcuLi9mb3JtYXQvZm9ybWF0JztcbmltcG9ydCB0eXBlIHsgQ29udHJvbCwgRXN0aW1hdGUsIEltcGFjdCwgU3RvcnksIFRvbGRJbmR1c3RyeSwgVG9sZE5ldCwgVG9sZFJlYWNoIH0gZnJvbSAnLi4vc3RhdGUvYXBpX3R5cGVzJztcbmltcG9ydCB7IGlzQ2lyY2xlIH0gZnJvbSAnLi4vc3RhdGUvYXJlYSc7XG5pbXBvcnQgdHlwZSB7IFF1ZXN0aW9uIH0gZnJvbSAnLi4vc3RhdGUvcXVlc3Rpb24nO1xuaW1wb3J0IHR5cGUgeyBTaG93biB9IGZyb20gJy4uL3N0YXRlL3Nob3duJztcbmltcG9ydCB7IHdheU9mIH0gZnJvbSAnLi4vc3RhdGUvdmVyZGljdCc7XG5pbXBvcnQgeyBkYXRlc0luV29yZHMgfSBmcm9tICcuL2RheXMnO1xuaW1wb3J0IHsgbmFtZWREYXlzLCByZWFzb25JbldvcmRzLCB0aG9zZURheXMsIHR5cGUgUmVhc29uIH0gZnJvbSAnLi9yZWFzb25zJztcbmltcG9ydCB0eXBlIHsgV29yZHMgfSBmcm9tICcuL3dvcmRzJztcblxuLyoqIEEgcGFydCBvZiBhIHNlbnRlbmNlOyB0aGUgc3Ryb25nIG9uZXMgYXJlIHdoYXQgaXQgaXMgYWJvdXQuICovXG5leHBvcnQgaW50ZXJmYWNlIFBhcnQge1xuICByZWFkb25seSB0ZXh0OiBzdHJpbmc7XG4gIHJlYWRvbmx5IHN0cm9uZzogYm9vbGVhbjtcbn1cblxuLyoqIFwidGhlcmUgd2VyZSAqMzggJSBtb3JlKiBoaXRzXCIgaW4gcGFydHM6IHdoYXQgc3RhbmRzIGJldHdlZW4gYXN0ZXJpc2tzIGlzIHN0cm9uZy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwYXJ0c09mKG1hcmtlZDogc3RyaW5nKTogUGFydFtdIHtcbiAgcmV0dXJuIG1hcmtlZC5zcGxpdCgnKicpLm1hcCgodGV4dCwgaW5kZXgpID0+ICh7IHRleHQsIHN0cm9uZzogaW5kZXggJSAyID09PSAxIH0pKS5maWx0ZXIoKHsgdGV4dCB9KSA9PiB0ZXh0ICE9PSAnJyk7XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBwbGFpbihwYXJ0czogcmVhZG9ubHkgUGFydFtdKTogc3RyaW5nIHtcbiAgcmV0dXJuIHBhcnRzLm1hcCgoeyB0ZXh0IH0pID0+IHRleHQpLmpvaW4oJycpO1xufVxuXG4vKiogTmFtZXMgY29tZSBmcm9tIGRhdGE6IGFuIGFzdGVyaXNrIGluIG9uZSBtdXN0IG5vdCBtYXJrIGFueXRoaW5nLiAqL1xuZnVuY3Rpb24gdW5tYXJrZWQobmFtZTogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIG5hbWUucmVwbGFjZUFsbCgnKicsICdcdTIyMTcnKTtcbn1cblxuLyoqIFwiQW1zdGVyZGFtICgxMDEySlMpXCIsIG9yIHRoZSBiYXJlIHBvc3Rjb2RlLiAqL1xuZnVuY3Rpb24gcGxhY2VJbldvcmRzKHBsYWNlOiBzdHJpbmcsIHBvc3Rjb2RlOiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gcGxhY2UgPT09ICcnID8gcG9zdGNvZGUgOiBgJHtwbGFjZX0gKCR7cG9zdGNvZGV9KWA7XG59XG5cbi8qKiBcIlJlc3RhdXJhbnRzXCIgLT4gXCJyZXN0YXVyYW50c1wiOyBhYmJyZXZpYXRpb25zIGtlZXAgdGhlaXIgY2FwaXRhbHMuICovXG5mdW5jdGlvbiBpblNlbnRlbmNlKHRpdGxlOiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gL15cXHB7THV9XFxwe0xsfS91LnRlc3QodGl0bGUpID8gdGl0bGUuY2hhckF0KDApLnRvTG93ZXJDYXNlKCkgKyB0aXRsZS5zbGljZSgxKSA6IHRpdGxlO1xufVxuXG4vKiogV2hhdCBzdGFuZHMgaW4gdGhlIGJveCBmb3IgYSBwbGFjZTogdGhlIGNlbnRyZSBvZiBhIGNpcmNsZSwgb3IgYW4gYXJlYSBieSBuYW1lLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGdyb3VuZEluV29yZHMoeyBwb3N0Y29kZSwgYXJlYSB9OiBRdWVzdGlvbiwgcGxhY2U6IHN0cmluZywgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IHN0cmluZyB7XG4gIHN3aXRjaCAoYXJlYT8ua2luZCkge1xuICAgIGNhc2UgdW5kZWZpbmVkOiByZXR1cm4gcGxhY2VJbldvcmRzKHBsYWNlLCBwb3N0Y29kZSk7XG4gICAgY2FzZSAncG9zaXRpb24nOiByZXR1cm4gcGxhY2VJbldvcmRzKHBsYWNlLCBmb3JtYXQucG9zaXRpb24oYXJlYS5hdCkpO1xuICAgIGNhc2UgJ211bmljaXBhbGl0eSc6IHJldHVybiB3b3Jkcy5tdW5pY2lwYWxpdHlPZihhcmVhLm5hbWUpO1xuICAgIGNhc2UgJ3BvbHlnb24nOiByZXR1cm4gd29yZHMuZHJhd25BcmVhKHBsYWNlKTtcbiAgfVxufVxuXG5mdW5jdGlvbiB3aGVyZUluV29yZHMoeyBxdWVzdGlvbiwgcGxhY2UgfTogU2hvd24sIHdvcmRzOiBXb3JkcywgZm9ybWF0OiBGb3JtYXQpOiBzdHJpbmcge1xuICBjb25zdCBjZW50cmUgPSB1bm1hcmtlZChncm91bmRJbldvcmRzKHF1ZXN0aW9uLCBwbGFjZSwgd29yZHMsIGZvcm1hdCkpO1xuICBjb25zdCB7IHJpbmcsIHJhZGl1c0ttLCBhcmVhIH0gPSBxdWVzdGlvbjtcbiAgaWYgKCFpc0NpcmNsZShhcmVhKSkgcmV0dXJuIHdvcmRzLmluc2lkZShjZW50cmUpO1xuICBpZiAocmluZyA9PT0gbnVsbCkgcmV0dXJuIHdvcmRzLndpdGhpbihmb3JtYXQua20ocmFkaXVzS20pLCBjZW50cmUpO1xuICByZXR1cm4gcmluZy5mcm9tTSA9PT0gMCA/IHdvcmRzLndpdGhpbihmb3JtYXQubWV0cmVzKHJpbmcudG9NKSwgY2VudHJlKVxuICAgIDogd29yZHMuYmV0d2Vlbihmb3JtYXQubWV0cmVzKHJpbmcuZnJvbU0pLCBmb3JtYXQubWV0cmVzKHJpbmcudG9NKSwgY2VudHJlKTtcbn1cblxuLyoqIFwiVHVlc2RheSAzMCBBcHJpbCAyMDEzIChRdWVlbidzIERheSlcIiAqL1xuZnVuY3Rpb24gd2hlbkluV29yZHMoeyBkYXlzLCBob2xpZGF5IH06IFN0b3J5LCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgY29uc3Qgc2FpZCA9IGRhdGVzSW5Xb3JkcyhkYXlzLCB3b3JkcywgZm9ybWF0KTtcbiAgcmV0dXJuIGhvbGlkYXkgPT09IG51bGwgPyBzYWlkIDogYCR7c2FpZH0gKCR7aG9saWRheX0pYDtcbn1cblxuLyoqIFdoZW4gYW5kIHdoZXJlOiBcIk9uIFR1ZXNkYXkgMzAgQXByaWwgMjAxMyAoUXVlZW4ncyBEYXkpLCB3aXRoaW4gMSBrbSBvZiBBbXN0ZXJkYW0gKDEwMTJKUylcIi4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzY2VuZShzaG93bjogU2hvd24sIHdvcmRzOiBXb3JkcywgZm9ybWF0OiBGb3JtYXQpOiBzdHJpbmcge1xuICBjb25zdCB7IHF1ZXN0aW9uOiB7IHNiaTogY29kZXMsIGhvdXJzIH0sIGltcGFjdCwgb3BlbiB9ID0gc2hvd247XG4gIGNvbnN0IHRpdGxlcyA9IGNvZGVzLm1hcCgoY29kZSkgPT4gb3Blbi5zYmkuaW5kdXN0cmllcy5maW5kKCh7IHNiaSB9KSA9PiBzYmkgPT09IGNvZGUpPy50aXRsZSA/PyBjb2RlKTtcbiAgcmV0dXJuIFtcbiAgICB3b3Jkcy5vbih3aGVuSW5Xb3JkcyhpbXBhY3Quc3RvcnksIHdvcmRzLCBmb3JtYXQpKSxcbiAgICB3aGVyZUluV29yZHMoc2hvd24sIHdvcmRzLCBmb3JtYXQpLFxuICAgIC4uLih0aXRsZXMubGVuZ3RoID4gMCA/IFt3b3Jkcy5vbmx5SW5kdXN0cnkodW5tYXJrZWQoZm9ybWF0Lmxpc3QodGl0bGVzLm1hcChpblNlbnRlbmNlKSkpKV0gOiBbXSksXG4gICAgLi4uKGhvdXJzICE9PSBudWxsID8gW3dvcmRzLm9ubHlIb3Vycyhmb3JtYXQuaG91cihob3Vycy5mcm9tKSwgZm9ybWF0LmhvdXIoaG91cnMudG8gKyAxKSldIDogW10pLFxuICBdLmpvaW4oJywgJyk7XG59XG5cbi8qKiBcInRoZXJlIHdlcmUgKjE1OCUgbW9yZSogaGl0cyB0aGFuIHVzdWFsXCIgKi9cbmZ1bmN0aW9uIHZlcmRpY3RJbldvcmRzKHN0b3J5OiBTdG9yeSwgeyBsaWZ0IH06IEVzdGltYXRlLCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgY29uc3Qgc2hhcmUgPSBsaWZ0ID09PSBudWxsID8gbnVsbCA6IGZvcm1hdC5zaGFyZShsaWZ0KTtcbiAgc3dpdGNoICh3YXlPZihzdG9yeSkpIHtcbiAgICBjYXNlICdtb3JlJzogcmV0dXJuIHNoYXJlID09PSBudWxsID8gd29yZHMudGhlcmVXZXJlTWFueSA6IHdvcmRzLnRoZXJlV2VyZU1vcmUoc2hhcmUpO1xuICAgIGNhc2UgJ2xlc3MnOiByZXR1cm4gd29yZHMudGhlcmVXZXJlRmV3ZXIoc2hhcmUgPz8gJycpO1xuICAgIGNhc2UgJ3VzdWFsJzpcbiAgICBjYXNlICdsaXR0bGUnOiByZXR1cm4gd29yZHMudGhlcmVXZXJlQXNVc3VhbDtcbiAgfVxufVxuXG4vKiogXCIxMywyNjYgYWdhaW5zdCA1LDE0MDsgdXN1YWwgaXMgNCw3MDAgdG8gNSw2MDA7IG9mIDMgZGF5cyAxIGNhbiBiZSBjb21wYXJlZFwiICovXG5mdW5jdGlvbiBudW1iZXJzSW5Xb3Jkcyh7IHRvdGFsLCBxdWVyeSwgYmFzZWxpbmUgfTogSW1wYWN0LCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgY29uc3QgeyBoaXRzLCBleHBlY3RlZCwgbG93LCBoaWdoIH0gPSB0b3RhbDtcbiAgY29uc3QgYWxsID0gcXVlcnkuZGF0ZXMubGVuZ3RoO1xuICBjb25zdCBjb21wYXJlZCA9IGJhc2VsaW5lLmRhdGVzLmxlbmd0aDtcbiAgcmV0dXJuIFtcbiAgICB3b3Jkcy5hZ2FpbnN0KGZvcm1hdC5jb3VudChoaXRzKSwgZm9ybWF0LmNvdW50KGV4cGVjdGVkID8/IDApKSxcbiAgICAuLi4obG93ICE9PSBudWxsICYmIGhpZ2ggIT09IG51bGwgPyBbd29yZHMudXN1YWxJcyhmb3JtYXQuY291bnQobG93KSwgZm9ybWF0LmNvdW50KGhpZ2gpKV0gOiBbXSksXG4gICAgLi4uKGNvbXBhcmVkIDwgYWxsID8gW3dvcmRzLmNvbXBhcmVkT2Yod29yZHMuZGF5cyhhbGwsIGZvcm1hdC5jb3VudChhbGwpKSwgY29tcGFyZWQsIGZvcm1hdC5jb3VudChjb21wYXJlZCkpXSA6IFtdKSxcbiAgXS5qb2luKCc7ICcpO1xufVxuXG4vKiogSGl0cyB0aGF0IG5vdGhpbmcgY2FuIGJlIGNvbXBhcmVkIHdpdGg7IG9mIGRheXMgdGhhdCBhcmUgbm90IHN0b3JlZCBub3QgZXZlbiB0aG9zZSBhcmUga25vd24uICovXG5mdW5jdGlvbiB1bmNvbXBhcmVkSW5Xb3Jkcyh7IHRvdGFsLCBxdWVyeSwgbWV0YSB9OiBJbXBhY3QsIHdoeTogUmVhc29uLCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgY29uc3QgeyBtaXNzaW5nX2RhdGVzIH0gPSBtZXRhO1xuICBpZiAobWlzc2luZ19kYXRlcy5sZW5ndGggPT09IHF1ZXJ5LmRhdGVzLmxlbmd0aCkge1xuICAgIHJldHVybiB3b3Jkcy5ub3RoaW5nS25vd24ocmVhc29uSW5Xb3Jkcyh3aHksIHRob3NlRGF5cyhtaXNzaW5nX2RhdGVzLmxlbmd0aCwgd29yZHMpLCB3b3JkcywgZm9ybWF0KSk7XG4gIH1cbiAgY29uc3QgcmVhc29uID0gcmVhc29uSW5Xb3Jkcyh3aHksIG5hbWVkRGF5cyhtaXNzaW5nX2RhdGVzLCB3b3JkcywgZm9ybWF0KSwgd29yZHMsIGZvcm1hdCk7XG4gIHJldHVybiBgJHt3b3Jkcy50aGVyZVdlcmUodG90YWwuaGl0cywgZm9ybWF0LmNvdW50KHRvdGFsLmhpdHMpKX0sICR7d29yZHMubm90aGluZ1RvQ29tcGFyZShyZWFzb24pfWA7XG59XG5cbi8qKiBXaGF0IGhhcHBlbmVkLCBvciB3aHkgdGhhdCBjYW5ub3QgYmUgc2FpZC4gKi9cbmZ1bmN0aW9uIGVmZmVjdEluV29yZHMoeyBpbXBhY3QgfTogU2hvd24sIHdvcmRzOiBXb3JkcywgZm9ybWF0OiBGb3JtYXQpOiBzdHJpbmcge1xuICBjb25zdCB7IHN0b3J5LCB0b3RhbCB9ID0gaW1wYWN0O1xuICBjb25zdCB7IHdoeSB9ID0gc3Rvcnk7XG4gIGNvbnN0IG51bWJlcnMgPSBudW1iZXJzSW5Xb3JkcyhpbXBhY3QsIHdvcmRzLCBmb3JtYXQpO1xuICBpZiAod2h5ID09PSBudWxsKSByZXR1cm4gYCR7dmVyZGljdEluV29yZHMoc3RvcnksIHRvdGFsLCB3b3JkcywgZm9ybWF0KX0gKCR7bnVtYmVyc30pYDtcbiAgc3dpdGNoICh3aHkuY29kZSkge1xuICAgIGNhc2UgJ3Rvby1mZXctaGl0cyc6IHJldHVybiBgJHt3b3Jkcy50b29GZXdIaXRzKHRvdGFsLmhpdHMsIGZvcm1hdC5jb3VudCh0b3RhbC5oaXRzKSl9ICgke251bWJlcnN9KWA7XG4gICAgY2FzZSAndG9vLWxpdHRsZS1oaXN0b3J5JzogcmV0dXJuIGAke3dvcmRzLnRvb0xpdHRsZUhpc3RvcnkodG90YWwuaGl0cywgZm9ybWF0LmNvdW50KHRvdGFsLmhpdHMpKX0gKCR7bnVtYmVyc30pYDtcbiAgICBkZWZhdWx0OiByZXR1cm4gdW5jb21wYXJlZEluV29yZHMoaW1wYWN0LCB3aHksIHdvcmRzLCBmb3JtYXQpO1xuICB9XG59XG5cbmZ1bmN0aW9uIGZhckluV29yZHMoeyBtIH06IFRvbGRSZWFjaCwgeyBhcmVhIH06IFF1ZXN0aW9uLCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgcmV0dXJuIHdvcmRzLmZhcltpc0NpcmNsZShhcmVhKSA/ICdjZW50cmUnIDogJ2VkZ2UnXShmb3JtYXQubWV0cmVzKG0pKTtcbn1cblxuLyoqIEEgd2hvbGUgc2VudGVuY2U6IGhvdyBmYXIsIGFuZCBob3cgd2VsbCB0aGF0IGlzIGtub3duLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlYWNoU2VudGVuY2UoeyByZWFjaCB9OiBQaWNrPFN0b3J5LCAncmVhY2gnPiwgcXVlc3Rpb246IFF1ZXN0aW9uLCB3b3JkczogV29yZHMsIGZvcm1hdDogRm9ybWF0KTogc3RyaW5nIHtcbiAgaWYgKHJlYWNoID09PSBudWxsKSByZXR1cm4gd29yZHMubm9SZWFjaDtcbiAgY29uc3QgeyBraW5kLCBsb3dfbSwgaGlnaF9tIH0gPSByZWFjaDtcbiAgcmV0dXJuIHdvcmRzLnJlYWNoW2tpbmRdKGZhckluV29yZHMocmVhY2gsIHF1ZXN0aW9uLCB3b3JkcywgZm9ybWF0KSwgZm9ybWF0Lm1ldHJlcyhsb3dfbSksIGZvcm1hdC5tZXRyZXMoaGlnaF9tID8/IDApKTtcbn1cblxuLyoqIFRoZSBzYW1lIG9mIHdoYXQgaXMgbGVmdCBuZXQgb2YgdGhlIHN1cnJvdW5kaW5nczsgZW1wdHkgd2hlcmUgdGhhdCBjYW5ub3QgYmUgdG9sZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBuZXRSZWFjaFNlbnRlbmNlKG5ldDogVG9sZE5ldCB8IG51bGwsIHF1ZXN0aW9uOiBRdWVzdGlvbiwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IHN0cmluZyB7XG4gIGlmIChuZXQgPT09IG51bGwgfHwgbmV0LnJlYWNoID09PSBudWxsKSByZXR1cm4gJyc7XG4gIHJldHVybiB3b3Jkcy5uZXRSZWFjaChpblNlbnRlbmNlKHJlYWNoU2VudGVuY2UobmV0LCBxdWVzdGlvbiwgd29yZHMsIGZvcm1hdCkpKTtcbn1cblxuZnVuY3Rpb24gbGlzdE9mKGluZHVzdHJpZXM6IHJlYWRvbmx5IFRvbGRJbmR1c3RyeVtdLCBmb3JtYXQ6IEZvcm1hdCk6IHN0cmluZyB7XG4gIHJldHVybiB1bm1hcmtlZChmb3JtYXQubGlzdChpbmR1c3RyaWVzLm1hcCgoeyB0aXRsZSB9KSA9PiBpblNlbnRlbmNlKHRpdGxlKSkpKTtcbn1cblxuLyoqIEluIHdoYXQsIHdoZW4gYW5kIGhvdyBmYXIgYSBjbGVhciBlZmZlY3Qgd2FzLiAqL1xuZnVuY3Rpb24gZXh0ZW50SW5Xb3Jkcyh7IHF1ZXN0aW9uLCBpbXBhY3Q6IHsgc3RvcnkgfSB9OiBTaG93biwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IHN0cmluZ1tdIHtcbiAgY29uc3QgeyBkcml2ZXJzLCBob3VycywgcmVhY2ggfSA9IHN0b3J5O1xuICByZXR1cm4gW1xuICAgIC4uLihkcml2ZXJzLmxlbmd0aCA+IDAgPyBbd29yZHMubW9zdGx5SW4obGlzdE9mKGRyaXZlcnMsIGZvcm1hdCkpXSA6IFtdKSxcbiAgICAuLi4oaG91cnMgIT09IG51bGwgPyBbd29yZHMuZnJvbVRvKGZvcm1hdC5ob3VyKGhvdXJzLmZyb20pLCBmb3JtYXQuaG91cihob3Vycy51bnRpbCkpXSA6IFtdKSxcbiAgICAuLi4ocmVhY2ggIT09IG51bGwgPyBbd29yZHMuZ29lc1tyZWFjaC5raW5kXShmYXJJbldvcmRzKHJlYWNoLCBxdWVzdGlvbiwgd29yZHMsIGZvcm1hdCkpXSA6IFtdKSxcbiAgXTtcbn1cblxuLyoqIFRoZSBhbnN3ZXIgaW4gb25lIHNlbnRlbmNlLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHNlbnRlbmNlKHNob3duOiBTaG93biwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IFBhcnRbXSB7XG4gIGNvbnN0IHRvbGQgPSBbc2NlbmUoc2hvd24sIHdvcmRzLCBmb3JtYXQpLCBlZmZlY3RJbldvcmRzKHNob3duLCB3b3JkcywgZm9ybWF0KSwgLi4uZXh0ZW50SW5Xb3JkcyhzaG93biwgd29yZHMsIGZvcm1hdCldO1xuICByZXR1cm4gcGFydHNPZihgJHt0b2xkLmpvaW4oJywgJyl9LmApO1xufVxuXG4vKiogV2hhdCB0aGUgc2VudGVuY2UgZG9lcyBub3Qgc2hvdzogaW5kdXN0cmllcyB0aGF0IHdlbnQgdGhlaXIgb3duIHdheTsgZW1wdHkgd2hlcmUgdGhlcmUgYXJlIG5vbmUuICovXG5leHBvcnQgZnVuY3Rpb24gYXNpZGUoeyBoaWRkZW4gfTogU3RvcnksIHdvcmRzOiBXb3JkcywgZm9ybWF0OiBGb3JtYXQpOiBzdHJpbmcge1xuICBpZiAoaGlkZGVuLmxlbmd0aCA9PT0gMCkgcmV0dXJuICcnO1xuICByZXR1cm4gd29yZHMuaGlkZGVuSW4oZm9ybWF0Lmxpc3QoaGlkZGVuLm1hcCgoeyB0aXRsZSwgbGlmdCB9KSA9PlxuICAgIGAke2luU2VudGVuY2UodGl0bGUpfSR7bGlmdCA9PT0gbnVsbCA/ICcnIDogYCAoJHtmb3JtYXQubGlmdChsaWZ0KX0pYH1gKSkpO1xufVxuXG4vKiogV2hldGhlciBpdCB3YXMgZXZlcnl3aGVyZTogdGhlIHN1cnJvdW5kaW5ncywgYW5kIHdoYXQgaXMgbGVmdCBuZXQgb2YgdGhlbS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjb250cm9sSW5Xb3Jkcyhjb250cm9sOiBDb250cm9sLCB7IGtpbmQgfTogVG9sZE5ldCwgd29yZHM6IFdvcmRzLCBmb3JtYXQ6IEZvcm1hdCk6IFBhcnRbXSB7XG4gIGNvbnN0IHdoZXJlID0gY29udHJvbC5mcm9tX20gPT09IG51bGwgfHwgY29udHJvbC50b19tID09PSBudWxsID8gd29yZHMuY29udHJvbFJlc3RcbiAgICA6IHdvcmRzLmNvbnRyb2woZm9ybWF0Lm1ldHJlcyhjb250cm9sLmZyb21fbSksIGZvcm1hdC5tZXRyZXMoY29udHJvbC50b19tKSk7XG4gIGNvbnN0IGFyb3VuZCA9IHdvcmRzLmFyb3VuZFt3YXlPZihjb250cm9sKV0oZm9ybWF0LnNoYXJlKGNvbnRyb2wubGlmdCA/PyAwKSk7XG4gIHJldHVybiBwYXJ0c09mKGAke3doZXJlfSAke2Fyb3VuZH0sICR7d29yZHMubmV0T2ZJdFtraW5kXShmb3JtYXQubGlmdChjb250cm9sLm5ldD8ubGlmdCA/PyAwKSl9YCk7XG59XG4iLCAiLy8gU21hbGwgYW5zd2VycyBmb3IgdGhlIHRlc3RzLlxuaW1wb3J0IHR5cGUge1xuICBDYWxlbmRhckRhdGUsIERhdGVFc3RpbWF0ZSwgRXN0aW1hdGUsIEhvdXJFc3RpbWF0ZSwgSW1wYWN0LCBTdG9yeSwgVG9sZEluZHVzdHJ5LCBWZXJkaWN0LFxufSBmcm9tICcuLi8uLi8uLi9zdGF0aWMvc3JjL3N0YXRlL2FwaV90eXBlcyc7XG5pbXBvcnQgdHlwZSB7IFF1ZXN0aW9uIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy9zdGF0ZS9xdWVzdGlvbic7XG5pbXBvcnQgdHlwZSB7IFNob3duIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy9zdGF0ZS9zaG93bic7XG5cbmV4cG9ydCBmdW5jdGlvbiBlc3RpbWF0ZShoaXRzOiBudW1iZXIsIGV4cGVjdGVkOiBudW1iZXIgfCBudWxsLCB2ZXJkaWN0OiBWZXJkaWN0ID0gJ3dpdGhpbiB0aGUgdXN1YWwnKTogRXN0aW1hdGUge1xuICBjb25zdCBrbm93biA9IGV4cGVjdGVkICE9PSBudWxsICYmIHZlcmRpY3QgIT09ICd0b28gbGl0dGxlIHRvIHNheSc7XG4gIHJldHVybiB7XG4gICAgaGl0cywgZXhwZWN0ZWQsIGxvdzoga25vd24gPyBleHBlY3RlZCAqIDAuOSA6IG51bGwsIGhpZ2g6IGtub3duID8gZXhwZWN0ZWQgKiAxLjEgOiBudWxsLFxuICAgIGxpZnQ6IGV4cGVjdGVkID09PSBudWxsIHx8IGV4cGVjdGVkID09PSAwID8gbnVsbCA6IGhpdHMgLyBleHBlY3RlZCAtIDEsIGxpZnRfbG93OiBudWxsLCBsaWZ0X2hpZ2g6IG51bGwsIGNoYW5jZTogbnVsbCwgdmVyZGljdCxcbiAgfTtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIGhvdXIoZGF0ZTogc3RyaW5nLCBhdDogbnVtYmVyLCBoaXRzOiBudW1iZXIsIGV4cGVjdGVkOiBudW1iZXIgfCBudWxsKTogSG91ckVzdGltYXRlIHtcbiAgcmV0dXJuIHsgZGF0ZSwgaG91cjogYXQsIC4uLmVzdGltYXRlKGhpdHMsIGV4cGVjdGVkKSB9O1xufVxuXG5leHBvcnQgZnVuY3Rpb24gZGF5KGRhdGU6IHN0cmluZywgbW9yZTogUGFydGlhbDxEYXRlRXN0aW1hdGU+ID0ge30pOiBEYXRlRXN0aW1hdGUge1xuICByZXR1cm4ge1xuICAgIGRhdGUsIGhvbGlkYXk6IG51bGwsIC4uLmVzdGltYXRlKDEwLCAxMCksIHN0YXJ0OiBudWxsLCBzdGFydF9sb3c6IG51bGwsIHN0YXJ0X2hpZ2g6IG51bGwsIHBlYWs6IG51bGwsIGVuZDogbnVsbCxcbiAgICBlbmRfbG93OiBudWxsLCBlbmRfaGlnaDogbnVsbCwgLi4ubW9yZSxcbiAgfTtcbn1cblxuZXhwb3J0IGZ1bmN0aW9uIHRvbGQoc2JpOiBzdHJpbmcsIHRpdGxlOiBzdHJpbmcsIGxpZnQ6IG51bWJlciB8IG51bGwsIHZlcmRpY3Q6IFZlcmRpY3QgPSAnY2xlYXJseSBtb3JlJyk6IFRvbGRJbmR1c3RyeSB7XG4gIHJldHVybiB7IHNiaSwgdGl0bGUsIGxpZnQsIHZlcmRpY3QgfTtcbn1cblxuLyoqIE9mIG9uZSBkYXkgd2l0aG91dCBhbnl0aGluZyB0byB0ZWxsLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHN0b3J5KG1vcmU6IFBhcnRpYWw8U3Rvcnk+ID0ge30pOiBTdG9yeSB7XG4gIHJldHVybiB7XG4gICAgZGF5czogW3sgZmlyc3Q6ICcyMDEzLTA0LTMwJywgbGFzdDogJzIwMTMtMDQtMzAnIH1dLCBob2xpZGF5OiBudWxsLCB2ZXJkaWN0OiAnd2l0aGluIHRoZSB1c3VhbCcsIHdoeTogbnVsbCwgZHJpdmVyczogW10sXG4gICAgaG91cnM6IG51bGwsIHJlYWNoOiBudWxsLCBoaWRkZW46IFtdLCBuZXQ6IG51bGwsIC4uLm1vcmUsXG4gIH07XG59XG5cbmV4cG9ydCBmdW5jdGlvbiBjYWxlbmRhckRhdGUoZGF0ZTogc3RyaW5nLCBsaWZ0OiBudW1iZXIgfCBudWxsLCB2ZXJkaWN0OiBWZXJkaWN0KTogQ2FsZW5kYXJEYXRlIHtcbiAgcmV0dXJuIHsgZGF0ZSwgaG9saWRheTogbnVsbCwgLi4uZXN0aW1hdGUoMTAsIDEwLCB2ZXJkaWN0KSwgbGlmdCwgc3RhbmRzX291dDogZmFsc2UsIHdoeV9ub3Q6IG51bGwsIHdoeTogbnVsbCB9O1xufVxuXG5leHBvcnQgY29uc3QgUVVFU1RJT046IFF1ZXN0aW9uID0ge1xuICBwb3N0Y29kZTogJzEwMTJKUycsIHJhZGl1c0ttOiAxLCBhcmVhOiBudWxsLCBkYXRlczogW3sgZmlyc3Q6ICcyMDEzLTA0LTMwJywgbGFzdDogJzIwMTMtMDQtMzAnIH1dLCBiYXNlbGluZTogJ3dlZWtzOjQnLFxuICBzYmk6IFtdLCBob3VyczogbnVsbCwgcmluZzogbnVsbCxcbn07XG5cbmV4cG9ydCBmdW5jdGlvbiBpbXBhY3QodG90YWw6IEVzdGltYXRlLCBtb3JlOiBQYXJ0aWFsPEltcGFjdD4gPSB7fSk6IEltcGFjdCB7XG4gIHJldHVybiB7XG4gICAgc3Rvcnk6IHN0b3J5KHsgdmVyZGljdDogdG90YWwudmVyZGljdCB9KSwgdG90YWwsIGRhdGVzOiBbZGF5KCcyMDEzLTA0LTMwJyldLCB0aW1lbGluZTogW10sIGhvdXJzOiBbXSwgaW5kdXN0cmllczogW10sIHJpbmdzOiBbXSwgcG9pbnRzOiBbXSwgZWZmZWN0X2hvdXJzOiBudWxsLCByZWFjaDogbnVsbCwgY29udHJvbDogbnVsbCxcbiAgICBiYXNlbGluZToge1xuICAgICAga2luZDogJ3dlZWtzJywgd2Vla3M6IDQsIGRhdGVzOiBbeyBkYXRlOiAnMjAxMy0wNC0zMCcsIGJhc2VsaW5lOiBbJzIwMTMtMDQtMjMnXSB9XSxcbiAgICAgIGxlZnRfb3V0OiBbXSwgbm90X2NvbXBhcmVkOiBbXSwgcmVmZXJlbmNlOiB7IGZyb206IG51bGwsIHRvOiBudWxsLCBkYXRlczogMCB9LFxuICAgIH0sXG4gICAgcXVlcnk6IHtcbiAgICAgIGFyZWE6IHsga2luZDogJ3Bvc3Rjb2RlJywgbmFtZTogJzEwMTJKUycsIGxhdDogNTIuMzczLCBsb246IDQuODkzLCByYWRpdXNfa206IDEsIGlubmVyX3JhZGl1c19rbTogMCwgYXJlYV9rbTI6IDMuMTQgfSxcbiAgICAgIGRhdGVzOiBbJzIwMTMtMDQtMzAnXSwgYmFzZWxpbmU6ICd3ZWVrczo0JywgaG9saWRheXM6ICdza2lwJywgd2l0aG91dDogW10sIHNiaTogbnVsbCwgaG91cnM6IG51bGwsIHJpbmdzOiBbMCwgMTAwMF0sXG4gICAgICBjb250cm9sOiAncmluZycsXG4gICAgfSxcbiAgICBtZXRhOiB7XG4gICAgICBiYWNrZW5kOiAnbWVtb3J5JywgcGxhbjogeyBtZW1vcnlfcmVhZHM6IDEsIHBvc3RnaXNfcmVhZHM6IDAsIHdoeTogJ1Bvc3RHSVMgaXMgbm90IGNvbmZpZ3VyZWQnIH0sIHByZWNpc2lvbjogJ3BjNicsXG4gICAgICBwb3N0Y29kZXM6IDg1OSwgbWlzc2luZ19kYXRlczogW10sXG4gICAgfSxcbiAgICAuLi5tb3JlLFxuICB9O1xufVxuXG5leHBvcnQgZnVuY3Rpb24gc2hvd24oYW5zd2VyOiBJbXBhY3QsIHF1ZXN0aW9uOiBQYXJ0aWFsPFF1ZXN0aW9uPiA9IHt9KTogU2hvd24ge1xuICByZXR1cm4ge1xuICAgIHF1ZXN0aW9uOiB7IC4uLlFVRVNUSU9OLCAuLi5xdWVzdGlvbiB9LCBpbXBhY3Q6IGFuc3dlciwgb3BlbjogeyBzYmk6IGFuc3dlciwgaG91cnM6IGFuc3dlciwgcmluZzogYW5zd2VyIH0sXG4gICAgcHJldmlvdXM6IG51bGwsIHBsYWNlOiAnQW1zdGVyZGFtJywgYXQ6IG5ldyBEYXRlKDApLFxuICB9O1xufVxuIiwgIi8vIE51bWJlcnMsIGRhdGVzIGFuZCBob3VycyBhcyBwZW9wbGUgb2YgYSBsYW5ndWFnZSB3cml0ZSB0aGVtLlxuaW1wb3J0IHsgbGVuZ3RoT2YsIHRvVXRjLCB0eXBlIElzb0RhdGUsIHR5cGUgU3BhbiB9IGZyb20gJy4vZGF0ZXMnO1xuaW1wb3J0IHR5cGUgeyBIb3VyUmFuZ2UgfSBmcm9tICcuL2hvdXJzJztcbmltcG9ydCB0eXBlIHsgTGFuZ3VhZ2UgfSBmcm9tICcuL2xhbmd1YWdlJztcbmltcG9ydCB0eXBlIHsgUmluZyB9IGZyb20gJy4vcmluZyc7XG5cbmNvbnN0IExPQ0FMRTogUmVjb3JkPExhbmd1YWdlLCBzdHJpbmc+ID0geyBlbjogJ2VuLUdCJywgbmw6ICdubC1OTCcgfTtcblxuLyoqIEV2ZXJ5dGhpbmcgdGhhdCBkZXBlbmRzIG9uIHRoZSBsYW5ndWFnZSdzIGhhYml0cyByYXRoZXIgdGhhbiBpdHMgd29yZHMuICovXG5leHBvcnQgY2xhc3MgRm9ybWF0IHtcbiAgcHJpdmF0ZSByZWFkb25seSBsb2NhbGU6IHN0cmluZztcbiAgcHJpdmF0ZSByZWFkb25seSBpbnRlZ2VyOiBJbnRsLk51bWJlckZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSBkZWNpbWFsOiBJbnRsLk51bWJlckZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSBkYXk6IEludGwuRGF0ZVRpbWVGb3JtYXQ7XG4gIHByaXZhdGUgcmVhZG9ubHkgbG9uZ0RheTogSW50bC5EYXRlVGltZUZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSBzaG9ydERheTogSW50bC5EYXRlVGltZUZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSB3ZWVrZGF5TmFtZTogSW50bC5EYXRlVGltZUZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSBzaG9ydFdlZWtkYXlOYW1lOiBJbnRsLkRhdGVUaW1lRm9ybWF0O1xuICBwcml2YXRlIHJlYWRvbmx5IG1vbnRoTmFtZTogSW50bC5EYXRlVGltZUZvcm1hdDtcbiAgcHJpdmF0ZSByZWFkb25seSBjbG9jazogSW50bC5EYXRlVGltZUZvcm1hdDtcblxuICBjb25zdHJ1Y3RvcihsYW5ndWFnZTogTGFuZ3VhZ2UpIHtcbiAgICB0aGlzLmxvY2FsZSA9IExPQ0FMRVtsYW5ndWFnZV07XG4gICAgdGhpcy5pbnRlZ2VyID0gbmV3IEludGwuTnVtYmVyRm9ybWF0KHRoaXMubG9jYWxlLCB7IG1heGltdW1GcmFjdGlvbkRpZ2l0czogMCB9KTtcbiAgICB0aGlzLmRlY2ltYWwgPSBuZXcgSW50bC5OdW1iZXJGb3JtYXQodGhpcy5sb2NhbGUsIHsgbWF4aW11bUZyYWN0aW9uRGlnaXRzOiAyIH0pO1xuICAgIHRoaXMuZGF5ID0gdGhpcy5kYXRlcyh7IGRheTogJ251bWVyaWMnLCBtb250aDogJ2xvbmcnLCB5ZWFyOiAnbnVtZXJpYycgfSk7XG4gICAgdGhpcy5sb25nRGF5ID0gdGhpcy5kYXRlcyh7IHdlZWtkYXk6ICdsb25nJywgZGF5OiAnbnVtZXJpYycsIG1vbnRoOiAnbG9uZycsIHllYXI6ICdudW1lcmljJyB9KTtcbiAgICB0aGlzLnNob3J0RGF5ID0gdGhpcy5kYXRlcyh7IHdlZWtkYXk6ICdzaG9ydCcsIGRheTogJ251bWVyaWMnLCBtb250aDogJ3Nob3J0JyB9KTtcbiAgICB0aGlzLndlZWtkYXlOYW1lID0gdGhpcy5kYXRlcyh7IHdlZWtkYXk6ICdsb25nJyB9KTtcbiAgICB0aGlzLnNob3J0V2Vla2RheU5hbWUgPSB0aGlzLmRhdGVzKHsgd2Vla2RheTogJ3Nob3J0JyB9KTtcbiAgICB0aGlzLm1vbnRoTmFtZSA9IHRoaXMuZGF0ZXMoeyBtb250aDogJ3Nob3J0JyB9KTtcbiAgICB0aGlzLmNsb2NrID0gbmV3IEludGwuRGF0ZVRpbWVGb3JtYXQodGhpcy5sb2NhbGUsIHsgaG91cjogJzItZGlnaXQnLCBtaW51dGU6ICcyLWRpZ2l0JyB9KTtcbiAgfVxuXG4gIC8qKiAxMjM0IC0+IFwiMSwyMzRcIiAqL1xuICBjb3VudCh2YWx1ZTogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5pbnRlZ2VyLmZvcm1hdCh2YWx1ZSk7XG4gIH1cblxuICAvKiogMS41IC0+IFwiMS41XCIgKi9cbiAgZGVjaW1hbE51bWJlcih2YWx1ZTogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5kZWNpbWFsLmZvcm1hdCh2YWx1ZSk7XG4gIH1cblxuICAvKiogMS41IC0+IFwiMS41IGttXCIsIHdpdGggYSBzcGFjZSB0aGF0IGRvZXMgbm90IGJyZWFrICovXG4gIGttKHZhbHVlOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiBgJHt0aGlzLmRlY2ltYWwuZm9ybWF0KHZhbHVlKX1cXHUwMGEwa21gO1xuICB9XG5cbiAgLyoqIDI1MCAtPiBcIjI1MCBtXCIsIDE1MDAgLT4gXCIxLjUga21cIiAqL1xuICBtZXRyZXModmFsdWU6IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIHZhbHVlIDwgMTAwMCA/IGAke3RoaXMuY291bnQodmFsdWUpfVxcdTAwYTBtYCA6IHRoaXMua20odmFsdWUgLyAxMDAwKTtcbiAgfVxuXG4gIC8qKiBcIjUyLjM3MzEsIDQuODkzMlwiOiBsYXRpdHVkZSwgbG9uZ2l0dWRlLCB0byBzb21lIHRlbiBtZXRyZXMgKi9cbiAgcG9zaXRpb24oeyBsYXQsIGxvbiB9OiB7IHJlYWRvbmx5IGxhdDogbnVtYmVyOyByZWFkb25seSBsb246IG51bWJlciB9KTogc3RyaW5nIHtcbiAgICByZXR1cm4gYCR7bGF0LnRvRml4ZWQoNCl9LCAke2xvbi50b0ZpeGVkKDQpfWA7XG4gIH1cblxuICAvKiogXCI1MDAgbVx1MjAxMzEga21cIiAqL1xuICByaW5nRW5kcyh7IGZyb21NLCB0b00gfTogUmluZyk6IHN0cmluZyB7XG4gICAgcmV0dXJuIGAke2Zyb21NID09PSAwID8gJzAnIDogdGhpcy5tZXRyZXMoZnJvbU0pfVx1MjAxMyR7dGhpcy5tZXRyZXModG9NKX1gO1xuICB9XG5cbiAgLyoqIDAuNTYgLT4gXCI1NiVcIiwgMC4wMzQgLT4gXCIzLjQlXCI7IHRoZSBzaWduIGlzIGxlZnQgdG8gdGhlIHdvcmRzIGFyb3VuZCBpdC4gKi9cbiAgc2hhcmUoZnJhY3Rpb246IG51bWJlcik6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMucGVyY2VudGFnZShNYXRoLmFicyhmcmFjdGlvbiksICduZXZlcicpO1xuICB9XG5cbiAgLyoqIFwiKzU2JVwiLCBcIlx1MjIxMjMuNCVcIiAqL1xuICBsaWZ0KGZyYWN0aW9uOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLnBlcmNlbnRhZ2UoZnJhY3Rpb24sICdleGNlcHRaZXJvJyk7XG4gIH1cblxuICAvKiogXCIrMzQwXCIsIFwiXHUyMjEyMTJcIiAqL1xuICBkaWZmZXJlbmNlKHZhbHVlOiBudW1iZXIpOiBzdHJpbmcge1xuICAgIHJldHVybiBuZXcgSW50bC5OdW1iZXJGb3JtYXQodGhpcy5sb2NhbGUsIHsgc2lnbkRpc3BsYXk6ICdleGNlcHRaZXJvJywgbWF4aW11bUZyYWN0aW9uRGlnaXRzOiAwIH0pXG4gICAgICAuZm9ybWF0KHZhbHVlKS5yZXBsYWNlKCctJywgJ1x1MjIxMicpO1xuICB9XG5cbiAgLyoqIFwiVHVlc2RheSAzMCBBcHJpbCAyMDEzXCIgKi9cbiAgbG9uZ0RhdGUoZGF0ZTogSXNvRGF0ZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMubG9uZ0RheS5mb3JtYXQodG9VdGMoZGF0ZSkpLnJlcGxhY2UoJywnLCAnJyk7XG4gIH1cblxuICAvKiogXCIzMCBBcHJpbCAyMDEzXCIgKi9cbiAgZGF0ZShkYXRlOiBJc29EYXRlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5kYXkuZm9ybWF0KHRvVXRjKGRhdGUpKTtcbiAgfVxuXG4gIC8qKiBcIlR1ZSAzMCBBcHJcIiAqL1xuICBzaG9ydERhdGUoZGF0ZTogSXNvRGF0ZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIHRoaXMuc2hvcnREYXkuZm9ybWF0KHRvVXRjKGRhdGUpKS5yZXBsYWNlKCcsJywgJycpO1xuICB9XG5cbiAgLyoqIFwiQXByaWxcIiAqL1xuICBtb250aChkYXRlOiBJc29EYXRlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5tb250aE5hbWUuZm9ybWF0KHRvVXRjKGRhdGUpKTtcbiAgfVxuXG4gIC8qKiBcIlR1ZVwiICovXG4gIHNob3J0V2Vla2RheShkYXRlOiBJc29EYXRlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5zaG9ydFdlZWtkYXlOYW1lLmZvcm1hdCh0b1V0YyhkYXRlKSk7XG4gIH1cblxuICAvKiogXCIyMDoxNVwiICovXG4gIHRpbWUobW9tZW50OiBEYXRlKTogc3RyaW5nIHtcbiAgICByZXR1cm4gdGhpcy5jbG9jay5mb3JtYXQobW9tZW50KTtcbiAgfVxuXG4gIC8qKiBcIlR1ZXNkYXlcIiAqL1xuICB3ZWVrZGF5KGRhdGU6IElzb0RhdGUpOiBzdHJpbmcge1xuICAgIHJldHVybiB0aGlzLndlZWtkYXlOYW1lLmZvcm1hdCh0b1V0YyhkYXRlKSk7XG4gIH1cblxuICAvKiogXCIxXHUyMDEzNyBBcHJpbCAyMDEzXCI7IG9uZSBkYXkgaW4gZnVsbDogXCJUdWVzZGF5IDMwIEFwcmlsIDIwMTNcIiAqL1xuICBzcGFuKHNwYW46IFNwYW4pOiBzdHJpbmcge1xuICAgIHJldHVybiBsZW5ndGhPZihzcGFuKSA9PT0gMSA/IHRoaXMubG9uZ0RhdGUoc3Bhbi5maXJzdCkgOiB0aGlzLmRheS5mb3JtYXRSYW5nZSh0b1V0YyhzcGFuLmZpcnN0KSwgdG9VdGMoc3Bhbi5sYXN0KSk7XG4gIH1cblxuICAvKiogXCJUdWVzZGF5IDIzIEFwcmlsIDIwMTMgYW5kIFR1ZXNkYXkgMzAgQXByaWwgMjAxM1wiICovXG4gIGxpc3QocGFydHM6IHJlYWRvbmx5IHN0cmluZ1tdKTogc3RyaW5nIHtcbiAgICByZXR1cm4gbmV3IEludGwuTGlzdEZvcm1hdCh0aGlzLmxvY2FsZSkuZm9ybWF0KHBhcnRzKTtcbiAgfVxuXG4gIC8qKiBcIjA5OjAwXCI7IHRoZSBlbmQgb2YgYSBkYXkgaXMgXCIyNDowMFwiICovXG4gIGhvdXIoaG91cjogbnVtYmVyKTogc3RyaW5nIHtcbiAgICByZXR1cm4gYCR7U3RyaW5nKGhvdXIpLnBhZFN0YXJ0KDIsICcwJyl9OjAwYDtcbiAgfVxuXG4gIC8qKiBcIjE2OjAwXHUyMDEzMTc6MDBcIiBpcyBob3VyIDE2LiAqL1xuICBob3Vycyh7IGZyb20sIHRvIH06IEhvdXJSYW5nZSk6IHN0cmluZyB7XG4gICAgcmV0dXJuIGAke3RoaXMuaG91cihmcm9tKX1cdTIwMTMke3RoaXMuaG91cih0byArIDEpfWA7XG4gIH1cblxuICAvKiogXCJUdWUgMzAgQXByLCAxNjowMFx1MjAxMzE3OjAwXCIsIG9yIHRoZSBwYXJ0IG9mIGl0IHRoYXQgYSBzbG90IGlzIGFib3V0ICovXG4gIHNsb3QoeyBkYXRlLCBob3VyIH06IHsgcmVhZG9ubHkgZGF0ZTogSXNvRGF0ZSB8IG51bGw7IHJlYWRvbmx5IGhvdXI6IG51bWJlciB8IG51bGwgfSk6IHN0cmluZyB7XG4gICAgY29uc3QgcGFydHMgPSBbZGF0ZSA9PT0gbnVsbCA/ICcnIDogdGhpcy5zaG9ydERhdGUoZGF0ZSksIGhvdXIgPT09IG51bGwgPyAnJyA6IHRoaXMuaG91cnMoeyBmcm9tOiBob3VyLCB0bzogaG91ciB9KV07XG4gICAgcmV0dXJuIHBhcnRzLmZpbHRlcigocGFydCkgPT4gcGFydCAhPT0gJycpLmpvaW4oJywgJyk7XG4gIH1cblxuICBwcml2YXRlIHBlcmNlbnRhZ2UoZnJhY3Rpb246IG51bWJlciwgc2lnbkRpc3BsYXk6ICduZXZlcicgfCAnZXhjZXB0WmVybycpOiBzdHJpbmcge1xuICAgIGNvbnN0IGRpZ2l0cyA9IGZyYWN0aW9uICE9PSAwICYmIE1hdGguYWJzKGZyYWN0aW9uKSA8IDAuMSA/IDEgOiAwO1xuICAgIHJldHVybiBuZXcgSW50bC5OdW1iZXJGb3JtYXQodGhpcy5sb2NhbGUsIHsgc3R5bGU6ICdwZXJjZW50Jywgc2lnbkRpc3BsYXksIG1heGltdW1GcmFjdGlvbkRpZ2l0czogZGlnaXRzIH0pXG4gICAgICAuZm9ybWF0KGZyYWN0aW9uKS5yZXBsYWNlKCctJywgJ1x1MjIxMicpO1xuICB9XG5cbiAgcHJpdmF0ZSBkYXRlcyhvcHRpb25zOiBJbnRsLkRhdGVUaW1lRm9ybWF0T3B0aW9ucyk6IEludGwuRGF0ZVRpbWVGb3JtYXQge1xuICAgIHJldHVybiBuZXcgSW50bC5EYXRlVGltZUZvcm1hdCh0aGlzLmxvY2FsZSwgeyB0aW1lWm9uZTogJ1VUQycsIC4uLm9wdGlvbnMgfSk7XG4gIH1cbn1cbiIsICJpbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi93b3Jkcyc7XG5cbmZ1bmN0aW9uIHRoZXJlV2VyZShjb3VudDogbnVtYmVyLCBzaG93bjogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIGNvdW50ID09PSAxID8gJ3dhcyBlciAxIGhpdCcgOiBgd2FyZW4gZXIgJHtzaG93bn0gaGl0c2A7XG59XG5cbmV4cG9ydCBjb25zdCBEVVRDSDogV29yZHMgPSB7XG4gIHRhZ2xpbmU6ICdXYXQgZGVlZCBlZW4gZXZlbmVtZW50IG1ldCBlZW4gYnV1cnQ/JyxcbiAgbGFuZ3VhZ2U6ICdUYWFsJyxcbiAgc2tpcFRvQW5zd2VyOiAnTmFhciBoZXQgYW50d29vcmQnLFxuXG4gIHBsYWNlOiAnUGxhYXRzJyxcbiAgcGxhY2VIaW50OiAnUGxhYXRzIG9mIHBvc3Rjb2RlJyxcbiAgcGxhY2VOb3RoaW5nOiAodGV4dCkgPT4gYE5pZXRzIGdldm9uZGVuIGRhdCBiZWdpbnQgbWV0IFx1MjAxQyR7dGV4dH1cdTIwMURgLFxuICBwbGFjZUZvdW5kOiAoY291bnQpID0+IChjb3VudCA9PT0gMSA/ICcxIHBsYWF0cyBnZXZvbmRlbicgOiBgJHtjb3VudH0gcGxhYXRzZW4gZ2V2b25kZW5gKSxcbiAgcG9zdGNvZGVzVGhlcmU6IChjb3VudCkgPT4gYCR7Y291bnR9IHBvc3Rjb2Rlc2AsXG5cbiAgcmFkaXVzOiAnU3RyYWFsJyxcbiAgcmFkaXVzTnVtYmVyOiAnU3RyYWFsIGluIGtpbG9tZXRlcnMnLFxuXG4gIGRhdGVzOiAnRGFnZW4nLFxuICBkYXk6ICdEYWcnLFxuICBmaXJzdERheTogJ0VlcnN0ZSBkYWcnLFxuICBsYXN0RGF5OiAnTGFhdHN0ZSBkYWcnLFxuICBhZGREYXk6ICdEYWcgZXJiaWonLFxuICBhZGRQZXJpb2Q6ICdQZXJpb2RlIGVyYmlqJyxcbiAgcmVtb3ZlRGF0ZXM6IChkYXRlcykgPT4gYCR7ZGF0ZXN9IHdlZ2hhbGVuYCxcbiAgZWFybGllcjogKHN0ZXApID0+IGAke3N0ZXB9IGVlcmRlcmAsXG4gIGxhdGVyOiAoc3RlcCkgPT4gYCR7c3RlcH0gbGF0ZXJgLFxuICBzdGVwRGF5OiAnRWVuIGRhZycsXG4gIGRheXM6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICcxIGRhZycgOiBgJHtzaG93bn0gZGFnZW5gKSxcbiAgdG86ICd0b3QgZW4gbWV0JyxcbiAgbW9yZURhdGVzOiAoY291bnQpID0+IGBOb2cgJHtjb3VudH0gdG9uZW5gLFxuICBmZXdlckRhdGVzOiAnTWluZGVyIHRvbmVuJyxcbiAgbm9TdWNoRGF5OiAnRGUgZGFnIG1vZXQgb3AgZGUga2FsZW5kZXIgc3RhYW4uJyxcbiAgZGF0ZXNIZWxkOiAoZmlyc3QsIGxhc3QpID0+IGBEZSBnZWdldmVucyBsb3BlbiB2YW4gJHtmaXJzdH0gdG90IGVuIG1ldCAke2xhc3R9LmAsXG4gIG91dHNpZGVEYXlzOiAoZmlyc3QsIGxhc3QpID0+IGBFciB6aWpuIGhpdHMgdmFuICR7Zmlyc3R9IHRvdCBlbiBtZXQgJHtsYXN0fTsga2llcyBlZW4gZGFnIGRhYXJ0dXNzZW4uYCxcbiAgYmFja3dhcmRzOiAnRGUgbGFhdHN0ZSBkYWcgbWFnIG5pZXQgdm9vciBkZSBlZXJzdGUgbGlnZ2VuLicsXG4gIHRvb01hbnlEYXlzOiAobGltaXQpID0+IGBLaWVzIGhvb2dzdGVucyAke2xpbWl0fSBkYWdlbiB0ZWdlbGlqay5gLFxuXG4gIHRyeVRoZXNlOiAnUHJvYmVlcicsXG4gIG1vcmVTdWdnZXN0aW9uczogKGNvdW50KSA9PiBgTm9nICR7Y291bnR9XHUyMDI2YCxcblxuICBvbjogKGRhdGVzKSA9PiBgT3AgJHtkYXRlc31gLFxuICB3aXRoaW46IChyYWRpdXMsIHBsYWNlKSA9PiBgYmlubmVuICR7cmFkaXVzfSB2YW4gJHtwbGFjZX1gLFxuICBiZXR3ZWVuOiAoZnJvbSwgdG8sIHBsYWNlKSA9PiBgdmFuICR7ZnJvbX0gdG90ICR7dG99IHJvbmQgJHtwbGFjZX1gLFxuICBkYXlzQmV0d2VlbjogKGNvdW50LCBmaXJzdCwgbGFzdCkgPT4gYCR7Y291bnR9IGRhZ2VuIHR1c3NlbiAke2ZpcnN0fSBlbiAke2xhc3R9YCxcbiAgaGl0czogKGNvdW50LCBzaG93bikgPT4gKGNvdW50ID09PSAxID8gJzEgaGl0JyA6IGAke3Nob3dufSBoaXRzYCksXG4gIHRoZXJlV2VyZU1vcmU6IChzaGFyZSkgPT4gYHdhcmVuIGVyICoke3NoYXJlfSBtZWVyKiBoaXRzIGRhbiBnZXdvb25saWprYCxcbiAgdGhlcmVXZXJlRmV3ZXI6IChzaGFyZSkgPT4gYHdhcmVuIGVyICoke3NoYXJlfSBtaW5kZXIqIGhpdHMgZGFuIGdld29vbmxpamtgLFxuICB0aGVyZVdlcmVNYW55OiAnd2FyZW4gZXIgaGl0cyB3YWFyIGVyICpnZXdvb25saWprIGdlZW4qIHppam4nLFxuICB0aGVyZVdlcmVBc1VzdWFsOiAnd2FyZW4gZXIgKm9uZ2V2ZWVyIGV2ZW52ZWVsIGhpdHMgYWxzIGdld29vbmxpamsqJyxcbiAgdG9vRmV3SGl0czogKGNvdW50LCBzaG93bikgPT4gYCR7dGhlcmVXZXJlKGNvdW50LCBzaG93bil9LCAqdGUgd2VpbmlnIG9tIHRlIHplZ2dlbiogb2YgZGF0IG9uZ2V3b29uIGlzYCxcbiAgdG9vTGl0dGxlSGlzdG9yeTogKGNvdW50LCBzaG93bikgPT4gYCR7dGhlcmVXZXJlKGNvdW50LCBzaG93bil9LCBtYWFyIGVyIHppam4gKnRlIHdlaW5pZyBlZXJkZXJlIGRhZ2VuIG9tIHRlIHplZ2dlbiogb2YgZGF0IG9uZ2V3b29uIGlzYCxcbiAgdGhlcmVXZXJlOiAoY291bnQsIHNob3duKSA9PiAoY291bnQgPT09IDEgPyAnd2FzIGVyICoxIGhpdConIDogYHdhcmVuIGVyICoke3Nob3dufSBoaXRzKmApLFxuICBub3RoaW5nS25vd246ICh3aHkpID0+IGBpcyBlciAqbmlldHMgYmVrZW5kKjogJHt3aHl9YCxcbiAgbm90aGluZ1RvQ29tcGFyZTogKHdoeSkgPT4gYGVuIGVyIGlzIG5pZXRzIG9tIGRhdCBtZWUgdGUgdmVyZ2VsaWprZW46ICR7d2h5fWAsXG4gIGFnYWluc3Q6IChoaXRzLCBleHBlY3RlZCkgPT4gYCR7aGl0c30gaW4gcGxhYXRzIHZhbiAke2V4cGVjdGVkfWAsXG4gIHVzdWFsSXM6IChsb3csIGhpZ2gpID0+IGBnZXdvb25saWprICR7bG93fSB0b3QgJHtoaWdofWAsXG4gIGNvbXBhcmVkT2Y6IChkYXlzLCBjb3VudCwgc2hvd24pID0+IGB2YW4gJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ2lzJyA6ICd6aWpuJ30gZXIgJHtzaG93bn0gdGUgdmVyZ2VsaWprZW5gLFxuICBtb3N0bHlJbjogKGluZHVzdHJpZXMpID0+IGB2b29yYWwgaW4gJHtpbmR1c3RyaWVzfWAsXG4gIGZyb21UbzogKGZyb20sIHRvKSA9PiBgdmFuICR7ZnJvbX0gdG90ICR7dG99YCxcbiAgZmFyOiB7IGNlbnRyZTogKGRpc3RhbmNlKSA9PiBgJHtkaXN0YW5jZX0gdmVyYCwgZWRnZTogKGRpc3RhbmNlKSA9PiBgJHtkaXN0YW5jZX0gdmFuYWYgZGUgcmFuZGAgfSxcbiAgZ29lczoge1xuICAgIGFib3V0OiAoZmFyKSA9PiBgdG90ICR7ZmFyfWAsXG4gICAgJ2F0LWxlYXN0JzogKGZhcikgPT4gYG1pbnN0ZW5zIHRvdCAke2Zhcn1gLFxuICAgIGluc2lkZTogKCkgPT4gJ25pZXQgdm9vcmJpaiBkZSByYW5kJyxcbiAgfSxcbiAgb25seUluZHVzdHJ5OiAodGl0bGUpID0+IGBhbGxlZW4gaW4gJHt0aXRsZX1gLFxuICBvbmx5SG91cnM6IChmcm9tLCB0bykgPT4gYHR1c3NlbiAke2Zyb219IGVuICR7dG99YCxcbiAgaGlkZGVuSW46IChpbmR1c3RyaWVzKSA9PiBgRHVpZGVsaWprIGFuZGVyczogJHtpbmR1c3RyaWVzfS5gLFxuXG4gIGNvbnRyb2w6IChmcm9tLCB0bykgPT4gYE9wICR7ZnJvbX0gdG90ICR7dG99IGFmc3RhbmRgLFxuICBjb250cm9sUmVzdDogJ0luIGRlIHJlc3QgdmFuIGhldCBsYW5kJyxcbiAgYXJvdW5kOiB7XG4gICAgbW9yZTogKHNoYXJlKSA9PiBgd2FyZW4gZXIgJHtzaGFyZX0gbWVlciBoaXRzIGRhbiBnZXdvb25saWprYCxcbiAgICBsZXNzOiAoc2hhcmUpID0+IGB3YXJlbiBlciAke3NoYXJlfSBtaW5kZXIgaGl0cyBkYW4gZ2V3b29ubGlqa2AsXG4gICAgdXN1YWw6ICgpID0+ICd3YXJlbiBlciBvbmdldmVlciBldmVudmVlbCBoaXRzIGFscyBnZXdvb25saWprJyxcbiAgICBsaXR0bGU6ICgpID0+ICd6aWpuIGVyIHRlIHdlaW5pZyBnZWdldmVucyBvbSBtZWUgdGUgdmVyZ2VsaWprZW4nLFxuICB9LFxuICBuZXRPZkl0OiB7XG4gICAgaGVyZTogKGxpZnQpID0+IGBkdXMgaGV0IHdhcyBuaWV0IG92ZXJhbDogaGllciAqJHtsaWZ0fSogdmVyZ2VsZWtlbiBtZXQgZGUgb21nZXZpbmcuYCxcbiAgICBwYXJ0bHk6IChsaWZ0KSA9PiBgZHVzIGVlbiBkZWVsIHdhcyBvdmVyYWwgem86IGhpZXIgKiR7bGlmdH0qIHZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nLmAsXG4gICAgb3RoZXI6IChsaWZ0KSA9PiBgZW4gZGFuIGJsaWpmdCBoaWVyICoke2xpZnR9KiBvdmVyIHZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nLmAsXG4gICAgdXN1YWw6IChsaWZ0KSA9PiBgZW4gZGFuIGJsaWpmdCBoaWVyICR7bGlmdH0gb3ZlciB2ZXJnZWxla2VuIG1ldCBkZSBvbWdldmluZzsgZGF0IGthbiB0b2V2YWwgemlqbi5gLFxuICAgICd0b28tbGl0dGxlJzogKCkgPT4gJ2VuIGVyIHppam4gdGUgd2VpbmlnIGdlZ2V2ZW5zIG9tIHRlIHplZ2dlbiBvZiBoZXQgb3ZlcmFsIHdhcy4nLFxuICB9LFxuXG4gIGZpbHRlcnM6ICdBbGxlZW4nLFxuICByZW1vdmVGaWx0ZXI6ICh3aGF0KSA9PiBgV2VnaGFsZW46ICR7d2hhdH1gLFxuICBjbGVhckFsbDogJ0FsbGVzIHdpc3NlbicsXG4gIHJpbmc6IChlbmRzKSA9PiBgb3AgJHtlbmRzfSBhZnN0YW5kYCxcblxuICB0aG9zZURheXM6IChjb3VudCkgPT4gKGNvdW50ID09PSAxID8gJ2RpZSBkYWcnIDogJ2RpZSBkYWdlbicpLFxuICByZWFzb25zOiB7XG4gICAgJ25vdC1zdG9yZWQnOiAoeyBkYXlzLCBjb3VudCB9KSA9PiBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ3ppdCcgOiAneml0dGVuJ30gbmlldCBpbiBkZSBnZWdldmVuc2AsXG4gICAgYXNrZWQ6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMgZWVuIHZhbiBkZScgOiAnaG9yZW4gYmlqIGRlJ30gZ2V2cmFhZ2RlIGRhZ2VuYCxcbiAgICB3aXRob3V0OiAoeyBkYXlzLCBjb3VudCB9KSA9PiBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ2lzJyA6ICd6aWpuJ30gbWV0IG9wemV0IHdlZ2dlbGF0ZW5gLFxuICAgIGhvbGlkYXk6ICh7IGRheXMsIGNvdW50LCBob2xpZGF5IH0pID0+XG4gICAgICBgJHtkYXlzfSAke2NvdW50ID09PSAxID8gJ3dhcyBlZW4gZmVlc3RkYWcnIDogJ3dhcmVuIGZlZXN0ZGFnZW4nfSR7aG9saWRheSA9PT0gbnVsbCA/ICcnIDogYCAoJHtob2xpZGF5Lm5sfSlgfWAsXG4gICAgJ3dlZWstYmVmb3JlLW5vdC1zdG9yZWQnOiAoeyBkYXRlIH0pID0+IGBkZSB3ZWVrIGVydm9vciwgJHtkYXRlfSwgeml0IG5pZXQgaW4gZGUgZ2VnZXZlbnNgLFxuICAgICd3ZWVrcy1ub3Qtc3RvcmVkJzogKHsgd2Vla3MgfSkgPT4gYGdlZW4gdmFuIGRlICR7d2Vla3N9IHdla2VuIGVydm9vciB6aXQgaW4gZGUgZ2VnZXZlbnNgLFxuICAgICdiYXNlbGluZS1ub3Qtc3RvcmVkJzogKCkgPT4gJ2dlZW4gdmFuIGRlIGRhZ2VuIG9tIG1lZSB0ZSB2ZXJnZWxpamtlbiB6aXQgaW4gZGUgZ2VnZXZlbnMnLFxuICAgICdiYXNlbGluZS1sZWZ0LW91dCc6ICh7IGVhY2ggfSkgPT4gYGdlZW4gdmFuIGRlIGRhZ2VuIG9tIG1lZSB0ZSB2ZXJnZWxpamtlbiBpcyBicnVpa2JhYXIsIHdhbnQgJHtlYWNofWAsXG4gICAgJ3Rvby1saXR0bGUtaGlzdG9yeSc6ICgpID0+ICdlciB6aXR0ZW4gdGUgd2VpbmlnIGRhZ2VuIGVydm9vciBpbiBkZSBnZWdldmVucyBvbSB0ZSB6ZWdnZW4gd2F0IGdld29vbmxpamsgaXMnLFxuICAgICd0b28tZmV3LWhpdHMnOiAoKSA9PiAnZXIgemlqbiB0ZSB3ZWluaWcgaGl0cyBvbSBkZSBoZWxmdCBvZiBoZXQgZHViYmVsZSB2YW4gdG9ldmFsIHRlIG9uZGVyc2NoZWlkZW4nLFxuICB9LFxuXG4gIGJhc2VsaW5lOiAnVmVyZ2VsZWtlbiBtZXQnLFxuICBiYXNlbGluZVdlZWs6ICdkZSB3ZWVrIGVydm9vcicsXG4gIGJhc2VsaW5lV2Vla3M6ICd3ZWtlbiBlcnZvb3InLFxuICBiYXNlbGluZUNvdW50OiAnQWFudGFsIHdla2VuJyxcblxuICBtaXNzaW5nRGF0ZXM6IChkYXRlcywgY291bnQpID0+XG4gICAgYCR7ZGF0ZXN9ICR7Y291bnQgPT09IDEgPyAneml0JyA6ICd6aXR0ZW4nfSBuaWV0IGluIGRlIGdlZ2V2ZW5zIGVuICR7Y291bnQgPT09IDEgPyAndGVsdCcgOiAndGVsbGVuJ30gaGllciBuaWV0IG1lZS5gLFxuICBub3RDb21wYXJlZDogKGRhdGVzLCBjb3VudCwgd2h5KSA9PiBgJHtkYXRlc30gJHtjb3VudCA9PT0gMSA/ICdpcycgOiAnemlqbid9IG5lcmdlbnMgbWVlIHRlIHZlcmdlbGlqa2VuOiAke3doeX0uYCxcbiAgcGVyQXJlYTogKGV4YW1wbGUsIHBvc3Rjb2RlcykgPT5cbiAgICBgRXIgemlqbiBoaWVyICR7cG9zdGNvZGVzfSBwb3N0Y29kZXMsIGR1cyBkZSBwdW50ZW4gemlqbiBnZWJpZWRlbiB6b2FscyAke2V4YW1wbGV9LiBBbGxlIHRvdGFsZW4gemlqbiBleGFjdC5gLFxuICBhbnN3ZXJlZEJ5OiB7XG4gICAgbWVtb3J5OiAnYmVhbnR3b29yZCB1aXQgaGV0IGdlaGV1Z2VuJyxcbiAgICBwb3N0Z2lzOiAnYmVhbnR3b29yZCBkb29yIFBvc3RHSVMnLFxuICAgIGJvdGg6ICdiZWFudHdvb3JkIHVpdCBoZXQgZ2VoZXVnZW4gZW4gZG9vciBQb3N0R0lTJyxcbiAgfSxcbiAgdW5yZWFkYWJsZTogKHBhcnRzKSA9PiBgRWVuIGRlZWwgdmFuIGhldCBhZHJlcyBpcyBuaWV0IHRlIGxlemVuICgke3BhcnRzfSkgZW4gaXMgd2VnZ2VsYXRlbi5gLFxuXG4gIG1hcFRpdGxlOiAnV2FhcicsXG4gIG1hcExhYmVsOiAnS2FhcnQgdmFuIGRlIGhpdHMgcGVyIHBvc3Rjb2RlJyxcbiAgbWFwSGVscDogJ0tsaWsgb20gaGV0IG1pZGRlbiB0ZSB2ZXJwbGFhdHNlbiwgb2Ygc2xlZXAgaGV0OyBzbGVlcCBhYW4gZGUgcmFuZCBvbSBkZSBzdHJhYWwgdGUgdmVyYW5kZXJlbi4nLFxuICBtYXBIZWxwVG91Y2g6ICdUaWsgb20gaGV0IG1pZGRlbiB0ZSB2ZXJwbGFhdHNlbiwgb2Ygc2xlZXAgaGV0OyBzbGVlcCBhYW4gZGUgcmFuZCBvbSBkZSBzdHJhYWwgdGUgdmVyYW5kZXJlbi4gVGlrIG9wIGVlbiBwdW50IHZvb3IgZGUgYWFudGFsbGVuLicsXG4gIG1hcFVuYXZhaWxhYmxlOiAnRGV6ZSBicm93c2VyIGthbiBkZSBrYWFydCBuaWV0IHRla2VuZW4uIERlIHRhYmVsIG1ldCBwb3N0Y29kZXMgdG9vbnQgaGV0emVsZmRlLicsXG4gIHpvb21JbjogJ0luem9vbWVuJyxcbiAgem9vbU91dDogJ1VpdHpvb21lbicsXG4gIHdob2xlQ2lyY2xlOiAnSGV0IGhlbGUgZ2ViaWVkIHRvbmVuJyxcbiAgdHdvRmluZ2VyczogJ0dlYnJ1aWsgdHdlZSB2aW5nZXJzIG9tIGRlIGthYXJ0IHRlIHZlcnNjaHVpdmVuJyxcbiAgem9vbVdpdGhDdHJsOiAnSG91ZCBDdHJsIGluZ2VkcnVrdCBvbSBtZXQgc2Nyb2xsZW4gdGUgem9vbWVuJyxcbiAgYXR0cmlidXRpb246ICdDQlMvS2FkYXN0ZXIgKENDIEJZIDQuMCksIE5hdHVyYWwgRWFydGgnLFxuICBsZWdlbmQ6ICdMZWdlbmRhJyxcbiAgbGVnZW5kU2l6ZTogJ0hpdHMnLFxuICB2ZXJkaWN0czogeyBtb3JlOiAnZHVpZGVsaWprIG1lZXInLCBsZXNzOiAnZHVpZGVsaWprIG1pbmRlcicsIHVzdWFsOiAnem9hbHMgZ2V3b29ubGlqaycsIGxpdHRsZTogJ3RlIHdlaW5pZyBnZWdldmVucycgfSxcblxuICBob3Vyc1RpdGxlOiAnV2FubmVlcicsXG4gIGNoYXJ0TW9kZTogJ1VyZW4gdG9uZW4nLFxuICBjaGFydERheXM6ICdEYWcgdm9vciBkYWcnLFxuICBjaGFydERheTogJ09wZ2V0ZWxkIHBlciB1dXInLFxuICBjaGFydExhYmVsOiAoZnJvbSwgdG8pID0+IGBHcmFmaWVrIHZhbiBkZSBoaXRzIHBlciB1dXIsIHZhbiAke2Zyb219IHRvdCBlbiBtZXQgJHt0b307IGRlIHRhYmVsIGVyb25kZXIgZ2VlZnQgZGUgZ2V0YWxsZW4uYCxcbiAgaG91cnNGcm9tOiAnVmFuJyxcbiAgaG91cnNUbzogJ3RvdCcsXG4gIGFsbEhvdXJzOiAnSGVsZSBkYWcnLFxuICBkYXRlOiAnRGF0dW0nLFxuICBob3VyOiAnVXVyJyxcbiAgYXNUYWJsZTogJ0FscyB0YWJlbCcsXG5cbiAgYnJ1c2hIZWxwOiAnU2xlZXAgb3ZlciBkZSBncmFmaWVrIG9tIHVyZW4gdGUga2llemVuLicsXG4gIHByZXZpb3VzV2VlazogJ1dlZWsgZXJ2b29yJyxcbiAgZXhwZWN0ZWQ6ICdWZXJ3YWNodCcsXG4gIHVzdWFsUmFuZ2U6ICdHZXdvb25saWprICg5NSUpJyxcblxuICBpbmR1c3RyaWVzVGl0bGU6ICdXZWxrZSBicmFuY2hlcycsXG4gIGluZHVzdHJpZXNIZWxwOiAnS2llcyBlciBlZW4gb20gYWxsZWVuIGRpZSB0ZSB6aWVuLicsXG4gIGluZHVzdHJ5OiAnQnJhbmNoZScsXG4gIGxldmVsOiAnRGV0YWlsJyxcbiAgbGV2ZWxzOiBbJ1NlY3RpZXMnLCAnMiBjaWpmZXJzJywgJzMgY2lqZmVycycsICc0IGNpamZlcnMnXSxcbiAgc2hvd09ubHk6ICh0aXRsZSkgPT4gYEFsbGVlbiAke3RpdGxlfSB0b25lbmAsXG4gIGFkZGVkQ29sdW1uOiAnRXJiaWonLFxuICBoaXRzQ29sdW1uOiAnSGl0cycsXG4gIGxpZnRDb2x1bW46ICdWZXJzY2hpbCcsXG4gIHZlcmRpY3RDb2x1bW46ICdPbmdld29vbj8nLFxuXG4gIGNhbGVuZGFyVGl0bGU6ICdXZWxrZSBkYWdlbiBoaWVyIGJpanpvbmRlciB3YXJlbicsXG4gIGNhbGVuZGFySGVscDogJ0tpZXMgZWVuIGRhZyBvbSBkaWUgdGUgYmVraWprZW4uIE9tcmFuZGUgZGFnZW4gc3ByaW5nZW4gZXJ1aXQuJyxcbiAgY2FsZW5kYXJMYWJlbDogJ0Vsa2UgZGFnIGluIGRlIGdlZ2V2ZW5zOyBtZXQgZGUgcGlqbHRqZXN0b2V0c2VuIGdhIGplIG5hYXIgZWVuIGFuZGVyZSBkYWcsIG1ldCBFbnRlciBraWVzIGplIGRpZScsXG4gIHN0YW5kc091dDogJ3NwcmluZ3QgZXJ1aXQnLFxuICBzdGFuZE91dDogJ0RhZ2VuIGRpZSBlcnVpdCBzcHJpbmdlbicsXG4gIG5vbmVTdGFuZE91dDogJ0dlZW4gZGFnIHNwcmluZ3QgZXJ1aXQuJyxcbiAgY2xlYXJBbG9uZTogJ09uZ2V3b25lIGRhZ2VuLCBtaXNzY2hpZW4gZG9vciB0b2V2YWwnLFxuICBob2xpZGF5OiAnRmVlc3RkYWcnLFxuICB3ZWVrU2hvcnQ6ICd3aycsXG4gIHdlZWs6IChudW1iZXIpID0+IGBXZWVrICR7bnVtYmVyfWAsXG4gIHNjYWxlRnJvbTogJ3ZlZWwgbWluZGVyJyxcbiAgc2NhbGVUbzogJ3ZlZWwgbWVlcicsXG5cbiAgcmluZ3NUaXRsZTogJ0hvZSB2ZXInLFxuICByaW5nc0hlbHA6ICdLaWVzIGVlbiByaW5nIG9tIGFsbGVlbiBkaWUgdGUgemllbi4nLFxuICBkaXN0YW5jZTogJ0Fmc3RhbmQnLFxuICByZWFjaDoge1xuICAgIGFib3V0OiAoZmFyLCBsb3csIGhpZ2gpID0+IGBUb3QgJHtmYXJ9OyBpbiA5NSB2YW4gZGUgMTAwIGdldmFsbGVuIHR1c3NlbiAke2xvd30gZW4gJHtoaWdofS5gLFxuICAgICdhdC1sZWFzdCc6IChmYXIpID0+IGBNaW5zdGVucyB0b3QgJHtmYXJ9LCBtaXNzY2hpZW4gdm9vcmJpaiBkZSBidWl0ZW5zdGUgcmluZy5gLFxuICAgIGluc2lkZTogKCkgPT4gJ05pZXQgdm9vcmJpaiBkZSByYW5kLicsXG4gIH0sXG4gIG5ldFJlYWNoOiAodG9sZCkgPT4gYFZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nOiAke3RvbGR9YCxcbiAgbm9SZWFjaDogJ0hldCBpcyBuaWV0IGR1aWRlbGlqayBob2UgdmVyIGRpdCBnYWF0LicsXG5cbiAgY29udHJvbFRpdGxlOiAnV2FzIGhldCBvdmVyYWw/JyxcbiAgaGVyZTogJ0hpZXInLFxuICBzdXJyb3VuZGluZ3M6ICdPbWdldmluZycsXG4gIG5ldDogJ1ZlcmdlbGVrZW4gbWV0IGRlIG9tZ2V2aW5nJyxcblxuICBwb2ludHNBc1RhYmxlOiAnRGUga2FhcnQgYWxzIHRhYmVsJyxcbiAgcG9zdGNvZGU6ICdQb3N0Y29kZScsXG4gIGFyZWE6ICdHZWJpZWQnLFxuICBjZW50cmVIZXJlOiAocG9zdGNvZGUpID0+IGBIZXQgbWlkZGVuIG5hYXIgJHtwb3N0Y29kZX0gdmVycGxhYXRzZW5gLFxuXG4gIHNoYXJlOiAnRGVsZW4nLFxuICBjb3B5TGluazogJ0xpbmsga29waVx1MDBFQnJlbicsXG4gIGNvcGllZDogJ0dla29waWVlcmQnLFxuICBwcmludDogJ0FmZHJ1a2tlbicsXG4gIGRvd25sb2FkOiAnRG93bmxvYWRlbicsXG4gIHRhYmxlczoge1xuICAgIHRvdGFsOiAnVG90YWFsJywgZGF0ZXM6ICdEYWdlbicsIHRpbWVsaW5lOiAnVXJlbiwgZGFnIHZvb3IgZGFnJywgaG91cnM6ICdVcmVuIHZhbiBkZSBkYWcnLCBpbmR1c3RyaWVzOiAnQnJhbmNoZXMnLCByaW5nczogJ1JpbmdlbicsIGNvbnRyb2w6ICdPbWdldmluZycsIHBvaW50czogJ1BsZWtrZW4nLFxuICAgIGNhbGVuZGFyOiAnS2FsZW5kZXInLFxuICB9LFxuICBkYXJrOiAnRG9ua2VyJyxcblxuICBjb21wYXJlVGl0bGU6ICdWZXJnZWxpamtlbicsXG4gIGNvbXBhcmVIZWxwOiAnRGV6ZWxmZGUgdnJhYWcgdm9vciBlZW4gYW5kZXJlIHBsZWsgb2YgZWVuIGFuZGVyZSBkYWcsIG9wIGRlemVsZmRlIHNjaGFsZW4uJyxcbiAgY29tcGFyZVdlZWtCZWZvcmU6ICdNZXQgZGUgd2VlayBlcnZvb3InLFxuICBjb21wYXJlUGxhY2U6ICdBbmRlcmUgcGxhYXRzJyxcbiAgY29tcGFyZURhdGVzOiAnQW5kZXJlIGRhZycsXG4gIGNvbXBhcmVXaXRoOiAnVmVyZ2VsaWprZW4nLFxuICBzdG9wQ29tcGFyaW5nOiAnTmlldCBtZWVyIHZlcmdlbGlqa2VuJyxcbiAgY29tcGFyZUNhbm5vdDogJ0dlZWYgZWVuIHBsYWF0cywgZWVuIGRhZyBkaWUgb3AgZGUga2FsZW5kZXIgc3RhYXQsIG9mIGFsbGViZWkuJyxcblxuICBzaG93QWxsOiAoY291bnQpID0+IGBBbGxlICR7Y291bnR9IHRvbmVuYCxcbiAgc2hvd0Zld2VyOiAnTWluZGVyIHRvbmVuJyxcblxuICBsb2FkaW5nOiAnQWFuIGhldCB0ZWxsZW5cdTIwMjYnLFxuICBlbXB0eVRpdGxlOiAnSGllciBpcyBuaWV0cyBnZXppZW4nLFxuICBlbXB0eUJvZHk6ICdFciB3YXJlbiBoaWVyIGdlZW4gaGl0cyBvcCBkZXplIG1vbWVudGVuLCBlbiBkaWUgd2VyZGVuIG9vayBuaWV0IHZlcndhY2h0LicsXG4gIG5vU3VjaERheXNUaXRsZTogKGNvdW50KSA9PiAoY291bnQgPT09IDEgPyAnVmFuIGRpZSBkYWcgaXMgZXIgbmlldHMnIDogJ1ZhbiBkaWUgZGFnZW4gaXMgZXIgbmlldHMnKSxcbiAgbG9va0F0OiAoZGF0ZSkgPT4gYEtpamsgbmFhciAke2RhdGV9YCxcbiAgd2lkZW46IChyYWRpdXMpID0+IGBLaWprIGJpbm5lbiAke3JhZGl1c31gLFxuICBhbGxPZkl0OiAnS2lqayBuYWFyIGFsbGUgYnJhbmNoZXMgZW4gdXJlbicsXG4gIHRyb3VibGVUaXRsZTogJ0RhdCBsdWt0ZSBuaWV0JyxcbiAgdW5yZWFjaGFibGU6ICdEZSBzZXJ2ZXIgaXMgbmlldCB0ZSBiZXJlaWtlbi4gTWlzc2NoaWVuIHN0YXJ0IGhpaiBub2csIG9mIGlzIGRlIHZlcmJpbmRpbmcgb25kZXJicm9rZW4uJyxcbiAgdW5rbm93blBvc3Rjb2RlOiAocG9zdGNvZGUpID0+IGBFciBpcyBoaWVyIGdlZW4gcGxhYXRzIG1ldCBkZSBwb3N0Y29kZSBcdTIwMUMke3Bvc3Rjb2RlfVx1MjAxRC4gS2llcyBlZW4gYW5kZXJlLmAsXG4gIGNhbm5vdFJlYWQ6ICdFZW4gZGVlbCB2YW4gZGUgdnJhYWcgaXMgbmlldCB0ZSBsZXplbi4nLFxuICBvdmVyTGltaXQ6ICdEZSB2cmFhZyBpcyBncm90ZXIgZGFuIHdhdCBkZXplIHNlcnZlciBpbiBcdTAwRTlcdTAwRTluIGtlZXIgYmVhbnR3b29yZHQuJyxcbiAgbm90Tm93OiAnRGUgc2VydmVyIGthbiBkaXQgbnUgbmlldCBiZWFudHdvb3JkZW4uIFByb2JlZXIgaGV0IHN0cmFrcyBub2cgZWVucy4nLFxuICBkYW1hZ2VkOiAnRWVuIGRlZWwgdmFuIGRlIG9wZ2VzbGFnZW4gZ2VnZXZlbnMgaXMgYmVzY2hhZGlnZC4gRGFhcm9tIGlzIGVyIGdlZW4gYW50d29vcmQgb3AgZGV6ZSB2cmFhZy4nLFxuICBub3RoaW5nVGhlcmU6ICdCaWogZGllIHBsZWsgaXMgZ2VlbiBwb3N0Y29kZS4gS2llcyBlZW4gYW5kZXJlIHBsZWsuJyxcbiAgYnJva2VuU2VydmVyOiAnRXIgZ2luZyBpZXRzIG1pcyBvcCBkZSBzZXJ2ZXIuJyxcbiAgc2VydmVyU2F5czogKGRldGFpbCkgPT4gYERlIHNlcnZlciB6ZWd0OiAke2RldGFpbH1gLFxuICBvZmZsaW5lOiAnSmUgYmVudCBvZmZsaW5lLicsXG4gIGxhc3RBbnN3ZXI6ICh0aW1lKSA9PiBgV2F0IGplIHppZXQgaXMgaGV0IGxhYXRzdGUgYW50d29vcmQsIHZhbiAke3RpbWV9LmAsXG4gIHJldHJ5OiAnT3BuaWV1dyBwcm9iZXJlbicsXG4gIGJhY2tUb1N0YXJ0OiAnVGVydWcgbmFhciBoZXQgYmVnaW4nLFxuICBub3RoaW5nTG9hZGVkOiAnRXIgemlqbiBub2cgZ2VlbiBnZWdldmVucy4gVm9lZyB6ZSB0b2UgbWV0IFx1MjAxQ3N0cmFhbCBpbmdlc3RcdTIwMUQgZW4ga29tIGRhbiB0ZXJ1Zy4nLFxuICBkZW1vOiAnVmVyem9ubmVuIGRlbW9nZWdldmVucycsXG5cbiAgbXVuaWNpcGFsaXR5OiAnZ2VtZWVudGUnLFxuICBtdW5pY2lwYWxpdHlPZjogKG5hbWUpID0+IGBkZSBnZW1lZW50ZSAke25hbWV9YCxcbiAgZHJhd25BcmVhOiAocGxhY2UpID0+IChwbGFjZSA9PT0gJycgPyAnaGV0IGdldGVrZW5kZSBnZWJpZWQnIDogYGhldCBnZXRla2VuZGUgZ2ViaWVkIGluICR7cGxhY2V9YCksXG4gIGluc2lkZTogKGdyb3VuZCkgPT4gYGluICR7Z3JvdW5kfWAsXG4gIGluc2lkZUl0OiAnQmlubmVuJyxcbiAgb3V0c2lkZUl0OiAoZW5kcykgPT4gYCR7ZW5kc30gZXJidWl0ZW5gLFxuICB0b29sczogJ1Nvb3J0IGdlYmllZCcsXG4gIHRvb2xDaXJjbGU6ICdDaXJrZWwnLFxuICB0b29sRHJhdzogJ0dlYmllZCB0ZWtlbmVuJyxcbiAgdG9vbE11bmljaXBhbGl0eTogJ0dlbWVlbnRlJyxcbiAgcGlja011bmljaXBhbGl0eTogJ0tsaWsgb3AgZWVuIGdlbWVlbnRlIG9wIGRlIGthYXJ0LCBvZiB0eXAgZGUgbmFhbSBpbiBoZXQgdmFrIHZvb3IgZWVuIHBsYWF0cy4nLFxuICBkcmF3SGVscDogJ0tsaWsgb3AgZGUga2FhcnQgdm9vciBlbGtlIGhvZWsuIEVudGVyIG9mIGR1YmJlbGtsaWtrZW4gc2x1aXQgaGV0IGdlYmllZCwgQmFja3NwYWNlIGhhYWx0IGRlIGxhYXRzdGUgaG9layB3ZWcsIEVzYyBhbm51bGVlcnQuJyxcbiAgZWRpdEhlbHA6ICdTbGVlcCBlZW4gaG9laywgb2YgaGV0IG1pZGRlbiB2YW4gZWVuIHppamRlLiBQaWpsdGplc3RvZXRzZW4gb2YgZWVuIGtsaWsgb3AgZGUga2FhcnQgdmVycGxhYXRzZW4gZGUgZ2Vrb3plbiBob2VrOyBEZWxldGUgaGFhbHQgaGVtIHdlZy4nLFxuICBjb3JuZXJzOiAnSG9la2VuJyxcbiAgY29ybmVyOiAobnVtYmVyLCBwb3NpdGlvbikgPT4gYEhvZWsgJHtudW1iZXJ9ICgke3Bvc2l0aW9ufSlgLFxuICBhZGRDb3JuZXI6ICdIb2VrIHRvZXZvZWdlbiBpbiBoZXQgbWlkZGVuIHZhbiBkZSBrYWFydCcsXG4gIHVuZG9Db3JuZXI6ICdMYWF0c3RlIGhvZWsgd2VnaGFsZW4nLFxuICByZW1vdmVDb3JuZXI6ICdHZWtvemVuIGhvZWsgd2VnaGFsZW4nLFxuICBjbG9zZUFyZWE6ICdHZWJpZWQgc2x1aXRlbicsXG4gIGNhbmNlbEFyZWE6ICdBbm51bGVyZW4nLFxuICBtb3ZlSXQ6ICdWZXJwbGFhdHNlbicsXG4gIGhlYWRpbmdzOiB7IEFycm93VXA6ICdOb29yZCcsIEFycm93UmlnaHQ6ICdPb3N0JywgQXJyb3dEb3duOiAnWnVpZCcsIEFycm93TGVmdDogJ1dlc3QnIH0sXG4gIHNtYWxsZXI6ICdLbGVpbmVyZSBzdHJhYWwnLFxuICBsYXJnZXI6ICdHcm90ZXJlIHN0cmFhbCcsXG4gIG1hcEtleXM6ICdBbHMgZGUga2FhcnQgZGUgZm9jdXMgaGVlZnQ6IHBpamx0amVzdG9ldHNlbiB2ZXJwbGFhdHNlbiBkZSBjaXJrZWwsIHBsdXMgZW4gbWluIHZlcmFuZGVyZW4gZGUgc3RyYWFsLCBFbnRlciBnYWF0IHZhbiBwdW50IG5hYXIgcHVudC4nLFxuICBjcm9zc2VzOiAnRGUgemlqZGVuIHZhbiBkaXQgZ2ViaWVkIGtydWlzZW4gZWxrYWFyLiBWZXJwbGFhdHMgZWVuIGhvZWsgdG90IHplIGRhdCBuaWV0IG1lZXIgZG9lbi4nLFxuICBvdXRzaWRlVGhlTGFuZDogJ0VlbiBkZWVsIHZhbiBkaXQgZ2ViaWVkIGxpZ3QgYnVpdGVuIGhldCBsYW5kLiBIZXQgbW9ldCBlciBoZWxlbWFhbCBpbiBsaWdnZW4uJyxcbiAgYXJlYVJlZnVzZWQ6ICdWb29yIGRpdCBnZWJpZWQgaXMgZXIgZ2VlbiBhbnR3b29yZC4nLFxuICB1c3VhbEJldHdlZW46IChsb3csIGhpZ2gpID0+IGBHZXdvb25saWprOiAke2xvd30gdG90ICR7aGlnaH1gLFxuICBzYXZlUGljdHVyZTogJ0thYXJ0IG9wc2xhYW4gYWxzIGFmYmVlbGRpbmcnLFxuICBsZWdlbmRSZWFjaDogeyBhYm91dDogJ1RvdCBoaWVyJywgJ2F0LWxlYXN0JzogJ01pbnN0ZW5zIHRvdCBoaWVyJywgaW5zaWRlOiAnTmlldCB2b29yYmlqIGRlIHJhbmQnIH0sXG59O1xuIiwgImltcG9ydCB0eXBlIHsgV29yZHMgfSBmcm9tICcuL3dvcmRzJztcblxuZnVuY3Rpb24gdGhlcmVXZXJlKGNvdW50OiBudW1iZXIsIHNob3duOiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gY291bnQgPT09IDEgPyAndGhlcmUgd2FzIDEgaGl0JyA6IGB0aGVyZSB3ZXJlICR7c2hvd259IGhpdHNgO1xufVxuXG5leHBvcnQgY29uc3QgRU5HTElTSDogV29yZHMgPSB7XG4gIHRhZ2xpbmU6ICdXaGF0IGRpZCBhbiBldmVudCBkbyB0byBhIG5laWdoYm91cmhvb2Q/JyxcbiAgbGFuZ3VhZ2U6ICdMYW5ndWFnZScsXG4gIHNraXBUb0Fuc3dlcjogJ1NraXAgdG8gdGhlIGFuc3dlcicsXG5cbiAgcGxhY2U6ICdQbGFjZScsXG4gIHBsYWNlSGludDogJ1Rvd24gb3IgcG9zdGNvZGUnLFxuICBwbGFjZU5vdGhpbmc6ICh0ZXh0KSA9PiBgTm90aGluZyBmb3VuZCB0aGF0IGJlZ2lucyB3aXRoIFx1MjAxQyR7dGV4dH1cdTIwMURgLFxuICBwbGFjZUZvdW5kOiAoY291bnQpID0+IChjb3VudCA9PT0gMSA/ICcxIHBsYWNlIGZvdW5kJyA6IGAke2NvdW50fSBwbGFjZXMgZm91bmRgKSxcbiAgcG9zdGNvZGVzVGhlcmU6IChjb3VudCkgPT4gYCR7Y291bnR9IHBvc3Rjb2Rlc2AsXG5cbiAgcmFkaXVzOiAnUmFkaXVzJyxcbiAgcmFkaXVzTnVtYmVyOiAnUmFkaXVzIGluIGtpbG9tZXRyZXMnLFxuXG4gIGRhdGVzOiAnRGF5cycsXG4gIGRheTogJ0RheScsXG4gIGZpcnN0RGF5OiAnRmlyc3QgZGF5JyxcbiAgbGFzdERheTogJ0xhc3QgZGF5JyxcbiAgYWRkRGF5OiAnQWRkIGEgZGF5JyxcbiAgYWRkUGVyaW9kOiAnQWRkIGEgcGVyaW9kJyxcbiAgcmVtb3ZlRGF0ZXM6IChkYXRlcykgPT4gYFJlbW92ZSAke2RhdGVzfWAsXG4gIGVhcmxpZXI6IChzdGVwKSA9PiBgJHtzdGVwfSBlYXJsaWVyYCxcbiAgbGF0ZXI6IChzdGVwKSA9PiBgJHtzdGVwfSBsYXRlcmAsXG4gIHN0ZXBEYXk6ICdBIGRheScsXG4gIGRheXM6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICcxIGRheScgOiBgJHtzaG93bn0gZGF5c2ApLFxuICB0bzogJ3RvJyxcbiAgbW9yZURhdGVzOiAoY291bnQpID0+IGBTaG93ICR7Y291bnR9IG1vcmVgLFxuICBmZXdlckRhdGVzOiAnU2hvdyBmZXdlcicsXG4gIG5vU3VjaERheTogJ1RoZSBkYXkgbXVzdCBiZSBvbiB0aGUgY2FsZW5kYXIuJyxcbiAgZGF0ZXNIZWxkOiAoZmlyc3QsIGxhc3QpID0+IGBUaGUgZGF0YSBydW4gZnJvbSAke2ZpcnN0fSB0byAke2xhc3R9LmAsXG4gIG91dHNpZGVEYXlzOiAoZmlyc3QsIGxhc3QpID0+IGBUaGVyZSBhcmUgaGl0cyBmcm9tICR7Zmlyc3R9IHRvICR7bGFzdH07IGNob29zZSBhIGRheSBpbiBiZXR3ZWVuLmAsXG4gIGJhY2t3YXJkczogJ1RoZSBsYXN0IGRheSBtdXN0IG5vdCBiZSBiZWZvcmUgdGhlIGZpcnN0LicsXG4gIHRvb01hbnlEYXlzOiAobGltaXQpID0+IGBDaG9vc2UgYXQgbW9zdCAke2xpbWl0fSBkYXlzIGF0IGEgdGltZS5gLFxuXG4gIHRyeVRoZXNlOiAnVHJ5JyxcbiAgbW9yZVN1Z2dlc3Rpb25zOiAoY291bnQpID0+IGAke2NvdW50fSBtb3JlXHUyMDI2YCxcblxuICBvbjogKGRhdGVzKSA9PiBgT24gJHtkYXRlc31gLFxuICB3aXRoaW46IChyYWRpdXMsIHBsYWNlKSA9PiBgd2l0aGluICR7cmFkaXVzfSBvZiAke3BsYWNlfWAsXG4gIGJldHdlZW46IChmcm9tLCB0bywgcGxhY2UpID0+IGBmcm9tICR7ZnJvbX0gdG8gJHt0b30gYXJvdW5kICR7cGxhY2V9YCxcbiAgZGF5c0JldHdlZW46IChjb3VudCwgZmlyc3QsIGxhc3QpID0+IGAke2NvdW50fSBkYXlzIGJldHdlZW4gJHtmaXJzdH0gYW5kICR7bGFzdH1gLFxuICBoaXRzOiAoY291bnQsIHNob3duKSA9PiAoY291bnQgPT09IDEgPyAnMSBoaXQnIDogYCR7c2hvd259IGhpdHNgKSxcbiAgdGhlcmVXZXJlTW9yZTogKHNoYXJlKSA9PiBgdGhlcmUgd2VyZSAqJHtzaGFyZX0gbW9yZSogaGl0cyB0aGFuIHVzdWFsYCxcbiAgdGhlcmVXZXJlRmV3ZXI6IChzaGFyZSkgPT4gYHRoZXJlIHdlcmUgKiR7c2hhcmV9IGZld2VyKiBoaXRzIHRoYW4gdXN1YWxgLFxuICB0aGVyZVdlcmVNYW55OiAndGhlcmUgd2VyZSBoaXRzIHdoZXJlICpub25lIGFyZSB1c3VhbConLFxuICB0aGVyZVdlcmVBc1VzdWFsOiAndGhlcmUgd2VyZSAqYWJvdXQgYXMgbWFueSBoaXRzIGFzIHVzdWFsKicsXG4gIHRvb0Zld0hpdHM6IChjb3VudCwgc2hvd24pID0+IGAke3RoZXJlV2VyZShjb3VudCwgc2hvd24pfSwgKnRvbyBmZXcgdG8gc2F5KiB3aGV0aGVyIHRoYXQgaXMgdW51c3VhbGAsXG4gIHRvb0xpdHRsZUhpc3Rvcnk6IChjb3VudCwgc2hvd24pID0+IGAke3RoZXJlV2VyZShjb3VudCwgc2hvd24pfSwgd2l0aCAqdG9vIGxpdHRsZSBoaXN0b3J5IHRvIHNheSogd2hldGhlciB0aGF0IGlzIHVudXN1YWxgLFxuICB0aGVyZVdlcmU6IChjb3VudCwgc2hvd24pID0+IChjb3VudCA9PT0gMSA/ICd0aGVyZSB3YXMgKjEgaGl0KicgOiBgdGhlcmUgd2VyZSAqJHtzaG93bn0gaGl0cypgKSxcbiAgbm90aGluZ0tub3duOiAod2h5KSA9PiBgKm5vdGhpbmcgaXMga25vd24qOiAke3doeX1gLFxuICBub3RoaW5nVG9Db21wYXJlOiAod2h5KSA9PiBgYW5kIHRoZXJlIGlzIG5vdGhpbmcgdG8gY29tcGFyZSB0aGF0IHdpdGg6ICR7d2h5fWAsXG4gIGFnYWluc3Q6IChoaXRzLCBleHBlY3RlZCkgPT4gYCR7aGl0c30gYWdhaW5zdCAke2V4cGVjdGVkfWAsXG4gIHVzdWFsSXM6IChsb3csIGhpZ2gpID0+IGB1c3VhbCBpcyAke2xvd30gdG8gJHtoaWdofWAsXG4gIGNvbXBhcmVkT2Y6IChkYXlzLCBfLCBzaG93bikgPT4gYG9mICR7ZGF5c30gJHtzaG93bn0gY2FuIGJlIGNvbXBhcmVkYCxcbiAgbW9zdGx5SW46IChpbmR1c3RyaWVzKSA9PiBgbW9zdGx5IGluICR7aW5kdXN0cmllc31gLFxuICBmcm9tVG86IChmcm9tLCB0bykgPT4gYGZyb20gJHtmcm9tfSB0byAke3RvfWAsXG4gIGZhcjogeyBjZW50cmU6IChkaXN0YW5jZSkgPT4gZGlzdGFuY2UsIGVkZ2U6IChkaXN0YW5jZSkgPT4gYCR7ZGlzdGFuY2V9IGZyb20gaXRzIGVkZ2VgIH0sXG4gIGdvZXM6IHtcbiAgICBhYm91dDogKGZhcikgPT4gYGFzIGZhciBhcyAke2Zhcn1gLFxuICAgICdhdC1sZWFzdCc6IChmYXIpID0+IGBhdCBsZWFzdCBhcyBmYXIgYXMgJHtmYXJ9YCxcbiAgICBpbnNpZGU6ICgpID0+ICdub3QgYmV5b25kIGl0cyBlZGdlJyxcbiAgfSxcbiAgb25seUluZHVzdHJ5OiAodGl0bGUpID0+IGBvbmx5IGluICR7dGl0bGV9YCxcbiAgb25seUhvdXJzOiAoZnJvbSwgdG8pID0+IGBiZXR3ZWVuICR7ZnJvbX0gYW5kICR7dG99YCxcbiAgaGlkZGVuSW46IChpbmR1c3RyaWVzKSA9PiBgQ2xlYXJseSBkaWZmZXJlbnQ6ICR7aW5kdXN0cmllc30uYCxcblxuICBjb250cm9sOiAoZnJvbSwgdG8pID0+IGBGcm9tICR7ZnJvbX0gdG8gJHt0b30gYXdheWAsXG4gIGNvbnRyb2xSZXN0OiAnSW4gdGhlIHJlc3Qgb2YgdGhlIGNvdW50cnknLFxuICBhcm91bmQ6IHtcbiAgICBtb3JlOiAoc2hhcmUpID0+IGB0aGVyZSB3ZXJlICR7c2hhcmV9IG1vcmUgaGl0cyB0aGFuIHVzdWFsYCxcbiAgICBsZXNzOiAoc2hhcmUpID0+IGB0aGVyZSB3ZXJlICR7c2hhcmV9IGZld2VyIGhpdHMgdGhhbiB1c3VhbGAsXG4gICAgdXN1YWw6ICgpID0+ICd0aGVyZSB3ZXJlIGFib3V0IGFzIG1hbnkgaGl0cyBhcyB1c3VhbCcsXG4gICAgbGl0dGxlOiAoKSA9PiAndGhlcmUgaXMgbm90IGVub3VnaCBkYXRhIHRvIGNvbXBhcmUgd2l0aCcsXG4gIH0sXG4gIG5ldE9mSXQ6IHtcbiAgICBoZXJlOiAobGlmdCkgPT4gYHNvIGl0IHdhcyBub3QgZXZlcnl3aGVyZTogKiR7bGlmdH0qIGhlcmUgY29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzLmAsXG4gICAgcGFydGx5OiAobGlmdCkgPT4gYHNvIHBhcnQgb2YgaXQgd2FzIGV2ZXJ5d2hlcmU6ICoke2xpZnR9KiBoZXJlIGNvbXBhcmVkIHdpdGggdGhlIHN1cnJvdW5kaW5ncy5gLFxuICAgIG90aGVyOiAobGlmdCkgPT4gYHdoaWNoIGxlYXZlcyAqJHtsaWZ0fSogaGVyZSBjb21wYXJlZCB3aXRoIHRoZSBzdXJyb3VuZGluZ3MuYCxcbiAgICB1c3VhbDogKGxpZnQpID0+IGB3aGljaCBsZWF2ZXMgJHtsaWZ0fSBoZXJlIGNvbXBhcmVkIHdpdGggdGhlIHN1cnJvdW5kaW5nczsgdGhhdCBtYXkgYmUgY2hhbmNlLmAsXG4gICAgJ3Rvby1saXR0bGUnOiAoKSA9PiAnYW5kIHRoZXJlIGlzIG5vdCBlbm91Z2ggZGF0YSB0byB0ZWxsIHdoZXRoZXIgaXQgd2FzIGV2ZXJ5d2hlcmUuJyxcbiAgfSxcblxuICBmaWx0ZXJzOiAnT25seScsXG4gIHJlbW92ZUZpbHRlcjogKHdoYXQpID0+IGBSZW1vdmU6ICR7d2hhdH1gLFxuICBjbGVhckFsbDogJ0NsZWFyIGFsbCcsXG4gIHJpbmc6IChlbmRzKSA9PiBgJHtlbmRzfSBhd2F5YCxcblxuICB0aG9zZURheXM6IChjb3VudCkgPT4gKGNvdW50ID09PSAxID8gJ3RoYXQgZGF5JyA6ICd0aG9zZSBkYXlzJyksXG4gIHJlYXNvbnM6IHtcbiAgICAnbm90LXN0b3JlZCc6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMnIDogJ2FyZSd9IG5vdCBpbiB0aGUgZGF0YWAsXG4gICAgYXNrZWQ6ICh7IGRheXMsIGNvdW50IH0pID0+IGAke2RheXN9ICR7Y291bnQgPT09IDEgPyAnaXMgb25lIG9mJyA6ICdhcmUgYW1vbmcnfSB0aGUgZGF5cyBhc2tlZCBhYm91dGAsXG4gICAgd2l0aG91dDogKHsgZGF5cywgY291bnQgfSkgPT4gYCR7ZGF5c30gJHtjb3VudCA9PT0gMSA/ICd3YXMnIDogJ3dlcmUnfSBsZWZ0IG91dCBvbiBwdXJwb3NlYCxcbiAgICBob2xpZGF5OiAoeyBkYXlzLCBjb3VudCwgaG9saWRheSB9KSA9PlxuICAgICAgYCR7ZGF5c30gJHtjb3VudCA9PT0gMSA/ICd3YXMgYSBob2xpZGF5JyA6ICd3ZXJlIGhvbGlkYXlzJ30ke2hvbGlkYXkgPT09IG51bGwgPyAnJyA6IGAgKCR7aG9saWRheS5lbn0pYH1gLFxuICAgICd3ZWVrLWJlZm9yZS1ub3Qtc3RvcmVkJzogKHsgZGF0ZSB9KSA9PiBgdGhlIHdlZWsgYmVmb3JlLCAke2RhdGV9LCBpcyBub3QgaW4gdGhlIGRhdGFgLFxuICAgICd3ZWVrcy1ub3Qtc3RvcmVkJzogKHsgd2Vla3MgfSkgPT4gYG5vbmUgb2YgdGhlICR7d2Vla3N9IHdlZWtzIGJlZm9yZSBpcyBpbiB0aGUgZGF0YWAsXG4gICAgJ2Jhc2VsaW5lLW5vdC1zdG9yZWQnOiAoKSA9PiAnbm9uZSBvZiB0aGUgZGF5cyB0byBjb21wYXJlIHdpdGggaXMgaW4gdGhlIGRhdGEnLFxuICAgICdiYXNlbGluZS1sZWZ0LW91dCc6ICh7IGVhY2ggfSkgPT4gYG5vbmUgb2YgdGhlIGRheXMgdG8gY29tcGFyZSB3aXRoIGNhbiBiZSB1c2VkLCBiZWNhdXNlICR7ZWFjaH1gLFxuICAgICd0b28tbGl0dGxlLWhpc3RvcnknOiAoKSA9PiAndG9vIGZldyBkYXlzIGJlZm9yZSBhcmUgaW4gdGhlIGRhdGEgdG8gdGVsbCB3aGF0IGlzIHVzdWFsJyxcbiAgICAndG9vLWZldy1oaXRzJzogKCkgPT4gJ3RvbyBmZXcgaGl0cyB0byB0ZWxsIGhhbGYgb3IgZG91YmxlIHRoZSB1c3VhbCBmcm9tIGNoYW5jZScsXG4gIH0sXG5cbiAgYmFzZWxpbmU6ICdDb21wYXJlZCB3aXRoJyxcbiAgYmFzZWxpbmVXZWVrOiAndGhlIHdlZWsgYmVmb3JlJyxcbiAgYmFzZWxpbmVXZWVrczogJ3dlZWtzIGJlZm9yZScsXG4gIGJhc2VsaW5lQ291bnQ6ICdOdW1iZXIgb2Ygd2Vla3MnLFxuXG4gIG1pc3NpbmdEYXRlczogKGRhdGVzLCBjb3VudCkgPT5cbiAgICBgJHtkYXRlc30gJHtjb3VudCA9PT0gMSA/ICdpcycgOiAnYXJlJ30gbm90IGluIHRoZSBkYXRhLCBzbyAke2NvdW50ID09PSAxID8gJ2l0IGlzJyA6ICd0aGV5IGFyZSd9IGxlZnQgb3V0IGhlcmUuYCxcbiAgbm90Q29tcGFyZWQ6IChkYXRlcywgXywgd2h5KSA9PiBgJHtkYXRlc30gY2Fubm90IGJlIGNvbXBhcmVkOiAke3doeX0uYCxcbiAgcGVyQXJlYTogKGV4YW1wbGUsIHBvc3Rjb2RlcykgPT5cbiAgICBgVGhlcmUgYXJlICR7cG9zdGNvZGVzfSBwb3N0Y29kZXMgaGVyZSwgc28gdGhlIHBvaW50cyBhcmUgYXJlYXMgc3VjaCBhcyAke2V4YW1wbGV9LiBBbGwgc3VtcyBhcmUgZXhhY3QuYCxcbiAgYW5zd2VyZWRCeToge1xuICAgIG1lbW9yeTogJ2Fuc3dlcmVkIGZyb20gbWVtb3J5JyxcbiAgICBwb3N0Z2lzOiAnYW5zd2VyZWQgYnkgUG9zdEdJUycsXG4gICAgYm90aDogJ2Fuc3dlcmVkIGZyb20gbWVtb3J5IGFuZCBieSBQb3N0R0lTJyxcbiAgfSxcbiAgdW5yZWFkYWJsZTogKHBhcnRzKSA9PiBgUGFydCBvZiB0aGUgYWRkcmVzcyBjYW5ub3QgYmUgcmVhZCAoJHtwYXJ0c30pLCBzbyBpdCB3YXMgbGVmdCBvdXQuYCxcblxuICBtYXBUaXRsZTogJ1doZXJlJyxcbiAgbWFwTGFiZWw6ICdNYXAgb2YgdGhlIGhpdHMgcGVyIHBvc3Rjb2RlJyxcbiAgbWFwSGVscDogJ0NsaWNrIHRvIG1vdmUgdGhlIGNlbnRyZSwgb3IgZHJhZyBpdDsgZHJhZyB0aGUgcmltIHRvIGNoYW5nZSB0aGUgcmFkaXVzLicsXG4gIG1hcEhlbHBUb3VjaDogJ1RhcCB0byBtb3ZlIHRoZSBjZW50cmUsIG9yIGRyYWcgaXQ7IGRyYWcgdGhlIHJpbSB0byBjaGFuZ2UgdGhlIHJhZGl1cy4gVGFwIGEgcG9pbnQgZm9yIGl0cyBudW1iZXJzLicsXG4gIG1hcFVuYXZhaWxhYmxlOiAnVGhpcyBicm93c2VyIGNhbm5vdCBkcmF3IHRoZSBtYXAuIFRoZSB0YWJsZSBvZiBwb3N0Y29kZXMgc2F5cyB0aGUgc2FtZS4nLFxuICB6b29tSW46ICdab29tIGluJyxcbiAgem9vbU91dDogJ1pvb20gb3V0JyxcbiAgd2hvbGVDaXJjbGU6ICdTaG93IGFsbCBvZiBpdCcsXG4gIHR3b0ZpbmdlcnM6ICdVc2UgdHdvIGZpbmdlcnMgdG8gbW92ZSB0aGUgbWFwJyxcbiAgem9vbVdpdGhDdHJsOiAnSG9sZCBDdHJsIHdoaWxlIHNjcm9sbGluZyB0byB6b29tIHRoZSBtYXAnLFxuICBhdHRyaWJ1dGlvbjogJ0NCUy9LYWRhc3RlciAoQ0MgQlkgNC4wKSwgTmF0dXJhbCBFYXJ0aCcsXG4gIGxlZ2VuZDogJ0xlZ2VuZCcsXG4gIGxlZ2VuZFNpemU6ICdIaXRzJyxcbiAgdmVyZGljdHM6IHsgbW9yZTogJ2NsZWFybHkgbW9yZScsIGxlc3M6ICdjbGVhcmx5IGZld2VyJywgdXN1YWw6ICdhcyB1c3VhbCcsIGxpdHRsZTogJ25vdCBlbm91Z2ggZGF0YScgfSxcblxuICBob3Vyc1RpdGxlOiAnV2hlbicsXG4gIGNoYXJ0TW9kZTogJ1Nob3cgdGhlIGhvdXJzJyxcbiAgY2hhcnREYXlzOiAnRGF5IGFmdGVyIGRheScsXG4gIGNoYXJ0RGF5OiAnQWRkZWQgdXAgcGVyIGhvdXInLFxuICBjaGFydExhYmVsOiAoZnJvbSwgdG8pID0+IGBDaGFydCBvZiB0aGUgaGl0cyBwZXIgaG91ciwgJHtmcm9tfSB0byAke3RvfTsgdGhlIHRhYmxlIGJlbG93IGhhcyB0aGUgbnVtYmVycy5gLFxuICBob3Vyc0Zyb206ICdGcm9tJyxcbiAgaG91cnNUbzogJ3VudGlsJyxcbiAgYWxsSG91cnM6ICdXaG9sZSBkYXknLFxuICBkYXRlOiAnRGF0ZScsXG4gIGhvdXI6ICdIb3VyJyxcbiAgYXNUYWJsZTogJ0FzIGEgdGFibGUnLFxuXG4gIGJydXNoSGVscDogJ0RyYWcgb3ZlciB0aGUgY2hhcnQgdG8gY2hvb3NlIGhvdXJzLicsXG4gIHByZXZpb3VzV2VlazogJ1dlZWsgYmVmb3JlJyxcbiAgZXhwZWN0ZWQ6ICdFeHBlY3RlZCcsXG4gIHVzdWFsUmFuZ2U6ICdVc3VhbCAoOTUlKScsXG5cbiAgaW5kdXN0cmllc1RpdGxlOiAnV2hpY2ggaW5kdXN0cmllcycsXG4gIGluZHVzdHJpZXNIZWxwOiAnQ2hvb3NlIG9uZSB0byBzZWUgb25seSB0aGF0IG9uZS4nLFxuICBpbmR1c3RyeTogJ0luZHVzdHJ5JyxcbiAgbGV2ZWw6ICdEZXRhaWwnLFxuICBsZXZlbHM6IFsnU2VjdGlvbnMnLCAnMiBkaWdpdHMnLCAnMyBkaWdpdHMnLCAnNCBkaWdpdHMnXSxcbiAgc2hvd09ubHk6ICh0aXRsZSkgPT4gYFNob3cgb25seSAke3RpdGxlfWAsXG4gIGFkZGVkQ29sdW1uOiAnQWRkZWQnLFxuICBoaXRzQ29sdW1uOiAnSGl0cycsXG4gIGxpZnRDb2x1bW46ICdDaGFuZ2UnLFxuICB2ZXJkaWN0Q29sdW1uOiAnVW51c3VhbD8nLFxuXG4gIGNhbGVuZGFyVGl0bGU6ICdXaGljaCBkYXlzIHdlcmUgc3BlY2lhbCBoZXJlJyxcbiAgY2FsZW5kYXJIZWxwOiAnQ2hvb3NlIGEgZGF5IHRvIGxvb2sgYXQgaXQuIE91dGxpbmVkIGRheXMgc3RhbmQgb3V0LicsXG4gIGNhbGVuZGFyTGFiZWw6ICdFdmVyeSBkYXkgb2YgdGhlIGRhdGE7IGFycm93IGtleXMgbW92ZSwgRW50ZXIgY2hvb3NlcycsXG4gIHN0YW5kc091dDogJ3N0YW5kcyBvdXQnLFxuICBzdGFuZE91dDogJ0RheXMgdGhhdCBzdGFuZCBvdXQnLFxuICBub25lU3RhbmRPdXQ6ICdObyBkYXkgc3RhbmRzIG91dC4nLFxuICBjbGVhckFsb25lOiAnVW51c3VhbCBkYXlzLCBwZXJoYXBzIGJ5IGNoYW5jZScsXG4gIGhvbGlkYXk6ICdIb2xpZGF5JyxcbiAgd2Vla1Nob3J0OiAnd2snLFxuICB3ZWVrOiAobnVtYmVyKSA9PiBgV2VlayAke251bWJlcn1gLFxuICBzY2FsZUZyb206ICdmYXIgZmV3ZXInLFxuICBzY2FsZVRvOiAnZmFyIG1vcmUnLFxuXG4gIHJpbmdzVGl0bGU6ICdIb3cgZmFyJyxcbiAgcmluZ3NIZWxwOiAnQ2hvb3NlIGEgcmluZyB0byBzZWUgb25seSB0aGF0IG9uZS4nLFxuICBkaXN0YW5jZTogJ0Rpc3RhbmNlJyxcbiAgcmVhY2g6IHtcbiAgICBhYm91dDogKGZhciwgbG93LCBoaWdoKSA9PiBgQXMgZmFyIGFzICR7ZmFyfTsgaW4gOTUgb2YgMTAwIGNhc2VzIGJldHdlZW4gJHtsb3d9IGFuZCAke2hpZ2h9LmAsXG4gICAgJ2F0LWxlYXN0JzogKGZhcikgPT4gYEF0IGxlYXN0IGFzIGZhciBhcyAke2Zhcn0sIHBlcmhhcHMgYmV5b25kIHRoZSBvdXRlcm1vc3QgcmluZy5gLFxuICAgIGluc2lkZTogKCkgPT4gJ05vdCBiZXlvbmQgaXRzIGVkZ2UuJyxcbiAgfSxcbiAgbmV0UmVhY2g6ICh0b2xkKSA9PiBgQ29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzOiAke3RvbGR9YCxcbiAgbm9SZWFjaDogJ0l0IGlzIG5vdCBjbGVhciBob3cgZmFyIHRoaXMgZ29lcy4nLFxuXG4gIGNvbnRyb2xUaXRsZTogJ1dhcyBpdCBldmVyeXdoZXJlPycsXG4gIGhlcmU6ICdIZXJlJyxcbiAgc3Vycm91bmRpbmdzOiAnU3Vycm91bmRpbmdzJyxcbiAgbmV0OiAnQ29tcGFyZWQgd2l0aCB0aGUgc3Vycm91bmRpbmdzJyxcblxuICBwb2ludHNBc1RhYmxlOiAnVGhlIG1hcCBhcyBhIHRhYmxlJyxcbiAgcG9zdGNvZGU6ICdQb3N0Y29kZScsXG4gIGFyZWE6ICdBcmVhJyxcbiAgY2VudHJlSGVyZTogKHBvc3Rjb2RlKSA9PiBgTW92ZSB0aGUgY2VudHJlIHRvICR7cG9zdGNvZGV9YCxcblxuICBzaGFyZTogJ1NoYXJlJyxcbiAgY29weUxpbms6ICdDb3B5IGxpbmsnLFxuICBjb3BpZWQ6ICdDb3BpZWQnLFxuICBwcmludDogJ1ByaW50JyxcbiAgZG93bmxvYWQ6ICdEb3dubG9hZCcsXG4gIHRhYmxlczoge1xuICAgIHRvdGFsOiAnVG90YWwnLCBkYXRlczogJ0RheXMnLCB0aW1lbGluZTogJ0hvdXJzLCBkYXRlIGJ5IGRhdGUnLCBob3VyczogJ0hvdXJzIG9mIHRoZSBkYXknLCBpbmR1c3RyaWVzOiAnSW5kdXN0cmllcycsIHJpbmdzOiAnUmluZ3MnLCBjb250cm9sOiAnU3Vycm91bmRpbmdzJywgcG9pbnRzOiAnUGxhY2VzJyxcbiAgICBjYWxlbmRhcjogJ0NhbGVuZGFyJyxcbiAgfSxcbiAgZGFyazogJ0RhcmsnLFxuXG4gIGNvbXBhcmVUaXRsZTogJ0NvbXBhcmUnLFxuICBjb21wYXJlSGVscDogJ1RoZSBzYW1lIHF1ZXN0aW9uIGZvciBhbm90aGVyIHBsYWNlIG9yIGFub3RoZXIgZGF5LCBhdCB0aGUgc2FtZSBzY2FsZXMuJyxcbiAgY29tcGFyZVdlZWtCZWZvcmU6ICdXaXRoIHRoZSB3ZWVrIGJlZm9yZScsXG4gIGNvbXBhcmVQbGFjZTogJ090aGVyIHBsYWNlJyxcbiAgY29tcGFyZURhdGVzOiAnT3RoZXIgZGF5JyxcbiAgY29tcGFyZVdpdGg6ICdDb21wYXJlJyxcbiAgc3RvcENvbXBhcmluZzogJ1N0b3AgY29tcGFyaW5nJyxcbiAgY29tcGFyZUNhbm5vdDogJ0dpdmUgYSBwbGFjZSwgYSBkYXkgdGhhdCBpcyBvbiB0aGUgY2FsZW5kYXIsIG9yIGJvdGguJyxcblxuICBzaG93QWxsOiAoY291bnQpID0+IGBTaG93IGFsbCAke2NvdW50fWAsXG4gIHNob3dGZXdlcjogJ1Nob3cgZmV3ZXInLFxuXG4gIGxvYWRpbmc6ICdDb3VudGluZ1x1MjAyNicsXG4gIGVtcHR5VGl0bGU6ICdOb3RoaW5nIHdhcyBzZWVuIGhlcmUnLFxuICBlbXB0eUJvZHk6ICdUaGVyZSB3ZXJlIG5vIGhpdHMgaGVyZSBhdCB0aGVzZSBtb21lbnRzLCBhbmQgbm9uZSB3ZXJlIGV4cGVjdGVkLicsXG4gIG5vU3VjaERheXNUaXRsZTogKGNvdW50KSA9PiAoY291bnQgPT09IDEgPyAnVGhlcmUgaXMgbm90aGluZyBvbiB0aGF0IGRheScgOiAnVGhlcmUgaXMgbm90aGluZyBvbiB0aG9zZSBkYXlzJyksXG4gIGxvb2tBdDogKGRhdGUpID0+IGBMb29rIGF0ICR7ZGF0ZX1gLFxuICB3aWRlbjogKHJhZGl1cykgPT4gYExvb2sgd2l0aGluICR7cmFkaXVzfWAsXG4gIGFsbE9mSXQ6ICdMb29rIGF0IGV2ZXJ5IGluZHVzdHJ5IGFuZCBob3VyJyxcbiAgdHJvdWJsZVRpdGxlOiAnVGhhdCBkaWQgbm90IHdvcmsnLFxuICB1bnJlYWNoYWJsZTogJ1RoZSBzZXJ2ZXIgY2Fubm90IGJlIHJlYWNoZWQuIEl0IG1heSBiZSBzdGFydGluZywgb3IgdGhlIGNvbm5lY3Rpb24gbWF5IGJlIGludGVycnVwdGVkLicsXG4gIHVua25vd25Qb3N0Y29kZTogKHBvc3Rjb2RlKSA9PiBgVGhlcmUgaXMgbm8gcGxhY2Ugd2l0aCB0aGUgcG9zdGNvZGUgXHUyMDFDJHtwb3N0Y29kZX1cdTIwMUQgaGVyZS4gQ2hvb3NlIGFub3RoZXIgb25lLmAsXG4gIGNhbm5vdFJlYWQ6ICdQYXJ0IG9mIHRoZSBxdWVzdGlvbiBjb3VsZCBub3QgYmUgcmVhZC4nLFxuICBvdmVyTGltaXQ6ICdUaGUgcXVlc3Rpb24gYXNrcyBmb3IgbW9yZSB0aGFuIHRoaXMgc2VydmVyIGFuc3dlcnMgYXQgb25jZS4nLFxuICBub3ROb3c6ICdUaGUgc2VydmVyIGNhbm5vdCBhbnN3ZXIgdGhpcyByaWdodCBub3cuIFRyeSBhZ2FpbiBpbiBhIG1vbWVudC4nLFxuICBkYW1hZ2VkOiAnUGFydCBvZiB0aGUgc3RvcmVkIGRhdGEgaXMgZGFtYWdlZCwgc28gdGhpcyBxdWVzdGlvbiBjYW5ub3QgYmUgYW5zd2VyZWQuJyxcbiAgbm90aGluZ1RoZXJlOiAnVGhlcmUgaXMgbm8gcG9zdGNvZGUgbmVhciB0aGF0IHNwb3QuIENob29zZSBhbm90aGVyIHNwb3QuJyxcbiAgYnJva2VuU2VydmVyOiAnU29tZXRoaW5nIHdlbnQgd3JvbmcgaW4gdGhlIHNlcnZlci4nLFxuICBzZXJ2ZXJTYXlzOiAoZGV0YWlsKSA9PiBgVGhlIHNlcnZlciBzYXlzOiAke2RldGFpbH1gLFxuICBvZmZsaW5lOiAnWW91IGFyZSBvZmZsaW5lLicsXG4gIGxhc3RBbnN3ZXI6ICh0aW1lKSA9PiBgV2hhdCB5b3Ugc2VlIGlzIHRoZSBsYXN0IGFuc3dlciwgb2YgJHt0aW1lfS5gLFxuICByZXRyeTogJ1RyeSBhZ2FpbicsXG4gIGJhY2tUb1N0YXJ0OiAnQmFjayB0byB0aGUgc3RhcnQnLFxuICBub3RoaW5nTG9hZGVkOiAnVGhlcmUgaXMgbm8gZGF0YSB5ZXQuIEFkZCBzb21lIHdpdGggXHUyMDFDc3RyYWFsIGluZ2VzdFx1MjAxRCwgdGhlbiBjb21lIGJhY2suJyxcbiAgZGVtbzogJ01hZGUtdXAgZGVtbyBkYXRhJyxcblxuICBtdW5pY2lwYWxpdHk6ICdtdW5pY2lwYWxpdHknLFxuICBtdW5pY2lwYWxpdHlPZjogKG5hbWUpID0+IGB0aGUgbXVuaWNpcGFsaXR5IG9mICR7bmFtZX1gLFxuICBkcmF3bkFyZWE6IChwbGFjZSkgPT4gKHBsYWNlID09PSAnJyA/ICd0aGUgZHJhd24gYXJlYScgOiBgdGhlIGRyYXduIGFyZWEgaW4gJHtwbGFjZX1gKSxcbiAgaW5zaWRlOiAoZ3JvdW5kKSA9PiBgaW4gJHtncm91bmR9YCxcbiAgaW5zaWRlSXQ6ICdJbnNpZGUnLFxuICBvdXRzaWRlSXQ6IChlbmRzKSA9PiBgJHtlbmRzfSBvdXRzaWRlYCxcbiAgdG9vbHM6ICdLaW5kIG9mIGFyZWEnLFxuICB0b29sQ2lyY2xlOiAnQ2lyY2xlJyxcbiAgdG9vbERyYXc6ICdEcmF3IGFuIGFyZWEnLFxuICB0b29sTXVuaWNpcGFsaXR5OiAnTXVuaWNpcGFsaXR5JyxcbiAgcGlja011bmljaXBhbGl0eTogJ0NsaWNrIGEgbXVuaWNpcGFsaXR5IG9uIHRoZSBtYXAsIG9yIHR5cGUgaXRzIG5hbWUgaW4gdGhlIGJveCBmb3IgYSBwbGFjZS4nLFxuICBkcmF3SGVscDogJ0NsaWNrIG9uIHRoZSBtYXAgZm9yIGVhY2ggY29ybmVyLiBFbnRlciBvciBhIGRvdWJsZSBjbGljayBjbG9zZXMgdGhlIGFyZWEsIEJhY2tzcGFjZSB0YWtlcyBiYWNrIHRoZSBsYXN0IGNvcm5lciwgRXNjIGNhbmNlbHMuJyxcbiAgZWRpdEhlbHA6ICdEcmFnIGEgY29ybmVyLCBvciB0aGUgbWlkZGxlIG9mIGEgc2lkZS4gQXJyb3cga2V5cyBvciBhIGNsaWNrIG9uIHRoZSBtYXAgbW92ZSB0aGUgY2hvc2VuIGNvcm5lcjsgRGVsZXRlIHJlbW92ZXMgaXQuJyxcbiAgY29ybmVyczogJ0Nvcm5lcnMnLFxuICBjb3JuZXI6IChudW1iZXIsIHBvc2l0aW9uKSA9PiBgQ29ybmVyICR7bnVtYmVyfSAoJHtwb3NpdGlvbn0pYCxcbiAgYWRkQ29ybmVyOiAnQWRkIGEgY29ybmVyIGluIHRoZSBtaWRkbGUgb2YgdGhlIG1hcCcsXG4gIHVuZG9Db3JuZXI6ICdUYWtlIGJhY2sgdGhlIGxhc3QgY29ybmVyJyxcbiAgcmVtb3ZlQ29ybmVyOiAnUmVtb3ZlIHRoZSBjaG9zZW4gY29ybmVyJyxcbiAgY2xvc2VBcmVhOiAnQ2xvc2UgdGhlIGFyZWEnLFxuICBjYW5jZWxBcmVhOiAnQ2FuY2VsJyxcbiAgbW92ZUl0OiAnTW92ZScsXG4gIGhlYWRpbmdzOiB7IEFycm93VXA6ICdOb3J0aCcsIEFycm93UmlnaHQ6ICdFYXN0JywgQXJyb3dEb3duOiAnU291dGgnLCBBcnJvd0xlZnQ6ICdXZXN0JyB9LFxuICBzbWFsbGVyOiAnU21hbGxlciByYWRpdXMnLFxuICBsYXJnZXI6ICdMYXJnZXIgcmFkaXVzJyxcbiAgbWFwS2V5czogJ1doaWxlIHRoZSBtYXAgaGFzIHRoZSBmb2N1czogYXJyb3cga2V5cyBtb3ZlIHRoZSBjaXJjbGUsIHBsdXMgYW5kIG1pbnVzIGNoYW5nZSBpdHMgcmFkaXVzLCBFbnRlciBnb2VzIGZyb20gcG9pbnQgdG8gcG9pbnQuJyxcbiAgY3Jvc3NlczogJ1RoZSBzaWRlcyBvZiB0aGlzIGFyZWEgY3Jvc3MgZWFjaCBvdGhlci4gTW92ZSBhIGNvcm5lciBzbyB0aGF0IHRoZXkgZG8gbm90LicsXG4gIG91dHNpZGVUaGVMYW5kOiAnUGFydCBvZiB0aGlzIGFyZWEgbGllcyBvdXRzaWRlIHRoZSBjb3VudHJ5LiBBbGwgb2YgaXQgbXVzdCBsaWUgaW5zaWRlLicsXG4gIGFyZWFSZWZ1c2VkOiAnVGhlcmUgaXMgbm8gYW5zd2VyIGZvciB0aGlzIGFyZWEuJyxcbiAgdXN1YWxCZXR3ZWVuOiAobG93LCBoaWdoKSA9PiBgVXN1YWw6ICR7bG93fSB0byAke2hpZ2h9YCxcbiAgc2F2ZVBpY3R1cmU6ICdTYXZlIHRoZSBtYXAgYXMgYSBwaWN0dXJlJyxcbiAgbGVnZW5kUmVhY2g6IHsgYWJvdXQ6ICdBcyBmYXIgYXMgaGVyZScsICdhdC1sZWFzdCc6ICdBdCBsZWFzdCB0byBoZXJlJywgaW5zaWRlOiAnTm90IGJleW9uZCB0aGUgZWRnZScgfSxcbn07XG4iLCAiLy8gRWFjaCBsYW5ndWFnZSB0aGF0IHRoZSBwYWdlIHNwZWFrczogaXRzIG93biBuYW1lLCBhbmQgaXRzIHdvcmRzLlxuaW1wb3J0IHR5cGUgeyBMYW5ndWFnZSB9IGZyb20gJy4uL2Zvcm1hdC9sYW5ndWFnZSc7XG5pbXBvcnQgeyBEVVRDSCB9IGZyb20gJy4vZHV0Y2gnO1xuaW1wb3J0IHsgRU5HTElTSCB9IGZyb20gJy4vZW5nbGlzaCc7XG5pbXBvcnQgdHlwZSB7IFdvcmRzIH0gZnJvbSAnLi93b3Jkcyc7XG5cbmV4cG9ydCBjb25zdCBMQU5HVUFHRVM6IFJlY29yZDxMYW5ndWFnZSwgeyByZWFkb25seSBuYW1lOiBzdHJpbmc7IHJlYWRvbmx5IHdvcmRzOiBXb3JkcyB9PiA9IHtcbiAgZW46IHsgbmFtZTogJ0VuZ2xpc2gnLCB3b3JkczogRU5HTElTSCB9LFxuICBubDogeyBuYW1lOiAnTmVkZXJsYW5kcycsIHdvcmRzOiBEVVRDSCB9LFxufTtcbiIsICIvLyBCb3RoIGxhbmd1YWdlcywgYW5kIHRleHQgYXMgYSBwZXJzb24gcmVhZHMgaXQuXG5pbXBvcnQgeyBGb3JtYXQgfSBmcm9tICcuLi8uLi8uLi9zdGF0aWMvc3JjL2Zvcm1hdC9mb3JtYXQnO1xuaW1wb3J0IHsgTEFOR1VBR0VTIH0gZnJvbSAnLi4vLi4vLi4vc3RhdGljL3NyYy93b3Jkcy9sYW5ndWFnZXMnO1xuaW1wb3J0IHR5cGUgeyBXb3JkcyB9IGZyb20gJy4uLy4uLy4uL3N0YXRpYy9zcmMvd29yZHMvd29yZHMnO1xuXG5leHBvcnQgaW50ZXJmYWNlIFNwb2tlbiB7XG4gIHJlYWRvbmx5IHdvcmRzOiBXb3JkcztcbiAgcmVhZG9ubHkgZm9ybWF0OiBGb3JtYXQ7XG59XG5cbmV4cG9ydCBjb25zdCBFTkdMSVNIOiBTcG9rZW4gPSB7IHdvcmRzOiBMQU5HVUFHRVMuZW4ud29yZHMsIGZvcm1hdDogbmV3IEZvcm1hdCgnZW4nKSB9O1xuZXhwb3J0IGNvbnN0IERVVENIOiBTcG9rZW4gPSB7IHdvcmRzOiBMQU5HVUFHRVMubmwud29yZHMsIGZvcm1hdDogbmV3IEZvcm1hdCgnbmwnKSB9O1xuXG4vKiogV2l0aCBwbGFpbiBzcGFjZXMuICovXG5leHBvcnQgZnVuY3Rpb24gcmVhZCh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gdGV4dC5yZXBsYWNlQWxsKCdcXHUwMGEwJywgJyAnKTtcbn1cbiJdLAogICJtYXBwaW5ncyI6ICI7QUFBQSxPQUFPLFlBQVk7QUFDbkIsT0FBTyxVQUFVOzs7QUN3Q1YsU0FBUyxTQUFTLE1BQTRCO0FBQ25ELFNBQU8sU0FBUyxRQUFRLEtBQUssU0FBUztBQUN4Qzs7O0FDdENBLElBQU0sT0FBNkI7QUFBQSxFQUNqQyxnQkFBZ0I7QUFBQSxFQUFRLGdCQUFnQjtBQUFBLEVBQVEsb0JBQW9CO0FBQUEsRUFBUyxxQkFBcUI7QUFDcEc7QUFLTyxTQUFTLE1BQU0sRUFBRSxRQUFRLEdBQXVDO0FBQ3JFLFNBQU8sS0FBSyxPQUFPO0FBQ3JCOzs7QUNIQSxJQUFNLGFBQWE7QUFFbkIsU0FBUyxLQUFLLE1BQXVCO0FBQ25DLFNBQU8sS0FBSyxNQUFNLEdBQUcsSUFBSSxZQUFZO0FBQ3ZDO0FBR08sU0FBUyxNQUFNLE1BQXFCO0FBQ3pDLFNBQU8sSUFBSSxLQUFLLEtBQUssSUFBSSxJQUFJLGFBQWEsQ0FBQztBQUM3QztBQVNPLFNBQVMsUUFBUSxNQUFlLE1BQXVCO0FBQzVELFNBQU8sSUFBSSxLQUFLLEtBQUssSUFBSSxJQUFJLE9BQU8sVUFBVSxFQUFFLFlBQVksRUFBRSxNQUFNLEdBQUcsRUFBRTtBQUMzRTtBQUdPLFNBQVMsWUFBWSxNQUFlLElBQXFCO0FBQzlELFNBQU8sS0FBSyxPQUFPLEtBQUssRUFBRSxJQUFJLEtBQUssSUFBSSxLQUFLLFVBQVU7QUFDeEQ7QUFhTyxTQUFTLE9BQU8sTUFBcUI7QUFDMUMsU0FBTyxFQUFFLE9BQU8sTUFBTSxNQUFNLEtBQUs7QUFDbkM7QUFFTyxTQUFTLFNBQVMsTUFBb0I7QUFDM0MsU0FBTyxZQUFZLEtBQUssT0FBTyxLQUFLLElBQUksSUFBSTtBQUM5QztBQStCTyxTQUFTLFFBQVEsTUFBa0M7QUFDeEQsUUFBTSxRQUFnQixDQUFDO0FBQ3ZCLGFBQVdBLFFBQU8sTUFBTTtBQUN0QixVQUFNLE9BQU8sTUFBTSxHQUFHLEVBQUU7QUFDeEIsUUFBSSxTQUFTLFVBQWEsUUFBUSxLQUFLLE1BQU0sQ0FBQyxNQUFNQSxNQUFLO0FBQ3ZELFlBQU0sTUFBTSxTQUFTLENBQUMsSUFBSSxFQUFFLE9BQU8sS0FBSyxPQUFPLE1BQU1BLEtBQUk7QUFBQSxJQUMzRCxPQUFPO0FBQ0wsWUFBTSxLQUFLLE9BQU9BLElBQUcsQ0FBQztBQUFBLElBQ3hCO0FBQUEsRUFDRjtBQUNBLFNBQU87QUFDVDs7O0FDM0ZPLFNBQVMsYUFBYSxPQUF3QixPQUFjLFFBQXdCO0FBQ3pGLFFBQU0sQ0FBQyxPQUFPLElBQUksSUFBSSxDQUFDLE1BQU0sQ0FBQyxHQUFHLE1BQU0sR0FBRyxFQUFFLENBQUM7QUFDN0MsTUFBSSxVQUFVLFVBQWEsU0FBUyxPQUFXLFFBQU87QUFDdEQsTUFBSSxNQUFNLFNBQVMsR0FBRztBQUNwQixVQUFNLE9BQU8sTUFBTSxPQUFPLENBQUMsS0FBSyxTQUFTLE1BQU0sU0FBUyxJQUFJLEdBQUcsQ0FBQztBQUNoRSxXQUFPLE1BQU0sWUFBWSxPQUFPLE1BQU0sSUFBSSxHQUFHLE9BQU8sS0FBSyxNQUFNLEtBQUssR0FBRyxPQUFPLEtBQUssS0FBSyxJQUFJLENBQUM7QUFBQSxFQUMvRjtBQUNBLE1BQUksTUFBTSxXQUFXLEVBQUcsUUFBTyxPQUFPLEtBQUssS0FBSztBQUNoRCxTQUFPLE9BQU8sS0FBSyxNQUFNLElBQUksQ0FBQyxTQUFVLFNBQVMsSUFBSSxNQUFNLElBQUksT0FBTyxLQUFLLEtBQUssS0FBSyxJQUFJLE9BQU8sS0FBSyxJQUFJLENBQUUsQ0FBQztBQUM5Rzs7O0FDY08sU0FBUyxVQUFVLE9BQWUsT0FBcUI7QUFDNUQsU0FBTyxFQUFFLE1BQU0sTUFBTSxVQUFVLEtBQUssR0FBRyxNQUFNO0FBQy9DO0FBRU8sU0FBUyxVQUFVLE9BQTJCLE9BQWMsUUFBdUI7QUFDeEYsU0FBTyxFQUFFLE1BQU0sYUFBYSxRQUFRLEtBQUssR0FBRyxPQUFPLE1BQU0sR0FBRyxPQUFPLE1BQU0sT0FBTztBQUNsRjtBQUdPLFNBQVMsU0FBUyxPQUFtRTtBQUMxRixRQUFNLFFBQVEsb0JBQUksSUFBaUM7QUFDbkQsYUFBVyxFQUFFLE1BQU0sSUFBSSxLQUFLLE9BQU87QUFDakMsVUFBTSxNQUFNLEtBQUssVUFBVSxHQUFHO0FBQzlCLFVBQU0sSUFBSSxLQUFLLENBQUMsS0FBSyxDQUFDLEdBQUksTUFBTSxJQUFJLEdBQUcsSUFBSSxDQUFDLEtBQUssQ0FBQyxHQUFJLElBQUksQ0FBQyxDQUFDO0FBQUEsRUFDOUQ7QUFDQSxTQUFPLENBQUMsR0FBRyxNQUFNLE9BQU8sQ0FBQztBQUMzQjtBQUdPLFNBQVMsY0FBYyxRQUFnQixPQUFjLE9BQWMsUUFBd0I7QUFDaEcsUUFBTSxFQUFFLE1BQU0sT0FBTyxNQUFNLFNBQVMsUUFBUSxDQUFDLEVBQUUsSUFBSTtBQUNuRCxTQUFPLE1BQU0sUUFBUSxJQUFJLEVBQUU7QUFBQSxJQUN6QixHQUFHO0FBQUEsSUFDSCxPQUFPLFVBQVUsU0FBWSxLQUFLLE9BQU8sTUFBTSxLQUFLO0FBQUEsSUFDcEQsTUFBTSxTQUFTLFNBQVksS0FBSyxPQUFPLEtBQUssSUFBSTtBQUFBLElBQ2hELFNBQVMsV0FBVztBQUFBLElBQ3BCLE1BQU0sU0FBUyxLQUFLLEVBQUUsSUFBSSxDQUFDLENBQUMsS0FBSyxJQUFJLE1BQU0sY0FBYyxLQUFLLFVBQVUsTUFBTSxPQUFPLE1BQU0sR0FBRyxPQUFPLE1BQU0sQ0FBQyxFQUFFLEtBQUssSUFBSTtBQUFBLEVBQ3pILENBQUM7QUFDSDs7O0FDdkNPLFNBQVMsUUFBUSxRQUF3QjtBQUM5QyxTQUFPLE9BQU8sTUFBTSxHQUFHLEVBQUUsSUFBSSxDQUFDLE1BQU0sV0FBVyxFQUFFLE1BQU0sUUFBUSxRQUFRLE1BQU0sRUFBRSxFQUFFLEVBQUUsT0FBTyxDQUFDLEVBQUUsS0FBSyxNQUFNLFNBQVMsRUFBRTtBQUNySDtBQUVPLFNBQVMsTUFBTSxPQUFnQztBQUNwRCxTQUFPLE1BQU0sSUFBSSxDQUFDLEVBQUUsS0FBSyxNQUFNLElBQUksRUFBRSxLQUFLLEVBQUU7QUFDOUM7QUFHQSxTQUFTLFNBQVMsTUFBc0I7QUFDdEMsU0FBTyxLQUFLLFdBQVcsS0FBSyxRQUFHO0FBQ2pDO0FBR0EsU0FBUyxhQUFhLE9BQWUsVUFBMEI7QUFDN0QsU0FBTyxVQUFVLEtBQUssV0FBVyxHQUFHLEtBQUssS0FBSyxRQUFRO0FBQ3hEO0FBR0EsU0FBUyxXQUFXLE9BQXVCO0FBQ3pDLFNBQU8sV0FBQyxtQkFBYyxHQUFDLEVBQUMsS0FBSyxLQUFLLElBQUksTUFBTSxPQUFPLENBQUMsRUFBRSxZQUFZLElBQUksTUFBTSxNQUFNLENBQUMsSUFBSTtBQUN6RjtBQUdPLFNBQVMsY0FBYyxFQUFFLFVBQVUsS0FBSyxHQUFhLE9BQWUsT0FBYyxRQUF3QjtBQUMvRyxVQUFRLE1BQU0sTUFBTTtBQUFBLElBQ2xCLEtBQUs7QUFBVyxhQUFPLGFBQWEsT0FBTyxRQUFRO0FBQUEsSUFDbkQsS0FBSztBQUFZLGFBQU8sYUFBYSxPQUFPLE9BQU8sU0FBUyxLQUFLLEVBQUUsQ0FBQztBQUFBLElBQ3BFLEtBQUs7QUFBZ0IsYUFBTyxNQUFNLGVBQWUsS0FBSyxJQUFJO0FBQUEsSUFDMUQsS0FBSztBQUFXLGFBQU8sTUFBTSxVQUFVLEtBQUs7QUFBQSxFQUM5QztBQUNGO0FBRUEsU0FBUyxhQUFhLEVBQUUsVUFBVSxNQUFNLEdBQVUsT0FBYyxRQUF3QjtBQUN0RixRQUFNLFNBQVMsU0FBUyxjQUFjLFVBQVUsT0FBTyxPQUFPLE1BQU0sQ0FBQztBQUNyRSxRQUFNLEVBQUUsTUFBTSxVQUFVLEtBQUssSUFBSTtBQUNqQyxNQUFJLENBQUMsU0FBUyxJQUFJLEVBQUcsUUFBTyxNQUFNLE9BQU8sTUFBTTtBQUMvQyxNQUFJLFNBQVMsS0FBTSxRQUFPLE1BQU0sT0FBTyxPQUFPLEdBQUcsUUFBUSxHQUFHLE1BQU07QUFDbEUsU0FBTyxLQUFLLFVBQVUsSUFBSSxNQUFNLE9BQU8sT0FBTyxPQUFPLEtBQUssR0FBRyxHQUFHLE1BQU0sSUFDbEUsTUFBTSxRQUFRLE9BQU8sT0FBTyxLQUFLLEtBQUssR0FBRyxPQUFPLE9BQU8sS0FBSyxHQUFHLEdBQUcsTUFBTTtBQUM5RTtBQUdBLFNBQVMsWUFBWSxFQUFFLE1BQU0sUUFBUSxHQUFVLE9BQWMsUUFBd0I7QUFDbkYsUUFBTSxPQUFPLGFBQWEsTUFBTSxPQUFPLE1BQU07QUFDN0MsU0FBTyxZQUFZLE9BQU8sT0FBTyxHQUFHLElBQUksS0FBSyxPQUFPO0FBQ3REO0FBR08sU0FBUyxNQUFNQyxRQUFjLE9BQWMsUUFBd0I7QUFDeEUsUUFBTSxFQUFFLFVBQVUsRUFBRSxLQUFLLE9BQU8sTUFBTSxHQUFHLFFBQUFDLFNBQVEsS0FBSyxJQUFJRDtBQUMxRCxRQUFNLFNBQVMsTUFBTSxJQUFJLENBQUMsU0FBUyxLQUFLLElBQUksV0FBVyxLQUFLLENBQUMsRUFBRSxJQUFJLE1BQU0sUUFBUSxJQUFJLEdBQUcsU0FBUyxJQUFJO0FBQ3JHLFNBQU87QUFBQSxJQUNMLE1BQU0sR0FBRyxZQUFZQyxRQUFPLE9BQU8sT0FBTyxNQUFNLENBQUM7QUFBQSxJQUNqRCxhQUFhRCxRQUFPLE9BQU8sTUFBTTtBQUFBLElBQ2pDLEdBQUksT0FBTyxTQUFTLElBQUksQ0FBQyxNQUFNLGFBQWEsU0FBUyxPQUFPLEtBQUssT0FBTyxJQUFJLFVBQVUsQ0FBQyxDQUFDLENBQUMsQ0FBQyxJQUFJLENBQUM7QUFBQSxJQUMvRixHQUFJLFVBQVUsT0FBTyxDQUFDLE1BQU0sVUFBVSxPQUFPLEtBQUssTUFBTSxJQUFJLEdBQUcsT0FBTyxLQUFLLE1BQU0sS0FBSyxDQUFDLENBQUMsQ0FBQyxJQUFJLENBQUM7QUFBQSxFQUNoRyxFQUFFLEtBQUssSUFBSTtBQUNiO0FBR0EsU0FBUyxlQUFlRSxRQUFjLEVBQUUsS0FBSyxHQUFhLE9BQWMsUUFBd0I7QUFDOUYsUUFBTSxRQUFRLFNBQVMsT0FBTyxPQUFPLE9BQU8sTUFBTSxJQUFJO0FBQ3RELFVBQVEsTUFBTUEsTUFBSyxHQUFHO0FBQUEsSUFDcEIsS0FBSztBQUFRLGFBQU8sVUFBVSxPQUFPLE1BQU0sZ0JBQWdCLE1BQU0sY0FBYyxLQUFLO0FBQUEsSUFDcEYsS0FBSztBQUFRLGFBQU8sTUFBTSxlQUFlLFNBQVMsRUFBRTtBQUFBLElBQ3BELEtBQUs7QUFBQSxJQUNMLEtBQUs7QUFBVSxhQUFPLE1BQU07QUFBQSxFQUM5QjtBQUNGO0FBR0EsU0FBUyxlQUFlLEVBQUUsT0FBTyxPQUFPLFNBQVMsR0FBVyxPQUFjLFFBQXdCO0FBQ2hHLFFBQU0sRUFBRSxNQUFNLFVBQVUsS0FBSyxLQUFLLElBQUk7QUFDdEMsUUFBTSxNQUFNLE1BQU0sTUFBTTtBQUN4QixRQUFNLFdBQVcsU0FBUyxNQUFNO0FBQ2hDLFNBQU87QUFBQSxJQUNMLE1BQU0sUUFBUSxPQUFPLE1BQU0sSUFBSSxHQUFHLE9BQU8sTUFBTSxZQUFZLENBQUMsQ0FBQztBQUFBLElBQzdELEdBQUksUUFBUSxRQUFRLFNBQVMsT0FBTyxDQUFDLE1BQU0sUUFBUSxPQUFPLE1BQU0sR0FBRyxHQUFHLE9BQU8sTUFBTSxJQUFJLENBQUMsQ0FBQyxJQUFJLENBQUM7QUFBQSxJQUM5RixHQUFJLFdBQVcsTUFBTSxDQUFDLE1BQU0sV0FBVyxNQUFNLEtBQUssS0FBSyxPQUFPLE1BQU0sR0FBRyxDQUFDLEdBQUcsVUFBVSxPQUFPLE1BQU0sUUFBUSxDQUFDLENBQUMsSUFBSSxDQUFDO0FBQUEsRUFDbkgsRUFBRSxLQUFLLElBQUk7QUFDYjtBQUdBLFNBQVMsa0JBQWtCLEVBQUUsT0FBTyxPQUFPLEtBQUssR0FBVyxLQUFhLE9BQWMsUUFBd0I7QUFDNUcsUUFBTSxFQUFFLGNBQWMsSUFBSTtBQUMxQixNQUFJLGNBQWMsV0FBVyxNQUFNLE1BQU0sUUFBUTtBQUMvQyxXQUFPLE1BQU0sYUFBYSxjQUFjLEtBQUssVUFBVSxjQUFjLFFBQVEsS0FBSyxHQUFHLE9BQU8sTUFBTSxDQUFDO0FBQUEsRUFDckc7QUFDQSxRQUFNLFNBQVMsY0FBYyxLQUFLLFVBQVUsZUFBZSxPQUFPLE1BQU0sR0FBRyxPQUFPLE1BQU07QUFDeEYsU0FBTyxHQUFHLE1BQU0sVUFBVSxNQUFNLE1BQU0sT0FBTyxNQUFNLE1BQU0sSUFBSSxDQUFDLENBQUMsS0FBSyxNQUFNLGlCQUFpQixNQUFNLENBQUM7QUFDcEc7QUFHQSxTQUFTLGNBQWMsRUFBRSxRQUFBRCxRQUFPLEdBQVUsT0FBYyxRQUF3QjtBQUM5RSxRQUFNLEVBQUUsT0FBQUMsUUFBTyxNQUFNLElBQUlEO0FBQ3pCLFFBQU0sRUFBRSxJQUFJLElBQUlDO0FBQ2hCLFFBQU0sVUFBVSxlQUFlRCxTQUFRLE9BQU8sTUFBTTtBQUNwRCxNQUFJLFFBQVEsS0FBTSxRQUFPLEdBQUcsZUFBZUMsUUFBTyxPQUFPLE9BQU8sTUFBTSxDQUFDLEtBQUssT0FBTztBQUNuRixVQUFRLElBQUksTUFBTTtBQUFBLElBQ2hCLEtBQUs7QUFBZ0IsYUFBTyxHQUFHLE1BQU0sV0FBVyxNQUFNLE1BQU0sT0FBTyxNQUFNLE1BQU0sSUFBSSxDQUFDLENBQUMsS0FBSyxPQUFPO0FBQUEsSUFDakcsS0FBSztBQUFzQixhQUFPLEdBQUcsTUFBTSxpQkFBaUIsTUFBTSxNQUFNLE9BQU8sTUFBTSxNQUFNLElBQUksQ0FBQyxDQUFDLEtBQUssT0FBTztBQUFBLElBQzdHO0FBQVMsYUFBTyxrQkFBa0JELFNBQVEsS0FBSyxPQUFPLE1BQU07QUFBQSxFQUM5RDtBQUNGO0FBRUEsU0FBUyxXQUFXLEVBQUUsRUFBRSxHQUFjLEVBQUUsS0FBSyxHQUFhLE9BQWMsUUFBd0I7QUFDOUYsU0FBTyxNQUFNLElBQUksU0FBUyxJQUFJLElBQUksV0FBVyxNQUFNLEVBQUUsT0FBTyxPQUFPLENBQUMsQ0FBQztBQUN2RTtBQUdPLFNBQVMsY0FBYyxFQUFFLE1BQU0sR0FBeUIsVUFBb0IsT0FBYyxRQUF3QjtBQUN2SCxNQUFJLFVBQVUsS0FBTSxRQUFPLE1BQU07QUFDakMsUUFBTSxFQUFFLE1BQU0sT0FBTyxPQUFPLElBQUk7QUFDaEMsU0FBTyxNQUFNLE1BQU0sSUFBSSxFQUFFLFdBQVcsT0FBTyxVQUFVLE9BQU8sTUFBTSxHQUFHLE9BQU8sT0FBTyxLQUFLLEdBQUcsT0FBTyxPQUFPLFVBQVUsQ0FBQyxDQUFDO0FBQ3ZIO0FBR08sU0FBUyxpQkFBaUIsS0FBcUIsVUFBb0IsT0FBYyxRQUF3QjtBQUM5RyxNQUFJLFFBQVEsUUFBUSxJQUFJLFVBQVUsS0FBTSxRQUFPO0FBQy9DLFNBQU8sTUFBTSxTQUFTLFdBQVcsY0FBYyxLQUFLLFVBQVUsT0FBTyxNQUFNLENBQUMsQ0FBQztBQUMvRTtBQUVBLFNBQVMsT0FBTyxZQUFxQyxRQUF3QjtBQUMzRSxTQUFPLFNBQVMsT0FBTyxLQUFLLFdBQVcsSUFBSSxDQUFDLEVBQUUsTUFBTSxNQUFNLFdBQVcsS0FBSyxDQUFDLENBQUMsQ0FBQztBQUMvRTtBQUdBLFNBQVMsY0FBYyxFQUFFLFVBQVUsUUFBUSxFQUFFLE9BQUFDLE9BQU0sRUFBRSxHQUFVLE9BQWMsUUFBMEI7QUFDckcsUUFBTSxFQUFFLFNBQVMsT0FBTyxNQUFNLElBQUlBO0FBQ2xDLFNBQU87QUFBQSxJQUNMLEdBQUksUUFBUSxTQUFTLElBQUksQ0FBQyxNQUFNLFNBQVMsT0FBTyxTQUFTLE1BQU0sQ0FBQyxDQUFDLElBQUksQ0FBQztBQUFBLElBQ3RFLEdBQUksVUFBVSxPQUFPLENBQUMsTUFBTSxPQUFPLE9BQU8sS0FBSyxNQUFNLElBQUksR0FBRyxPQUFPLEtBQUssTUFBTSxLQUFLLENBQUMsQ0FBQyxJQUFJLENBQUM7QUFBQSxJQUMxRixHQUFJLFVBQVUsT0FBTyxDQUFDLE1BQU0sS0FBSyxNQUFNLElBQUksRUFBRSxXQUFXLE9BQU8sVUFBVSxPQUFPLE1BQU0sQ0FBQyxDQUFDLElBQUksQ0FBQztBQUFBLEVBQy9GO0FBQ0Y7QUFHTyxTQUFTLFNBQVNGLFFBQWMsT0FBYyxRQUF3QjtBQUMzRSxRQUFNRyxRQUFPLENBQUMsTUFBTUgsUUFBTyxPQUFPLE1BQU0sR0FBRyxjQUFjQSxRQUFPLE9BQU8sTUFBTSxHQUFHLEdBQUcsY0FBY0EsUUFBTyxPQUFPLE1BQU0sQ0FBQztBQUN0SCxTQUFPLFFBQVEsR0FBR0csTUFBSyxLQUFLLElBQUksQ0FBQyxHQUFHO0FBQ3RDO0FBR08sU0FBUyxNQUFNLEVBQUUsT0FBTyxHQUFVLE9BQWMsUUFBd0I7QUFDN0UsTUFBSSxPQUFPLFdBQVcsRUFBRyxRQUFPO0FBQ2hDLFNBQU8sTUFBTSxTQUFTLE9BQU8sS0FBSyxPQUFPLElBQUksQ0FBQyxFQUFFLE9BQU8sS0FBSyxNQUMxRCxHQUFHLFdBQVcsS0FBSyxDQUFDLEdBQUcsU0FBUyxPQUFPLEtBQUssS0FBSyxPQUFPLEtBQUssSUFBSSxDQUFDLEdBQUcsRUFBRSxDQUFDLENBQUM7QUFDN0U7QUFHTyxTQUFTLGVBQWVDLFVBQWtCLEVBQUUsS0FBSyxHQUFZLE9BQWMsUUFBd0I7QUFDeEcsUUFBTSxRQUFRQSxTQUFRLFdBQVcsUUFBUUEsU0FBUSxTQUFTLE9BQU8sTUFBTSxjQUNuRSxNQUFNLFFBQVEsT0FBTyxPQUFPQSxTQUFRLE1BQU0sR0FBRyxPQUFPLE9BQU9BLFNBQVEsSUFBSSxDQUFDO0FBQzVFLFFBQU0sU0FBUyxNQUFNLE9BQU8sTUFBTUEsUUFBTyxDQUFDLEVBQUUsT0FBTyxNQUFNQSxTQUFRLFFBQVEsQ0FBQyxDQUFDO0FBQzNFLFNBQU8sUUFBUSxHQUFHLEtBQUssSUFBSSxNQUFNLEtBQUssTUFBTSxRQUFRLElBQUksRUFBRSxPQUFPLEtBQUtBLFNBQVEsS0FBSyxRQUFRLENBQUMsQ0FBQyxDQUFDLEVBQUU7QUFDbEc7OztBQ3ZLTyxTQUFTLFNBQVMsTUFBYyxVQUF5QixVQUFtQixvQkFBOEI7QUFDL0csUUFBTSxRQUFRLGFBQWEsUUFBUSxZQUFZO0FBQy9DLFNBQU87QUFBQSxJQUNMO0FBQUEsSUFBTTtBQUFBLElBQVUsS0FBSyxRQUFRLFdBQVcsTUFBTTtBQUFBLElBQU0sTUFBTSxRQUFRLFdBQVcsTUFBTTtBQUFBLElBQ25GLE1BQU0sYUFBYSxRQUFRLGFBQWEsSUFBSSxPQUFPLE9BQU8sV0FBVztBQUFBLElBQUcsVUFBVTtBQUFBLElBQU0sV0FBVztBQUFBLElBQU0sUUFBUTtBQUFBLElBQU07QUFBQSxFQUN6SDtBQUNGO0FBTU8sU0FBUyxJQUFJLE1BQWMsT0FBOEIsQ0FBQyxHQUFpQjtBQUNoRixTQUFPO0FBQUEsSUFDTDtBQUFBLElBQU0sU0FBUztBQUFBLElBQU0sR0FBRyxTQUFTLElBQUksRUFBRTtBQUFBLElBQUcsT0FBTztBQUFBLElBQU0sV0FBVztBQUFBLElBQU0sWUFBWTtBQUFBLElBQU0sTUFBTTtBQUFBLElBQU0sS0FBSztBQUFBLElBQzNHLFNBQVM7QUFBQSxJQUFNLFVBQVU7QUFBQSxJQUFNLEdBQUc7QUFBQSxFQUNwQztBQUNGO0FBRU8sU0FBUyxLQUFLLEtBQWEsT0FBZSxNQUFxQixVQUFtQixnQkFBOEI7QUFDckgsU0FBTyxFQUFFLEtBQUssT0FBTyxNQUFNLFFBQVE7QUFDckM7QUFHTyxTQUFTLE1BQU0sT0FBdUIsQ0FBQyxHQUFVO0FBQ3RELFNBQU87QUFBQSxJQUNMLE1BQU0sQ0FBQyxFQUFFLE9BQU8sY0FBYyxNQUFNLGFBQWEsQ0FBQztBQUFBLElBQUcsU0FBUztBQUFBLElBQU0sU0FBUztBQUFBLElBQW9CLEtBQUs7QUFBQSxJQUFNLFNBQVMsQ0FBQztBQUFBLElBQ3RILE9BQU87QUFBQSxJQUFNLE9BQU87QUFBQSxJQUFNLFFBQVEsQ0FBQztBQUFBLElBQUcsS0FBSztBQUFBLElBQU0sR0FBRztBQUFBLEVBQ3REO0FBQ0Y7QUFNTyxJQUFNLFdBQXFCO0FBQUEsRUFDaEMsVUFBVTtBQUFBLEVBQVUsVUFBVTtBQUFBLEVBQUcsTUFBTTtBQUFBLEVBQU0sT0FBTyxDQUFDLEVBQUUsT0FBTyxjQUFjLE1BQU0sYUFBYSxDQUFDO0FBQUEsRUFBRyxVQUFVO0FBQUEsRUFDN0csS0FBSyxDQUFDO0FBQUEsRUFBRyxPQUFPO0FBQUEsRUFBTSxNQUFNO0FBQzlCO0FBRU8sU0FBUyxPQUFPLE9BQWlCLE9BQXdCLENBQUMsR0FBVztBQUMxRSxTQUFPO0FBQUEsSUFDTCxPQUFPLE1BQU0sRUFBRSxTQUFTLE1BQU0sUUFBUSxDQUFDO0FBQUEsSUFBRztBQUFBLElBQU8sT0FBTyxDQUFDLElBQUksWUFBWSxDQUFDO0FBQUEsSUFBRyxVQUFVLENBQUM7QUFBQSxJQUFHLE9BQU8sQ0FBQztBQUFBLElBQUcsWUFBWSxDQUFDO0FBQUEsSUFBRyxPQUFPLENBQUM7QUFBQSxJQUFHLFFBQVEsQ0FBQztBQUFBLElBQUcsY0FBYztBQUFBLElBQU0sT0FBTztBQUFBLElBQU0sU0FBUztBQUFBLElBQ3ZMLFVBQVU7QUFBQSxNQUNSLE1BQU07QUFBQSxNQUFTLE9BQU87QUFBQSxNQUFHLE9BQU8sQ0FBQyxFQUFFLE1BQU0sY0FBYyxVQUFVLENBQUMsWUFBWSxFQUFFLENBQUM7QUFBQSxNQUNqRixVQUFVLENBQUM7QUFBQSxNQUFHLGNBQWMsQ0FBQztBQUFBLE1BQUcsV0FBVyxFQUFFLE1BQU0sTUFBTSxJQUFJLE1BQU0sT0FBTyxFQUFFO0FBQUEsSUFDOUU7QUFBQSxJQUNBLE9BQU87QUFBQSxNQUNMLE1BQU0sRUFBRSxNQUFNLFlBQVksTUFBTSxVQUFVLEtBQUssUUFBUSxLQUFLLE9BQU8sV0FBVyxHQUFHLGlCQUFpQixHQUFHLFVBQVUsS0FBSztBQUFBLE1BQ3BILE9BQU8sQ0FBQyxZQUFZO0FBQUEsTUFBRyxVQUFVO0FBQUEsTUFBVyxVQUFVO0FBQUEsTUFBUSxTQUFTLENBQUM7QUFBQSxNQUFHLEtBQUs7QUFBQSxNQUFNLE9BQU87QUFBQSxNQUFNLE9BQU8sQ0FBQyxHQUFHLEdBQUk7QUFBQSxNQUNsSCxTQUFTO0FBQUEsSUFDWDtBQUFBLElBQ0EsTUFBTTtBQUFBLE1BQ0osU0FBUztBQUFBLE1BQVUsTUFBTSxFQUFFLGNBQWMsR0FBRyxlQUFlLEdBQUcsS0FBSyw0QkFBNEI7QUFBQSxNQUFHLFdBQVc7QUFBQSxNQUM3RyxXQUFXO0FBQUEsTUFBSyxlQUFlLENBQUM7QUFBQSxJQUNsQztBQUFBLElBQ0EsR0FBRztBQUFBLEVBQ0w7QUFDRjtBQUVPLFNBQVMsTUFBTUMsU0FBZ0IsV0FBOEIsQ0FBQyxHQUFVO0FBQzdFLFNBQU87QUFBQSxJQUNMLFVBQVUsRUFBRSxHQUFHLFVBQVUsR0FBRyxTQUFTO0FBQUEsSUFBRyxRQUFRQTtBQUFBLElBQVEsTUFBTSxFQUFFLEtBQUtBLFNBQVEsT0FBT0EsU0FBUSxNQUFNQSxRQUFPO0FBQUEsSUFDekcsVUFBVTtBQUFBLElBQU0sT0FBTztBQUFBLElBQWEsSUFBSSxvQkFBSSxLQUFLLENBQUM7QUFBQSxFQUNwRDtBQUNGOzs7QUNsRUEsSUFBTSxTQUFtQyxFQUFFLElBQUksU0FBUyxJQUFJLFFBQVE7QUFHN0QsSUFBTSxTQUFOLE1BQWE7QUFBQSxFQUNEO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0E7QUFBQSxFQUNBO0FBQUEsRUFFakIsWUFBWSxVQUFvQjtBQUM5QixTQUFLLFNBQVMsT0FBTyxRQUFRO0FBQzdCLFNBQUssVUFBVSxJQUFJLEtBQUssYUFBYSxLQUFLLFFBQVEsRUFBRSx1QkFBdUIsRUFBRSxDQUFDO0FBQzlFLFNBQUssVUFBVSxJQUFJLEtBQUssYUFBYSxLQUFLLFFBQVEsRUFBRSx1QkFBdUIsRUFBRSxDQUFDO0FBQzlFLFNBQUssTUFBTSxLQUFLLE1BQU0sRUFBRSxLQUFLLFdBQVcsT0FBTyxRQUFRLE1BQU0sVUFBVSxDQUFDO0FBQ3hFLFNBQUssVUFBVSxLQUFLLE1BQU0sRUFBRSxTQUFTLFFBQVEsS0FBSyxXQUFXLE9BQU8sUUFBUSxNQUFNLFVBQVUsQ0FBQztBQUM3RixTQUFLLFdBQVcsS0FBSyxNQUFNLEVBQUUsU0FBUyxTQUFTLEtBQUssV0FBVyxPQUFPLFFBQVEsQ0FBQztBQUMvRSxTQUFLLGNBQWMsS0FBSyxNQUFNLEVBQUUsU0FBUyxPQUFPLENBQUM7QUFDakQsU0FBSyxtQkFBbUIsS0FBSyxNQUFNLEVBQUUsU0FBUyxRQUFRLENBQUM7QUFDdkQsU0FBSyxZQUFZLEtBQUssTUFBTSxFQUFFLE9BQU8sUUFBUSxDQUFDO0FBQzlDLFNBQUssUUFBUSxJQUFJLEtBQUssZUFBZSxLQUFLLFFBQVEsRUFBRSxNQUFNLFdBQVcsUUFBUSxVQUFVLENBQUM7QUFBQSxFQUMxRjtBQUFBO0FBQUEsRUFHQSxNQUFNLE9BQXVCO0FBQzNCLFdBQU8sS0FBSyxRQUFRLE9BQU8sS0FBSztBQUFBLEVBQ2xDO0FBQUE7QUFBQSxFQUdBLGNBQWMsT0FBdUI7QUFDbkMsV0FBTyxLQUFLLFFBQVEsT0FBTyxLQUFLO0FBQUEsRUFDbEM7QUFBQTtBQUFBLEVBR0EsR0FBRyxPQUF1QjtBQUN4QixXQUFPLEdBQUcsS0FBSyxRQUFRLE9BQU8sS0FBSyxDQUFDO0FBQUEsRUFDdEM7QUFBQTtBQUFBLEVBR0EsT0FBTyxPQUF1QjtBQUM1QixXQUFPLFFBQVEsTUFBTyxHQUFHLEtBQUssTUFBTSxLQUFLLENBQUMsVUFBWSxLQUFLLEdBQUcsUUFBUSxHQUFJO0FBQUEsRUFDNUU7QUFBQTtBQUFBLEVBR0EsU0FBUyxFQUFFLEtBQUssSUFBSSxHQUEyRDtBQUM3RSxXQUFPLEdBQUcsSUFBSSxRQUFRLENBQUMsQ0FBQyxLQUFLLElBQUksUUFBUSxDQUFDLENBQUM7QUFBQSxFQUM3QztBQUFBO0FBQUEsRUFHQSxTQUFTLEVBQUUsT0FBTyxJQUFJLEdBQWlCO0FBQ3JDLFdBQU8sR0FBRyxVQUFVLElBQUksTUFBTSxLQUFLLE9BQU8sS0FBSyxDQUFDLFNBQUksS0FBSyxPQUFPLEdBQUcsQ0FBQztBQUFBLEVBQ3RFO0FBQUE7QUFBQSxFQUdBLE1BQU0sVUFBMEI7QUFDOUIsV0FBTyxLQUFLLFdBQVcsS0FBSyxJQUFJLFFBQVEsR0FBRyxPQUFPO0FBQUEsRUFDcEQ7QUFBQTtBQUFBLEVBR0EsS0FBSyxVQUEwQjtBQUM3QixXQUFPLEtBQUssV0FBVyxVQUFVLFlBQVk7QUFBQSxFQUMvQztBQUFBO0FBQUEsRUFHQSxXQUFXLE9BQXVCO0FBQ2hDLFdBQU8sSUFBSSxLQUFLLGFBQWEsS0FBSyxRQUFRLEVBQUUsYUFBYSxjQUFjLHVCQUF1QixFQUFFLENBQUMsRUFDOUYsT0FBTyxLQUFLLEVBQUUsUUFBUSxLQUFLLFFBQUc7QUFBQSxFQUNuQztBQUFBO0FBQUEsRUFHQSxTQUFTLE1BQXVCO0FBQzlCLFdBQU8sS0FBSyxRQUFRLE9BQU8sTUFBTSxJQUFJLENBQUMsRUFBRSxRQUFRLEtBQUssRUFBRTtBQUFBLEVBQ3pEO0FBQUE7QUFBQSxFQUdBLEtBQUssTUFBdUI7QUFDMUIsV0FBTyxLQUFLLElBQUksT0FBTyxNQUFNLElBQUksQ0FBQztBQUFBLEVBQ3BDO0FBQUE7QUFBQSxFQUdBLFVBQVUsTUFBdUI7QUFDL0IsV0FBTyxLQUFLLFNBQVMsT0FBTyxNQUFNLElBQUksQ0FBQyxFQUFFLFFBQVEsS0FBSyxFQUFFO0FBQUEsRUFDMUQ7QUFBQTtBQUFBLEVBR0EsTUFBTSxNQUF1QjtBQUMzQixXQUFPLEtBQUssVUFBVSxPQUFPLE1BQU0sSUFBSSxDQUFDO0FBQUEsRUFDMUM7QUFBQTtBQUFBLEVBR0EsYUFBYSxNQUF1QjtBQUNsQyxXQUFPLEtBQUssaUJBQWlCLE9BQU8sTUFBTSxJQUFJLENBQUM7QUFBQSxFQUNqRDtBQUFBO0FBQUEsRUFHQSxLQUFLLFFBQXNCO0FBQ3pCLFdBQU8sS0FBSyxNQUFNLE9BQU8sTUFBTTtBQUFBLEVBQ2pDO0FBQUE7QUFBQSxFQUdBLFFBQVEsTUFBdUI7QUFDN0IsV0FBTyxLQUFLLFlBQVksT0FBTyxNQUFNLElBQUksQ0FBQztBQUFBLEVBQzVDO0FBQUE7QUFBQSxFQUdBLEtBQUssTUFBb0I7QUFDdkIsV0FBTyxTQUFTLElBQUksTUFBTSxJQUFJLEtBQUssU0FBUyxLQUFLLEtBQUssSUFBSSxLQUFLLElBQUksWUFBWSxNQUFNLEtBQUssS0FBSyxHQUFHLE1BQU0sS0FBSyxJQUFJLENBQUM7QUFBQSxFQUNwSDtBQUFBO0FBQUEsRUFHQSxLQUFLLE9BQWtDO0FBQ3JDLFdBQU8sSUFBSSxLQUFLLFdBQVcsS0FBSyxNQUFNLEVBQUUsT0FBTyxLQUFLO0FBQUEsRUFDdEQ7QUFBQTtBQUFBLEVBR0EsS0FBSyxNQUFzQjtBQUN6QixXQUFPLEdBQUcsT0FBTyxJQUFJLEVBQUUsU0FBUyxHQUFHLEdBQUcsQ0FBQztBQUFBLEVBQ3pDO0FBQUE7QUFBQSxFQUdBLE1BQU0sRUFBRSxNQUFNLEdBQUcsR0FBc0I7QUFDckMsV0FBTyxHQUFHLEtBQUssS0FBSyxJQUFJLENBQUMsU0FBSSxLQUFLLEtBQUssS0FBSyxDQUFDLENBQUM7QUFBQSxFQUNoRDtBQUFBO0FBQUEsRUFHQSxLQUFLLEVBQUUsTUFBTSxLQUFLLEdBQTRFO0FBQzVGLFVBQU0sUUFBUSxDQUFDLFNBQVMsT0FBTyxLQUFLLEtBQUssVUFBVSxJQUFJLEdBQUcsU0FBUyxPQUFPLEtBQUssS0FBSyxNQUFNLEVBQUUsTUFBTSxNQUFNLElBQUksS0FBSyxDQUFDLENBQUM7QUFDbkgsV0FBTyxNQUFNLE9BQU8sQ0FBQyxTQUFTLFNBQVMsRUFBRSxFQUFFLEtBQUssSUFBSTtBQUFBLEVBQ3REO0FBQUEsRUFFUSxXQUFXLFVBQWtCLGFBQTZDO0FBQ2hGLFVBQU0sU0FBUyxhQUFhLEtBQUssS0FBSyxJQUFJLFFBQVEsSUFBSSxNQUFNLElBQUk7QUFDaEUsV0FBTyxJQUFJLEtBQUssYUFBYSxLQUFLLFFBQVEsRUFBRSxPQUFPLFdBQVcsYUFBYSx1QkFBdUIsT0FBTyxDQUFDLEVBQ3ZHLE9BQU8sUUFBUSxFQUFFLFFBQVEsS0FBSyxRQUFHO0FBQUEsRUFDdEM7QUFBQSxFQUVRLE1BQU0sU0FBMEQ7QUFDdEUsV0FBTyxJQUFJLEtBQUssZUFBZSxLQUFLLFFBQVEsRUFBRSxVQUFVLE9BQU8sR0FBRyxRQUFRLENBQUM7QUFBQSxFQUM3RTtBQUNGOzs7QUNwSkEsU0FBUyxVQUFVLE9BQWVDLFFBQXVCO0FBQ3ZELFNBQU8sVUFBVSxJQUFJLGlCQUFpQixZQUFZQSxNQUFLO0FBQ3pEO0FBRU8sSUFBTSxRQUFlO0FBQUEsRUFDMUIsU0FBUztBQUFBLEVBQ1QsVUFBVTtBQUFBLEVBQ1YsY0FBYztBQUFBLEVBRWQsT0FBTztBQUFBLEVBQ1AsV0FBVztBQUFBLEVBQ1gsY0FBYyxDQUFDLFNBQVMsdUNBQWtDLElBQUk7QUFBQSxFQUM5RCxZQUFZLENBQUMsVUFBVyxVQUFVLElBQUksc0JBQXNCLEdBQUcsS0FBSztBQUFBLEVBQ3BFLGdCQUFnQixDQUFDLFVBQVUsR0FBRyxLQUFLO0FBQUEsRUFFbkMsUUFBUTtBQUFBLEVBQ1IsY0FBYztBQUFBLEVBRWQsT0FBTztBQUFBLEVBQ1AsS0FBSztBQUFBLEVBQ0wsVUFBVTtBQUFBLEVBQ1YsU0FBUztBQUFBLEVBQ1QsUUFBUTtBQUFBLEVBQ1IsV0FBVztBQUFBLEVBQ1gsYUFBYSxDQUFDLFVBQVUsR0FBRyxLQUFLO0FBQUEsRUFDaEMsU0FBUyxDQUFDLFNBQVMsR0FBRyxJQUFJO0FBQUEsRUFDMUIsT0FBTyxDQUFDLFNBQVMsR0FBRyxJQUFJO0FBQUEsRUFDeEIsU0FBUztBQUFBLEVBQ1QsTUFBTSxDQUFDLE9BQU9BLFdBQVcsVUFBVSxJQUFJLFVBQVUsR0FBR0EsTUFBSztBQUFBLEVBQ3pELElBQUk7QUFBQSxFQUNKLFdBQVcsQ0FBQyxVQUFVLE9BQU8sS0FBSztBQUFBLEVBQ2xDLFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFdBQVcsQ0FBQyxPQUFPLFNBQVMseUJBQXlCLEtBQUssZUFBZSxJQUFJO0FBQUEsRUFDN0UsYUFBYSxDQUFDLE9BQU8sU0FBUyxvQkFBb0IsS0FBSyxlQUFlLElBQUk7QUFBQSxFQUMxRSxXQUFXO0FBQUEsRUFDWCxhQUFhLENBQUMsVUFBVSxrQkFBa0IsS0FBSztBQUFBLEVBRS9DLFVBQVU7QUFBQSxFQUNWLGlCQUFpQixDQUFDLFVBQVUsT0FBTyxLQUFLO0FBQUEsRUFFeEMsSUFBSSxDQUFDLFVBQVUsTUFBTSxLQUFLO0FBQUEsRUFDMUIsUUFBUSxDQUFDLFFBQVEsVUFBVSxVQUFVLE1BQU0sUUFBUSxLQUFLO0FBQUEsRUFDeEQsU0FBUyxDQUFDLE1BQU0sSUFBSSxVQUFVLE9BQU8sSUFBSSxRQUFRLEVBQUUsU0FBUyxLQUFLO0FBQUEsRUFDakUsYUFBYSxDQUFDLE9BQU8sT0FBTyxTQUFTLEdBQUcsS0FBSyxpQkFBaUIsS0FBSyxPQUFPLElBQUk7QUFBQSxFQUM5RSxNQUFNLENBQUMsT0FBT0EsV0FBVyxVQUFVLElBQUksVUFBVSxHQUFHQSxNQUFLO0FBQUEsRUFDekQsZUFBZSxDQUFDLFVBQVUsYUFBYSxLQUFLO0FBQUEsRUFDNUMsZ0JBQWdCLENBQUMsVUFBVSxhQUFhLEtBQUs7QUFBQSxFQUM3QyxlQUFlO0FBQUEsRUFDZixrQkFBa0I7QUFBQSxFQUNsQixZQUFZLENBQUMsT0FBT0EsV0FBVSxHQUFHLFVBQVUsT0FBT0EsTUFBSyxDQUFDO0FBQUEsRUFDeEQsa0JBQWtCLENBQUMsT0FBT0EsV0FBVSxHQUFHLFVBQVUsT0FBT0EsTUFBSyxDQUFDO0FBQUEsRUFDOUQsV0FBVyxDQUFDLE9BQU9BLFdBQVcsVUFBVSxJQUFJLG1CQUFtQixhQUFhQSxNQUFLO0FBQUEsRUFDakYsY0FBYyxDQUFDLFFBQVEseUJBQXlCLEdBQUc7QUFBQSxFQUNuRCxrQkFBa0IsQ0FBQyxRQUFRLDZDQUE2QyxHQUFHO0FBQUEsRUFDM0UsU0FBUyxDQUFDLE1BQU0sYUFBYSxHQUFHLElBQUksa0JBQWtCLFFBQVE7QUFBQSxFQUM5RCxTQUFTLENBQUMsS0FBSyxTQUFTLGNBQWMsR0FBRyxRQUFRLElBQUk7QUFBQSxFQUNyRCxZQUFZLENBQUMsTUFBTSxPQUFPQSxXQUFVLE9BQU8sSUFBSSxJQUFJLFVBQVUsSUFBSSxPQUFPLE1BQU0sT0FBT0EsTUFBSztBQUFBLEVBQzFGLFVBQVUsQ0FBQyxlQUFlLGFBQWEsVUFBVTtBQUFBLEVBQ2pELFFBQVEsQ0FBQyxNQUFNLE9BQU8sT0FBTyxJQUFJLFFBQVEsRUFBRTtBQUFBLEVBQzNDLEtBQUssRUFBRSxRQUFRLENBQUMsYUFBYSxHQUFHLFFBQVEsUUFBUSxNQUFNLENBQUMsYUFBYSxHQUFHLFFBQVEsaUJBQWlCO0FBQUEsRUFDaEcsTUFBTTtBQUFBLElBQ0osT0FBTyxDQUFDLFFBQVEsT0FBTyxHQUFHO0FBQUEsSUFDMUIsWUFBWSxDQUFDLFFBQVEsZ0JBQWdCLEdBQUc7QUFBQSxJQUN4QyxRQUFRLE1BQU07QUFBQSxFQUNoQjtBQUFBLEVBQ0EsY0FBYyxDQUFDLFVBQVUsYUFBYSxLQUFLO0FBQUEsRUFDM0MsV0FBVyxDQUFDLE1BQU0sT0FBTyxVQUFVLElBQUksT0FBTyxFQUFFO0FBQUEsRUFDaEQsVUFBVSxDQUFDLGVBQWUscUJBQXFCLFVBQVU7QUFBQSxFQUV6RCxTQUFTLENBQUMsTUFBTSxPQUFPLE1BQU0sSUFBSSxRQUFRLEVBQUU7QUFBQSxFQUMzQyxhQUFhO0FBQUEsRUFDYixRQUFRO0FBQUEsSUFDTixNQUFNLENBQUMsVUFBVSxZQUFZLEtBQUs7QUFBQSxJQUNsQyxNQUFNLENBQUMsVUFBVSxZQUFZLEtBQUs7QUFBQSxJQUNsQyxPQUFPLE1BQU07QUFBQSxJQUNiLFFBQVEsTUFBTTtBQUFBLEVBQ2hCO0FBQUEsRUFDQSxTQUFTO0FBQUEsSUFDUCxNQUFNLENBQUMsU0FBUyxrQ0FBa0MsSUFBSTtBQUFBLElBQ3RELFFBQVEsQ0FBQyxTQUFTLHFDQUFxQyxJQUFJO0FBQUEsSUFDM0QsT0FBTyxDQUFDLFNBQVMsdUJBQXVCLElBQUk7QUFBQSxJQUM1QyxPQUFPLENBQUMsU0FBUyxzQkFBc0IsSUFBSTtBQUFBLElBQzNDLGNBQWMsTUFBTTtBQUFBLEVBQ3RCO0FBQUEsRUFFQSxTQUFTO0FBQUEsRUFDVCxjQUFjLENBQUMsU0FBUyxhQUFhLElBQUk7QUFBQSxFQUN6QyxVQUFVO0FBQUEsRUFDVixNQUFNLENBQUMsU0FBUyxNQUFNLElBQUk7QUFBQSxFQUUxQixXQUFXLENBQUMsVUFBVyxVQUFVLElBQUksWUFBWTtBQUFBLEVBQ2pELFNBQVM7QUFBQSxJQUNQLGNBQWMsQ0FBQyxFQUFFLE1BQU0sTUFBTSxNQUFNLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxRQUFRLFFBQVE7QUFBQSxJQUM1RSxPQUFPLENBQUMsRUFBRSxNQUFNLE1BQU0sTUFBTSxHQUFHLElBQUksSUFBSSxVQUFVLElBQUksa0JBQWtCLGNBQWM7QUFBQSxJQUNyRixTQUFTLENBQUMsRUFBRSxNQUFNLE1BQU0sTUFBTSxHQUFHLElBQUksSUFBSSxVQUFVLElBQUksT0FBTyxNQUFNO0FBQUEsSUFDcEUsU0FBUyxDQUFDLEVBQUUsTUFBTSxPQUFPLFFBQVEsTUFDL0IsR0FBRyxJQUFJLElBQUksVUFBVSxJQUFJLHFCQUFxQixrQkFBa0IsR0FBRyxZQUFZLE9BQU8sS0FBSyxLQUFLLFFBQVEsRUFBRSxHQUFHO0FBQUEsSUFDL0csMEJBQTBCLENBQUMsRUFBRSxLQUFLLE1BQU0sbUJBQW1CLElBQUk7QUFBQSxJQUMvRCxvQkFBb0IsQ0FBQyxFQUFFLE1BQU0sTUFBTSxlQUFlLEtBQUs7QUFBQSxJQUN2RCx1QkFBdUIsTUFBTTtBQUFBLElBQzdCLHFCQUFxQixDQUFDLEVBQUUsS0FBSyxNQUFNLDhEQUE4RCxJQUFJO0FBQUEsSUFDckcsc0JBQXNCLE1BQU07QUFBQSxJQUM1QixnQkFBZ0IsTUFBTTtBQUFBLEVBQ3hCO0FBQUEsRUFFQSxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFDZCxlQUFlO0FBQUEsRUFDZixlQUFlO0FBQUEsRUFFZixjQUFjLENBQUMsT0FBTyxVQUNwQixHQUFHLEtBQUssSUFBSSxVQUFVLElBQUksUUFBUSxRQUFRLDJCQUEyQixVQUFVLElBQUksU0FBUyxRQUFRO0FBQUEsRUFDdEcsYUFBYSxDQUFDLE9BQU8sT0FBTyxRQUFRLEdBQUcsS0FBSyxJQUFJLFVBQVUsSUFBSSxPQUFPLE1BQU0sZ0NBQWdDLEdBQUc7QUFBQSxFQUM5RyxTQUFTLENBQUMsU0FBUyxjQUNqQixnQkFBZ0IsU0FBUyxpREFBaUQsT0FBTztBQUFBLEVBQ25GLFlBQVk7QUFBQSxJQUNWLFFBQVE7QUFBQSxJQUNSLFNBQVM7QUFBQSxJQUNULE1BQU07QUFBQSxFQUNSO0FBQUEsRUFDQSxZQUFZLENBQUMsVUFBVSw0Q0FBNEMsS0FBSztBQUFBLEVBRXhFLFVBQVU7QUFBQSxFQUNWLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULGNBQWM7QUFBQSxFQUNkLGdCQUFnQjtBQUFBLEVBQ2hCLFFBQVE7QUFBQSxFQUNSLFNBQVM7QUFBQSxFQUNULGFBQWE7QUFBQSxFQUNiLFlBQVk7QUFBQSxFQUNaLGNBQWM7QUFBQSxFQUNkLGFBQWE7QUFBQSxFQUNiLFFBQVE7QUFBQSxFQUNSLFlBQVk7QUFBQSxFQUNaLFVBQVUsRUFBRSxNQUFNLGtCQUFrQixNQUFNLG9CQUFvQixPQUFPLG9CQUFvQixRQUFRLHFCQUFxQjtBQUFBLEVBRXRILFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFdBQVc7QUFBQSxFQUNYLFVBQVU7QUFBQSxFQUNWLFlBQVksQ0FBQyxNQUFNLE9BQU8sb0NBQW9DLElBQUksZUFBZSxFQUFFO0FBQUEsRUFDbkYsV0FBVztBQUFBLEVBQ1gsU0FBUztBQUFBLEVBQ1QsVUFBVTtBQUFBLEVBQ1YsTUFBTTtBQUFBLEVBQ04sTUFBTTtBQUFBLEVBQ04sU0FBUztBQUFBLEVBRVQsV0FBVztBQUFBLEVBQ1gsY0FBYztBQUFBLEVBQ2QsVUFBVTtBQUFBLEVBQ1YsWUFBWTtBQUFBLEVBRVosaUJBQWlCO0FBQUEsRUFDakIsZ0JBQWdCO0FBQUEsRUFDaEIsVUFBVTtBQUFBLEVBQ1YsT0FBTztBQUFBLEVBQ1AsUUFBUSxDQUFDLFdBQVcsYUFBYSxhQUFhLFdBQVc7QUFBQSxFQUN6RCxVQUFVLENBQUMsVUFBVSxVQUFVLEtBQUs7QUFBQSxFQUNwQyxhQUFhO0FBQUEsRUFDYixZQUFZO0FBQUEsRUFDWixZQUFZO0FBQUEsRUFDWixlQUFlO0FBQUEsRUFFZixlQUFlO0FBQUEsRUFDZixjQUFjO0FBQUEsRUFDZCxlQUFlO0FBQUEsRUFDZixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFDZCxZQUFZO0FBQUEsRUFDWixTQUFTO0FBQUEsRUFDVCxXQUFXO0FBQUEsRUFDWCxNQUFNLENBQUMsV0FBVyxRQUFRLE1BQU07QUFBQSxFQUNoQyxXQUFXO0FBQUEsRUFDWCxTQUFTO0FBQUEsRUFFVCxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixPQUFPO0FBQUEsSUFDTCxPQUFPLENBQUMsS0FBSyxLQUFLLFNBQVMsT0FBTyxHQUFHLHNDQUFzQyxHQUFHLE9BQU8sSUFBSTtBQUFBLElBQ3pGLFlBQVksQ0FBQyxRQUFRLGdCQUFnQixHQUFHO0FBQUEsSUFDeEMsUUFBUSxNQUFNO0FBQUEsRUFDaEI7QUFBQSxFQUNBLFVBQVUsQ0FBQ0MsVUFBUywrQkFBK0JBLEtBQUk7QUFBQSxFQUN2RCxTQUFTO0FBQUEsRUFFVCxjQUFjO0FBQUEsRUFDZCxNQUFNO0FBQUEsRUFDTixjQUFjO0FBQUEsRUFDZCxLQUFLO0FBQUEsRUFFTCxlQUFlO0FBQUEsRUFDZixVQUFVO0FBQUEsRUFDVixNQUFNO0FBQUEsRUFDTixZQUFZLENBQUMsYUFBYSxtQkFBbUIsUUFBUTtBQUFBLEVBRXJELE9BQU87QUFBQSxFQUNQLFVBQVU7QUFBQSxFQUNWLFFBQVE7QUFBQSxFQUNSLE9BQU87QUFBQSxFQUNQLFVBQVU7QUFBQSxFQUNWLFFBQVE7QUFBQSxJQUNOLE9BQU87QUFBQSxJQUFVLE9BQU87QUFBQSxJQUFTLFVBQVU7QUFBQSxJQUFzQixPQUFPO0FBQUEsSUFBbUIsWUFBWTtBQUFBLElBQVksT0FBTztBQUFBLElBQVUsU0FBUztBQUFBLElBQVksUUFBUTtBQUFBLElBQ2pLLFVBQVU7QUFBQSxFQUNaO0FBQUEsRUFDQSxNQUFNO0FBQUEsRUFFTixjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixtQkFBbUI7QUFBQSxFQUNuQixjQUFjO0FBQUEsRUFDZCxjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixlQUFlO0FBQUEsRUFDZixlQUFlO0FBQUEsRUFFZixTQUFTLENBQUMsVUFBVSxRQUFRLEtBQUs7QUFBQSxFQUNqQyxXQUFXO0FBQUEsRUFFWCxTQUFTO0FBQUEsRUFDVCxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxpQkFBaUIsQ0FBQyxVQUFXLFVBQVUsSUFBSSw0QkFBNEI7QUFBQSxFQUN2RSxRQUFRLENBQUMsU0FBUyxhQUFhLElBQUk7QUFBQSxFQUNuQyxPQUFPLENBQUMsV0FBVyxlQUFlLE1BQU07QUFBQSxFQUN4QyxTQUFTO0FBQUEsRUFDVCxjQUFjO0FBQUEsRUFDZCxhQUFhO0FBQUEsRUFDYixpQkFBaUIsQ0FBQyxhQUFhLGdEQUEyQyxRQUFRO0FBQUEsRUFDbEYsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsUUFBUTtBQUFBLEVBQ1IsU0FBUztBQUFBLEVBQ1QsY0FBYztBQUFBLEVBQ2QsY0FBYztBQUFBLEVBQ2QsWUFBWSxDQUFDLFdBQVcsbUJBQW1CLE1BQU07QUFBQSxFQUNqRCxTQUFTO0FBQUEsRUFDVCxZQUFZLENBQUMsU0FBUyw0Q0FBNEMsSUFBSTtBQUFBLEVBQ3RFLE9BQU87QUFBQSxFQUNQLGFBQWE7QUFBQSxFQUNiLGVBQWU7QUFBQSxFQUNmLE1BQU07QUFBQSxFQUVOLGNBQWM7QUFBQSxFQUNkLGdCQUFnQixDQUFDLFNBQVMsZUFBZSxJQUFJO0FBQUEsRUFDN0MsV0FBVyxDQUFDLFVBQVcsVUFBVSxLQUFLLHlCQUF5QiwyQkFBMkIsS0FBSztBQUFBLEVBQy9GLFFBQVEsQ0FBQyxXQUFXLE1BQU0sTUFBTTtBQUFBLEVBQ2hDLFVBQVU7QUFBQSxFQUNWLFdBQVcsQ0FBQyxTQUFTLEdBQUcsSUFBSTtBQUFBLEVBQzVCLE9BQU87QUFBQSxFQUNQLFlBQVk7QUFBQSxFQUNaLFVBQVU7QUFBQSxFQUNWLGtCQUFrQjtBQUFBLEVBQ2xCLGtCQUFrQjtBQUFBLEVBQ2xCLFVBQVU7QUFBQSxFQUNWLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULFFBQVEsQ0FBQyxRQUFRLGFBQWEsUUFBUSxNQUFNLEtBQUssUUFBUTtBQUFBLEVBQ3pELFdBQVc7QUFBQSxFQUNYLFlBQVk7QUFBQSxFQUNaLGNBQWM7QUFBQSxFQUNkLFdBQVc7QUFBQSxFQUNYLFlBQVk7QUFBQSxFQUNaLFFBQVE7QUFBQSxFQUNSLFVBQVUsRUFBRSxTQUFTLFNBQVMsWUFBWSxRQUFRLFdBQVcsUUFBUSxXQUFXLE9BQU87QUFBQSxFQUN2RixTQUFTO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFDUixTQUFTO0FBQUEsRUFDVCxTQUFTO0FBQUEsRUFDVCxnQkFBZ0I7QUFBQSxFQUNoQixhQUFhO0FBQUEsRUFDYixjQUFjLENBQUMsS0FBSyxTQUFTLGVBQWUsR0FBRyxRQUFRLElBQUk7QUFBQSxFQUMzRCxhQUFhO0FBQUEsRUFDYixhQUFhLEVBQUUsT0FBTyxZQUFZLFlBQVkscUJBQXFCLFFBQVEsdUJBQXVCO0FBQ3BHOzs7QUN0UkEsU0FBU0MsV0FBVSxPQUFlQyxRQUF1QjtBQUN2RCxTQUFPLFVBQVUsSUFBSSxvQkFBb0IsY0FBY0EsTUFBSztBQUM5RDtBQUVPLElBQU0sVUFBaUI7QUFBQSxFQUM1QixTQUFTO0FBQUEsRUFDVCxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFFZCxPQUFPO0FBQUEsRUFDUCxXQUFXO0FBQUEsRUFDWCxjQUFjLENBQUMsU0FBUyx3Q0FBbUMsSUFBSTtBQUFBLEVBQy9ELFlBQVksQ0FBQyxVQUFXLFVBQVUsSUFBSSxrQkFBa0IsR0FBRyxLQUFLO0FBQUEsRUFDaEUsZ0JBQWdCLENBQUMsVUFBVSxHQUFHLEtBQUs7QUFBQSxFQUVuQyxRQUFRO0FBQUEsRUFDUixjQUFjO0FBQUEsRUFFZCxPQUFPO0FBQUEsRUFDUCxLQUFLO0FBQUEsRUFDTCxVQUFVO0FBQUEsRUFDVixTQUFTO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFDUixXQUFXO0FBQUEsRUFDWCxhQUFhLENBQUMsVUFBVSxVQUFVLEtBQUs7QUFBQSxFQUN2QyxTQUFTLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUMxQixPQUFPLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUN4QixTQUFTO0FBQUEsRUFDVCxNQUFNLENBQUMsT0FBT0EsV0FBVyxVQUFVLElBQUksVUFBVSxHQUFHQSxNQUFLO0FBQUEsRUFDekQsSUFBSTtBQUFBLEVBQ0osV0FBVyxDQUFDLFVBQVUsUUFBUSxLQUFLO0FBQUEsRUFDbkMsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsV0FBVyxDQUFDLE9BQU8sU0FBUyxxQkFBcUIsS0FBSyxPQUFPLElBQUk7QUFBQSxFQUNqRSxhQUFhLENBQUMsT0FBTyxTQUFTLHVCQUF1QixLQUFLLE9BQU8sSUFBSTtBQUFBLEVBQ3JFLFdBQVc7QUFBQSxFQUNYLGFBQWEsQ0FBQyxVQUFVLGtCQUFrQixLQUFLO0FBQUEsRUFFL0MsVUFBVTtBQUFBLEVBQ1YsaUJBQWlCLENBQUMsVUFBVSxHQUFHLEtBQUs7QUFBQSxFQUVwQyxJQUFJLENBQUMsVUFBVSxNQUFNLEtBQUs7QUFBQSxFQUMxQixRQUFRLENBQUMsUUFBUSxVQUFVLFVBQVUsTUFBTSxPQUFPLEtBQUs7QUFBQSxFQUN2RCxTQUFTLENBQUMsTUFBTSxJQUFJLFVBQVUsUUFBUSxJQUFJLE9BQU8sRUFBRSxXQUFXLEtBQUs7QUFBQSxFQUNuRSxhQUFhLENBQUMsT0FBTyxPQUFPLFNBQVMsR0FBRyxLQUFLLGlCQUFpQixLQUFLLFFBQVEsSUFBSTtBQUFBLEVBQy9FLE1BQU0sQ0FBQyxPQUFPQSxXQUFXLFVBQVUsSUFBSSxVQUFVLEdBQUdBLE1BQUs7QUFBQSxFQUN6RCxlQUFlLENBQUMsVUFBVSxlQUFlLEtBQUs7QUFBQSxFQUM5QyxnQkFBZ0IsQ0FBQyxVQUFVLGVBQWUsS0FBSztBQUFBLEVBQy9DLGVBQWU7QUFBQSxFQUNmLGtCQUFrQjtBQUFBLEVBQ2xCLFlBQVksQ0FBQyxPQUFPQSxXQUFVLEdBQUdELFdBQVUsT0FBT0MsTUFBSyxDQUFDO0FBQUEsRUFDeEQsa0JBQWtCLENBQUMsT0FBT0EsV0FBVSxHQUFHRCxXQUFVLE9BQU9DLE1BQUssQ0FBQztBQUFBLEVBQzlELFdBQVcsQ0FBQyxPQUFPQSxXQUFXLFVBQVUsSUFBSSxzQkFBc0IsZUFBZUEsTUFBSztBQUFBLEVBQ3RGLGNBQWMsQ0FBQyxRQUFRLHVCQUF1QixHQUFHO0FBQUEsRUFDakQsa0JBQWtCLENBQUMsUUFBUSw4Q0FBOEMsR0FBRztBQUFBLEVBQzVFLFNBQVMsQ0FBQyxNQUFNLGFBQWEsR0FBRyxJQUFJLFlBQVksUUFBUTtBQUFBLEVBQ3hELFNBQVMsQ0FBQyxLQUFLLFNBQVMsWUFBWSxHQUFHLE9BQU8sSUFBSTtBQUFBLEVBQ2xELFlBQVksQ0FBQyxNQUFNLEdBQUdBLFdBQVUsTUFBTSxJQUFJLElBQUlBLE1BQUs7QUFBQSxFQUNuRCxVQUFVLENBQUMsZUFBZSxhQUFhLFVBQVU7QUFBQSxFQUNqRCxRQUFRLENBQUMsTUFBTSxPQUFPLFFBQVEsSUFBSSxPQUFPLEVBQUU7QUFBQSxFQUMzQyxLQUFLLEVBQUUsUUFBUSxDQUFDLGFBQWEsVUFBVSxNQUFNLENBQUMsYUFBYSxHQUFHLFFBQVEsaUJBQWlCO0FBQUEsRUFDdkYsTUFBTTtBQUFBLElBQ0osT0FBTyxDQUFDLFFBQVEsYUFBYSxHQUFHO0FBQUEsSUFDaEMsWUFBWSxDQUFDLFFBQVEsc0JBQXNCLEdBQUc7QUFBQSxJQUM5QyxRQUFRLE1BQU07QUFBQSxFQUNoQjtBQUFBLEVBQ0EsY0FBYyxDQUFDLFVBQVUsV0FBVyxLQUFLO0FBQUEsRUFDekMsV0FBVyxDQUFDLE1BQU0sT0FBTyxXQUFXLElBQUksUUFBUSxFQUFFO0FBQUEsRUFDbEQsVUFBVSxDQUFDLGVBQWUsc0JBQXNCLFVBQVU7QUFBQSxFQUUxRCxTQUFTLENBQUMsTUFBTSxPQUFPLFFBQVEsSUFBSSxPQUFPLEVBQUU7QUFBQSxFQUM1QyxhQUFhO0FBQUEsRUFDYixRQUFRO0FBQUEsSUFDTixNQUFNLENBQUMsVUFBVSxjQUFjLEtBQUs7QUFBQSxJQUNwQyxNQUFNLENBQUMsVUFBVSxjQUFjLEtBQUs7QUFBQSxJQUNwQyxPQUFPLE1BQU07QUFBQSxJQUNiLFFBQVEsTUFBTTtBQUFBLEVBQ2hCO0FBQUEsRUFDQSxTQUFTO0FBQUEsSUFDUCxNQUFNLENBQUMsU0FBUyw4QkFBOEIsSUFBSTtBQUFBLElBQ2xELFFBQVEsQ0FBQyxTQUFTLGtDQUFrQyxJQUFJO0FBQUEsSUFDeEQsT0FBTyxDQUFDLFNBQVMsaUJBQWlCLElBQUk7QUFBQSxJQUN0QyxPQUFPLENBQUMsU0FBUyxnQkFBZ0IsSUFBSTtBQUFBLElBQ3JDLGNBQWMsTUFBTTtBQUFBLEVBQ3RCO0FBQUEsRUFFQSxTQUFTO0FBQUEsRUFDVCxjQUFjLENBQUMsU0FBUyxXQUFXLElBQUk7QUFBQSxFQUN2QyxVQUFVO0FBQUEsRUFDVixNQUFNLENBQUMsU0FBUyxHQUFHLElBQUk7QUFBQSxFQUV2QixXQUFXLENBQUMsVUFBVyxVQUFVLElBQUksYUFBYTtBQUFBLEVBQ2xELFNBQVM7QUFBQSxJQUNQLGNBQWMsQ0FBQyxFQUFFLE1BQU0sTUFBTSxNQUFNLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxPQUFPLEtBQUs7QUFBQSxJQUN4RSxPQUFPLENBQUMsRUFBRSxNQUFNLE1BQU0sTUFBTSxHQUFHLElBQUksSUFBSSxVQUFVLElBQUksY0FBYyxXQUFXO0FBQUEsSUFDOUUsU0FBUyxDQUFDLEVBQUUsTUFBTSxNQUFNLE1BQU0sR0FBRyxJQUFJLElBQUksVUFBVSxJQUFJLFFBQVEsTUFBTTtBQUFBLElBQ3JFLFNBQVMsQ0FBQyxFQUFFLE1BQU0sT0FBTyxRQUFRLE1BQy9CLEdBQUcsSUFBSSxJQUFJLFVBQVUsSUFBSSxrQkFBa0IsZUFBZSxHQUFHLFlBQVksT0FBTyxLQUFLLEtBQUssUUFBUSxFQUFFLEdBQUc7QUFBQSxJQUN6RywwQkFBMEIsQ0FBQyxFQUFFLEtBQUssTUFBTSxvQkFBb0IsSUFBSTtBQUFBLElBQ2hFLG9CQUFvQixDQUFDLEVBQUUsTUFBTSxNQUFNLGVBQWUsS0FBSztBQUFBLElBQ3ZELHVCQUF1QixNQUFNO0FBQUEsSUFDN0IscUJBQXFCLENBQUMsRUFBRSxLQUFLLE1BQU0seURBQXlELElBQUk7QUFBQSxJQUNoRyxzQkFBc0IsTUFBTTtBQUFBLElBQzVCLGdCQUFnQixNQUFNO0FBQUEsRUFDeEI7QUFBQSxFQUVBLFVBQVU7QUFBQSxFQUNWLGNBQWM7QUFBQSxFQUNkLGVBQWU7QUFBQSxFQUNmLGVBQWU7QUFBQSxFQUVmLGNBQWMsQ0FBQyxPQUFPLFVBQ3BCLEdBQUcsS0FBSyxJQUFJLFVBQVUsSUFBSSxPQUFPLEtBQUssd0JBQXdCLFVBQVUsSUFBSSxVQUFVLFVBQVU7QUFBQSxFQUNsRyxhQUFhLENBQUMsT0FBTyxHQUFHLFFBQVEsR0FBRyxLQUFLLHdCQUF3QixHQUFHO0FBQUEsRUFDbkUsU0FBUyxDQUFDLFNBQVMsY0FDakIsYUFBYSxTQUFTLG9EQUFvRCxPQUFPO0FBQUEsRUFDbkYsWUFBWTtBQUFBLElBQ1YsUUFBUTtBQUFBLElBQ1IsU0FBUztBQUFBLElBQ1QsTUFBTTtBQUFBLEVBQ1I7QUFBQSxFQUNBLFlBQVksQ0FBQyxVQUFVLHVDQUF1QyxLQUFLO0FBQUEsRUFFbkUsVUFBVTtBQUFBLEVBQ1YsVUFBVTtBQUFBLEVBQ1YsU0FBUztBQUFBLEVBQ1QsY0FBYztBQUFBLEVBQ2QsZ0JBQWdCO0FBQUEsRUFDaEIsUUFBUTtBQUFBLEVBQ1IsU0FBUztBQUFBLEVBQ1QsYUFBYTtBQUFBLEVBQ2IsWUFBWTtBQUFBLEVBQ1osY0FBYztBQUFBLEVBQ2QsYUFBYTtBQUFBLEVBQ2IsUUFBUTtBQUFBLEVBQ1IsWUFBWTtBQUFBLEVBQ1osVUFBVSxFQUFFLE1BQU0sZ0JBQWdCLE1BQU0saUJBQWlCLE9BQU8sWUFBWSxRQUFRLGtCQUFrQjtBQUFBLEVBRXRHLFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFdBQVc7QUFBQSxFQUNYLFVBQVU7QUFBQSxFQUNWLFlBQVksQ0FBQyxNQUFNLE9BQU8sK0JBQStCLElBQUksT0FBTyxFQUFFO0FBQUEsRUFDdEUsV0FBVztBQUFBLEVBQ1gsU0FBUztBQUFBLEVBQ1QsVUFBVTtBQUFBLEVBQ1YsTUFBTTtBQUFBLEVBQ04sTUFBTTtBQUFBLEVBQ04sU0FBUztBQUFBLEVBRVQsV0FBVztBQUFBLEVBQ1gsY0FBYztBQUFBLEVBQ2QsVUFBVTtBQUFBLEVBQ1YsWUFBWTtBQUFBLEVBRVosaUJBQWlCO0FBQUEsRUFDakIsZ0JBQWdCO0FBQUEsRUFDaEIsVUFBVTtBQUFBLEVBQ1YsT0FBTztBQUFBLEVBQ1AsUUFBUSxDQUFDLFlBQVksWUFBWSxZQUFZLFVBQVU7QUFBQSxFQUN2RCxVQUFVLENBQUMsVUFBVSxhQUFhLEtBQUs7QUFBQSxFQUN2QyxhQUFhO0FBQUEsRUFDYixZQUFZO0FBQUEsRUFDWixZQUFZO0FBQUEsRUFDWixlQUFlO0FBQUEsRUFFZixlQUFlO0FBQUEsRUFDZixjQUFjO0FBQUEsRUFDZCxlQUFlO0FBQUEsRUFDZixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixjQUFjO0FBQUEsRUFDZCxZQUFZO0FBQUEsRUFDWixTQUFTO0FBQUEsRUFDVCxXQUFXO0FBQUEsRUFDWCxNQUFNLENBQUMsV0FBVyxRQUFRLE1BQU07QUFBQSxFQUNoQyxXQUFXO0FBQUEsRUFDWCxTQUFTO0FBQUEsRUFFVCxZQUFZO0FBQUEsRUFDWixXQUFXO0FBQUEsRUFDWCxVQUFVO0FBQUEsRUFDVixPQUFPO0FBQUEsSUFDTCxPQUFPLENBQUMsS0FBSyxLQUFLLFNBQVMsYUFBYSxHQUFHLGdDQUFnQyxHQUFHLFFBQVEsSUFBSTtBQUFBLElBQzFGLFlBQVksQ0FBQyxRQUFRLHNCQUFzQixHQUFHO0FBQUEsSUFDOUMsUUFBUSxNQUFNO0FBQUEsRUFDaEI7QUFBQSxFQUNBLFVBQVUsQ0FBQ0MsVUFBUyxtQ0FBbUNBLEtBQUk7QUFBQSxFQUMzRCxTQUFTO0FBQUEsRUFFVCxjQUFjO0FBQUEsRUFDZCxNQUFNO0FBQUEsRUFDTixjQUFjO0FBQUEsRUFDZCxLQUFLO0FBQUEsRUFFTCxlQUFlO0FBQUEsRUFDZixVQUFVO0FBQUEsRUFDVixNQUFNO0FBQUEsRUFDTixZQUFZLENBQUMsYUFBYSxzQkFBc0IsUUFBUTtBQUFBLEVBRXhELE9BQU87QUFBQSxFQUNQLFVBQVU7QUFBQSxFQUNWLFFBQVE7QUFBQSxFQUNSLE9BQU87QUFBQSxFQUNQLFVBQVU7QUFBQSxFQUNWLFFBQVE7QUFBQSxJQUNOLE9BQU87QUFBQSxJQUFTLE9BQU87QUFBQSxJQUFRLFVBQVU7QUFBQSxJQUF1QixPQUFPO0FBQUEsSUFBb0IsWUFBWTtBQUFBLElBQWMsT0FBTztBQUFBLElBQVMsU0FBUztBQUFBLElBQWdCLFFBQVE7QUFBQSxJQUN0SyxVQUFVO0FBQUEsRUFDWjtBQUFBLEVBQ0EsTUFBTTtBQUFBLEVBRU4sY0FBYztBQUFBLEVBQ2QsYUFBYTtBQUFBLEVBQ2IsbUJBQW1CO0FBQUEsRUFDbkIsY0FBYztBQUFBLEVBQ2QsY0FBYztBQUFBLEVBQ2QsYUFBYTtBQUFBLEVBQ2IsZUFBZTtBQUFBLEVBQ2YsZUFBZTtBQUFBLEVBRWYsU0FBUyxDQUFDLFVBQVUsWUFBWSxLQUFLO0FBQUEsRUFDckMsV0FBVztBQUFBLEVBRVgsU0FBUztBQUFBLEVBQ1QsWUFBWTtBQUFBLEVBQ1osV0FBVztBQUFBLEVBQ1gsaUJBQWlCLENBQUMsVUFBVyxVQUFVLElBQUksaUNBQWlDO0FBQUEsRUFDNUUsUUFBUSxDQUFDLFNBQVMsV0FBVyxJQUFJO0FBQUEsRUFDakMsT0FBTyxDQUFDLFdBQVcsZUFBZSxNQUFNO0FBQUEsRUFDeEMsU0FBUztBQUFBLEVBQ1QsY0FBYztBQUFBLEVBQ2QsYUFBYTtBQUFBLEVBQ2IsaUJBQWlCLENBQUMsYUFBYSw2Q0FBd0MsUUFBUTtBQUFBLEVBQy9FLFlBQVk7QUFBQSxFQUNaLFdBQVc7QUFBQSxFQUNYLFFBQVE7QUFBQSxFQUNSLFNBQVM7QUFBQSxFQUNULGNBQWM7QUFBQSxFQUNkLGNBQWM7QUFBQSxFQUNkLFlBQVksQ0FBQyxXQUFXLG9CQUFvQixNQUFNO0FBQUEsRUFDbEQsU0FBUztBQUFBLEVBQ1QsWUFBWSxDQUFDLFNBQVMsdUNBQXVDLElBQUk7QUFBQSxFQUNqRSxPQUFPO0FBQUEsRUFDUCxhQUFhO0FBQUEsRUFDYixlQUFlO0FBQUEsRUFDZixNQUFNO0FBQUEsRUFFTixjQUFjO0FBQUEsRUFDZCxnQkFBZ0IsQ0FBQyxTQUFTLHVCQUF1QixJQUFJO0FBQUEsRUFDckQsV0FBVyxDQUFDLFVBQVcsVUFBVSxLQUFLLG1CQUFtQixxQkFBcUIsS0FBSztBQUFBLEVBQ25GLFFBQVEsQ0FBQyxXQUFXLE1BQU0sTUFBTTtBQUFBLEVBQ2hDLFVBQVU7QUFBQSxFQUNWLFdBQVcsQ0FBQyxTQUFTLEdBQUcsSUFBSTtBQUFBLEVBQzVCLE9BQU87QUFBQSxFQUNQLFlBQVk7QUFBQSxFQUNaLFVBQVU7QUFBQSxFQUNWLGtCQUFrQjtBQUFBLEVBQ2xCLGtCQUFrQjtBQUFBLEVBQ2xCLFVBQVU7QUFBQSxFQUNWLFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFBQSxFQUNULFFBQVEsQ0FBQyxRQUFRLGFBQWEsVUFBVSxNQUFNLEtBQUssUUFBUTtBQUFBLEVBQzNELFdBQVc7QUFBQSxFQUNYLFlBQVk7QUFBQSxFQUNaLGNBQWM7QUFBQSxFQUNkLFdBQVc7QUFBQSxFQUNYLFlBQVk7QUFBQSxFQUNaLFFBQVE7QUFBQSxFQUNSLFVBQVUsRUFBRSxTQUFTLFNBQVMsWUFBWSxRQUFRLFdBQVcsU0FBUyxXQUFXLE9BQU87QUFBQSxFQUN4RixTQUFTO0FBQUEsRUFDVCxRQUFRO0FBQUEsRUFDUixTQUFTO0FBQUEsRUFDVCxTQUFTO0FBQUEsRUFDVCxnQkFBZ0I7QUFBQSxFQUNoQixhQUFhO0FBQUEsRUFDYixjQUFjLENBQUMsS0FBSyxTQUFTLFVBQVUsR0FBRyxPQUFPLElBQUk7QUFBQSxFQUNyRCxhQUFhO0FBQUEsRUFDYixhQUFhLEVBQUUsT0FBTyxrQkFBa0IsWUFBWSxvQkFBb0IsUUFBUSxzQkFBc0I7QUFDeEc7OztBQ2xSTyxJQUFNLFlBQWdGO0FBQUEsRUFDM0YsSUFBSSxFQUFFLE1BQU0sV0FBVyxPQUFPLFFBQVE7QUFBQSxFQUN0QyxJQUFJLEVBQUUsTUFBTSxjQUFjLE9BQU8sTUFBTTtBQUN6Qzs7O0FDQ08sSUFBTUMsV0FBa0IsRUFBRSxPQUFPLFVBQVUsR0FBRyxPQUFPLFFBQVEsSUFBSSxPQUFPLElBQUksRUFBRTtBQUM5RSxJQUFNQyxTQUFnQixFQUFFLE9BQU8sVUFBVSxHQUFHLE9BQU8sUUFBUSxJQUFJLE9BQU8sSUFBSSxFQUFFO0FBRzVFLFNBQVMsS0FBSyxNQUFzQjtBQUN6QyxTQUFPLEtBQUssV0FBVyxRQUFVLEdBQUc7QUFDdEM7OztBWkxBLElBQU0sT0FBTyxLQUFLLE1BQU0sd0NBQXdDLEdBQUc7QUFDbkUsSUFBTSxZQUFZLEtBQUssTUFBTSxhQUFhLFFBQVEsY0FBYztBQUVoRSxJQUFNLFFBQW1CLEVBQUUsTUFBTSxTQUFTLEdBQUcsTUFBTSxPQUFPLE1BQU0sUUFBUSxJQUFLO0FBQzdFLElBQU0sV0FBc0IsRUFBRSxNQUFNLFlBQVksR0FBRyxLQUFLLE9BQU8sS0FBSyxRQUFRLEtBQUs7QUFDakYsSUFBTSxTQUFvQixFQUFFLE1BQU0sVUFBVSxHQUFHLEdBQUcsT0FBTyxHQUFHLFFBQVEsRUFBRTtBQUV0RSxJQUFNLFFBQVEsTUFBTTtBQUFBLEVBQ2xCLFNBQVM7QUFBQSxFQUFlLFNBQVM7QUFBQSxFQUFnQixTQUFTLENBQUMsSUFBSTtBQUFBLEVBQUcsT0FBTyxFQUFFLE1BQU0sR0FBRyxPQUFPLEdBQUc7QUFBQSxFQUFHLE9BQU87QUFBQSxFQUFPLFFBQVEsQ0FBQyxTQUFTO0FBQ25JLENBQUM7QUFDRCxJQUFNLGFBQWEsT0FBTyxFQUFFLEdBQUcsU0FBUyxPQUFPLE1BQU0sY0FBYyxHQUFHLEtBQUssTUFBTSxNQUFNLEtBQUssR0FBRyxFQUFFLE9BQU8sTUFBTSxDQUFDO0FBRS9HLElBQU0sVUFBZ0IsRUFBRSxNQUFNLFdBQVcsU0FBUyxDQUFDLEVBQUUsS0FBSyxJQUFJLEtBQUssRUFBRSxHQUFHLEVBQUUsS0FBSyxJQUFJLEtBQUssRUFBRSxHQUFHLEVBQUUsS0FBSyxJQUFJLEtBQUssRUFBRSxDQUFDLEVBQUU7QUFDbEgsSUFBTSxlQUFxQixFQUFFLE1BQU0sZ0JBQWdCLE1BQU0sWUFBWTtBQUVyRSxTQUFTLElBQUlDLFNBQWdCLFdBQThCLENBQUMsR0FBRyxFQUFFLE9BQU8sT0FBTyxJQUFJQyxVQUFpQjtBQUNsRyxTQUFPLEtBQUssTUFBTSxTQUFTLE1BQU1ELFNBQVEsUUFBUSxHQUFHLE9BQU8sTUFBTSxDQUFDLENBQUM7QUFDckU7QUFHQSxTQUFTLE9BQU8sT0FBaUIsT0FBdUIsQ0FBQyxHQUFXO0FBQ2xFLFNBQU8sT0FBTyxPQUFPLEVBQUUsT0FBTyxNQUFNLEVBQUUsU0FBUyxNQUFNLFNBQVMsR0FBRyxLQUFLLENBQUMsRUFBRSxDQUFDO0FBQzVFO0FBRUEsS0FBSywrR0FBK0csTUFBTTtBQUN4SCxTQUFPO0FBQUEsSUFBTSxJQUFJLFVBQVU7QUFBQSxJQUN6QjtBQUFBLEVBRXFCO0FBQ3ZCLFNBQU87QUFBQSxJQUFNLElBQUksWUFBWSxDQUFDLEdBQUdFLE1BQUs7QUFBQSxJQUNwQztBQUFBLEVBRXdDO0FBQzVDLENBQUM7QUFFRCxLQUFLLGdEQUFnRCxNQUFNO0FBQ3pELFFBQU0sUUFBUSxTQUFTLE1BQU0sVUFBVSxHQUFHRCxTQUFRLE9BQU9BLFNBQVEsTUFBTTtBQUN2RSxTQUFPLFVBQVUsTUFBTSxPQUFPLENBQUMsRUFBRSxPQUFPLE1BQU0sTUFBTSxFQUFFLElBQUksQ0FBQyxFQUFFLEtBQUssTUFBTSxJQUFJLEdBQUcsQ0FBQyxXQUFXLENBQUM7QUFDNUYsU0FBTyxVQUFVLFFBQVEsU0FBUyxHQUFHO0FBQUEsSUFDbkMsRUFBRSxNQUFNLE1BQU0sUUFBUSxNQUFNO0FBQUEsSUFBRyxFQUFFLE1BQU0sS0FBSyxRQUFRLEtBQUs7QUFBQSxJQUFHLEVBQUUsTUFBTSxNQUFNLFFBQVEsTUFBTTtBQUFBLEVBQUMsQ0FBQztBQUM1RixRQUFNLFVBQVUsRUFBRSxHQUFHLE1BQU0sRUFBRSxHQUFHLFlBQVksT0FBTyxFQUFFLEdBQUcsT0FBTyxTQUFTLENBQUMsS0FBSyxLQUFLLFNBQVMsQ0FBQyxDQUFDLEVBQUUsRUFBRSxDQUFDLEdBQUcsT0FBTyxPQUFPO0FBQ3BILFNBQU8sTUFBTSxTQUFTLFNBQVNBLFNBQVEsT0FBT0EsU0FBUSxNQUFNLEVBQUUsT0FBTyxDQUFDLEVBQUUsT0FBTyxNQUFNLE1BQU0sRUFBRSxRQUFRLENBQUM7QUFDeEcsQ0FBQztBQUVELEtBQUssK0NBQStDLE1BQU07QUFDeEQsUUFBTSxLQUFLLENBQUMsT0FBaUIsRUFBRSxPQUFPLE9BQU8sSUFBSUEsYUFBWSxJQUFJLE9BQU8sS0FBSyxHQUFHLENBQUMsR0FBRyxFQUFFLE9BQU8sT0FBTyxDQUFDLEVBQUUsUUFBUSxZQUFZLEVBQUU7QUFDN0gsUUFBTSxDQUFDLE1BQU0sT0FBTyxJQUFJLElBQUksQ0FBQyxTQUFTLEtBQUssS0FBTSxjQUFjLEdBQUcsU0FBUyxNQUFNLEdBQUksR0FBRyxTQUFTLEdBQUcsR0FBRyxjQUFjLENBQUM7QUFDdEgsU0FBTyxNQUFNLEdBQUcsSUFBSSxHQUFHLGtGQUFrRjtBQUN6RyxTQUFPLE1BQU0sR0FBRyxNQUFNQyxNQUFLLEdBQUcsOEZBQThGO0FBQzVILFNBQU8sTUFBTSxHQUFHLEtBQUssR0FBRyxzRkFBc0Y7QUFDOUcsU0FBTyxNQUFNLEdBQUcsT0FBT0EsTUFBSyxHQUFHLHVHQUF1RztBQUN0SSxTQUFPLE1BQU0sR0FBRyxJQUFJLEdBQUcsdUNBQXVDO0FBQzlELFNBQU8sTUFBTSxHQUFHLE1BQU1BLE1BQUssR0FBRyw2Q0FBNkM7QUFDN0UsQ0FBQztBQUVELEtBQUssaUdBQWlHLE1BQU07QUFDMUcsUUFBTSxNQUFNLE9BQU8sRUFBRSxHQUFHLFNBQVMsR0FBRyxHQUFHLG1CQUFtQixHQUFHLEtBQUssR0FBRyxNQUFNLEVBQUUsR0FBRyxFQUFFLEtBQUssRUFBRSxNQUFNLGVBQWUsRUFBRSxDQUFDO0FBQ2pILFNBQU8sTUFBTSxJQUFJLEdBQUcsR0FBRywrRkFBK0Y7QUFDdEgsU0FBTyxNQUFNLElBQUksS0FBSyxDQUFDLEdBQUdBLE1BQUssR0FBRyx3R0FBd0c7QUFDMUksUUFBTSxRQUFRLE9BQU8sU0FBUyxLQUFLLEtBQUssbUJBQW1CLEdBQUcsRUFBRSxLQUFLLEVBQUUsTUFBTSxxQkFBcUIsRUFBRSxDQUFDO0FBQ3JHLFNBQU8sTUFBTSxJQUFJLEtBQUssR0FBRyxzR0FBc0c7QUFDL0gsU0FBTyxNQUFNLElBQUksT0FBTyxDQUFDLEdBQUdBLE1BQUssR0FBRyx3SEFBd0g7QUFDNUosUUFBTSxRQUFRLE9BQU8sU0FBUyxNQUFNLE1BQU0sbUJBQW1CLEdBQUcsRUFBRSxLQUFLLEVBQUUsTUFBTSxvQkFBb0IsT0FBTyxFQUFFLEVBQUUsQ0FBQztBQUMvRyxTQUFPLE1BQU0sSUFBSSxLQUFLLEdBQUcsa0hBQWtIO0FBQzNJLFNBQU8sTUFBTSxJQUFJLE9BQU8sQ0FBQyxHQUFHQSxNQUFLLEdBQUcsb0hBQW9IO0FBQ3hKLFFBQU0sTUFBTSxPQUFPLFNBQVMsR0FBRyxNQUFNLG1CQUFtQixHQUFHLEVBQUUsS0FBSyxFQUFFLE1BQU0sc0JBQXNCLEVBQUUsQ0FBQztBQUNuRyxTQUFPLE1BQU0sSUFBSSxHQUFHLEdBQUcsa0hBQWtIO0FBQzNJLENBQUM7QUFFRCxLQUFLLHFFQUFxRSxNQUFNO0FBQzlFLFFBQU0sVUFBVSxJQUFJLFVBQTRCO0FBQzlDLFVBQU0sUUFBUSxPQUFPLFNBQVMsR0FBRyxNQUFNLG1CQUFtQixHQUFHLEVBQUUsS0FBSyxFQUFFLE1BQU0sYUFBYSxFQUFFLENBQUM7QUFDNUYsV0FBTyxFQUFFLEdBQUcsT0FBTyxNQUFNLEVBQUUsR0FBRyxNQUFNLE1BQU0sZUFBZSxNQUFNLEVBQUU7QUFBQSxFQUNuRTtBQUNBLFNBQU8sTUFBTSxJQUFJLFFBQVEsWUFBWSxDQUFDLEdBQUcsb0RBQW9EO0FBQzdGLFNBQU8sTUFBTSxJQUFJLFFBQVEsWUFBWSxHQUFHLENBQUMsR0FBR0EsTUFBSyxHQUFHLDBEQUEwRDtBQUM5RyxRQUFNLE9BQU8sUUFBUSxjQUFjLFlBQVk7QUFDL0MsUUFBTSxNQUFNLEVBQUUsR0FBRyxNQUFNLE9BQU8sRUFBRSxHQUFHLEtBQUssT0FBTyxPQUFPLENBQUMsY0FBYyxZQUFZLEVBQUUsRUFBRTtBQUNyRixTQUFPLE1BQU0sSUFBSSxHQUFHLEdBQUcsdURBQXVEO0FBQzlFLFFBQU0sT0FBTyxFQUFFLEdBQUcsS0FBSyxPQUFPLFNBQVMsR0FBRyxNQUFNLG1CQUFtQixHQUFHLE1BQU0sRUFBRSxHQUFHLElBQUksTUFBTSxlQUFlLENBQUMsWUFBWSxFQUFFLEVBQUU7QUFDM0gsU0FBTyxNQUFNLElBQUksSUFBSSxHQUFHLDZHQUE2RztBQUN2SSxDQUFDO0FBRUQsS0FBSyxvQkFBb0IsTUFBTTtBQUM3QixRQUFNLFNBQVMsRUFBRSxLQUFLLENBQUMsSUFBSSxHQUFHLE9BQU8sRUFBRSxNQUFNLElBQUksSUFBSSxHQUFHLEdBQUcsTUFBTSxFQUFFLE9BQU8sS0FBSyxLQUFLLElBQUssRUFBRTtBQUMzRixRQUFNLFdBQVcsRUFBRSxHQUFHLFlBQVksT0FBTyxFQUFFLEdBQUcsT0FBTyxTQUFTLENBQUMsR0FBRyxPQUFPLE1BQU0sT0FBTyxLQUFLLEVBQUU7QUFDN0YsU0FBTztBQUFBLElBQU0sSUFBSSxVQUFVLE1BQU07QUFBQSxJQUMvQjtBQUFBLEVBQ2tIO0FBQ3BILFNBQU8sTUFBTSxJQUFJLFVBQVUsUUFBUUEsTUFBSyxHQUFHLGdHQUFnRztBQUMzSSxTQUFPLE1BQU0sSUFBSSxZQUFZLEVBQUUsTUFBTSxFQUFFLE9BQU8sR0FBRyxLQUFLLElBQUksRUFBRSxDQUFDLEdBQUcsMkJBQTJCO0FBQzdGLENBQUM7QUFFRCxLQUFLLG1DQUFtQyxNQUFNO0FBQzVDLFFBQU0sT0FBTyxDQUFDLEVBQUUsT0FBTyxjQUFjLE1BQU0sYUFBYSxHQUFHLEVBQUUsT0FBTyxjQUFjLE1BQU0sYUFBYSxDQUFDO0FBQ3RHLFNBQU8sTUFBTSxJQUFJLEVBQUUsR0FBRyxZQUFZLE9BQU8sRUFBRSxHQUFHLE9BQU8sTUFBTSxTQUFTLEtBQUssRUFBRSxDQUFDLEdBQUcsOERBQThEO0FBQy9JLENBQUM7QUFFRCxLQUFLLDZEQUE2RCxNQUFNO0FBQ3RFLFFBQU0sS0FBSyxDQUFDLE9BQWlCLFdBQVdELGFBQ3RDLElBQUksRUFBRSxHQUFHLFlBQVksT0FBTyxFQUFFLEdBQUcsV0FBVyxPQUFPLE1BQU0sRUFBRSxHQUFHLENBQUMsR0FBRyxRQUFRO0FBQzVFLFFBQU0sUUFBUSxDQUFDLGNBQWMsY0FBYyxZQUFZO0FBQ3ZELFNBQU8sTUFBTSxHQUFHLEtBQUssR0FBRyxnRkFBZ0Y7QUFDeEcsU0FBTyxNQUFNLEdBQUcsT0FBT0MsTUFBSyxHQUFHLHNFQUFzRTtBQUNyRyxTQUFPLGFBQWEsR0FBRyxDQUFDLFlBQVksQ0FBQyxHQUFHLFVBQVU7QUFDcEQsQ0FBQztBQUVELEtBQUssMkNBQTJDLE1BQU07QUFDcEQsUUFBTSxVQUFVLENBQUMsTUFBTSxLQUFLLE1BQU0sZ0JBQWdCLEdBQUcsQ0FBQztBQUN0RCxTQUFPLE1BQU0sSUFBSSxFQUFFLEdBQUcsWUFBWSxPQUFPLEVBQUUsR0FBRyxPQUFPLFFBQVEsRUFBRSxDQUFDLEdBQUcsa0VBQWtFO0FBQ3ZJLENBQUM7QUFFRCxXQUFXLENBQUMsT0FBTyxTQUFTLEtBQUssS0FBSztBQUFBLEVBQ3BDLENBQUMsT0FBTyxDQUFDLG9CQUFvQixnQ0FBZ0MsR0FBRyxDQUFDLGtCQUFrQiwwQkFBMEIsQ0FBQztBQUFBLEVBQzlHLENBQUMsVUFBVSxDQUFDLDRCQUE0Qix3Q0FBd0MsR0FBRyxDQUFDLDBCQUEwQixrQ0FBa0MsQ0FBQztBQUFBLEVBQ2pKLENBQUMsUUFBUSxDQUFDLHVCQUF1QixxQkFBcUIsR0FBRyxDQUFDLHdCQUF3QixzQkFBc0IsQ0FBQztBQUMzRyxHQUFZO0FBQ1YsT0FBSyx3QkFBd0IsTUFBTSxJQUFJLGlFQUFpRSxNQUFNO0FBQzVHLFVBQU0sTUFBTSxDQUFDLE1BQW1CLFdBQzlCLHVDQUF1QyxLQUFLLElBQUksRUFBRSxHQUFHLFlBQVksT0FBTyxFQUFFLEdBQUcsT0FBTyxNQUFNLEVBQUUsR0FBRyxFQUFFLEtBQUssR0FBRyxNQUFNLENBQUMsR0FBRyxNQUFNLENBQUMsRUFBRSxLQUFLLE9BQU87QUFDMUksV0FBTyxVQUFVLENBQUMsTUFBTSxTQUFTLFlBQVksRUFBRSxJQUFJLENBQUMsU0FBUyxJQUFJLE1BQU1ELFFBQU8sQ0FBQyxHQUFHLENBQUMsUUFBUSxDQUFDLEdBQUcsUUFBUSxDQUFDLEdBQUcsUUFBUSxDQUFDLENBQUMsQ0FBQztBQUN0SCxXQUFPLFVBQVUsQ0FBQyxNQUFNLFNBQVMsWUFBWSxFQUFFLElBQUksQ0FBQyxTQUFTLElBQUksTUFBTUMsTUFBSyxDQUFDLEdBQUcsQ0FBQyxNQUFNLENBQUMsR0FBRyxNQUFNLENBQUMsR0FBRyxNQUFNLENBQUMsQ0FBQyxDQUFDO0FBQUEsRUFDaEgsQ0FBQztBQUNIO0FBRUEsS0FBSyw2R0FBNkcsTUFBTTtBQUN0SCxRQUFNLFFBQVEsQ0FBQyxPQUF5QixNQUFtQixFQUFFLE9BQU8sT0FBTyxJQUFJRCxhQUM3RSxLQUFLLGNBQWMsRUFBRSxNQUFNLEdBQUcsRUFBRSxHQUFHLFVBQVUsS0FBSyxHQUFHLE9BQU8sTUFBTSxDQUFDO0FBQ3JFLFNBQU8sTUFBTSxNQUFNLE9BQU8sSUFBSSxHQUFHLCtEQUErRDtBQUNoRyxTQUFPLE1BQU0sTUFBTSxPQUFPLE9BQU8sR0FBRyw2RUFBNkU7QUFDakgsU0FBTyxNQUFNLE1BQU0sVUFBVSxJQUFJLEdBQUcsOERBQThEO0FBQ2xHLFNBQU8sTUFBTSxNQUFNLFFBQVEsT0FBTyxHQUFHLHNCQUFzQjtBQUMzRCxTQUFPLE1BQU0sTUFBTSxNQUFNLElBQUksR0FBRyxvQ0FBb0M7QUFDcEUsU0FBTyxNQUFNLE1BQU0sT0FBTyxNQUFNQyxNQUFLLEdBQUcsa0VBQWtFO0FBQzFHLFNBQU8sTUFBTSxNQUFNLE9BQU8sU0FBU0EsTUFBSyxHQUFHLDRFQUE0RTtBQUN2SCxTQUFPLE1BQU0sTUFBTSxVQUFVLE1BQU1BLE1BQUssR0FBRyw4REFBOEQ7QUFDekcsU0FBTyxNQUFNLE1BQU0sUUFBUSxTQUFTQSxNQUFLLEdBQUcsdUJBQXVCO0FBQ25FLFNBQU8sTUFBTSxNQUFNLE1BQU0sTUFBTUEsTUFBSyxHQUFHLHlDQUF5QztBQUNsRixDQUFDO0FBRUQsS0FBSywyRkFBMkYsTUFBTTtBQUNwRyxRQUFNLE1BQU0sQ0FBQyxPQUF5QixFQUFFLE9BQU8sT0FBTyxJQUFJRCxhQUN4RCxLQUFLLGlCQUFpQixFQUFFLE1BQU0sUUFBUSxTQUFTLE1BQU0sTUFBTSxHQUFHLFVBQVUsT0FBTyxNQUFNLENBQUM7QUFDeEYsU0FBTyxNQUFNLElBQUksS0FBSyxHQUFHLCtGQUErRjtBQUN4SCxTQUFPLE1BQU0sSUFBSSxVQUFVQyxNQUFLLEdBQUcsMEZBQTBGO0FBQzdILFNBQU8sTUFBTSxJQUFJLElBQUksR0FBRyxFQUFFO0FBQzFCLFNBQU8sTUFBTSxpQkFBaUIsTUFBTSxVQUFVRCxTQUFRLE9BQU9BLFNBQVEsTUFBTSxHQUFHLEVBQUU7QUFDbEYsQ0FBQztBQUVELEtBQUsseUVBQXlFLE1BQU07QUFDbEYsUUFBTSxTQUFTLENBQUMsUUFBeUIsRUFBRSxPQUFPLE9BQU8sSUFBSUEsYUFBWSxLQUFLLE1BQU0sTUFBTSxFQUFFLE9BQU8sQ0FBQyxHQUFHLE9BQU8sTUFBTSxDQUFDO0FBQ3JILFNBQU8sTUFBTSxPQUFPLENBQUMsU0FBUyxDQUFDLEdBQUcsMkNBQXNDO0FBQ3hFLFNBQU8sTUFBTSxPQUFPLENBQUMsTUFBTSxLQUFLLEtBQUssT0FBTyxJQUFJLENBQUMsQ0FBQyxHQUFHLDBFQUEwRTtBQUMvSCxTQUFPLE1BQU0sT0FBTyxDQUFDLFNBQVMsR0FBR0MsTUFBSyxHQUFHLDBDQUFxQztBQUM5RSxTQUFPLE1BQU0sT0FBTyxDQUFDLENBQUMsR0FBRyxFQUFFO0FBQzdCLENBQUM7QUFHRCxJQUFNLE1BQWtFO0FBQUEsRUFDdEUsTUFBTTtBQUFBLElBQUM7QUFBQSxJQUNMO0FBQUEsRUFBaUU7QUFBQSxFQUNuRSxRQUFRO0FBQUEsSUFBQztBQUFBLElBQ1A7QUFBQSxFQUFvRTtBQUFBLEVBQ3RFLE9BQU87QUFBQSxJQUFDO0FBQUEsSUFDTjtBQUFBLEVBQTJEO0FBQUEsRUFDN0QsT0FBTztBQUFBLElBQUM7QUFBQSxJQUNOO0FBQUEsRUFBZ0Y7QUFBQSxFQUNsRixjQUFjO0FBQUEsSUFBQztBQUFBLElBQ2I7QUFBQSxFQUErRDtBQUNuRTtBQUVBLFNBQVMsUUFBUSxRQUFrQixNQUFlLEVBQUUsT0FBTyxPQUFPLElBQUlELFVBQVMsT0FBc0IsS0FBYztBQUNqSCxRQUFNLE1BQU0sU0FBUyxNQUFNLEtBQU0sY0FBYztBQUMvQyxRQUFNLFFBQVEsRUFBRSxNQUFNLFFBQWlCLFFBQVEsS0FBTSxNQUFNLFdBQVcsR0FBRyxHQUFHLFFBQVEsS0FBSyxPQUFPLEtBQUs7QUFDckcsU0FBTyxLQUFLLE1BQU0sZUFBZSxPQUFPLEVBQUUsTUFBTSxTQUFTLE1BQU0sT0FBTyxLQUFLLEdBQUcsT0FBTyxNQUFNLENBQUMsQ0FBQztBQUMvRjtBQUVBLFdBQVcsQ0FBQyxNQUFNLENBQUMsU0FBUyxLQUFLLENBQUMsS0FBSyxPQUFPLFFBQVEsR0FBRyxHQUF5QztBQUNoRyxPQUFLLDZCQUE2QixJQUFJLGlDQUFpQyxNQUFNO0FBQzNFLFVBQU0sU0FBUyxTQUFTLE1BQU0sS0FBTSxjQUFjO0FBQ2xELFdBQU8sTUFBTSxRQUFRLFFBQVEsSUFBSSxHQUFHLDhEQUE4RCxPQUFPLEVBQUU7QUFDM0csV0FBTyxNQUFNLFFBQVEsUUFBUSxNQUFNQyxNQUFLLEdBQUcsa0VBQWtFLEtBQUssRUFBRTtBQUFBLEVBQ3RILENBQUM7QUFDSDtBQUVBLEtBQUssb0VBQW9FLE1BQU07QUFDN0UsUUFBTSxLQUFLLENBQUMsUUFBa0IsU0FBU0QsVUFBUyxTQUFnQixRQUFRLFFBQVEsY0FBYyxRQUFRLElBQUksRUFBRSxRQUFRLGlCQUFpQixFQUFFO0FBQ3ZJLFNBQU8sTUFBTSxHQUFHLFNBQVMsS0FBSyxLQUFNLGNBQWMsQ0FBQyxHQUFHLDZEQUE2RDtBQUNuSCxTQUFPLE1BQU0sR0FBRyxTQUFTLEtBQUssR0FBSSxDQUFDLEdBQUcsK0RBQStEO0FBQ3JHLFNBQU8sTUFBTSxHQUFHLFNBQVMsR0FBRyxHQUFHLG1CQUFtQixDQUFDLEdBQUcsaUVBQWlFO0FBQ3ZILFNBQU8sTUFBTSxHQUFHLFNBQVMsS0FBSyxLQUFNLGNBQWMsR0FBR0MsTUFBSyxHQUFHLGtFQUFrRTtBQUMvSCxTQUFPLE1BQU0sR0FBRyxTQUFTLEtBQUssR0FBSSxHQUFHQSxNQUFLLEdBQUcseUVBQXlFO0FBQ3RILFNBQU8sTUFBTSxHQUFHLFNBQVMsR0FBRyxHQUFHLG1CQUFtQixHQUFHQSxNQUFLLEdBQUcsMkVBQTJFO0FBQ3hJLFNBQU8sTUFBTSxHQUFHLFNBQVMsS0FBSyxHQUFJLEdBQUdELFVBQVMsSUFBSSxHQUFHLG1FQUFtRTtBQUN4SCxTQUFPLE1BQU0sR0FBRyxTQUFTLEtBQUssR0FBSSxHQUFHQyxRQUFPLElBQUksR0FBRyx3RUFBd0U7QUFDN0gsQ0FBQzsiLAogICJuYW1lcyI6IFsiZGF5IiwgInNob3duIiwgImltcGFjdCIsICJzdG9yeSIsICJ0b2xkIiwgImNvbnRyb2wiLCAiYW5zd2VyIiwgInNob3duIiwgInRvbGQiLCAidGhlcmVXZXJlIiwgInNob3duIiwgInRvbGQiLCAiRU5HTElTSCIsICJEVVRDSCIsICJhbnN3ZXIiLCAiRU5HTElTSCIsICJEVVRDSCJdCn0K

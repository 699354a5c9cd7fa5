// Small answers for the tests.
import type {
  CalendarDate, DateEstimate, Estimate, HourEstimate, Impact, Story, ToldIndustry, Verdict,
} from '../../../static/src/state/api_types';
import type { Question } from '../../../static/src/state/question';
import type { Shown } from '../../../static/src/state/shown';

export function estimate(hits: number, expected: number | null, verdict: Verdict = 'within the usual'): Estimate & { readonly hits: number } {
  const known = expected !== null && verdict !== 'too little to say';
  return {
    hits, expected, low: known ? expected * 0.9 : null, high: known ? expected * 1.1 : null,
    lift: expected === null || expected === 0 ? null : hits / expected - 1, lift_low: null, lift_high: null, chance: null, verdict,
  };
}

export function hour(date: string, at: number, hits: number, expected: number | null): HourEstimate {
  return { date, hour: at, ...estimate(hits, expected) };
}

export function day(date: string, more: Partial<DateEstimate> = {}): DateEstimate {
  return {
    date, holiday: null, ...estimate(10, 10), start: null, start_low: null, start_high: null, peak: null, end: null,
    end_low: null, end_high: null, ...more,
  };
}

export function told(sbi: string, title: string, lift: number | null, verdict: Verdict = 'clearly more'): ToldIndustry {
  return { sbi, title, lift, verdict };
}

/** Of one day without anything to tell. */
export function story(more: Partial<Story> = {}): Story {
  return {
    days: [{ first: '2013-04-30', last: '2013-04-30' }], holiday: null, verdict: 'within the usual', why: null, drivers: [],
    hours: null, reach: null, hidden: [], net: null, ...more,
  };
}

export function calendarDate(date: string, lift: number | null, verdict: Verdict): CalendarDate {
  return { date, holiday: null, ...estimate(10, 10, verdict), lift, stands_out: false, why_not: null, why: null };
}

export const QUESTION: Question = {
  postcode: '1012JS', radiusKm: 1, area: null, dates: [{ first: '2013-04-30', last: '2013-04-30' }], baseline: 'weeks:4',
  sbi: [], hours: null, ring: null,
};

export function impact(total: Estimate, more: Partial<Impact> = {}): Impact {
  return {
    story: story({ verdict: total.verdict }), total, dates: [day('2013-04-30')], timeline: [], hours: [], industries: [], rings: [], points: [], effect_hours: null, reach: null, control: null,
    baseline: {
      kind: 'weeks', weeks: 4, dates: [{ date: '2013-04-30', baseline: ['2013-04-23'] }],
      left_out: [], not_compared: [], reference: { from: null, to: null, dates: 0 },
    },
    query: {
      area: { kind: 'postcode', name: '1012JS', lat: 52.373, lon: 4.893, radius_km: 1, inner_radius_km: 0, area_km2: 3.14 },
      dates: ['2013-04-30'], baseline: 'weeks:4', holidays: 'skip', without: [], sbi: null, hours: null, rings: [0, 1000],
      control: 'ring',
    },
    meta: {
      backend: 'memory',
      plan: { memory_reads: 1, postgis_reads: 0, postgis_way: null, why: 'PostGIS is not configured' },
      precision: 'pc6', postcodes: 859, missing_dates: [],
    },
    ...more,
  };
}

export function shown(answer: Impact, question: Partial<Question> = {}): Shown {
  return {
    question: { ...QUESTION, ...question }, impact: answer, open: { sbi: answer, hours: answer, ring: answer },
    hours: answer, previous: null, place: 'Amsterdam', calendarKey: '', at: new Date(0),
  };
}

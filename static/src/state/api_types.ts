// The API's types by the names the dashboard uses; the schema is generated from server/api/openapi.json.
import type { components } from './api_schema';

type Schemas = components['schemas'];

export type Impact = Schemas['Impact'];
export type Estimate = Schemas['Estimate'];
export type Verdict = Schemas['Verdict'];
export type DateEstimate = Schemas['DateImpact'];
export type HourEstimate = Schemas['HourImpact'];
export type HourOfDayEstimate = Schemas['HourOfDayImpact'];
export type IndustryEstimate = Schemas['IndustryImpact'];
export type RingEstimate = Schemas['RingImpact'];
export type PointEstimate = Schemas['PointImpact'];
export type Control = Schemas['ControlImpact'];
export type Calendar = Schemas['Calendar'];
export type CalendarDate = Schemas['CalendarDate'];
export type Info = Schemas['Info'];
export type Tiles = NonNullable<Info['tiles']>;
export type Event = Schemas['Event'];
export type Place = Schemas['Place'];
export type Problem = Schemas['Problem'];
export type Translations = Schemas['Translations'];

/** What is told of an impact: the page finds nothing of it by itself, it only has the words. */
export type Story = Impact['story'];
export type ToldIndustry = Story['drivers'][number];
export type ToldReach = NonNullable<Story['reach']>;
export type ReachKind = ToldReach['kind'];
export type ToldNet = NonNullable<Story['net']>;
export type NetKind = ToldNet['kind'];
export type ReasonCode = NonNullable<Story['why']>['code'];

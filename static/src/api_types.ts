// The API's types by the names the dashboard uses; the schema is generated from server/openapi.json.
import type { components } from './api_schema';

type Schemas = components['schemas'];

export type Answer = Schemas['Answer'];
export type Stat = Schemas['Stat'];
export type HourSums = Schemas['HourSums'];
export type Point = Schemas['Point'];
export type Info = Schemas['Info'];
export type Event = Schemas['Event'];
export type Place = Schemas['Place'];
export type Problem = Schemas['Problem'];
export type Language = Schemas['Language'];

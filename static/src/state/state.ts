// The one state of the page. Its question, look and language are mirrored in the address.
import { parseSpans } from '../format/dates';
import type { Language } from '../format/language';
import { preferredLanguage } from '../format/language';
import { formatAddress, parseAddress } from './address';
import type { Info, Place, Problem } from './api_types';
import { completed, otherOf, type Look, type Other, type Question } from './question';
import type { Shown, ShownCalendar } from './shown';

export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'nothing-loaded' };

/** How the question came about, where that is not plain: what somebody did was not taken to the letter. */
export type Remark =
  /** A click on the map found no postcode. */
  | { readonly kind: 'nothing-there' }
  /** A click on the map was that far from the nearest postcode, which was taken. */
  | { readonly kind: 'far-away'; readonly postcode: string; readonly km: number }
  /** Nothing is called what was typed; the place begins with it, or looks like it. */
  | { readonly kind: 'near-name'; readonly typed: string; readonly place: Place };

/** Why another question does not stand beside the answer although it was asked for. */
export interface NotBeside {
  readonly other: Other;
  readonly problem: Problem;
}

/** Where the newest question stands. The last answer stays on screen until the next one is there. */
export type Progress = { readonly kind: 'loading' | 'answered' } | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface State {
  readonly language: Language;
  /** Whether somebody chose the language; then it belongs in the address. */
  readonly languageChosen: boolean;
  /** null until the address or the server tells one. */
  readonly question: Question | null;
  readonly other: Other | null;
  readonly look: Look;
  readonly unreadable: readonly string[];
  readonly info: Info | null;
  readonly progress: Progress;
  readonly shown: Shown | null;
  /** What `other` came to; null where there is none, or it is not there yet. */
  readonly shownOther: Shown | null;
  readonly notBeside: NotBeside | null;
  readonly calendar: ShownCalendar | null;
  /** The radius under the hand, while the rim or the slider is being dragged. */
  readonly draftRadiusKm: number | null;
  readonly remark: Remark | null;
}

/** How a change enters the browser's history: as a new entry, or in place of the current one. */
export type Entry = 'push' | 'replace';

/** The question to open with, as `/v1/info` tells. */
export function startOf(info: Info | null): Question | null {
  const start = info?.start ?? null;
  const dates = start === null ? null : parseSpans(start.dates);
  if (start === null || dates === null) return null;
  return completed({ postcode: start.postcode, radiusKm: start.radius_km, dates }, null);
}

/** Holds the state and tells who listens. */
export class Store {
  private current: State;
  private listener: (state: State) => void = () => {};

  constructor(private readonly window: Window) {
    const address = parseAddress(window.location.search);
    this.current = {
      language: address.language ?? preferredLanguage(window.navigator.languages),
      languageChosen: address.language !== null,
      question: completed(address.question, null),
      other: otherOf(address.other, completed(address.question, null)),
      look: address.look,
      unreadable: address.unreadable,
      info: null,
      progress: { kind: 'loading' },
      shown: null,
      shownOther: null,
      notBeside: null,
      calendar: null,
      draftRadiusKm: null,
      remark: null,
    };
  }

  get state(): State {
    return this.current;
  }

  listen(listener: (state: State) => void): void {
    this.listener = listener;
    listener(this.current);
  }

  update(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    this.listener(this.current);
  }

  /** Changes what the address mirrors, and the address with it. */
  go(change: Partial<State>, entry: Entry): void {
    this.update(change);
    const { language, languageChosen } = this.current;
    const address = formatAddress({ ...this.current, language: languageChosen ? language : null });
    if (address === this.window.location.search) return;
    if (entry === 'push') this.window.history.pushState(null, '', address);
    else this.window.history.replaceState(null, '', address);
  }

  /** Reads the address again: after back and forward, and once the server has told where to start. */
  readAddress(): void {
    const address = parseAddress(this.window.location.search);
    const question = completed(address.question, startOf(this.current.info));
    this.update({
      language: address.language ?? this.current.language,
      languageChosen: address.language !== null,
      question,
      other: otherOf(address.other, question),
      look: address.look,
      unreadable: address.unreadable,
      draftRadiusKm: null,
      remark: null,
    });
  }
}

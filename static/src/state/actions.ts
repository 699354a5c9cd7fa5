// What a person can do, and the questions to the server that follow from it.
import type { Language } from '../format/language';
import { fetchInfo, isReady, nearestPlace, ProblemError, UnreachableError } from './api';
import type { Place } from './api_types';
import { anyOn, NO_FILTERS } from './filters';
import { distanceKm } from './globe';
import { fetchShown, fetchShownCalendar, type Asking, type PlaceNames } from './loading';
import { PlaceFinder } from './place_finder';
import { groundOf } from './places';
import { changed, type Look, type Other, type Question } from './question';
import { Recovery } from './recovery';
import { startOf, type Entry, type Remark, type State, type Store, type Trouble } from './state';
import { Wishes } from './wishes';

type Beside = Pick<State, 'shownOther' | 'notBeside'>;

const NOTHING_BESIDE: Beside = { shownOther: null, notBeside: null };

/** A click that misses the nearest postcode by more was not meant for it. */
const FAR_KM = 0.5;

/** A calendar that comes this soon after the answer comes into sight with it. */
const SOON_MS = 100;

function pause(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof ProblemError) return { kind: 'problem', problem: error.problem };
  if (error instanceof UnreachableError) return { kind: 'unreachable' };
  throw error;
}

export class Actions {
  private readonly wishes = new Wishes();
  private readonly names: PlaceNames = new Map();
  /** Finds the places that people mean. */
  readonly places = new PlaceFinder(this.wishes, this.names);
  private readonly recovery = new Recovery(isReady, () => this.serverIsAway(), () => void this.retry());

  constructor(private readonly store: Store) {}

  /** Opens the page, or opens it again where it could not be opened. */
  async open(): Promise<void> {
    const signal = this.wishes.question();
    this.store.update({ progress: { kind: 'loading' } });
    try {
      this.store.update({ info: await fetchInfo(signal) });
    } catch (error) {
      if (!signal.aborted) this.fail(troubleOf(error));
      return;
    }
    this.store.readAddress();
    this.store.go({}, 'replace');
    await this.load();
  }

  /** Back or forward. */
  async readAddress(): Promise<void> {
    this.store.readAddress();
    await this.load();
  }

  /** Changes a part of the question and asks it. */
  async ask(change: Partial<Question>, entry: Entry = 'push', remark: Remark | null = null): Promise<void> {
    const { question, info } = this.store.state;
    const base = question ?? startOf(info);
    if (base === null) return;
    this.store.go({ question: changed(base, change), unreadable: [], draftRadiusKm: null, remark }, entry);
    await this.load();
  }

  /** Lets go of every filter. */
  async clearFilters(): Promise<void> {
    const { question } = this.store.state;
    if (question !== null && anyOn(question)) await this.ask(NO_FILTERS);
  }

  /** Holds another ground or other dates beside the question; null lets go of them. */
  async compareWith(other: Other | null): Promise<void> {
    this.wishes.drop();
    this.store.go({ other, draftRadiusKm: null, ...(other === null && NOTHING_BESIDE) }, 'push');
    // An answer that is on its way was asked for with what stood beside it.
    if (other !== null || this.isWaiting()) await this.load();
  }

  /** The radius while it is being dragged; nothing is asked yet. */
  draftRadius(km: number): void {
    this.store.update({ draftRadiusKm: km });
  }

  /** Asks once the hand that changes something has rested for so long, unless somebody wants something else before. */
  settle(ms: number, ask: () => void): void {
    this.wishes.settle(ms, ask);
  }

  async retry(): Promise<void> {
    await (this.store.state.info === null ? this.open() : this.load());
  }

  /** The connection is back: asks again where the last question had no answer. */
  async recover(): Promise<void> {
    if (this.store.state.progress.kind === 'failed') await this.retry();
  }

  async backToStart(): Promise<void> {
    const start = startOf(this.store.state.info);
    if (start !== null) await this.ask(start);
  }

  async speak(language: Language): Promise<void> {
    this.store.go({ language, languageChosen: true }, 'replace');
    if (this.store.state.question !== null && this.store.state.info !== null) await this.load();
  }

  /** Changes how the answer is looked at; only the week before has to be asked for. */
  async look(change: Partial<Look>): Promise<void> {
    this.store.go({ look: { ...this.store.state.look, ...change } }, 'push');
    if (change.previous === true && (this.isWaiting() || this.store.state.shown?.previous === null)) await this.load();
  }

  /** Moves the centre to the postcode nearest to a position. */
  async moveTo(lat: number, lon: number): Promise<void> {
    const signal = this.wishes.search();
    let place: Place | null;
    try {
      place = await nearestPlace(lat, lon, signal);
    } catch (error) {
      if (signal.aborted) return;
      const trouble = troubleOf(error);
      // A position outside the data's part of the world has no nearest postcode: that is no failure.
      if (trouble.kind === 'problem' && trouble.problem.status === 400) this.store.update({ remark: { kind: 'nothing-there' } });
      else this.fail(trouble);
      return;
    }
    if (place === null || signal.aborted) return;
    const km = distanceKm({ lat, lon }, place);
    await this.choose(place, km > FAR_KM ? { kind: 'far-away', postcode: place.postcode, km } : null);
  }

  /** Moves the centre to a place that the server has told about. */
  async choose(place: Place, remark: Remark | null = null): Promise<void> {
    this.places.remember(place);
    await this.ask(groundOf(place), 'push', remark);
  }

  private fail(trouble: Trouble): void {
    this.store.update({ progress: { kind: 'failed', trouble } });
    if (this.serverIsAway()) this.recovery.wait();
  }

  private serverIsAway(): boolean {
    const { progress } = this.store.state;
    return progress.kind === 'failed' && progress.trouble.kind === 'unreachable';
  }

  private isWaiting(): boolean {
    return this.store.state.progress.kind === 'loading';
  }

  private askingFor(signal: AbortSignal): Asking {
    const { language, info } = this.store.state;
    return { language, ends: info?.dates ?? { first: null, last: null }, names: this.names, signal };
  }

  private async load(): Promise<void> {
    const { question, other, language, look } = this.store.state;
    const signal = this.wishes.question();
    if (question === null) {
      this.fail({ kind: 'nothing-loaded' });
      return;
    }
    this.store.update({ progress: { kind: 'loading' }, draftRadiusKm: null });
    try {
      const calendar = fetchShownCalendar(question, language, this.store.state.calendar, signal);
      calendar.catch(() => {});  // What it comes to is waited for below, where nothing else fails first.
      const [shown, beside] = await Promise.all([
        fetchShown(question, look, this.askingFor(signal)),
        other === null ? NOTHING_BESIDE : this.fetchBeside(question, other, signal),
      ]);
      const soon = await Promise.race([calendar.catch(() => null), pause(SOON_MS)]);
      if (signal.aborted) return;
      this.store.update({ shown, ...beside, progress: { kind: 'answered' }, ...(soon !== null && { calendar: soon }) });
      if (beside.notBeside !== null) this.store.go({ other: null }, 'replace');
      if (soon === null) this.store.update({ calendar: await calendar });
    } catch (error) {
      if (!signal.aborted) this.fail(troubleOf(error));
    }
  }

  /** What stands beside the answer. If it has no answer, the question itself still has one. */
  private async fetchBeside(question: Question, other: Other, signal: AbortSignal): Promise<Beside> {
    try {
      const shownOther = await fetchShown(changed(question, other), this.store.state.look, this.askingFor(signal));
      return { ...NOTHING_BESIDE, shownOther };
    } catch (error) {
      if (error instanceof ProblemError) return { ...NOTHING_BESIDE, notBeside: { other, problem: error.problem } };
      throw error;
    }
  }
}

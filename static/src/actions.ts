// What a person can do, and the questions to the server that follow from it.
import { fetchAnswer, fetchInfo, findPlaces, nearestPlace, ProblemError, UnreachableError } from './api';
import type { Answer, Language, Place, Stat } from './api_types';
import type { ChartMode, Question } from './question';
import { startOf, type Entry, type Store, type Trouble } from './state';

function troubleOf(error: unknown): Trouble {
  if (error instanceof ProblemError) return { kind: 'problem', problem: error.problem };
  if (error instanceof UnreachableError) return { kind: 'unreachable' };
  throw error;
}

export class Actions {
  private asking = new AbortController();
  private locating = new AbortController();
  private finding = new AbortController();
  /** Postcode -> place name, as far as the server has told. */
  private readonly places = new Map<string, string>();

  constructor(private readonly store: Store) {}

  /** Opens the page, or opens it again where it could not be opened. */
  async open(): Promise<void> {
    const signal = this.supersede();
    this.store.update({ progress: { kind: 'loading' } });
    try {
      this.store.update({ info: await fetchInfo(signal) });
    } catch (error) {
      if (!signal.aborted) this.store.update({ progress: { kind: 'failed', trouble: troubleOf(error) } });
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
  async ask(change: Partial<Question>, entry: Entry = 'push'): Promise<void> {
    const { question, info } = this.store.state;
    const base = question ?? startOf(info);
    if (base === null) return;
    this.store.go({ question: { ...base, ...change }, unreadable: [], draftRadiusKm: null, nothingThere: false }, entry);
    await this.load();
  }

  /** The radius while it is being dragged; nothing is asked yet. */
  draftRadius(km: number): void {
    this.store.update({ draftRadiusKm: km });
  }

  async retry(): Promise<void> {
    await (this.store.state.info === null ? this.open() : this.load());
  }

  async backToStart(): Promise<void> {
    const start = startOf(this.store.state.info);
    if (start !== null) await this.ask(start);
  }

  async speak(language: Language): Promise<void> {
    this.store.go({ language, languageChosen: true }, 'replace');
    if (this.store.state.question !== null && this.store.state.info !== null) await this.load();
  }

  drawHours(chart: ChartMode): void {
    this.store.go({ chart }, 'push');
  }

  /** Places that begin with a text; null where a newer search came in between, or the server is away. */
  async find(text: string): Promise<Place[] | null> {
    this.finding.abort();
    this.finding = new AbortController();
    try {
      return await findPlaces(text, 8, this.finding.signal);
    } catch {
      return null;
    }
  }

  /** Moves the centre to the postcode nearest to a position. */
  async moveTo(lat: number, lon: number): Promise<void> {
    this.locating.abort();
    this.locating = new AbortController();
    const { signal } = this.locating;
    let place: Place | null;
    try {
      place = await nearestPlace(lat, lon, signal);
    } catch (error) {
      if (signal.aborted) return;
      const trouble = troubleOf(error);
      // A position outside the data's part of the world has no nearest postcode: that is no failure.
      if (trouble.kind === 'problem' && trouble.problem.status === 400) this.store.update({ nothingThere: true });
      else this.store.update({ progress: { kind: 'failed', trouble } });
      return;
    }
    if (place !== null) await this.choose(place);
  }

  /** Moves the centre to a place that the server has told about. */
  async choose(place: Place): Promise<void> {
    this.places.set(place.postcode, place.place);
    await this.ask({ postcode: place.postcode });
  }

  /** Aborts what is under way, so that an older answer never replaces a newer one. */
  private supersede(): AbortSignal {
    this.asking.abort();
    this.locating.abort();
    this.asking = new AbortController();
    return this.asking.signal;
  }

  private async load(): Promise<void> {
    const { question, language } = this.store.state;
    const signal = this.supersede();
    if (question === null) {
      this.store.update({ progress: { kind: 'failed', trouble: { kind: 'nothing-loaded' } } });
      return;
    }
    this.store.update({ progress: { kind: 'loading' } });
    try {
      const [answer, industries, place] = await Promise.all([
        fetchAnswer(question, language, 'auto', signal),
        this.otherIndustries(question, language, signal),
        this.placeName(question.postcode, signal),
      ]);
      const shown = { question, answer, industries: industries?.stats ?? answer.stats, place };
      this.store.update({ shown, progress: { kind: 'answered' } });
    } catch (error) {
      if (!signal.aborted) this.store.update({ progress: { kind: 'failed', trouble: troubleOf(error) } });
    }
  }

  /** Where the question is about a few industries: the same for all, so that others can be chosen. */
  private async otherIndustries(
    question: Question, language: Language, signal: AbortSignal): Promise<{ stats: Stat[] } | null> {
    if (question.sbi.length === 0) return null;
    const all: Answer = await fetchAnswer({ ...question, sbi: [] }, language, 'none', signal);
    return all;
  }

  /** Empty where the server names none; an unknown postcode is the answer's to report. */
  private async placeName(postcode: string, signal: AbortSignal): Promise<string> {
    const known = this.places.get(postcode);
    if (known !== undefined) return known;
    const found = await findPlaces(postcode, 5, signal);
    const name = found.find((place) => place.postcode === postcode)?.place ?? '';
    this.places.set(postcode, name);
    return name;
  }
}

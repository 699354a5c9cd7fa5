// Who wants what last: a newer wish ends what older ones still wait for.

export class Wishes {
  private asking = new AbortController();
  private searching = new AbortController();
  private settling: ReturnType<typeof setTimeout> | undefined;

  /** A question: it ends the one before, and all that was on the way to another. */
  question(): AbortSignal {
    this.drop();
    this.asking.abort();
    this.asking = new AbortController();
    return this.asking.signal;
  }

  /** A search for a place that may become a question: it ends the search before. */
  search(): AbortSignal {
    this.searching.abort();
    this.searching = new AbortController();
    return this.searching.signal;
  }

  /** Something that is still under the hand: asked once the hand has rested for so long, unless a newer wish comes before. */
  settle(ms: number, ask: () => void): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(ask, ms);
  }

  /** A choice that needs no new answer: only searches and what is still under the hand end. */
  drop(): void {
    this.searching.abort();
    clearTimeout(this.settling);
  }
}

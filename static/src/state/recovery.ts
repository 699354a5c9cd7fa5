// Looks now and then whether a server that was away is back.

const LOOK_AGAIN_MS = 3000;

export class Recovery {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param isBack asks the server, quietly
   * @param isAway whether the page still waits for it: somebody may have asked again in the meantime
   */
  constructor(
    private readonly isBack: () => Promise<boolean>, private readonly isAway: () => boolean, private readonly goOn: () => void) {}

  /** The server is away: goes on by itself once it is back. */
  wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
  }

  private async look(): Promise<void> {
    if (!this.isAway()) return;
    const back = await this.isBack();
    if (!this.isAway()) return;
    if (back) this.goOn();
    else this.wait();
  }
}

// Putting a text on the clipboard.

/** Whether the text is on it now. Over plain http a browser has no clipboard to write to, and copies what is selected. */
export async function copied(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Not allowed here: perhaps the older way is.
    }
  }
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'unseen';
  const focused = document.activeElement;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

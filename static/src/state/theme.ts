// Light or dark: as the system says, until somebody chooses here. Every colour is a variable of app.css.

export type Theme = 'light' | 'dark';

const KEY = 'theme';
const SYSTEM = window.matchMedia('(prefers-color-scheme: dark)');

function stored(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;  // Storage may be forbidden; then the choice lasts as long as the page.
  }
}

let chosen = stored();
let printing = false;
const listeners = new Set<(theme: Theme) => void>();

/** Paper is light. */
export function theme(): Theme {
  return printing ? 'light' : (chosen ?? (SYSTEM.matches ? 'dark' : 'light'));
}

function apply(): void {
  document.documentElement.dataset['theme'] = theme();
  for (const listener of listeners) listener(theme());
}

export function chooseTheme(next: Theme): void {
  chosen = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // As above.
  }
  apply();
}

/** Calls back after each change; returns what ends that. */
export function onTheme(listener: (theme: Theme) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A colour of app.css, for what draws on a canvas: "--accent" */
export function colour(variable: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
}

SYSTEM.addEventListener('change', apply);
for (const [event, now] of [['beforeprint', true], ['afterprint', false]] as const) {
  window.addEventListener(event, () => {
    printing = now;
    apply();
  });
}
apply();

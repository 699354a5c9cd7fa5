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
const listeners = new Set<(theme: Theme) => void>();

export function theme(): Theme {
  return chosen ?? (SYSTEM.matches ? 'dark' : 'light');
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
apply();

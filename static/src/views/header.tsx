import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../format/language';
import { chooseTheme, onTheme, theme } from '../state/theme';
import { LANGUAGES } from '../words/languages';
import type { View } from './view';

function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <circle cx="16" cy="16" r="13" class="logo-ground" stroke-width="2.6" />
      <path d="M16 16 26 8.5" class="logo-line" stroke-width="2.6" stroke-linecap="round" />
      <circle cx="16" cy="16" r="3.6" class="logo-centre" />
    </svg>
  );
}

/** Dark or light; until somebody says, as the system does. */
function ThemeSwitch({ view: { words } }: { view: View }) {
  const [now, setNow] = useState(theme());
  useEffect(() => onTheme(setNow), []);
  return (
    <button
      type="button" class="quiet theme" aria-pressed={now === 'dark'} aria-label={words.dark}
      onClick={() => chooseTheme(now === 'dark' ? 'light' : 'dark')}
    >
      <span aria-hidden="true">◐</span> <span class="theme-name">{words.dark}</span>
    </button>
  );
}

export function Header({ view }: { view: View }) {
  const { state, actions, words } = view;
  return (
    <header>
      <Logo />
      <span class="name">Straal</span>
      <span class="tagline">{words.tagline}</span>
      {state.info?.demo === true && <span class="badge">{words.demo}</span>}
      <ThemeSwitch view={view} />
      <div class="languages" role="group" aria-label={words.language}>
        {(Object.keys(LANGUAGES) as Language[]).map((language) => (
          <button
            key={language} type="button" lang={language} aria-pressed={state.language === language}
            onClick={() => void actions.speak(language)}
          >
            {LANGUAGES[language].name}
          </button>
        ))}
      </div>
    </header>
  );
}

import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../design/index.ts';

/** The one i18next instance; words are added to it room by room, when a room's code arrives. */
export const i18n = createInstance();

const key = 'yanzhen.language';

/** The language of the address wins, then the one chosen last, then Chinese. */
function startLanguage(): Language {
  const asked = new URLSearchParams(globalThis.location?.search ?? '').get('lang') ?? kept();
  return asked === 'en' ? 'en' : 'zh';
}

/** Switches every text on the page and remembers the choice. */
export function chooseLanguage(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that refuses storage still switches for this visit.
  }
  void i18n.changeLanguage(language);
}

function kept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

void i18n.use(initReactI18next).init({
  lng: startLanguage(),
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

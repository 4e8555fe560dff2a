import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../design/index.ts';
import { i18n } from './i18n.ts';

/** One thing said in both languages; `{{name}}` stands for a value. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Values = Readonly<Record<string, string | number>>;

/** Says a room's words in the language chosen. */
export type Say<K extends string> = (key: K, values?: Values) => string;

/** Adds a room's words to i18next and returns the hook that says them. */
export function defineWords<const W extends Readonly<Record<string, Text>>>(
  room: string,
  words: W,
): () => Say<keyof W & string> {
  for (const language of ['zh', 'en'] as const) {
    const entries = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[language]]));
    i18n.addResourceBundle(language, room, entries, true, true);
  }
  return function useWords() {
    const { t } = useTranslation(room, { i18n });
    // i18next's own key types are for one global table of words; ours come from `words`.
    const translate = t as unknown as (key: string, values: Values) => string;
    return useCallback((key, values) => translate(key, { ...values }), [translate]);
  };
}

export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n });
  return current.language === 'en' ? 'en' : 'zh';
}

/** Picks the language chosen from texts that carry both, such as names and notes from the platform. */
export function useText(): (text: Text) => string {
  const language = useLanguage();
  return useCallback((text) => text[language] || text.zh || text.en, [language]);
}

/** Joins sentences: Chinese ones stand close, English ones have a space between. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh' ? '' : ' ');
}

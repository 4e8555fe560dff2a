/** The product's languages; Chinese is the first. */
export type Language = 'zh' | 'en';

/** The language of a locale name such as `zh_CN.UTF-8` or `en-GB`; English for any other but Chinese. */
export function languageOf(locale: string | undefined): Language | undefined {
  if (locale === undefined || locale === '') return undefined;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The terminal's language, from the variables that POSIX names, in its order. Chinese when none is set. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return languageOf(LC_ALL || LC_MESSAGES || LANG) ?? 'zh';
}

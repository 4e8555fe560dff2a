export { defineWords, joinSentences, type Say, type Text, useLanguage, useText, type Values } from './define-words.ts';
export { chooseLanguage } from './i18n.ts';

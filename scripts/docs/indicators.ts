import type { Language } from '../../packages/platform/src/doors/language.ts';
import { type Indicator, indicators } from '../../packages/science/src/indicators/index.ts';
import { fileName, type Page, type Translated } from './page.ts';

const words = {
  title: { zh: '# 指标', en: '# Indicators' },
  intro: {
    zh: '本页由指标目录生成，工作台的“方法”页与每个“为什么？”用的是同一份文字。',
    en: 'This page is generated from the catalogue of indicators; the workbench’s method page and every “why?” read the same text.',
  },
  formula: { zh: '公式', en: 'Formula' },
  reading: { zh: '读法', en: 'How to read it' },
  trap: { zh: '常见误用', en: 'The common mistake' },
  source: { zh: '出处', en: 'Source' },
} satisfies Record<string, Translated>;

function section(indicator: Indicator, language: Language): string {
  const facts = [
    `- ${words.formula[language]}: \`${indicator.formula}\``,
    `- ${words.reading[language]}: ${indicator.reading[language]}`,
    `- ${words.trap[language]}: ${indicator.trap[language]}`,
    `- ${words.source[language]}: ${indicator.source}`,
  ];
  const heading = `## ${indicator.name[language]} \`${indicator.code}\``;
  return [heading, indicator.definition[language], facts.join('\n')].join('\n\n');
}

/** The catalogue of indicators as one page. */
export function indicatorPage(language: Language): Page {
  const sections = indicators.map((indicator) => section(indicator, language));
  return {
    file: fileName('docs/reference/indicators', language),
    text: `${[words.title[language], words.intro[language], ...sections].join('\n\n')}\n`,
  };
}

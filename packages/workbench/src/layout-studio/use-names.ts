import { useCallback, useMemo } from 'react';
import { amountScale, formatAmount, formatNumber, type Language } from '../design/index.ts';
import { useRegionNames } from '../map/index.ts';
import { type Text, useLanguage, useText } from '../words/index.ts';
import type { Problem } from './problem.ts';
import { useStudioWords } from './words.ts';

/** Resources every file may name by these codes. */
const knownResources: Readonly<Record<string, Text>> = {
  land: { zh: '土地', en: 'land' },
  energy: { zh: '能源', en: 'energy' },
  carbon: { zh: '碳', en: 'carbon' },
  water: { zh: '水', en: 'water' },
  labour: { zh: '劳动', en: 'labour' },
  money: { zh: '资金', en: 'money' },
};

/** What things of a problem are called, and amounts in their units. */
export interface Names {
  readonly region: (code: string) => string;
  readonly industry: (code: string) => string;
  readonly resource: (code: string) => string;
  /** Gain, transport, output, or a resource. */
  readonly measure: (name: string) => string;
  /** The place of a project: region and industry. */
  readonly project: (id: string) => string;
  readonly money: (value: number | null | undefined) => string;
  /** From least to most, in one unit; one figure where they read the same. */
  readonly moneyRange: (range: readonly [number, number]) => string;
  readonly amountOf: (resource: string, value: number | null | undefined) => string;
  /** Several names as a list. */
  readonly list: (names: readonly string[]) => string;
}

export function useNames(problem: Problem): Names {
  const say = useStudioWords();
  const text = useText();
  const language = useLanguage();
  const nameOf = useCallback((code: string) => namedIn(problem.regions, code) ?? { zh: code, en: code }, [problem]);
  const mapName = useRegionNames(nameOf);
  return useMemo(() => {
    const amount = (value: number | null | undefined, unit: string | undefined) =>
      unit ? formatAmount(value, unit, language) : formatNumber(value, 'amount', language);
    const region = (code: string) => shortName(mapName(code));
    const industry = (code: string) => text(namedIn(problem.industries, code) ?? { zh: code, en: code });
    const resource = (code: string) =>
      text(knownResources[code] ?? namedIn(problem.resources, code) ?? { zh: code, en: code });
    return {
      ...{ region, industry, resource },
      measure: (name) => (name === 'gain' || name === 'transport' || name === 'output' ? say(name) : resource(name)),
      project: (id) => {
        const found = problem.projects?.find((one) => one.id === id);
        return found ? say('place', { region: region(found.region), industry: industry(found.industry) }) : id;
      },
      money: (value) => amount(value, problem.unit),
      moneyRange: (range) => rangeText(range, problem.unit ?? '', language),
      amountOf: (code, value) => amount(value, problem.resources?.find((one) => one.code === code)?.unit),
      list: (names) => names.join(text({ zh: '、', en: ', ' })),
    };
  }, [problem, say, text, language, mapName]);
}

function namedIn(list: readonly { readonly code: string; readonly name?: Text }[] | undefined, code: string) {
  return list?.find((one) => one.code === code)?.name;
}

/** 湖北省 → 湖北: a province is known by its short name. */
function shortName(name: string): string {
  return name.replace(/(省|壮族自治区|回族自治区|维吾尔自治区|自治区|市)$/u, '');
}

/** 3.51 – 14.8 亿元; CNY 0.35 – 1.48 bn. */
function rangeText([low, high]: readonly [number, number], unit: string, language: Language): string {
  const { factor, name } = amountScale(unit, Math.max(Math.abs(low), Math.abs(high)), language);
  const [a, b] = [low, high].map((value) => formatNumber(value * factor, 'amount', language));
  const figures = a === b ? a : `${a} – ${b}`;
  const [currency, ...scale] = name.split(' ');
  return scale.length > 0 ? `${currency} ${figures} ${scale.join(' ')}` : `${figures} ${name}`.trim();
}

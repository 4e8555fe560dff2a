import { inUnit, type Language, unitName } from '../design/index.ts';
import { useLanguage } from '../words/index.ts';
import type { Item } from './kinds.ts';
import { usePlanWords } from './words.ts';

/** A target's value as people say it: “约 7”, “45–50”. */
export function valueText(
  { comparator, value, upper }: Extract<Item, { kind: 'target' }>['fields'],
  unit: string,
  say: ReturnType<typeof usePlanWords>,
  language: Language,
): string {
  const known = withUnit(value, unit, language, upper);
  return say(comparator, { value: unit === '' ? `${known}${say('unitUnknown')}` : known });
}

/** A figure in the digits it was entered with, up to six. */
const plain = (value: number): string => digits.format(value).replace('-', '−');

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });

/** “7 万亿元”, “CNY 7 tn”, “6.5 %”, in the digits it was entered with. */
export function withUnit(value: number, unit: string, language: Language, upper?: number): string {
  const number = (each: number) => plain(inUnit(each, unit, language));
  const span = upper === undefined ? number(value) : `${number(value)}–${number(upper)}`;
  const name = unit === '万亿元' && language === 'en' ? 'CNY tn' : unitName(unit, language);
  const [currency, scale] = name.split(' ');
  return currency === 'CNY' ? `CNY ${span} ${scale}` : `${span} ${name}`.trim();
}

/** Says what an item is called; a target goes by its year and value. */
export function useItemName(): (item: Item, unit?: string) => string {
  const say = usePlanWords();
  const language = useLanguage();
  return (item, unit = '') => {
    if ('name' in item.fields) return item.fields.name;
    if (item.kind === 'target') {
      return say('targetName', { year: item.fields.year, value: valueText(item.fields, unit, say, language) });
    }
    if (item.kind === 'observation') return `${item.fields.year}: ${withUnit(item.fields.value, unit, language)}`;
    return `${item.fields.number}: ${item.fields.unit}`;
  };
}

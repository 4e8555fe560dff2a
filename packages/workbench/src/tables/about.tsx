import type { ChainTable } from '../data/index.ts';
import { unitName } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { categoryName } from '../parts/category-name.ts';
import { FactList } from '../parts/fact-list.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { Versions } from './versions.tsx';
import { useTablesWords } from './words.ts';

/** Where the table comes from and what is in it. */
export function About({ table }: { table: ChainTable }) {
  const say = useTablesWords();
  const text = useText();
  const language = useLanguage();
  const { info } = table;
  const list = (items: readonly string[]) => items.join(language === 'zh' ? '、' : ', ');
  const facts: [string, string][] = [
    [say('source'), info.source],
    [say('licence'), info.licence],
    [say('kind'), say(`kindSay-${info.kind}`)],
    [say('layout'), info.layout],
    [say('unit'), unitName(info.unit, language)],
    [say('finalUses'), list(info.finalCategories.map((one) => text(categoryName(one))))],
    [say('valueAdded'), list(info.valueAddedCategories.map((one) => text(categoryName(one))))],
    [
      say('accounts'),
      list(info.accounts.map(({ account, unit, stressors }) => `${account} (${unit}, ${stressors.length})`)),
    ],
    [say('reference'), table.reference],
    [say('hash'), info.hash],
  ];
  return (
    <Block title={say('about')}>
      <div className="columns">
        <FactList facts={facts} />
        <Versions table={table} />
      </div>
    </Block>
  );
}

import type { ChainTable } from '../data/index.ts';
import { categoryName } from '../parts/category-name.ts';
import { useText } from '../words/index.ts';
import { CodeList } from './code-list.tsx';
import type { Setting } from './event-setting.ts';
import { useEventWords } from './event-words.ts';
import { More } from './more.tsx';
import { useShockWords } from './words.ts';

/** Whose final demand changes, and under “more” which kinds of it, where the table has several. */
export function Demand({ table, event, set }: Setting & { readonly table: ChainTable }) {
  const say = useEventWords();
  const sayStudio = useShockWords();
  const text = useText();
  const { regions, demandCategories } = table.info;
  const { to, categories = [] } = event;
  const shown = categories.map((code) => text(categoryName(code))).join(text({ zh: '、', en: ', ' }));
  return (
    <>
      {table.isMultiRegional && (
        <CodeList
          label={say('users')}
          units={regions}
          chosen={to.regions}
          all={sayStudio('allRegions')}
          onChange={(codes) => set({ to: { ...to, regions: codes } })}
        />
      )}
      {demandCategories.length > 1 && (
        <More summary={categories.length === 0 ? say('allCategories') : shown} isSet={categories.length > 0}>
          <CodeList
            label={say('categories')}
            units={demandCategories.map((code) => ({ code, name: categoryName(code) }))}
            chosen={categories}
            all={say('allCategories')}
            onChange={(codes) => set({ categories: codes.length > 0 ? codes : undefined })}
          />
          <p className="small quiet shock-explained">
            {say('categoriesSay')}
            {demandCategories.includes('exports') && table.isMultiRegional && <> {say('exportsSay')}</>}
          </p>
        </More>
      )}
    </>
  );
}

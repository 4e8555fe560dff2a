import { findScheme } from '@yanzhen/evidence/schemes';
import type { Matrix } from '@yanzhen/science/labelled';
import { NON_TRADABLE, tradableColumns } from '@yanzhen/science/rivalry';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import type { Note } from '../evidence.ts';
import { cut, type FigureChoice, type Figures, figureFields, openFigures } from '../figures/index.ts';

/** Input fields of every comparison of structures. */
export const structureFields = {
  ...figureFields,
  non_tradable: z.enum(['apart', 'include']).default('apart').meta({
    zh: '不可贸易行业（本地服务、公用事业、政府）：apart 单列不计，include 计入',
    en: 'Industries every place must have (local services, utilities, government): set apart, or include',
  }),
  non_tradable_codes: z.array(z.string()).optional().meta({
    zh: '不可贸易行业的代码，含其下级；默认依行业分类',
    en: 'Codes of the non-tradable industries, each with everything below it; by default a list for the scheme',
  }),
};

export interface StructureChoice extends FigureChoice {
  readonly non_tradable: 'apart' | 'include';
  readonly non_tradable_codes?: string[] | undefined;
}

/** Figures with the choice of tradable industries made. */
export interface Structure {
  readonly figures: Figures;
  readonly conventions: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
  /** 1 for each column that is compared. */
  tradable(matrix: Matrix): Uint8Array;
}

/** Loads the dataset and settles which industries are set apart. */
export async function openStructure(context: OperationContext, choice: StructureChoice): Promise<Structure> {
  const figures = await openFigures(context, choice);
  const { info } = figures.dataset;
  const listed = choice.non_tradable_codes ?? NON_TRADABLE[info.industryScheme]?.codes ?? [];
  const apart = choice.non_tradable === 'apart' ? listed : [];
  return {
    figures,
    conventions: { non_tradable: apart.length > 0 ? `apart: ${apart.join(' ')}` : 'include' },
    notes: apart.length > 0 ? [apartNote(apart, figures)] : [],
    tradable: (matrix) => tradableColumns(matrix.columns, apart, figures.classification),
  };
}

function apartNote(apart: readonly string[], { dataset }: Figures): Note {
  const { industryScheme, industries } = dataset.info;
  const names = new Map([...(findScheme(industryScheme)?.units ?? []), ...industries].map((u) => [u.code, u.name]));
  const listed = (language: 'zh' | 'en') => apart.map((code) => names.get(code)?.[language] ?? code);
  return {
    code: 'non-tradable-apart',
    level: 'information',
    text: {
      zh: `每个地方都必须有的行业单列不计（${listed('zh').join('；')}），份额按其余行业计算。`,
      en: `What every place must have is set apart (${listed('en').join('; ')}); shares are of the other industries.`,
    },
  };
}

/** The matrix of one year with its mask of compared columns. */
export function structureIn(structure: Structure, year: number) {
  const { matrices, notes, missing } = cut(structure.figures, [year]);
  const matrix = matrices[0]!;
  return { matrix, missing, include: structure.tradable(matrix), notes: [...structure.notes, ...notes] };
}

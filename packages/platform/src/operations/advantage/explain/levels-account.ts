import { UserError } from '@yanzhen/evidence/errors';
import { divisionOfLabour, pairAtLevels } from '@yanzhen/science/rivalry';
import type { OperationContext } from '../../context.ts';
import { select, yearIn } from '../../figures/index.ts';
import { openStructure, structureIn } from '../../rivalry/structure.ts';
import { type Account, missingField } from './account.ts';
import type { ExplainInput } from './fields.ts';
import { input as quantity } from './inputs.ts';

export const levelsCodes = ['division_of_labour'] as const;

/** How much of two regions' overlap at one level of the classification vanishes one level deeper. */
export async function levelsAccount(input: ExplainInput, context: OperationContext): Promise<Account> {
  const needs = ['region', 'other'];
  if (input.region === undefined) throw missingField('region', needs);
  if (input.other === undefined) throw missingField('other', needs);
  const structure = await openStructure(context, { ...input, level: undefined });
  const { figures } = structure;
  const year = yearIn(figures, input.year);
  const { matrix, include, notes } = structureIn(structure, year);
  const { info } = figures.dataset;
  const [a, b] = [input.region, input.other].map((text) => select(info, 'region', matrix.rows, text)) as [
    number,
    number,
  ];
  const levels = pairAtLevels(matrix, figures.classification, a, b, include);
  const k = input.level === undefined ? 0 : levels.findIndex(({ level }) => level === input.level);
  if (k < 0)
    throw noLevel(
      input.level!,
      levels.map(({ level }) => level),
    );
  const [here, deeper] = [levels[k]!, levels[k + 1]];
  const split = divisionOfLabour(here.overlap, deeper?.overlap ?? Number.NaN);
  return {
    figures,
    value: split.divisionOfLabour,
    years: [year],
    region: matrix.rows[a]!,
    industry: null,
    other: matrix.rows[b]!,
    otherIs: 'region',
    inputs: [
      quantity('k', '分类层级', 'level of the classification', here.level),
      quantity('O_rs(k)', '该层的重合度', 'overlap at that level', split.overlap),
      quantity(
        'O_rs(k + 1)',
        '深一层仍在的重合（潜在竞争）',
        'overlap that stays one level deeper (potential rivalry)',
        split.potentialRivalry,
      ),
      quantity('n', '比较的最细行业数', 'finest industries compared', here.compared),
    ],
    alternatives: [],
    restsOn: { regions: [matrix.rows[a]!, matrix.rows[b]!], industries: undefined, columns: matrix.columns },
    parameters: { year, level: here.level },
    conventions: structure.conventions,
    notes,
  };
}

function noLevel(level: number, levels: readonly number[]): UserError {
  const known = levels.join(', ');
  return new UserError(
    'no-level',
    { zh: `数据中没有第 ${level} 层行业。`, en: `The data have no industries at level ${level}.` },
    { kind: 'absent', place: { field: 'level' }, found: String(level), expected: { zh: known, en: known } },
  );
}

import { UserError } from '@yanzhen/evidence/errors';
import type { Text } from '../../evidence.ts';
import type { ReportParameters } from '../shapes.ts';
import type { Writer } from '../writer.ts';
import { needed } from './recipe.ts';

interface Unit {
  readonly code: string;
  readonly name: Text;
}

/** Codes in words. */
export interface Names {
  region(code: unknown): string;
  industry(code: unknown): string;
  readonly regions: number;
  readonly industries: number;
  /** Of the first measure. */
  readonly unit: string;
}

/** The names of a dataset's regions and industries. @throws UserError for a region it does not have */
export async function datasetNames(writer: Writer, parameters: ReportParameters): Promise<Names> {
  const shown = (await writer.look('datasets.show', { dataset: needed(parameters, 'dataset') })) as {
    regions: readonly Unit[];
    industries: readonly Unit[];
    measures: readonly { unit: string }[];
  };
  return namesOf(writer, parameters, shown.regions, shown.industries, shown.measures[0]?.unit ?? '');
}

/** The names of a table's regions and sectors. @throws UserError for a region it does not have */
export async function tableNames(writer: Writer, parameters: ReportParameters): Promise<Names> {
  const shown = (await writer.look('chains.show', { table: needed(parameters, 'table') })) as {
    regions: readonly Unit[];
    sectors: readonly Unit[];
    unit: string;
  };
  return namesOf(writer, parameters, shown.regions, shown.sectors, shown.unit);
}

function namesOf(
  { language }: Writer,
  { region, partner }: ReportParameters,
  regions: readonly Unit[],
  industries: readonly Unit[],
  unit: string,
): Names {
  const regionNames = new Map(regions.map(({ code, name }) => [code, name[language]]));
  const industryNames = new Map(industries.map(({ code, name }) => [code, name[language]]));
  for (const code of [region, partner]) if (code !== undefined && !regionNames.has(code)) throw noRegion(code, regions);
  return {
    region: (code) => regionNames.get(String(code)) ?? String(code),
    industry: (codes) =>
      String(codes)
        .split(' ')
        .map((code) => industryNames.get(code) ?? code)
        .join(language === 'zh' ? '、' : ', '),
    regions: regions.length,
    industries: industries.length,
    unit,
  };
}

function noRegion(code: string, regions: readonly Unit[]): UserError {
  const known = (language: 'zh' | 'en') =>
    regions
      .slice(0, 40)
      .map((region) => `${region.code} ${region.name[language]}`)
      .join(', ');
  return new UserError(
    'unknown-region',
    { zh: `数据中没有地区“${code}”。`, en: `The data have no region “${code}”.` },
    { kind: 'absent', place: { field: 'parameters' }, found: code, expected: { zh: known('zh'), en: known('en') } },
  );
}

import { aggregateTable } from '@yanzhen/science/chains';
import type { Name, QualityFinding, Unit } from '../dataset/index.ts';
import { quote } from '../readers/import-error.ts';
import { assembleTable, finding, type ReadTable } from './assemble.ts';
import { tableError } from './errors.ts';
import type { Grouping } from './grouping-file.ts';
import { balanceRules } from './report.ts';
import type { ReadTableOptions, TableDocument } from './table-document.ts';

/** How the two sides of a table are grouped; a side that is left out stays as it is. */
export interface Groupings {
  readonly regions?: Grouping;
  readonly sectors?: Grouping;
}

/**
 * A table with regions or sectors added up by groups. What is in no group stays by itself and is named in the report.
 * @throws ImportError where nothing is grouped, or a unit that stays has the code of a group
 */
export function regroupTable(
  { table, info }: TableDocument,
  groupings: Groupings,
  about: ReadTableOptions & { readonly id: string },
): ReadTable {
  const regions = checked('regions', info.regions, groupings.regions);
  const sectors = checked('sectors', info.sectors, groupings.sectors);
  if (regions.to.size + sectors.to.size === 0) throw nothingGrouped();
  const summed = aggregateTable(table, { regions: regions.to, sectors: sectors.to });
  const said = info.quality.filter(({ rule }) => !balanceRules.has(rule));
  return assembleTable(
    {
      table: summed,
      layout: 'aggregated',
      title: about.title ?? info.title,
      source: info.source,
      licence: info.licence,
      regionScheme: groupings.regions === undefined ? info.regionScheme : regions.scheme,
      sectorScheme: groupings.sectors === undefined ? info.sectorScheme : sectors.scheme,
      regionNames: namesOf(info.regions, regions.names),
      sectorNames: namesOf(info.sectors, sectors.names),
      findings: [...said, ...report(info.nodes, summed.nodes.length, regions, sectors)],
    },
    about.id,
    about,
  );
}

interface Checked extends Grouping {
  /** Units that stay by themselves though others of their side are grouped. */
  readonly alone: readonly string[];
}

function checked(field: string, units: readonly Unit[], grouping: Grouping | undefined): Checked {
  if (grouping === undefined) return { to: new Map(), names: new Map(), scheme: 'none', alone: [] };
  const alone = units.map(({ code }) => code).filter((code) => !grouping.to.has(code));
  const groups = new Set(grouping.to.values());
  const clash = alone.find((code) => groups.has(code));
  if (clash !== undefined) throw codeTaken(field, clash);
  return { ...grouping, alone };
}

function namesOf(units: readonly Unit[], groups: ReadonlyMap<string, Name>): ReadonlyMap<string, Name> {
  return new Map([...units.map(({ code, name }) => [code, name] as const), ...groups]);
}

function report(before: number, after: number, regions: Checked, sectors: Checked): QualityFinding[] {
  const made = [
    finding('aggregated', 'information', before, {
      zh: `由 ${before} 个节点归并为 ${after} 个：流量、增加值、总产出和账户逐项相加，组内流量成为组对自身产品的使用。`,
      en: `Added up from ${before} nodes to ${after}: flows, value added, output and accounts are sums; flows within a group become its use of its own products.`,
    }),
  ];
  const alone = [...regions.alone, ...sectors.alone];
  if (alone.length === 0) return made;
  const text = {
    zh: '未列入任何组、保持原样的地区或部门。',
    en: 'Regions or sectors in no group: they stay as they are.',
  };
  return [...made, finding('not-grouped', 'information', alone.length, text, alone)];
}

function nothingGrouped() {
  return tableError(
    'nothing-grouped',
    { zh: '没有给出归并方式。', en: 'It is not said what to add up.' },
    {
      place: { field: 'sectors' },
      expected: {
        zh: '部门或地区的归并文件，或内置分组',
        en: 'a file of groups for sectors or regions, or a built-in grouping',
      },
    },
  );
}

function codeTaken(field: string, code: string) {
  return tableError(
    'group-takes-code',
    {
      zh: `组代码 ${quote(code)} 与表中一个没有归并的代码相同。`,
      en: `The group ${quote(code)} has the code of a unit of the table that is in no group.`,
    },
    {
      place: { field },
      found: quote(code),
      advice: {
        zh: '换一个组代码，或把该单位也归入这一组。',
        en: 'Name the group otherwise, or put that unit into it.',
      },
    },
  );
}

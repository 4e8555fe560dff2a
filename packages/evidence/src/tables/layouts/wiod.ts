import { findScheme } from '../../schemes/index.ts';
import { finding, type RawTable } from '../assemble.ts';
import { fileMissing } from '../errors.ts';
import { readSquare } from '../square.ts';
import { finalUses, readByRows } from '../strip.ts';
import type { ReadTableOptions } from '../table-document.ts';
import { derive } from './derive.ts';
import { gridOf, type TableFolder } from './folder.ts';
import { schemeNames } from './scheme-names.ts';

/** Year of the tables whose file names say none: the newest of the 2013 release. */
const newestYear = 2011;

/** The year a file `Z_[YEAR_]…` or `FD_[YEAR_]…` is of. */
export function yearInFileName(name: string): number {
  return Number(/_((?:19|20)\d\d)(?:_|\.|$)/u.exec(name)?.[1] ?? newestYear);
}

/** Whether a folder holds World Input–Output Tables: `Z_…` beside `FD_…`. */
export function isWiodFolder({ files }: TableFolder): boolean {
  const names = [...files.keys()];
  return !files.has('Z') && names.some((name) => name.startsWith('Z_')) && names.some((name) => name.startsWith('FD_'));
}

/**
 * World Input–Output Tables as two files a year, `Z_[YEAR_]…` and `FD_[YEAR_]…`, labelled
 * `COUNTRY_cINDUSTRY` and `COUNTRY_CATEGORY`, million US dollars at current basic prices. Value added
 * (with net taxes on products and transport margins) is what output leaves after inputs.
 */
export async function readWiodFolder(folder: TableFolder, options: ReadTableOptions): Promise<RawTable> {
  const of = (prefix: string) =>
    [...folder.files.keys()]
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => yearInFileName(b) - yearInFileName(a));
  const year = options.year ?? yearInFileName(of('Z_')[0] ?? '');
  const file = (prefix: string) => of(prefix).find((name) => yearInFileName(name) === year);
  const z = file('Z_') && (await gridOf(folder, file('Z_')!));
  const fd = file('FD_') && (await gridOf(folder, file('FD_')!));
  const years = [...new Set(of('Z_').map(yearInFileName))].sort((a, b) => a - b).join(', ');
  if (!z || !fd) {
    throw fileMissing(folder.name, `Z_${year} + FD_${year}`, {
      zh: `有的年份：${years}。`,
      en: `It has the years ${years}.`,
    });
  }
  const square = readSquare(z, 'all');
  const regions = [...new Set(square.nodes.map(({ region }) => region))];
  const final = readByRows(fd, square);
  const findings = [
    finding('value-added-residual', 'information', 1, {
      zh: '增加值为总产出减中间投入，含产品净税和国际运输费。',
      en: 'Value added is output less inputs: it holds net taxes on products and international transport margins.',
    }),
  ];
  if (options.year === undefined && years.includes(',')) {
    findings.push(
      finding('several-years', 'information', 1, {
        zh: `文件夹里有 ${years} 年的表，取了 ${year} 年。`,
        en: `The folder holds tables of ${years}; that of ${year} was taken.`,
      }),
    );
  }
  const blocks = derive(
    {
      folder: folder.name,
      kind: 'multi-regional',
      square,
      finalUses: finalUses(final.labels, regions),
      finalDemand: final.values,
    },
    [],
  );
  return {
    table: {
      kind: 'multi-regional',
      unit: options.unit ?? 'million USD',
      year,
      estimate: false,
      nodes: square.nodes,
      intermediate: square.values,
      ...blocks,
      satellites: [],
    },
    layout: 'wiod',
    title: { zh: `世界投入产出表 ${year}`, en: `World Input–Output Table ${year}` },
    source: 'Timmer, Dietzenbacher, Los, Stehrer & de Vries (2015), World Input–Output Database, release 2013',
    regionScheme: 'wiod-countries',
    sectorScheme: 'wiod-2013',
    regionNames: schemeNames(findScheme('wiod-countries')),
    sectorNames: schemeNames(findScheme('wiod-2013')),
    findings,
  };
}

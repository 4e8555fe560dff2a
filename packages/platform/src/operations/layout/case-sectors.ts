import type { Unit } from '@yanzhen/evidence/dataset';
import { UserError } from '@yanzhen/evidence/errors';
import { findScheme, industriesHolding } from '@yanzhen/evidence/schemes';
import { z } from 'zod';
import type { Note, Text } from '../evidence.ts';

const standard = 'gbt4754-2017';

/** The classification that the sectors asked for are of, where it is not the table's. */
export const sectorSchemeField = z.string().optional().meta({
  zh: '部门代码所属的分类；为 gbt4754-2017 时，任一层级的行业都归到表中包含它的部门。默认按表的代码',
  en: 'Classification that the sectors are given in; with gbt4754-2017 an industry of any level becomes the sector of the table that holds it. By default they are the table’s codes',
});

interface Table {
  readonly sectorScheme: string;
  readonly sectors: readonly Unit[];
}

/**
 * The sectors of a table that hold the industries asked for, each once, and what a reader must know of those that are wider.
 * What no sector holds stays as it was asked for.
 * @throws UserError where an industry is divided between sectors
 */
export function sectorsHolding(asked: readonly string[], scheme: string | undefined, table: Table) {
  if (scheme === undefined || !scheme.startsWith(standard) || table.sectorScheme === 'none')
    return { sectors: [...asked], notes: [] };
  const used = new Set(table.sectors.map(({ code }) => code));
  const held = asked.map((code) => {
    const holding = industriesHolding(code, table.sectorScheme, used);
    if (holding.length > 1) throw divided(code, holding, table);
    return { code, sector: holding[0] ?? code };
  });
  const isSame = table.sectorScheme.startsWith(standard);
  const wider = held.filter(({ code, sector }) => used.has(sector) && !(isSame && code === sector));
  return { sectors: [...new Set(held.map(({ sector }) => sector))], notes: wider.map((one) => widerNote(one, table)) };
}

const called = (name: Text): Text => ({ zh: name.zh, en: name.en || name.zh });

function industryName(code: string): Text {
  return called(findScheme(standard)!.byCode.get(code)?.name ?? { zh: '', en: '' });
}

function sectorName(code: string, { sectors }: Table): Text {
  return called(sectors.find((one) => one.code === code)!.name);
}

function widerNote({ code, sector }: { readonly code: string; readonly sector: string }, table: Table): Note {
  const [industry, whole] = [industryName(code), sectorName(sector, table)];
  return {
    code: 'sector-of-table',
    level: 'caution',
    text: {
      zh: `行业 ${code} ${industry.zh} 归入表的部门 ${sector} ${whole.zh}：布局按整个部门计，不只是这个行业。`,
      en: `Industry ${code} ${industry.en} is held by the table’s sector ${sector} ${whole.en}: the layout is of the whole sector, not of the industry alone.`,
    },
  };
}

function divided(code: string, holding: readonly string[], table: Table): UserError {
  const industry = industryName(code);
  const list = (language: 'zh' | 'en', comma: string) =>
    holding.map((one) => `${one} ${sectorName(one, table)[language]}`).join(comma);
  return new UserError(
    'sector-divided',
    { zh: '这个行业在投入产出表中分属几个部门。', en: 'The input–output table divides this industry between sectors.' },
    {
      place: { field: 'sectors' },
      found: `${code} ${industry.zh}`,
      expected: { zh: list('zh', '、'), en: list('en', ', ') },
      advice: {
        zh: '在布局页从这张表起，选其中要看的部门。',
        en: 'Begin from this table on the layout page and choose those of the sectors that are meant.',
      },
    },
  );
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { NetworkInfo } from '@yanzhen/evidence/networks';
import type { TableInfo } from '@yanzhen/evidence/tables';
import type { Essentials, Network } from '@yanzhen/science/chains/firms';
import type { EssentialInputs } from '@yanzhen/science/chains/shock';
import type { Note } from '../evidence.ts';
import { type Upload, upload } from '../upload.ts';
import { unitIn } from './nodes.ts';

/** Which inputs hold production back, and how far; all of them wholly where there is no file. */
export const essentialField = upload({
  zh: '不可缺的投入：列 input、user、essential（0 到 1：1 不可缺，0.5 缺了减产一半），或部门×部门矩阵；默认全部不可缺',
  en: 'Essential inputs: columns input, user, essential (0 to 1; at 0.5 half of output goes when there is none), or a matrix of sectors; by default all are',
}).optional();

/** The same for firms, by industry of the supplier and of the buyer. */
export const firmsEssentialField = upload({
  zh: '不可缺的投入（代替 essentials）：列 input、user（供应方和买方的行业）、essential（0 到 1），或行业×行业矩阵；文件没有写的按不可缺计算',
  en: 'Essential inputs, instead of essentials: columns input, user (industry of supplier and of buyer), essential (0 to 1), or a matrix of industries; what the file leaves out is essential',
}).optional();

/** The essential inputs of a file, if there is one, as a part of the model's parameters. @throws ImportError */
export async function essentialParameters(
  file: Upload | undefined,
  info: TableInfo,
  signal: AbortSignal,
): Promise<{ readonly parameters: { readonly essential?: EssentialInputs }; readonly notes: readonly Note[] }> {
  if (file === undefined) return { parameters: {}, notes: [] };
  const { readEssentialInputs } = await import('@yanzhen/evidence/tables');
  const codes = info.sectors.map(({ code }) => code);
  const codeOf = (text: string) => unitIn(info.sectors, text)?.code;
  const { sectors, table, unsaid } = await readEssentialInputs(file.path, file.name, codes, codeOf, signal);
  return { parameters: { essential: { sectors, table } }, notes: [essentialNote(table, unsaid)] };
}

interface FirmsGiven {
  readonly essential?: Upload | undefined;
  readonly essentials: 'leontief' | 'linear';
}

/** What is essential to whom among a network's industries: the file's word, or one for all. @throws ImportError */
export async function firmsEssentials(
  { essential: file, essentials }: FirmsGiven,
  { industries }: Network,
  info: NetworkInfo,
  signal: AbortSignal,
): Promise<{ readonly essentials: Essentials; readonly notes: readonly Note[] }> {
  if (file === undefined) return { essentials, notes: [] };
  const { readEssentialInputs } = await import('@yanzhen/evidence/tables');
  const codeOf = (text: string) =>
    industries.find((code) => {
      const { zh, en } = info.names?.industries[code] ?? { zh: code, en: code };
      return [code, zh, en].includes(text);
    });
  const { table, unsaid } = await readEssentialInputs(file.path, file.name, industries, codeOf, signal);
  return { essentials: table, notes: [essentialNote(table, unsaid)] };
}

/** How what is essential is named among a result's conventions. */
export function essentialConvention({ essential, essentials }: FirmsGiven): string {
  return essential === undefined ? essentials : `by industries, ${essential.name}`;
}

function essentialNote(table: Float64Array, unsaid: number): Note {
  const free = table.filter((degree) => degree === 0).length;
  const partly = table.filter((degree) => degree > 0 && degree < 1).length;
  return {
    code: 'essential-inputs',
    level: 'information',
    text: {
      zh: `${table.length} 对“投入、使用部门”中 ${free} 对不是必需的，${partly} 对部分必需（缺货只按所写比例减产）；文件没有写的 ${unsaid} 对按必需计算。`,
      en: `Of ${table.length} pairs of input and user ${free} are not essential and ${partly} are in part (production falls by the part that is written); ${unsaid} that the file leaves out count as essential.`,
    },
  };
}

/** The hash of a small uploaded file's bytes. */
export async function fileHash({ path }: Upload): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TableInfo } from '@yanzhen/evidence/tables';
import type { EssentialInputs } from '@yanzhen/science/chains/shock';
import type { Note } from '../evidence.ts';
import { type Upload, upload } from '../upload.ts';
import { unitIn } from './nodes.ts';

/** Which inputs hold production back; all of them where there is no file. */
export const essentialField = upload({
  zh: '不可缺的投入：列 input、user、essential（1/0），或部门×部门矩阵；默认全部不可缺',
  en: 'Essential inputs: columns input, user, essential (1/0), or a matrix of sectors; by default all are',
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
  const free = table.filter((entry) => entry === 0).length;
  const note: Note = {
    code: 'essential-inputs',
    level: 'information',
    text: {
      zh: `${table.length} 对“投入、使用部门”中 ${free} 对不是必需的，缺货也不影响生产；文件没有写的 ${unsaid} 对按必需计算。`,
      en: `Of ${table.length} pairs of input and user ${free} are not essential and never hold production back; ${unsaid} that the file leaves out count as essential.`,
    },
  };
  return { parameters: { essential: { sectors, table } }, notes: [note] };
}

/** The hash of a small uploaded file's bytes. */
export async function fileHash({ path }: Upload): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

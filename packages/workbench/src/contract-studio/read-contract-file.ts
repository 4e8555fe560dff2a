import type { ContractFile } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';

/**
 * A file's text as a contract; what it says is checked where it is reckoned with.
 * @throws UserError where it is no JSON, or has no parties and terms
 */
export function readContractFile(text: string, fileName: string): ContractFile {
  const found = parsed(text) as Partial<ContractFile> | undefined;
  const isThere = (list: unknown) => Array.isArray(list);
  if (found && [found.parties, found.terms, found.streams, found.outlays].every(isThere) && found.years) {
    return found as ContractFile;
  }
  throw new UserError(
    'no-contract',
    { zh: '文件里没有协议。', en: 'The file holds no contract.' },
    {
      place: { file: fileName },
      expected: {
        zh: 'JSON，至少有 years、parties、outlays、streams 和 terms',
        en: 'JSON with years, parties, outlays, streams and terms at least',
      },
      advice: {
        zh: '从下面取一个先例，改成自己的；本页导出的文件也可以再打开。',
        en: 'Take one of the precedents below and make it yours; files saved on this page open again.',
      },
    },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

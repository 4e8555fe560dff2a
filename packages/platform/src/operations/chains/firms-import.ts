import type { NetworkDocument } from '@yanzhen/evidence/networks';
import { z } from 'zod';
import type { OperationContext } from '../context.ts';
import { inPieces } from '../in-pieces.ts';
import { defineOperation } from '../operation.ts';
import { networkFiles, readFiles } from './firms-files.ts';
import { savedNetwork, savedNetworkShape } from './firms-networks.ts';

const input = z.object({
  ...networkFiles,
  id: z.string().min(1).optional().meta({ zh: '编号，默认取企业文件名', en: 'Id; the firms file’s name by default' }),
  title: z.string().optional().meta({ zh: '标题', en: 'Title' }),
  titleEn: z.string().optional().meta({ zh: '英文标题', en: 'Title in English' }),
  source: z.string().optional().meta({ zh: '来源（引用时使用）', en: 'Source, as it is cited' }),
  unit: z.string().default('').meta({ zh: '金额的单位，如 万元', en: 'Unit of the values, say USD million' }),
});

type Input = z.output<typeof input>;

/** Reads a network of firms and stores it as a new version: all of it or nothing. */
export const firmsImport = defineOperation({
  name: 'chains.firms.import',
  version: 1,
  summary: { zh: '导入一个企业网络', en: 'Import a network of firms' },
  description: {
    zh: '读取企业文件（每家一行：firm、region、industry，可有 size）和供应关系文件（supplier、customer、value），检查后存为新版本。任何错误都指明文件、行和列，不会留下半个网络。',
    en: 'Reads a file of firms (one row each: firm, region, industry, size where known) and one of links (supplier, customer, value), checks them and stores a new version. An error names file, row and column and leaves nothing behind.',
  },
  input,
  output: savedNetworkShape,
  positional: ['firms', 'links'],
  effect: 'write',
  uses: 'store',
  long: true,
  piece: (given, _number, context) => read(given, context),
  async run(given, context) {
    const [document] = await inPieces(
      {
        operation: 'chains.firms.import',
        version: 1,
        input: given,
        contents: {},
        count: 1,
        keep: false,
        doing: { zh: '正在保存', en: 'Storing' },
      },
      () => read(given, context),
      context,
    );
    context.signal.throwIfAborted();
    const { info, created } = await (await context.store()).networks.save(document!);
    return savedNetwork(info, created);
  },
});

function read({ firms, links, ...about }: Input, context: OperationContext): Promise<NetworkDocument> {
  context.progress(0.1, { zh: '正在读取企业和供应关系', en: 'Reading firms and links' });
  return readFiles({ firms, links }, context, about);
}

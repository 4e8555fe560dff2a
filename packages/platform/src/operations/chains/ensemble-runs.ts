import { defineOperation } from '../operation.ts';
import { table } from '../table.ts';
import { ensembleEvidence, ensembleInput, memberPiece, runMembers } from './ensemble-members.ts';
import { encoded, nodeColumns } from './nodes.ts';

const drawn = (zh: string, en: string) => ({ type: 'number' as const, describe: { zh, en } });

/** The runs of an ensemble one by one: what was drawn, what was lost. */
export const ensembleRuns = defineOperation({
  name: 'chains.ensemble-runs',
  version: 1,
  summary: {
    zh: '不确定性模拟的逐次结果：抽样、损失、是否恢复',
    en: 'The runs of an ensemble: draws, losses, whether output came back',
  },
  description: {
    zh: '与 chains ensemble 同样的模拟，每次模拟（和每个地区或部门）一行：抽到的参数、损失的产出和份额、到期末总产出是否恢复。由此可得损失的分布，并看出结果对哪个参数敏感。',
    en: 'The simulations of chains ensemble with a row for every run (and region or sector): what was drawn, output lost and its share, whether total output had recovered at the end. From it come the distribution of the loss and which assumption it is sensitive to.',
  },
  input: ensembleInput,
  output: table({
    run: { type: 'integer', describe: { zh: '第几次，从 1 起', en: 'Run, from 1' } },
    ...nodeColumns,
    lost: { type: 'number', describe: { zh: '损失的产出（表的单位）', en: 'Output lost, in the table’s unit' } },
    lost_share: {
      type: 'number',
      describe: { zh: '占期间正常产出的份额', en: 'Share of normal output over the run' },
    },
    recovered: {
      type: 'boolean',
      describe: { zh: '期末总产出是否恢复', en: 'Whether total output had recovered at the end' },
    },
    falling: {
      type: 'boolean',
      describe: { zh: '期末总产出是否仍在下降', en: 'Whether total output was still falling at the end' },
    },
    inventory: drawn('库存天数的倍数', 'Factor on the days of stock'),
    restoration: drawn('补库天数的倍数', 'Factor on the days of restoration'),
    psi: drawn('ψ（库存低于目标的这一比例时减产）', 'ψ, the part of its goal below which a stock binds'),
    overproduction: drawn('达到最大超产所需天数的倍数', 'Factor on the days that overproduction takes'),
    extra: drawn('最大超产幅度的倍数', 'Factor on how far capacity may go above normal'),
    size: drawn('事件损失份额的倍数', 'Factor on the share lost in every event'),
  }),
  positional: ['table'],
  effect: 'read',
  long: true,
  piece: memberPiece,
  async run(input, context) {
    const found = await runMembers(input, context);
    const { members, groups } = found;
    const width = groups.length;
    const length = members.length * width;
    const perRow = (value: (member: (typeof members)[number], group: number) => number) =>
      Float64Array.from({ length }, (_, at) => value(members[Math.floor(at / width)]!, at % width));
    const perRun = (value: (member: (typeof members)[number]) => boolean) =>
      Uint8Array.from({ length }, (_, at) => (value(members[Math.floor(at / width)]!) ? 1 : 0));
    const label = (field: 'region' | 'sector') => {
      const { labels, codes } = encoded(groups.map((group) => group[field]));
      return { labels, codes: Uint32Array.from({ length }, (_, at) => codes[at % width]!) };
    };
    return {
      columns: {
        run: Uint32Array.from({ length }, (_, at) => Math.floor(at / width) + 1),
        region: label('region'),
        sector: label('sector'),
        lost: perRow(({ lost }, group) => lost[group]!),
        lost_share: perRow(({ lostShare }, group) => lostShare[group]!),
        recovered: perRun(({ recovered }) => recovered),
        falling: perRun(({ falling }) => falling),
        inventory: perRow(({ draw }) => draw.inventory),
        restoration: perRow(({ draw }) => draw.restoration),
        psi: perRow(({ draw }) => draw.psi),
        overproduction: perRow(({ draw }) => draw.overproduction),
        extra: perRow(({ draw }) => draw.extra),
        size: perRow(({ draw }) => draw.size),
      },
      length,
      evidence: ensembleEvidence('chains.ensemble-runs', input, found),
    };
  },
});

import { UserError } from '@yanzhen/evidence/errors';
import type { FormPool, Parties } from './proposal.ts';

interface Asked {
  readonly form: string;
  readonly sender: string;
  readonly receiver: string;
  readonly industry: string;
  readonly source?: string;
}

/** Where the proposal asked for stands among the candidates. @throws UserError where it is none of them */
export function positionOf(found: FormPool | undefined, asked: Asked): number {
  const count = found?.pool.length ?? 0;
  for (let k = 0; k < count; k++) if (isAsked(found!.parties(k), asked)) return k;
  throw new UserError(
    'not-proposed',
    { zh: '候选中没有这条建议。', en: 'This proposal is not among the candidates.' },
    {
      ...{ kind: 'absent', found: `${asked.form} ${asked.sender} ${asked.receiver} ${asked.industry}`.trim() },
      expected: { zh: `${count} 个候选中的一个`, en: `one of ${count} candidates` },
      advice: {
        zh: '用给出建议时的同样选项；或用 --senders、--receivers 缩小范围。',
        en: 'Use the options the proposal was made with, or narrow it down with --senders and --receivers.',
      },
    },
  );
}

function isAsked({ sender, receiver, industry, source }: Parties, asked: Asked): boolean {
  if (sender !== asked.sender || receiver !== asked.receiver) return false;
  if (asked.industry !== '' && industry !== asked.industry) return false;
  return (asked.source ?? '') === '' || source === asked.source;
}

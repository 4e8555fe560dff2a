import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { callerOf } from './account-fields.ts';

/** Ends all of one's own sessions. */
export const endSessions = defineOperation({
  name: 'accounts.end-sessions',
  version: 1,
  summary: { zh: '在所有地方退出登录', en: 'Sign out everywhere' },
  description: {
    zh: '结束自己在所有浏览器上的登录，包括这一个。令牌不受影响。',
    en: 'Ends all of one’s own sessions in all browsers, this one included. Tokens stay as they are.',
  },
  input: z.object({}),
  output: z.object({ ended: z.int() }),
  effect: 'write',
  needs: 'account',
  uses: 'store',
  async run(_, context) {
    const { account } = callerOf(context);
    if (account === null) return { ended: 0 };
    return { ended: await (await context.store()).installation.signOut(account) };
  },
});

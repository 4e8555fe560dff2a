import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Where a request came from; behind one's own proxy, whom that speaks for last. Empty where there is no socket. */
export function addressOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for') : undefined;
  const last = forwarded?.split(',').at(-1)?.trim();
  if (last !== undefined && last !== '') return last;
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return '';
  }
}

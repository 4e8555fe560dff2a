import { accept } from './accept.ts';
import { change } from './change.ts';
import { endSessions } from './end-sessions.ts';
import { invite } from './invite.ts';
import { list } from './list.ts';
import { me } from './me.ts';
import { reset } from './reset.ts';

export const accountsOperations = [me, list, invite, accept, reset, change, endSessions] as const;

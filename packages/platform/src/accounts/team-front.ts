import type { Front } from '../doors/http/gate.ts';
import type { HttpParts } from '../doors/http/parts.ts';
import { installationWorkspace } from '../store/accounts/index.ts';
import type { Store } from '../store/index.ts';
import { identifier } from './identify.ts';
import { createSignIn } from './sign-in.ts';
import { addSignIn } from './sign-in-door.ts';
import { TeamGate } from './team-gate.ts';
import type { TeamOptions } from './team-options.ts';

/** What stands before the operations of an installation for several people. */
export async function teamFront(
  store: Store,
  partsOf: (workspace: string) => HttpParts,
  options: TeamOptions,
  operatorToken: string,
): Promise<Front> {
  const { installation, accountsDatabase } = store;
  const signIn = createSignIn(
    accountsDatabase,
    await installation.secret('sessions'),
    options,
    partsOf(installationWorkspace).log,
  );
  const tokens = (workspace: string) => store.in(workspace).tokens;
  const identify = identifier({ signIn, installation, tokens, operatorToken, options });
  return {
    gate: new TeamGate({ identify, installation, partsOf, options }),
    url: options.url,
    extend: (app) => addSignIn(app, { signIn, installation, options }),
  };
}

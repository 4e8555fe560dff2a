import type { GameFile } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';

/**
 * A file's text as a game; what it says of worths is checked where it is used.
 * @throws UserError where it is no JSON, or has no players and worths
 */
export function readGameFile(text: string, fileName: string): GameFile {
  const found = parsed(text);
  if (isGame(found)) return found;
  throw new UserError(
    'no-game',
    { zh: '文件里没有博弈。', en: 'The file holds no game.' },
    {
      place: { file: fileName },
      expected: {
        zh: 'JSON，例如 {"players":["甲","乙"],"worth":{"甲":0,"乙":0,"甲+乙":3}}',
        en: 'JSON, as in {"players":["a","b"],"worth":{"a":0,"b":0,"a+b":3}}',
      },
      advice: {
        zh: '布局页的“联盟价值”可以直接得到这样的文件；也可以在本页填表。',
        en: 'The layout page writes such files; or fill in the table on this page.',
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

function isGame(found: unknown): found is GameFile {
  const { players, worth } = (found ?? {}) as { players?: unknown; worth?: unknown };
  return (
    Array.isArray(players) &&
    players.every((player) => typeof player === 'string') &&
    typeof worth === 'object' &&
    worth !== null
  );
}

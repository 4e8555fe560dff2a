import type { GameFile } from '@yanzhen/evidence/agreements';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { type CaseAtHand, useCase } from '../data/index.ts';
import { type Text, useText } from '../words/index.ts';
import { examples, fileOfExample } from './examples.ts';
import { draftOf, fileOf, type GameDraft } from './game-draft.ts';

const key = 'yanzhen-game';

/** After so long without a key the game goes into the case. */
const pause = 800;

/** What is kept for this tab: a game while it is typed, or one of a file that is too large to type; and the case it is of. */
interface Kept {
  readonly title: string;
  readonly draft?: GameDraft;
  readonly file?: GameFile;
  readonly case?: string | undefined;
}

export interface GameAtHand {
  /** Complete and ready to be split. */
  readonly file: GameFile | undefined;
  /** In fields, where there are few enough players. */
  readonly draft: GameDraft | undefined;
  readonly title: string;
  readonly source: string | undefined;
  /** What a player is called: a region of the case's layout by its name, any other as the game has it. */
  readonly name: (player: string) => string;
  /** The unit of its worths: of the layout whose regions the players are. */
  readonly unit: string | undefined;
  /** The rule that the case's split was chosen by. */
  readonly chosen: string | undefined;
  readonly line: CaseAtHand;
  /** Why the game could not be put into the case. */
  readonly error: Error | undefined;
  readonly edit: (draft: GameDraft) => void;
  readonly open: (file: GameFile, title: string) => void;
  readonly show: (example: string) => void;
}

/** The game at hand: an example, what was typed or opened here, or that of the case in the address. */
export function useGame(): GameAtHand {
  const pick = useText();
  const [{ shown }, update] = useAddress();
  const line = useCase();
  const [stored, setKept] = useState(readKept);
  // What was typed for one case is nothing to another.
  const kept = stored?.case === line.id || stored?.case === undefined ? stored : undefined;
  const example = examples.find(({ id }) => id === shown);
  const filed = line.shown?.parts.game?.text;
  const given = useMemo(() => {
    if (example) return fileOfExample(example, pick);
    return kept === undefined && filed !== undefined ? (JSON.parse(filed) as GameFile) : undefined;
  }, [example, pick, kept, filed]);
  const file = useMemo(() => given ?? (kept?.draft === undefined ? kept?.file : fileOf(kept.draft)), [given, kept]);
  const keep = (next: Kept) => {
    const whole = { ...next, case: line.id };
    sessionStorage.setItem(key, JSON.stringify(whole));
    setKept(whole);
    update({ shown: undefined, rule: undefined });
  };
  const title = example ? pick(example.title) : (kept?.title ?? (line.shown ? pick(line.shown.name) : ''));
  const { name, unit } = useLayout(line, example === undefined ? file : undefined);
  const split = given !== undefined && example === undefined ? line.shown?.parts.split?.text : undefined;
  const chosen = useMemo(() => chosenIn(split), [split]);
  const error = useFiled(line, given === undefined ? file : undefined, title);
  return {
    ...{ file, title, line, error, name, unit, chosen },
    draft: given ? draftOf(given) : kept?.draft,
    source: example && pick(example.source),
    edit: (next) => keep({ title, draft: next }),
    open: (next, name) => {
      const typed = draftOf(next);
      keep({ title: name, ...(typed ? { draft: typed } : { file: next }) });
    },
    show: (id) => update({ shown: id, rule: undefined }),
  };
}

/** Puts a game that was typed or opened into the case, making one where there is none. */
function useFiled(line: CaseAtHand, file: GameFile | undefined, title: string): Error | undefined {
  const [error, setError] = useState<Error>();
  const { put, shown, id } = line;
  const text = file && gameText(file);
  const isNew = text !== undefined && (id === undefined || (shown !== undefined && shown.parts.game?.text !== text));
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => {
      put({ zh: title, en: title }, [{ part: 'game', text }]).then(
        () => setError(undefined),
        (cause: Error) => setError(cause),
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [isNew, text, title, put]);
  return error;
}

/** Rules that the answer of `agreements.split` has no column for are kept as shares of one's own, with their name. */
function chosenIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { chosen, rule } = JSON.parse(text) as { chosen?: string; rule?: string };
  return rule ?? chosen;
}

/** Names of the regions in the layout of a case, and the unit of its worths where they are the game’s players. */
function useLayout({ shown }: CaseAtHand, file: GameFile | undefined) {
  const pick = useText();
  const text = shown?.parts.layout?.text;
  const { names, codes, unit } = useMemo(() => {
    const layout = (text === undefined ? {} : JSON.parse(text)) as { regions?: unknown; unit?: unknown };
    const regions = Array.isArray(layout.regions) ? (layout.regions as readonly (string | NamedRegion)[]) : [];
    return {
      names: new Map(
        regions.flatMap((one) => (typeof one === 'object' && one.name ? [[one.code, one.name] as const] : [])),
      ),
      codes: new Set(regions.map((one) => (typeof one === 'object' ? one.code : one))),
      unit: typeof layout.unit === 'string' ? layout.unit : undefined,
    };
  }, [text]);
  const name = useCallback(
    (player: string) => {
      const name = names.get(player);
      return name === undefined ? player : pick(name);
    },
    [names, pick],
  );
  return { name, unit: file?.players.every((player) => codes.has(player)) ? unit : undefined };
}

interface NamedRegion {
  readonly code: string;
  readonly name?: Text;
}

export const gameText = (file: GameFile): string => `${JSON.stringify(file, null, 1)}\n`;

function readKept(): Kept | undefined {
  const text = sessionStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Kept);
}

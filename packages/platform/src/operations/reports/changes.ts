import type { PageBlock, Run } from '../printing/blocks.ts';
import type { FigureChange, MadePart } from './shapes.ts';

/** Figures that are others than before, part by part; a part that was not there before has no changes. */
export function figureChanges(before: readonly MadePart[], now: readonly MadePart[]): FigureChange[] {
  return now.flatMap((part) => {
    const old = before.find(({ id }) => id === part.id);
    if (old === undefined || old.problem !== undefined) return [];
    const was = new Map(old.figures.map((figure) => [figure.key, figure]));
    const is = new Map(part.figures.map((figure) => [figure.key, figure]));
    const other = part.figures
      .filter(({ key, text }) => was.get(key)?.text !== text)
      .map(({ key, label, text }) => ({ part: part.id, key, label, was: was.get(key)?.text ?? '', is: text }));
    const gone = old.figures
      .filter(({ key }) => !is.has(key))
      .map(({ key, label, text }) => ({ part: part.id, key, label, was: text, is: '' }));
    return [...other, ...gone];
  });
}

/** Blocks with what changed marked where it stands. */
export function marked(blocks: readonly PageBlock[], part: string, changes: readonly FigureChange[]): PageBlock[] {
  const was = new Map(changes.filter((change) => change.part === part).map((change) => [change.key, change.was]));
  if (was.size === 0) return [...blocks];
  const mark = (run: Run): Run => {
    const before = run.figure === undefined ? undefined : was.get(run.figure);
    return before === undefined ? run : { ...run, was: before };
  };
  return blocks.map((block) => {
    if (block.kind === 'paragraph' && block.runs !== undefined) return { ...block, runs: block.runs.map(mark) };
    if (block.kind === 'table' && block.cells !== undefined)
      return { ...block, cells: block.cells.map((row) => row.map(mark)) };
    return block;
  });
}

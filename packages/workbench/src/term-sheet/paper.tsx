import type { ReactNode } from 'react';
import type { Draft } from '../contract-studio/index.ts';
import type { Language } from '../design/index.ts';
import { useTermSheetWords } from './words.ts';

type Block = Draft['reading'][number];
type Run = Extract<Block, { kind: 'paragraph' }>['runs'][number];
type OnFigure = (path: string, text: string) => void;

interface Props {
  readonly draft: Draft;
  readonly language: Language;
  readonly chosen: string | undefined;
  readonly onFigure: OnFigure;
}

/** The sheet as it is printed; every figure can be asked where it comes from. */
export function Paper({ draft, language, chosen, onFigure }: Props) {
  const { title, subtitle, reading, findings } = draft;
  return (
    <article className="paper" lang={language}>
      <h2 className="paper-title">{title}</h2>
      <p className="paper-subtitle">{subtitle}</p>
      {reading.map((block, k) => (
        <PaperBlock
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
          key={k}
          block={block}
          section={sectionOf(reading, k)}
          language={language}
          chosen={chosen}
          onFigure={onFigure}
          findings={
            block.kind === 'paragraph' && block.clause !== undefined
              ? findings.filter(({ number }) => number === block.clause)
              : []
          }
        />
      ))}
    </article>
  );
}

/** How many headings there are up to here. */
const sectionOf = (blocks: readonly Block[], k: number) =>
  blocks.slice(0, k + 1).filter(({ kind }) => kind === 'heading').length;

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

interface BlockProps extends Omit<Props, 'draft'> {
  readonly block: Block;
  readonly section: number;
  readonly findings: Draft['findings'];
}

function PaperBlock({ block, section, language, chosen, onFigure, findings }: BlockProps) {
  const say = useTermSheetWords();
  const runs = (list: readonly Run[]) => <Runs runs={list} chosen={chosen} onFigure={onFigure} />;
  switch (block.kind) {
    case 'heading':
      return (
        <h3 className="paper-heading">
          {language === 'zh' ? `${numerals[section] ?? section}、` : `${section}. `}
          {runs(block.runs)}
        </h3>
      );
    case 'paragraph':
      return (
        <>
          <p>{runs(block.runs)}</p>
          {findings.map((finding) => (
            <p key={`${finding.rule} ${finding.clause}`} className="paper-finding">
              <strong>{say(`severity-${finding.severity as 'high' | 'medium' | 'low'}`)}</strong> {finding.why}
            </p>
          ))}
        </>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
            <li key={k}>{runs(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable block={block} runs={runs} />;
  }
}

interface TableProps {
  readonly block: Extract<Block, { kind: 'table' }>;
  readonly runs: (list: readonly Run[]) => ReactNode;
}

/** Figures to the right, words to the left. */
function PaperTable({ block: { head, rows }, runs }: TableProps) {
  const columns = head.map((_, column) => (rows.some((row) => isWords(row[column]!)) ? 'words' : 'figures'));
  return (
    // biome-ignore lint: a scrolling region must be reachable by keyboard
    <div className="paper-table" tabIndex={0} role="group" aria-label={head.join(', ')}>
      <table>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" className={columns[column]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
            <tr key={k}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={column} className={columns[column]}>
                  {runs(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isWords = (cell: readonly Run[]) => /[^\d.,%\s−–—-]/.test(cell.map(({ text }) => text).join(''));

/** A sign that must not begin a line goes with the figure before it. */
const closing = /^[，。；：、）」”,.;:)]+/;

function Runs({ runs, chosen, onFigure }: { runs: readonly Run[]; chosen: string | undefined; onFigure: OnFigure }) {
  const say = useTermSheetWords();
  return runs.map(({ text, figure }, k) => {
    if (figure === undefined) return k > 0 && runs[k - 1]!.figure !== undefined ? text.replace(closing, '') : text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the sentence
      <span key={k} className="paper-kept">
        <button
          type="button"
          className="paper-figure"
          aria-pressed={figure === chosen}
          title={say('whence')}
          onClick={() => onFigure(figure, text)}
        >
          {text}
        </button>
        {closing.exec(runs[k + 1]?.figure === undefined ? (runs[k + 1]?.text ?? '') : '')?.[0]}
      </span>
    );
  });
}

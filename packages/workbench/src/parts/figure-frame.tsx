import { type ReactNode, type RefObject, useState } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { useDatasetState } from '../data/index.ts';
import { tokens } from '../design/index.ts';
import { PartHeading } from './block.tsx';
import { savePng, saveSvg } from './export-figure.ts';
import { type Sheet, saveCsv } from './export-table.ts';
import type { Figure, FigureLegend } from './figure-caption.ts';
import { usePartsWords } from './words.ts';
import './figure-frame.css';

interface Props {
  readonly title: ReactNode;
  /** Used for file names. */
  readonly name: string;
  /** Under the drawing, on the page and in files: what a reader must know about it. */
  readonly note?: string | undefined;
  /** The element that holds the drawing's one SVG. */
  readonly drawing: RefObject<HTMLElement | null>;
  /** The colours' meaning, drawn into files; on the page it stands beside the drawing. */
  readonly legend?: FigureLegend;
  readonly data?: (() => Sheet) | undefined;
  /** Whose figures these are, where they are not the dataset's. */
  readonly source?: string | undefined;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A drawing with its title, note and export as PNG, SVG and data. */
export function FigureFrame({ title, name, note, drawing, legend, data, source, tools, children }: Props) {
  const say = usePartsWords();
  const [failed, setFailed] = useState<string>();
  const figure = useFigure(drawing, name, note, legend, source);
  const attempt = (work: () => Promise<void> | void) => async () => {
    try {
      setFailed(undefined);
      await work();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const png = attempt(async () => {
    const drawn = figure();
    if (drawn) await savePng(drawn);
  });
  const vector = attempt(() => {
    const drawn = figure();
    if (drawn) saveSvg(drawn);
  });
  return (
    <figure className="figure">
      <figcaption className="figure-head">
        <PartHeading>{title}</PartHeading>
        <div className="figure-tools no-print">
          {tools}
          <span className="export" role="group" aria-label={say('exportAs')}>
            <button type="button" className="small-button" onClick={() => void png()}>
              PNG
            </button>
            <button type="button" className="small-button" onClick={() => void vector()}>
              SVG
            </button>
            {data && (
              <button type="button" className="small-button" onClick={() => saveCsv(data())}>
                CSV
              </button>
            )}
          </span>
        </div>
      </figcaption>
      {children}
      {failed && <p role="alert">{say('exportFailed', { reason: failed })}</p>}
      {note && <p className="small quiet">{note}</p>}
    </figure>
  );
}

/** What leaves the page: the drawing with its title, its note and the source of its figures. */
function useFigure(
  drawing: Props['drawing'],
  title: string,
  note: string | undefined,
  legend: FigureLegend | undefined,
  given: string | undefined,
): () => Figure | undefined {
  const say = usePartsWords();
  const mode = useThemeMode();
  const state = useDatasetState();
  return () => {
    const svg = drawing.current?.querySelector('svg');
    if (!svg) return undefined;
    const source = given ?? (state.status === 'ready' ? state.dataset.info.source : undefined);
    const sources = source ? [say('source', { source })] : [];
    return { svg, title, notes: [...(note ? [note] : []), ...sources], tokens: tokens[mode], legend };
  };
}

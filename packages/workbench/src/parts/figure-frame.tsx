import { type ReactNode, type RefObject, useState } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { tokens } from '../design/index.ts';
import { PartHeading } from './block.tsx';
import { savePng, saveSvg } from './export-figure.ts';
import { type Sheet, saveCsv } from './export-table.ts';
import { usePartsWords } from './words.ts';
import './figure-frame.css';

interface Props {
  readonly title: ReactNode;
  /** Used for file names. */
  readonly name: string;
  /** One sentence under the drawing: unit, source, schematic. */
  readonly note?: ReactNode;
  /** The element that holds the drawing's one SVG. */
  readonly drawing: RefObject<HTMLElement | null>;
  readonly data?: (() => Sheet) | undefined;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A drawing with its title, note and export as PNG, SVG and data. */
export function FigureFrame({ title, name, note, drawing, data, tools, children }: Props) {
  const say = usePartsWords();
  const paper = tokens[useThemeMode()].paper;
  const [failed, setFailed] = useState<string>();
  const svg = () => drawing.current?.querySelector('svg');
  const attempt = (work: () => Promise<void> | void) => async () => {
    try {
      setFailed(undefined);
      await work();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const png = attempt(async () => {
    const drawn = svg();
    if (drawn) await savePng(drawn, name, paper);
  });
  const vector = attempt(() => {
    const drawn = svg();
    if (drawn) saveSvg(drawn, name, paper);
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

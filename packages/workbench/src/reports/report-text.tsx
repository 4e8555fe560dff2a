import { Bars } from './bars.tsx';
import type { Chart } from './chart-of.ts';
import { Lines } from './lines.tsx';
import { Matrix } from './matrix.tsx';
import { numbering } from './numbering.ts';
import type { ShownReport } from './use-reports.ts';

type Block = ShownReport['blocks'][number];
type Run = NonNullable<Extract<Block, { kind: 'paragraph' }>['runs']>[number];

interface Props {
  readonly report: Pick<ShownReport, 'title' | 'subtitle' | 'blocks' | 'language'>;
  readonly label: string;
}

/** The report in the layout it has on paper. */
export function ReportText({ report: { title, subtitle, blocks, language }, label }: Props) {
  const numbers = numbering(blocks, language);
  return (
    <article className="brief report" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-label={label}>
      <h2 className="brief-title">{title}</h2>
      <p className="brief-subtitle">{subtitle}</p>
      {blocks.map((block, at) => (
        // biome-ignore lint: blocks have no id; a change of order draws them all anew
        <BlockOf key={at} block={block} number={numbers[at] ?? ''} />
      ))}
    </article>
  );
}

function BlockOf({ block, number }: { block: Block; number: string }) {
  if (block.kind === 'heading') {
    const text = `${number}${block.text}`;
    return block.level === 1 ? <h3>{text}</h3> : <h4>{text}</h4>;
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Runs runs={block.runs ?? [{ text: block.text }]} />
        <Sources numbers={block.sources} />
      </p>
    );
  }
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  if (block.kind === 'chart') {
    return (
      <figure className="report-figure">
        <Drawing chart={block.chart} name={block.caption} />
        <figcaption>
          {block.caption}
          <Sources numbers={block.sources} />
        </figcaption>
      </figure>
    );
  }
  return <TableOf block={block} />;
}

function Drawing({ chart, name }: { chart: Chart; name: string }) {
  if (chart.kind === 'lines') return <Lines chart={chart} name={name} />;
  if (chart.kind === 'matrix') return <Matrix chart={chart} name={name} />;
  return <Bars chart={chart} />;
}

function TableOf({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const rows = block.cells ?? block.rows.map((row) => row.map((text): Run => ({ text })));
  return (
    // biome-ignore lint: what scrolls is reached by keyboard
    <div className="brief-table" tabIndex={0} role="region" aria-label={block.caption ?? block.head.join(' ')}>
      <table className="report-table">
        {block.caption !== undefined && (
          <caption>
            {block.caption}
            <Sources numbers={block.sources} />
          </caption>
        )}
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint: rows have no id and never change places
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint: a row's cells are its columns
                <td key={column} className={/^[\s\d.,%+−-]+$/.test(cell.text) ? 'report-number' : undefined}>
                  <Runs runs={[cell]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What changed stands with what it was. */
function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, was }, at) =>
    was === undefined ? (
      text
    ) : (
      // biome-ignore lint: stretches of text have no id
      <span key={at}>
        {was !== '' && <del>{was}</del>}
        <ins>{text}</ins>
      </span>
    ),
  );
}

function Sources({ numbers }: { numbers: readonly number[] | undefined }) {
  return numbers && numbers.length > 0 ? <sup>[{numbers.join(',')}]</sup> : null;
}

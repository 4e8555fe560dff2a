import type { client } from '../../data/index.ts';

type BriefResult = Awaited<ReturnType<typeof client.plans.brief>>;
type ReportBlock = BriefResult['blocks'][number];

interface Props {
  readonly brief: Pick<BriefResult, 'title' | 'subtitle' | 'blocks'>;
  readonly language: 'zh' | 'en';
  readonly label: string;
}

/** The brief in the layout it has on paper. */
export function BriefText({ brief: { title, subtitle, blocks }, language, label }: Props) {
  return (
    <article className="brief" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-label={label}>
      <h2 className="brief-title">{title}</h2>
      <p className="brief-subtitle">{subtitle}</p>
      {blocks.map((block, at) => (
        // biome-ignore lint: blocks have no id and never change places
        <BlockOf key={at} block={block} />
      ))}
    </article>
  );
}

function BlockOf({ block }: { block: ReportBlock }) {
  if (block.kind === 'heading') return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  return (
    <div className="brief-table">
      <table className="plan-table">
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
          {block.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, at) => (
                // biome-ignore lint: a row's cells are its columns
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

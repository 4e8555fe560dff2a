import { isFigure, numbered, type PageBlock, type Report, type Run } from './blocks.ts';
import { escaped } from './escaped.ts';
import { chartSvg } from './svg.ts';

const style = `
body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; color: #1c2430; background: #fff;
  font: 1.0625rem/1.8 FangSong, STFangsong, "Noto Serif SC", "Songti SC", serif; }
html[lang=en] body { font-family: Georgia, "Times New Roman", serif; line-height: 1.6; }
h1 { font: bold 1.75rem/1.4 SimSun, "Noto Serif SC", serif; text-align: center; margin: 0 0 .5rem; }
html[lang=en] h1 { font-family: inherit; }
.subtitle { text-align: center; color: #4a5565; margin-bottom: 2rem; }
h2 { font: 1.25rem/1.5 SimHei, "Noto Sans SC", sans-serif; margin: 2rem 0 .5rem; }
h3 { font: 1.0625rem/1.5 KaiTi, STKaiti, "Noto Serif SC", serif; margin: 1.25rem 0 .25rem; }
html[lang=zh] p { text-indent: 2em; }
p { margin: .4rem 0; overflow-wrap: anywhere; }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.5; margin: .75rem 0; }
th, td { border: 1px solid #9aa4b2; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #eef1f5; font-weight: normal; font-family: SimHei, "Noto Sans SC", sans-serif; }
td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: .75rem 0; }
figure svg { max-width: 100%; height: auto; display: block; margin: 0 auto; }
figcaption, caption { font: .9375rem/1.5 SimHei, "Noto Sans SC", sans-serif; text-align: center; padding: .25rem; }
ins { background: #fdf1c7; color: inherit; text-decoration: underline; }
del { color: #8a4b2a; }
sup { color: #4a5565; font-size: .7em; line-height: 0; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } h2, h3 { break-after: avoid; } .new-page { break-before: page; } tr, figure { break-inside: avoid; } }
`;

/** A page that needs nothing but itself. */
export function reportHtml(report: Report<PageBlock>): string {
  const { title, subtitle, language } = report;
  const body = numbered(report).map(blockHtml).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<div class="subtitle">${escaped(subtitle)}</div>
${body}
</body>
</html>
`;
}

function blockHtml(block: PageBlock): string {
  if (block.kind === 'heading') {
    const place = block.newPage === true ? ' class="new-page"' : '';
    return `<h${block.level + 1}${place}>${escaped(block.text)}</h${block.level + 1}>`;
  }
  if (block.kind === 'paragraph') return `<p>${runsHtml(block.runs ?? [block])}${noteHtml(block.sources)}</p>`;
  if (block.kind === 'list') return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
  if (block.kind === 'chart') {
    const caption = `${escaped(block.caption)}${noteHtml(block.sources)}`;
    return `<figure>${chartSvg(block.chart, block.caption)}<figcaption>${caption}</figcaption></figure>`;
  }
  return tableHtml(block);
}

function tableHtml({ head, rows, cells, caption, sources }: Extract<PageBlock, { kind: 'table' }>): string {
  const headings = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = (cells ?? rows.map((row) => row.map((text): Run => ({ text })))).map(
    (row) => `<tr>${row.map(cellHtml).join('')}</tr>`,
  );
  const title = caption === undefined ? '' : `<caption>${escaped(caption)}${noteHtml(sources)}</caption>\n`;
  return `<div class="scrolls"><table>\n${title}<thead><tr>${headings}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

function cellHtml(cell: Run): string {
  return `<td${isFigure(cell.text) ? ' class="figure"' : ''}>${runsHtml([cell])}</td>`;
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, was }) => {
      if (was === undefined) return escaped(text);
      return `${was === '' ? '' : `<del>${escaped(was)}</del>`}<ins>${escaped(text)}</ins>`;
    })
    .join('');
}

/** The numbers of the sources, raised. */
function noteHtml(sources: readonly number[] | undefined): string {
  return sources === undefined || sources.length === 0 ? '' : `<sup>[${sources.join(',')}]</sup>`;
}

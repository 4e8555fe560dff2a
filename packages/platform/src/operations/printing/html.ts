import { numbered, type Report, type ReportBlock } from './blocks.ts';
import { escaped } from './escaped.ts';

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
p { margin: .4rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.5; margin: .75rem 0; }
th, td { border: 1px solid #9aa4b2; padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { background: #eef1f5; font-weight: normal; font-family: SimHei, "Noto Sans SC", sans-serif; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** A page that needs nothing but itself. */
export function reportHtml(report: Report): string {
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

function blockHtml(block: ReportBlock): string {
  if (block.kind === 'heading') return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  if (block.kind === 'list') return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>\n<thead>${row(block.head, 'th')}</thead>\n<tbody>\n${block.rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`;
}

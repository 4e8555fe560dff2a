import type { DocumentText, Passage } from '../text/index.ts';
import { sourceLine } from './source-line.ts';

const opening = 12;
const names =
  /报告|规划|计划|方案|意见|通知|办法|条例|规定|细则|纲要|决定|协议|公报|公告|批复|白皮书|指南|要点|清单|政策|措施|工作|report|plan|opinion|notice|measures|agreement|strategy|outline|regulation/iu;
const numberLine =
  /^(?:[\p{Script=Han}]{1,12})?[发办函字规政]{0,6}[〔[（(]\s*(?:19|20)\d{2}\s*[〕\])）]\s*第?\s*\d+\s*号$/u;
const furniture = /文件$|^(?:附件|目录|目\s*录|机密|秘密|内部资料|search\b.*|首页|打印|分享)[\s:：\d]*$/iu;

/** Metadata that programs fill in by themselves. */
const unsaid =
  /^(?:microsoft\s+\w+\s*-|untitled|无标题|未命名|文档\s*\d|document\s*\d|幻灯片|slide|doc\d|title)|\.(?:docx?|pdf|wps|txt|html?)$/iu;

/** The best name for a document: its own title, else what the file says of itself, else its first words that read like one, else the file's name. */
export function titleOf(text: DocumentText, fileName: string): string {
  const head = text.passages.slice(0, opening);
  const own = head.find((passage) => passage.kind === 'title' && !isFurniture(passage.text));
  if (own) return tidy(own.text);
  const stated = text.metadata.title?.trim();
  if (stated && stated.length > 3 && !unsaid.test(stated)) return tidy(stated);
  const short = head.filter(couldBeTitle);
  const named =
    short.find((passage) => names.test(passage.text)) ??
    (short[0] && head.indexOf(short[0]) < 3 ? short[0] : undefined);
  return named ? tidy(named.text) : stem(fileName) || head[0]?.text.slice(0, 60) || fileName;
}

function couldBeTitle({ text, kind }: Passage): boolean {
  return (
    text.length >= 4 &&
    text.length <= 120 &&
    kind !== 'item' &&
    kind !== 'cell' &&
    kind !== 'note' &&
    !/[。.;；,，:：]$/u.test(text) &&
    !isFurniture(text) &&
    !sourceLine(text)
  );
}

/** Lines above a title that are none: document numbers, the red head, what a page's buttons say. */
function isFurniture(text: string): boolean {
  return numberLine.test(text.trim()) || furniture.test(text.trim());
}

function tidy(title: string): string {
  const line = title.replace(/^#+\s*/, '').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function stem(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return base
    .replace(/\.\w{1,10}$/u, '')
    .replaceAll('_', ' ')
    .trim();
}

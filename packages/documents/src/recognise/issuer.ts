import { chinaRegions } from '@yanzhen/evidence/schemes';
import type { DocumentText } from '../text/index.ts';
import { dateIn } from './dates.ts';
import { placesIn } from './place-names.ts';
import { sourceLine } from './source-line.ts';

const body = String.raw`(?:人民政府(?:办公厅|办公室)?|国务院(?:办公厅|国有资产监督管理委员会)?|中共[\p{Script=Han}]{2,10}委员会|[省市县区州盟]委(?:办公厅|办公室)?|委员会(?:办公厅|办公室)?|发展改革委|发改委|经信委|经济和信息化[厅局委]|[\p{Script=Han}]{2,14}(?:厅|局|部|总局|署|院|委|管委会|办公室|领导小组|研究院|研究中心|协会|大学|银行|集团|公司))`;
const organisation = new RegExp(String.raw`^(?:[\p{Script=Han}、\s]{0,30})${body}$`, 'u');
const byTitle = new RegExp(String.raw`^(?<issuer>[\p{Script=Han}、\s]{2,60}?)(?:关于|印发|转发|发布|公布)`, 'u');
const workReport = /^(?:(?:19|20)\d{2}年?度?)?(?<place>[\p{Script=Han}]{2,14}?)(?:人民)?政府工作报告/u;
const redHead = /^(?<issuer>[\p{Script=Han}、\s]{4,40})文件$/u;
const named =
  /^(?:来源|稿源|信息来源|发布单位|发文单位|发文机关|发布机构|制定机关|source|issued by)\s*[:：]\s*(?<source>[^\s|]{2,40}(?: [A-Z][\w]*){0,4})/iu;

/** Who issued a document, and whether that is a newspaper or news agency under an article. */
export interface Issuer {
  readonly name?: string;
  readonly isNews: boolean;
}

/**
 * Who issued a document. An official issuer (title, red head, signature) goes before a source line, because papers
 * reprint what governments issue.
 */
export function issuerOf(text: DocumentText, title: string): Issuer {
  const titled = fromTitle(title);
  // A government speaks of itself as 省人民政府; the head or the signature says of which province.
  const official = titled && !/^[省市县区]/u.test(titled) ? titled : (fromHead(text) ?? fromSignature(text) ?? titled);
  if (official) return { name: official, isNews: false };
  const head = text.passages.slice(0, 6).map((passage) => passage.text);
  const line = head.map(sourceLine).find((found) => found !== undefined);
  const source = line?.source ?? head.map((words) => named.exec(words)?.groups?.['source']).find(Boolean);
  if (source) return { name: source, isNews: line !== undefined || /报|社|网|新闻|news|daily/iu.test(source) };
  const author = text.metadata.author?.trim();
  return author && (organisation.test(author) || /报|网/u.test(author))
    ? { name: author, isNews: /报/u.test(author) }
    : { isNews: false };
}

function fromTitle(title: string): string | undefined {
  const report = workReport.exec(title)?.groups?.['place'];
  if (report) return governmentOf(report);
  const issuer = byTitle.exec(title)?.groups?.['issuer']?.trim();
  return issuer && organisation.test(issuer) ? issuer : undefined;
}

/** The government of a place by its full name: 宁夏 → 宁夏回族自治区人民政府; of the nation, the State Council. */
function governmentOf(place: string): string {
  if (/国务院/u.test(place)) return '国务院';
  const code = placesIn(place)[0]?.code;
  const name = code ? chinaRegions().byCode.get(code)?.name.zh : undefined;
  return `${name?.startsWith(place) || place.length < 3 ? (name ?? place) : place}人民政府`;
}

function fromHead(text: DocumentText): string | undefined {
  for (const passage of text.passages.slice(0, 5)) {
    const issuer = redHead.exec(passage.text.trim())?.groups?.['issuer'];
    if (issuer) return issuer.replaceAll(/\s+/g, '');
  }
  return undefined;
}

/** The organisation above the date at the end of an official document. */
function fromSignature(text: DocumentText): string | undefined {
  const { passages } = text;
  for (let index = passages.length - 1; index > 0 && index >= passages.length - 12; index--) {
    const line = passages[index]?.text.trim() ?? '';
    if (line.length > 20 || !dateIn(line)) continue;
    const above = passages[index - 1]?.text.replaceAll(/\s+/g, '') ?? '';
    if (above.length <= 40 && organisation.test(above)) return above;
  }
  return undefined;
}

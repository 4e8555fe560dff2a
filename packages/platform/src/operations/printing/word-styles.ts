import type * as docxLibrary from 'docx';
import type { IParagraphStyleOptions, IRunStylePropertiesOptions } from 'docx';

type Docx = typeof docxLibrary;

/** Typefaces and sizes (half points) of a part of the text. */
interface Face {
  readonly east: string;
  readonly latin: string;
  readonly size: number;
}

/** Sizes and typefaces of official documents (GB/T 9704–2012): title 2号, body 3号 FangSong, headings 黑体 and 楷体. */
const official = {
  title: { east: '方正小标宋简体', latin: 'Times New Roman', size: 44 },
  body: { east: '仿宋_GB2312', latin: 'Times New Roman', size: 32 },
  first: { east: '黑体', latin: 'Times New Roman', size: 32 },
  second: { east: '楷体_GB2312', latin: 'Times New Roman', size: 32 },
  table: { east: '仿宋_GB2312', latin: 'Times New Roman', size: 24 },
  caption: { east: '黑体', latin: 'Times New Roman', size: 24 },
} satisfies Readonly<Record<string, Face>>;

const plain = {
  title: { east: 'SimSun', latin: 'Calibri', size: 36 },
  body: { east: 'SimSun', latin: 'Calibri', size: 22 },
  first: { east: 'SimHei', latin: 'Calibri', size: 28 },
  second: { east: 'SimHei', latin: 'Calibri', size: 24 },
  table: { east: 'SimSun', latin: 'Calibri', size: 19 },
  caption: { east: 'SimSun', latin: 'Calibri', size: 19 },
} satisfies Record<keyof typeof official, Face>;

/** Margins of official documents in twentieths of a point: 37, 26, 35 and 28 mm. */
export const margin = { top: 2098, right: 1474, bottom: 1984, left: 1588 };

/** The styles a report's paragraphs go by: who changes one in Word changes all of its kind. */
export const styleIds = {
  title: 'Title',
  subtitle: 'ReportSubtitle',
  body: 'ReportBody',
  list: 'ReportList',
  table: 'ReportTable',
  caption: 'ReportCaption',
} as const;

/** The styles of a report in Chinese (GB/T 9704) or in English. */
export function wordStyles(docx: Docx, language: 'zh' | 'en') {
  const zh = language === 'zh';
  const faces = zh ? official : plain;
  const run = (part: keyof typeof official): IRunStylePropertiesOptions => {
    const { east, latin, size } = faces[part];
    const bold = !zh && part !== 'body' && part !== 'table';
    return { size, bold, color: '000000', font: { ascii: latin, hAnsi: latin, eastAsia: east } };
  };
  // Lines 28 points apart, paragraphs indented by two characters.
  const lines = zh ? { line: 560, lineRule: docx.LineRuleType.EXACT } : { after: 120 };
  const indent = zh ? { indent: { firstLine: 640 } } : {};
  const own = (
    id: string,
    name: string,
    part: keyof typeof official,
    paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, run: run(part), paragraph });
  const centred = docx.AlignmentType.CENTER;
  return {
    default: {
      title: { run: run('title'), paragraph: { alignment: centred, spacing: { after: 240 } } },
      heading1: { run: run('first'), paragraph: { keepNext: true, spacing: lines, ...indent } },
      heading2: { run: run('second'), paragraph: { keepNext: true, spacing: lines, ...indent } },
    },
    paragraphStyles: [
      own(styleIds.subtitle, zh ? '报告副标题' : 'Report Subtitle', 'body', {
        alignment: centred,
        spacing: { after: 240 },
      }),
      own(styleIds.body, zh ? '报告正文' : 'Report Body', 'body', { spacing: lines, ...indent }),
      own(styleIds.list, zh ? '报告列表' : 'Report List', 'body', { spacing: lines, ...indent }),
      own(styleIds.table, zh ? '报告表格' : 'Report Table', 'table', {}),
      own(styleIds.caption, zh ? '报告图表题' : 'Report Caption', 'caption', {
        alignment: centred,
        spacing: { before: 120, after: 120 },
      }),
    ],
  };
}

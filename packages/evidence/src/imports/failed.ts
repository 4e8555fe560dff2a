import type { Name, QualityFinding } from '../dataset/dataset.ts';
import { ImportError, quote } from '../readers/import-error.ts';
import type { ImportReport } from './options.ts';

/** An import that read the whole file and found errors in it; `report` says everything that was found. */
export class FailedImport extends ImportError {
  readonly report: ImportReport;

  constructor(code: string, text: Name, report: ImportReport, options: ConstructorParameters<typeof ImportError>[2]) {
    super(code, text, options);
    this.report = report;
  }
}

/** The error for a report with errors, or without a single fact: the first kind of error leads, the counts of all follow. */
export function failedImport(report: ImportReport): FailedImport {
  const { file, sheet, findings } = report;
  const errors = findings.filter((finding) => finding.level === 'error');
  const place = { file, ...(sheet === undefined ? {} : { sheet }) };
  const first = errors[0];
  if (!first) {
    const text = { zh: `“${file}”中没有可导入的数值。`, en: `There is no figure to import in “${file}”.` };
    return new FailedImport('no-facts', text, report, {
      place,
      findings,
      expected: { zh: '至少一个数值', en: 'at least one figure' },
    });
  }
  const example = first.examples[0];
  const summary = errors.map((e) => ({ zh: `${e.text.zh}（${e.count} 处）`, en: `${e.text.en} (${e.count})` }));
  return new FailedImport(
    first.rule,
    {
      zh: `“${file}”未导入：${summary.map((s) => s.zh).join('；')}。`,
      en: `“${file}” was not imported: ${summary.map((s) => s.en).join('; ')}.`,
    },
    report,
    {
      place: {
        ...place,
        ...(example?.row === undefined ? {} : { row: example.row }),
        ...(example?.column === undefined ? {} : { column: quote(example.column) }),
      },
      found: foundText(first),
      expected: expectations[first.rule] ?? expectations['text-in-number']!,
      advice: advice(first.rule, report),
      findings,
    },
  );
}

/** The first places, each said once: a name that was not understood fails in every column of its row. */
function foundText({ examples }: QualityFinding): string {
  const rows = examples.map(({ row, found }) => `${row === undefined ? '' : `${row}: `}${quote(found)}`);
  return [...new Set(rows)].slice(0, 10).join('; ');
}

const expectations: Record<string, Name> = {
  'empty-key': { zh: '每个数值都有地区、行业、年份和指标', en: 'region, industry, year and measure for every figure' },
  'unresolved-region': { zh: '所选分类中的地区名称或代码', en: 'names or codes of the region scheme' },
  'unresolved-industry': { zh: '所选分类中的行业名称或代码', en: 'names or codes of the industry scheme' },
  'unresolved-year': { zh: '四位年份，如 2022 或 2022年', en: 'a year of four digits, such as 2022' },
  'mixed-units': { zh: '一个指标一种可换算的单位', en: 'units that convert into each other within a measure' },
  'text-in-number': { zh: '数字，或缺失标记（…、—、N/A）', en: 'a number, or a mark for missing (…, —, N/A)' },
  'conflicting-duplicate': { zh: '每个单元只有一个数值', en: 'one figure per cell' },
};

function advice(rule: string, { unresolved }: ImportReport): Name {
  if (rule.startsWith('unresolved-') && unresolved.length > 0) {
    const hints = unresolved.slice(0, 5).map(({ name, suggestions }) => {
      const best = suggestions[0];
      return `"${quote(name)}": "${best ? best.code : 'skip'}"`;
    });
    const spec = `"corrections": { ${hints.join(', ')} }`;
    return {
      zh: `在映射中更正，例如 ${spec}；或用 skip 略过。`,
      en: `Correct them in the mapping, for instance ${spec}; or leave them out with skip.`,
    };
  }
  if (rule === 'text-in-number') {
    return {
      zh: '请改正单元格；若该文字表示缺失，把它加入映射的 missing。',
      en: 'Mend the cells; if the text means missing, add it to the mapping’s “missing”.',
    };
  }
  if (rule === 'mixed-units') {
    return {
      zh: '请把不同单位的行拆成另一个指标，或先换算。',
      en: 'Make rows in another unit a measure of their own, or convert them first.',
    };
  }
  if (rule === 'conflicting-duplicate') {
    return {
      zh: '请删除重复行，或在映射中补上区分它们的列。',
      en: 'Delete one of the rows, or map the column that tells them apart.',
    };
  }
  return { zh: '请改正文件中的这些行，或调整映射。', en: 'Mend these rows of the file, or change the mapping.' };
}

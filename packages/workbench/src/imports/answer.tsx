import { formatNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import type { Preview } from './use-preview.ts';
import { useImportWords } from './words.ts';
import '../parts/answer-sentence.css';

/** Whether the file can come in, and what stands in the way. */
export function Answer({ preview }: { preview: Preview }) {
  return (
    <div className="answer">
      <p aria-live="polite">{useAnswer(preview)}</p>
    </div>
  );
}

function useAnswer({ file, report, problem }: Preview): string {
  const say = useImportWords();
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => formatNumber(value, 'count', language);
  const names = report?.unresolved.length ?? 0;
  if (names > 0) return say('answerNames', { file, count: count(names) });
  if (problem || !report) return say('answerProblem', { file, problem: problem ? text(problem.text) : '' });
  const cautions = report.findings.filter(({ level }) => level === 'caution').length;
  return say('answerGood', {
    file,
    facts: count(report.facts - report.missing),
    missing: report.missing > 0 ? say('answerMissing', { count: count(report.missing) }) : '',
    cautions: cautions > 0 ? say('answerCautions', { count: cautions }) : say('answerClean'),
  });
}

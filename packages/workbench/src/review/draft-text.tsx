import { FindingCard } from './finding-card.tsx';
import { marksOf } from './marks.ts';
import type { Finding, Review } from './use-review.ts';
import type { Answers, KeptVerdict, VerdictName } from './use-verdicts.ts';
import { useReviewWords } from './words.ts';

interface Props {
  readonly lines: Review['lines'];
  readonly findings: readonly Finding[];
  readonly verdicts: ReadonlyMap<string, KeptVerdict>;
  readonly nameOf: (rule: string) => string;
  readonly onReword: (finding: Finding) => void;
  readonly onJudge: (finding: Finding, verdict: VerdictName | undefined, answers?: Answers) => void;
}

/** The draft line by line, evidence marked, its findings in the margin beside it. */
export function DraftText({ lines, findings, verdicts, nameOf, onReword, onJudge }: Props) {
  const say = useReviewWords();
  return (
    <section className="review-draft" aria-label={say('draft')}>
      {lines.map(({ line, text }) => {
        const own = findings.filter((finding) => finding.line === line);
        if (text.trim() === '') return null;
        return (
          <div key={line} className={own.length > 0 ? 'review-line found' : 'review-line'}>
            <span className="review-number quiet small">{line}</span>
            <p>
              {marksOf(text, own).map((piece) =>
                piece.severity === undefined ? (
                  piece.text
                ) : (
                  <mark key={piece.start} className={`mark-${piece.severity}`}>
                    {piece.text}
                  </mark>
                ),
              )}
            </p>
            <div className="review-margin">
              {own.map((finding) => (
                <FindingCard
                  key={finding.id}
                  finding={finding}
                  line={text}
                  name={nameOf(finding.rule)}
                  kept={verdicts.get(finding.id)}
                  onReword={() => onReword(finding)}
                  onJudge={(verdict, answers) => onJudge(finding, verdict, answers)}
                />
              ))}
            </div>
          </div>
        );
      })}
    </section>
  );
}

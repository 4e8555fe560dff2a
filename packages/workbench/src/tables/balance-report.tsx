import type { ChainTableInfo } from '../data/index.ts';
import { QualityList } from '../parts/quality-list.tsx';
import { useTablesWords } from './words.ts';

type Findings = ChainTableInfo['quality'];

const rules = [
  'row-balance',
  'column-balance',
  'negative-value-added',
  'not-productive',
  'zero-output',
  'negative-output',
  'negative-flow',
  'negative-final-use',
  'statistical-error',
] as const;

/** Every check with its outcome, then what was found, node by node. */
export function BalanceReport({ findings }: { findings: Findings }) {
  const say = useTablesWords();
  return (
    <>
      <table className="checks">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say('check')}</th>
            <th scope="col">{say('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const found = findings.find((one) => one.rule === rule);
            return (
              <tr key={rule} className={found ? `check-${found.level}` : 'check-holds'}>
                <th scope="row">{say(`rule-${rule}`)}</th>
                <td>{found ? say('nodesAt', { count: found.count.toLocaleString('en-US') }) : say('holds')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {findings.length > 0 && (
        <>
          <h3>{say('findings')}</h3>
          <QualityList findings={findings.map(plainFinding)} />
        </>
      )}
    </>
  );
}

/** The finding without undefined fields, which the list's type does not know. */
function plainFinding(finding: Findings[number]) {
  const examples = finding.examples.map(({ row, column, found }) => ({
    found,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  }));
  return { ...finding, examples };
}

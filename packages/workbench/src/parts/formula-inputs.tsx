import type { Explanation } from '../data/index.ts';
import { noNumber } from '../design/index.ts';
import { useLanguage, useText } from '../words/index.ts';
import { usePartsWords } from './words.ts';

/** Each quantity in the formula with its value. */
export function FormulaInputs({ inputs }: { inputs: Explanation['inputs'] }) {
  const say = usePartsWords();
  const text = useText();
  const plain = usePlainNumber();
  if (inputs.length === 0) return null;
  return (
    <>
      <h3>{say('inputs')}</h3>
      <table className="drawer-table">
        <tbody>
          {inputs.map(({ symbol, name, value }, i) => (
            <tr key={`${symbol}-${inputs.length - i}`}>
              <th scope="row">
                <code>{symbol}</code> {text(name)}
              </th>
              <td className="number">{plain(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The same figure under other well-known conventions. */
export function AlternativeFigures({ alternatives }: { alternatives: Explanation['alternatives'] }) {
  const say = usePartsWords();
  const text = useText();
  const plain = usePlainNumber();
  if (alternatives.length === 0) return null;
  return (
    <>
      <h3>{say('otherConventions')}</h3>
      <table className="drawer-table">
        <tbody>
          {alternatives.map(({ convention, name, value }) => (
            <tr key={convention}>
              <th scope="row">{text(name)}</th>
              <td className="number">{plain(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });

/** A number as it went into a formula: six significant digits. */
export function usePlainNumber(): (value: number | null) => string {
  const language = useLanguage();
  return (value) => (value === null ? noNumber[language] : digits.format(value).replace('-', '−'));
}

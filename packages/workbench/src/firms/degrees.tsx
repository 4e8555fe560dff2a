import { formatNumber, type Language } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { useLanguage } from '../words/index.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import { useFirmsWords } from './words.ts';

const figures = [
  ['firms', 'count'],
  ['links', 'count'],
  ['meanDegree', 'index'],
  ['mostCustomers', 'count'],
  ['mostSuppliers', 'count'],
  ['withoutCustomers', 'count'],
  ['withoutSuppliers', 'count'],
  ['alone', 'count'],
  ['linksWithinRegions', 'share'],
  ['valueWithinRegions', 'share'],
  ['customersExponent', 'index'],
  ['sizeExponent', 'index'],
  ['topShare', 'share'],
] as const;

/** What the network looks like: degrees, tails, how local it is. */
export function Degrees({ network }: { network: FirmNetwork }) {
  const say = useFirmsWords();
  const language: Language = useLanguage();
  return (
    <Block title={say('degrees')} answer={say(network.info.synthetic ? 'degreesSynthetic' : 'degreesAnswer')}>
      <dl className="firms-report">
        {figures.map(([key, kind]) => (
          <div key={key}>
            <dt>{say(`report-${key}`)}</dt>
            <dd>{formatNumber(network.info.report[key], kind, language)}</dd>
          </div>
        ))}
      </dl>
    </Block>
  );
}

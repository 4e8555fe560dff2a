import { useDatasetState } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { useAddress } from './address.ts';
import { useAppWords } from './words.ts';

/** On paper only: what the page was showing, where the figures are from, when it was printed. */
export function PrintLine() {
  const say = useAppWords();
  const text = useText();
  const state = useDatasetState();
  const [{ region, with: other, industry }] = useAddress();
  if (state.status !== 'ready') return null;
  const { info, measure, year, reference, regionName, industryName } = state.dataset;
  const filters = [
    text(info.title),
    text(measure.name),
    String(year),
    ...(region ? [text(regionName(region))] : []),
    ...(other ? [text(regionName(other))] : []),
    ...(industry ? [text(industryName(industry))] : []),
  ];
  return (
    <footer className="print-only small">
      <p>{filters.join(' · ')}</p>
      <p>{say('source', { source: `${info.source} (${reference})` })}</p>
      <p>{say('printed', { date: new Date().toISOString().slice(0, 10) })}</p>
    </footer>
  );
}

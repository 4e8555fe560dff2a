import { useAddress } from '../app/address.ts';
import { Segments } from '../parts/segments.tsx';
import { CompareIndicator } from './compare-indicator.tsx';
import { Outcomes } from './outcomes.tsx';
import { Priorities } from './priorities.tsx';
import { Projects } from './projects.tsx';
import { Relations } from './relations.tsx';
import { useFactsWords } from './words.ts';
import '../documents/documents.css';
import './fact-comparison.css';

const parts = {
  ...{ compare: CompareIndicator, outcomes: Outcomes, priorities: Priorities },
  ...{ projects: Projects, relations: Relations },
};
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

export function Page() {
  const say = useFactsWords();
  const [{ tab }, update] = useAddress();
  const part = names.find((name) => name === tab) ?? 'compare';
  const Shown = parts[part];
  return (
    <>
      <h1>{say('title')}</h1>
      <div className="no-print">
        <Segments
          label={say('parts')}
          options={names.map((value) => ({ value, name: say(value) }))}
          value={part}
          onChange={(value) => update({ tab: value === 'compare' ? undefined : value })}
        />
      </div>
      <Shown />
    </>
  );
}

import type { ChainTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Select } from '../parts/select.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { CodeList } from './code-list.tsx';
import { days, type Setting } from './event-setting.ts';
import { useEventWords } from './event-words.ts';
import { More } from './more.tsx';
import { NumberField } from './number-field.tsx';
import { mostParts, partsOf, type Rebuild, withParts, withSectors } from './rebuild.ts';

/** Whether destroyed capital comes back by itself along a curve, or is rebuilt by sectors that must have the capacity. */
export function Rebuilding({ table, event, set }: Setting & { readonly table: ChainTable }) {
  const say = useEventWords();
  const { rebuild } = event;
  const { sectors } = table.info;
  const builder = sectors.find(({ name }) => /建筑|construction/i.test(`${name.zh} ${name.en}`)) ?? sectors[0];
  return (
    <>
      <div className="controls">
        <Select
          label={say('rebuild')}
          options={[
            { value: 'curve', name: say('rebuild-curve') },
            { value: 'sectors', name: say('rebuild-sectors') },
          ]}
          value={rebuild ? 'sectors' : 'curve'}
          onChange={(how) =>
            set({ rebuild: how === 'sectors' && builder ? { sectors: [builder.code], days: 180 } : undefined })
          }
        />
        {rebuild && (
          <NumberField
            label={say('rebuildDays')}
            value={rebuild.days}
            {...days}
            onChange={(next) => set({ rebuild: { ...rebuild, days: next } })}
          />
        )}
      </div>
      {rebuild && (
        <CodeList
          label={say('rebuilders')}
          units={sectors}
          chosen={rebuild.sectors}
          all=""
          onChange={(codes) => set({ rebuild: withSectors(rebuild, codes) })}
        />
      )}
      <p className="small quiet shock-explained">{say(rebuild ? 'rebuildSay' : 'capitalSay')}</p>
      {rebuild && rebuild.sectors.length > 1 && (
        <Parts table={table} rebuild={rebuild} onChange={(next) => set({ rebuild: next })} />
      )}
    </>
  );
}

interface PartsProps {
  readonly table: ChainTable;
  readonly rebuild: Rebuild;
  readonly onChange: (rebuild: Rebuild) => void;
}

/** How the money is divided between the sectors that rebuild. */
function Parts({ table, rebuild, onChange }: PartsProps) {
  const say = useEventWords();
  const text = useText();
  const language = useLanguage();
  const parts = partsOf(rebuild);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const isSet = rebuild.parts !== undefined;
  return (
    <More summary={say(isSet ? 'unequalParts' : 'equalParts')} isSet={isSet}>
      <div className="controls">
        {rebuild.sectors.map((sector, k) => (
          <div key={sector}>
            <NumberField
              label={say('partOf', { sector: text(table.sectorName(sector)) })}
              value={parts[k]!}
              least={0.1}
              most={mostParts}
              step={0.1}
              onChange={(part) => onChange(withParts(rebuild, parts.with(k, part)))}
            />
            <p className="small quiet">{formatNumber(parts[k]! / all, 'share', language)}</p>
          </div>
        ))}
      </div>
      <p className="small quiet shock-explained">{say('partsSay')}</p>
    </More>
  );
}

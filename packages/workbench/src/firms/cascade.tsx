import { useMemo, useState } from 'react';
import { useAddress } from '../app/address.ts';
import { numberIn, type Row, textIn, useTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Block } from '../parts/block.tsx';
import { sourceLine } from '../parts/citation.ts';
import { DataTable } from '../parts/data-table.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { Notes } from '../parts/notes.tsx';
import { WhyNumber } from '../parts/why-number.tsx';
import { useLanguage, useText } from '../words/index.ts';
import { CascadePicture } from './cascade-picture.tsx';
import { shareText } from './share-text.ts';
import { useEssential } from './use-essential.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import { useFirmsWords } from './words.ts';

/** Firms drawn and listed. */
const mostShown = 60;

interface Props {
  readonly network: FirmNetwork;
  readonly firm: string | undefined;
}

/** What follows when the chosen firm fails: the firms it hits hardest and the links among them. */
export function Cascade({ network, firm }: Props) {
  const say = useFirmsWords();
  return (
    <Block title={say('cascade')} answer={say('cascadeAnswer')}>
      <ChooseFirm key={firm ?? ''} firm={firm} />
      {firm === undefined ? <p className="quiet">{say('chooseFirm')}</p> : <OneCascade network={network} firm={firm} />}
    </Block>
  );
}

function ChooseFirm({ firm }: { firm: string | undefined }) {
  const say = useFirmsWords();
  const [, update] = useAddress();
  const [typed, setTyped] = useState(firm ?? '');
  return (
    <form
      className="controls no-print"
      onSubmit={(event) => {
        event.preventDefault();
        update({ firm: typed.trim() || undefined });
      }}
    >
      <label className="control">
        <span className="control-label">{say('firmField')}</span>
        <input className="firms-input" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button type="submit" className="small-button">
        {say('follow')}
      </button>
    </form>
  );
}

function OneCascade({ network, firm }: { network: FirmNetwork; firm: string }) {
  const say = useFirmsWords();
  const { input: essential } = useEssential(network);
  const input = { network: network.reference, firm: [firm], most: mostShown, ...essential };
  const losses = useTable('chains.firms.losses', input);
  const links = useTable('chains.firms.loss-links', input);
  const hit = useMemo(() => losses.rows?.map(hitOf), [losses.rows]);
  if (losses.error) return <ErrorState error={losses.error} onRetry={losses.retry} />;
  if (links.error) return <ErrorState error={links.error} onRetry={links.retry} />;
  if (!hit || !losses.table || !links.rows) return <JobProgress />;
  const { notes } = losses.table.evidence;
  return (
    <>
      <Notes notes={notes.filter(({ code }) => code === 'cascade-extent')} levels={['information']} />
      <Notes notes={notes.filter(({ code }) => code !== 'synthetic-network')} />
      {hit.length > 1 && <CascadePicture network={network} firm={firm} hit={hit} links={links.rows} />}
      <HitTable network={network} firm={firm} hit={hit} evidence={losses.table.evidence} />
      {hit.length === 1 && <p className="quiet">{say('nobodyHit')}</p>}
    </>
  );
}

/** A firm of the cascade. */
export interface Hit {
  readonly firm: string;
  readonly region: string;
  readonly industry: string;
  readonly sales: number | null;
  readonly hasFailed: boolean;
  readonly loss: number | null;
  readonly lost: number | null;
  readonly shareOfAll: number | null;
}

function hitOf(row: Row): Hit {
  return {
    firm: textIn(row, 'firm'),
    region: textIn(row, 'region'),
    industry: textIn(row, 'industry'),
    sales: numberIn(row, 'sales'),
    hasFailed: row['failed'] === true,
    loss: numberIn(row, 'loss'),
    lost: numberIn(row, 'lost'),
    shareOfAll: numberIn(row, 'share_of_all'),
  };
}

interface TableProps {
  readonly network: FirmNetwork;
  readonly firm: string;
  readonly hit: readonly Hit[];
  readonly evidence: Parameters<typeof sourceLine>[0];
}

function HitTable({ network, firm, hit, evidence }: TableProps) {
  const say = useFirmsWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const why = (row: Hit, name: string, value: string) => (
    <WhyNumber shown={value} figure={{ title: `${row.firm} · ${name}`, value, evidence }} />
  );
  return (
    <DataTable
      title={say('hitTable', { firm, count: hit.length })}
      rows={hit}
      rowKey={(row) => row.firm}
      chosen={firm}
      sortedBy={{ key: 'lost', direction: 'descending' }}
      source={sourceLine(evidence, text)}
      height={360}
      columns={[
        {
          key: 'firm',
          name: say('firm'),
          kind: 'text',
          value: (row) => row.firm,
          show: (row) => (
            <button type="button" className="link-button" onClick={() => update({ firm: row.firm })}>
              {row.firm}
            </button>
          ),
        },
        { key: 'region', name: say('region'), kind: 'text', value: (row) => text(network.regionName(row.region)) },
        {
          key: 'industry',
          name: say('industry'),
          kind: 'text',
          value: (row) => text(network.industryName(row.industry)),
        },
        {
          key: 'loss',
          name: say('loss'),
          kind: 'number',
          value: (row) => row.loss,
          show: (row) => why(row, say('loss'), shareText(row.loss, language)),
        },
        {
          key: 'lost',
          name: network.info.unit === '' ? say('lost') : say('lostIn', { unit: network.info.unit }),
          kind: 'number',
          value: (row) => row.lost,
          show: (row) => why(row, say('lost'), formatNumber(row.lost, 'amount', language)),
        },
        {
          key: 'shareOfAll',
          name: say('shareOfAll'),
          kind: 'number',
          value: (row) => row.shareOfAll,
          show: (row) => shareText(row.shareOfAll, language),
        },
      ]}
    />
  );
}

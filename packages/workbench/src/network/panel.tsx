import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { hasRoom } from '../app/has-room.ts';
import { RoomLink } from '../app/room-link.tsx';
import { useThemeMode } from '../app/theme-mode.ts';
import { type DatasetView, numberIn, scopeOf, textIn, useTable } from '../data/index.ts';
import { formatAmount, formatNumber, tokens } from '../design/index.ts';
import { RankedList } from '../map/index.ts';
import { WithTable } from '../parts/with-table.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { NetworkProps } from './figure.tsx';
import { neighboursOf } from './neighbours.ts';
import { useNetworkWords } from './words.ts';

/** The industry chosen: what the region has of it, what it is related to, who could join. */
export function Panel({ chosen, ...props }: NetworkProps & { chosen: string | undefined }) {
  const say = useNetworkWords();
  const [, update] = useAddress();
  const { dataset, region, nodes } = props;
  const text = useText();
  const language = useLanguage();
  const at = nodes.findIndex(({ code }) => code === chosen);
  const node = nodes[at];
  if (!node) return <p className="network-panel quiet">{say('panelHint')}</p>;
  const status = node.isPresent === null ? 'noFigure' : node.isPresent ? 'present' : 'absent';
  const density = formatNumber(node.density, 'index', language);
  return (
    <aside className="network-panel" aria-label={say('panel')}>
      <header>
        <h3>{node.name}</h3>
        <button type="button" className="small-button no-print" onClick={() => update({ industry: undefined })}>
          {say('closePanel')}
        </button>
      </header>
      {region !== undefined && (
        <p>
          {say('inRegion', { region: text(dataset.regionName(region)) })}
          {text({ zh: '：', en: ': ' })}
          {say(status)}
          {node.value !== null && ` · ${formatAmount(node.value, dataset.measure.unit, language)}`}
          {node.isPresent === false &&
            node.density !== null &&
            ` · ${text({ zh: '关联密度', en: 'density' })} ${density}`}
        </p>
      )}
      <Related {...props} at={at} />
      <CouldJoin dataset={dataset} industry={node.code} />
      <p className="network-links no-print">
        <RoomLink to="/industry" pick={{ industry: node.code }}>
          {say('toIndustry', { industry: node.name })} →
        </RoomLink>
        {region !== undefined && hasRoom('/frontier') && (
          <RoomLink to="/frontier">{say('toFrontier', { region: text(dataset.regionName(region)) })} →</RoomLink>
        )}
      </p>
    </aside>
  );
}

function Related({ nodes, links, at }: NetworkProps & { at: number }) {
  const say = useNetworkWords();
  const language = useLanguage();
  const [, update] = useAddress();
  const { accent } = tokens[useThemeMode()];
  const near = useMemo(() => neighboursOf(at, links).slice(0, 6), [at, links]);
  return (
    <>
      <h4>{say('related')}</h4>
      <RankedList
        label={say('related')}
        onPick={(industry) => update({ industry })}
        items={near.map(({ node, proximity }) => ({
          code: nodes[node]!.code,
          name: nodes[node]!.name,
          value: proximity,
          shown: formatNumber(proximity, 'index', language),
          colour: accent,
          length: proximity,
        }))}
      />
    </>
  );
}

function CouldJoin({ dataset, industry }: { dataset: DatasetView; industry: string }) {
  const say = useNetworkWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const { accent } = tokens[useThemeMode()];
  const state = useTable('advantage.cells', { ...scopeOf(dataset), industry });
  return (
    <>
      <h4>{say('join')}</h4>
      <p className="small quiet">{say('joinText')}</p>
      <WithTable state={state}>
        {(rows) => {
          const could = rows
            .filter((row) => numberIn(row, 'present') === 0 && numberIn(row, 'density') !== null)
            .sort((a, b) => numberIn(b, 'density')! - numberIn(a, 'density')!)
            .slice(0, 6);
          if (could.length === 0) return <p>{say('joinNone')}</p>;
          return (
            <RankedList
              label={say('join')}
              onPick={(region) => update({ region })}
              items={could.map((row) => ({
                code: textIn(row, 'region'),
                name: text(dataset.regionName(textIn(row, 'region'))),
                value: numberIn(row, 'density'),
                shown: formatNumber(numberIn(row, 'density'), 'index', language),
                colour: accent,
                length: numberIn(row, 'density') ?? 0,
              }))}
            />
          );
        }}
      </WithTable>
    </>
  );
}

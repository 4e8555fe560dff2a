import type { Evidence } from '@yanzhen/platform/operations';
import { useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { type DatasetView, useIndicator } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { Legend } from '../map/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Backbone, Link } from './backbone.ts';
import { colourIn, densityIn, sizeIn } from './choice.ts';
import type { Groups } from './groups.ts';
import { Panel } from './panel.tsx';
import { Picture } from './picture.tsx';
import { useLayout } from './use-layout.ts';
import { type ColourBy, useColours, useMarks } from './use-marks.ts';
import { leastOfMany, type NetworkNode } from './use-network.ts';
import { useNetworkWords } from './words.ts';

export interface NetworkProps {
  readonly dataset: DatasetView;
  readonly region: string | undefined;
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly Link[];
  readonly backbone: Backbone;
  readonly groups: Groups;
  readonly evidence: Evidence;
}

/** The drawing with its legend and what was drawn; the industry chosen stands beside it. */
export function NetworkFigure({ answer, isCut, ...props }: NetworkProps & { answer: string; isCut: boolean }) {
  const { dataset, region, nodes, backbone, groups } = props;
  const say = useNetworkWords();
  const [address, update] = useAddress();
  const drawing = useRef<HTMLDivElement>(null);
  const layout = useLayout(nodes.length, backbone);
  const by = colourIn(address, groups);
  const colours = useColours(nodes, groups, by);
  const marks = useMarks(nodes, layout, sizeIn(address), region !== undefined, colours.colour);
  const drawn = useDrawn(backbone, nodes.length, isCut);
  const title = say('figure', { year: dataset.year });
  const chosen = nodes.some(({ code }) => code === address.industry) ? address.industry : undefined;
  return (
    <FigureFrame
      title={title}
      name={title}
      drawing={drawing}
      note={drawn}
      data={() => ({
        title: `${title} ${say('edgesTitle')}`,
        columns: ['industry_a', 'industry_b', 'proximity'],
        rows: backbone.links.map(({ a, b, proximity }) => [nodes[a]!.code, nodes[b]!.code, proximity]),
      })}
    >
      <div className="network-figure">
        <div ref={drawing} className="network-drawing">
          {marks ? (
            <Picture
              marks={marks}
              links={backbone.links}
              chosen={chosen}
              description={say('picture', { title, answer })}
              onPick={(industry) => update({ industry })}
            />
          ) : (
            <JobProgress
              progress={{ phase: 'working', fraction: 0, doing: { zh: '正在排布', en: 'Placing the industries' } }}
            />
          )}
          <Keys {...props} colours={colours} by={by} />
        </div>
        <Panel {...props} chosen={chosen} />
      </div>
    </FigureFrame>
  );
}

/** What is drawn and by which rule: it stands on the page. */
function useDrawn({ links, treeLinks, pairs, weakest }: Backbone, nodes: number, isCut: boolean): string {
  const say = useNetworkWords();
  const text = useText();
  const language = useLanguage();
  const [address] = useAddress();
  const density = densityIn(address);
  const count = (value: number) => formatNumber(value, 'count', language);
  const least = formatNumber(weakest, 'index', language);
  const rule =
    links.length === treeLinks
      ? ''
      : density === 'auto'
        ? say('ruleStrongest', { count: count(Math.min(links.length - treeLinks, nodes)), least })
        : say('ruleLeast', { least: density });
  const sentence = say('drawn', { edges: count(links.length), pairs: count(pairs), rule });
  return isCut ? `${sentence}${text({ zh: '', en: ' ' })}${say('ruleCut', { least: leastOfMany })}` : sentence;
}

interface KeysProps extends NetworkProps {
  readonly colours: ReturnType<typeof useColours>;
  readonly by: ColourBy;
}

function Keys({ region, groups, colours, by }: KeysProps) {
  const say = useNetworkWords();
  const text = useText();
  const language = useLanguage();
  const pci = useIndicator('pci');
  return (
    <>
      {region !== undefined && (
        <ul className="network-keys small">
          <li>
            <i className="key-held" /> {say('held')}
          </li>
          <li>
            <i className="key-reach" /> {say('reach')}
          </li>
          <li>
            <i className="key-unknown" /> {say('unknown')}
          </li>
        </ul>
      )}
      {by === 'pci' && (
        <Legend
          scale={colours.scale}
          label={pci ? text(pci.name) : say('colourPci')}
          format={(value) => formatNumber(value, 'score', language)}
        />
      )}
      {by === 'group' && (
        <ul className="network-keys small">
          {groups.all.map((group) => (
            <li key={group}>
              <i style={{ background: colours.ofGroup(group) }} /> {text(groups.name(group))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

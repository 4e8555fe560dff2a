import { useMemo, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { useThemeMode } from '../app/theme-mode.ts';
import { numberIn, type Row, textIn } from '../data/index.ts';
import { sequential, tokens } from '../design/index.ts';
import { type Link, type Mark, Picture, useLayout } from '../network/index.ts';
import { FigureFrame } from '../parts/figure-frame.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useLanguage, useText } from '../words/index.ts';
import type { Hit } from './cascade.tsx';
import { shareText } from './share-text.ts';
import type { FirmNetwork } from './use-firm-network.ts';
import { useFirmsWords } from './words.ts';

interface Props {
  readonly network: FirmNetwork;
  readonly firm: string;
  readonly hit: readonly Hit[];
  readonly links: readonly Row[];
}

/** The firms hit hardest and the links among them: the darker, the more of its output a firm loses. */
export function CascadePicture({ network, firm, hit, links }: Props) {
  const say = useFirmsWords();
  const text = useText();
  const language = useLanguage();
  const [, update] = useAddress();
  const drawing = useRef<HTMLDivElement>(null);
  const drawn = useMemo(() => linksOf(hit, links), [hit, links]);
  const layout = useLayout(hit.length, drawn);
  const mode = useThemeMode();
  const marks = useMemo((): Mark[] | undefined => {
    if (!layout) return undefined;
    const t = tokens[mode];
    const shade = sequential(0, 1, mode);
    const most = Math.max(...hit.map(({ lost }) => lost ?? 0)) || 1;
    return hit.map((one, k) => ({
      code: one.firm,
      name: `${one.firm} ${text(network.industryName(one.industry))}`,
      x: layout.x[k]!,
      y: layout.y[k]!,
      radius: Math.max(4, 18 * Math.sqrt((one.lost ?? 0) / most)),
      fill: shade.colour(one.loss ?? 0),
      outline: t.quiet,
      ring: one.hasFailed ? t.ink : t.quiet,
      ringPart: one.hasFailed ? 0.3 : 0.1,
    }));
    // Names follow language and network.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [layout, hit, mode, language, network]);
  const title = say(network.info.synthetic ? 'pictureSynthetic' : 'picture', { firm });
  const description = `${title}: ${hit
    .slice(0, 6)
    .map((one) => `${one.firm} ${shareText(one.loss, language)}`)
    .join('; ')}`;
  return (
    <FigureFrame
      title={title}
      name={title}
      drawing={drawing}
      note={say('pictureNote', { count: hit.length, links: links.length })}
      source={network.info.source}
      data={() => ({
        title,
        columns: ['supplier', 'customer', 'value', 'supplier_loss', 'customer_loss'],
        rows: links.map((row) => [
          textIn(row, 'supplier'),
          textIn(row, 'customer'),
          ...['value', 'supplier_loss', 'customer_loss'].map((key) => numberIn(row, key)),
        ]),
      })}
    >
      <div ref={drawing} className="network-drawing">
        {marks ? (
          <Picture
            marks={marks}
            links={drawn.links}
            chosen={firm}
            description={description}
            onPick={(code) => {
              if (code !== undefined) update({ firm: code });
            }}
          />
        ) : (
          <JobProgress />
        )}
      </div>
    </FigureFrame>
  );
}

/** Links as the drawing takes them: the strongest is 1. */
function linksOf(hit: readonly Hit[], rows: readonly Row[]) {
  const place = new Map(hit.map(({ firm }, k) => [firm, k]));
  const most = Math.max(...rows.map((row) => numberIn(row, 'value') ?? 0)) || 1;
  const links = rows.flatMap((row): Link[] => {
    const [a, b] = [place.get(textIn(row, 'supplier')), place.get(textIn(row, 'customer'))];
    if (a === undefined || b === undefined || a === b) return [];
    return [{ a, b, proximity: Math.max(0.05, Math.sqrt((numberIn(row, 'value') ?? 0) / most)) }];
  });
  return { links, treeLinks: 0, pairs: links.length, weakest: undefined };
}

import { useEffect, useRef, useState } from 'react';
import { useThemeMode } from '../app/theme-mode.ts';
import { tokens } from '../design/index.ts';
import type { Link } from './backbone.ts';
import type { Mark } from './marks.ts';
import type { Stage } from './stage.ts';
import { StillPicture } from './still-picture.tsx';
import { useNetworkWords } from './words.ts';

interface Props {
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  readonly chosen: string | undefined;
  readonly description: string;
  readonly onPick: (code: string | undefined) => void;
}

const height = 600;
/** What leaves the page is drawn at this size, whatever the window. */
const sheet = { width: 1040, height: 680 };

/** Fingers scroll the page; a drawing that takes their moves would hold it fast. */
const isTouched = () => matchMedia('(pointer: coarse)').matches;

/** The network: WebGL under a pointer; a still picture for fingers, for paper, and where WebGL is lacking. */
export function Picture(props: Props) {
  const { marks, links, chosen, description, onPick } = props;
  const say = useNetworkWords();
  const [isStill, setStill] = useState(isTouched);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const still = { marks, links, chosen, description, onPick };
  return (
    <div ref={frame} className="network-picture">
      {isStill ? (
        <>
          {!isTouched() && <p className="small quiet">{say('noWebgl')}</p>}
          {width > 0 && <StillPicture {...still} width={width} height={Math.min(height, Math.max(420, width))} />}
        </>
      ) : (
        <>
          <Moving {...props} onFail={() => setStill(true)} />
          <div className="network-sheet" aria-hidden="true">
            <StillPicture {...still} {...sheet} />
          </div>
        </>
      )}
    </div>
  );
}

function Moving({ marks, links, chosen, description, onPick, onFail }: Props & { onFail: () => void }) {
  const say = useNetworkWords();
  const mode = useThemeMode();
  const element = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(undefined);
  const scene = { marks, links, chosen, tokens: tokens[mode] };
  const latest = useRef({ scene, onPick, onFail });
  latest.current = { scene, onPick, onFail };
  useEffect(() => {
    let isGone = false;
    void import('./stage.ts')
      .then(({ openStage }) => {
        if (isGone) return;
        stage.current = openStage(element.current!, latest.current.scene, (code) => latest.current.onPick(code));
      })
      .catch(() => latest.current.onFail());
    return () => {
      isGone = true;
      stage.current?.close();
      stage.current = undefined;
    };
  }, []);
  useEffect(() => {
    stage.current?.show({ marks, links, chosen, tokens: tokens[mode] });
  }, [marks, links, chosen, mode]);
  const button = (step: 'in' | 'out' | 'all', name: string) => (
    <button type="button" className="small-button" onClick={() => stage.current?.zoom(step)}>
      {name}
    </button>
  );
  return (
    <>
      <div className="network-tools no-print">
        {button('in', say('zoomIn'))}
        {button('out', say('zoomOut'))}
        {button('all', say('reset'))}
      </div>
      <div ref={element} className="network-stage" style={{ height }} role="img" aria-label={description} />
    </>
  );
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

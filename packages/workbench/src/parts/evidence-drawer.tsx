import { client } from '../data/index.ts';
import { useText } from '../words/index.ts';
import { citation, commandLine } from './citation.ts';
import { CopyButton } from './copy-button.tsx';
import { Dialog } from './dialog.tsx';
import { FigureAccount } from './figure-account.tsx';
import { ResultEvidence } from './result-evidence.tsx';
import type { Figure } from './why.tsx';
import { usePartsWords } from './words.ts';
import './evidence-drawer.css';

/** “Why?” of any number: what it is, where it comes from, how it was made, how sure it is, what else it could be. */
export function EvidenceDrawer({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const say = usePartsWords();
  const text = useText();
  const { title, value, evidence } = figure;
  const what = value === undefined ? title : `${title}: ${value}`;
  return (
    <Dialog label={say('whyOf', { what: title })} className="drawer" onClose={onClose}>
      <header className="drawer-head">
        <div>
          <p className={value === undefined ? '' : 'quiet'}>{title}</p>
          {value !== undefined && <p className="drawer-value">{value}</p>}
        </div>
        <button type="button" className="small-button" onClick={onClose}>
          {say('close')}
        </button>
      </header>
      <div className="drawer-body" tabIndex={0} role="group" aria-label={title}>
        <FigureAccount figure={figure} />
        <ResultEvidence evidence={evidence} />
      </div>
      <footer className="drawer-foot">
        <CopyButton text={() => citation(what, evidence, text, new Date(), location.href)}>
          {say('copyCitation')}
        </CopyButton>
        <CopyButton text={() => commandLine(evidence)}>{say('copyCommand')}</CopyButton>
        <DownloadRows figure={figure} />
      </footer>
    </Dialog>
  );
}

function DownloadRows({ figure: { evidence } }: { figure: Figure }) {
  const say = usePartsWords();
  return (
    <a className="small-button" href={client.download(evidence.operation, evidence.parameters, 'csv')} download>
      {say('downloadRows')}
    </a>
  );
}

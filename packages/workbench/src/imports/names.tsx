import type { UnresolvedName } from '@yanzhen/evidence/imports';
import { useState } from 'react';
import { Block } from '../parts/block.tsx';
import { useText } from '../words/index.ts';
import { leftOut, type Mapping, withCorrections } from './mapping.ts';
import { useImportWords } from './words.ts';

interface Props {
  readonly unresolved: readonly UnresolvedName[];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

const mostShown = 30;

/** Names that were not understood or mean several things: one click settles each. */
export function Names({ unresolved, mapping, onMapping }: Props) {
  const say = useImportWords();
  const settled = Object.entries(mapping.corrections);
  if (unresolved.length === 0 && settled.length === 0) return null;
  const settle = (name: string, code: string | undefined) => onMapping(withCorrections(mapping, { [name]: code }));
  const leaveAllOut = () =>
    onMapping(withCorrections(mapping, Object.fromEntries(unresolved.map(({ name }) => [name, leftOut]))));
  return (
    <Block title={say('names')} answer={unresolved.length > 0 && say('namesAnswer', { count: unresolved.length })}>
      <ul className="names">
        {unresolved.slice(0, mostShown).map((one) => (
          <UnresolvedRow key={`${one.kind} ${one.name}`} unresolved={one} onSettle={(code) => settle(one.name, code)} />
        ))}
      </ul>
      {unresolved.length > mostShown && (
        <p className="quiet">{say('namesMore', { count: unresolved.length - mostShown })}</p>
      )}
      {unresolved.length > 1 && (
        <p>
          <button type="button" className="small-button" onClick={leaveAllOut}>
            {say('leaveOutAll')}
          </button>
        </p>
      )}
      {settled.length > 0 && <Settled settled={settled} onTakeBack={(name) => settle(name, undefined)} />}
    </Block>
  );
}

function UnresolvedRow({ unresolved, onSettle }: { unresolved: UnresolvedName; onSettle: (code: string) => void }) {
  const say = useImportWords();
  const text = useText();
  const [code, setCode] = useState('');
  const { kind, name, suggestions } = unresolved;
  return (
    <li>
      <span>
        <strong>{name}</strong>{' '}
        <span className="quiet small">{say(kind === 'region' ? 'roleRegion' : 'roleIndustry')}</span>
      </span>
      <span className="names-choices">
        {suggestions.map((suggestion) => (
          <button
            key={suggestion.code}
            type="button"
            className="small-button"
            onClick={() => onSettle(suggestion.code)}
          >
            {text(suggestion.name)} <span className="quiet">{suggestion.code}</span>
          </button>
        ))}
        <form
          className="names-code"
          onSubmit={(event) => {
            event.preventDefault();
            if (code.trim() !== '') onSettle(code.trim());
          }}
        >
          <input
            className="text-input"
            aria-label={say('codeFor', { name })}
            placeholder={say('otherCode')}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <button type="submit" className="small-button" disabled={code.trim() === ''}>
            {say('set')}
          </button>
        </form>
        <button type="button" className="small-button" onClick={() => onSettle(leftOut)}>
          {say('leaveOut')}
        </button>
      </span>
    </li>
  );
}

interface SettledProps {
  readonly settled: readonly (readonly [string, string])[];
  readonly onTakeBack: (name: string) => void;
}

function Settled({ settled, onTakeBack }: SettledProps) {
  const say = useImportWords();
  return (
    <div className="settled small">
      <span className="quiet">{say('settled')}</span>
      <ul>
        {settled.map(([name, code]) => (
          <li key={name}>
            {code === leftOut ? say('settledOut', { name }) : say('settledAs', { name, code })}
            <button
              type="button"
              className="plain-button"
              aria-label={say('unsettle', { name })}
              onClick={() => onTakeBack(name)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

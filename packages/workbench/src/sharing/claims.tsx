import { useState } from 'react';
import { useTable } from '../data/index.ts';
import { formatNumber } from '../design/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { useLanguage } from '../words/index.ts';
import { type ClaimsDraft, claimsFromLines, claimsOf, sumOfClaims, talmudDraft } from './claims-draft.ts';
import { ClaimsResult } from './claims-result.tsx';
import { useSharingWords } from './words.ts';

const key = 'yanzhen-claims';

/** An amount that does not meet all claims on it, shared by each rule. */
export function Claims() {
  const say = useSharingWords();
  const language = useLanguage();
  const [draft, setDraft] = useState<ClaimsDraft>(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null
      ? talmudDraft([say('claimant', { number: 1 }), say('claimant', { number: 2 }), say('claimant', { number: 3 })])
      : (JSON.parse(kept) as ClaimsDraft);
  });
  const keep = (next: ClaimsDraft) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setDraft(next);
  };
  const asked = claimsOf(draft);
  const all = sumOfClaims(draft);
  const short = asked !== undefined && asked.estate <= all;
  const state = useTable('agreements.claims', asked ?? {}, { enabled: short });
  return (
    <>
      <p className="block-answer">{say('claimsLead')}</p>
      <ClaimsForm draft={draft} onEdit={keep} />
      {asked === undefined && <p className="page-note page-note-refusal">{say('claimsMissing')}</p>}
      {asked !== undefined && !short && (
        <p className="page-note page-note-caution" role="status">
          {say('claimsMet', { all: formatNumber(all, 'amount', language) })}
        </p>
      )}
      {short && state.error && <ErrorState error={state.error} onRetry={state.retry} />}
      {short && state.rows && state.table && (
        <ClaimsResult rows={state.rows} evidence={state.table.evidence} estate={asked.estate} all={all} />
      )}
    </>
  );
}

function ClaimsForm({ draft, onEdit }: { draft: ClaimsDraft; onEdit: (draft: ClaimsDraft) => void }) {
  const say = useSharingWords();
  const change = (place: number, part: Partial<ClaimsDraft['claims'][number]>) =>
    onEdit({ ...draft, claims: draft.claims.map((claim, k) => (k === place ? { ...claim, ...part } : claim)) });
  const read = async (file: File) => {
    const claims = claimsFromLines(await file.text());
    if (claims.length > 0) onEdit({ ...draft, claims });
  };
  return (
    <div className="claims-form">
      <label className="control">
        <span className="control-label">{say('estate')}</span>
        <input
          inputMode="decimal"
          className="share-input"
          value={draft.estate}
          onChange={(event) => onEdit({ ...draft, estate: event.target.value })}
        />
      </label>
      <div className="claim-rows">
        {draft.claims.map(({ name, amount }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim is its place while its name is typed
          <div key={place} className="claim-row">
            <input
              aria-label={say('claimName', { number: place + 1 })}
              value={name}
              onChange={(event) => change(place, { name: event.target.value })}
            />
            <input
              aria-label={say('claimAmount', { number: place + 1 })}
              inputMode="decimal"
              value={amount}
              aria-invalid={amount.trim() === '' || !(Number(amount) >= 0)}
              onChange={(event) => change(place, { amount: event.target.value })}
            />
            <button
              type="button"
              className="small-button"
              disabled={draft.claims.length <= 1}
              aria-label={say('dropClaim', { name })}
              onClick={() => onEdit({ ...draft, claims: draft.claims.filter((_, k) => k !== place) })}
            >
              ×
            </button>
          </div>
        ))}
      </div>
      <p className="next-buttons">
        <button
          type="button"
          className="small-button"
          onClick={() =>
            onEdit({
              ...draft,
              claims: [...draft.claims, { name: say('claimant', { number: draft.claims.length + 1 }), amount: '' }],
            })
          }
        >
          {say('addClaim')}
        </button>
        <FileButton label={say('openClaims')} accept=".csv,.txt" onFiles={([file]) => file && void read(file)} />
      </p>
    </div>
  );
}

import { useNavigate } from '@tanstack/react-router';
import type { Evidence } from '@yanzhen/platform/operations';
import { useState } from 'react';
import type { Address } from '../app/address.ts';
import { client, type DatasetView } from '../data/index.ts';
import type { Text } from '../words/index.ts';
import type { Proposal } from './proposal.ts';

/** Ways to take a proposal further, each of which makes a case of its own and opens it. */
export interface Take {
  readonly toLayout: () => void;
  readonly toContract: () => void;
  readonly underWay: 'layout' | 'contract' | undefined;
  readonly error: unknown;
}

export function useTake(
  dataset: DatasetView,
  proposal: Proposal,
  evidence: Evidence,
  input: Record<string, unknown>,
): Take {
  const navigate = useNavigate();
  const [underWay, setUnderWay] = useState<Take['underWay']>();
  const [error, setError] = useState<unknown>();
  const { sender, receiver, source, industries, form } = proposal;
  const regions = [sender, receiver, ...(source === '' ? [] : [source])];
  const run = (what: 'layout' | 'contract', work: () => Promise<Record<string, Part>>) => async () => {
    setUnderWay(what);
    setError(undefined);
    try {
      const parts = { proposal: proposalPart(proposal, evidence), ...(await work()) };
      const { id } = await client.cases.create({ name: nameOf(dataset, proposal), parts });
      await navigate({ to: what === 'layout' ? '/layout' : '/contract', search: (_: Address) => ({ case: id }) });
    } catch (failed) {
      setError(failed);
    } finally {
      setUnderWay(undefined);
    }
  };
  const toLayout = run('layout', async () => {
    const sectorScheme = dataset.info.industryScheme;
    const asked = { table: String(input['table']), regions, sectors: [...industries], sectorScheme };
    const made = await client.layout.case(asked);
    return { layout: { text: made.files[0]!.text, madeBy: madeBy(made.evidence) } };
  });
  const toContract = run('contract', async () => {
    const made = await client.partners.contract({
      ...(input as { dataset: string }),
      ...{ form: form === 'transfer' ? form : 'co-built-park', sender, receiver, industry: industries.join(' ') },
    });
    return { contract: { text: made.files[0]!.text, madeBy: madeBy(made.evidence) } };
  });
  return { toLayout: () => void toLayout(), toContract: () => void toContract(), underWay, error };
}

interface Part {
  readonly text: string;
  readonly madeBy: ReturnType<typeof madeBy>;
}

/** The row as `partners.propose` gave it, under its own column names, and what was asked. */
function proposalPart({ row }: Proposal, evidence: Evidence): Part {
  const text = JSON.stringify({ proposal: row, parameters: evidence.parameters }, null, 2);
  return { text, madeBy: madeBy(evidence) };
}

function madeBy({ operation, version, parameters, inputs }: Evidence) {
  return { operation, version, parameters: { ...parameters }, inputs: inputs.map((one) => ({ ...one })) };
}

function nameOf({ regionName, industryName }: DatasetView, { sender, receiver, industries }: Proposal): Text {
  const [a, b] = [regionName(sender), regionName(receiver)];
  const named = industries.map(industryName);
  return {
    zh: `${a.zh}—${b.zh}：${named.map(({ zh }) => zh).join('、')}`,
    en: `${a.en || a.zh} – ${b.en || b.zh}: ${named.map(({ en, zh }) => en || zh).join(', ')}`,
  };
}

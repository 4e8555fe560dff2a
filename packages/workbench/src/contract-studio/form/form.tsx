import type { ContractFile } from '@yanzhen/evidence/agreements';
import { UserError } from '@yanzhen/evidence/errors';
import type { ReactNode } from 'react';
import { useText } from '../../words/index.ts';
import { useContractWords } from '../words.ts';
import { FormProvider, faultPlace } from './form-context.tsx';
import { LeverSection, RiskSection, StatisticsSection, WordsSection } from './more-sections.tsx';
import { GeneralSection, OutlaysSection, PartiesSection, StreamsSection, TermsSection } from './sections.tsx';

interface Props {
  readonly file: ContractFile;
  readonly onEdit: (file: ContractFile) => void;
  /** Why the server could not reckon with the contract. */
  readonly error: Error | undefined;
}

/** The whole contract, section by section. */
export function ContractForm({ file, onEdit, error }: Props) {
  const say = useContractWords();
  const text = useText();
  const fault = error instanceof UserError ? error : undefined;
  const at = faultPlace(fault);
  const isIn = (...keys: string[]) => at !== undefined && keys.some((key) => at === key || at.startsWith(`${key}.`));
  return (
    <FormProvider file={file} onEdit={onEdit} fault={fault}>
      <section className="contract-form" aria-label={say('form')}>
        {fault && (
          <p className="page-note page-note-refusal" role="alert">
            {text(fault.text)}
            {fault.found && ` ${say('foundIs', { found: fault.found })}`}
            {fault.expected && ` ${say('expectedIs', { expected: text(fault.expected) })}`}
            {at && <span className="small quiet"> {at}</span>}
          </p>
        )}
        <Section title={say('sectionGeneral')} isOpen={isIn('years', 'start', 'title')}>
          <GeneralSection />
        </Section>
        <Section title={say('sectionParties', { count: file.parties.length })} isOpen={isIn('parties')}>
          <PartiesSection />
        </Section>
        <Section title={say('sectionOutlays', { count: file.outlays.length })} isOpen={isIn('outlays')}>
          <OutlaysSection />
        </Section>
        <Section title={say('sectionStreams', { count: file.streams.length })} isOpen={isIn('streams', 'operation')}>
          <StreamsSection />
        </Section>
        <Section title={say('sectionTerms', { count: file.terms.length })} isOpen>
          <TermsSection />
        </Section>
        <Section title={say('sectionLever')} isOpen={isIn('lever')}>
          <LeverSection />
        </Section>
        <Section title={say('sectionRisk')} isOpen={isIn('risk')}>
          <RiskSection />
        </Section>
        <Section title={say('sectionStatistics')} isOpen={isIn('statistics')}>
          <StatisticsSection />
        </Section>
        <Section title={say('sectionWords')} isOpen={isIn('inKind', 'clauses', 'open', 'assumptions')}>
          <WordsSection />
        </Section>
      </section>
    </FormProvider>
  );
}

/** Folded until it is wanted, or something in it is wrong. */
function Section({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details className="contract-section" open={isOpen || undefined}>
      <summary>{title}</summary>
      <div className="contract-section-body">{children}</div>
    </details>
  );
}

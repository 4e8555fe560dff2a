import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { Picker } from '../parts/picker.tsx';
import { Segments } from '../parts/segments.tsx';
import { Select } from '../parts/select.tsx';
import { documentKinds } from './filters.ts';
import type { LibraryDocument } from './library-document.ts';
import { useClasses, useRegionNamed } from './use-names.ts';
import { useDocumentsWords } from './words.ts';

interface Props {
  /** All there are: what the filters offer is what some document has. */
  readonly documents: readonly LibraryDocument[];
  readonly isSearch: boolean;
}

/** Region, industry, years, kind, issuer and order; all of them stand in the address. */
export function LibraryFilters({ documents, isSearch }: Props) {
  const say = useDocumentsWords();
  const [address, update] = useAddress();
  const { region, class: industry, from, to, kind, issuer, order = 'relevance' } = address;
  const years = useMemo(() => distinct(documents.map(({ date }) => date.slice(0, 4))).reverse(), [documents]);
  const issuers = useMemo(() => distinct(documents.map((one) => one.issuer)), [documents]);
  const kinds = documentKinds.filter((one) => documents.some((document) => document.kind === one));
  const yearsFrom = [{ value: '', name: say('anyYear') }, ...years.map((year) => ({ value: year, name: year }))];
  const isFiltered = [region, industry, from, to, kind, issuer].some((value) => value !== undefined);
  return (
    <div className="controls no-print">
      <RegionFilter documents={documents} />
      <ClassFilter />
      <Select
        label={say('kind')}
        options={[
          { value: '', name: say('anyKind') },
          ...kinds.map((value) => ({ value, name: say(`kind-${value}`) })),
        ]}
        value={kind ?? ''}
        onChange={(value) => update({ kind: value || undefined })}
      />
      <Select
        label={say('issuer')}
        options={[{ value: '', name: say('anyIssuer') }, ...issuers.map((value) => ({ value, name: value }))]}
        value={issuer ?? ''}
        onChange={(value) => update({ issuer: value || undefined })}
      />
      <Select
        label={say('from')}
        options={yearsFrom}
        value={from ?? ''}
        onChange={(value) => update({ from: value || undefined })}
      />
      <Select
        label={say('to')}
        options={yearsFrom}
        value={to ?? ''}
        onChange={(value) => update({ to: value || undefined })}
      />
      {isSearch && (
        <Segments
          label={say('order')}
          options={[
            { value: 'relevance', name: say('relevance') },
            { value: 'date', name: say('byDate') },
          ]}
          value={order}
          onChange={(value) => update({ order: value === 'relevance' ? undefined : value })}
        />
      )}
      {isFiltered && (
        <button
          type="button"
          className="small-button"
          onClick={() =>
            update({
              ...{ region: undefined, class: undefined, from: undefined, to: undefined },
              ...{ kind: undefined, issuer: undefined },
            })
          }
        >
          {say('clear')}
        </button>
      )}
    </div>
  );
}

function RegionFilter({ documents }: { documents: readonly LibraryDocument[] }) {
  const say = useDocumentsWords();
  const [{ region }, update] = useAddress();
  const { regions } = useRegionNamed();
  const choices = useMemo(() => {
    const spoken = new Set(documents.map((document) => document.region));
    return regions.filter(({ code, level }) => level === 1 || spoken.has(code));
  }, [regions, documents]);
  return (
    <Picker
      label={say('region')}
      choices={choices}
      chosen={region}
      none={{ zh: '全部地区', en: 'All regions' }}
      onChoose={(code) => update({ region: code })}
    />
  );
}

function ClassFilter() {
  const say = useDocumentsWords();
  const [{ class: industry }, update] = useAddress();
  const classes = useClasses();
  return (
    <Picker
      label={say('industry')}
      choices={classes}
      chosen={industry}
      none={{ zh: '全部行业', en: 'All industries' }}
      onChoose={(code) => update({ class: code })}
    />
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}

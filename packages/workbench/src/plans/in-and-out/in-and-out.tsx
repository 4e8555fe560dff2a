import { useMutation } from '@tanstack/react-query';
import { hasRoom } from '../../app/has-room.ts';
import { RoomLink } from '../../app/room-link.tsx';
import { client } from '../../data/index.ts';
import { Block } from '../../parts/block.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { OnlyWith } from '../../parts/only-with.tsx';
import { useLanguage } from '../../words/index.ts';
import { saveMade } from '../made-file.ts';
import { DocumentTargets } from './document-targets.tsx';
import { ImportTable } from './import-table.tsx';
import { Packs } from './packs.tsx';
import { useInOutWords } from './words.ts';

/** Ways into the plan, and out of it. */
export function InAndOut({ id }: { id: string }) {
  const say = useInOutWords();
  return (
    <>
      <Block title={say('importTitle')} answer={say('importText')}>
        <OnlyWith least="editor">
          <ImportTable plan={id} />
        </OnlyWith>
      </Block>
      {hasRoom('/documents') && (
        <Block title={say('facts')} answer={say('factsText')}>
          <OnlyWith least="editor">
            <DocumentTargets plan={id} />
          </OnlyWith>
          <p>
            <RoomLink to="/documents">{say('library')}</RoomLink>
          </p>
        </Block>
      )}
      <Block title={say('packs')} answer={say('packsText')}>
        <OnlyWith least="editor">
          <Packs plan={id} />
        </OnlyWith>
      </Block>
      <Block title={say('exportTitle')} answer={say('exportText')}>
        <Exports plan={id} />
      </Block>
    </>
  );
}

const formats = ['xlsx', 'docx', 'html', 'ics', 'json'] as const;

function Exports({ plan }: { plan: string }) {
  const say = useInOutWords();
  const language = useLanguage();
  const make = useMutation({
    mutationFn: (as: (typeof formats)[number]) => client.plans.export({ plan, as, language }),
    onSuccess: ({ files }) => files.forEach(saveMade),
  });
  const names = { xlsx: 'XLSX', docx: 'Word', html: 'HTML', ics: say('calendar'), json: 'JSON' };
  return (
    <>
      <p className="plan-actions">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className={format === 'xlsx' ? 'action' : 'small-button'}
            disabled={make.isPending}
            onClick={() => make.mutate(format)}
          >
            {names[format]}
          </button>
        ))}
      </p>
      {make.error && <ErrorState error={make.error} />}
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import { client } from '../data/index.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { fileName, saveFile } from '../parts/save-file.ts';
import { useLanguage } from '../words/index.ts';
import { useReviewWords } from './words.ts';

interface Props {
  readonly text: string;
  readonly about: { readonly title: string; readonly unit: string; readonly basis: string; readonly heard: string };
}

/** The conclusion form as a file to fill in, circulate and sign. */
export function ConclusionFiles({ text, about }: Props) {
  const say = useReviewWords();
  const language = useLanguage();
  const save = useMutation({
    mutationFn: async () => {
      const { files } = await client.review.conclude({ text, ...about, as: ['docx'], language });
      const bytes = Uint8Array.from(atob(files[0]?.base64 ?? ''), (sign) => sign.charCodeAt(0));
      saveFile(new Blob([bytes]), fileName(`${say('formTitle')} ${about.title}`, 'docx'));
    },
  });
  return (
    <>
      <button type="button" className="small-button" disabled={save.isPending} onClick={() => save.mutate()}>
        Word
      </button>
      {save.error && <ErrorState error={save.error} />}
    </>
  );
}

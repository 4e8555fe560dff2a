import type { ContractFile } from '@yanzhen/evidence/agreements';
import type { UserError } from '@yanzhen/evidence/errors';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { useText } from '../../words/index.ts';
import { dotted, type Place, valueAt, withValue } from '../edit-path.ts';

interface FormState {
  readonly file: ContractFile;
  readonly onEdit: (file: ContractFile) => void;
  /** What the server refuses of the contract, by its place. */
  readonly fault: UserError | undefined;
}

const FormContext = createContext<FormState | undefined>(undefined);

export function FormProvider({ children, ...state }: FormState & { readonly children: ReactNode }) {
  return <FormContext value={state}>{children}</FormContext>;
}

export interface Form extends FormState {
  readonly at: (place: Place) => unknown;
  readonly set: (place: Place, value: unknown) => void;
}

export function useForm(): Form {
  const state = useContext(FormContext)!;
  return {
    ...state,
    at: (place) => valueAt(state.file, place),
    set: (place, value) => state.onEdit(withValue(state.file, place, value)),
  };
}

/** The place a refusal names: `contract.terms.0.to` is `terms.0.to`. */
export const faultPlace = (fault: UserError | undefined): string | undefined =>
  fault?.place.field?.replace(/^contract\.?/, '');

/** The id of a field's fault for those who listen, undefined where there is none. */
function useFault(place: Place): { readonly id: string; readonly text: string } | undefined {
  const { fault } = useForm();
  const text = useText();
  const id = useId();
  if (!fault || faultPlace(fault) !== dotted(place)) return undefined;
  const expected = fault.expected && text(fault.expected);
  return { id, text: expected ? `${text(fault.text)} ${expected}` : text(fault.text) };
}

/** What is wrong at a place, in words beside it. */
export function Fault({ place }: { place: Place }) {
  const fault = useFault(place);
  return fault ? (
    <span id={fault.id} className="field-fault" role="alert">
      {fault.text}
    </span>
  ) : null;
}

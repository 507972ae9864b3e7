import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldBinding } from '#ui/form/field-problems.ts';
import type { ContractDraft } from './contract-draft.ts';

/** What every part of the contract form is given. */
export interface FormPart {
  readonly draft: ContractDraft;
  readonly set: (change: Partial<ContractDraft>) => void;
  readonly bind: (field: string) => FieldBinding;
  readonly locale: string;
  readonly today: IsoDate;
}

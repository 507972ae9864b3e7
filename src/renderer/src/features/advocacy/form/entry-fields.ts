import type { FieldBinding } from '#ui/form/field-problems.ts';
import type { TypedEntry } from './typed-entry.ts';

/** What each part of the form gets. */
export interface EntryFieldsProps {
  readonly typed: TypedEntry;
  readonly onTyped: (typed: TypedEntry) => void;
  readonly bind: (field: string) => FieldBinding;
}

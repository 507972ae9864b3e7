import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { CustomFieldId } from '#domain/brand.ts';
import { customersOfLostChoices, withoutField } from '#domain/custom-fields/change-field.ts';
import type { CustomField, CustomFieldKind } from '#domain/custom-fields/custom-field.ts';
import type { Customer } from '#domain/journey/journey.ts';

/** A field as it is typed; `id` is `null` for a new one. */
export interface FieldDraft {
  readonly id: CustomFieldId | null;
  readonly name: string;
  readonly kind: CustomFieldKind;
  readonly choices: readonly string[];
}

export interface FieldEdits {
  /** The field that a draft would give. */
  fieldOf(draft: FieldDraft): CustomField;
  save(field: CustomField): Promise<boolean>;
  /** Moves a field up (-1) or down (1). */
  move(field: CustomField, by: -1 | 1): Promise<boolean>;
  /** Deletes a field with all its values. */
  remove(field: CustomField): Promise<boolean>;
}

/** Every change of the manager's own fields, each one action. */
export function useFieldEdits(fields: readonly CustomField[], customers: readonly Customer[]): FieldEdits {
  const { workspace, perform } = useSession();
  return {
    fieldOf: ({ id, name, kind, choices }) => {
      const before = fields.find((field) => field.id === id);
      const now = workspace.now();
      return {
        id: id ?? (workspace.newId() as CustomFieldId),
        name: name.trim().replace(/\s+/g, ' '),
        kind,
        choices: kind === 'choice' ? choices : [],
        position: before?.position ?? Math.max(-1, ...fields.map(({ position }) => position)) + 1,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      };
    },
    save: (field) => {
      const known = fields.some(({ id }) => id === field.id);
      const losing = withoutField(field, customersOfLostChoices(field, customers), workspace.now());
      return perform(`${known ? 'Changed' : 'Added'} the field “${field.name}”`, [
        put('customFields', field),
        ...losing.map((customer) => put('customers', customer)),
      ]);
    },
    move: (field, by) => {
      const at = fields.findIndex(({ id }) => id === field.id);
      const other = fields[at + by];
      if (other === undefined) return Promise.resolve(false);
      const order = fields.with(at, other).with(at + by, field);
      const updatedAt = workspace.now();
      const rows = order.map((one, position): CustomField => ({ ...one, position, updatedAt }));
      return perform(
        `Moved the field “${field.name}”`,
        rows.map((row) => put('customFields', row)),
      );
    },
    remove: (field) => {
      const losing = withoutField(field, customers, workspace.now());
      return perform(`Deleted the field “${field.name}”`, [
        remove('customFields', field.id),
        ...losing.map((customer) => put('customers', customer)),
      ]);
    },
  };
}

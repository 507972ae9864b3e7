import type { CustomFieldId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';

export const CUSTOM_FIELD_KINDS = ['text', 'number', 'date', 'choice'] as const;
export type CustomFieldKind = (typeof CUSTOM_FIELD_KINDS)[number];

/** A field of customers that the manager added (J2). Its values are `Customer.fields`. */
export interface CustomField {
  readonly id: CustomFieldId;
  readonly name: string;
  readonly kind: CustomFieldKind;
  /** Of kind `choice`: what can be chosen, in order. */
  readonly choices: readonly string[];
  readonly position: number;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

import { parseIsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { CustomField } from './custom-field.ts';

export type FieldValue = string | number;

const LONGEST = 1000;
const NUMBER = /^[-+]?\d{1,21}([.,]\d+)?(e[+-]?\d{1,3})?$/i;

/** A value as it is written in files and typed in forms; `null` for an empty text. A refusal says what would be right. */
export function readFieldValue(field: CustomField, text: string): Outcome<FieldValue | null> {
  const bare = text.trim();
  if (bare === '') return accepted(null);
  switch (field.kind) {
    case 'text':
      return bare.length > LONGEST
        ? refused('field-long', `The text has ${bare.length} characters; at most ${LONGEST} fit.`)
        : accepted(bare);
    case 'number': {
      const value = Number(bare.replace(',', '.'));
      const sound = NUMBER.test(bare) && Number.isFinite(value);
      return sound ? accepted(value) : refused('field-number', `“${bare}” is not a number.`);
    }
    case 'date': {
      const date = parseIsoDate(bare);
      return date.ok ? date : refused('field-date', `“${bare}” is not a date. Write it as 2026-03-31.`);
    }
    case 'choice': {
      const found = field.choices.find((choice) => nameKey(choice) === nameKey(bare));
      if (found !== undefined) return accepted(found);
      return refused('field-choice', `“${bare}” is not one of ${field.choices.join(', ')}.`);
    }
  }
}

/** What `readFieldValue` reads back. */
export function fieldText(value: FieldValue | undefined): string {
  return value === undefined ? '' : String(value);
}

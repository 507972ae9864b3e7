import { useState } from 'react';
import { fieldText } from '#domain/invoices/from-found.ts';
import type { InvoiceCorrections, Readable } from '#domain/invoices/from-found.ts';
import type { InvoiceField } from '#domain/invoices/found-invoice.ts';
import { plainOf, typedOf } from './typed-fields.ts';
import type { FieldLocale } from './typed-fields.ts';

/** One field as a form shows it. */
export interface TypedField {
  readonly value: string;
  /** Why what was typed can't be taken, once the field was left. */
  readonly error: string | null;
  readonly onChange: (typed: string) => void;
  readonly onBlur: () => void;
}

export interface TypedFields {
  field(name: InvoiceField): TypedField;
  /** Fills a field with a plain text, as a document or a reading of the page has it. */
  fill(name: InvoiceField, plain: string): void;
  /** Whether something typed could not be read. */
  readonly broken: boolean;
}

interface Typing {
  readonly text: string;
  readonly problem: string | null;
  readonly left: boolean;
}

/**
 * The texts of a form over a document's fields: what is typed goes into `corrections` at once where it can be
 * read, and blanks the field where it can't.
 */
export function useTypedFields(
  found: Readable,
  corrections: InvoiceCorrections,
  onCorrect: (next: InvoiceCorrections) => void,
  how: FieldLocale,
): TypedFields {
  const [typing, setTyping] = useState<Readonly<Partial<Record<InvoiceField, Typing>>>>({});
  const take = (name: InvoiceField, text: string): void => {
    const plain = plainOf(name, text, how);
    onCorrect({ ...corrections, [name]: plain.ok ? plain.value : null });
    const problem = plain.ok ? null : plain.message;
    setTyping((before) => ({ ...before, [name]: { text, problem, left: false } }));
  };
  return {
    field: (name) => {
      const typed = typing[name];
      return {
        value: typed?.text ?? typedOf(name, fieldText(found, corrections, name), how),
        error: typed?.left === true ? typed.problem : null,
        onChange: (text) => take(name, text),
        onBlur: () =>
          setTyping((before) => {
            const now = before[name];
            if (now === undefined) return before;
            return without(before, name, now.problem === null ? undefined : { ...now, left: true });
          }),
      };
    },
    fill: (name, plain) => {
      onCorrect({ ...corrections, [name]: plain });
      setTyping((before) => without(before, name, undefined));
    },
    broken: Object.values(typing).some(({ problem }) => problem !== null),
  };
}

function without(
  typing: Readonly<Partial<Record<InvoiceField, Typing>>>,
  name: InvoiceField,
  next: Typing | undefined,
): Readonly<Partial<Record<InvoiceField, Typing>>> {
  if (next !== undefined) return { ...typing, [name]: next };
  return Object.fromEntries(Object.entries(typing).filter(([field]) => field !== name));
}

import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { InvoiceField } from './found-invoice.ts';
import type { Invoice } from './invoice.ts';

const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';
const LONGEST_TEXT = 300;

/** What of an invoice is checked. */
export type Checked = Pick<
  Invoice,
  'kind' | 'number' | 'vendor' | 'issueDate' | 'dueDate' | 'periodStart' | 'periodEnd' | 'total' | 'tax'
>;

export interface InvoiceCheck {
  /** What cannot be right. */
  readonly problems: readonly FieldProblem<InvoiceField>[];
  /** What can be right but seldom is. */
  readonly doubts: readonly FieldProblem<InvoiceField>[];
}

/** Looks at an invoice whose required fields are all there. Pure. */
export function checkInvoice(invoice: Checked): InvoiceCheck {
  return { problems: problemsOf(invoice), doubts: doubtsOf(invoice) };
}

function problemsOf(invoice: Checked): FieldProblem<InvoiceField>[] {
  const problems: FieldProblem<InvoiceField>[] = [];
  for (const field of ['issueDate', 'dueDate', 'periodStart', 'periodEnd'] as const) {
    const date = invoice[field];
    if (date !== null && (date < EARLIEST || date > LATEST)) {
      problems.push({
        field,
        code: 'date-range',
        message: `${date} is not between 1900 and 2199. Check the year.`,
      });
    }
  }
  for (const [field, text] of [
    ['number', invoice.number],
    ['seller', invoice.vendor],
  ] as const) {
    if (text.length <= LONGEST_TEXT) continue;
    problems.push({
      field,
      code: 'too-long',
      message: `It has ${text.length} letters, at most ${LONGEST_TEXT} are kept.`,
    });
  }
  return problems;
}

function doubtsOf(invoice: Checked): FieldProblem<InvoiceField>[] {
  const { kind, issueDate, dueDate, periodStart, periodEnd, total, tax } = invoice;
  const doubts: FieldProblem<InvoiceField>[] = [];
  const add = (field: InvoiceField, code: string, message: string): void => {
    doubts.push({ field, code, message });
  };
  if (isBefore(dueDate, issueDate)) {
    add('dueDate', 'due-before-issue', `It is due on ${dueDate}, before it was issued on ${issueDate}.`);
  }
  if (isBefore(periodEnd, periodStart)) {
    add(
      'periodEnd',
      'period-backwards',
      `The period ends on ${periodEnd}, before it begins on ${periodStart}.`,
    );
  }
  if (kind === 'invoice' && total < 0) {
    add(
      'total',
      'negative-invoice',
      'The total is negative, yet it says it is an invoice. Is it a credit note?',
    );
  }
  if (tax !== null && Math.abs(tax) > Math.abs(total)) {
    add('tax', 'tax-above-total', 'The tax is more than the total with tax.');
  } else if (tax !== null && tax * total < 0) {
    add('tax', 'tax-sign', 'The tax and the total have different signs.');
  }
  return doubts;
}

function isBefore(date: IsoDate | null, other: IsoDate | null): boolean {
  return date !== null && other !== null && date < other;
}

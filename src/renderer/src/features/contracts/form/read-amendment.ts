import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Amendment, AmendmentChange } from '#domain/contracts/contract.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { accepted } from '#domain/outcome.ts';
import { readAmountText, readWholeNumber } from '#ui/form/amount-text.ts';
import { readDateText } from '#ui/form/date-text.ts';
import { readPeriodDraft } from '#ui/form/period-text.ts';
import type { AmendmentDraft, ChangeDraft } from './amendment-draft.ts';
import type { Reader } from './reader.ts';

/** What texts are read with. */
export interface ReadingContext {
  readonly currency: CurrencyCode;
  readonly locale: string;
  readonly reader: Reader;
}

/**
 * An amendment as typed. What can't be read is a problem of its field, `amendments.<id>.<place>.<what>`; something
 * stands in for it, so that all other fields are still checked. None without a day, since nothing can be checked then.
 */
export function readAmendment(draft: AmendmentDraft, context: ReadingContext): Amendment[] {
  const { id, description } = draft;
  const { reader, locale } = context;
  const read = readDateText(draft.effective, locale);
  const effective = reader.need(`amendments.${id}.effective`, read, 'Enter the day it takes effect.');
  if (effective === null) return [];
  const changes = draft.changes.map((change, place) =>
    readChange(change, effective, { ...context, field: (what) => `amendments.${id}.${place}.${what}` }),
  );
  return [{ id, effective, description: description.trim(), changes }];
}

interface ChangeContext extends ReadingContext {
  readonly field: (what: string) => string;
}

const NO_TIME = 'P0D' as IsoPeriod;

function readChange(change: ChangeDraft, effective: IsoDate, context: ChangeContext): AmendmentChange {
  const { reader, locale, field } = context;
  const { kind } = change;
  switch (kind) {
    case 'seats':
      return { kind, lineId: lineIdOf(change, context), seats: seatsOf(change, context) };
    case 'price':
      return { kind, lineId: lineIdOf(change, context), unitPrice: priceOf(change, context) };
    case 'line-removed':
      return { kind, lineId: lineIdOf(change, context) };
    case 'line-added':
      return {
        kind,
        line: {
          id: change.key,
          product: change.product.trim(),
          seats: seatsOf(change, context),
          unitPrice: priceOf(change, context),
          seatStep: reader.take(field('seatStep'), readWholeNumber(change.seatStep)) ?? 1,
        },
      };
    case 'term-end': {
      const read = readDateText(change.termEnd, locale);
      return { kind, termEnd: reader.need(field('termEnd'), read, 'Enter the new end.') ?? effective };
    }
    case 'notice': {
      const read = readPeriodDraft(change.notice);
      const notice = reader.need(field('notice'), read, 'Enter the new notice period.') ?? NO_TIME;
      return { kind, notice, noticeDays: change.noticeDays };
    }
  }
}

function lineIdOf({ lineId }: ChangeDraft, { reader, field }: ChangeContext): string {
  const chosen = accepted(lineId === '' ? null : lineId);
  return reader.need(field('lineId'), chosen, 'Choose the line that changes.') ?? '';
}

function seatsOf({ seats }: ChangeDraft, { reader, field }: ChangeContext): number {
  return reader.need(field('seats'), readWholeNumber(seats), 'Enter the new seats.') ?? 0;
}

function priceOf({ unitPrice }: ChangeDraft, { reader, field, currency, locale }: ChangeContext) {
  const read = readAmountText(unitPrice, currency, locale);
  return reader.need(field('unitPrice'), read, 'Enter the new unit price.') ?? minorUnits(0);
}

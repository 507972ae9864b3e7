import type { Amendment, AmendmentChange, ContractLine, NoticeDays } from '#domain/contracts/contract.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { amountText } from '#ui/form/amount-text.ts';
import { dateText } from '#ui/form/date-text.ts';
import { periodDraftOf } from '#ui/form/period-text.ts';
import type { PeriodDraft } from '#ui/form/period-text.ts';

export type ChangeKind = AmendmentChange['kind'];

/** A change as the form holds it: what was typed for one kind stays while another is looked at. */
export interface ChangeDraft {
  /** Names the row of the form, and the line that `line-added` brings. */
  readonly key: string;
  readonly kind: ChangeKind;
  /** Id of the line that is changed; empty while none is chosen. */
  readonly lineId: string;
  readonly product: string;
  readonly seats: string;
  readonly unitPrice: string;
  readonly seatStep: string;
  readonly termEnd: string;
  readonly notice: PeriodDraft;
  readonly noticeDays: NoticeDays;
}

export interface AmendmentDraft {
  readonly id: string;
  readonly effective: string;
  readonly description: string;
  readonly changes: readonly ChangeDraft[];
}

/** A change that nothing was typed into; `lineId` is the line that is meant unless another is chosen. */
export function blankChange(key: string, lineId: string): ChangeDraft {
  return {
    key,
    kind: 'seats',
    lineId,
    product: '',
    seats: '',
    unitPrice: '',
    seatStep: '',
    termEnd: '',
    notice: periodDraftOf(null),
    noticeDays: 'calendar',
  };
}

export function amendmentDraftOf(
  { id, effective, description, changes }: Amendment,
  currency: CurrencyCode,
  locale: string,
): AmendmentDraft {
  return {
    id,
    effective: dateText(effective, locale),
    description,
    changes: changes.map((change, place) => changeDraftOf(change, `${id}-${place}`, currency, locale)),
  };
}

function changeDraftOf(
  change: AmendmentChange,
  key: string,
  currency: CurrencyCode,
  locale: string,
): ChangeDraft {
  const blank = { ...blankChange(key, ''), kind: change.kind };
  switch (change.kind) {
    case 'seats':
      return { ...blank, lineId: change.lineId, seats: String(change.seats) };
    case 'price':
      return { ...blank, lineId: change.lineId, unitPrice: amountText(change.unitPrice, currency, locale) };
    case 'line-added':
      return { ...blank, ...lineTexts(change.line, currency, locale), key: change.line.id };
    case 'line-removed':
      return { ...blank, lineId: change.lineId };
    case 'term-end':
      return { ...blank, termEnd: dateText(change.termEnd, locale) };
    case 'notice':
      return { ...blank, notice: periodDraftOf(change.notice), noticeDays: change.noticeDays };
  }
}

/** A line as a form shows it. */
export function lineTexts(
  line: ContractLine,
  currency: CurrencyCode,
  locale: string,
): Pick<ChangeDraft, 'product' | 'seats' | 'unitPrice' | 'seatStep'> {
  return {
    product: line.product,
    seats: String(line.seats),
    unitPrice: amountText(line.unitPrice, currency, locale),
    seatStep: line.seatStep === 1 ? '' : String(line.seatStep),
  };
}

import type { Application } from '#domain/applications/application.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { amountText } from '#ui/form/amount-text.ts';
import { BLANK_TERMS, termsDraftOf } from '#ui/terms/terms-draft.ts';
import type { TermsDraft } from '#ui/terms/terms-draft.ts';
import { amendmentDraftOf, lineTexts } from './amendment-draft.ts';
import type { AmendmentDraft } from './amendment-draft.ts';

export interface LineDraft {
  readonly id: string;
  readonly product: string;
  readonly seats: string;
  readonly unitPrice: string;
  readonly seatStep: string;
}

/** A contract as the form holds it: everything as typed, so that nothing is lost while it can't be read. */
export interface ContractDraft {
  readonly name: string;
  /** Name of an application; one that does not exist yet is created with the contract. */
  readonly application: string;
  readonly vendor: string;
  readonly party: string;
  readonly terms: TermsDraft;
  readonly noticeMethod: string;
  readonly noticeAddress: string;
  readonly currency: CurrencyCode;
  readonly lines: readonly LineDraft[];
  readonly oneTimeFees: string;
  readonly upliftCap: string;
  readonly trueUpRule: string;
  readonly amendments: readonly AmendmentDraft[];
  readonly notes: string;
}

/** A new contract: one empty line, and only what is true of most contracts. */
export function blankContract(currency: CurrencyCode, application: string, lineId: string): ContractDraft {
  return {
    name: '',
    application,
    vendor: '',
    party: '',
    terms: BLANK_TERMS,
    noticeMethod: '',
    noticeAddress: '',
    currency,
    lines: [blankLine(lineId)],
    oneTimeFees: '',
    upliftCap: '',
    trueUpRule: '',
    amendments: [],
    notes: '',
  };
}

export function blankLine(id: string): LineDraft {
  return { id, product: '', seats: '', unitPrice: '', seatStep: '' };
}

/** Whether nothing at all was typed into a line: it is left out when saving. */
export function isBlankLine({ product, seats, unitPrice, seatStep }: LineDraft): boolean {
  return [product, seats, unitPrice, seatStep].every((text) => text.trim() === '');
}

/** The draft that shows an existing contract; `planContract` gives the same contract back. */
export function contractDraftOf(
  contract: Contract,
  application: Application | null,
  locale: string,
): ContractDraft {
  const { currency } = contract;
  return {
    name: contract.name,
    application: application?.name ?? '',
    vendor: contract.vendor,
    party: contract.party,
    terms: termsDraftOf(contract.terms, locale),
    noticeMethod: contract.noticeMethod,
    noticeAddress: contract.noticeAddress,
    currency,
    lines: contract.lines.map((line) => lineDraftOf(line, currency, locale)),
    oneTimeFees: contract.oneTimeFees === 0 ? '' : amountText(contract.oneTimeFees, currency, locale),
    upliftCap: contract.upliftCapPercent === null ? '' : String(contract.upliftCapPercent),
    trueUpRule: contract.trueUpRule,
    amendments: contract.amendments.map((amendment) => amendmentDraftOf(amendment, currency, locale)),
    notes: contract.notes,
  };
}

function lineDraftOf(line: ContractLine, currency: CurrencyCode, locale: string): LineDraft {
  return { id: line.id, ...lineTexts(line, currency, locale) };
}

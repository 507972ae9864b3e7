import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract, ContractLine, TermRules } from '#domain/contracts/contract.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import { unusualContract } from '#domain/contracts/unusual.ts';
import { validateContract } from '#domain/contracts/validate.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { readAmountText, readPercent, readWholeNumber } from '#ui/form/amount-text.ts';
import { planTerms } from '#ui/terms/terms-draft.ts';
import { isBlankLine } from './contract-draft.ts';
import type { ContractDraft, LineDraft } from './contract-draft.ts';
import { readAmendment } from './read-amendment.ts';
import { Reader } from './reader.ts';

/** A contract without what saving adds. */
export type ContractParts = Omit<Contract, 'id' | 'createdAt' | 'updatedAt'>;

/** The application a typed name stands for. */
export type ApplicationChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'existing'; readonly id: ApplicationId }
  | { readonly kind: 'new'; readonly name: string };

export interface ContractPlan {
  /** `null` while something stands in the way of saving. `applicationId` is `null` for a new application. */
  readonly parts: ContractParts | null;
  readonly application: ApplicationChoice;
  /** Terms that can be explained already, also while other fields are wrong. */
  readonly rules: AmendedTerms | null;
  readonly problems: readonly FieldProblem[];
  /** Possible but unusual; never blocks saving. */
  readonly warnings: readonly FieldProblem[];
}

export interface PlanContext {
  readonly locale: string;
  readonly today: IsoDate;
  readonly applications: readonly Application[];
  /** Every stored contract, the edited one included. */
  readonly contracts: readonly Contract[];
  /** The contract that is edited, or `null` for a new one. */
  readonly existing: Contract | null;
}

/** The application with that name, whatever its case; the linked one wins where several share a name. */
export function chooseApplication(
  name: string,
  applications: readonly Application[],
  linked: ApplicationId | null,
): ApplicationChoice {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return { kind: 'none' };
  const found = applications.filter((one) => one.name.trim().toLowerCase() === wanted);
  const best = found.find((one) => one.id === linked) ?? found.find((one) => !one.archived) ?? found[0];
  return best === undefined ? { kind: 'new', name: name.trim() } : { kind: 'existing', id: best.id };
}

/** Stands in for terms that can't be read yet, so that all other fields are still checked. */
const ANY_TERMS: TermRules = {
  start: '1900-01-01' as IsoDate,
  initialTerm: 'P1Y' as IsoPeriod,
  atEnd: 'ends',
  renewalTerm: null,
  notice: null,
  noticeDays: 'calendar',
  noticeCounts: 'sent',
  billingPeriod: null,
  endsAtBillingPeriod: false,
};

/**
 * What a draft comes to: a contract to save, or what stands in its way, and what is unusual. Problems of
 * lines and amendments name them by id (`lines.<id>.seats`). Pure.
 */
export function planContract(draft: ContractDraft, context: PlanContext): ContractPlan {
  const { existing, applications, contracts, today } = context;
  const reader = new Reader();
  const terms = planTerms(draft.terms, context.locale);
  for (const one of terms.problems) reader.problems.push({ ...one, field: `terms.${one.field}` });
  const application = chooseApplication(draft.application, applications, existing?.applicationId ?? null);
  const parts: ContractParts = {
    name: draft.name.trim(),
    applicationId: application.kind === 'existing' ? application.id : null,
    vendor: draft.vendor.trim(),
    party: draft.party.trim(),
    terms: terms.rules ?? ANY_TERMS,
    noticeMethod: draft.noticeMethod.trim(),
    noticeAddress: draft.noticeAddress,
    currency: draft.currency,
    trueUpRule: draft.trueUpRule,
    documents: existing?.documents ?? [],
    notes: draft.notes,
    archived: existing?.archived ?? false,
    ...readAmounts(draft, context.locale, reader),
  };
  const problems = withFound(reader.problems, validateContract(parts), parts);
  // Amendments count once they can be read: until then the terms as first agreed are explained.
  const sound = terms.rules !== null && !problems.some(({ field }) => field.startsWith('amendments'));
  const plan = { application, rules: sound ? rulesOf(parts) : terms.rules, problems };
  if (problems.length > 0) return { ...plan, parts: null, warnings: [] };
  const others = contracts.filter((one) => one.id !== existing?.id);
  return { ...plan, parts, warnings: unusualContract(parts, others, today, context.locale) };
}

/** The problems of reading, then those of the contract as read, except where the field could not be read. */
function withFound(
  unread: readonly FieldProblem[],
  found: readonly FieldProblem[],
  parts: ContractParts,
): FieldProblem[] {
  const named = found.map((one) => ({
    ...one,
    field: one.field.replace(/^lines\.(\d+)/, (_, index) => `lines.${parts.lines[Number(index)]?.id}`),
  }));
  const fields = new Set(unread.map((one) => one.field));
  return [...unread, ...named.filter((one) => !fields.has(one.field))];
}

function readAmounts(
  draft: ContractDraft,
  locale: string,
  reader: Reader,
): Pick<ContractParts, 'lines' | 'oneTimeFees' | 'upliftCapPercent' | 'amendments'> {
  const { currency, amendments } = draft;
  const fees = readAmountText(draft.oneTimeFees, currency, locale);
  return {
    lines: draft.lines
      .filter((line) => !isBlankLine(line))
      .map((line) => readLine(line, currency, locale, reader)),
    oneTimeFees: reader.take('oneTimeFees', fees) ?? minorUnits(0),
    upliftCapPercent: reader.take('upliftCapPercent', readPercent(draft.upliftCap)),
    amendments: amendments.flatMap((one) => readAmendment(one, { currency, locale, reader })),
  };
}

function readLine(line: LineDraft, currency: CurrencyCode, locale: string, reader: Reader): ContractLine {
  const field = (name: keyof LineDraft): string => `lines.${line.id}.${name}`;
  const price = readAmountText(line.unitPrice, currency, locale);
  return {
    id: line.id,
    product: line.product.trim(),
    seats: reader.need(field('seats'), readWholeNumber(line.seats), 'Enter the seats.') ?? 0,
    unitPrice: reader.need(field('unitPrice'), price, 'Enter the unit price.') ?? minorUnits(0),
    seatStep: reader.take(field('seatStep'), readWholeNumber(line.seatStep)) ?? 1,
  };
}

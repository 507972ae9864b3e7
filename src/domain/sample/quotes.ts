import type { QuoteId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleId } from './ids.ts';

interface Offer {
  /** Name of the contract that it is about. */
  readonly about: string;
  /** `null`: the contract's own. */
  readonly vendor: string | null;
  readonly product: string | null;
  readonly daysAgo: number;
  /** Of the present price of a seat, in per cent. */
  readonly percent: number;
  readonly monthly?: boolean;
  readonly currency?: string;
  readonly note: string;
}

/** What vendors have offered for terms that are being decided about. */
const OFFERS: readonly Offer[] = [
  {
    about: 'Zendesk',
    vendor: null,
    product: null,
    daysAgo: 24,
    percent: 107,
    note: 'Renewal offer; holds until the end of the month',
  },
  {
    about: 'Zendesk',
    vendor: 'Freshworks',
    product: 'Freshdesk Pro',
    daysAgo: 31,
    percent: 78,
    monthly: true,
    note: 'List price, monthly; migration is extra',
  },
  {
    about: 'Salesforce',
    vendor: null,
    product: null,
    daysAgo: 14,
    percent: 109,
    note: 'First offer after the call',
  },
  {
    about: 'Salesforce',
    vendor: 'Pipedrive',
    product: 'Pipedrive Premium',
    daysAgo: 20,
    percent: 58,
    note: 'Two years, paid yearly',
  },
  {
    about: 'Okta',
    vendor: 'JumpCloud',
    product: 'JumpCloud Platform',
    daysAgo: 9,
    percent: 82,
    currency: 'GBP',
    note: 'Offered in pounds only',
  },
];

/** Contracts of the sample that have renewed lately: what was asked for before can be compared with what was agreed. */
export function renewedContracts(contracts: readonly Contract[], today: IsoDate): readonly Contract[] {
  return contracts.filter((contract) => {
    const term = currentTerm(rulesOf(contract), today);
    return contract.terms.atEnd === 'renews' && term.number > 1 && contract.amendments.length === 0;
  });
}

function quote(number: number, contract: Contract, line: ContractLine, offer: Offer, date: IsoDate): Quote {
  const at = `${date}T09:30:00.000Z` as IsoInstant;
  const yearly = contract.terms.billingPeriod === 'P1Y';
  const price = (line.unitPrice * offer.percent) / (offer.monthly === true && yearly ? 1200 : 100);
  return {
    id: sampleId<QuoteId>('quote', number),
    contractId: contract.id,
    applicationId: contract.applicationId,
    vendor: offer.vendor ?? contract.vendor,
    product: offer.product ?? line.product,
    date,
    seats: line.seats,
    unitPrice: Math.round(price) as MinorUnits,
    currency: (offer.currency ?? contract.currency) as CurrencyCode,
    period: (offer.monthly === true ? 'P1M' : (contract.terms.billingPeriod ?? 'P1Y')) as IsoPeriod,
    note: offer.note,
    documentId: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** Offers for renewals to come, and two that vendors made before a term that has begun since. */
export function sampleQuotes(contracts: readonly Contract[], today: IsoDate): readonly Quote[] {
  const present = OFFERS.flatMap((offer, number): Quote[] => {
    const contract = contracts.find(({ name }) => name === offer.about);
    const line = contract?.lines[0];
    if (contract === undefined || line === undefined) return [];
    return [quote(number, contract, line, offer, addDays(today, -offer.daysAgo))];
  });
  const past = renewedContracts(contracts, today)
    .slice(0, 2)
    .flatMap((contract, index): Quote[] => {
      const [line] = contract.lines;
      const term = currentTerm(rulesOf(contract), today);
      const offer: Offer = {
        about: contract.name,
        vendor: null,
        product: null,
        daysAgo: 0,
        percent: index === 0 ? 112 : 106,
        note: 'What was asked for first',
      };
      const number = OFFERS.length + index;
      return line === undefined ? [] : [quote(number, contract, line, offer, addDays(term.start, -40))];
    });
  return [...present, ...past];
}

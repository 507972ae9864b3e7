import type { ContractId } from '#domain/brand.ts';
import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleAmendments } from './amendments.ts';
import { SAMPLE_APPLICATIONS } from './catalogue.ts';
import type { SampleApplication } from './catalogue.ts';
import { sampleId } from './ids.ts';
import { retiredLastDay } from './off-boarding.ts';
import type { Dice } from './random.ts';

const YEAR = 'P1Y' as IsoPeriod;
const MONTH = 'P1M' as IsoPeriod;

/** Contracts besides the one per application: add-ons, support plans, a second region. */
const ADD_ONS = [
  'Salesforce',
  'Zendesk',
  'Amazon Web Services',
  'Datadog',
  'Okta',
  'Google Workspace',
  'HubSpot',
  'GitHub',
  'Personio',
  'Zoom Workplace',
] as const;

function yearlyTerms(start: IsoDate, dice: Dice): TermRules {
  const kind = dice.whole(1, 10);
  if (kind === 1) return fixedTerms(start);
  const notice = dice.pick(['P30D', 'P60D', 'P90D', 'P3M', 'P2M']) as IsoPeriod;
  return {
    start,
    initialTerm: dice.pick(['P1Y', 'P1Y', 'P1Y', 'P2Y', 'P3Y']) as IsoPeriod,
    atEnd: 'renews',
    renewalTerm: YEAR,
    notice,
    noticeDays: notice === 'P30D' && dice.chance(30) ? 'business' : 'calendar',
    noticeCounts: dice.chance(40) ? 'received' : 'sent',
    billingPeriod: YEAR,
    endsAtBillingPeriod: false,
  };
}

function fixedTerms(start: IsoDate): TermRules {
  return {
    start,
    initialTerm: 'P2Y' as IsoPeriod,
    atEnd: 'ends',
    renewalTerm: null,
    notice: null,
    noticeDays: 'calendar',
    noticeCounts: 'sent',
    billingPeriod: YEAR,
    endsAtBillingPeriod: false,
  };
}

function monthlyTerms(start: IsoDate): TermRules {
  return {
    start,
    initialTerm: MONTH,
    atEnd: 'open-ended',
    renewalTerm: null,
    notice: 'P30D' as IsoPeriod,
    noticeDays: 'calendar',
    noticeCounts: 'sent',
    billingPeriod: MONTH,
    endsAtBillingPeriod: true,
  };
}

interface Draft {
  readonly sample: SampleApplication;
  readonly application: Application;
  readonly number: number;
  readonly suffix: string;
  readonly share: number;
}

/** Days until notice must be sent, for contracts that make the sample's Home worth looking at. */
const DUE_SOON: Readonly<Record<string, number>> = {
  Salesforce: 9,
  Zendesk: 16,
  Miro: 4,
  Intercom: 27,
  'Adobe Creative Cloud': 21,
  Okta: 38,
  Notion: 52,
};

function dueSoonTerms(days: number, today: IsoDate): TermRules {
  const noticeDays = 60;
  return {
    start: addDays(addPeriod(today, YEAR, -1), noticeDays + days + 1),
    initialTerm: YEAR,
    atEnd: 'renews',
    renewalTerm: YEAR,
    notice: `P${noticeDays}D` as IsoPeriod,
    noticeDays: 'calendar',
    noticeCounts: 'sent',
    billingPeriod: YEAR,
    endsAtBillingPeriod: false,
  };
}

/** The contract of the application that is retired ended with its last day of use. */
function endedTerms(application: Application, today: IsoDate): TermRules {
  const start = addPeriod(addDays(retiredLastDay(application, today), 1), YEAR, -1);
  return { ...fixedTerms(start), initialTerm: YEAR, billingPeriod: MONTH };
}

function termsOf(sample: SampleApplication, application: Application, today: IsoDate, dice: Dice): TermRules {
  const start = addDays(today, -dice.whole(60, 1100));
  if (application.status === 'retired') return endedTerms(application, today);
  if (sample.billing === 'month') return monthlyTerms(start);
  const soon = DUE_SOON[sample.name];
  if (soon !== undefined) return dueSoonTerms(soon, today);
  const terms = yearlyTerms(start, dice);
  const over = terms.atEnd === 'ends' && addPeriod(terms.start, terms.initialTerm) <= today;
  return over ? { ...terms, start: addDays(today, -dice.whole(60, 600)) } : terms;
}

function contract(draft: Draft, today: IsoDate, at: IsoInstant, dice: Dice): Contract {
  const { sample, application, number, suffix, share } = draft;
  const months = sample.billing === 'year' ? 12 : 1;
  const unitPrice = Math.round(sample.price * months * share) as MinorUnits;
  return {
    id: sampleId<ContractId>('contract', number),
    name: `${sample.name}${suffix}`,
    applicationId: application.id,
    vendor: sample.vendor,
    party: 'Northwind Software GmbH',
    terms: termsOf(sample, application, today, dice),
    noticeMethod: dice.pick(['Email', 'Email', 'Letter', 'Admin console']),
    noticeAddress: `legal@${sample.domain}`,
    currency: dice.pick(['EUR', 'EUR', 'EUR', 'USD']) as CurrencyCode,
    lines: [
      {
        id: 'line-1',
        product: `${sample.name}${suffix}`,
        seats: sample.seats,
        unitPrice,
        seatStep: sample.seats > 20 && sample.seats % 5 === 0 ? 5 : 1,
      },
    ],
    oneTimeFees: (dice.chance(15) ? dice.whole(5, 40) * 10_000 : 0) as MinorUnits,
    upliftCapPercent: dice.pick([null, 3, 5, 7]),
    trueUpRule: dice.chance(20) ? 'Seats above the agreed ones are billed pro rata each quarter' : '',
    amendments: [],
    documents: [],
    notes: '',
    archived: false,
    createdAt: at,
    updatedAt: at,
  };
}

/** One contract for each application and ten add-ons. */
export function sampleContracts(
  applications: readonly Application[],
  today: IsoDate,
  at: IsoInstant,
  dice: Dice,
): readonly Contract[] {
  const drafts: Draft[] = SAMPLE_APPLICATIONS.flatMap((sample, number) => {
    const application = applications[number];
    return application ? [{ sample, application, number, suffix: '', share: 1 }] : [];
  });
  const addOns = ADD_ONS.flatMap((name, index): Draft[] => {
    const base = drafts.find((draft) => draft.sample.name === name);
    return base ? [{ ...base, number: drafts.length + index, suffix: ' add-on', share: 0.25 }] : [];
  });
  return [...drafts, ...addOns]
    .map((draft) => contract(draft, today, at, dice))
    .map((made) => ({ ...made, amendments: sampleAmendments(made, today) }));
}

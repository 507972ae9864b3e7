import type { Page } from '@playwright/test';
import type { ApplicationId, BoardId, ContractId, CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { NOTHING_MORE_KNOWN, PLAIN_STAGES, STAGES } from '#domain/journey/journey.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { madeUpApplication, seedApplications, seedRows } from './seed-applications.ts';

const CREATED = '2026-01-05T09:00:00.000Z' as IsoInstant;
const BOARD = 'bench-board' as BoardId;
const EURO = 'EUR' as CurrencyCode;
/** Rows that travel to the page in one piece. */
const PIECE = 1000;

/** Terms that renew every year, with notice; each contract starts on another day. */
function terms(index: number): TermRules {
  const month = String(1 + (index % 12)).padStart(2, '0');
  const day = String(1 + (index % 28)).padStart(2, '0');
  return {
    start: `202${3 + (index % 3)}-${month}-${day}` as IsoDate,
    initialTerm: 'P1Y' as IsoPeriod,
    atEnd: index % 9 === 0 ? 'ends' : 'renews',
    renewalTerm: 'P1Y' as IsoPeriod,
    notice: index % 3 === 0 ? ('P90D' as IsoPeriod) : ('P1M' as IsoPeriod),
    noticeDays: 'calendar',
    noticeCounts: 'received',
    billingPeriod: 'P1M' as IsoPeriod,
    endsAtBillingPeriod: false,
  };
}

export function madeUpContract(index: number): Contract {
  const { id, name, vendor } = madeUpApplication(index);
  return {
    id: `bench-contract-${index}` as ContractId,
    name: `${name} order form`,
    applicationId: id as ApplicationId,
    vendor,
    party: 'Example GmbH',
    terms: terms(index),
    noticeMethod: 'E-mail',
    noticeAddress: 'contracts@vendor.example',
    currency: EURO,
    lines: [
      {
        id: `line-${index}`,
        product: name,
        seats: 5 + (index % 90),
        unitPrice: 1200 as MinorUnits,
        seatStep: 1,
      },
    ],
    oneTimeFees: 0 as MinorUnits,
    upliftCapPercent: index % 2 === 0 ? 5 : null,
    trueUpRule: '',
    amendments: [],
    documents: [],
    notes: '',
    archived: false,
    createdAt: CREATED,
    updatedAt: CREATED,
  };
}

function madeUpCustomer(index: number): Customer {
  return {
    ...NOTHING_MORE_KNOWN,
    id: `bench-customer-${index}` as CustomerId,
    boardId: BOARD,
    company: `Company ${index}`,
    contact: `Person ${index % 700}`,
    email: `person${index}@company.example`,
    plan: 'Team',
    value: ((index % 400) * 1000) as MinorUnits,
    valuePeriod: 'month',
    currency: EURO,
    stage: STAGES[index % STAGES.length] ?? 'awareness',
    stageSince: '2026-01-20' as IsoDate,
    position: index,
    owner: `Person ${index % 30}`,
    segment: 'Mid-market',
    source: 'Referral',
    referredBy: '',
    nextStep: 'Call',
    tags: [],
    notes: '',
    terms: null,
    archived: false,
    createdAt: CREATED,
    updatedAt: CREATED,
  };
}

async function seedMany(
  page: Page,
  table: string,
  count: number,
  make: (index: number) => object,
): Promise<void> {
  for (let first = 0; first < count; first += PIECE) {
    const rows = Array.from({ length: Math.min(PIECE, count - first) }, (_, index) => make(first + index));
    await seedRows(page, table, rows);
  }
}

/** One board with that many customers, the same number in each stage. */
export async function seedCustomers(page: Page, count: number): Promise<void> {
  const board: Board = {
    id: BOARD,
    name: 'Customers',
    description: '',
    position: 0,
    stages: PLAIN_STAGES,
    createdAt: CREATED,
    updatedAt: CREATED,
  };
  await seedRows(page, 'boards', [board]);
  await seedMany(page, 'customers', count, madeUpCustomer);
}

/** Fills a workspace with applications, contracts and customers, the same every time. */
export async function seedWorkspace(
  page: Page,
  counts: { readonly applications: number; readonly contracts: number; readonly customers: number },
): Promise<void> {
  await seedApplications(page, counts.applications);
  await seedMany(page, 'contracts', counts.contracts, madeUpContract);
  await seedCustomers(page, counts.customers);
}

import type { Application } from '#domain/applications/application.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote, RenewalDecision } from '#domain/decisions/decision.ts';
import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import type { RateSheet } from '#domain/money/rates.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { Person } from '#domain/people/person.ts';
import type { Saving } from '#domain/savings/saving.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import type { Budget } from '#domain/spend/budget.ts';
import type { SpendBlock, SpendImport } from '#domain/spend/ledger.ts';
import type { Task } from '#domain/tasks/task.ts';
import { sampleApplications } from './applications.ts';
import { sampleBudgets } from './budgets.ts';
import { sampleCheckIns, type SampleCheckIns } from './check-ins.ts';
import { sampleContracts } from './contracts.ts';
import { sampleCustomerRecords, type SampleCustomerRecords } from './customer-records.ts';
import { sampleCustomers } from './customers.ts';
import { sampleDecisions } from './decisions.ts';
import { sampleFlywheel, type SampleFlywheel } from './flywheel.ts';
import { sampleNotices } from './notices.ts';
import { sampleOffBoarding } from './off-boarding.ts';
import { sampleInvoices } from './invoices.ts';
import type { SampleInvoice } from './invoices.ts';
import { samplePeople } from './people.ts';
import { samplePlays, type SamplePlays } from './plays.ts';
import { createDice } from './random.ts';
import { sampleQuotes } from './quotes.ts';
import { sampleRates } from './rates.ts';
import { sampleSavings } from './savings.ts';
import { sampleSpend } from './spend.ts';
import { sampleSurveys } from './surveys.ts';
import { sampleTasks } from './tasks.ts';
import { sampleUsage, type SampleUsage } from './usage.ts';

/** A whole made-up workspace to look around in (X1). Every id starts with `SAMPLE_PREFIX`. */
export interface SampleWorkspace {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
  readonly stageEvents: readonly StageEvent[];
  readonly customerMarks: readonly CustomerMark[];
  readonly customerRecords: SampleCustomerRecords;
  readonly flywheel: SampleFlywheel;
  /** Their tasks are among `tasks`. */
  readonly playbooks: Omit<SamplePlays, 'tasks'>;
  readonly spendImport: SpendImport;
  readonly spendBlocks: readonly SpendBlock[];
  readonly invoices: readonly SampleInvoice[];
  readonly rateSheet: RateSheet;
  readonly budgets: readonly Budget[];
  readonly decisions: readonly RenewalDecision[];
  readonly notices: readonly Notice[];
  readonly retirements: readonly Retirement[];
  readonly tasks: readonly Task[];
  readonly quotes: readonly Quote[];
  readonly savings: readonly Saving[];
  readonly people: readonly Person[];
  readonly usage: SampleUsage;
  readonly surveys: readonly Survey[];
  readonly checkIns: SampleCheckIns;
}

const SEED = 20_260_301;

/** The sample, dated around `today`; the same for the same day. */
export function createSample(today: IsoDate, at: IsoInstant): SampleWorkspace {
  const dice = createDice(SEED);
  const applications = sampleApplications(today, at, dice);
  const contracts = sampleContracts(applications, today, at, dice);
  const { record, blocks, charges } = sampleSpend(today, at, dice);
  const { boards, customers: made } = sampleCustomers(today, at);
  const customers = made.map(({ row }) => row);
  const customerRecords = sampleCustomerRecords(made, today, at);
  const { plays, runs, tasks: playTasks } = samplePlays(made, customerRecords, today);
  const quotes = sampleQuotes(contracts, today);
  const { retirements, steps } = sampleOffBoarding(applications, contracts, today);
  const people = samplePeople(today, at);
  const decisions = sampleDecisions(contracts, today);
  const savings = sampleSavings(contracts, quotes, today);
  const usage = sampleUsage(applications, people, today, at);
  return {
    applications,
    contracts,
    boards,
    customers,
    stageEvents: made.flatMap(({ events }) => events),
    customerMarks: made.flatMap(({ marks }) => marks),
    customerRecords,
    flywheel: sampleFlywheel(applications, today, at),
    playbooks: { plays, runs },
    spendImport: record,
    spendBlocks: blocks,
    invoices: sampleInvoices(applications, contracts, charges, today, at),
    rateSheet: sampleRates(today, at),
    budgets: sampleBudgets(charges, today, at),
    decisions,
    notices: sampleNotices(contracts, today),
    retirements,
    tasks: [...steps, ...sampleTasks(applications, contracts, customers, today), ...playTasks],
    quotes,
    savings,
    people,
    usage,
    surveys: sampleSurveys(applications, today),
    checkIns: sampleCheckIns(
      { applications, contracts, decisions, savings, people, snapshots: usage.snapshots },
      today,
    ),
  };
}

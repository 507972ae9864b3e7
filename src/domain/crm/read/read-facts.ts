import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contact, Stage } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type {
  CrmFacts,
  CrmMapping,
  CrmRole,
  CrmRow,
  CrmTable,
  CrmValue,
  LeftOutRow,
  StageTarget,
} from '../crm-file.ts';
import { companyMailDomain, webDomain } from '../match/domains.ts';
import { paymentsPerYear, plainCell, readAmount, readDay } from './cells.ts';
import { stageNamesIn } from './recognise.ts';

const LONGEST_NAME = 200;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

export interface CrmReading {
  readonly facts: readonly CrmFacts[];
  readonly rejected: readonly LeftOutRow[];
  /** Names of stages that lead nowhere yet: to be asked, once each. */
  readonly openStages: readonly string[];
}

interface ReadContext {
  readonly today: IsoDate;
  /** For amounts whose currency is not said. */
  readonly currency: CurrencyCode;
}

/** What each row says, read as `mapping` says. A row that can't be read is rejected with its line and reason. */
export function readCrm(table: CrmTable, mapping: CrmMapping, context: ReadContext): CrmReading {
  const facts: CrmFacts[] = [];
  const rejected: LeftOutRow[] = [];
  for (const row of table.rows) {
    const outcome = readRow(row, table.header.length, mapping, context);
    if (outcome.ok) facts.push(outcome.value);
    else rejected.push({ line: row.line, reason: outcome.message });
  }
  const names = stageNamesIn(mapping.kind, mapping.roles, table.rows);
  return { facts, rejected, openStages: names.filter((name) => mapping.stages[nameKey(name)] === undefined) };
}

type Cell = (role: CrmRole) => string;

function readRow(row: CrmRow, width: number, mapping: CrmMapping, context: ReadContext): Outcome<CrmFacts> {
  if (row.cells.slice(width).some((cell) => cell.trim() !== '')) {
    return refused('cells', `It has ${row.cells.length} cells, more than the ${width} columns.`);
  }
  const cell: Cell = (role) => {
    const at = mapping.roles.indexOf(role);
    return at < 0 ? '' : plainCell(row.cells[at] ?? '');
  };
  if (/^(true|yes|1)$/i.test(cell('deleted'))) return refused('deleted', 'It is marked as deleted there.');
  const identity = readIdentity(cell, mapping);
  if (!identity.ok) return identity;
  const value = readValue(cell, mapping, context.currency);
  if (!value.ok) return value;
  const on = day(cell('on'), mapping, context.today);
  if (!on.ok) return on;
  const since = day(cell('since'), mapping, context.today);
  if (!since.ok) return since;
  const standing = standingOf(cell, mapping, on.value);
  return accepted({
    line: row.line,
    ...identity.value,
    plan: cell('plan'),
    value: standing.unpaid ? null : value.value,
    stage: standing.stage,
    entryStage: standing.entryStage,
    on: on.value,
    since: since.value,
    lost: standing.lost,
    owner: cell('owner'),
    segment: cell('segment'),
    source: cell('source'),
    notes: cell('notes'),
  });
}

function readIdentity(
  cell: Cell,
  { kind }: CrmMapping,
): Outcome<Pick<CrmFacts, 'company' | 'externalId' | 'domain' | 'contacts'>> {
  const site = cell('domain');
  const domain = webDomain(site);
  const email = cell('email');
  const company = cell('company');
  // Several associated companies: the first is the primary one.
  const externalId = cell('external-id').split(/[;,]/)[0]?.trim() ?? '';
  if (company.length > LONGEST_NAME) {
    return refused(
      'company-long',
      `The name of the company has ${company.length} characters; at most ${LONGEST_NAME} fit.`,
    );
  }
  const person = contactOf(cell, email);
  if (kind === 'contacts' && person === null)
    return refused('contact', 'It names nobody: neither a name nor an email.');
  const known = [company, externalId, domain, companyMailDomain(email), kind === 'contacts' ? '' : email];
  if (known.every((text) => text === '')) {
    return refused('company', kind === 'contacts' ? NO_COMPANY_OF_CONTACT : NO_COMPANY);
  }
  return accepted({ company, externalId, domain, contacts: person === null ? [] : [person] });
}

const NO_COMPANY = 'It names no company. Fill the company’s name there, or choose the column that has it.';
const NO_COMPANY_OF_CONTACT =
  'It names no company, and the email is none of a company’s own. Associate the contact with a company there.';

function contactOf(cell: Cell, email: string): Contact | null {
  const name =
    cell('contact') || [cell('first-name'), cell('last-name')].filter((part) => part !== '').join(' ');
  const sound = EMAIL.test(email) ? email : '';
  if (name === '' && sound === '') return null;
  return { name, email: sound, phone: cell('phone'), role: cell('job') };
}

function day(text: string, { dateOrder }: CrmMapping, today: IsoDate): Outcome<IsoDate | null> {
  if (text === '') return accepted(null);
  const read = readDay(text, dateOrder);
  // A day to come is when something is expected, not when it was.
  return read.ok && read.value > today ? accepted(null) : read;
}

function readValue(cell: Cell, mapping: CrmMapping, otherwise: CurrencyCode): Outcome<CrmValue | null> {
  const perMonth = cell('value-month');
  const perYear = cell('value-year');
  const text = perMonth || perYear || cell('value');
  if (text === '') return accepted(null);
  const amount = readAmount(text, mapping.decimal, cell('currency'), otherwise);
  if (!amount.ok) return amount;
  const { minor, currency } = amount.value;
  if (perMonth !== '') return accepted({ value: minor, valuePeriod: 'month', currency });
  if (perYear !== '') return accepted({ value: minor, valuePeriod: 'year', currency });
  const interval = cell('interval');
  const times = interval === '' ? (mapping.period === 'month' ? 12 : 1) : paymentsPerYear(interval);
  if (times === null) return refused('interval', `“${interval}” is not an interval such as month or year.`);
  if (times === 12) return accepted({ value: minor, valuePeriod: 'month', currency });
  return accepted({ value: Math.round(minor * times) as MinorUnits, valuePeriod: 'year', currency });
}

type Standing = Pick<CrmFacts, 'stage' | 'entryStage' | 'lost'> & { readonly unpaid: boolean };

function standingOf(cell: Cell, mapping: CrmMapping, on: IsoDate | null): Standing {
  const reason = cell('reason');
  if (mapping.kind === 'subscriptions') return standingOfSubscription(cell('status'), on, reason);
  const target = targetOf(cell(mapping.roles.includes('stage') ? 'stage' : 'status'), mapping);
  const stage: Stage | null = target === null || target === 'lost' || target === 'none' ? null : target;
  const lost = target === 'lost' ? { on, reason: reason || `Said to be lost in the file` } : null;
  return { stage, entryStage: stage, lost, unpaid: false };
}

function targetOf(name: string, { stages }: CrmMapping): StageTarget | null {
  return name === '' ? null : (stages[nameKey(name)] ?? null);
}

/** Stripe: a subscription that ended takes its customer away; one on trial pays nothing yet. */
function standingOfSubscription(status: string, on: IsoDate | null, reason: string): Standing {
  const key = status.toLowerCase().replace(/[\s-]+/g, '_');
  if (/^(cancell?ed|ended|expired|incomplete_expired|churned)$/.test(key)) {
    const why = reason === '' ? 'Subscription canceled' : reason.replaceAll('_', ' ');
    return { stage: null, entryStage: 'activation', lost: { on, reason: why }, unpaid: true };
  }
  const trial = /^(trialing|trial|in_trial|incomplete|paused)$/.test(key);
  return { stage: null, entryStage: trial ? 'conversion' : 'activation', lost: null, unpaid: trial };
}

import type { Application, ApplicationStatus } from '#domain/applications/application.ts';
import { changeStatus } from '#domain/applications/status.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { Task } from '#domain/tasks/task.ts';
import { standingCharges } from './charges.ts';
import type { ChargeFound, Retirement } from './retirement.ts';
import { blockersOf } from './verification.ts';
import type { WatchFacts } from './verification.ts';

/** What a retirement became by itself, to be written as one action. */
export interface Settlement {
  /** What happened, in the past tense. */
  readonly label: string;
  readonly retirement: Retirement;
  /** With its new status; `null` when that stays. */
  readonly application: Application | null;
}

export interface SettleContext {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly locale: string;
}

/** Who goes into the status history where nobody pressed anything. */
export const BY_ITSELF = 'Lifecycle Desk';

/**
 * What the ledger and the day make of a retirement (O2); `null` when nothing changes, so that it may be asked at any time.
 * One without blockers is verified and its application retired; a charge that comes after reopens it, and the
 * application is retiring again. A status that the manager has set otherwise meanwhile stays.
 */
export function settleRetirement(
  retirement: Retirement,
  application: Application,
  tasks: readonly Task[],
  facts: WatchFacts,
  context: SettleContext,
): Settlement | null {
  switch (retirement.state.kind) {
    case 'called-off':
      return null;
    case 'verified': {
      const [first] = standingCharges(facts.rows, retirement.explainedCharges, retirement.termEnd);
      return first === undefined ? null : reopened(retirement, application, first.row, context);
    }
    case 'running':
    case 'reopened':
      return blockersOf(retirement, tasks, facts, context.today).length > 0
        ? null
        : verified(retirement, application, context);
  }
}

function verified(retirement: Retirement, application: Application, context: SettleContext): Settlement {
  const why = `Verified: no charge in two billing periods after ${formatDate(retirement.termEnd, context.locale)}`;
  return {
    label: `Verified the retirement of ${application.name}`,
    retirement: { ...retirement, state: { kind: 'verified', on: context.today } },
    application: moved(application, 'retiring', 'retired', why, context),
  };
}

function reopened(
  retirement: Retirement,
  application: Application,
  { date, description, amount, currency }: ChargeFound,
  context: SettleContext,
): Settlement {
  const charge = { date, description, amount, currency };
  const why = `Charged ${chargeWords(charge, context.locale)} after it was retired`;
  return {
    label: `Reopened the retirement of ${application.name}: charged ${chargeWords(charge, context.locale)}`,
    retirement: { ...retirement, state: { kind: 'reopened', on: context.today, charge } },
    application: moved(application, 'retired', 'retiring', why, context),
  };
}

/** "€99.00 on 3 Jun 2026". */
export function chargeWords({ amount, currency, date }: ChargeFound, locale: string): string {
  return `${formatMoney(money(amount, currency as CurrencyCode), locale)} on ${formatDate(date, locale)}`;
}

function moved(
  application: Application,
  from: ApplicationStatus,
  to: ApplicationStatus,
  why: string,
  { today, now }: SettleContext,
): Application | null {
  if (application.status !== from) return null;
  const last = application.statusHistory.at(-1)?.on;
  // A status may have been dated ahead by hand; the history stays in order.
  const on = last !== undefined && last > today ? last : today;
  const outcome = changeStatus(application, to, on, BY_ITSELF, why);
  return outcome.ok ? { ...outcome.value, updatedAt: now } : null;
}

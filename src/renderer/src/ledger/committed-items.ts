import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { committedPayments } from '#domain/spend/views/committed.ts';
import type { CommittedPayment, NotCommitted } from '#domain/spend/views/committed.ts';
import { functionKey, functionName } from './functions.ts';
import type { SpendDimension } from './questions.ts';

/** A payment that is still owed, with what it is cut by. */
export interface CommittedItem {
  readonly payment: CommittedPayment;
  readonly contract: Contract;
  readonly application: Application | null;
}

export interface Committed {
  /** Next payment first. */
  readonly items: readonly CommittedItem[];
  /** Running contracts of which it is not known what they owe. */
  readonly unknown: readonly { readonly contract: Contract; readonly why: NotCommitted }[];
}

/** What all signed contracts still owe after `today`. */
export function committedItems(
  contracts: readonly Contract[],
  applications: readonly Application[],
  today: IsoDate,
  settings: TermSettings,
): Committed {
  const byId = new Map(applications.map((application) => [application.id, application]));
  const found = contracts.map((contract) => ({
    contract,
    commitment: committedPayments(contract, today, settings),
  }));
  const items = found.flatMap(({ contract, commitment }) => {
    const application = contract.applicationId === null ? null : (byId.get(contract.applicationId) ?? null);
    return commitment.payments.map((payment): CommittedItem => ({ payment, contract, application }));
  });
  items.sort((a, b) => (a.payment.date < b.payment.date ? -1 : Number(a.payment.date > b.payment.date)));
  const unknown = found.flatMap(({ contract, commitment }) =>
    commitment.unknown === null ? [] : [{ contract, why: commitment.unknown }],
  );
  return { items, unknown };
}

/** Key and name of one group. */
export interface GroupName {
  readonly key: string;
  readonly label: string;
}

/** The groups of an item in a dimension; contracts have no payer and no category. */
export function groupsOfItem({ contract, application }: CommittedItem, by: SpendDimension): GroupName[] {
  const named = (text: string): GroupName[] => [{ key: text, label: text }];
  switch (by) {
    case 'application':
      return [{ key: application?.id ?? '', label: application?.name ?? '' }];
    case 'vendor':
      return named(contract.vendor);
    case 'owner':
      return named(application?.owner ?? '');
    case 'department':
      return named(application?.department ?? '');
    case 'currency':
      return named(contract.currency);
    case 'function': {
      const keys = [...new Set((application?.functions ?? []).map(functionKey))];
      return keys.length === 0 ? named('') : keys.map((key) => ({ key, label: functionName(key) }));
    }
    case 'payer':
    case 'category':
      return named('');
  }
}

import type { AnnualCost } from '#domain/applications/annual-cost.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { OverlapChoice } from '#domain/overlap/choice.ts';
import { choiceBook } from '#domain/overlap/choices.ts';
import { estateOf } from '#domain/overlap/estate.ts';
import type { Estate } from '#domain/overlap/estate.ts';

export const EUR = 'EUR' as CurrencyCode;
export const USD = 'USD' as CurrencyCode;
const AT = '2026-01-01T00:00:00.000Z' as IsoInstant;

export function applicationOf(name: string, changes: Partial<Application> = {}): Application {
  return {
    id: name.toLowerCase() as ApplicationId,
    name,
    vendor: name,
    domain: '',
    functions: [],
    owner: '',
    department: '',
    status: 'active',
    statusHistory: [],
    criticality: null,
    dataSensitivity: null,
    sso: null,
    seats: null,
    notes: '',
    tags: [],
    archived: false,
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  };
}

/** A cost in whole euros; `null` is unknown. */
export function euros(whole: number | null): AnnualCost {
  return whole === null
    ? { kind: 'unknown', why: 'Nobody knows.' }
    : { kind: 'known', amounts: [money(whole * 100, EUR)], source: 'contracts' };
}

export interface Entry {
  readonly functions: readonly string[];
  readonly cost?: AnnualCost;
  readonly status?: Application['status'];
  readonly archived?: boolean;
}

export const idOf = (name: string): ApplicationId => name.toLowerCase() as ApplicationId;

/** An estate of applications by name; function keys are lower case, names as written in capitals. */
export function estateFrom(
  entries: Readonly<Record<string, Entry>>,
  choices: Readonly<Record<string, OverlapChoice['choice']>> = {},
): Estate {
  const applications = Object.entries(entries).map(([name, { functions, status, archived }]) =>
    applicationOf(name, { functions, status: status ?? 'active', archived: archived ?? false }),
  );
  const costs = new Map(
    Object.entries(entries).map(([name, { cost }]) => [idOf(name), cost ?? euros(null)] as const),
  );
  const rows = Object.entries(choices).map(([id, choice]) => ({ id, choice, note: '', decidedAt: AT }));
  return estateOf(
    { applications, costs, uses: new Map(), choices: choiceBook(rows) },
    { keyOf: (text) => text.toLowerCase(), nameOf: (key) => key.toUpperCase() },
  );
}

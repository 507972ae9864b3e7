import type { ApplicationId, ImportId } from '#domain/brand.ts';
import { isIsoMonth } from '#domain/calendar/iso.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { ANY_SPEND, SPEND_DIMENSIONS } from '#ledger/questions.ts';
import type { SpendDimension, SpendFilter } from '#ledger/questions.ts';
import { SPEND_SPREADS } from '#ledger/spend-views.ts';
import type { SpendSpread } from '#ledger/spend-views.ts';

/** Groups that a chart shows by themselves; the others are "the rest". */
export const TOP_GROUPS = 12;

/** When money counts: as it was paid, over the term it paid for, or when contracts still owe it. */
export const SPEND_TIMES = [...SPEND_SPREADS, 'committed'] as const;
export type SpendTime = SpendSpread | 'committed';

/** All currencies together, at the rates of their days. */
export const CONVERTED = 'converted';

/**
 * What the Spend screen shows, as its address says it: `/spend?application=…&month=…`. The drill (one
 * group, one month) narrows the rows only; everything else narrows the whole screen.
 */
export interface SpendView {
  readonly by: SpendDimension;
  readonly time: SpendTime;
  /** A currency alone, or `CONVERTED`; `null`: what fits the rows best. */
  readonly money: string | null;
  readonly softwareOnly: boolean;
  readonly search: string;
  readonly importId: ImportId | null;
  /** Filters by value, apart from the drill; the empty text means "none". */
  readonly values: Readonly<Partial<Record<SpendDimension, string>>>;
  readonly month: IsoMonth | null;
  /** Rows outside the largest groups. */
  readonly rest: boolean;
}

/** Reads the part of an address behind the question mark; what it does not know it leaves out. */
export function parseSpendView(search: string): SpendView {
  const query = new URLSearchParams(search);
  const by = query.get('by');
  const month = query.get('month') ?? '';
  const values: Partial<Record<SpendDimension, string>> = {};
  for (const dimension of SPEND_DIMENSIONS) {
    const value = query.get(dimension);
    if (value !== null) values[dimension] = value;
  }
  return {
    by: SPEND_DIMENSIONS.find((dimension) => dimension === by) ?? 'application',
    time: SPEND_TIMES.find((time) => time === query.get('view')) ?? 'cash',
    money: query.get('in'),
    softwareOnly: query.get('software') === '1',
    search: query.get('q') ?? '',
    importId: query.get('import') as ImportId | null,
    values,
    month: isIsoMonth(month) ? month : null,
    rest: query.get('rest') === '1',
  };
}

/** The address of a view; `/spend?` when everything is as usual. */
export function spendAddress(view: SpendView): string {
  const query = new URLSearchParams();
  if (view.by !== 'application') query.set('by', view.by);
  if (view.time !== 'cash') query.set('view', view.time);
  if (view.money !== null) query.set('in', view.money);
  if (view.softwareOnly) query.set('software', '1');
  if (view.search !== '') query.set('q', view.search);
  if (view.importId !== null) query.set('import', view.importId);
  for (const dimension of SPEND_DIMENSIONS) {
    const value = view.values[dimension];
    if (value !== undefined) query.set(dimension, value);
  }
  if (view.month !== null) query.set('month', view.month);
  if (view.rest) query.set('rest', '1');
  return `/spend?${query.toString()}`;
}

/** What chart and pivot are made of: everything but the drill into the dimension they are cut by. */
export function overallFilter({ by, values, softwareOnly, search, importId }: SpendView): SpendFilter {
  const { [by]: _drilled, ...others } = values;
  return { ...filterOf(others), softwareOnly, search, importId };
}

/** Which rows are listed: the overall filter narrowed by the drill. */
export function rowsFilter(view: SpendView, currency: string | null, top: readonly string[]): SpendFilter {
  const { by, values, month, rest, softwareOnly, search, importId } = view;
  const accrual = view.time === 'accrual';
  const filter = filterOf(values);
  return {
    ...filter,
    softwareOnly,
    search,
    importId,
    currency: currency ?? filter.currency,
    from: accrual ? null : month,
    to: accrual ? null : month,
    accruesIn: accrual ? month : null,
    except: rest ? { by, keys: top } : null,
  };
}

function filterOf(values: SpendView['values']): SpendFilter {
  return {
    ...ANY_SPEND,
    currency: values.currency ?? null,
    application: (values.application ?? null) as ApplicationId | '' | null,
    vendor: values.vendor ?? null,
    payer: values.payer ?? null,
    department: values.department ?? null,
    owner: values.owner ?? null,
    function: values.function ?? null,
    category: values.category ?? null,
  };
}

export const DIMENSION_NAMES: Readonly<Record<SpendDimension, string>> = {
  application: 'Application',
  vendor: 'Vendor',
  function: 'Business function',
  department: 'Department',
  owner: 'Owner',
  payer: 'Payer',
  category: 'Category',
  currency: 'Currency',
};

/** How the group of rows without a value is called. */
export const NONE_NAMES: Readonly<Record<SpendDimension, string>> = {
  application: 'No application',
  vendor: 'No vendor named',
  function: 'No function known',
  department: 'No department',
  owner: 'No owner',
  payer: 'No payer',
  category: 'No category',
  currency: 'No currency',
};

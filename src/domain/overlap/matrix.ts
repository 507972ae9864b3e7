import { STATUS_NAMES } from '#domain/applications/status.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { moneyText } from '#domain/money/format.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import { overlapOf } from './estate.ts';
import type { Estate, EstateApplication, EstateFunction } from './estate.ts';
import type { CostTotal } from './money.ts';
import { redundantSpend } from './plan.ts';

/** Functions against applications. */
export interface Matrix {
  /** Those with most overlap first, then by name. */
  readonly rows: readonly EstateFunction[];
  /** Those that serve the first row, then those of the second, and so on: what belongs together stands together. */
  readonly columns: readonly EstateApplication[];
}

/**
 * What the matrix shows: applications that serve more than one function or one that others serve, too, and their
 * functions. `onlyOverlapping`: functions with overlap, and the applications that serve one of them.
 */
export function matrixOf(estate: Estate, onlyOverlapping: boolean): Matrix {
  const shared = new Set(
    estate.functions
      .filter(({ serving, uncounted }) => serving.length + uncounted.length > 1)
      .map(({ key }) => key),
  );
  const overlapping = new Set(estate.functions.filter((one) => overlapOf(one) > 0).map(({ key }) => key));
  const columns = estate.applications.filter(({ functions }) =>
    onlyOverlapping
      ? functions.some((key) => overlapping.has(key))
      : functions.length > 1 || functions.some((key) => shared.has(key)),
  );
  const shown = new Set(onlyOverlapping ? overlapping : columns.flatMap(({ functions }) => functions));
  const rows = estate.functions
    .filter(({ key }) => shown.has(key))
    .toSorted((a, b) => overlapOf(b) - overlapOf(a));
  const places = new Map(rows.map(({ key }, place) => [key, place]));
  const first = ({ functions }: EstateApplication): number =>
    Math.min(...functions.map((key) => places.get(key) ?? rows.length));
  return { rows, columns: columns.toSorted((a, b) => first(a) - first(b)) };
}

/** How an application serves a function: "serves", "retiring", "trial", "candidate". */
export function servingWord({ standing, application }: EstateApplication): string {
  if (standing === 'serves') return 'serves';
  return STATUS_NAMES[application.status].toLowerCase();
}

/** The matrix as CSV: one line a function, one column an application, and at the end what each costs and who uses it. */
export function matrixCsv({ rows, columns }: Matrix, stays: ReadonlySet<ApplicationId>): string {
  const spends = rows.map((row) => redundantSpend(row, stays));
  const costs = columns.map(({ cost }) => (cost.kind === 'known' ? cost.amounts : []));
  const currencies = [
    ...new Set<CurrencyCode>(
      [...spends.map(({ amounts }) => amounts), ...costs].flat().map((one) => one.currency),
    ),
  ].sort();
  const blank = currencies.map(() => '');
  const header = [
    'function',
    'needed',
    'applications in use',
    'overlap',
    ...currencies.map((code) => `redundant spend a year ${code}`),
    ...columns.map(({ application }) => application.name),
  ];
  const lines = rows.map((row, at) => [
    row.name,
    row.needed,
    row.serving.length,
    overlapOf(row),
    ...currencies.map((code) => amountIn(spends[at]?.amounts ?? [], code)),
    ...columns.map((one) => (one.functions.includes(row.key) ? servingWord(one) : '')),
  ]);
  const foot = (name: string, cells: readonly string[]): string[] => [name, '', '', '', ...blank, ...cells];
  return writeCsvWithAmounts(header, [
    ...lines,
    ...currencies.map((code) =>
      foot(
        `cost a year ${code}`,
        costs.map((amounts) => amountIn(amounts, code)),
      ),
    ),
    foot(
      'active users',
      columns.map(({ use }) => String(use?.counts?.active ?? 'unknown')),
    ),
    foot(
      'seats bought',
      columns.map(({ use }) => seatsOf(use)),
    ),
    foot(
      'choice',
      columns.map(({ choice }) => (choice === 'free' ? '' : choice)),
    ),
    foot(
      'stays',
      columns.map(({ application }) => (stays.has(application.id) ? 'yes' : 'no')),
    ),
  ]);
}

function seatsOf(use: EstateApplication['use']): string {
  return use?.bought.kind === 'known' ? String(use.bought.value.seats) : 'unknown';
}

function amountIn(amounts: Amounts, code: CurrencyCode): string {
  const found = amounts.find(({ currency }) => currency === code);
  return found === undefined ? '' : moneyText(found);
}

type Amounts = CostTotal['amounts'];

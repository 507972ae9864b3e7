import { nameKey } from '#domain/tables/entity-cells.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import type { CrmFacts, CrmKind, CrmValue, LeftOutRow } from '../crm-file.ts';

export interface Combined {
  /** What is said of one company; more than one where rows differ. */
  readonly variants: readonly CrmFacts[];
  readonly rejected: readonly LeftOutRow[];
}

/** The rows about one company as one: people add up, subscriptions are summed; other rows that differ stay apart. */
export function combineRows(rows: readonly CrmFacts[], kind: CrmKind): Combined {
  switch (kind) {
    case 'contacts':
      return { variants: filled(rows), rejected: [] };
    case 'subscriptions':
      return combineSubscriptions(rows);
    case 'companies':
    case 'deals':
      return { variants: distinct(rows), rejected: [] };
  }
}

/** One, in which the first row that says something has the word. */
function filled(rows: readonly CrmFacts[]): readonly CrmFacts[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  return [
    others.reduce<CrmFacts>(
      (all, row) => ({
        ...all,
        company: all.company || row.company,
        externalId: all.externalId || row.externalId,
        domain: all.domain || row.domain,
        plan: all.plan || row.plan,
        owner: all.owner || row.owner,
        segment: all.segment || row.segment,
        source: all.source || row.source,
        notes: all.notes || row.notes,
        value: all.value ?? row.value,
        on: all.on ?? row.on,
        since: all.since ?? row.since,
        contacts: [...all.contacts, ...row.contacts],
      }),
      first,
    ),
  ];
}

function distinct(rows: readonly CrmFacts[]): readonly CrmFacts[] {
  if (rows.length === 1) return rows;
  const found = new Map<string, CrmFacts>();
  for (const row of rows) {
    const { line: _, contacts: __, ...said } = row;
    const key = JSON.stringify({ ...said, company: nameKey(said.company) });
    const same = found.get(key);
    found.set(key, same === undefined ? row : { ...same, contacts: [...same.contacts, ...row.contacts] });
  }
  return [...found.values()];
}

function combineSubscriptions(rows: readonly CrmFacts[]): Combined {
  const running = rows.filter(({ lost }) => lost === null);
  const [first] = running;
  if (first === undefined) {
    // The last one that ended is when the customer left.
    const last = rows.toSorted((left, right) => ((left.on ?? '') < (right.on ?? '') ? 1 : -1));
    return { variants: filled(last), rejected: [] };
  }
  const currency = running.find(({ value }) => value !== null)?.value?.currency;
  const foreign = running.filter(({ value }) => value !== null && value.currency !== currency);
  const own = running.filter((row) => !foreign.includes(row));
  const ended = rows
    .filter(({ lost }) => lost !== null)
    .map((row) => ({ ...row, lost: null, on: null, plan: '' }));
  const [one] = filled([...own, ...ended]);
  if (one === undefined) return { variants: [], rejected: [] };
  const plans = [...new Set(own.map(({ plan }) => plan).filter((plan) => plan !== ''))];
  const paying = own.some(({ entryStage }) => entryStage === 'activation');
  return {
    variants: [
      {
        ...one,
        value: sum(own),
        plan: plans.join(', '),
        on: null,
        entryStage: paying ? 'activation' : one.entryStage,
      },
    ],
    rejected: foreign.map(({ line }) => ({
      line,
      reason: `It is paid in another currency than the customer’s other subscriptions (${currency ?? ''}); amounts of two currencies are never added.`,
    })),
  };
}

/** Per month when all are, else per year. */
function sum(rows: readonly CrmFacts[]): CrmValue | null {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = values;
  if (first === undefined) return null;
  const monthly = values.every(({ valuePeriod }) => valuePeriod === 'month');
  const total = values.reduce(
    (all, { value, valuePeriod }) => all + (monthly || valuePeriod === 'year' ? value : value * 12),
    0,
  );
  return { value: total as MinorUnits, valuePeriod: monthly ? 'month' : 'year', currency: first.currency };
}

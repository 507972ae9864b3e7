import { formatDate, formatMonth } from '#domain/calendar/format.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { shiftMonth } from '#domain/calendar/months.ts';
import { subtractMoney } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import { SPEND_ANSWERS } from '../answers.ts';
import { itemKey, type CheckInFact, type CheckInGroup, type PreparedItem } from '../item.ts';
import type { BudgetFacts, CheckInContext, CheckInSources, MonthFacts, SpendFacts } from '../sources.ts';
import { counted, percent } from '../words.ts';

/** How many applications whose spend moved most are asked about. */
const MOST_MOVERS = 5;
/** What an application costs is spread over the terms that it paid for: a yearly bill is no news in its month. */
const OVER_TERM = 'spend, over its term';
/** A move of less than a tenth is no news. */
const LEAST_MOVE = 0.1;

interface Draft {
  readonly what: string;
  readonly group: CheckInGroup;
  readonly title: string;
  readonly reason: string;
  readonly facts: readonly CheckInFact[];
  readonly applicationId?: string | null;
}

interface Words {
  readonly money: (amount: Money) => string;
  readonly context: CheckInContext;
}

/** What we are spending: the last complete month against the one before, budgets with their forecast, prices, charges, flags. */
export function spendItems({ applications, spend }: CheckInSources, context: CheckInContext): PreparedItem[] {
  if (spend === null) return [];
  const names = new Map<string, { readonly name: string; readonly owner: string }>(
    applications.map((application) => [application.id, application]),
  );
  const words: Words = { money: (amount) => formatMoney(amount, context.locale), context };
  const drafts = [
    ...totalDrafts(spend, words),
    ...moverDrafts(spend, (id) => names.get(id)?.name, words),
    ...spend.budgets.filter(({ state }) => state !== 'within').map((budget) => budgetDraft(budget, words)),
    ...riseDrafts(spend, words),
    ...chargeDrafts(spend, words),
    ...invoiceDrafts(spend, words),
  ];
  return drafts.map(({ what, applicationId = null, ...draft }) => {
    const subject = { kind: 'spend', id: what } as const;
    const owner = applicationId === null ? '' : (names.get(applicationId)?.owner ?? '');
    return {
      ...draft,
      key: itemKey(subject),
      step: 'spend',
      subject,
      owner,
      about: applicationId === null ? null : { kind: 'application', id: applicationId },
      answers: SPEND_ANSWERS,
      mustDecide: false,
      settled: null,
    };
  });
}

/** "+€120.00 (+8 %)"; without a share where there was nothing before. */
function moved(now: Money, before: Money, { money, context }: Words): string {
  const change = subtractMoney(now, before);
  const sign = change.minor > 0 ? '+' : '';
  if (before.minor <= 0) return `${sign}${money(change)}`;
  return `${sign}${money(change)}, ${sign}${percent(change.minor / before.minor, context.locale)}`;
}

function totalDrafts({ month, total }: SpendFacts, words: Words): Draft[] {
  if (month === null || total === null) return [];
  const { locale } = words.context;
  const source = 'spend';
  const name = formatMonth(month, locale);
  const facts: CheckInFact[] = [{ words: `${words.money(total.now)} in ${name}`, source }];
  if (total.before !== null) {
    const before = formatMonth(shiftMonth(month, -1), locale);
    const by = moved(total.now, total.before, words);
    facts.push({ words: `${words.money(total.before)} in ${before} (${by})`, source });
  }
  if (total.usual !== null) {
    facts.push({ words: `${words.money(total.usual)} in the middle one of the last three months`, source });
  }
  return [
    {
      what: 'period',
      group: 'totals',
      title: `All software in ${name}`,
      reason: 'The last complete month.',
      facts,
    },
  ];
}

/** The applications whose month moved most, by amount in their own currency. */
function moverDrafts(
  { month, applications }: SpendFacts,
  nameOf: (id: string) => string | undefined,
  words: Words,
): Draft[] {
  if (month === null) return [];
  const change = ({ now, before }: MonthFacts): number => Math.abs(now.minor - before.minor);
  return applications
    .filter((one) => change(one) > 0 && change(one) >= LEAST_MOVE * Math.abs(one.before.minor))
    .toSorted((a, b) => change(b) - change(a))
    .slice(0, MOST_MOVERS)
    .flatMap(({ applicationId, now, before }): Draft[] => {
      const name = nameOf(applicationId);
      return name === undefined ? [] : [moverDraft(applicationId, name, month, now, before, words)];
    });
}

function moverDraft(
  applicationId: string,
  name: string,
  month: IsoMonth,
  now: Money,
  before: Money,
  words: Words,
): Draft {
  const { locale } = words.context;
  const facts = [
    { words: `${words.money(now)} in ${formatMonth(month, locale)}`, source: OVER_TERM },
    {
      words: `${words.money(before)} in ${formatMonth(shiftMonth(month, -1), locale)} (${moved(now, before, words)})`,
      source: OVER_TERM,
    },
  ];
  const reason =
    now.minor > before.minor ? 'It cost more than the month before.' : 'It cost less than the month before.';
  return {
    what: `month:${applicationId}:${now.currency}`,
    group: 'totals',
    title: name,
    reason,
    facts,
    applicationId,
  };
}

function budgetDraft({ id, name, budget, actual, forecast, state }: BudgetFacts, words: Words): Draft {
  return {
    what: `budget:${id}`,
    group: 'budgets',
    title: `Budget of ${name}`,
    reason: state === 'over' ? 'More is spent than was planned.' : 'More is forecast than was planned.',
    facts: [
      { words: `${words.money(budget)} planned`, source: '' },
      { words: `${words.money(actual)} spent`, source: 'spend' },
      { words: `${words.money(forecast)} forecast`, source: 'spend and contracts' },
    ],
  };
}

function riseDrafts({ rises }: SpendFacts, words: Words): Draft[] {
  return rises.map(({ id, name, applicationId, on, from, to, yearly }) => ({
    what: `rise:${id}`,
    group: 'prices',
    title: name,
    reason: 'Its recurring charge rose.',
    facts: [
      {
        words: `${words.money(from)} became ${words.money(to)} on ${formatDate(on, words.context.locale)}`,
        source: 'spend',
      },
      { words: `${words.money(yearly)} more a year`, source: 'spend' },
    ],
    applicationId,
  }));
}

function chargeDrafts({ charges }: SpendFacts, words: Words): Draft[] {
  return charges.map(({ id, name, applicationId, state, lastOn, usual }) => ({
    what: `charge:${id}`,
    group: 'charges',
    title: name,
    reason: state === 'missed' ? 'A charge that was expected did not come.' : 'It was charged twice.',
    facts: [
      { words: `Last charged on ${formatDate(lastOn, words.context.locale)}`, source: 'spend' },
      ...(usual === null ? [] : [{ words: `Usually ${words.money(usual)}`, source: 'spend' }]),
    ],
    applicationId,
  }));
}

function invoiceDrafts({ invoices }: SpendFacts, { context: { locale } }: Words): Draft[] {
  return invoices.map(({ id, number, vendor, applicationId, issued, flags }) => ({
    what: `invoice:${id}`,
    group: 'invoices',
    title: `Invoice ${number}${vendor === '' ? '' : ` of ${vendor}`}`,
    reason: `${counted(flags.length, 'flag', 'flags', locale)} nobody has said anything to yet.`,
    facts: [
      { words: `Issued on ${formatDate(issued, locale)}`, source: '' },
      ...flags.map((words) => ({ words, source: 'invoice against contract' })),
    ],
    applicationId,
  }));
}

import { createAmountScanner, type DecimalMark } from '#domain/money/amount-text.ts';
import { balanceSteps } from './balance-steps.ts';
import { saysInflow, sideOfFlag } from './cell-words.ts';
import type { ColumnStats, TableRow } from './column-stats.ts';
import type { Decision } from './decide-date-order.ts';
import { hasWord } from './header-words.ts';
import type { SpendQuestion, SpendRole, SpendSign, SpendTraits } from './plan.ts';
import { creditScore, debitScore } from './vocabulary.ts';

export interface SignFacts {
  readonly rows: readonly TableRow[];
  readonly stats: readonly ColumnStats[];
  readonly columns: Readonly<Partial<Record<SpendRole, number>>>;
  readonly decimal: DecimalMark;
  readonly remembered: SpendSign | null;
  /** Two columns stand for the sides, and nothing tells which is money spent. */
  readonly sidesOpen: boolean;
}

export interface SignFinding {
  readonly sign: Decision<SpendSign>;
  readonly traits: Pick<
    SpendTraits,
    'signedFlags' | 'negativeDebits' | 'negativeCredits' | 'plusMeansCredit' | 'blankFlag'
  >;
}

const PLAIN_TRAITS: SignFinding['traits'] = {
  signedFlags: false,
  negativeDebits: false,
  negativeCredits: false,
  plusMeansCredit: false,
  blankFlag: null,
};

/** Decides how the file tells money spent from money received. */
export function decideSign(facts: SignFacts): SignFinding {
  const { debit, credit, flag, amount } = facts.columns;
  if (debit !== undefined || credit !== undefined) return bySides(facts, debit, credit);
  if (flag !== undefined && amount !== undefined) return byFlag(facts, flag, amount);
  const column = facts.stats[amount ?? -1];
  if (column === undefined)
    return { sign: decided('spent-positive', 'There is no amount column.'), traits: PLAIN_TRAITS };
  const { plus, positive, negative } = column.amounts;
  if (plus > 0 && plus < positive && negative === 0) {
    return {
      sign: decided(
        'spent-positive',
        `${plus} amounts carry a plus sign and are money received; the others are spent.`,
      ),
      traits: { ...PLAIN_TRAITS, plusMeansCredit: true },
    };
  }
  return { sign: bySignedColumn(facts, column), traits: PLAIN_TRAITS };
}

function decided(value: SpendSign, evidence: string): Decision<SpendSign> {
  return { value, evidence, unproven: false };
}

/** More rows than were looked at may turn a majority round. */
function byMajority(value: SpendSign, evidence: string): Decision<SpendSign> {
  return { value, evidence, unproven: true };
}

function bySides(facts: SignFacts, debit: number | undefined, credit: number | undefined): SignFinding {
  const mostlyNegative = (index: number | undefined): boolean => {
    const amounts = facts.stats[index ?? -1]?.amounts;
    return amounts !== undefined && amounts.negative > amounts.positive;
  };
  const names = [debit, credit]
    .map((index) => facts.stats[index ?? -1]?.header)
    .filter((name) => name !== undefined);
  const sign = decided(
    'debit-credit',
    `Money spent and received stand in different columns (${names.map((name) => `“${name}”`).join(', ')}).`,
  );
  return {
    sign: facts.sidesOpen ? { ...sign, question: sidesQuestion(names) } : sign,
    traits: {
      ...PLAIN_TRAITS,
      negativeDebits: mostlyNegative(debit),
      negativeCredits: mostlyNegative(credit),
    },
  };
}

function byFlag(facts: SignFacts, flag: number, amount: number): SignFinding {
  const scan = createAmountScanner(facts.decimal);
  const seen = { debit: 0, credit: 0, blank: 0 };
  const minus = { debit: 0, credit: 0 };
  for (const { cells } of facts.rows) {
    const cell = (cells[flag] ?? '').trim();
    const side = cell === '' ? null : sideOfFlag(cell);
    if (cell === '') seen.blank++;
    if (side === 'debit' || side === 'credit') seen[side]++;
    if (side !== 'debit' && side !== 'credit') continue;
    const negative = scan(cells[amount] ?? '')?.negative ?? false;
    if (negative) minus[side]++;
  }
  const mostly = (side: 'debit' | 'credit', other: 'debit' | 'credit'): boolean =>
    seen[side] > 0 && minus[side] >= seen[side] * 0.9 && minus[other] <= seen[other] * 0.1;
  // The minus says the same as the flag: it must not turn the amount round a second time.
  const signedFlags = mostly('debit', 'credit') || mostly('credit', 'debit');
  const blankFlag =
    seen.blank === 0 ? null : seen.debit === 0 ? 'debit' : seen.credit === 0 ? 'credit' : null;
  const header = facts.stats[flag]?.header ?? '';
  return {
    sign: decided(
      'flag',
      `“${header}” says for each row whether money was spent (${seen.debit}) or received (${seen.credit}).`,
    ),
    traits: { ...PLAIN_TRAITS, signedFlags, blankFlag },
  };
}

function bySignedColumn(facts: SignFacts, column: ColumnStats): Decision<SpendSign> {
  const { positive, negative } = column.amounts;
  const word = wordsOfHeader(column);
  if (word !== null) return word;
  if (isLedger(facts)) {
    return decided('spent-positive', 'In a ledger (it has a “split” column) positive amounts are expenses.');
  }
  if (negative > 0 && positive > 0) {
    const balance = byBalance(facts, column);
    if (balance !== null) return balance;
    const texts = byTexts(facts, column) ?? byAccount(facts, column);
    if (texts !== null) return texts;
  }
  if (facts.remembered === 'spent-negative' || facts.remembered === 'spent-positive') {
    return decided(facts.remembered, 'Read as files with this header were read before.');
  }
  if (negative === 0)
    return byMajority('spent-positive', 'No amount is negative, so all are taken as money spent.');
  if (positive === 0)
    return byMajority('spent-negative', 'All amounts are negative, so a minus means money spent.');
  const value: SpendSign = negative >= positive ? 'spent-negative' : 'spent-positive';
  const evidence = `${Math.max(negative, positive)} of ${negative + positive} amounts are ${negative > positive ? 'negative' : 'positive'}; most rows of a statement are money spent.`;
  const close = Math.min(negative, positive) > 0.4 * (negative + positive);
  return close
    ? { value, evidence, question: signQuestion(value), unproven: false }
    : byMajority(value, evidence);
}

function wordsOfHeader(column: ColumnStats): Decision<SpendSign> | null {
  const named = `The header “${column.header}” says so.`;
  if (hasWord(column.words, 'inflow|paid in|money in|deposits') || creditScore(column.words) > 0)
    return decided('spent-negative', named);
  if (hasWord(column.words, 'outflow|paid out|money out|withdrawals|spent') || debitScore(column.words) > 0) {
    return decided(
      column.amounts.negative > column.amounts.positive ? 'spent-negative' : 'spent-positive',
      named,
    );
  }
  return null;
}

/** Accounting ledgers list what was booked on expense accounts; their balance grows with each expense. */
function isLedger(facts: SignFacts): boolean {
  return (
    facts.stats.some((column) => hasWord(column.words, 'split')) &&
    facts.stats.some((column) => hasWord(column.words, 'num|account|transaction type'))
  );
}

/** On an account, money spent lowers the balance. A card's balance is a debt, but exports show it negative. */
function byBalance(facts: SignFacts, column: ColumnStats): Decision<SpendSign> | null {
  for (const balance of facts.stats) {
    if (
      balance === column ||
      balance.filled < 3 ||
      !/\b(bal|balance|saldo|solde|kontostand|egyenleg|zustatek|zostatok)\b/.test(balance.words)
    ) {
      continue;
    }
    const steps = balanceSteps(facts, balance, column);
    if (steps.share < 0.7 || steps.adds === steps.subtracts) continue;
    const adds = steps.adds > steps.subtracts;
    return decided(
      adds ? 'spent-negative' : 'spent-positive',
      `“${balance.header}” goes ${adds ? 'down with negative' : 'down with positive'} amounts, so those are money spent.`,
    );
  }
  return null;
}

const ACCOUNT_WORDS =
  'balance|bal|saldo|solde|kontostand|egyenleg|zustatek|zostatok|iban|sort code|tegenrekening|gegenkonto|protiucet|counter account|rachunek|kontonummer|blz';

/** A statement of an account has a balance or account numbers; there a minus is money going out. */
function byAccount(facts: SignFacts, column: ColumnStats): Decision<SpendSign> | null {
  const { positive, negative } = column.amounts;
  const account = facts.stats.find((other) => hasWord(other.words, ACCOUNT_WORDS));
  // Few negative rows among many positive ones are refunds of a card, whatever else the file lists.
  if (account === undefined || negative * 3 < positive) return null;
  return decided(
    'spent-negative',
    `“${account.header}” shows a statement of an account, where a minus is money going out.`,
  );
}

const TEXTS_READ = 3000;

/** Refunds, card payments and salaries are money coming in: their sign tells the other. */
function byTexts(facts: SignFacts, column: ColumnStats): Decision<SpendSign> | null {
  const scan = createAmountScanner(facts.decimal);
  const texts = [facts.columns.description, facts.columns.memo].filter((index) => index !== undefined);
  let positive = 0;
  let negative = 0;
  for (const { cells } of facts.rows.slice(0, TEXTS_READ)) {
    if (!texts.some((index) => saysInflow(cells[index] ?? ''))) continue;
    const amount = scan(cells[column.index] ?? '');
    if (amount === null || amount.digits === 0) continue;
    if (amount.negative) negative++;
    else positive++;
  }
  const total = positive + negative;
  if (total === 0 || Math.max(positive, negative) < total * 0.8) return null;
  const minority = positive > negative ? column.amounts.positive : column.amounts.negative;
  // A word alone ("Deposit Hotel") does not turn a file round whose majority says otherwise.
  if (total < 3 && minority > (column.amounts.positive + column.amounts.negative) / 2) return null;
  return positive > negative
    ? decided('spent-negative', `${inflows(positive)} positive, so money spent is negative.`)
    : decided('spent-positive', `${inflows(negative)} negative, so money spent is positive.`);
}

function inflows(count: number): string {
  return count === 1 ? '1 refund or payment received is' : `${count} refunds or payments received are`;
}

function sidesQuestion([debit = '', credit = '']: readonly string[]): SpendQuestion {
  return {
    id: 'sign',
    question: 'Which column holds money spent?',
    choices: [
      { value: 'spent-positive', label: `“${debit}”`, provisional: true },
      { value: 'spent-negative', label: `“${credit}”`, provisional: false },
    ],
  };
}

function signQuestion(provisional: SpendSign): SpendQuestion {
  const choice = (value: SpendSign, label: string) => ({ value, label, provisional: value === provisional });
  return {
    id: 'sign',
    question: 'Which amounts are money spent?',
    choices: [choice('spent-negative', 'The negative ones'), choice('spent-positive', 'The positive ones')],
  };
}

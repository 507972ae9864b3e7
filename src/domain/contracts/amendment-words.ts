import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { changedLines } from './amended-lines.ts';
import { amendmentsInOrder } from './amendment-order.ts';
import type { Amendment, AmendmentChange, Contract, ContractLine } from './contract.ts';
import { noticeWords } from './steps.ts';

/** What amendments are told from. */
type Told = Pick<Contract, 'lines' | 'amendments' | 'currency'>;

/** One amendment and what it changed, in words. */
export interface AmendmentStory {
  readonly id: string;
  readonly effective: IsoDate;
  readonly description: string;
  /** Empty for one that only tells. */
  readonly effects: readonly string[];
}

/** The amendments as they take effect, each with the values before and after. */
export function amendmentStories(contract: Told, locale: string): readonly AmendmentStory[] {
  let lines = contract.lines;
  return amendmentsInOrder(contract.amendments).map(({ id, effective, description, changes }: Amendment) => {
    const effects = changes.map((change) => {
      const words = effectWords(change, lines, contract.currency, locale);
      lines = changedLines(lines, change);
      return words;
    });
    return { id, effective, description, effects };
  });
}

function effectWords(
  change: AmendmentChange,
  lines: readonly ContractLine[],
  currency: Contract['currency'],
  locale: string,
): string {
  const price = (minor: MinorUnits): string => formatMoney(money(minor, currency), locale);
  const count = (seats: number): string => seats.toLocaleString(locale);
  const line = 'lineId' in change ? lines.find(({ id }) => id === change.lineId) : undefined;
  const name = nameOf(line);
  switch (change.kind) {
    case 'seats':
      return `${name}: ${from(line, () => count(line?.seats ?? 0))}${count(change.seats)} seats`;
    case 'price':
      return `${name}: ${from(line, () => price(line?.unitPrice ?? change.unitPrice))}${price(change.unitPrice)} a seat`;
    case 'line-added': {
      const { seats, unitPrice } = change.line;
      return `New line ${nameOf(change.line)}: ${count(seats)} seats at ${price(unitPrice)}`;
    }
    case 'line-removed':
      return `${name}: taken away`;
    case 'term-end':
      return `The term ends on ${formatDate(change.termEnd, locale)}`;
    case 'notice':
      return `Notice of ${noticeWords(change.notice, change.noticeDays, locale)}`;
  }
}

function nameOf(line: ContractLine | undefined): string {
  if (line === undefined) return 'A line that is not there';
  return line.product === '' ? 'Unnamed line' : line.product;
}

/** "10 → ", or nothing where there was no such line. */
function from(line: ContractLine | undefined, before: () => string): string {
  return line === undefined ? '' : `${before()} → `;
}

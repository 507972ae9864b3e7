import { formatPeriod } from '#domain/calendar/format.ts';
import { periodParts } from '#domain/calendar/period.ts';
import { changedLines } from './amended-lines.ts';
import { rulesOf } from './amended-terms.ts';
import { amendmentsInOrder } from './amendment-order.ts';
import type { Amendment, AmendmentChange, Contract, ContractLine } from './contract.ts';
import { lineProblems } from './line-problems.ts';
import { currentTerm } from './terms.ts';
import type { FieldProblem } from './validate.ts';

/** What amendments are checked against. */
type Amended = Pick<Contract, 'terms' | 'lines' | 'amendments'>;

const LATEST = '2199-12-31';
const LONGEST_NOTICE_MONTHS = 1200;

/**
 * What is wrong with the amendments of a contract whose terms are sound: days outside the contract, lines that are not
 * there on their day, values that no line can have. Each is checked against what those before it left.
 * Fields read `amendments.<id>.effective` and `amendments.<id>.<place of the change>.<what>`.
 */
export function amendmentProblems({ terms, lines, amendments }: Amended): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const before: Amendment[] = [];
  let present = lines;
  for (const amendment of amendmentsInOrder(amendments)) {
    const { id, effective, changes } = amendment;
    const outside = outsideProblem({ terms, amendments: before }, amendment);
    if (outside !== null) problems.push({ ...outside, field: `amendments.${id}.effective` });
    changes.forEach((change, place) => {
      const field = `amendments.${id}.${place}`;
      for (const found of [
        ...changeProblems(change, present, effective),
        ...twice(change, amendment, place, before),
      ]) {
        problems.push({ ...found, field: `${field}.${found.field}` });
      }
      present = changedLines(present, change);
    });
    before.push(amendment);
  }
  return problems;
}

type Found = Omit<FieldProblem, 'field'>;

function outsideProblem(
  contract: Pick<Contract, 'terms' | 'amendments'>,
  { effective, changes }: Amendment,
): Found | null {
  const { start } = contract.terms;
  if (effective < start) {
    const message = `The amendment of ${effective} lies before the start ${start}. Correct one of the two dates.`;
    return { code: 'amendment-before-start', message };
  }
  const { state, end } = currentTerm(rulesOf(contract), effective);
  // What only tells may tell of the time after, and is no more than unusual.
  if (state !== 'ended' || end === null || changes.length === 0) return null;
  const message =
    `The amendment of ${effective} lies after the end ${end}: the contract has ended by itself by then. ` +
    'Correct the day, or let an earlier amendment move the end.';
  return { code: 'amendment-after-end', message };
}

function changeProblems(
  change: AmendmentChange,
  lines: readonly ContractLine[],
  effective: Amendment['effective'],
): FieldProblem[] {
  switch (change.kind) {
    case 'seats':
    case 'price': {
      const line = lines.find(({ id }) => id === change.lineId);
      if (line === undefined) return [missingLine(effective)];
      const after = change.kind === 'seats' ? { seats: change.seats } : { unitPrice: change.unitPrice };
      const field = change.kind === 'seats' ? 'seats' : 'unitPrice';
      // What was wrong with the line before is told where it was entered.
      return lineProblems({ ...line, ...after }, nameOf(line)).filter((one) => one.field === field);
    }
    case 'line-added':
      return lines.some(({ id }) => id === change.line.id)
        ? [{ field: 'product', code: 'line-twice', message: `${nameOf(change.line)} is there already.` }]
        : lineProblems(change.line, nameOf(change.line));
    case 'line-removed':
      return lines.some(({ id }) => id === change.lineId) ? [] : [missingLine(effective)];
    case 'term-end':
      return termEndProblems(change, effective);
    case 'notice':
      return noticeProblems(change);
  }
}

function missingLine(effective: Amendment['effective']): FieldProblem {
  const message =
    `On ${effective} the contract has no such line: it was taken away before, or comes later. ` +
    'Choose another line or correct the day.';
  return { field: 'lineId', code: 'amendment-line-missing', message };
}

function nameOf({ product }: ContractLine): string {
  return product === '' ? 'Unnamed line' : product;
}

function termEndProblems(
  { termEnd }: Extract<AmendmentChange, { kind: 'term-end' }>,
  effective: Amendment['effective'],
): FieldProblem[] {
  if (termEnd < effective) {
    const message = `The new end ${termEnd} lies before the amendment takes effect on ${effective}. Correct one of the two dates.`;
    return [{ field: 'termEnd', code: 'term-end-before-effective', message }];
  }
  if (termEnd <= LATEST) return [];
  return [
    {
      field: 'termEnd',
      code: 'term-end-range',
      message: `The new end ${termEnd} is after 2199. Check the year.`,
    },
  ];
}

function noticeProblems({
  notice,
  noticeDays,
}: Extract<AmendmentChange, { kind: 'notice' }>): FieldProblem[] {
  const { months, days } = periodParts(notice);
  if (months > LONGEST_NOTICE_MONTHS || days > LONGEST_NOTICE_MONTHS * 31) {
    return [
      {
        field: 'notice',
        code: 'period-too-long',
        message: `${notice} is longer than 100 years. Check the period.`,
      },
    ];
  }
  if (noticeDays === 'calendar' || /^P\d+D$/.test(notice)) return [];
  const message = `Business-day notice is counted in days: ${formatPeriod(notice, 'en')} can't be. Enter for example 20 days.`;
  return [{ field: 'notice', code: 'notice-business', message }];
}

/** Two amendments of one day, or two changes of one amendment, about the same thing: which one holds is not said. */
function twice(
  change: AmendmentChange,
  { effective, changes }: Amendment,
  place: number,
  before: readonly Amendment[],
): FieldProblem[] {
  const subject = subjectOf(change);
  const others = before.filter((one) => one.effective === effective).flatMap((one) => one.changes);
  if (![...others, ...changes.slice(0, place)].some((other) => subjectOf(other) === subject)) return [];
  const message = `Another change of ${effective} is about the same. Keep one of the two.`;
  return [{ field: fieldOf(change), code: 'amendment-twice', message }];
}

function subjectOf(change: AmendmentChange): string {
  switch (change.kind) {
    case 'seats':
    case 'price':
      return `${change.kind} ${change.lineId}`;
    case 'line-added':
      return `line ${change.line.id}`;
    case 'line-removed':
      return `line ${change.lineId}`;
    case 'term-end':
    case 'notice':
      return change.kind;
  }
}

function fieldOf({ kind }: AmendmentChange): string {
  switch (kind) {
    case 'seats':
      return 'seats';
    case 'price':
      return 'unitPrice';
    case 'line-added':
      return 'product';
    case 'line-removed':
      return 'lineId';
    case 'term-end':
      return 'termEnd';
    case 'notice':
      return 'notice';
  }
}

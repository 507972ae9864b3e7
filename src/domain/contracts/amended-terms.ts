import type { IsoDate } from '#domain/calendar/iso.ts';
import { amendmentsInOrder } from './amendment-order.ts';
import type { Amendment, Contract, TermRules } from './contract.ts';
import type { AmendedTerms, NoticeVersion, TermMove } from './term-changes.ts';
import { currentTerm } from './terms.ts';

const known = new WeakMap<readonly Amendment[], { of: TermRules; rules: AmendedTerms }>();

/**
 * The terms of a contract with all its amendments: what every date is worked out from. What is agreed for a later day
 * counts already, since the end of a term is planned for long before; on each day the notice of that day holds.
 * Without amendments that change dates these are the contract's own `terms`.
 */
export function rulesOf({ terms, amendments }: Pick<Contract, 'terms' | 'amendments'>): AmendedTerms {
  // Thousands of contracts are planned with, and few are amended: those cost no more than this look.
  if (amendments.length === 0) return terms;
  const before = known.get(amendments);
  if (before?.of === terms) return before.rules;
  const rules = amendedTerms(terms, amendments);
  known.set(amendments, { of: terms, rules });
  return rules;
}

function amendedTerms(terms: TermRules, amendments: readonly Amendment[]): AmendedTerms {
  let rules: AmendedTerms = terms;
  for (const { effective, changes } of amendmentsInOrder(amendments)) {
    for (const change of changes) {
      if (change.kind === 'term-end') rules = withMovedEnd(rules, effective, change.termEnd);
      if (change.kind === 'notice') rules = withNotice(rules, { ...change, from: effective });
    }
  }
  return rules;
}

/**
 * The term that contains the effective day ends on `termEnd` instead. A contract that ran on until cancelled ends by
 * itself from then on. A day outside the contract, or an end before it, changes nothing: `amendmentProblems` tells.
 */
function withMovedEnd(rules: AmendedTerms, effective: IsoDate, termEnd: IsoDate): AmendedTerms {
  const term = currentTerm(rules, effective);
  if (term.state !== 'running' || termEnd < effective || term.end === termEnd) return rules;
  const moves = rules.moves ?? [];
  const before = moves.find(({ termNumber }) => termNumber === term.number);
  const move: TermMove = {
    termNumber: term.number,
    termStart: term.start,
    endBefore: before === undefined ? term.end : before.endBefore,
    termEnd,
    amendments: [...(before?.amendments ?? []), { effective, termEnd }],
  };
  const ends = rules.atEnd === 'open-ended';
  return {
    ...rules,
    ...(ends ? { atEnd: 'ends', endsAtBillingPeriod: false } : {}),
    moves: [...moves.filter((one) => one !== before), move],
  };
}

function withNotice(rules: AmendedTerms, { from, notice, noticeDays }: NoticeVersion): AmendedTerms {
  const { notices = [{ from: null, notice: rules.notice, noticeDays: rules.noticeDays }] } = rules;
  const last = notices.at(-1);
  if (last?.notice === notice && last.noticeDays === noticeDays) return rules;
  const earlier = last?.from === from ? notices.slice(0, -1) : notices;
  return { ...rules, notice, noticeDays, notices: [...earlier, { from, notice, noticeDays }] };
}

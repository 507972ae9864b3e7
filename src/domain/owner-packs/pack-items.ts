import type { AnsweredItem, AnsweredItems } from '#domain/check-ins/progress.ts';
import { CHECK_IN_STEPS } from '#domain/check-ins/check-in.ts';
import { factText, type CheckInGroup, type CheckInItem } from '#domain/check-ins/item.ts';
import type { PackChoice, PackItem } from './owner-pack.ts';

/** What an owner is asked, by the list that the item stands in. */
const QUESTIONS: Readonly<Record<CheckInGroup, string>> = {
  applications: 'It is new. Should it stay?',
  vendors: 'We pay this vendor. Is it an application of ours?',
  rolled: 'It renewed without a decision. Is that known?',
  renewals: 'What should happen at the end of the term?',
  settled: 'It is decided. Is that still right?',
  totals: 'Is this spend as expected?',
  budgets: 'Is this spend against the budget as expected?',
  prices: 'The price rose. Is that as expected?',
  charges: 'A charge did not come, or came twice. Is that as expected?',
  invoices: 'The invoice has flags. Is it as expected?',
  used: 'It is used. Are the seats right?',
  unused: 'Nobody uses it. What should happen?',
  'under-used': 'More seats are paid for than are used. What should happen?',
  leavers: 'People who left hold seats. What should happen?',
  unknown: 'We do not know how it is used. Is it needed?',
};

const CONFIRM: PackChoice = {
  verdict: { kind: 'confirmed' },
  words: 'OK',
  meaning: 'Looked at; nothing is to be done.',
};

/** The items of a check-in as questions for their owners, step by step. */
export function packItemsOf(items: AnsweredItems): PackItem[] {
  return CHECK_IN_STEPS.flatMap((step) => items[step].map(packItemOf));
}

/** An item as a question for its owner. One that is gone from the data allows no answers and counts as settled. */
export function packItemOf({ item, answer, gone }: AnsweredItem): PackItem {
  return {
    step: item.step,
    item: item.key,
    title: item.title,
    question: QUESTIONS[item.group],
    facts: factsOf(item),
    choices: gone ? [] : choicesOf(item),
    owner: item.owner,
    settled: gone ? item.reason : item.settled,
    answer,
  };
}

function factsOf({ reason, facts, carried }: CheckInItem): string[] {
  const said = carried === null || carried.said === '' ? [] : [`Last time: ${carried.said}`];
  return [reason, ...facts.map(factText), ...said]
    .map((fact) => fact.replace(/\.$/, ''))
    .filter((fact) => fact !== '');
}

function choicesOf({ answers, mustDecide }: CheckInItem): PackChoice[] {
  const decided = answers.map(({ code, words, meaning }): PackChoice => ({
    verdict: { kind: 'decided', choice: code },
    words,
    meaning,
  }));
  return mustDecide ? decided : [CONFIRM, ...decided];
}

/** Whether somebody is still to say something about it. */
export function isUnanswered({ answer, settled }: PackItem): boolean {
  return answer === null && settled === null;
}

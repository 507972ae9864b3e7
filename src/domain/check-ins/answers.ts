import type { DecisionChoice } from '#domain/decisions/decision.ts';
import type { CheckInStep } from './check-in.ts';

/** An answer that an item allows. `code` is kept and written into files; the words may change. */
export interface AnswerOption {
  readonly code: string;
  readonly words: string;
  /** What follows from it. */
  readonly meaning: string;
  /** `false`: the item stays open and is carried over to the next check-in. */
  readonly settles: boolean;
}

function option(code: string, words: string, meaning: string, settles = true): AnswerOption {
  return { code, words, meaning, settles };
}

const RETIRE = option(
  'retire',
  'Retire',
  'It becomes “retiring”; its off-boarding plan is started from its page.',
);
const LATER = option('later', 'Decide later', 'It stays open and comes again.', false);

/** What can be said about an application that is new. */
export const NEW_APPLICATION_ANSWERS = [
  option('keep', 'Keep', 'It stays as it is.'),
  option('review', 'Review', 'It becomes “under review”.'),
  RETIRE,
] as const satisfies readonly AnswerOption[];

/** What can be said about a vendor that was found in the spend. */
export const NEW_VENDOR_ANSWERS = [
  option('adopt', 'Adopt', 'It becomes an application of the inventory.'),
  option('dismiss', 'Dismiss', 'It is not asked about again.'),
  option('find-out', 'Find out', 'It stays in the queue and comes again.', false),
] as const satisfies readonly AnswerOption[];

/** What can be decided about the end of a term. */
export const RENEWAL_ANSWERS = [
  option('keep', 'Keep as it is', 'It is decided that the contract goes on as agreed.'),
  option(
    'grow',
    'Keep and grow',
    'It is decided that the contract goes on with more seats or a larger plan.',
  ),
  option('replace', 'Replace', 'It is decided that the contract ends and another application takes over.'),
  option('retire', 'Retire', 'It is decided that the contract ends and nothing takes its place.'),
  LATER,
] as const satisfies readonly AnswerOption[];

/** What can be said about a term that renewed without a decision. */
export const ROLLED_ANSWERS = [
  option('acknowledge', 'Acknowledge', 'It has been seen that it renewed without a decision.'),
  LATER,
] as const satisfies readonly AnswerOption[];

export const SPEND_ANSWERS = [
  option('expected', 'As expected', 'Nothing is to be done.'),
  option('cut', 'Cut back', 'It is to cost less; how is said in the comment.'),
  option('look-into', 'Look into it', 'It stays open and comes again.', false),
] as const satisfies readonly AnswerOption[];

export const USED_ANSWERS = [
  option('fine', 'Fine as it is', 'The seats are right.'),
  option('more-seats', 'Needs more seats', 'More seats are to be bought.'),
] as const satisfies readonly AnswerOption[];

export const UNUSED_ANSWERS = [
  option('keep-seats', 'Keep seats', 'The seats are needed all the same; why is said in the comment.'),
  option('free-seats', 'Free seats', 'The seats that are too many go at the next renewal.'),
  RETIRE,
] as const satisfies readonly AnswerOption[];

export const UNKNOWN_USE_ANSWERS = [
  option('ask-for-data', 'Ask for data', 'Somebody brings a usage file; until then it comes again.', false),
  option('in-use', 'In use', 'It is used, as far as is known without data.'),
  RETIRE,
] as const satisfies readonly AnswerOption[];

/** All answers that a step may allow. The same code may read otherwise in another step. */
const OF_STEP: Readonly<Record<CheckInStep, readonly AnswerOption[]>> = {
  new: [...NEW_APPLICATION_ANSWERS, ...NEW_VENDOR_ANSWERS],
  renewals: [...RENEWAL_ANSWERS, ...ROLLED_ANSWERS],
  spend: SPEND_ANSWERS,
  used: USED_ANSWERS,
  unused: [...UNUSED_ANSWERS, ...UNKNOWN_USE_ANSWERS],
};

/** The option that a code stands for in a step, or in any when none is given. `undefined` for a code of a later program. */
export function optionOf(code: string, step?: CheckInStep): AnswerOption | undefined {
  const asked = step === undefined ? Object.values(OF_STEP).flat() : OF_STEP[step];
  return asked.find((one) => one.code === code);
}

/** What an answer about a renewal decides; `null` for those that decide nothing. */
export function choiceOfAnswer(code: string): DecisionChoice | null {
  switch (code) {
    case 'keep':
    case 'replace':
    case 'retire':
      return code;
    case 'grow':
      return 'keep-and-grow';
    default:
      return null;
  }
}

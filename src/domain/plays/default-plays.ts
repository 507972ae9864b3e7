import type { PlayId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Stage } from '#domain/journey/journey.ts';
import type { Play, PlayStep, PlayTrigger } from './play.ts';

interface Shipped {
  readonly key: string;
  readonly stage: Stage;
  readonly name: string;
  readonly description: string;
  readonly trigger: PlayTrigger;
  readonly steps: readonly (readonly [title: string, dueAfterDays: number])[];
}

/** With this the ids of shipped plays begin. */
export const SHIPPED_PREFIX = 'shipped-';

const ENTERED: PlayTrigger = { kind: 'entered' };

/** What the program proposes for each stage (J4); everything of it can be changed or switched off. */
const SHIPPED: readonly Shipped[] = [
  {
    key: 'awareness-welcome',
    stage: 'awareness',
    name: 'Resources and channels',
    description: 'Somebody heard of us: find out where, and give them what helps, not a sales talk.',
    trigger: ENTERED,
    steps: [
      ['Note where they heard of us and what they look for', 1],
      ['Send the guide or article that fits their need', 2],
      ['Invite them to the channel where others like them ask', 7],
    ],
  },
  {
    key: 'awareness-quiet',
    stage: 'awareness',
    name: 'Wake up a quiet contact',
    description: 'Nothing was heard for a month.',
    trigger: { kind: 'no-touchpoint', days: 30 },
    steps: [['Send one useful thing and ask one question', 3]],
  },
  {
    key: 'conversion-offer',
    stage: 'conversion',
    name: 'Trial, e-book, webinar, offer',
    description: 'They consider us: let them try, show how others do it, and make an offer for their need.',
    trigger: ENTERED,
    steps: [
      ['Open a free trial with their own example in it', 1],
      ['Send the e-book for their trade', 2],
      ['Invite them to the next webinar', 5],
      ['Write an offer for what they need, and nothing more', 10],
    ],
  },
  {
    key: 'conversion-stuck',
    stage: 'conversion',
    name: 'Decision hangs',
    description: 'Six weeks without a decision: somebody or something is missing.',
    trigger: { kind: 'days-in-stage', days: 42 },
    steps: [['Ask who else has to agree and what they need to see', 2]],
  },
  {
    key: 'purchase-onboarding',
    stage: 'purchase',
    name: 'Onboarding',
    description: 'They bought: first use within days, and somebody they know by name.',
    trigger: ENTERED,
    steps: [
      ['Agree on an onboarding plan with dates', 2],
      ['Introduce their contact for success, before they ask', 3],
      ['Ask how buying went, and tell them what we learned from others', 14],
    ],
  },
  {
    key: 'activation-goal',
    stage: 'activation',
    name: 'A goal for daily or weekly use',
    description: 'What they do with it every week decides whether they stay.',
    trigger: ENTERED,
    steps: [
      ['Agree on one goal: who does what with it, each day or week', 5],
      ['Teach the three things that everybody overlooks', 14],
      ['Look at their use, and call where it is low', 30],
    ],
  },
  {
    key: 'activation-health',
    stage: 'activation',
    name: 'Use is falling',
    description: 'Health fell below 50: known pitfalls first.',
    trigger: { kind: 'health-below', score: 50 },
    steps: [
      ['Go through the known pitfalls with them', 3],
      ['Agree on what will be different in a month', 7],
    ],
  },
  {
    key: 'renewal-ahead',
    stage: 'renewal',
    name: 'Before the renewal',
    description: 'Three months before the date, while something can still be changed.',
    trigger: { kind: 'before-renewal', days: 90 },
    steps: [
      ['Call: what went well, what worries them', 7],
      ['Answer every worry in writing, with a date', 21],
      ['Tell them what loyalty brings them', 30],
    ],
  },
  {
    key: 'renewal-detractor',
    stage: 'renewal',
    name: 'Unhappy answer',
    description: 'An answer of 0 to 6: somebody gets back to them within two days.',
    trigger: { kind: 'nps-answer', from: 0, to: 6 },
    steps: [['Call and listen; write down what would change their mind', 2]],
  },
  {
    key: 'advocacy-ask',
    stage: 'advocacy',
    name: 'Those who speak for us',
    description: 'They renewed and like it: say thank you, then ask for one thing.',
    trigger: ENTERED,
    steps: [
      ['Take them into the loyalty programme', 7],
      ['Ask for a review', 14],
      ['Ask whom they know with the same problem', 30],
      ['Talk about a case study or an affiliate agreement', 60],
    ],
  },
  {
    key: 'advocacy-promoter',
    stage: 'advocacy',
    name: 'Fresh praise',
    description: 'An answer of 9 or 10: now is when they like to be asked.',
    trigger: { kind: 'nps-answer', from: 9, to: 10 },
    steps: [['Thank them, and ask whether they would say it in public', 3]],
  },
];

/** The shipped plays for all boards, in the order of the stages. Their ids are the same in every workspace. */
export function defaultPlays(now: IsoInstant): Play[] {
  return SHIPPED.map(({ key, steps, ...play }, position) => ({
    ...play,
    id: `${SHIPPED_PREFIX}${key}` as PlayId,
    boardId: null,
    steps: steps.map(([title, dueAfterDays]): PlayStep => ({ title, dueAfterDays, owner: '' })),
    enabled: true,
    activeSince: now,
    position,
    createdAt: now,
    updatedAt: now,
  }));
}

import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import { currentTerm, termAt } from '#domain/contracts/terms.ts';
import { termValue } from '#domain/contracts/value.ts';
import { NO_NEGOTIATION } from '#domain/decisions/decision.ts';
import type {
  Alternative,
  DecisionChoice,
  Negotiation,
  RenewalDecision,
} from '#domain/decisions/decision.ts';
import { acknowledge, decide, decisionFor, renewByDefault } from '#domain/decisions/edit.ts';

interface Story {
  /** Name of the contract. */
  readonly name: string;
  readonly choice: DecisionChoice;
  readonly daysAgo: number;
  readonly by: string;
  readonly rationale: string;
  readonly recommended: DecisionChoice | null;
  readonly alternatives?: readonly Alternative[];
  readonly negotiation?: Negotiation;
}

/** What was decided in the sample, so that its board shows every state. */
const DECIDED: readonly Story[] = [
  {
    name: 'Miro',
    choice: 'retire',
    daysAgo: 6,
    by: 'Marek Novak',
    rationale:
      'Whiteboards are part of the meeting tool that everybody has. Boards are exported before the end.',
    recommended: 'keep',
  },
  {
    name: 'Zendesk',
    choice: 'keep',
    daysAgo: 12,
    by: 'Marek Novak',
    rationale: 'The whole support team works in it every day, and the price has been stable.',
    recommended: null,
    negotiation: {
      ask: 'Two years at today’s price less 15 %, and chat included from the first day.',
      target: '8 % less per seat, uplift capped at 3 %, seats that can be given back each quarter.',
      walkAway: 'Any rise above 3 %. Then one year only, and Freshdesk is tried beside it.',
    },
    alternatives: [
      { id: 'alternative-1', name: 'Freshdesk', note: 'Tried last autumn; imports our tickets' },
    ],
  },
  {
    name: 'Intercom',
    choice: 'replace',
    daysAgo: 3,
    by: 'Julia Lind',
    rationale:
      'Support chat moves to Zendesk, which is paid for already. The factors do not know of that plan.',
    recommended: 'retire',
    alternatives: [
      { id: 'alternative-1', name: 'Zendesk', note: 'Chat is part of the present plan' },
      { id: 'alternative-2', name: 'Crisp', note: 'Cheaper, but no single sign-on' },
    ],
  },
  {
    name: 'Notion',
    choice: 'keep-and-grow',
    daysAgo: 20,
    by: 'Samir Haddad',
    rationale: 'Two more departments write their handbooks in it: 30 seats more from the next term on.',
    recommended: null,
  },
];

function instant(day: IsoDate, time: string): IsoInstant {
  return `${day}T${time}:00.000Z` as IsoInstant;
}

function decided(contract: Contract, story: Story, today: IsoDate): RenewalDecision[] {
  const term = currentTerm(rulesOf(contract), today);
  const day = addDays(today, -story.daysAgo);
  const outcome = decide(decisionFor(undefined, contract, term.start), {
    ...story,
    at: instant(day, '09:30'),
    today: day,
    deadline: null,
  });
  if (!outcome.ok) return [];
  const { alternatives = [], negotiation = NO_NEGOTIATION } = story;
  return [{ ...outcome.value, alternatives, negotiation }];
}

/** One that is being prepared: an owner, a day and what could take its place. */
function prepared(contract: Contract, today: IsoDate): RenewalDecision {
  return {
    ...decisionFor(undefined, contract, currentTerm(rulesOf(contract), today).start),
    owner: 'Ines Moreau',
    due: addDays(today, 10),
    alternatives: [
      {
        id: 'alternative-1',
        name: 'Affinity',
        note: 'Bought once; the design team tries it until mid-month',
      },
    ],
  };
}

/** The contracts whose present term followed another, the latest first: those can have renewed by default. */
function renewed(contracts: readonly Contract[], today: IsoDate): RenewalDecision[] {
  const rolled = contracts
    .map((contract) => ({ contract, term: currentTerm(rulesOf(contract), today) }))
    .filter(({ term }) => term.number > 1 && term.state === 'running')
    .toSorted((a, b) => (a.term.start < b.term.start ? 1 : -1))
    .slice(0, 2);
  return rolled.map(({ contract, term }, index) => {
    const before = termAt(rulesOf(contract), term.number - 1);
    const editor = { by: '', at: instant(term.start, '08:00') };
    const silent = renewByDefault(
      decisionFor(undefined, contract, before.start),
      termValue(contract, term),
      editor,
    );
    return index === 0
      ? silent
      : acknowledge(silent, { by: 'Marek Novak', at: instant(addDays(term.start, 2), '10:00') });
  });
}

/** Decisions in every state about the sample's contracts; their ids begin with those of the contracts. */
export function sampleDecisions(contracts: readonly Contract[], today: IsoDate): readonly RenewalDecision[] {
  const byName = new Map(contracts.map((contract) => [contract.name, contract]));
  const adobe = byName.get('Adobe Creative Cloud');
  const told = new Set([...DECIDED.map(({ name }) => name), 'Adobe Creative Cloud']);
  return [
    ...DECIDED.flatMap((story) => {
      const contract = byName.get(story.name);
      return contract === undefined ? [] : decided(contract, story, today);
    }),
    ...(adobe === undefined ? [] : [prepared(adobe, today)]),
    ...renewed(
      contracts.filter(({ name }) => !told.has(name)),
      today,
    ),
  ];
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import { chooseApplication, chooseFunction } from '#domain/overlap/choices.ts';
import { solveCover } from '#domain/overlap/cover/solve.ts';
import { overlapOf, withoutFunctions } from '#domain/overlap/estate.ts';
import type { Estate } from '#domain/overlap/estate.ts';
import { lossesOf, lostWith } from '#domain/overlap/losses.ts';
import { comparedCosts, costOf } from '#domain/overlap/money.ts';
import type { Convert } from '#domain/overlap/money.ts';
import { planOf, planQuestion, redundantSpend, staying } from '#domain/overlap/plan.ts';
import type { CoverPlan, PlanGoal, PlanOptions } from '#domain/overlap/plan.ts';
import { comparisonNotes, costWords, lossWords, proofWords } from '#domain/overlap/words.ts';
import { EUR, USD, applicationOf, estateFrom, euros, idOf } from './samples.ts';

const noRates: Convert = () => null;

function planFor(
  estate: Estate,
  goal: PlanGoal,
  changes: Partial<PlanOptions> = {},
  convert = noRates,
): CoverPlan {
  const costs = comparedCosts(estate.applications, EUR, convert);
  const question = planQuestion(estate, costs, { goal, unknownCost: 'stays', ...changes });
  return planOf(estate, question, solveCover(question.problem));
}

const names = (all: CoverPlan['goes']): string[] => all.map(({ application }) => application.name);

/** Chat: Slack, Teams, Zoom. Video: Teams, Zoom. Wiki: Notion. Tasks: Notion, Asana. */
const OFFICE = {
  Slack: { functions: ['chat'], cost: euros(9_000) },
  Teams: { functions: ['chat', 'video'], cost: euros(6_000) },
  Zoom: { functions: ['video', 'Chat', 'chat'], cost: euros(4_000) },
  Notion: { functions: ['wiki', 'tasks'], cost: euros(5_000) },
  Asana: { functions: ['tasks'], cost: euros(7_000) },
} as const;

describe('overlap', () => {
  it('is how many more applications serve a function than it needs, and never below nought', () => {
    const { functions } = estateFrom(OFFICE, {
      'function:tasks': { kind: 'needed', applications: 3 },
      'function:wiki': { kind: 'not-needed' },
    });
    const found = functions.map((one) => [one.name, one.serving.length, one.needed, overlapOf(one)]);
    expect(found).toEqual([
      ['CHAT', 3, 1, 2],
      ['TASKS', 2, 3, 0],
      ['VIDEO', 2, 1, 1],
      ['WIKI', 1, 0, 1],
    ]);
  });

  it('counts neither what is tried nor what is leaving, and leaves out what is not live', () => {
    const { applications, functions } = estateFrom({
      Used: { functions: ['chat'], status: 'under-review' },
      Trial: { functions: ['chat'], status: 'trial' },
      Candidate: { functions: ['chat'], status: 'candidate' },
      Retiring: { functions: ['chat'], status: 'retiring' },
      Retired: { functions: ['chat'], status: 'retired' },
      Rejected: { functions: ['chat'], status: 'rejected' },
      Archived: { functions: ['chat'], archived: true },
      Blank: { functions: [] },
    });
    expect(names(applications)).toEqual(['Candidate', 'Retiring', 'Trial', 'Used']);
    expect(names(functions[0]?.serving ?? [])).toEqual(['Used']);
    expect(names(functions[0]?.uncounted ?? [])).toEqual(['Candidate', 'Retiring', 'Trial']);
    const blank = [applicationOf('Blank'), applicationOf('Old', { status: 'retired' })];
    expect(withoutFunctions(blank).map(({ name }) => name)).toEqual(['Blank']);
  });
});

describe('a set that covers', () => {
  it('has the fewest applications, and of those the cheapest', () => {
    // Chat and video: Teams or Zoom alone; Zoom is cheaper. Wiki asks for Notion, which does tasks, too.
    const plan = planFor(estateFrom(OFFICE), 'smallest');
    expect(names(plan.stays)).toEqual(['Notion', 'Zoom']);
    expect(names(plan.goes)).toEqual(['Asana', 'Slack', 'Teams']);
    expect(plan.frees).toEqual({ amounts: [money(2_200_000, EUR)], unknown: 0 });
    expect(plan.proved).toBe(true);
  });

  it('has the least cost, even with more applications', () => {
    const estate = estateFrom({
      Suite: { functions: ['chat', 'video'], cost: euros(9_000) },
      Chat: { functions: ['chat'], cost: euros(2_000) },
      Video: { functions: ['video'], cost: euros(3_000) },
    });
    expect(names(planFor(estate, 'smallest').stays)).toEqual(['Suite']);
    expect(names(planFor(estate, 'cheapest').stays)).toEqual(['Chat', 'Video']);
  });

  it('keeps what must be kept, and drops what is not needed where others serve', () => {
    const plan = planFor(
      estateFrom(OFFICE, {
        'application:slack': { kind: 'must-keep' },
        'application:zoom': { kind: 'not-needed' },
        'application:notion': { kind: 'not-needed' },
        'function:video': { kind: 'not-needed' },
      }),
      'smallest',
    );
    // Wiki has nobody but Notion, so that it stays although it is not needed.
    expect(names(plan.stays)).toEqual(['Notion', 'Slack']);
    expect(names(plan.keptAnyway)).toEqual(['Notion']);
  });

  it('keeps as many as a function needs, and says where there are too few', () => {
    const plan = planFor(
      estateFrom(OFFICE, {
        'function:chat': { kind: 'needed', applications: 2 },
        'function:wiki': { kind: 'needed', applications: 2 },
      }),
      'cheapest',
    );
    expect(names(plan.stays)).toEqual(['Notion', 'Teams', 'Zoom']);
    expect(plan.lacking.map(({ name }) => name)).toEqual(['WIKI']);
  });

  it('never lets a cost that nobody knows pass for nothing', () => {
    const estate = estateFrom({
      Known: { functions: ['chat'], cost: euros(1_000) },
      Unknown: { functions: ['chat'] },
    });
    expect(names(planFor(estate, 'cheapest').stays)).toEqual(['Unknown']);
    expect(names(planFor(estate, 'cheapest', { unknownCost: 'goes-first' }).stays)).toEqual(['Known']);
    expect(names(planFor(estate, 'smallest').stays)).toEqual(['Known']);
    expect(planFor(estate, 'smallest').frees).toEqual({ amounts: [], unknown: 1 });
  });

  it('converts other currencies where there is a rate, and says where there is none', () => {
    const estate = estateFrom({
      Dollar: {
        functions: ['chat'],
        cost: { kind: 'known', amounts: [money(100_000, USD)], source: 'ledger' },
      },
      Euro: { functions: ['chat'], cost: euros(950) },
    });
    const rate: Convert = ({ minor }) => money(Math.round(minor * 0.9), EUR);
    expect(names(planFor(estate, 'cheapest', {}, rate).stays)).toEqual(['Dollar']);
    const plan = planFor(estate, 'cheapest', { unknownCost: 'goes-first' });
    expect(names(plan.stays)).toEqual(['Euro']);
    const notes = comparisonNotes(plan, comparedCosts(estate.applications, EUR, noRates));
    expect(notes[0]).toContain('no rate from USD to EUR');
    expect(notes[1]).toContain('it goes where others can serve');
  });

  it('leaves every function served that was served, whatever is chosen', () => {
    const anyEstate = fc
      .dictionary(
        fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
        fc.record({
          functions: fc.array(fc.constantFrom('f', 'g', 'h', 'i'), { minLength: 1, maxLength: 3 }),
          cost: fc.option(fc.nat(50), { nil: null }).map(euros),
          status: fc.constantFrom('active', 'active', 'trial', 'retiring'),
        }),
        { minKeys: 1 },
      )
      .map((entries) => estateFrom(entries));
    fc.assert(
      fc.property(anyEstate, fc.constantFrom('smallest', 'cheapest'), (estate, goal) => {
        const plan = planFor(estate, goal as PlanGoal);
        const goes = new Set(plan.goes.map(({ application }) => application.id));
        for (const { kind } of lossesOf(estate, goes)) expect(['served', 'not-needed']).toContain(kind);
        expect(plan.stays.length + plan.goes.length).toBe(
          estate.applications.filter(({ standing }) => standing === 'serves').length,
        );
      }),
    );
  });
});

describe('redundant spend', () => {
  it('is what those cost that serve a function and do not stay; each once in all', () => {
    const estate = estateFrom(OFFICE);
    const plan = planFor(estate, 'smallest');
    const [chat, tasks, video, wiki] = estate.functions.map((one) => redundantSpend(one, staying(plan)));
    expect(chat?.amounts).toEqual([money(1_500_000, EUR)]);
    expect(tasks?.amounts).toEqual([money(700_000, EUR)]);
    expect(video?.amounts).toEqual([money(600_000, EUR)]);
    expect(wiki?.amounts).toEqual([]);
    expect(costOf([...plan.goes, ...plan.goes])).toEqual(plan.frees);
  });
});

describe('a retirement', () => {
  const estate = estateFrom(
    { ...OFFICE, Linear: { functions: ['tasks', 'wiki'], status: 'trial' } },
    { 'function:chat': { kind: 'needed', applications: 2 } },
  );

  it('tells what nobody else serves, what is short, and who takes over', () => {
    const told = lossesOf(estate, new Set([idOf('Notion'), idOf('Slack'), idOf('Teams')])).map(lossWords);
    expect(told).toEqual([
      'WIKI: nobody else serves it. Linear could, but nobody relies on it yet.',
      'CHAT: Zoom still serves it, but it needs 2.',
      'TASKS: Asana takes over.',
      'VIDEO: Zoom takes over.',
    ]);
  });

  it('tells what is lost with one application alone', () => {
    expect(lostWith(estate, idOf('Notion')).map(({ name }) => name)).toEqual(['WIKI']);
    expect(lostWith(estate, idOf('Zoom'))).toEqual([]);
    const unneeded = estateFrom(OFFICE, { 'function:wiki': { kind: 'not-needed' } });
    expect(lostWith(unneeded, idOf('Notion'))).toEqual([]);
  });
});

describe('words about plans', () => {
  it('say what is unknown instead of nought, and what is proved', () => {
    expect(costWords({ amounts: [], unknown: 2 }, 'en-GB')).toBe('cost unknown');
    expect(costWords({ amounts: [], unknown: 0 }, 'en-GB')).toBe('nothing');
    const both = { amounts: [money(120_000, EUR), money(30_000, USD)], unknown: 1 };
    expect(costWords(both, 'en-GB')).toBe('€1,200 and US$300 a year; the cost of 1 is unknown');
    const estate = estateFrom(OFFICE);
    const plan = planFor(estate, 'smallest');
    const costs = comparedCosts(estate.applications, EUR, noRates);
    expect(proofWords(plan, costs, 'en-GB')).toContain('Proved: no smaller set');
    expect(proofWords({ ...plan, proved: false, least: 2 }, costs, 'en-GB')).toBe(
      'Best found, not proved: a better one may exist, but needs at least 2 applications.',
    );
  });
});

describe('what the manager says', () => {
  const now = '2026-03-02T08:00:00.000Z' as IsoInstant;

  it('is a row only while it is not the usual', () => {
    expect(chooseApplication(idOf('Slack'), 'free', now)).toEqual({
      kind: 'remove',
      id: 'application:slack',
    });
    expect(chooseApplication(idOf('Slack'), 'must-keep', now)).toMatchObject({
      row: { id: 'application:slack', choice: { kind: 'must-keep' } },
    });
    expect(chooseFunction('chat', 1, now)).toEqual({ kind: 'remove', id: 'function:chat' });
    expect(chooseFunction('chat', 0, now)).toMatchObject({ row: { choice: { kind: 'not-needed' } } });
    expect(chooseFunction('chat', 40, now)).toMatchObject({
      row: { choice: { kind: 'needed', applications: 9 } },
    });
  });
});

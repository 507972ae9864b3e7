import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { NEW_APPLICATION_ANSWERS, UNUSED_ANSWERS } from '#domain/check-ins/answers.ts';
import type { AnswerSources } from '#domain/check-ins/answer-context.ts';
import type { AnsweredItem, AnsweredItems } from '#domain/check-ins/progress.ts';
import type { CheckInItem } from '#domain/check-ins/item.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { judgePacks } from '#domain/owner-packs/judge-packs.ts';
import { questionKey, type PackJudgement, type PackPresent } from '#domain/owner-packs/judgement.ts';
import { questionsByOwner } from '#domain/owner-packs/make-packs.ts';
import { isUnanswered, packItemsOf } from '#domain/owner-packs/pack-items.ts';
import { reminderText } from '#domain/owner-packs/reminder-text.ts';
import {
  settlePacks,
  undecided,
  type PackDecisions,
  type SettledPacks,
} from '#domain/owner-packs/settle-packs.ts';
import { ownerStandings, waitingOwners } from '#domain/owner-packs/standing.ts';
import { application } from '../off-boarding/samples.ts';
import { ITEMS, OPEN, answerTo, filledText, pack, present, returned } from './samples.ts';

const LATER = '2026-03-09T10:00:00.000Z' as IsoInstant;

function checkInItem(title: string, step: 'new' | 'unused'): CheckInItem {
  const subject = { kind: 'application', id: title } as const;
  return {
    key: `application:${title}`,
    step,
    subject,
    group: step === 'new' ? 'applications' : 'unused',
    title,
    owner: 'Ana Silva',
    about: subject,
    reason: 'It is new.',
    facts: [],
    answers: step === 'new' ? NEW_APPLICATION_ANSWERS : UNUSED_ANSWERS,
    mustDecide: false,
    settled: null,
    since: 'first',
    before: [],
    carried: null,
  };
}

const CHECK_IN_ITEMS = [
  checkInItem('Slack', 'new'),
  checkInItem('Slack', 'unused'),
  checkInItem('Figma', 'new'),
];

function answered(items: readonly CheckInItem[]): AnsweredItems {
  const of = (step: CheckInItem['step']): AnsweredItem[] =>
    items
      .filter((item) => item.step === step)
      .map((item) => ({ item, answer: null, open: true, gone: false }));
  return { new: of('new'), renewals: [], spend: [], used: [], unused: of('unused') };
}

const PACK_ITEMS = packItemsOf(answered(CHECK_IN_ITEMS));
const PACK = pack(PACK_ITEMS);

const app = (name: string): Application => application({ id: name as ApplicationId, name, status: 'active' });
const SOURCES: AnswerSources = {
  applications: [app('Slack'), app('Figma')],
  contracts: [],
  decisions: [],
  tasks: [],
  vendors: [],
};

function settle(
  judged: PackJudgement,
  decisions: PackDecisions = new Map(),
  sources: AnswerSources = SOURCES,
): SettledPacks {
  let id = 0;
  const outcome = settlePacks(judged, decisions, sources, {
    checkInId: OPEN,
    at: LATER,
    today: '2026-03-09' as IsoDate,
    locale: 'en-GB',
    terms: DEFAULT_TERM_SETTINGS,
    newId: () => `new-${++id}`,
    itemOf: (key) => CHECK_IN_ITEMS.find((item) => questionKey({ step: item.step, item: item.key }) === key),
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function now(over: Partial<PackPresent> = {}): PackPresent {
  return present({ items: PACK_ITEMS, packs: [PACK], ...over });
}

describe('a yes to what came back', () => {
  it('stores the answers as the owner’s, with what follows from them and the return', () => {
    const text = filledText(PACK, {
      Slack: { answer: 'Retire', comment: 'Nobody needs it' },
      Figma: { answer: 'Assign to Ben Olsen', due: '2026-03-31', comment: 'Ask design' },
    });
    const { effects, packs } = settle(judgePacks([returned(text)], now()));
    expect(effects.map(({ answer }) => [answer.id, answer.by, answer.packId, answer.comment])).toEqual([
      ['march:new:application:Slack', 'Ana Silva', 'pack-1', 'Nobody needs it'],
      ['march:new:application:Figma', 'Ana Silva', 'pack-1', 'Ask design'],
      ['march:unused:application:Slack', 'Ana Silva', 'pack-1', 'Nobody needs it'],
    ]);
    // Retired twice is retired once: the second answer finds what the first has done.
    const slack = effects.flatMap(({ applications }) => applications);
    expect(slack.map(({ name, status }) => `${name} ${status}`)).toEqual(['Slack retiring']);
    expect(effects.flatMap(({ tasks }) => tasks)).toEqual([
      expect.objectContaining({
        title: 'Look into Figma',
        owner: 'Ben Olsen',
        due: '2026-03-31',
        done: null,
      }),
    ]);
    expect(packs).toEqual([{ ...PACK, returns: [{ at: LATER, fileName: 'ana.csv', answers: 3 }] }]);
  });

  it('adds nothing when the same file comes twice', () => {
    const file = returned(filledText(PACK, { Figma: { answer: 'Keep', comment: 'Yes' } }));
    const first = settle(judgePacks([file], now()));
    const [said] = first.effects.map(({ answer }) => answer);
    const items = PACK_ITEMS.map((item) =>
      item.title === 'Figma' && said !== undefined ? { ...item, answer: said } : item,
    );
    const judged = judgePacks([file], now({ items, packs: first.packs }));
    expect(judged.proposals).toEqual([]);
    expect(settle(judged)).toEqual({ effects: [], packs: [] });
  });

  it('notes that a pack came back though all of it was known', () => {
    const items = PACK_ITEMS.map((item) => ({ ...item, answer: answerTo(item, { kind: 'confirmed' }) }));
    const file = returned(filledText(PACK, { Figma: { answer: 'OK' } }));
    expect(settle(judgePacks([file], now({ items }))).packs[0]?.returns).toEqual([
      { at: LATER, fileName: 'ana.csv', answers: 0 },
    ]);
    expect(settle(judgePacks([returned(filledText(PACK, {}))], now())).packs).toEqual([]);
  });

  it('waits until each conflict is decided, and keeps mine or takes theirs', () => {
    const [slack] = PACK_ITEMS.filter(({ title, step }) => title === 'Slack' && step === 'new');
    if (slack === undefined) throw new Error('no such item');
    const mine = answerTo(slack, { kind: 'decided', choice: 'keep' }, { taskId: 'task' as TaskId });
    const items = PACK_ITEMS.map((item) => (item === slack ? { ...item, answer: mine } : item));
    const text = filledText(PACK, { Slack: { answer: 'Retire' } });
    const judged = judgePacks([returned(text)], now({ items }));
    const key = 'new:application:Slack';
    expect(undecided(judged, new Map()).map((proposal) => proposal.key)).toEqual([key]);
    const kept = settle(judged, new Map([[key, 'mine']]));
    expect(kept.effects.map(({ answer }) => answer.step)).toEqual(['unused']);
    const taken = settle(judged, new Map([[key, 0]]));
    expect(taken.effects.map(({ answer }) => answer.verdict)).toEqual([
      { kind: 'decided', choice: 'retire' },
      { kind: 'decided', choice: 'retire' },
    ]);
  });

  it('adds a comment to the answer that is there, and changes nothing else', () => {
    const [figma] = PACK_ITEMS.filter(({ title }) => title === 'Figma');
    if (figma === undefined) throw new Error('no such item');
    const mine = answerTo(figma, { kind: 'decided', choice: 'keep' });
    const items = PACK_ITEMS.map((item) => (item === figma ? { ...item, answer: mine } : item));
    const text = filledText(PACK, { Figma: { answer: 'Keep', comment: 'For design' } });
    const judged = judgePacks([returned(text)], now({ items }));
    const { effects } = settle(judged, new Map([['new:application:Figma', 0]]));
    expect(effects.map(({ answer, tasks, applications }) => [answer.comment, tasks, applications])).toEqual([
      ['For design', [], []],
    ]);
  });
});

describe('who is asked', () => {
  it('is each owner once, and what nobody owns comes last', () => {
    const items = [
      { ...ITEMS[0], owner: '' },
      { ...ITEMS[1], owner: 'ben  olsen' },
      { ...ITEMS[2], owner: 'Ana Silva' },
      { ...ITEMS[0], owner: 'Ben Olsen' },
    ].flatMap((item) => (item.step === undefined ? [] : [item as (typeof ITEMS)[0]]));
    expect(questionsByOwner(items).map(({ owner, items: own }) => [owner, own.length])).toEqual([
      ['Ana Silva', 1],
      ['ben  olsen', 2],
      ['', 1],
    ]);
  });

  it('is asked only what is not settled; a mere OK is no answer to what must be decided', () => {
    const rolled = { ...checkInItem('Zoom', 'new'), mustDecide: true };
    const decided = { ...checkInItem('Miro', 'new'), settled: 'Keep.' };
    const items = packItemsOf(answered([rolled, decided]));
    expect(items.map((item) => [item.title, isUnanswered(item), item.choices[0]?.words])).toEqual([
      ['Zoom', true, 'Keep'],
      ['Miro', false, 'OK'],
    ]);
  });
});

describe('who has not answered', () => {
  const bens = pack([{ ...PACK_ITEMS[2], owner: 'Ben Olsen' } as (typeof PACK_ITEMS)[0]], 'pack-2');
  const again = pack(PACK_ITEMS.slice(0, 1), 'pack-3', {
    madeAt: LATER,
    returns: [{ at: LATER, fileName: 'x.csv', answers: 1 }],
  });
  const answers = [{ step: 'new', item: 'application:Slack' }] as const;

  it('is listed with what was asked in all packs, each question once', () => {
    const standings = ownerStandings([PACK, bens, again], answers);
    expect(
      standings.map(({ owner, pack: latest, asked, answered: said, lastReturn }) => [
        owner,
        latest.id,
        said,
        asked,
        lastReturn,
      ]),
    ).toEqual([
      ['Ana Silva', 'pack-3', 1, 3, LATER],
      ['Ben Olsen', 'pack-2', 0, 1, null],
    ]);
    expect(waitingOwners([PACK, bens, again], answers)).toBe(2);
    expect(waitingOwners([again], answers)).toBe(0);
  });

  it('does not miss what was settled otherwise', () => {
    const open = new Set(['unused:application:Slack']);
    const [ana] = ownerStandings([PACK], answers, open);
    expect(ana).toMatchObject({ asked: 3, answered: 1, settled: 1, missing: 1 });
  });

  it('can be reminded with a text', () => {
    const [ana] = ownerStandings([PACK], answers);
    if (ana === undefined) throw new Error('nobody was asked');
    const text = reminderText(ana, {
      startedOn: '2026-03-02' as IsoDate,
      from: 'Kim',
      fileName: 'Check-in Ana Silva.csv',
      locale: 'en-GB',
    });
    expect(text).toContain('of 2 Mar 2026, 2 questions are still open with you.');
    expect(text.endsWith('Thank you\nKim')).toBe(true);
  });
});

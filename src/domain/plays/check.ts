import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Stage } from '#domain/journey/journey.ts';
import { assertNever } from '#domain/outcome.ts';
import type { PlayStep, PlayTrigger, TriggerKind } from './play.ts';

/** A step as it is typed. */
export interface TypedStep {
  readonly title: string;
  readonly days: string;
  readonly owner: string;
}

/** What is typed about a play and can be wrong; fields that the kind of trigger does not have are not looked at. */
export interface TypedPlay {
  readonly name: string;
  readonly stage: Stage;
  readonly kind: TriggerKind;
  readonly days: string;
  readonly score: string;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly TypedStep[];
}

/** What was typed, read. `trigger` is `null` while its numbers are wrong; only without problems all steps are there. */
export interface ReadPlay {
  readonly trigger: PlayTrigger | null;
  readonly steps: readonly PlayStep[];
  readonly problems: readonly FieldProblem[];
}

/** Ten years: more is a slip of the hand. */
const MOST_DAYS = 3650;
const MOST_HEALTH = 100;
const MOST_NPS = 10;

type Say = (field: string, code: string, message: string) => void;

function whole(text: string, most: number): number | null {
  const bare = text.trim();
  const value = /^\d{1,6}$/.test(bare) ? Number(bare) : Number.NaN;
  return value <= most ? value : null;
}

/** Reads a play as it was typed: numbers are whole days from 0, health from 0 to 100, NPS answers from 0 to 10. */
export function readPlay(typed: TypedPlay): ReadPlay {
  const problems: FieldProblem[] = [];
  const say: Say = (field, code, message) => void problems.push({ field, code, message });
  if (typed.name.trim() === '') say('name', 'play-name', 'Give the play a name.');
  const trigger = readTrigger(typed, say);
  if (typed.steps.length === 0) {
    say('steps', 'play-steps', 'Add at least one step: a play without steps asks for nothing.');
  }
  const steps = typed.steps.flatMap((step, index) => readStep(step, index, say) ?? []);
  return { trigger, steps, problems };
}

function readDays(text: string, field: string, say: Say): number | null {
  const days = whole(text, MOST_DAYS);
  if (days === null) say(field, 'play-days', `Enter whole days from 0 to ${MOST_DAYS}.`);
  return days;
}

function readTrigger(typed: TypedPlay, say: Say): PlayTrigger | null {
  const { kind } = typed;
  switch (kind) {
    case 'entered':
      return { kind };
    case 'days-in-stage':
    case 'before-renewal':
    case 'no-touchpoint': {
      const days = readDays(typed.days, 'days', say);
      return days === null ? null : { kind, days };
    }
    case 'health-below': {
      const score = whole(typed.score, MOST_HEALTH);
      if (score === null) say('score', 'play-health', 'Enter a health from 0 to 100.');
      return score === null ? null : { kind, score };
    }
    case 'nps-answer': {
      const [from, to] = [whole(typed.from, MOST_NPS), whole(typed.to, MOST_NPS)];
      if (from === null) say('from', 'play-nps', 'Enter an answer from 0 to 10.');
      if (to === null) say('to', 'play-nps', 'Enter an answer from 0 to 10.');
      if (from === null || to === null) return null;
      if (from > to) say('to', 'play-nps-order', `The highest answer is below the lowest, ${from}.`);
      return { kind, from, to };
    }
    default:
      return assertNever(kind);
  }
}

function readStep({ title, days, owner }: TypedStep, index: number, say: Say): PlayStep | null {
  const bare = title.trim();
  if (bare === '') say(`steps.${index}.title`, 'play-step', `Say what step ${index + 1} asks for.`);
  // The bar parts the cells of a step in plays.csv.
  if (owner.includes('|')) say(`steps.${index}.owner`, 'play-owner', 'A name has no “|” in it.');
  const dueAfterDays = readDays(days, `steps.${index}.days`, say);
  return bare === '' || dueAfterDays === null ? null : { title: bare, dueAfterDays, owner: owner.trim() };
}

/** A play as its form shows it. */
export function typedPlay(play: {
  readonly name: string;
  readonly stage: Stage;
  readonly trigger: PlayTrigger;
  readonly steps: readonly PlayStep[];
}): TypedPlay {
  const { name, stage, trigger, steps } = play;
  const text = (value: number | undefined, otherwise: string): string =>
    value === undefined ? otherwise : String(value);
  return {
    name,
    stage,
    kind: trigger.kind,
    // What the other kinds of trigger begin with.
    days: text('days' in trigger ? trigger.days : undefined, '30'),
    score: text('score' in trigger ? trigger.score : undefined, '50'),
    from: text('from' in trigger ? trigger.from : undefined, '0'),
    to: text('to' in trigger ? trigger.to : undefined, '6'),
    steps: steps.map(({ title, dueAfterDays, owner }) => ({ title, days: String(dueAfterDays), owner })),
  };
}

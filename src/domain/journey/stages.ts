import { STAGES } from './journey.ts';
import type { Stage } from './journey.ts';

/** The three phases of the flywheel, each of two stages. */
export const PHASES = ['attract', 'engage', 'delight'] as const;
export type Phase = (typeof PHASES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  awareness: 'Awareness',
  conversion: 'Conversion',
  purchase: 'Purchase',
  activation: 'Activation',
  renewal: 'Renewal',
  advocacy: 'Advocacy',
};

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  attract: 'Attract',
  engage: 'Engage',
  delight: 'Delight',
};

export const STAGES_OF_PHASE: Readonly<Record<Phase, readonly [Stage, Stage]>> = {
  attract: ['awareness', 'conversion'],
  engage: ['purchase', 'activation'],
  delight: ['renewal', 'advocacy'],
};

/** Place of a stage in the journey, from 0. */
export function stageIndex(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** Whether `text` is one of the six stages, in lower case. */
export function isStage(text: string): text is Stage {
  return (STAGES as readonly string[]).includes(text);
}

/** What a move does to the journey. `stays` is a change of order within the stage. */
export type MoveKind =
  | { readonly kind: 'stays' }
  | { readonly kind: 'forward' }
  | { readonly kind: 'skipped'; readonly over: readonly Stage[] }
  | { readonly kind: 'back' };

/** What a move from one stage to another is. Entering the first stage (`from` is `null`) is forward. */
export function kindOfMove(from: Stage | null, to: Stage): MoveKind {
  if (from === null) return { kind: 'forward' };
  const [start, end] = [stageIndex(from), stageIndex(to)];
  if (end === start) return { kind: 'stays' };
  if (end < start) return { kind: 'back' };
  const over = STAGES.slice(start + 1, end);
  return over.length === 0 ? { kind: 'forward' } : { kind: 'skipped', over };
}

/** A move in words, e.g. "forward to Purchase", "back to Awareness", "to Renewal, skipping Purchase and Activation". */
export function moveText(from: Stage | null, to: Stage): string {
  const name = STAGE_NAMES[to];
  const move = kindOfMove(from, to);
  switch (move.kind) {
    case 'stays':
      return `within ${name}`;
    case 'forward':
      return from === null ? `entered at ${name}` : `forward to ${name}`;
    case 'back':
      return `back to ${name}`;
    case 'skipped':
      return `to ${name}, skipping ${listed(move.over.map((stage) => STAGE_NAMES[stage]))}`;
  }
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

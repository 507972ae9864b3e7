import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { TouchpointId } from '#domain/brand.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { TOUCHPOINT_NAMES } from '#domain/touchpoints/touchpoint.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import type { TouchpointFacts } from './form/touchpoint-draft.ts';

export interface TouchpointEdits {
  add(facts: TouchpointFacts): Promise<boolean>;
  change(touchpoint: Touchpoint, facts: TouchpointFacts): Promise<boolean>;
  remove(touchpoint: Touchpoint): Promise<boolean>;
}

/** Every change of one customer's touchpoints; each can be undone. */
export function useTouchpointEdits({ id, company }: Customer): TouchpointEdits {
  const { workspace, perform } = useSession();
  const words = ({ kind }: Pick<Touchpoint, 'kind'>): string =>
    `${TOUCHPOINT_NAMES[kind].toLowerCase()} with ${company}`;
  return {
    add: (facts) => {
      const now = workspace.now();
      const touchpointId = workspace.newId() as TouchpointId;
      const row: Touchpoint = { id: touchpointId, customerId: id, ...facts, createdAt: now, updatedAt: now };
      return perform(`Logged ${words(facts)}`, [put('touchpoints', row)]);
    },
    change: (touchpoint, facts) => {
      const row: Touchpoint = { ...touchpoint, ...facts, updatedAt: workspace.now() };
      return perform(`Changed ${words(facts)}`, [put('touchpoints', row)]);
    },
    remove: (touchpoint) => perform(`Deleted ${words(touchpoint)}`, [remove('touchpoints', touchpoint.id)]),
  };
}

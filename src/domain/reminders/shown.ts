import { groupOf, leadOf } from './reminder.ts';

/** What was shown, asked for by reminder and by deadline; years of it are many thousand ids. */
export interface ShownReminders {
  readonly size: number;
  has(id: string): boolean;
  add(id: string): void;
  /** The most urgent lead of the deadline that was shown, in days; infinite when none was. */
  leastLead(deadline: string): number;
}

/** @param ids what was shown before */
export function shownReminders(ids: Iterable<string>): ShownReminders {
  const shown = new Set<string>();
  const leads = new Map<string, number>();
  const leastLead = (deadline: string): number => leads.get(deadline) ?? Number.POSITIVE_INFINITY;
  const add = (id: string): void => {
    shown.add(id);
    const deadline = groupOf(id);
    const lead = leadOf(id);
    if (lead < leastLead(deadline)) leads.set(deadline, lead);
  };
  for (const id of ids) add(id);
  return {
    get size() {
      return shown.size;
    },
    has: (id) => shown.has(id),
    add,
    leastLead,
  };
}

/** What was shown before, which stays as it is, and what is added to it. */
export function shownOver(before: Pick<ShownReminders, 'size' | 'has' | 'leastLead'>): ShownReminders {
  const own = shownReminders([]);
  return {
    get size() {
      return before.size + own.size;
    },
    has: (id) => own.has(id) || before.has(id),
    add: (id) => {
      if (!before.has(id)) own.add(id);
    },
    leastLead: (deadline) => Math.min(own.leastLead(deadline), before.leastLead(deadline)),
  };
}

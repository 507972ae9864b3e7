import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CheckInVerdict } from '#domain/check-ins/check-in.ts';
import type { AnsweredItem } from '#domain/check-ins/progress.ts';
import type { Outcome } from '#domain/outcome.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import type { CheckInActions } from '../data/use-check-in-actions.ts';
import { draftOf, forgetDraft } from './drafts.ts';

/** What the items of a step can do, and which of them the keys are about. */
export interface StepItems {
  /** Key of the item that the keys are about; `null` before one was chosen. */
  readonly current: string | null;
  select(key: string): void;
  say(one: AnsweredItem, verdict: CheckInVerdict): void;
  comment(one: AnsweredItem, words: string): void;
  takeBack(one: AnsweredItem): void;
  startAssigning(one: AnsweredItem): void;
  readonly assigning: AnsweredItem | null;
  stopAssigning(): void;
  assign(to: string, due: IsoDate | null): Promise<Outcome<void>>;
}

/** Attribute of an item's element, by which the keys find it. */
export const ITEM_ATTRIBUTE = 'data-item';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;
}

/** Keys of the items that are drawn, in their order. */
function drawn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(`[${ITEM_ATTRIBUTE}]`) ?? [])];
}

/** The item `by` places further, focused and scrolled to; the first when none was chosen. */
function move(list: HTMLElement | null, current: string | null, by: number): string | null {
  const all = drawn(list);
  const place = all.findIndex((element) => element.getAttribute(ITEM_ATTRIBUTE) === current);
  const next = all[place < 0 ? 0 : Math.min(all.length - 1, Math.max(0, place + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next?.getAttribute(ITEM_ATTRIBUTE) ?? null;
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

function useKeys(items: readonly AnsweredItem[], step: StepItems, list: RefObject<HTMLElement | null>): void {
  // Before the answer is seen, so that a key pressed at once is about what is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const by = MOVES[event.key];
      if (by !== undefined) {
        const next = move(list.current, step.current, by);
        if (next === null) return;
        event.preventDefault();
        step.select(next);
        return;
      }
      const one = items.find(({ item }) => item.key === step.current);
      if (one !== undefined && !one.gone && act(event.key, one, step, list.current)) event.preventDefault();
    };
    const onFocus = ({ target }: FocusEvent): void => {
      const card = target instanceof HTMLElement ? target.closest(`[${ITEM_ATTRIBUTE}]`) : null;
      const key = card?.getAttribute(ITEM_ATTRIBUTE) ?? null;
      if (key !== null && key !== step.current) step.select(key);
    };
    const element = list.current;
    window.addEventListener('keydown', onKey);
    element?.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('keydown', onKey);
      element?.removeEventListener('focusin', onFocus);
    };
  }, [items, step, list]);
}

/** Whether the key meant something for the item. */
function act(key: string, one: AnsweredItem, step: StepItems, list: HTMLElement | null): boolean {
  const { item, answer } = one;
  if (item.settled !== null && answer === null) return false;
  const option = item.answers[Number(key) - 1];
  if (option !== undefined) step.say(one, { kind: 'decided', choice: option.code });
  else if (key === 'c' && !item.mustDecide) step.say(one, { kind: 'confirmed' });
  else if (key === 'a') step.startAssigning(one);
  else if (key === 'u' && answer !== null) step.takeBack(one);
  else if (key === 'm') {
    drawn(list)
      .find((element) => element.getAttribute(ITEM_ATTRIBUTE) === item.key)
      ?.querySelector('input')
      ?.focus();
  } else return false;
  return true;
}

function told(outcome: Outcome<void>): void {
  if (!outcome.ok) noticeProblem('Not answered', outcome.message);
}

export function useStepItems(
  items: readonly AnsweredItem[],
  actions: CheckInActions,
  list: RefObject<HTMLElement | null>,
): StepItems {
  const [current, setCurrent] = useState<string | null>(null);
  const [assigning, setAssigning] = useState<AnsweredItem | null>(null);
  const give = async (one: AnsweredItem, verdict: CheckInVerdict): Promise<Outcome<void>> => {
    const outcome = await actions.answer(one, verdict, draftOf(one));
    if (outcome.ok) forgetDraft(one);
    return outcome;
  };
  const step: StepItems = {
    current,
    select: setCurrent,
    say: (one, verdict) => {
      setCurrent(one.item.key);
      void give(one, verdict).then(told);
    },
    comment: (one, words) => {
      // What is not kept yet waits for an answer.
      void actions.comment(one, words).then((kept) => {
        if (kept) forgetDraft(one);
      });
    },
    takeBack: (one) => void actions.takeBack(one),
    startAssigning: setAssigning,
    assigning,
    stopAssigning: () => setAssigning(null),
    assign: async (to, due) => {
      if (assigning === null) return { ok: true, value: undefined };
      const outcome = await give(assigning, { kind: 'assigned', to, due });
      if (outcome.ok) setAssigning(null);
      return outcome;
    },
  };
  useKeys(items, step, list);
  return step;
}

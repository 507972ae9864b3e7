import { create } from 'zustand';
import type { AnsweredItem } from '#domain/check-ins/progress.ts';

/** Comments that were typed before there is an answer to keep them with, by step and item. */
const useDrafts = create<{ readonly words: Readonly<Record<string, string>> }>(() => ({ words: {} }));

function placeOf({ item }: AnsweredItem): string {
  return `${item.step}:${item.key}`;
}

/** The comment that goes with the next answer: what was typed, else what is kept. */
export function draftOf(one: AnsweredItem): string {
  return useDrafts.getState().words[placeOf(one)] ?? one.answer?.comment ?? '';
}

/** The same, live. */
export function useDraft(one: AnsweredItem): string {
  const place = placeOf(one);
  return useDrafts(({ words }) => words[place]) ?? one.answer?.comment ?? '';
}

export function keepDraft(one: AnsweredItem, words: string): void {
  useDrafts.setState((before) => ({ words: { ...before.words, [placeOf(one)]: words } }));
}

export function forgetDraft(one: AnsweredItem): void {
  const place = placeOf(one);
  useDrafts.setState(({ words }) => ({
    words: Object.fromEntries(Object.entries(words).filter(([key]) => key !== place)),
  }));
}

import { answerItem } from '#domain/check-ins/answer-item.ts';
import type { AnswerContext, AnswerSources } from '#domain/check-ins/answer-context.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { AnsweredItem, AnsweredItems } from '#domain/check-ins/progress.ts';
import type { CheckInId } from '#domain/brand.ts';
import { questionKey } from '#domain/owner-packs/judgement.ts';
import type { PackPresent } from '#domain/owner-packs/judgement.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import { packItemsOf } from '#domain/owner-packs/pack-items.ts';
import type { Session } from '#database/session.tsx';

/** The open check-in with what its answers are checked against. */
export interface PackDesk {
  readonly checkIn: CheckIn;
  readonly items: AnsweredItems;
  readonly sources: AnswerSources;
}

/** The items of the open check-in by step and key, as `questionKey` writes them. */
export function itemsByKey(desk: PackDesk | null): ReadonlyMap<string, AnsweredItem> {
  const all = desk === null ? [] : Object.values(desk.items).flat();
  return new Map(all.map((one) => [questionKey({ step: one.item.step, item: one.item.key }), one]));
}

type PackContext = Omit<AnswerContext, 'by' | 'packId'>;

export function contextOf(session: Session, checkInId: CheckInId): PackContext {
  const { workspace, today, locale, settings } = session;
  const { deadlines: terms } = settings;
  return { checkInId, at: workspace.now(), today, locale, terms, newId: workspace.newId };
}

/** What packs that come back are judged against. */
export function presentOf(
  desk: PackDesk | null,
  rows: {
    readonly checkIns: readonly CheckIn[];
    readonly packs: readonly OwnerPack[];
    readonly owners: readonly string[];
  },
  session: Session,
): PackPresent {
  const byKey = itemsByKey(desk);
  return {
    ...rows,
    items: desk === null ? [] : packItemsOf(desk.items),
    locale: session.locale,
    problemWith: (item, { verdict, comment }) => {
      const asked = byKey.get(questionKey(item));
      if (desk === null || asked === undefined || asked.gone) return null;
      const context = { ...contextOf(session, desk.checkIn.id), by: item.owner, packId: null };
      const outcome = answerItem(asked.item, verdict, comment, desk.sources, context, asked.answer);
      return outcome.ok ? null : { code: outcome.code, message: outcome.message };
    },
  };
}

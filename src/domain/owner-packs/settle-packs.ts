import { NO_EFFECTS } from '#domain/check-ins/choice-effects.ts';
import type { AnswerContext, AnswerSources } from '#domain/check-ins/answer-context.ts';
import { answerItem, withComment, type AnswerEffects } from '#domain/check-ins/answer-item.ts';
import type { CheckInAnswer } from '#domain/check-ins/check-in.ts';
import type { CheckInItem } from '#domain/check-ins/item.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { PackJudgement, PackOffer, PackProposal } from './judgement.ts';
import type { OwnerPack, PackReturn } from './owner-pack.ts';
import { sameVerdict } from './same-answer.ts';

/** What the manager chose for a proposal: the answer that is here, or the offer at this place. */
export type PackDecision = 'mine' | number;
export type PackDecisions = ReadonlyMap<string, PackDecision>;

/** Proposals that wait for the manager: only what nothing speaks against is taken without asking. */
export function undecided({ proposals }: PackJudgement, decisions: PackDecisions): PackProposal[] {
  return proposals.filter(({ key, reasons }) => reasons.length > 0 && !decisions.has(key));
}

/** The offer that is taken; `null` when the present answer stays, or nothing was decided yet. */
export function takenOffer(
  { key, reasons, offers }: PackProposal,
  decisions: PackDecisions,
): PackOffer | null {
  const decision = decisions.get(key) ?? (reasons.length === 0 ? 0 : 'mine');
  return decision === 'mine' ? null : (offers[decision] ?? null);
}

/** Everything that a yes writes. */
export interface SettledPacks {
  readonly effects: readonly AnswerEffects[];
  /** Packs with this return noted. */
  readonly packs: readonly OwnerPack[];
}

interface SettleContext extends Omit<AnswerContext, 'by' | 'packId'> {
  /** The items of the open check-in by step and key, as `questionKey` writes them. */
  readonly itemOf: (key: string) => CheckInItem | undefined;
}

/**
 * What the decisions come to: each taken answer with all that follows from it, one after the other, so that two answers about
 * one application end where answering them by hand would. Refused with the words of the first that cannot be taken.
 */
export function settlePacks(
  judgement: PackJudgement,
  decisions: PackDecisions,
  sources: AnswerSources,
  context: SettleContext,
): Outcome<SettledPacks> {
  const effects: AnswerEffects[] = [];
  let now = sources;
  const counts = new Map<number, number>();
  for (const proposal of judgement.proposals) {
    const offer = takenOffer(proposal, decisions);
    if (offer === null) continue;
    const settled = settleOffer(proposal, offer, now, context);
    if (!settled.ok) return settled;
    effects.push(settled.value);
    now = after(now, settled.value);
    counts.set(offer.file, (counts.get(offer.file) ?? 0) + 1);
  }
  return accepted({ effects, packs: returnedPacks(judgement, counts, context) });
}

function settleOffer(
  { key, mine }: PackProposal,
  { answer, pack }: PackOffer,
  sources: AnswerSources,
  { itemOf, ...context }: SettleContext,
): Outcome<AnswerEffects> {
  const { verdict, comment } = answer;
  // The same verdict with other words: what follows from it is there already.
  if (mine !== null && sameVerdict(verdict, mine.verdict)) {
    const said: CheckInAnswer = {
      ...withComment(mine, comment, context.at),
      by: pack.owner,
      packId: pack.id,
    };
    return accepted({ ...NO_EFFECTS, tasks: [], answer: said });
  }
  const item = itemOf(key);
  if (item === undefined) {
    return refused('gone', `“${key}” is not asked any more. Close the preview and open the file again.`);
  }
  const words = comment === '' && mine !== null ? mine.comment : comment;
  return answerItem(item, verdict, words, sources, { ...context, by: pack.owner, packId: pack.id }, mine);
}

/** The sources as they stand once an answer was stored. */
function after(sources: AnswerSources, { applications, decisions, tasks }: AnswerEffects): AnswerSources {
  return {
    ...sources,
    applications: replaced(sources.applications, applications),
    decisions: replaced(sources.decisions, decisions),
    tasks: replaced(sources.tasks, tasks),
  };
}

function replaced<Row extends { readonly id: string }>(
  rows: readonly Row[],
  changed: readonly Row[],
): readonly Row[] {
  if (changed.length === 0) return rows;
  const ids = new Set(changed.map(({ id }) => id));
  return [...rows.filter(({ id }) => !ids.has(id)), ...changed];
}

/** Packs whose answers came: with what was taken of them, or for the first time though all of it was known already. */
function returnedPacks(
  { files, rows }: PackJudgement,
  taken: ReadonlyMap<number, number>,
  { at }: Pick<SettleContext, 'at'>,
): OwnerPack[] {
  const packs = new Map<string, OwnerPack>();
  files.forEach(({ name, pack, refused: why }, file) => {
    if (pack === null || why !== null) return;
    const current = packs.get(pack.id) ?? pack;
    const answers = taken.get(file) ?? 0;
    const spoke = rows.some((row) => row.file === file && SPEAKS.has(row.result.kind));
    if (answers === 0 && !(spoke && current.returns.length === 0)) return;
    const returned: PackReturn = { at, fileName: name, answers };
    packs.set(pack.id, { ...current, returns: [...current.returns, returned] });
  });
  return [...packs.values()];
}

const SPEAKS: ReadonlySet<string> = new Set(['same', 'proposed']);

import { formatDate } from '#domain/calendar/format.ts';
import { answerKey, answerWords } from './answer-words.ts';
import {
  questionKey,
  questionName,
  type PackJudgement,
  type PackOffer,
  type PackPresent,
  type PackProposal,
  type RowOutcome,
} from './judgement.ts';
import { ownerKey } from './owner-key.ts';
import type { PackItem } from './owner-pack.ts';
import type { ReadRow } from './read-row.ts';
import { addsNothing, sameVerdict } from './same-answer.ts';

type Result = RowOutcome['result'];

/** Rows that answer, question by question. */
interface Group {
  readonly item: PackItem;
  readonly rows: { readonly index: number; readonly offer: PackOffer }[];
}

/**
 * Compares what rows say with the present and with each other. Rows of one file that answer one question differently are
 * all refused; different files are a choice for the manager.
 */
export function judgeAnswers(
  read: readonly ReadRow[],
  present: PackPresent,
): Pick<PackJudgement, 'rows' | 'proposals'> {
  const results = new Map<number, Result>();
  const groups = new Map<string, Group>();
  read.forEach(({ says, file, line }, index) => {
    if (says.kind !== 'answer') {
      results.set(index, says);
      return;
    }
    const { asked, item, answer, notes } = says;
    const key = questionKey(item);
    const group = groups.get(key) ?? { item, rows: [] };
    groups.set(key, group);
    group.rows.push({ index, offer: { file, line, ...asked, answer, notes } });
  });
  const proposals: PackProposal[] = [];
  for (const [key, group] of groups) {
    const kept = withoutContradictions(group, results);
    const proposal = propose(key, { ...group, rows: kept }, results, present);
    if (proposal !== null) proposals.push(proposal);
  }
  const rows = read.map(({ file, line, title, question }, index): RowOutcome => {
    const result = results.get(index);
    if (result === undefined) throw new Error(`row ${line} of file ${file} was not judged`);
    return { file, line, title, question, result };
  });
  return { rows, proposals };
}

/** Refuses rows of one file that contradict each other. */
function withoutContradictions({ rows, item }: Group, results: Map<number, Result>): Group['rows'] {
  return rows.filter(({ index, offer }) => {
    const twins = rows.filter((other) => other.offer.file === offer.file);
    const agree = twins.every(({ offer: twin }) => isSame(twin, offer));
    if (!agree) {
      const lines = twins.map(({ offer: twin }) => twin.line).join(' and ');
      const reason = `Lines ${lines} answer ${questionName(item)} differently, so neither is taken. Leave one of them.`;
      results.set(index, { kind: 'refused', code: 'contradiction', reason });
    }
    return agree;
  });
}

function isSame(a: PackOffer, b: PackOffer): boolean {
  return addsNothing(a.answer, b.answer) && addsNothing(b.answer, a.answer);
}

function propose(
  key: string,
  { item, rows }: Group,
  results: Map<number, Result>,
  present: PackPresent,
): PackProposal | null {
  const mine = item.answer;
  const offers: PackOffer[] = [];
  for (const { index, offer } of rows) {
    const known = mine !== null && addsNothing(offer.answer, mine);
    results.set(index, known ? { kind: 'same' } : { kind: 'proposed', key });
    if (!known && !offers.some((other) => isSame(other, offer))) offers.push(offer);
  }
  if (offers.length === 0) return null;
  const reasons = new Set(offers.flatMap((offer) => reasonsToChoose(offer, item, present)));
  if (offers.length > 1) reasons.add('The files answer it differently.');
  return { key, item, mine, offers, reasons: [...reasons] };
}

/** What has become different between the making of the pack and now. */
function reasonsToChoose(
  { pack, question, answer }: PackOffer,
  item: PackItem,
  present: PackPresent,
): string[] {
  const reasons: string[] = [];
  const { answer: mine } = item;
  const checkIn = present.checkIns.find(({ id }) => id === pack.checkInId);
  if (checkIn !== undefined && checkIn.state.kind === 'finished') {
    reasons.push(`It was answered for the check-in of ${formatDate(checkIn.startedOn, present.locale)}.`);
  }
  if (mine !== null) {
    const words = answerWords(mine.verdict, item.choices);
    if (answerKey(words) !== answerKey(question.answerThen)) {
      const by = mine.by === '' ? '' : ` by ${mine.by}`;
      reasons.push(`It was answered “${words}”${by} since the pack was made.`);
    } else if (sameVerdict(answer.verdict, mine.verdict) && mine.comment.trim() !== '') {
      reasons.push('There is another comment already.');
    }
  }
  if (item.settled !== null) reasons.push(`It was settled: ${item.settled}`);
  if (ownerKey(item.owner) !== ownerKey(pack.owner)) {
    reasons.push(`It belongs to ${item.owner === '' ? 'nobody' : item.owner} now.`);
  }
  const changed = factsSince(question.facts, item.facts);
  if (changed !== null) reasons.push(changed);
  return reasons;
}

function factsSince(then: readonly string[], now: readonly string[]): string | null {
  const gone = then.filter((fact) => !now.includes(fact));
  const come = now.filter((fact) => !then.includes(fact));
  if (gone.length === 0 && come.length === 0) return null;
  const was = gone.length === 0 ? '' : ` Then: ${gone.join('; ')}.`;
  const is = come.length === 0 ? '' : ` Now: ${come.join('; ')}.`;
  return `What is known has changed since.${was}${is}`;
}

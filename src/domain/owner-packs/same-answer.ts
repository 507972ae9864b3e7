import type { CheckInVerdict } from '#domain/check-ins/check-in.ts';
import { ownerKey } from './owner-key.ts';
import type { PackAnswer } from './judgement.ts';

/** Whether two verdicts say the same. What is assigned without a day adds nothing to the same with one. */
export function sameVerdict(theirs: CheckInVerdict, mine: CheckInVerdict): boolean {
  if (theirs.kind === 'assigned') {
    const sameDay = mine.kind === 'assigned' && (theirs.due === null || theirs.due === mine.due);
    return sameDay && ownerKey(theirs.to) === ownerKey(mine.to);
  }
  if (theirs.kind === 'decided') return mine.kind === 'decided' && theirs.choice === mine.choice;
  return mine.kind === 'confirmed';
}

/** Whether an answer that comes in adds nothing to the one that is there: no other verdict, and no other words. */
export function addsNothing(theirs: PackAnswer, mine: PackAnswer): boolean {
  return (
    sameVerdict(theirs.verdict, mine.verdict) &&
    (theirs.comment === '' || theirs.comment === mine.comment.trim())
  );
}

import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { decideBy } from '#domain/decisions/decision-state.ts';
import { follow, followed, toAcknowledge } from '#domain/decisions/follow-renewals.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { LOOK_AHEAD_DAYS } from '#domain/home/upcoming-deadlines.ts';
import { renewalsTouching } from '#domain/renewals/renewals.ts';
import type { TaskEntry, TaskProvider, TaskSources } from './entry.ts';

/**
 * What decisions and notices ask for (R4, R7): open decisions due within 90 days or overdue while their term runs, notices
 * to be sent and to be acknowledged, and terms that renewed without a decision until that is acknowledged. A
 * notice whose sending is an open step of an off-boarding plan is not listed twice.
 */
export const derivedTasks: TaskProvider = (sources, { today, timeZone, settings }) => {
  const { contracts, decisions, notices } = sources;
  const all = followed(decisions, notices, today, timeZone);
  const range = { from: today, to: addDays(today, LOOK_AHEAD_DAYS) };
  const found = renewalsTouching(contracts, range, settings).map((renewal) => follow(renewal, all));
  const owners = new Map(sources.applications.map(({ id, owner }) => [id, owner]));
  const ownerOf = ({ decision, renewal: { contract } }: FollowedRenewal): string => {
    if (decision !== undefined && decision.owner !== '') return decision.owner;
    return contract.applicationId === null ? '' : (owners.get(contract.applicationId) ?? '');
  };
  const planned = contractsWithNoticeStep(sources);
  const seen = new Set<string>();
  const entries: TaskEntry[] = [];
  for (const one of toAcknowledge(contracts, all, settings)) {
    const { name } = one.renewal.contract;
    const title = `Acknowledge that ${name} renewed without a decision`;
    entries.push(entryOf('decision', one, title, one.renewal.termEnd, ownerOf(one)));
  }
  for (const one of found) {
    const { contract } = one.renewal;
    // Of a contract's terms the first that is open comes first; the next is no work until then.
    if (one.stage === 'open' && one.standing.kind === 'open' && !seen.has(contract.id)) {
      seen.add(contract.id);
      const due = decideBy(one.decision, one.renewal);
      entries.push(entryOf('decision', one, `Decide about ${contract.name}`, due, ownerOf(one)));
    }
    const notice = noticeTask(one, planned);
    if (notice !== null) entries.push(entryOf('notice', one, notice.title, notice.due, ownerOf(one)));
  }
  return entries;
};

function noticeTask(
  { renewal, notice }: FollowedRenewal,
  planned: ReadonlySet<string>,
): { readonly title: string; readonly due: IsoDate | null } | null {
  const { contract, sendBy, noticeDeadline, termEnd } = renewal;
  switch (notice.next) {
    case 'nothing':
      return null;
    case 'write':
    case 'send':
      if (planned.has(contract.id)) return null;
      return { title: `Send notice of ${contract.name}`, due: sendBy ?? termEnd };
    case 'get-acknowledged':
      return { title: `Have the notice of ${contract.name} acknowledged`, due: noticeDeadline ?? termEnd };
  }
}

function entryOf(
  kind: 'decision' | 'notice',
  { renewal: { contract, termStart } }: FollowedRenewal,
  title: string,
  due: IsoDate | null,
  owner: string,
): TaskEntry {
  return {
    id: `${kind}:${contract.id}:${termStart}`,
    kind,
    title,
    owner,
    due,
    firstDue: null,
    done: null,
    about: { kind: 'contract', id: contract.id, name: contract.name },
    place: { kind, contractId: contract.id, termStart },
    task: null,
  };
}

/** Contracts whose notice is an open step of a plan. */
function contractsWithNoticeStep({ tasks, retirements }: TaskSources): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { subject, done } of tasks) {
    if (done === null && subject.kind === 'off-boarding' && subject.step === 'give-notice')
      open.add(subject.retirementId);
  }
  return new Set(
    retirements.flatMap(({ id, contractId }) => (contractId !== null && open.has(id) ? [contractId] : [])),
  );
}

import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import type { Task } from '#domain/tasks/task.ts';

/** The rows that tasks of one application are made from: its own, its contracts', and the steps of its off-boarding. Pure. */
export function ofApplication(
  rows: Pick<TaskSources, 'tasks' | 'retirements' | 'decisions' | 'notices'>,
  application: Application,
  contracts: readonly Contract[],
): TaskSources {
  const own = new Set<string>(contracts.map(({ id }) => id));
  const retirements = rows.retirements.filter(({ applicationId }) => applicationId === application.id);
  const plans = new Set<string>(retirements.map(({ id }) => id));
  const isOwn = ({ subject }: Task): boolean => {
    if (subject.kind === 'application') return subject.id === application.id;
    if (subject.kind === 'contract') return own.has(subject.id);
    return subject.kind === 'off-boarding' && plans.has(subject.retirementId);
  };
  return {
    tasks: rows.tasks.filter(isOwn),
    retirements,
    decisions: rows.decisions.filter(({ contractId }) => own.has(contractId)),
    notices: rows.notices.filter(({ contractId }) => own.has(contractId)),
    applications: [application],
    contracts,
    customers: [],
    checkIns: [],
  };
}

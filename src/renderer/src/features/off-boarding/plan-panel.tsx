import { Anchor, Button, Progress as Bar } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { useNotices } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useTaskActions } from '#database/use-task-actions.ts';
import { ownersIn } from '#database/use-task-sources.ts';
import { chooseDocument } from '#desktop/choose-document.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { StandingCharge } from '#domain/off-boarding/charges.ts';
import { watchWindow } from '#domain/off-boarding/verification.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import { Panel } from '#ui/panel/panel.tsx';
import { TaskDialogs, type TaskDialog } from '#ui/tasks/task-dialogs.tsx';
import { blockerWords } from './blocker-words.ts';
import { ChargesPart } from './charges-part.tsx';
import { noticeEvidence } from './notice-evidence.ts';
import classes from './off-boarding.module.css';
import { PlanDialogs, type PlanDialog } from './plan-dialogs.tsx';
import { PlanNotes } from './plan-notes.tsx';
import type { Progress } from './progress.ts';
import { StateChip } from './state-chip.tsx';
import { StepItem } from './step-item.tsx';
import { useOffBoardingActions } from './use-off-boarding-actions.ts';

interface PlanPanelProps {
  readonly progress: Progress;
  readonly sources: TaskSources;
}

/** What stands between the plan and its verification, or that it is through. */
function Standing({ progress }: { readonly progress: Progress }): ReactNode {
  const { locale } = useSession();
  const { retirement, blockers, done, steps } = progress;
  const { state } = retirement;
  const { from, to } = watchWindow(retirement);
  const on = (date: typeof to): string => formatDate(date, locale);
  return (
    <section aria-labelledby="off-boarding-standing">
      <h3 id="off-boarding-standing" className={classes['title']}>
        {`${done} of ${steps.length} steps done`}
      </h3>
      <Bar
        value={steps.length === 0 ? 0 : (done / steps.length) * 100}
        aria-label="Steps done"
        mb="xs"
        size="sm"
      />
      <ul className={classes['lines']}>
        {state.kind === 'verified' && (
          <li>{`Verified on ${on(state.on)}: no charge from ${on(from)} to ${on(to)}. A later one opens it again.`}</li>
        )}
        {state.kind === 'reopened' && <li>{`Reopened on ${on(state.on)} by a charge.`}</li>}
        {(state.kind === 'running' || state.kind === 'reopened') &&
          (blockers === null ? (
            <li className="desk-dim">The ledger is being read…</li>
          ) : (
            blockers.map((blocker) => <li key={blocker.kind}>{blockerWords(blocker, locale)}</li>)
          ))}
        {blockers?.length === 0 && state.kind !== 'verified' && state.kind !== 'called-off' && (
          <li>Nothing stands against it any more.</li>
        )}
      </ul>
    </section>
  );
}

/** One retirement: where it stands, its steps with evidence, its charges, and what can be done about it. */
export function PlanPanel({ progress, sources }: PlanPanelProps): ReactNode {
  const { retirement, steps, blockers } = progress;
  const { today, locale, readOnly } = useSession();
  const asked = new URLSearchParams(useSearch()).get('step');
  const [taskDialog, setTaskDialog] = useState<TaskDialog | null>(null);
  const [planDialog, setPlanDialog] = useState<PlanDialog | null>(null);
  const taskActions = useTaskActions();
  const actions = useOffBoardingActions(sources.retirements, sources.tasks);
  const notices = useNotices() ?? [];
  const application = sources.applications.find(({ id }) => id === retirement.applicationId) ?? null;
  const contract = sources.contracts.find(({ id }) => id === retirement.contractId) ?? null;
  const successor = sources.applications.find(({ id }) => id === retirement.successorId);
  const name = application?.name ?? 'a deleted application';
  const owners = ownersIn(sources);
  const charges: readonly StandingCharge[] =
    blockers?.flatMap((blocker) => (blocker.kind === 'charges' ? blocker.charges : [])) ?? [];
  const over = retirement.state.kind === 'called-off';
  const known = noticeEvidence(retirement, contract, notices, locale);
  return (
    <Panel
      title={application?.name ?? 'Deleted application'}
      entryId={retirement.id}
      mark={<StateChip {...progress} />}
      actions={
        !over && (
          <Button
            variant="default"
            disabled={readOnly !== null}
            onClick={() => setPlanDialog({ kind: 'call-off' })}
          >
            Call off…
          </Button>
        )
      }
    >
      <div className={classes['body']}>
        <PlanNotes
          retirement={retirement}
          application={application}
          contract={contract}
          onRecount={(end) => actions.recount(retirement, contract, end, name)}
        />
        <p className={classes['text']}>
          {`Last day of use is ${formatDate(retirement.termEnd, locale)}.`}
          {successor !== undefined && ` Users move to ${successor.name}.`}
          {retirement.dataExport !== null && ` The data lies here: ${retirement.dataExport.where}.`}{' '}
          {application !== null && (
            <Anchor component={Link} href={`/applications/${application.id}`} inherit underline="always">
              The application
            </Anchor>
          )}
          {contract !== null && (
            <>
              {application !== null && ' · '}
              <Anchor component={Link} href={`/contracts/${contract.id}`} inherit underline="always">
                The contract
              </Anchor>
            </>
          )}
        </p>
        {!over && <Standing progress={progress} />}
        <ChargesPart
          retirement={retirement}
          charges={charges}
          onExplain={(charge) => setPlanDialog({ kind: 'explain', charge })}
        />
        <section aria-labelledby="off-boarding-steps">
          <h3 id="off-boarding-steps" className={classes['title']}>
            Steps
          </h3>
          <ul className={classes['steps']}>
            {steps.map((task) => (
              <StepItem
                key={task.id}
                task={task}
                asked={task.id === asked}
                known={
                  task.subject.kind === 'off-boarding' && task.subject.step === 'give-notice' ? known : null
                }
                onDialog={setTaskDialog}
                onReopen={() => void taskActions.reopen(task)}
                onDelete={() => void taskActions.remove([task])}
              />
            ))}
          </ul>
          {!over && (
            <Button
              mt="sm"
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} />}
              disabled={readOnly !== null}
              onClick={() => setPlanDialog({ kind: 'add-step' })}
            >
              Add a step…
            </Button>
          )}
        </section>
      </div>
      <TaskDialogs
        dialog={taskDialog}
        actions={taskActions}
        owners={owners}
        today={today}
        locale={locale}
        chooseDocument={chooseDocument}
        onClose={() => setTaskDialog(null)}
      />
      <PlanDialogs
        dialog={planDialog}
        retirement={retirement}
        application={application}
        name={name}
        owners={owners}
        actions={actions}
        onClose={() => setPlanDialog(null)}
      />
    </Panel>
  );
}

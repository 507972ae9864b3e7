import { Anchor, Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useTaskSources } from '#database/use-task-sources.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import { useRetirementWatch } from '#ledger/use-retirement-watch.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { WithPanel } from '#ui/panel/with-panel.tsx';
import classes from './off-boarding.module.css';
import { PlanPanel } from './plan-panel.tsx';
import { progressOf, type Progress } from './progress.ts';
import { StateChip } from './state-chip.tsx';

/** All retirements, the running ones first; each opens beside the list. */
export function OffBoardingPage(): ReactNode {
  const found = useTaskSources();
  if (found === undefined) return <Screen title="Off-boarding">{null}</Screen>;
  return <OffBoardingScreen sources={found.sources} />;
}

const ORDER = ['reopened', 'running', 'verified', 'called-off'] as const;

function useProgress(sources: TaskSources): Progress[] {
  const { today } = useSession();
  const { value: ledger } = useRetirementWatch(sources.retirements);
  const { retirements, tasks } = sources;
  return retirements
    .map((retirement) => progressOf(retirement, tasks, ledger?.get(retirement.applicationId), today))
    .toSorted(
      ({ retirement: a }, { retirement: b }) =>
        ORDER.indexOf(a.state.kind) - ORDER.indexOf(b.state.kind) || (a.termEnd < b.termEnd ? -1 : 1),
    );
}

function OffBoardingScreen({ sources }: { readonly sources: TaskSources }): ReactNode {
  const [, navigate] = useLocation();
  const { id } = useParams<{ id?: string }>();
  const [full, setFull] = useState(false);
  const list = useProgress(sources);
  const open = list.find(({ retirement }) => retirement.id === id);
  const running = list.filter(({ retirement }) => ['running', 'reopened'].includes(retirement.state.kind));
  return (
    <Screen
      title="Off-boarding"
      count={`${running.length} running of ${list.length}`}
      scroll="fixed"
      actions={
        <Button component={Link} href="/tasks?show=off-boarding" variant="default">
          All open steps
        </Button>
      }
    >
      <WithPanel
        name="off-boarding"
        label="Off-boarding plan"
        panel={
          open === undefined ? null : <PlanPanel key={open.retirement.id} progress={open} sources={sources} />
        }
        onClose={() => navigate('/off-boarding')}
        full={full}
        onFull={setFull}
      >
        {list.length === 0 ? (
          <EmptyState
            title="No application is on its way out"
            icon={<IconDoorExit size={32} stroke={1.4} aria-hidden />}
          >
            When a renewal is decided as retire or replace, its plan is started on the page of the contract or
            the application.
          </EmptyState>
        ) : (
          <ScrollRegion label="Retirements" className={classes['scroll']}>
            <RetirementTable list={list} sources={sources} openId={id ?? null} />
          </ScrollRegion>
        )}
      </WithPanel>
    </Screen>
  );
}

interface RetirementTableProps {
  readonly list: readonly Progress[];
  readonly sources: TaskSources;
  readonly openId: string | null;
}

function RetirementTable({ list, sources, openId }: RetirementTableProps): ReactNode {
  const { locale } = useSession();
  const names = new Map<string, string>(sources.applications.map(({ id, name }) => [id, name]));
  return (
    <table className={classes['list']} aria-label="Retirements">
      <thead>
        <tr>
          <th scope="col">Application</th>
          <th scope="col">State</th>
          <th scope="col">Last day</th>
          <th scope="col" className={classes['middle']}>
            Steps
          </th>
          <th scope="col" className={classes['wide']}>
            Next step
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((progress) => {
          const { retirement, done, steps, next } = progress;
          return (
            <tr key={retirement.id} data-open={retirement.id === openId}>
              <th scope="row">
                <Anchor component={Link} href={`/off-boarding/${retirement.id}`} size="sm">
                  {names.get(retirement.applicationId) ?? 'Deleted application'}
                </Anchor>
              </th>
              <td>
                <StateChip {...progress} />
              </td>
              <td className={classes['day']}>{formatDate(retirement.termEnd, locale)}</td>
              <td className={`${classes['day']} ${classes['middle']}`}>{`${done} of ${steps.length}`}</td>
              <td className={classes['wide']}>
                {next === null ? (
                  <span className="desk-dim">none</span>
                ) : (
                  `${next.title}${next.due === null ? '' : `, ${formatDate(next.due, locale)}`}`
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

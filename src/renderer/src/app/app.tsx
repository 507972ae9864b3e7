import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { ask } from '#desktop/desktop.ts';
import { DeskProvider } from '#ui/theme/desk-provider.tsx';
import { reportProblem } from './boot/report-problem.ts';
import { SessionHost } from './boot/session-host.tsx';
import { startWorkspace } from './boot/start-workspace.ts';
import type { Started } from './boot/start-workspace.ts';
import { DecisionKeeper } from './boot/decision-keeper.tsx';
import { ArrivalKeeper } from './boot/arrival-keeper.tsx';
import { PlayKeeper } from './boot/play-keeper.tsx';
import { ReminderKeeper } from './boot/reminder-keeper.tsx';
import { RetirementKeeper } from './boot/retirement-keeper.tsx';
import { DocumentKeeper } from './boot/document-keeper.tsx';
import { HolidayKeeper } from './boot/holiday-keeper.tsx';
import { WorkspaceKeeper } from './boot/workspace-keeper.tsx';
import { Frame } from './frame/frame.tsx';
import { CannotOpen } from './recovery/cannot-open.tsx';
import { CrashBoundary } from './recovery/crash-boundary.tsx';
import { LostWorkspace } from './recovery/lost-workspace.tsx';
import { Routes } from './routes/routes.tsx';
import { useDeskLocation } from './routes/use-desk-location.ts';

type Phase = { readonly kind: 'starting' } | { readonly kind: 'failed'; readonly message: string } | Started;

function useStart(): readonly [Phase, (phase: Phase) => void] {
  const [phase, setPhase] = useState<Phase>({ kind: 'starting' });
  useEffect(() => {
    startWorkspace((message) => setPhase({ kind: 'failed', message }))
      .then(setPhase)
      .catch((error: unknown) => {
        setPhase({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
        reportProblem('The workspace could not be opened', error);
      });
  }, []);
  return [phase, setPhase];
}

/** Main may send targets and files only once somebody listens: after the frame's effects have run. */
function SayReady(): null {
  useEffect(() => {
    ask('app:window-ready').catch((error: unknown) => reportProblem('The desktop does not answer', error));
  }, []);
  return null;
}

function Content(): ReactNode {
  const [phase, setPhase] = useStart();
  switch (phase.kind) {
    case 'starting':
      return null;
    case 'failed':
      return <CannotOpen message={phase.message} />;
    case 'lost':
      return (
        <LostWorkspace
          hadRows={phase.hadRows}
          dataFolder={phase.info.dataFolder}
          onStartEmpty={() => {
            phase.workspace.guard.clear('needs-restore');
            setPhase({ ...phase, kind: 'ready' });
          }}
        />
      );
    case 'ready':
      return (
        <SessionHost workspace={phase.workspace} info={phase.info} settingsAtStart={phase.settings}>
          <WorkspaceKeeper />
          <DocumentKeeper />
          <HolidayKeeper />
          <ReminderKeeper />
          <ArrivalKeeper />
          <DecisionKeeper />
          <RetirementKeeper />
          <PlayKeeper />
          <Frame>
            <CrashBoundary>
              <Routes />
            </CrashBoundary>
          </Frame>
          <SayReady />
        </SessionHost>
      );
  }
}

export function App(): ReactNode {
  return (
    <DeskProvider>
      <Notifications position="bottom-right" limit={4} />
      {/* oxlint-disable-next-line react/hooks -- wouter takes its location hook as a property */}
      <Router hook={useDeskLocation}>
        <Content />
      </Router>
    </DeskProvider>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import classes from './home.module.css';

function Start(props: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={classes['start']}>
      <h2 className={classes['heading']}>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}

function useLoadSample(): readonly [busy: boolean, load: () => void] {
  const { workspace, today, undo } = useSession();
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    setBusy(true);
    try {
      // Made-up data is big and needed once at most, so it is loaded only here.
      const { loadSample } = await import('#database/load-sample.ts');
      const entry = await loadSample(workspace, today);
      noticeDone(
        'Loaded the sample workspace. Settings takes it out again.',
        () => void undo(entry.id),
        entry.id,
      );
    } catch (error) {
      noticeProblem('The sample was not loaded', error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return [busy, () => void load()];
}

/** What an empty workspace shows: three ways to begin (X1). */
export function FirstRun(): ReactNode {
  const [, navigate] = useLocation();
  const [busy, load] = useLoadSample();
  return (
    <Screen title="Home">
      <div className={classes['welcome']}>
        <p className={classes['sentence']}>
          See which software you pay for, decide before each contract renews, and follow your customers. All
          data stays on this computer.
        </p>
      </div>
      <div className={classes['starts']}>
        <Start
          title="Look around"
          text="A made-up company: 60 applications, 70 contracts, two years of card charges, 300 customers. One click takes it out again."
        >
          <Button loading={busy} onClick={load}>
            Look around in a sample
          </Button>
        </Start>
        <Start
          title="Import files"
          text="Open a card statement or your own list of applications, contracts or customers. You see everything before it is stored."
        >
          <Button variant="default" data-primary-action onClick={() => navigate('/import')}>
            Import files
          </Button>
        </Start>
        <Start title="Start empty" text="Enter your first application by hand and build up from there.">
          <Button variant="default" onClick={() => navigate('/applications')}>
            Enter applications
          </Button>
        </Start>
      </div>
    </Screen>
  );
}

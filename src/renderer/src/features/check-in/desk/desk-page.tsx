import { Button, Loader } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { STEP_WORDS } from '#domain/check-ins/words.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { useCheckInActions, type CheckInActions } from '../data/use-check-in-actions.ts';
import { useCheckInDesk, type CheckInDesk } from '../data/use-check-in-desk.ts';
import { OwnerPacks } from '../packs/owner-packs.tsx';
import classes from './desk.module.css';
import { isStep, placeAfter, type DeskPlace } from './places.ts';
import { StepView } from './step-view.tsx';
import { StepsBar } from './steps-bar.tsx';
import { SummaryView } from './summary-view.tsx';

interface DeskProps {
  readonly desk: CheckInDesk;
  readonly place: DeskPlace;
}

function NextButton({ desk, place, actions }: DeskProps & { readonly actions: CheckInActions }): ReactNode {
  const [, navigate] = useLocation();
  if (!isStep(place)) return null;
  const next = placeAfter(place);
  const go = async (): Promise<void> => {
    await actions.callDone(place, true);
    navigate(`/check-in/${desk.checkIn.id}/${next}`);
  };
  return (
    <Button
      data-primary-action
      rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
      onClick={() => void go()}
    >
      {next === 'summary' ? 'Done, to the summary' : `Done, next: ${STEP_WORDS[next].name}`}
    </Button>
  );
}

function DeskScreen({ desk, place }: DeskProps): ReactNode {
  const { locale } = useSession();
  const actions = useCheckInActions(desk);
  const { checkIn, items } = desk;
  return (
    <Screen
      title="Check-in"
      count={`since ${formatDate(checkIn.from, locale)}`}
      scroll="fixed"
      actions={
        <>
          <Button component={Link} href="/check-in" variant="default">
            Go on later
          </Button>
          <NextButton desk={desk} place={place} actions={actions} />
        </>
      }
    >
      <StepsBar checkIn={checkIn} items={items} place={place} />
      <div className={classes['body']}>
        {isStep(place) && <StepView key={place} desk={desk} step={place} actions={actions} />}
        {place === 'summary' && <SummaryView desk={desk} actions={actions} />}
        {place === 'packs' && <OwnerPacks desk={desk} />}
      </div>
    </Screen>
  );
}

/** The open check-in at one of its places. */
export function DeskPage({ place }: { readonly place: DeskPlace }): ReactNode {
  const desk = useCheckInDesk();
  if (desk === undefined || desk === null) {
    return (
      <Screen title="Check-in">
        <div className={classes['waiting']}>
          <Loader size="sm" />
          <output>Looking at what has changed since the last check-in…</output>
        </div>
      </Screen>
    );
  }
  return <DeskScreen desk={desk} place={place} />;
}

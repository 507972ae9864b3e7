import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, Redirect, useParams } from 'wouter';
import { useCheckIn, useCheckIns } from '#database/use-rows.ts';
import type { CheckInId } from '#domain/brand.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import { isFinished, lastFinished } from '#domain/check-ins/due.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { DeskPage } from './desk/desk-page.tsx';
import { isDeskPlace } from './desk/places.ts';
import { FrozenPage } from './frozen/frozen-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';

/** One check-in: the open one at its step, a finished one as it was frozen. */
function OneCheckIn({ checkIn, step, all }: OneProps): ReactNode {
  if (isFinished(checkIn)) {
    const before = lastFinished(all.filter((other) => isFinished(other) && isBefore(other, checkIn)));
    return <FrozenPage key={checkIn.id} checkIn={checkIn} before={before} />;
  }
  if (!isDeskPlace(step)) return <Redirect to={`/check-in/${checkIn.id}/${checkIn.step}`} replace />;
  return <DeskPage place={step} />;
}

interface OneProps {
  readonly checkIn: CheckIn;
  readonly step: string | undefined;
  readonly all: readonly CheckIn[];
}

function isBefore(other: CheckIn, { state }: CheckIn): boolean {
  if (other.state.kind !== 'finished' || state.kind !== 'finished') return false;
  return other.state.takenAt < state.takenAt;
}

function CheckInOf({ id, step }: { readonly id: CheckInId; readonly step: string | undefined }): ReactNode {
  const all = useCheckIns();
  const checkIn = useCheckIn(id);
  if (all === undefined || checkIn === undefined) return <Screen title="Check-in">{null}</Screen>;
  if (checkIn !== null) return <OneCheckIn checkIn={checkIn} step={step} all={all} />;
  return (
    <Screen title="Check-in">
      <EmptyState
        title="This check-in is not there any more"
        actions={
          <Button component={Link} href="/check-in" variant="default">
            All check-ins
          </Button>
        }
      >
        It was undone, or it belonged to the sample.
      </EmptyState>
    </Screen>
  );
}

function Overview(): ReactNode {
  const all = useCheckIns();
  return all === undefined ? <Screen title="Check-in">{null}</Screen> : <OverviewPage checkIns={all} />;
}

/** The regular look at the estate (C1, C2): what is due, the history, and each check-in. */
export function CheckInPage(): ReactNode {
  const { id, step } = useParams<{ id?: string; step?: string }>();
  return id === undefined ? <Overview /> : <CheckInOf key={id} id={id as CheckInId} step={step} />;
}

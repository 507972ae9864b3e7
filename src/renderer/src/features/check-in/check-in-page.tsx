import type { ReactNode } from 'react';
import { Redirect, useParams } from 'wouter';
import { useCheckIns } from '#database/use-rows.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import { isFinished, lastFinished } from '#domain/check-ins/due.ts';
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

/** The regular look at the estate (C1, C2): what is due, the history, and each check-in. */
export function CheckInPage(): ReactNode {
  const { id, step } = useParams<{ id?: string; step?: string }>();
  const all = useCheckIns();
  if (all === undefined) return <Screen title="Check-in">{null}</Screen>;
  if (id === undefined) return <OverviewPage checkIns={all} />;
  const checkIn = all.find((one) => one.id === id);
  // It was undone, or the address is an old one.
  if (checkIn === undefined) return <Redirect to="/check-in" replace />;
  return <OneCheckIn checkIn={checkIn} step={step} all={all} />;
}

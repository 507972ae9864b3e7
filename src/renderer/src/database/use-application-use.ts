import { useMemo } from 'react';
import type { ApplicationId } from '#domain/brand.ts';
import { applicationUse, type UsedApplication } from '#domain/usage/figures/application-use.ts';
import { stepsOfUses, usesOfApplications } from '#domain/usage/figures/estate-use.ts';
import type { ApplicationUse, UseOptions } from '#domain/usage/figures/figures.ts';
import type { UsageWindow } from '#domain/usage/usage.ts';
import { useApplications, useContracts } from './repositories.ts';
import { useSession } from './session.tsx';
import { useInSteps } from './use-in-steps.ts';
import { useSnapshotsOf, useUsageSnapshots } from './use-rows.ts';

const NO_APPLICATION = '' as ApplicationId;

/** Today, the window asked for (else that of the settings), and when data are stale. */
export function useUseOptions(window?: UsageWindow): UseOptions {
  const { today, settings } = useSession();
  const { windowDays, staleAfterDays } = settings.usage;
  return useMemo(
    () => ({ today, window: window ?? windowDays, staleAfterDays }),
    [today, window, windowDays, staleAfterDays],
  );
}

/** The use of every application, live; `undefined` until it is read. */
export function useApplicationUses(
  window?: UsageWindow,
): ReadonlyMap<ApplicationId, ApplicationUse> | undefined {
  const options = useUseOptions(window);
  const applications = useApplications();
  const contracts = useContracts();
  const snapshots = useUsageSnapshots();
  return useMemo(() => {
    if (applications === undefined || contracts === undefined || snapshots === undefined) return undefined;
    return usesOfApplications(applications, contracts, snapshots, options);
  }, [applications, contracts, snapshots, options]);
}

/** The same, worked out in pieces where thousands of applications must not hold up the window. */
export function useApplicationUsesInSteps(): ReadonlyMap<ApplicationId, ApplicationUse> | undefined {
  const options = useUseOptions();
  const applications = useApplications();
  const contracts = useContracts();
  const snapshots = useUsageSnapshots();
  const begin = useMemo(() => {
    if (applications === undefined || contracts === undefined || snapshots === undefined) return null;
    return () => stepsOfUses(applications, contracts, snapshots, options);
  }, [applications, contracts, snapshots, options]);
  return useInSteps(begin);
}

/** The use of one application, live; `undefined` until it is read, `null` without an application. */
export function useApplicationUse(
  application: UsedApplication | null,
  window?: UsageWindow,
): ApplicationUse | null | undefined {
  const options = useUseOptions(window);
  const contracts = useContracts();
  const snapshots = useSnapshotsOf(application?.id ?? NO_APPLICATION);
  return useMemo(() => {
    if (application === null) return null;
    if (contracts === undefined || snapshots === undefined) return undefined;
    return applicationUse(application, contracts, snapshots, options);
  }, [application, contracts, snapshots, options]);
}

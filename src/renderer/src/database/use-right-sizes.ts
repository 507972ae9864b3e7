import { useMemo } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { choicesOf } from '#domain/right-sizing/decided.ts';
import { rightSizeOfApplication, rightSizes } from '#domain/right-sizing/right-sizes.ts';
import type { RightSize, SizeOptions } from '#domain/right-sizing/right-size.ts';
import { useApplications, useContracts, useDecisions } from './repositories.ts';
import { useSession } from './session.tsx';
import { useApplicationUse, useApplicationUses } from './use-application-use.ts';

/** Today, the buffer of the workspace, how deadlines are counted, and what was decided; `undefined` until that is read. */
export function useSizeOptions(): SizeOptions | undefined {
  const { today, settings } = useSession();
  const { bufferPercent } = settings.usage;
  const { deadlines } = settings;
  const decisions = useDecisions();
  return useMemo(
    () => decisions && { today, bufferPercent, deadlines, decided: choicesOf(decisions) },
    [today, bufferPercent, deadlines, decisions],
  );
}

/** The right size of every line of every running contract, live; `undefined` until all is read. */
export function useRightSizes(): RightSize[] | undefined {
  const options = useSizeOptions();
  const applications = useApplications();
  const contracts = useContracts();
  const uses = useApplicationUses();
  return useMemo(() => {
    if (!applications || !contracts || !uses || !options) return undefined;
    return rightSizes(applications, contracts, (id) => uses.get(id), options);
  }, [applications, contracts, uses, options]);
}

/** The right sizes of one contract's lines, live; other contracts of its application count where they serve the same people. */
export function useRightSizesOf(
  contract: Contract,
  application: Application | null,
): RightSize[] | undefined {
  const options = useSizeOptions();
  const contracts = useContracts();
  const use = useApplicationUse(application);
  return useMemo(() => {
    if (!contracts || !options || (application !== null && use === undefined)) return undefined;
    const all =
      application === null
        ? rightSizes([], [contract], () => undefined, options)
        : rightSizeOfApplication(application, contracts, use ?? undefined, options);
    return all.filter((size) => size.contract.id === contract.id);
  }, [contract, application, contracts, use, options]);
}

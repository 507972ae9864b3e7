import { useMemo } from 'react';
import type { ApplicationId } from '#domain/brand.ts';
import { playbooksLost, type LostPlaybook } from '#domain/flywheel/tools.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import { useApplications } from './repositories.ts';
import { usePlays, useStageTools } from './use-customer-rows.ts';

/**
 * Which playbooks would lose their only tool if these applications retired together (F3); what is already on its way out does
 * not count as another tool. `undefined` until it is read.
 */
export function usePlaybooksLost(ids: readonly ApplicationId[]): readonly LostPlaybook[] | undefined {
  const tools = useStageTools();
  const plays = usePlays();
  const applications = useApplications();
  const key = ids.join(' ');
  return useMemo(() => {
    if (!tools || !plays || !applications) return undefined;
    const retired = new Set(key.split(' ').map((id) => id as ApplicationId));
    const staying = new Set(
      applications.filter((one) => isUsed(one) && one.status !== 'retiring').map(({ id }) => id),
    );
    return playbooksLost(retired, tools, plays, (id) => staying.has(id));
  }, [tools, plays, applications, key]);
}

import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { StageTool } from '#domain/flywheel/effort.ts';
import { mapTools, type StageShares } from '#domain/flywheel/tools.ts';
import type { Outcome } from '#domain/outcome.ts';

/** Shares of one application, by stage. */
export function sharesOf(tools: readonly StageTool[], applicationId: string): StageShares {
  const own = tools.filter((tool) => tool.applicationId === applicationId);
  return Object.fromEntries(own.map(({ stage, share }) => [stage, share]));
}

/** Keeps which stages an application supports, as one action; refused as `mapTools` does. */
export function useToolMap(
  tools: readonly StageTool[],
): (application: Pick<Application, 'id' | 'name'>, shares: StageShares) => Promise<Outcome<boolean>> {
  const { perform } = useSession();
  return async ({ id, name }, shares) => {
    const mapped = mapTools(id, shares);
    if (!mapped.ok) return mapped;
    const kept = new Set(mapped.value.map((tool) => tool.id));
    const gone = tools.filter((tool) => tool.applicationId === id && !kept.has(tool.id));
    const writes = [
      ...mapped.value.map((tool) => put('stageTools', tool)),
      ...gone.map((tool) => remove('stageTools', tool.id)),
    ];
    const label =
      kept.size === 0 ? `Took ${name} off all journey stages` : `Mapped ${name} to journey stages`;
    return { ok: true, value: writes.length === 0 || (await perform(label, writes)) };
  };
}

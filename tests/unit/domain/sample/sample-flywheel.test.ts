import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { effortProblems } from '#domain/flywheel/effort-table.ts';
import { mapTools } from '#domain/flywheel/tools.ts';
import { STAGES } from '#domain/journey/journey.ts';
import { isSampleId } from '#domain/sample/ids.ts';
import { createSample } from '#domain/sample/sample.ts';

const TODAY = '2026-03-02' as IsoDate;

describe('the flywheel of the sample', () => {
  const { flywheel, applications } = createSample(TODAY, '2026-03-02T08:00:00.000Z' as IsoInstant);

  it('has two years of effort for every stage, none of it impossible', () => {
    for (const stage of STAGES) {
      expect(flywheel.efforts.filter((effort) => effort.stage === stage)).toHaveLength(24);
    }
    expect(flywheel.efforts.flatMap((effort) => effortProblems(effort, TODAY, 'en-IE'))).toEqual([]);
    expect(flywheel.efforts.every(({ id }) => isSampleId(id))).toBe(true);
  });

  it('has software behind every stage, of no application more than its whole cost', () => {
    expect(new Set(flywheel.stageTools.map(({ stage }) => stage))).toEqual(new Set(STAGES));
    const own = Map.groupBy(flywheel.stageTools, ({ applicationId }) => applicationId);
    for (const [id, tools] of own) {
      expect(applications.some((application) => application.id === id)).toBe(true);
      const shares = Object.fromEntries(tools.map(({ stage, share }) => [stage, share]));
      expect(mapTools(id, shares)).toMatchObject({ ok: true });
    }
  });
});

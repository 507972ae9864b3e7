import type { ApplicationId } from '#domain/brand.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Play } from '#domain/plays/play.ts';
import type { StageTool } from './effort.ts';

const WHOLE = 100;

/** The rows that say which stages an application supports; stages without a share have none. */
export type StageShares = Readonly<Partial<Record<Stage, number>>>;

export function stageToolId(applicationId: ApplicationId, stage: Stage): string {
  return `${applicationId}:${stage}`;
}

/**
 * The mapping of one application. Refused with `share` when one is not between 0 and 100, with `shares` when they add up to
 * more than 100: nobody can carry more than its whole cost. Less is allowed; the rest belongs to no stage.
 */
export function mapTools(applicationId: ApplicationId, shares: StageShares): Outcome<StageTool[]> {
  const tools: StageTool[] = [];
  for (const stage of STAGES) {
    const share = shares[stage] ?? 0;
    if (!Number.isFinite(share) || share < 0 || share > WHOLE) {
      return refused(
        'share',
        `${STAGE_NAMES[stage]} has ${share} %. A share lies between 0 and 100 per cent of the cost.`,
      );
    }
    if (share > 0) tools.push({ id: stageToolId(applicationId, stage), applicationId, stage, share });
  }
  const sum = Math.round(tools.reduce((all, { share }) => all + share, 0) * WHOLE) / WHOLE;
  if (sum > WHOLE) {
    return refused(
      'shares',
      `The shares add up to ${sum} %, more than the whole cost of the application. Lower some of them to 100 % or less in all.`,
    );
  }
  return accepted(tools);
}

/** A playbook whose stage is left without software when an application goes. */
export interface LostPlaybook {
  readonly stage: Stage;
  /** The plays of the stage that are switched on, in their order. */
  readonly plays: readonly Play[];
}

/**
 * Which playbooks lose their tool when some applications retire together (F3): those of the stages they support and that no
 * other application, which stays, supports. Stages without a play that is switched on lose nothing.
 * @param staying whether another application of the mapping goes on being used
 */
export function playbooksLost(
  retired: ReadonlySet<ApplicationId>,
  tools: readonly StageTool[],
  plays: readonly Play[],
  staying: (id: ApplicationId) => boolean,
): LostPlaybook[] {
  return STAGES.flatMap((stage) => {
    const own = tools.filter((tool) => tool.stage === stage && tool.share > 0);
    if (!own.some(({ applicationId }) => retired.has(applicationId))) return [];
    if (own.some(({ applicationId }) => !retired.has(applicationId) && staying(applicationId))) return [];
    const lost = plays.filter((play) => play.stage === stage && play.enabled);
    return lost.length === 0 ? [] : [{ stage, plays: lost }];
  });
}

/** "3 plays of Advocacy and 1 of Renewal would lose their only tool."; empty when none would. */
export function lostPlaysWords(lost: readonly LostPlaybook[]): string {
  if (lost.length === 0) return '';
  const [first, ...rest] = lost.map(({ stage, plays }) => ({
    name: STAGE_NAMES[stage],
    count: plays.length,
  }));
  if (first === undefined) return '';
  const parts = [
    `${first.count} ${first.count === 1 ? 'play' : 'plays'} of ${first.name}`,
    ...rest.map(({ name, count }) => `${count} of ${name}`),
  ];
  const listed = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  const alone = rest.length === 0 && first.count === 1;
  return `${listed} would lose ${alone ? 'its' : 'their'} only tool.`;
}

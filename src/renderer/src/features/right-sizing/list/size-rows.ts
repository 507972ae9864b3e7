import type { Application } from '#domain/applications/application.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { LineState, RightSize } from '#domain/right-sizing/right-size.ts';

/** A right size with what it belongs to and what was planned. */
export interface SizeRow {
  readonly id: string;
  readonly size: RightSize;
  readonly application: Application | null;
  /** `planned`: a scenario with fewer seats of this line is kept with the decision about that renewal. */
  readonly state: LineState | 'planned' | 'unknown';
}

export function sizeRowId({ id }: SizeRow): string {
  return id;
}

function isPlanned(size: RightSize, decisions: readonly RenewalDecision[]): boolean {
  if (size.kind === 'unknown' || size.freed === 0) return false;
  const { contract, freeing, line } = size;
  return decisions.some(({ contractId, termStart, scenario }) => {
    if (contractId !== contract.id || termStart !== freeing.termStart || scenario === null) return false;
    const { seatChange, seatLineId } = scenario.assumptions;
    const onlyLine = contract.lines.length === 1 && contract.amendments.length === 0;
    return seatChange < 0 && (seatLineId === line.id || (seatLineId === null && onlyLine));
  });
}

function stateOf(size: RightSize, decisions: readonly RenewalDecision[]): SizeRow['state'] {
  if (size.kind === 'unknown') return 'unknown';
  return isPlanned(size, decisions) ? 'planned' : size.state;
}

export function sizeRows(
  sizes: readonly RightSize[],
  applications: readonly Application[],
  decisions: readonly RenewalDecision[],
): SizeRow[] {
  const byId = new Map(applications.map((application) => [application.id, application]));
  return sizes.map((size) => ({
    id: `${size.contract.id}:${size.line?.id ?? ''}`,
    size,
    application: size.applicationId === null ? null : (byId.get(size.applicationId) ?? null),
    state: stateOf(size, decisions),
  }));
}

import { STAGES, VALUE_PERIODS } from '#domain/journey/journey.ts';
import {
  CRM_KINDS,
  CRM_ROLES,
  STAGE_TARGETS,
  type CrmMapping,
  type CrmRole,
  type CrmTable,
  type StageTarget,
} from './crm-file.ts';

const TARGETS: readonly StageTarget[] = [...STAGES, ...STAGE_TARGETS];

/** What is stored of a confirmed layout. */
export interface StoredCrmMapping extends CrmMapping {
  readonly subject: 'crm';
}

export function storedMapping(mapping: CrmMapping): StoredCrmMapping {
  return { ...mapping, subject: 'crm' };
}

/** The layout as it was confirmed for files with these columns, or what is proposed; names of stages may be new. */
export function mappingFor(table: CrmTable, remembered: unknown): CrmMapping {
  const { proposed } = table;
  const known = parseMapping(remembered, table.header.length);
  return known === null ? proposed : { ...known, stages: { ...proposed.stages, ...known.stages } };
}

/** A mapping as it was stored, or `null` for anything else: what is remembered is no law. */
export function parseMapping(value: unknown, columns: number): CrmMapping | null {
  if (!isRecord(value) || value['subject'] !== 'crm') return null;
  const kind = CRM_KINDS.find((one) => one === value['kind']);
  const period = VALUE_PERIODS.find((one) => one === value['period']);
  const roles = Array.isArray(value['roles']) ? value['roles'].map(parseRole) : [];
  if (kind === undefined || period === undefined || roles.length !== columns || roles.includes(undefined))
    return null;
  return {
    kind,
    period,
    roles: roles.map((role) => role ?? null),
    decimal: value['decimal'] === ',' ? ',' : '.',
    dateOrder: value['dateOrder'] === 'MDY' ? 'MDY' : 'DMY',
    stages: parseStages(value['stages']),
  };
}

function parseRole(value: unknown): CrmRole | null | undefined {
  return value === null ? null : CRM_ROLES.find((role) => role === value);
}

function parseStages(value: unknown): Record<string, StageTarget> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, target]) => {
      const known = TARGETS.find((one) => one === target);
      return known === undefined ? [] : [[name, known] as const];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { USAGE_ROLES, type UsageMapping, type UsageRecognition, type UsageRole } from './recognition.ts';

/** What to remember for files with the same columns: every column's role, also that it has none. */
export function usageMappingOf(recognition: UsageRecognition, applicationId: string | null): UsageMapping {
  const { columns, header, dialect, periodDays, fingerprint } = recognition;
  const known = new Map(columns.map((column) => [column.index, column]));
  return {
    kind: 'usage',
    fingerprint,
    columns: header.map((name, index) => {
      const column = known.get(index);
      return { header: name, role: column?.role ?? null, function: column?.function ?? '' };
    }),
    dateOrder: dialect.dateOrderOpen ? null : dialect.dateOrder,
    periodDays,
    applicationId,
  };
}

const ORDERS = ['YMD', 'DMY', 'MDY', 'SERIAL'] as const;

/** A mapping as it was stored, or `null` for anything else: what is remembered is no law. */
export function parseUsageMapping(value: unknown): UsageMapping | null {
  if (!isRecord(value) || value['kind'] !== 'usage' || typeof value['fingerprint'] !== 'string') return null;
  const { fingerprint, columns, dateOrder, periodDays, applicationId } = value;
  if (!Array.isArray(columns)) return null;
  const read = columns.map(parseColumn);
  if (!read.every((column) => column !== null)) return null;
  return {
    kind: 'usage',
    fingerprint,
    columns: read,
    dateOrder: ORDERS.find((order) => order === dateOrder) ?? null,
    periodDays: typeof periodDays === 'number' && periodDays > 0 ? periodDays : null,
    applicationId: typeof applicationId === 'string' ? applicationId : null,
  };
}

function parseColumn(value: unknown): UsageMapping['columns'][number] | null {
  if (!isRecord(value) || typeof value['header'] !== 'string') return null;
  const { header, role, function: name } = value;
  const known: UsageRole | undefined = USAGE_ROLES.find((one) => one === role);
  if (role !== null && known === undefined) return null;
  return { header, role: known ?? null, function: typeof name === 'string' ? name : '' };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import type { DataColumn } from '#ui/data-table/column.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';

export interface Tool {
  readonly id: string;
  readonly name: string;
  readonly status: string | null;
  readonly seats: number | null;
  readonly due: IsoDate | null;
  readonly tags: readonly string[];
}

export function tool(id: string, values: Partial<Tool> = {}): Tool {
  return { id, name: id, status: null, seats: null, due: null, tags: [], ...values };
}

export const NAME: DataColumn<Tool> = { id: 'name', label: 'Name', kind: 'text', value: (row) => row.name };
export const STATUS: DataColumn<Tool> = {
  id: 'status',
  label: 'Status',
  kind: 'choice',
  choices: [
    { value: 'trial', label: 'Trial' },
    { value: 'active', label: 'In use' },
  ],
  value: (row) => row.status,
};
export const SEATS: DataColumn<Tool> = {
  id: 'seats',
  label: 'Seats',
  kind: 'number',
  value: (row) => row.seats,
};
export const DUE: DataColumn<Tool> = { id: 'due', label: 'Due', kind: 'date', value: (row) => row.due };
export const TAGS: DataColumn<Tool> = { id: 'tags', label: 'Tags', kind: 'tags', value: (row) => row.tags };

export const COLUMNS = [NAME, STATUS, SEATS, DUE, TAGS];

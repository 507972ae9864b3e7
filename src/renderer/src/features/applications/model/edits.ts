import { CRITICALITIES, DATA_SENSITIVITIES } from '#domain/applications/application.ts';
import type { Application } from '#domain/applications/application.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { storedFunction } from './functions.ts';

/** Facts that are edited in place, with the words that stand for them in the activity log. */
export const FIELD_NAMES = {
  name: 'name',
  vendor: 'vendor',
  domain: 'web domain',
  functions: 'functions',
  owner: 'owner',
  department: 'department',
  criticality: 'criticality',
  dataSensitivity: 'data sensitivity',
  sso: 'sign-in',
  seats: 'seats',
  notes: 'notes',
  tags: 'tags',
} as const;
export type EditableField = keyof typeof FIELD_NAMES;

/** What an editor hands in: text, number, list or nothing. */
export type EditValue = string | number | null | readonly string[];

export function isEditableField(id: string): id is EditableField {
  return Object.hasOwn(FIELD_NAMES, id);
}

/** The application with one fact changed. Values that do not fit the fact mean "unknown" or nothing. */
export function withField(
  application: Application,
  field: EditableField,
  value: EditValue,
  now: IsoInstant,
): Application {
  return { ...application, ...changeOf(field, value), updatedAt: now };
}

function changeOf(field: EditableField, value: EditValue): Partial<Application> {
  const text = typeof value === 'string' ? value : '';
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (field) {
    case 'name':
      return { name: text.trim() };
    case 'vendor':
      return { vendor: text.trim() };
    case 'domain':
      return { domain: text.trim() };
    case 'owner':
      return { owner: text.trim() };
    case 'department':
      return { department: text.trim() };
    case 'notes':
      return { notes: text };
    case 'functions':
      return { functions: distinctWords(list.map(storedFunction)) };
    case 'tags':
      return { tags: distinctWords(list) };
    case 'seats':
      return { seats: typeof value === 'number' ? value : null };
    case 'sso':
      return { sso: value === 'yes' ? true : value === 'no' ? false : null };
    case 'criticality':
      return { criticality: CRITICALITIES.find((known) => known === value) ?? null };
    case 'dataSensitivity':
      return { dataSensitivity: DATA_SENSITIVITIES.find((known) => known === value) ?? null };
  }
}

/** What was done, for the activity log. */
export function editLabel(application: Application, field: EditableField, value: EditValue): string {
  if (field === 'name') return `Renamed ${application.name} to ${String(value).trim()}`;
  return `Changed ${FIELD_NAMES[field]} of ${application.name}`;
}

/** Facts that are set for a whole selection; `null` leaves them as they are. */
export interface BulkEdit {
  readonly owner: string | null;
  readonly department: string | null;
  readonly criticality: string | null;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
}

export const NO_BULK_EDIT: BulkEdit = {
  owner: null,
  department: null,
  criticality: null,
  addTags: [],
  removeTags: [],
};

/** The applications that change, as they are afterwards. */
export function planBulkEdit(
  applications: readonly Application[],
  edit: BulkEdit,
  now: IsoInstant,
): Application[] {
  return applications.flatMap((application) => {
    let next = application;
    const set = (field: EditableField, value: EditValue): void => {
      next = { ...next, ...changeOf(field, value) };
    };
    if (edit.owner !== null) set('owner', edit.owner);
    if (edit.department !== null) set('department', edit.department);
    if (edit.criticality !== null) set('criticality', edit.criticality);
    if (edit.addTags.length > 0 || edit.removeTags.length > 0) {
      const kept = next.tags.filter((tag) => !edit.removeTags.includes(tag));
      set('tags', [...kept, ...edit.addTags]);
    }
    return JSON.stringify(next) === JSON.stringify(application) ? [] : [{ ...next, updatedAt: now }];
  });
}

/** Each word once, blank ones left out, in the order given. */
export function distinctWords(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}

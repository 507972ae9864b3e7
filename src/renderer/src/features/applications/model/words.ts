import { APPLICATION_STATUSES, CRITICALITIES, DATA_SENSITIVITIES } from '#domain/applications/application.ts';
import { STATUS_NAMES } from '#domain/applications/status.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

function capital(word: string): Choice {
  return { value: word, label: word.charAt(0).toUpperCase() + word.slice(1) };
}

export const STATUS_CHOICES: readonly Choice[] = APPLICATION_STATUSES.map((status) => ({
  value: status,
  label: STATUS_NAMES[status],
}));
export const CRITICALITY_CHOICES: readonly Choice[] = CRITICALITIES.map(capital);
export const SENSITIVITY_CHOICES: readonly Choice[] = DATA_SENSITIVITIES.map(capital);
export const SSO_CHOICES: readonly Choice[] = [
  { value: 'yes', label: 'SSO' },
  { value: 'no', label: 'No SSO' },
];
export const ARCHIVED_CHOICES: readonly Choice[] = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

/** "1 application", "62 applications". */
export function countOf(count: number, one: string, locale: string): string {
  return `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? one : `${one}s`}`;
}

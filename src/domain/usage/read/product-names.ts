import type { UsageProduct } from './products/product.ts';
import type { ApplicationHints, UsageColumn } from './recognition.ts';

const GOOGLE_APPS = /^(gmail|google|drive|classroom|calendar|docs|meet|chat|sheets|slides|hangouts)\b/i;
const GOOGLE: ApplicationHints = {
  names: ['Google Workspace', 'G Suite', 'Google'],
  domains: ['workspace.google.com', 'google.com'],
};
const ATLASSIAN_APP =
  /^(jira|confluence|bitbucket|trello|atlas|opsgenie|statuspage|goals|compass|rovo|loom|stride)\b/i;
const ATLASSIAN: ApplicationHints = {
  names: ['Atlassian', 'Jira', 'Confluence'],
  domains: ['atlassian.com', 'jira.com', 'confluence.com'],
};
const M365_APP =
  /^(exchange|one ?drive|share ?point|teams|yammer|viva engage|skype( for business)?|outlook|word|excel|powerpoint|onenote)\b/i;
const M365: ApplicationHints = {
  names: ['Microsoft 365', 'Office 365', 'Microsoft'],
  domains: ['office.com', 'microsoft.com'],
};

/** Families of functions that only one vendor has together. */
const FAMILIES: readonly (readonly [apps: RegExp, application: string, hints: ApplicationHints])[] = [
  [ATLASSIAN_APP, 'Atlassian', ATLASSIAN],
  [M365_APP, 'Microsoft 365', M365],
  [GOOGLE_APPS, 'Google Workspace', GOOGLE],
];

function functionNames(columns: readonly UsageColumn[]): string[] {
  return columns
    .filter(({ role }) => role === 'last-active')
    .map((column) => column.function)
    .filter((name) => name !== '');
}

function familyOf(columns: readonly UsageColumn[]): (typeof FAMILIES)[number] | null {
  const names = functionNames(columns);
  if (names.length === 0) return null;
  return FAMILIES.find(([apps]) => names.every((name) => apps.test(name))) ?? null;
}

/** Plain name of the application a file is about: one product of Atlassian's by its own name; `null` when it is not known. */
export function applicationOf(product: UsageProduct | null, columns: readonly UsageColumn[]): string | null {
  const application = product?.application ?? familyOf(columns)?.[1] ?? null;
  if (application !== 'Atlassian') return application;
  const names = functionNames(columns);
  if (names.length > 0 && names.every((name) => /^jira\b/i.test(name))) return 'Jira';
  return names.length > 0 && names.every((name) => /^confluence\b/i.test(name)) ? 'Confluence' : application;
}

/** What a report by function is called whose columns alone tell the vendor. */
export function familyReport(columns: readonly UsageColumn[]): string | null {
  const family = familyOf(columns);
  return family === null ? null : `${family[1]}: last use by function`;
}

export function hintsOf(product: UsageProduct | null, columns: readonly UsageColumn[]): ApplicationHints {
  if (product !== null) return { names: product.names, domains: product.domains };
  return familyOf(columns)?.[2] ?? { names: [], domains: [] };
}

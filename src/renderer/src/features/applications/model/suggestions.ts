import type { Application } from '#domain/applications/application.ts';
import { FUNCTION_LABELS, functionLabel } from './functions.ts';

/** Values in use, offered wherever one is typed. */
export interface Suggestions {
  readonly vendors: readonly string[];
  readonly owners: readonly string[];
  readonly departments: readonly string[];
  readonly functions: readonly string[];
  readonly tags: readonly string[];
}

export function suggestionsFrom(applications: readonly Application[]): Suggestions {
  const own = inUse(applications.flatMap((application) => application.functions.map(functionLabel)));
  return {
    vendors: inUse(applications.map((application) => application.vendor)),
    owners: inUse(applications.map((application) => application.owner)),
    departments: inUse(applications.map((application) => application.department)),
    functions: [...new Set([...own, ...FUNCTION_LABELS])],
    tags: inUse(applications.flatMap((application) => application.tags)),
  };
}

/** Each value once, the most used first, equal ones by name. */
function inUse(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([value]) => value);
}

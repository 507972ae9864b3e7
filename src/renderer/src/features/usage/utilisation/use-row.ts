import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';

/** One line of the table: an application with its use. */
export interface UseRow {
  readonly application: Application;
  readonly use: ApplicationUse;
  /** Seats can be given back: more are paid for than are used and kept as a buffer. */
  readonly underUsed: boolean;
}

export function rowIdOfUse({ application }: UseRow): string {
  return application.id;
}

/** The applications that people work with, each with its use. */
export function rowsOfUse(
  applications: readonly Application[],
  uses: ReadonlyMap<ApplicationId, ApplicationUse>,
  underUsed: ReadonlySet<ApplicationId>,
): UseRow[] {
  return applications.filter(isUsed).flatMap((application) => {
    const use = uses.get(application.id);
    return use === undefined ? [] : [{ application, use, underUsed: underUsed.has(application.id) }];
  });
}

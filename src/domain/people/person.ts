import type { PersonId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/**
 * What was said about a person by hand or by a list of people (A6). The directory (`directory.ts`) is more: everybody whom
 * usage files name belongs to it without being stored here, so that undoing an import takes its people along.
 */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** Lower case; empty when there is none. */
  readonly email: string;
  /** Further addresses of the same person, lower case. */
  readonly otherEmails: readonly string[];
  readonly department: string;
  readonly status: 'active' | 'left';
  /** The day somebody left; `null` while active, or when it is not known. */
  readonly leftOn: IsoDate | null;
  readonly notes: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/**
 * The manager's answer to a doubtful join: whose account it is. Without an answer, accounts are joined by mail, then by their
 * id within the product, and never by a likeness of names alone.
 */
export interface AccountJoin {
  /** `accountJoinId` */
  readonly id: string;
  /** Key of the person in the directory, or `null`: somebody of their own, do not ask again. */
  readonly personKey: string | null;
  readonly decidedAt: IsoInstant;
}

/** An account is known by its application and by what the product calls it. */
export function accountJoinId(applicationId: string, account: string): string {
  return `${applicationId}:${account}`;
}

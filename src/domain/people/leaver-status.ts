import type { DirectoryAccount, LeaverSuspicion, PersonStatus } from './directory-types.ts';
import type { Person } from './person.ts';

/** Products whose accounts are the people themselves: a closed one there means more than a seat given back elsewhere. */
const DIRECTORY_PRODUCTS = [
  'google workspace',
  'microsoft 365',
  'microsoft entra',
  'azure ad',
  'okta',
  'jumpcloud',
  'onelogin',
];

const known = new Map<string, boolean>();

/** By the name of the recognised export, e.g. `Google Workspace: Users > Download users`. */
export function isDirectoryProduct(product: string): boolean {
  const before = known.get(product);
  if (before !== undefined) return before;
  const name = product.toLowerCase();
  const found = DIRECTORY_PRODUCTS.some((one) => name.startsWith(one));
  known.set(product, found);
  return found;
}

function isDirectory({ product }: DirectoryAccount): boolean {
  return isDirectoryProduct(product);
}

/** What was said comes first; an open account in a directory of people tells that somebody works here, where none is closed. */
export function statusOf(stored: Person | null, accounts: readonly DirectoryAccount[]): PersonStatus {
  if (stored?.status === 'left') return { kind: 'left', on: stored.leftOn };
  if (stored?.status === 'active') return { kind: 'active', by: 'said' };
  const listed = accounts.filter(isDirectory);
  const open = listed.filter(({ closed }) => closed === false);
  if (open.length === 0 || listed.some(({ closed }) => closed === true)) return { kind: 'unknown' };
  const { applicationId, asOf } = latestOf(open, open[0] as DirectoryAccount);
  return { kind: 'active', by: 'file', applicationId, asOf };
}

/**
 * Reason to ask whether somebody has left: the account in a directory of people is closed, or all accounts are. Not for those
 * who are known to have left, nor when the manager said they work here after the file was made.
 */
export function suspicionOf(
  stored: Person | null,
  accounts: readonly DirectoryAccount[],
): LeaverSuspicion | null {
  if (stored?.status === 'left') return null;
  const closed = accounts.filter((account) => account.closed === true);
  const [first] = closed;
  if (first === undefined) return null;
  const listed = closed.filter(isDirectory);
  const [firstListed] = listed;
  const isAll = closed.length === accounts.length;
  if (firstListed === undefined && !isAll) return null;
  const found = firstListed === undefined ? latestOf(closed, first) : latestOf(listed, firstListed);
  if (stored !== null && stored.updatedAt.slice(0, 10) >= found.asOf) return null;
  const why = firstListed === undefined ? 'all-closed' : 'directory-closed';
  return { why, applicationId: found.applicationId, asOf: found.asOf };
}

function latestOf(accounts: readonly DirectoryAccount[], first: DirectoryAccount): DirectoryAccount {
  return accounts.reduce((latest, one) => (one.asOf > latest.asOf ? one : latest), first);
}

/**
 * Whether an account takes a seat that is paid: told so by the file (also suspended ones, which most products bill), or not
 * told and the account is not closed.
 */
export function keepsSeat({ holdsSeat, closed }: Pick<DirectoryAccount, 'holdsSeat' | 'closed'>): boolean {
  return holdsSeat ?? closed !== true;
}

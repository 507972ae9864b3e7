import type { UsageRole } from '../recognition.ts';

/** Role of a column and the function it speaks of; `null`: no role, whatever the header says. */
export type ProductRole = UsageRole | null | readonly [role: UsageRole, fn: string];

/** An export of a product that is known by its columns. */
export interface UsageProduct {
  readonly key: string;
  /** “Slack: Manage members export” */
  readonly name: string;
  /** Plain name of the application. */
  readonly application: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** For each entry the file has one of these columns (`bareWords` form, `*` at the end for a beginning). */
  readonly needs: readonly string[];
  /** Columns that show it is another export. */
  readonly lacks?: readonly string[];
  readonly fileName?: RegExp;
  /** Where the columns are common words: what one of these columns must hold for the file's name not to be needed. */
  readonly cells?: { readonly columns: string; readonly text: RegExp };
  /** Roles that the words alone would not give, by `bareWords`. */
  readonly roles: Readonly<Record<string, ProductRole>>;
  /** What becomes of the seat of a suspended, deactivated or deleted account. */
  readonly closedSeat: 'kept' | 'freed' | 'untold';
  /** The function that the whole file is about; empty for the application as a whole. */
  readonly function?: string;
  /** Texts that a function cell may hold several of. */
  readonly functionList?: RegExp;
  /** No function held means no seat held. */
  readonly seatByFunctions?: boolean;
  /** What is worth saying whenever this export is read. */
  readonly notice?: string;
}

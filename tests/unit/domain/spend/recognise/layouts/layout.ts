/** A made-up file in the known layout of a bank, card, tool or ledger, and what must come of it. */
export interface Layout {
  readonly name: string;
  readonly lines: readonly string[];
  /** Ledger rows. */
  readonly rows: number;
  /** Money spent less money received, in minor units. */
  readonly net: number;
  /** Of the first ledger row: date, description, amount in minor units. */
  readonly first: readonly [date: string, description: string, amount: number];
  /** Of the first row; EUR is the workspace's own. */
  readonly currency?: string;
  readonly fileName?: string;
  /** Questions that this little of a file truly leaves open. */
  readonly asks?: readonly string[];
  readonly rejected?: number;
}

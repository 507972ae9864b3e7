import type { IsoDate } from '#domain/calendar/iso.ts';

/** What is said about one file (or one line of it); plain JSON, money as decimal text. */
export type Inspection = Readonly<Record<string, unknown>>;

export interface InspectOptions {
  /** The day that counts as today: the option `--today`, else the machine's. */
  readonly today: IsoDate;
  /** Adds the normalised rows. */
  readonly rows: boolean;
  /** Currency of amounts that name none. */
  readonly currency: string;
}

/** Judges files of one kind; a file that is refused is judged too. Throws only when a file cannot be opened. */
export type Inspector = (
  files: readonly string[],
  options: InspectOptions,
) => readonly Inspection[] | Promise<readonly Inspection[]>;

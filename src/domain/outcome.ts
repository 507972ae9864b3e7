/** What went wrong, in words a manager understands. `code` is stable and for programs. */
export interface Problem {
  readonly code: string;
  /** What happened, where, why, and what to do. */
  readonly message: string;
}

/** The result of anything that can be refused: never `undefined` for "bad". */
export type Outcome<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Problem);

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(code: string, message: string): { readonly ok: false } & Problem {
  return { ok: false, code, message };
}

/** Makes a closed union closed: a new `kind` that is not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

/**
 * What every request answers. Errors do not survive the bridge as classes (only their message does), so a
 * refusal is data: a stable code for programs and a message for people.
 */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

import type { IsoInstant } from '#domain/calendar/iso.ts';

/**
 * What the manager said about an application or a function in the overlap matrix (A5). Absent: the usual, an application may
 * stay or go, a function needs one application.
 */
export interface OverlapChoice {
  /** `application:<id>` or `function:<key>` */
  readonly id: string;
  readonly choice:
    /** It stays, whatever the smallest set would be. */
    | { readonly kind: 'must-keep' }
    /** Of an application: it may go first. Of a function: nobody has to serve it. */
    | { readonly kind: 'not-needed' }
    /** So many applications are needed for a function, at least 1. */
    | { readonly kind: 'needed'; readonly applications: number };
  readonly note: string;
  readonly decidedAt: IsoInstant;
}

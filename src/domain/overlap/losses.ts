import type { ApplicationId } from '#domain/brand.ts';
import type { Estate, EstateApplication, EstateFunction } from './estate.ts';

/**
 * What becomes of a function when applications go. `lost`: nobody in use serves it any more. `short`: fewer than it needs.
 * `served`: still as many as it needs. `not-needed`: the manager said that nobody has to serve it.
 */
export type LossKind = 'lost' | 'short' | 'served' | 'not-needed';

export interface FunctionLoss {
  readonly kind: LossKind;
  readonly function: EstateFunction;
  /** Those that go and serve it. */
  readonly gone: readonly EstateApplication[];
  /** Those in use that serve it afterwards. */
  readonly by: readonly EstateApplication[];
  /** Candidates and trials that serve it, too. */
  readonly tried: readonly EstateApplication[];
}

function kindOf(needed: number, left: number): LossKind {
  if (needed === 0) return 'not-needed';
  if (left === 0) return 'lost';
  return left < needed ? 'short' : 'served';
}

const ORDER: Readonly<Record<LossKind, number>> = { lost: 0, short: 1, served: 2, 'not-needed': 3 };

/** Every function that loses somebody when these applications go, the worst first. */
export function lossesOf(estate: Estate, goes: ReadonlySet<ApplicationId>): FunctionLoss[] {
  return estate.functions
    .flatMap((one): FunctionLoss[] => {
      const gone = [...one.serving, ...one.uncounted].filter(({ application }) => goes.has(application.id));
      if (gone.length === 0) return [];
      const by = one.serving.filter(({ application }) => !goes.has(application.id));
      const tried = one.uncounted.filter(
        ({ application, standing }) => standing === 'tried' && !goes.has(application.id),
      );
      return [{ kind: kindOf(one.needed, by.length), function: one, gone, by, tried }];
    })
    .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

/** The functions that would be lost with one application alone. */
export function lostWith(estate: Estate, id: ApplicationId): EstateFunction[] {
  return lossesOf(estate, new Set([id]))
    .filter(({ kind }) => kind === 'lost')
    .map((loss) => loss.function);
}

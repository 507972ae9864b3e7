import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Outcome } from '#domain/outcome.ts';

/** Reads fields one by one and keeps what can't be read as a problem of its field. */
export class Reader {
  readonly problems: FieldProblem[] = [];

  take<T>(field: string, outcome: Outcome<T | null>): T | null {
    if (outcome.ok) return outcome.value;
    this.problems.push({ field, code: outcome.code, message: outcome.message });
    return null;
  }

  need<T>(field: string, outcome: Outcome<T | null>, message: string): T | null {
    if (outcome.ok && outcome.value === null) this.problems.push({ field, code: 'missing', message });
    return this.take(field, outcome);
  }
}

import { useState } from 'react';
import type { FieldProblem } from '#domain/contracts/validate.ts';

/** What a field shows and tells: spread it on any field of `#ui/form` or a Mantine input. */
export interface FieldBinding {
  readonly error: string | undefined;
  readonly onBlur: () => void;
}

export interface ShownProblems {
  /** Binding of one field by its name, e.g. `terms.start`. */
  bind(field: string): FieldBinding;
  /** From now on every problem is shown: after a refused save. */
  showAll(): void;
  /** Problems are shown again only for fields left from now on: after a save. */
  reset(): void;
}

/**
 * Shows a field's first problem once the field was left or a save was refused, never while the first
 * characters are typed. `problems` is what the pure plan of the form found just now.
 */
export function useShownProblems(problems: readonly FieldProblem[]): ShownProblems {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  return {
    bind: (field) => ({
      error:
        all || touched.has(field) ? problems.find((problem) => problem.field === field)?.message : undefined,
      onBlur: () => setTouched((before) => (before.has(field) ? before : new Set(before).add(field))),
    }),
    showAll: () => setAll(true),
    reset: () => {
      setAll(false);
      setTouched(new Set());
    },
  };
}

/** A binder for a part of a form: `under('terms', bind)('start')` binds `terms.start`. */
export function under(
  prefix: string,
  bind: (field: string) => FieldBinding,
): (field: string) => FieldBinding {
  return (field) => bind(`${prefix}.${field}`);
}

/** Moves the focus to the first field marked as wrong; call it after the problems have been drawn. */
export function focusFirstProblem(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './fields.module.css';

/** Facts one under another: labels at the left, values that are edited where they stand. */
export function FactList({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={classes['facts']}>{children}</div>;
}

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A fact that can't be edited here. */
export function Fact({ label, children }: FactProps): ReactNode {
  return (
    <div className={classes['fact']}>
      <span className={classes['label']}>{label}</span>
      <div className={classes['value']}>{children}</div>
    </div>
  );
}

/** The frame of an editable fact: `children` gets the id that ties label and control. */
export function LabelledFact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className={classes['fact']}>
      <label className={classes['label']} htmlFor={id}>
        {label}
      </label>
      <div className={classes['value']}>{children(id)}</div>
    </div>
  );
}

/** What is being typed into a fact, until it is taken or left. */
export interface FactDraft<T> {
  readonly value: T;
  readonly error: string | null;
  readonly set: (value: T) => void;
  /** Saves what was typed when it is sound and differs; otherwise shows why not. */
  readonly take: () => void;
  /** Saves this value in place of what was typed. */
  readonly save: (value: T) => void;
  readonly leave: () => void;
}

/** Keeps a draft beside the stored value, so that an undo elsewhere shows at once. */
export function useFactDraft<T>(
  stored: T,
  onSave: (value: T) => void,
  check: (value: T) => string | null = () => null,
): FactDraft<T> {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const value = draft === null ? stored : draft.value;
  const save = (next: T): void => {
    if (check(next) !== null) return;
    setDraft(null);
    if (JSON.stringify(next) !== JSON.stringify(stored)) onSave(next);
  };
  return {
    value,
    error: draft === null ? null : check(draft.value),
    set: (next) => setDraft({ value: next }),
    take: () => {
      if (draft !== null) save(draft.value);
    },
    save,
    leave: () => setDraft(null),
  };
}

/** Enter takes, Esc leaves as it was; the panel around stays open. */
export function factKeys(
  event: KeyboardEvent<HTMLElement>,
  draft: Pick<FactDraft<unknown>, 'take' | 'leave'>,
  enter = true,
): void {
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    draft.leave();
  } else if (event.key === 'Enter' && enter) {
    event.preventDefault();
    draft.take();
  }
}

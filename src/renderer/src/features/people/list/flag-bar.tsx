import type { ReactNode } from 'react';
import { PERSON_FLAGS } from '#domain/people/person-entry.ts';
import type { PersonEntry, PersonFlag } from '#domain/people/person-entry.ts';
import type { TableState } from '#ui/data-table/table-state.ts';
import classes from '../people.module.css';
import { FLAG_WORDS } from '../words.ts';
import { shownFlag, withFlag } from './standard-view.ts';

interface FlagBarProps {
  readonly entries: readonly PersonEntry[];
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
}

/** What is worth looking at, with counts; each narrows the table to itself. */
export function FlagBar({ entries, state, onState }: FlagBarProps): ReactNode {
  const counts = new Map<PersonFlag, number>();
  for (const { flags } of entries) for (const flag of flags) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  const shown = shownFlag(state);
  const present = PERSON_FLAGS.filter((flag) => counts.has(flag) || flag === shown);
  return (
    <fieldset className={classes['flags']} aria-label="To look at">
      <FlagButton
        label="Everybody"
        count={entries.length}
        pressed={shown === null}
        onPress={() => onState(withFlag(state, null))}
      />
      {present.map((flag) => (
        <FlagButton
          key={flag}
          label={FLAG_WORDS[flag]}
          count={counts.get(flag) ?? 0}
          pressed={shown === flag}
          onPress={() => onState(withFlag(state, flag))}
        />
      ))}
    </fieldset>
  );
}

interface FlagButtonProps {
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function FlagButton({ label, count, pressed, onPress }: FlagButtonProps): ReactNode {
  return (
    <button type="button" className={classes['flag']} aria-pressed={pressed} onClick={onPress}>
      {label} <span className={classes['count']}>{count}</span>
    </button>
  );
}

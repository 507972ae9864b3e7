import { Button, Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UsageCorrections, UsageRole } from '#domain/usage/read/recognition.ts';
import { FirstLines } from '#ui/staged-preview/first-lines.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { Notice } from '#ui/staged-preview/notice.tsx';
import type { RefusedFile } from '../reader/protocol.ts';
import { ROLE_NAMES } from './words.ts';

interface RefusedViewProps {
  readonly refusal: RefusedFile;
  readonly corrections: UsageCorrections;
  readonly correct: (corrections: UsageCorrections) => void;
  readonly onPutAway: () => void;
  readonly onSpend: () => void;
}

const NEEDED = ['email', 'account', 'name', 'last-active'] as const satisfies readonly UsageRole[];
const NONE = '';

/** The file can't be read as it stands: why, what it looks like, and what can be tried. */
export function RefusedView({
  refusal,
  corrections,
  correct,
  onPutAway,
  onSpend,
}: RefusedViewProps): ReactNode {
  const corrected = Object.keys(corrections).length > 0;
  return (
    <div className={classes['body']}>
      <Notice tone="problem" title="This file can't be imported as usage">
        {refusal.message} Nothing was stored.
      </Notice>
      <Group>
        <Button onClick={onPutAway}>Put this file away</Button>
        <Button variant="default" onClick={onSpend}>
          Import it as spend instead
        </Button>
        {corrected && (
          <Button variant="default" onClick={() => correct({})}>
            Take back my corrections
          </Button>
        )}
      </Group>
      <FirstLines lines={refusal.firstLines} headerLine={null} />
      {refusal.header.length > 0 && (
        <Picks header={refusal.header} corrections={corrections} correct={correct} />
      )}
    </div>
  );
}

/** Which columns tell who, for a table whose columns were not recognised. */
function Picks({
  header,
  corrections,
  correct,
}: Pick<RefusedViewProps, 'corrections' | 'correct'> & { readonly header: readonly string[] }): ReactNode {
  const columns = corrections.columns ?? [];
  const data = [
    { value: NONE, label: 'None' },
    ...header.map((name, index) => ({ value: String(index), label: name.trim() || `Column ${index + 1}` })),
  ];
  return (
    <section className={classes['section']} aria-label="Read it otherwise">
      <h3 className={classes['sectionTitle']}>
        If it lists the users of an application after all, say who is where
      </h3>
      <div className={classes['decisions']}>
        {NEEDED.map((role) => (
          <NativeSelect
            key={role}
            label={`Column of: ${ROLE_NAMES[role].toLowerCase()}`}
            data={data}
            value={String(columns.find((column) => column.role === role)?.index ?? NONE)}
            onChange={({ currentTarget: { value } }) => {
              const kept = columns.filter((column) => column.role !== role && String(column.index) !== value);
              const picked = value === NONE ? [] : [{ index: Number(value), role }];
              correct({ ...corrections, columns: [...kept, ...picked] });
            }}
          />
        ))}
      </div>
    </section>
  );
}

import { Alert, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PackJudgement } from '#domain/owner-packs/judgement.ts';
import classes from './packs.module.css';

interface ReviewFilesProps {
  readonly judged: PackJudgement;
  readonly withOlder: boolean;
  readonly onWithOlder: () => void;
}

/** Each file with its owner, or why nothing of it is taken. */
export function ReviewFiles({ judged, withOlder, onWithOlder }: ReviewFilesProps): ReactNode {
  const { files } = judged;
  return (
    <ul className={classes['files']} aria-label="Files">
      {files.map(({ name, pack, refused, older, ignored }, place) =>
        refused === null ? (
          <li key={`${place} ${name}`} className={classes['file']}>
            <strong>{name}</strong>
            {pack !== null && <span>Pack of {pack.owner}</span>}
            {older !== null && <span className="desk-dim">from an older check-in</span>}
            {ignored.length > 0 && <span className="desk-dim">Columns left out: {ignored.join(', ')}</span>}
          </li>
        ) : (
          <li key={`${place} ${name}`}>
            <Alert color="red" variant="light" role="alert" title={`${name}: nothing of it is taken`}>
              {refused}
              {older !== null && older.open > 0 && !withOlder && (
                <div>
                  <Button mt="xs" size="compact-sm" variant="default" onClick={onWithOlder}>
                    Look at its answers that are still asked
                  </Button>
                </div>
              )}
            </Alert>
          </li>
        ),
      )}
    </ul>
  );
}

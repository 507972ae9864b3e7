import { Anchor, Button, Group } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Owned } from '#domain/people/ownership.ts';
import { addressOfOwned } from '../addresses.ts';
import classes from '../people.module.css';
import { OWNED_WORDS, ownedSummary } from '../words.ts';

interface OwnedListProps {
  readonly owned: readonly Owned[];
  readonly onHandOver: () => void;
}

/** Lines shown before "and so many more". */
const SHOWN = 30;

/** What somebody owns, and the way to hand it over. */
export function OwnedList({ owned, onHandOver }: OwnedListProps): ReactNode {
  const { readOnly } = useSession();
  if (owned.length === 0) return null;
  return (
    <section aria-labelledby="person-owns">
      <Group justify="space-between" align="start">
        <h3 id="person-owns" className={classes['title']}>
          {`Owns ${ownedSummary(owned)}`}
        </h3>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowsExchange size={14} aria-hidden />}
          disabled={readOnly !== null}
          onClick={onHandOver}
        >
          Hand over…
        </Button>
      </Group>
      <ul className={classes['list']}>
        {owned.slice(0, SHOWN).map((one) => (
          <li key={`${one.kind} ${one.row.id}`} className={classes['line']}>
            <span className={classes['kind']}>{OWNED_WORDS[one.kind]}</span>
            <Anchor component={Link} href={addressOfOwned(one)} inherit underline="always">
              {one.name}
            </Anchor>
          </li>
        ))}
        {owned.length > SHOWN && <li className={classes['small']}>{`and ${owned.length - SHOWN} more`}</li>}
      </ul>
    </section>
  );
}

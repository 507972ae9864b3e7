import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { HandedOver } from '#domain/people/handover.ts';
import type { Owned } from '#domain/people/ownership.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '../people.module.css';
import { OWNED_WORDS } from '../words.ts';
import { NameField } from './name-field.tsx';

interface HandoverDialogProps {
  readonly from: string;
  readonly owned: readonly Owned[];
  /** Several people have the name: what is theirs cannot be told by it. */
  readonly isNameShared: boolean;
  /** Who can take over. */
  readonly successors: readonly string[];
  /** Names of people who have left: nothing is handed to them. */
  readonly left: ReadonlySet<string>;
  readonly onHandOver: (entries: readonly HandedOver[]) => void;
  readonly onClose: () => void;
}

function keyOf({ kind, row }: Owned): string {
  return `${kind} ${row.id}`;
}

/** Hands what somebody owns to others: one for all, or each entry to its own, as one step. */
export function HandoverDialog(props: HandoverDialogProps): ReactNode {
  const { from, owned, isNameShared, successors, left, onHandOver, onClose } = props;
  const [forAll, setForAll] = useState('');
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(isNameShared ? [] : owned.map(keyOf)),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const toOf = (one: Owned): string => (own[keyOf(one)] ?? '').trim() || forAll.trim();
  const entries = owned
    .filter((one) => chosen.has(keyOf(one)))
    .map((one): HandedOver => ({ owned: one, to: toOf(one) }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (entries.length === 0) return setProblem('Choose what is handed over.');
    if (entries.some(({ to }) => to === '')) return setProblem('Say who takes over.');
    const gone = entries.find(({ to }) => left.has(nameKey(to)));
    if (gone !== undefined) return setProblem(`${gone.to} has left. Choose somebody who works here.`);
    onHandOver(entries);
  };
  const toggle = (one: Owned): void => {
    const next = new Set(chosen);
    if (!next.delete(keyOf(one))) next.add(keyOf(one));
    setChosen(next);
    setProblem(null);
  };
  return (
    <Modal opened onClose={onClose} title={`Hand over from ${from}`} size="xl">
      <form noValidate onSubmit={submit}>
        <Stack>
          {isNameShared && (
            <Alert color="yellow" variant="light">
              {`Several people are called ${from}. Tick only what belongs to this one.`}
            </Alert>
          )}
          <NameField
            data-autofocus
            label="New owner"
            description="Of everything that is ticked, unless another one is named beside it."
            names={successors}
            value={forAll}
            onChange={(name) => {
              setForAll(name);
              setProblem(null);
            }}
          />
          <ScrollRegion label="What is handed over" className={classes['scroll']}>
            <table className={classes['preview']}>
              <thead>
                <tr>
                  <th scope="col">Entry</th>
                  <th scope="col">Owner now</th>
                  <th scope="col">Owner then</th>
                </tr>
              </thead>
              <tbody>
                {owned.map((one) => (
                  <tr key={keyOf(one)}>
                    <td>
                      <Checkbox
                        checked={chosen.has(keyOf(one))}
                        onChange={() => toggle(one)}
                        label={`${OWNED_WORDS[one.kind]}: ${one.name}`}
                      />
                    </td>
                    <td>{one.row.owner}</td>
                    <td>
                      <NameField
                        aria-label={`New owner of ${one.name}`}
                        size="xs"
                        names={successors}
                        placeholder={forAll.trim() || 'nobody chosen'}
                        disabled={!chosen.has(keyOf(one))}
                        value={own[keyOf(one)] ?? ''}
                        onChange={(name) => {
                          setOwn({ ...own, [keyOf(one)]: name });
                          setProblem(null);
                        }}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {problem !== null && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Text size="sm" className="desk-dim">
              One step, which can be undone.
            </Text>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">
              {`Hand over ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

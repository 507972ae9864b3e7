import { Group, Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { Board } from '#domain/journey/journey.ts';
import type { EntryFieldsProps } from './entry-fields.ts';
import type { Bring } from './typed-entry.ts';

interface ReferralFieldsProps extends EntryFieldsProps {
  readonly choices: readonly { value: string; label: string }[];
  readonly boards: readonly Board[];
  readonly board: BoardId | null;
}

const BRINGS: readonly { readonly value: Bring; readonly label: string }[] = [
  { value: 'new', label: 'Somebody new' },
  { value: 'ours', label: 'One of our customers' },
  { value: 'name', label: 'Only a name' },
];

/** Whom a referral brought: somebody new gets a card in Awareness. */
export function ReferralFields(props: ReferralFieldsProps): ReactNode {
  const { typed, onTyped, bind, choices, boards, board } = props;
  const label = useId();
  return (
    <>
      <Input.Wrapper label="Brought" labelElement="div" labelProps={{ id: label }}>
        <div>
          <SegmentedControl
            aria-labelledby={label}
            data={[...BRINGS]}
            value={typed.bring}
            onChange={(bring) => onTyped({ ...typed, bring: bring as Bring })}
          />
        </div>
      </Input.Wrapper>
      {typed.bring === 'ours' ? (
        <Select
          label="Customer it brought"
          searchable
          openOnFocus={false}
          limit={100}
          data={choices.filter(({ value }) => value !== typed.customerId)}
          value={typed.broughtId}
          onChange={(id) => onTyped({ ...typed, broughtId: id as CustomerId | null })}
          {...bind('brought')}
        />
      ) : (
        <Group grow align="flex-start">
          <TextInput
            label="Company"
            description={typed.bring === 'new' ? 'Gets a card in Awareness' : undefined}
            value={typed.brought}
            onChange={(event) => onTyped({ ...typed, brought: event.currentTarget.value })}
            {...bind('brought')}
          />
          {typed.bring === 'new' && boards.length > 1 && (
            <Select
              label="Board"
              description="Where the card goes"
              data={boards.map(({ id, name }) => ({ value: id, label: name }))}
              value={board}
              allowDeselect={false}
              onChange={(id) => onTyped({ ...typed, boardId: id as BoardId | null })}
            />
          )}
        </Group>
      )}
    </>
  );
}

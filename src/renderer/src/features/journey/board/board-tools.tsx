import { Button, Checkbox, CloseButton, Popover, Select, Stack, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Customer } from '#domain/journey/journey.ts';
import { useBoardState } from './board-state.ts';
import { filterChoices, filtersSet } from './card-filter.ts';
import { LANE_KINDS, LANE_NAMES } from './lanes.ts';

interface PickProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

// A Select has no choice whose value is empty, so "none" gets a value no text field can hold.
const NONE = '\u0000';

function Pick({ label, values, value, onChange }: PickProps): ReactNode {
  return (
    <Select
      label={label}
      placeholder="Any"
      clearable
      searchable={values.length > 8}
      comboboxProps={{ withinPortal: false }}
      clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
      data={values.map((name) =>
        name === '' ? { value: NONE, label: `No ${label.toLowerCase()}` } : { value: name, label: name },
      )}
      value={value === '' ? NONE : value}
      onChange={(picked) => onChange(picked === NONE ? '' : picked)}
    />
  );
}

function FilterButton({ customers }: { readonly customers: readonly Customer[] }): ReactNode {
  const { filter, setFilter } = useBoardState();
  const { owners, segments, plans, tags } = filterChoices(customers);
  const set = filtersSet(filter);
  return (
    <Popover position="bottom-end" shadow="md" width={240} trapFocus returnFocus>
      <Popover.Target>
        <Button variant={set > 0 ? 'light' : 'default'} leftSection={<IconFilter size={14} stroke={1.5} />}>
          {set === 0 ? 'Filter' : `Filter (${set})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filter cards">
        <Stack gap="sm">
          <Pick
            label="Owner"
            values={owners}
            value={filter.owner}
            onChange={(owner) => setFilter({ owner })}
          />
          <Pick
            label="Segment"
            values={segments}
            value={filter.segment}
            onChange={(segment) => setFilter({ segment })}
          />
          <Pick label="Plan" values={plans} value={filter.plan} onChange={(plan) => setFilter({ plan })} />
          <Pick label="Tag" values={tags} value={filter.tag} onChange={(tag) => setFilter({ tag })} />
          <Checkbox
            label="Lost customers only"
            size="xs"
            checked={filter.lost}
            onChange={(event) => setFilter({ lost: event.currentTarget.checked })}
          />
          <Button
            variant="default"
            disabled={set === 0}
            onClick={() => setFilter({ owner: null, segment: null, plan: null, tag: null, lost: false })}
          >
            Clear filter
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Search and filter of the board. */
export function BoardTools({ customers }: { readonly customers: readonly Customer[] }): ReactNode {
  const { filter, lanes, setFilter, setLanes } = useBoardState();
  return (
    <>
      <TextInput
        aria-label="Search this board"
        placeholder="Search cards"
        data-screen-search
        leftSection={<IconSearch size={14} stroke={1.5} />}
        w={170}
        value={filter.text}
        onChange={(event) => setFilter({ text: event.currentTarget.value })}
        rightSection={
          filter.text === '' ? null : (
            <CloseButton size="xs" aria-label="Clear search" onClick={() => setFilter({ text: '' })} />
          )
        }
      />
      <Select
        aria-label="Lanes"
        data={LANE_KINDS.map((kind) => ({ value: kind, label: LANE_NAMES[kind] }))}
        value={lanes}
        onChange={(kind) => kind !== null && setLanes(kind)}
        allowDeselect={false}
        w={150}
      />
      <FilterButton customers={customers} />
    </>
  );
}

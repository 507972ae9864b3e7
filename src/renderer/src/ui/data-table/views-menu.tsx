import { Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core';
import {
  IconBookmark,
  IconCheck,
  IconDeviceFloppy,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** A saved arrangement, as the menu needs it. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
}

interface ViewsMenuProps {
  readonly views: readonly NamedView[];
  /** The view that was picked last, or `null` for the standard one. */
  readonly currentId: string | null;
  /** The table has been arranged differently since the view was picked. */
  readonly changed: boolean;
  readonly onPick: (id: string | null) => void;
  readonly onCreate: (name: string) => void;
  readonly onRename: (id: string, name: string) => void;
  /** Puts the present arrangement into the view. */
  readonly onUpdate: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

type Naming = { readonly kind: 'new' } | { readonly kind: 'rename'; readonly view: NamedView };

const ICON = 14;

/** Saved views of a table: pick, save, rename, update, delete. */
export function ViewsMenu(props: ViewsMenuProps): ReactNode {
  const { views, currentId, changed } = props;
  const [naming, setNaming] = useState<Naming | null>(null);
  const current = views.find((view) => view.id === currentId) ?? null;
  const label = current === null ? 'Standard view' : `${current.name}${changed ? ' (changed)' : ''}`;
  return (
    <>
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={ICON} />} aria-label={`View: ${label}`}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Views</Menu.Label>
          {[{ id: null, name: 'Standard view' }, ...views].map(({ id, name }) => (
            <Menu.Item
              key={id ?? ''}
              leftSection={id === currentId ? <IconCheck size={ICON} aria-label="picked" /> : <span />}
              onClick={() => props.onPick(id)}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={ICON} />} onClick={() => setNaming({ kind: 'new' })}>
            Save as new view…
          </Menu.Item>
          {current !== null && <CurrentItems {...props} current={current} onName={setNaming} />}
        </Menu.Dropdown>
      </Menu>
      {naming !== null && (
        <NameDialog
          title={naming.kind === 'new' ? 'Save as new view' : `Rename ${naming.view.name}`}
          initial={naming.kind === 'new' ? '' : naming.view.name}
          taken={views.filter((view) => naming.kind === 'new' || view.id !== naming.view.id)}
          onClose={() => setNaming(null)}
          onName={(name) => {
            setNaming(null);
            if (naming.kind === 'new') props.onCreate(name);
            else props.onRename(naming.view.id, name);
          }}
        />
      )}
    </>
  );
}

function CurrentItems(
  props: ViewsMenuProps & { readonly current: NamedView; readonly onName: (naming: Naming) => void },
): ReactNode {
  const { current, changed, onName } = props;
  return (
    <>
      <Menu.Item
        leftSection={<IconDeviceFloppy size={ICON} />}
        disabled={!changed}
        onClick={() => props.onUpdate(current.id)}
      >
        {`Update “${current.name}”`}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil size={ICON} />}
        onClick={() => onName({ kind: 'rename', view: current })}
      >
        {`Rename “${current.name}”…`}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={ICON} />} onClick={() => props.onDelete(current.id)}>
        {`Delete “${current.name}”`}
      </Menu.Item>
    </>
  );
}

interface NameDialogProps {
  readonly title: string;
  readonly initial: string;
  readonly taken: readonly NamedView[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ title, initial, taken, onName, onClose }: NameDialogProps): ReactNode {
  const [name, setName] = useState(initial);
  const [tried, setTried] = useState(false);
  const trimmed = name.trim();
  const problem =
    trimmed === ''
      ? 'Give the view a name.'
      : taken.some((view) => view.name === trimmed)
        ? 'There is a view of this name already. Choose another name.'
        : null;
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === null) onName(trimmed);
          else setTried(true);
        }}
      >
        <Stack>
          <TextInput
            label="Name"
            data-autofocus
            value={name}
            error={tried ? problem : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Save</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

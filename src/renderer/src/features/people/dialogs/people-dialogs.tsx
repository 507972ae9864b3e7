import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { personLabel } from '#domain/people/directory-types.ts';
import type { Directory, DirectoryPerson } from '#domain/people/directory-types.ts';
import { sharedNames } from '#domain/people/ownership.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { PeopleActions } from '../use-people-actions.ts';
import { AddDialog } from './add-dialog.tsx';
import { HandoverDialog } from './handover-dialog.tsx';
import { LeftDialog } from './left-dialog.tsx';

export type PeopleDialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'left'; readonly people: readonly DirectoryPerson[] }
  | { readonly kind: 'handover'; readonly entry: PersonEntry };

interface PeopleDialogsProps {
  readonly dialog: PeopleDialog | null;
  readonly found: Directory;
  readonly departments: readonly string[];
  readonly actions: PeopleActions;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** The dialog that is open, if one is; it stays open while what it does fails. */
export function PeopleDialogs(props: PeopleDialogsProps): ReactNode {
  const { dialog, found, departments, actions, onAdded, onClose } = props;
  const closeAfter = async (done: Promise<boolean>): Promise<void> => {
    if (await done) onClose();
  };
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'add':
      return (
        <AddDialog
          found={found}
          departments={departments}
          onClose={onClose}
          onAdd={(draft) =>
            void actions.add(draft).then((id) => {
              if (id === null) return;
              onClose();
              onAdded(id);
            })
          }
        />
      );
    case 'left':
      return (
        <LeftDialog
          people={dialog.people}
          onClose={onClose}
          onLeft={(on) => void closeAfter(actions.markLeft(dialog.people, on))}
        />
      );
    case 'handover':
      return <Handover {...props} entry={dialog.entry} closeAfter={closeAfter} />;
  }
}

interface HandoverProps extends PeopleDialogsProps {
  readonly entry: PersonEntry;
  readonly closeAfter: (done: Promise<boolean>) => Promise<void>;
}

function Handover({ entry, found, actions, onClose, closeAfter }: HandoverProps): ReactNode {
  const { person, owned } = entry;
  const { successors, left, shared } = useMemo(() => namesIn(found, person), [found, person]);
  return (
    <HandoverDialog
      from={personLabel(person)}
      owned={owned}
      isNameShared={shared.has(nameKey(person.name))}
      successors={successors}
      left={left}
      onClose={onClose}
      onHandOver={(entries) => void closeAfter(actions.handOver(personLabel(person), entries))}
    />
  );
}

/** Who can take over, and who cannot any more; one name can be both where two people have it, and is then allowed. */
function namesIn(
  { people }: Directory,
  from: DirectoryPerson,
): {
  readonly successors: string[];
  readonly left: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
} {
  const here = people.filter(
    (one) => one.key !== from.key && one.status.kind !== 'left' && one.suspicion === null,
  );
  const known = new Set(here.map((one) => nameKey(personLabel(one))));
  const gone = people.filter(({ status }) => status.kind === 'left').map((one) => nameKey(personLabel(one)));
  return {
    successors: [
      ...new Set(here.filter(({ stored, name }) => stored !== null || name !== '').map(personLabel)),
    ],
    left: new Set(gone.filter((name) => !known.has(name))),
    shared: sharedNames(people),
  };
}

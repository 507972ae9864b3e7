import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { DocumentRow } from '#database/schema.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { KIND_WORDS } from './saving-words.ts';

interface SavingActions {
  /** Records a new entry, or the changes of one. */
  readonly save: (saving: Saving, isNew: boolean, document: DocumentRow | null) => Promise<boolean>;
  readonly remove: (savings: readonly Saving[]) => Promise<boolean>;
}

/** Changes of the register, each one user action. */
export function useSavingActions(): SavingActions {
  const { perform } = useSession();
  return {
    save: (saving, isNew, document) =>
      perform(
        `${isNew ? 'Recorded' : 'Changed'} the ${KIND_WORDS[saving.kind].toLowerCase()} “${saving.description}”`,
        [put('savings', saving)],
        { documents: document === null ? [] : [document] },
      ),
    remove: (savings) => {
      const [only] = savings;
      const label =
        savings.length === 1 && only !== undefined
          ? `Deleted “${only.description}” from the savings`
          : `Deleted ${savings.length} savings`;
      return perform(
        label,
        savings.map(({ id }) => remove('savings', id)),
      );
    },
  };
}

import { useLiveQuery } from 'dexie-react-hooks';
import type { DocumentId } from '#domain/brand.ts';
import type { DocumentFacts } from '#domain/invoices/document.ts';
import { useSession } from './session.tsx';

/** What is known of these documents, without their bytes; those that are gone are left out. */
export function useDocumentsOf(ids: readonly DocumentId[]): readonly DocumentFacts[] | undefined {
  const { database } = useSession().workspace;
  const wanted = ids.join(' ');
  return useLiveQuery(async () => {
    if (wanted === '') return [];
    const rows = await database.documents.bulkGet(wanted.split(' ') as DocumentId[]);
    return rows.flatMap((row) => {
      if (row === undefined) return [];
      const { id, name, mediaType, size, addedAt } = row;
      return [{ id, name, mediaType, size, addedAt }];
    });
  }, [database, wanted]);
}

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { readBytes, type FileSource } from '#desktop/files.ts';
import { isCrmExport, recogniseCrm } from '#domain/crm/read/recognise.ts';
import { rowsOfText } from '#domain/crm/read/table-rows.ts';
import { looksZipped } from '#domain/tables/xlsx/workbook-guard.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { ImportReading } from '#ui/staged-preview/import-states.tsx';
import { CrmImport } from '../crm/crm-import.tsx';
import { CustomersImport } from './customers-import.tsx';
import { journeyFileKind } from './staged-file.ts';

/** Whether the file is in our own format; other programs have other columns. */
async function isOwn(source: FileSource): Promise<boolean> {
  const bytes = await readBytes(source);
  if (looksZipped(bytes)) return false;
  const text = fileText(bytes);
  const rows = text.ok ? rowsOfText(text.value) : text;
  // What can't be read is told best by the import of our own files.
  if (!text.ok || !rows.ok || isCrmExport(rows.value, new Set())) return !rows.ok;
  return journeyFileKind(text.value) !== null || !recogniseCrm(rows.value).ok;
}

/** Imports any file of customers: our own, or an export of a CRM or billing program. */
export function AnyCustomersImport(props: {
  readonly source: FileSource;
  readonly onDone: () => void;
}): ReactNode {
  const { source } = props;
  const [own, setOwn] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    isOwn(source)
      // Said again, with what to do, by the import itself.
      .catch(() => true)
      .then((found) => {
        if (current) setOwn(found);
      });
    return () => {
      current = false;
    };
  }, [source]);
  if (own === null) return <ImportReading fileName={source.name} />;
  return own ? <CustomersImport {...props} /> : <CrmImport {...props} />;
}

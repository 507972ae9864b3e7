import { useMemo } from 'react';
import { useApplications, useContracts, useDocumentIds, useInvoices } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { NOTHING_SAID } from './batch.ts';
import type { BatchRow } from './batch.ts';
import { useInvoiceImport } from './import-store.ts';
import { judgeBatch, surroundingsOf } from './judge-batch.ts';

export interface Batch {
  readonly rows: readonly BatchRow[];
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
}

/** The rows of the batch, judged against what is stored; `null` until that is known. */
export function useBatchRows(): Batch | null {
  const { locale } = useSession();
  const files = useInvoiceImport((batch) => batch.files);
  const said = useInvoiceImport((batch) => batch.said);
  const invoices = useInvoices();
  const applications = useApplications();
  const contracts = useContracts();
  const documents = useDocumentIds();
  const around = useMemo(() => {
    if (!invoices || !applications || !contracts || !documents) return null;
    return surroundingsOf({ invoices, applications, contracts, documents }, locale);
  }, [invoices, applications, contracts, documents, locale]);
  const rows = useMemo(
    () => around && judgeBatch(files, (id) => said[id] ?? NOTHING_SAID, around),
    [files, said, around],
  );
  if (rows === null || applications === undefined || contracts === undefined) return null;
  return { rows, applications, contracts };
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { contractFor } from '#domain/invoices/propose-links.ts';
import type { InvoiceLinks } from '#domain/invoices/propose-links.ts';
import { LinkFields } from '../form/link-fields.tsx';

interface LinkDialogProps {
  readonly invoices: readonly Invoice[];
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly onClose: () => void;
  readonly onLink: (linksOf: (invoice: Invoice) => InvoiceLinks) => void;
}

/** Links several invoices at once; without a contract chosen each gets the one that runs on its own day. */
export function LinkDialog({
  invoices,
  applications,
  contracts,
  onClose,
  onLink,
}: LinkDialogProps): ReactNode {
  const [links, setLinks] = useState<InvoiceLinks>({ applicationId: null, contractId: null });
  return (
    <Modal opened onClose={onClose} title={`Link ${invoices.length} invoices`} size="md">
      <Stack>
        <LinkFields
          links={links}
          applications={applications}
          contracts={contracts}
          contractFor={() => null}
          onLinks={setLinks}
        />
        <Text size="sm" className="desk-dim">
          Without a contract, each invoice is linked to the one of this application that runs on its day.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            onClick={() =>
              onLink((invoice) => ({
                applicationId: links.applicationId,
                contractId: links.contractId ?? contractFor(links.applicationId, invoice, contracts),
              }))
            }
          >
            {links.applicationId === null && links.contractId === null ? 'Take links away' : 'Link'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

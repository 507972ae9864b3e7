import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { use, useState } from 'react';
import type { ReactNode } from 'react';
import { makeDocument } from '#database/make-document.ts';
import { put, useDocument } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { chooseDocument } from '#desktop/choose-document.ts';
import type { DocumentId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { DocumentViewer } from '#ui/documents/document-viewer.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import classes from './contract-page.module.css';

/** The signed papers of a contract: kept in the workspace, shown inside the program. */
export function Papers({ contract }: { readonly contract: Contract }): ReactNode {
  const { readOnly } = useSession();
  const [shown, setShown] = useState<DocumentId | null>(null);
  const [busy, setBusy] = useState(false);
  const attach = useAttach(contract);
  const { documents } = contract;
  const open = documents.find((id) => id === shown) ?? null;
  const choose = async (): Promise<void> => {
    setBusy(true);
    const attached = await attach();
    if (attached !== null) setShown(attached);
    setBusy(false);
  };
  return (
    <>
      {documents.length === 0 && (
        <p className="desk-dim">
          None. Attach the signed contract, its amendments and what else belongs to it.
        </p>
      )}
      <ul className={classes['papers']}>
        {documents.map((id) => (
          <Paper key={id} id={id} contract={contract} open={id === open} onOpen={setShown} />
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPaperclip size={14} />}
        disabled={busy || readOnly !== null}
        onClick={() => void choose()}
      >
        Attach a paper…
      </Button>
      {open !== null && <ShownPaper key={open} id={open} />}
    </>
  );
}

/** Lets the manager choose a file and keeps it with the contract as one action; its id, or `null` when nothing came of it. */
function useAttach(contract: Contract): () => Promise<DocumentId | null> {
  const { perform, workspace } = useSession();
  return async () => {
    try {
      const chosen = await chooseDocument();
      if (chosen === null) return null;
      if (!chosen.ok) {
        noticeProblem('Not attached', chosen.message);
        return null;
      }
      const now = workspace.now();
      const document = await makeDocument(chosen.value.name, chosen.value.blob, now);
      if (contract.documents.includes(document.id)) {
        noticeProblem('Not attached', `“${document.name}” is among the papers of ${contract.name} already.`);
        return document.id;
      }
      const row = { ...contract, documents: [...contract.documents, document.id], updatedAt: now };
      const label = `Attached ${document.name} to ${contract.name}`;
      return (await perform(label, [put('contracts', row)], { documents: [document] })) ? document.id : null;
    } catch (error) {
      noticeProblem('Not attached', error instanceof Error ? error.message : String(error));
      return null;
    }
  };
}

interface PaperProps {
  readonly id: DocumentId;
  readonly contract: Contract;
  readonly open: boolean;
  readonly onOpen: (id: DocumentId | null) => void;
}

function Paper({ id, contract, open, onOpen }: PaperProps): ReactNode {
  const { perform, workspace, readOnly } = useSession();
  const document = useDocument(id);
  const name = document?.name ?? (document === null ? 'a paper that is missing' : '…');
  const remove = (): void => {
    const documents = contract.documents.filter((other) => other !== id);
    const row = { ...contract, documents, updatedAt: workspace.now() };
    void perform(`Removed ${name} from ${contract.name}`, [put('contracts', row)]);
  };
  return (
    <li className={classes['paper']}>
      <Button
        size="compact-sm"
        variant={open ? 'light' : 'subtle'}
        aria-pressed={open}
        onClick={() => onOpen(open ? null : id)}
      >
        {name}
      </Button>
      <ActionIcon size="sm" aria-label={`Remove ${name}`} disabled={readOnly !== null} onClick={remove}>
        <IconTrash size={14} />
      </ActionIcon>
    </li>
  );
}

function ShownPaper({ id }: { readonly id: DocumentId }): ReactNode {
  const draw = use(DocumentViewer);
  const document = useDocument(id);
  if (document === undefined) return null;
  if (document === null) {
    return <p role="alert">This paper is not in the workspace any more. Attach its file again.</p>;
  }
  return <div className={classes['document']}>{draw({ blob: document.blob, name: document.name })}</div>;
}

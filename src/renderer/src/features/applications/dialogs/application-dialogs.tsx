import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import type { Application } from '#domain/applications/application.ts';
import { assertNever } from '#domain/outcome.ts';
import { ApplicationsImport } from '../csv/applications-import.tsx';
import type { Suggestions } from '../model/suggestions.ts';
import type { ApplicationActions } from '../use-application-actions.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

/** The dialog that is open, with what it is about. */
export type OpenDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'status'; readonly applications: readonly Application[] }
  | { readonly kind: 'bulk'; readonly applications: readonly Application[] }
  | { readonly kind: 'import'; readonly source: FileSource };

interface ApplicationDialogsProps {
  readonly dialog: OpenDialog | null;
  readonly applications: readonly Application[];
  readonly suggestions: Suggestions;
  readonly actions: ApplicationActions;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

/** Draws the one dialog that is open. */
export function ApplicationDialogs(props: ApplicationDialogsProps): ReactNode {
  const { dialog, applications, suggestions, actions, onShow, onClose } = props;
  const { today, locale } = useSession();
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'create':
      return (
        <CreateDialog
          applications={applications}
          suggestions={suggestions}
          onClose={onClose}
          onShow={(application) => {
            onClose();
            onShow(application.id);
          }}
          onCreate={(draft) => {
            onClose();
            void actions.create(draft).then((id) => {
              if (id !== null) onShow(id);
            });
          }}
        />
      );
    case 'status':
      return (
        <StatusDialog
          applications={dialog.applications}
          today={today}
          locale={locale}
          plan={(edit) => actions.planStatus(dialog.applications, edit)}
          onClose={onClose}
          onChange={(edit) => {
            onClose();
            actions.changeStatus(dialog.applications, edit);
          }}
        />
      );
    case 'bulk':
      return (
        <BulkDialog
          applications={dialog.applications}
          suggestions={suggestions}
          onClose={onClose}
          onEdit={(edit) => {
            onClose();
            actions.bulkEdit(dialog.applications, edit);
          }}
        />
      );
    case 'import':
      return (
        <Modal opened onClose={onClose} title={`Import ${dialog.source.name}`} size="90%">
          <ApplicationsImport source={dialog.source} onDone={onClose} />
        </Modal>
      );
    default:
      return assertNever(dialog);
  }
}

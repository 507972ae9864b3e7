import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Outcome } from '#domain/outcome.ts';
import { noticeProblem } from '../feedback/notices.tsx';
import classes from './document-pick.module.css';

interface DocumentPickProps<Chosen extends { readonly name: string }> {
  /** What it proves, for the button: “the quote”. */
  readonly what: string;
  /** Name of the one that is attached, chosen just now or kept already; `null` without one. */
  readonly attached: string | null;
  /** Lets the manager choose a file; `null` when the dialog was cancelled. */
  readonly choose: () => Promise<Outcome<Chosen> | null>;
  readonly onChosen: (document: Chosen) => void;
  readonly onRemove: () => void;
}

/** Attaches one document to what a form records. */
export function DocumentPick<Chosen extends { readonly name: string }>(
  props: DocumentPickProps<Chosen>,
): ReactNode {
  const { what, attached, choose, onChosen, onRemove } = props;
  const attach = async (): Promise<void> => {
    try {
      const found = await choose();
      if (found === null) return;
      if (found.ok) onChosen(found.value);
      else noticeProblem('This document is not attached', found.message);
    } catch (error) {
      noticeProblem('This document is not attached', error instanceof Error ? error.message : String(error));
    }
  };
  if (attached === null) {
    return (
      <Button
        className={classes['attach'] ?? ''}
        variant="default"
        leftSection={<IconPaperclip size={14} stroke={1.5} aria-hidden />}
        onClick={() => void attach()}
      >
        Attach {what}…
      </Button>
    );
  }
  return (
    <span className={classes['attached']}>
      <IconPaperclip size={14} stroke={1.5} aria-hidden />
      <span className={classes['name']}>{attached}</span>
      <ActionIcon size="sm" aria-label={`Leave out ${attached}`} onClick={onRemove}>
        <IconX size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </span>
  );
}

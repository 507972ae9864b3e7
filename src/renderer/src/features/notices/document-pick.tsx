import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { chooseDocument } from '#desktop/choose-document.ts';
import type { ChosenDocument } from '#desktop/choose-document.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import classes from './notices.module.css';

interface DocumentPickProps {
  /** What it proves, for the button: “proof of sending”. */
  readonly what: string;
  readonly chosen: ChosenDocument | null;
  readonly onChosen: (document: ChosenDocument | null) => void;
}

/** Chooses one document to be kept with what is recorded. */
export function DocumentPick({ what, chosen, onChosen }: DocumentPickProps): ReactNode {
  const choose = async (): Promise<void> => {
    try {
      const found = await chooseDocument();
      if (found === null) return;
      if (found.ok) onChosen(found.value);
      else noticeProblem('This document is not attached', found.message);
    } catch (error) {
      noticeProblem('This document is not attached', error instanceof Error ? error.message : String(error));
    }
  };
  if (chosen === null) {
    return (
      <Button
        variant="default"
        leftSection={<IconPaperclip size={14} stroke={1.5} aria-hidden />}
        onClick={() => void choose()}
      >
        Attach {what}…
      </Button>
    );
  }
  return (
    <span className={classes['attached']}>
      <IconPaperclip size={14} stroke={1.5} aria-hidden />
      <span className={classes['attachedName']}>{chosen.name}</span>
      <ActionIcon size="sm" aria-label={`Leave out ${chosen.name}`} onClick={() => onChosen(null)}>
        <IconX size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </span>
  );
}

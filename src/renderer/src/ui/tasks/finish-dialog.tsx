import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Outcome } from '#domain/outcome.ts';

/** A document that was chosen as evidence, not kept yet. */
export interface EvidenceDocument {
  readonly name: string;
  readonly blob: Blob;
}

export type ChooseDocument = () => Promise<Outcome<EvidenceDocument> | null>;

interface FinishDialogProps {
  readonly title: string;
  /** What would prove it. */
  readonly hint: string;
  /** Evidence has to be given: where the data of an export lies. */
  readonly required?: boolean;
  readonly evidence?: string;
  readonly chooseDocument: ChooseDocument;
  /** Stores it, or says why not. */
  readonly onFinish: (text: string, document: EvidenceDocument | null) => Promise<Outcome<void>>;
  readonly onClose: () => void;
}

/** Marks something as done, with what proves it: words, and a document that is kept. */
export function FinishDialog(props: FinishDialogProps): ReactNode {
  const { title, hint, required = false, chooseDocument, onFinish, onClose } = props;
  const [text, setText] = useState(props.evidence ?? '');
  const [document, setDocument] = useState<EvidenceDocument | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (): Promise<void> => {
    try {
      const chosen = await chooseDocument();
      if (chosen === null) return;
      setProblem(chosen.ok ? null : chosen.message);
      if (chosen.ok) setDocument(chosen.value);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const outcome = await onFinish(text, document);
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(outcome.message);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Textarea
            data-autofocus
            label={required ? 'Where the data lies' : 'Evidence'}
            description={hint}
            autosize
            minRows={2}
            required={required}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <AttachedDocument
            document={document}
            onChoose={() => void choose()}
            onRemove={() => setDocument(null)}
          />
          {problem !== null && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Done
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface AttachedDocumentProps {
  readonly document: EvidenceDocument | null;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
}

function AttachedDocument({ document, onChoose, onRemove }: AttachedDocumentProps): ReactNode {
  if (document === null) {
    return (
      <Group>
        <Button variant="default" size="xs" leftSection={<IconPaperclip size={14} />} onClick={onChoose}>
          Add a document…
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <IconPaperclip size={14} aria-hidden />
      <Text size="sm" truncate>
        {document.name}
      </Text>
      <Button variant="subtle" size="compact-xs" leftSection={<IconX size={12} />} onClick={onRemove}>
        Take out
      </Button>
    </Group>
  );
}

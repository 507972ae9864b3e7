import { Alert, Button, Group, Loader, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** While a file is being read. */
export function ImportReading({ fileName }: { readonly fileName: string }): ReactNode {
  return (
    <Group p="xl" justify="center">
      <Loader size="sm" />
      {`Reading ${fileName}…`}
    </Group>
  );
}

interface ImportRefusedProps {
  readonly fileName: string;
  /** What is wrong with the file, and what to do. */
  readonly message: string;
  readonly onClose: () => void;
}

/** A file that can't be imported at all, and why. */
export function ImportRefused({ fileName, message, onClose }: ImportRefusedProps): ReactNode {
  return (
    <Stack p="md" align="flex-start">
      <Alert color="red" variant="light" title={`${fileName} can't be imported`} role="alert">
        {message}
      </Alert>
      <Button variant="default" onClick={onClose}>
        Close
      </Button>
    </Stack>
  );
}

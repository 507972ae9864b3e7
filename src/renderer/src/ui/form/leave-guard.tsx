import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

interface LeaveGuardProps {
  /** Whether something typed would be lost. */
  readonly dirty: boolean;
  /** What would be lost, e.g. "this contract". */
  readonly what: string;
  /** Called when the manager leaves all the same, before the address changes. */
  readonly onDiscard: () => void;
}

/** Path within the program, without query. */
function pathOf(url: string): string {
  return `/${new URL(url).hash.replace(/^#?\/?/, '')}`;
}

/**
 * Holds every change of address (links, shortcuts, the palette, a notification's click, back) while something
 * typed would be lost, and asks. Only the hash changes within the program, so one listener sees them all.
 */
export function LeaveGuard({ dirty, what, onDiscard }: LeaveGuardProps): ReactNode {
  const [target, setTarget] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const passing = useRef(false);
  useEffect(() => {
    if (!dirty) return undefined;
    const hold = (event: HashChangeEvent): void => {
      // Another query on the same path (full page or beside the list) keeps the form where it is.
      if (passing.current || pathOf(event.oldURL) === pathOf(event.newURL)) return;
      // In the capture phase this runs before the router's own listener, which then never hears of it.
      event.stopImmediatePropagation();
      history.replaceState(null, '', event.oldURL);
      setTarget(`${pathOf(event.newURL)}${new URL(event.newURL).search}`);
    };
    window.addEventListener('hashchange', hold, true);
    return () => window.removeEventListener('hashchange', hold, true);
  }, [dirty]);
  const leave = (): void => {
    if (target === null) return;
    passing.current = true;
    setTarget(null);
    onDiscard();
    navigate(target);
  };
  return (
    <LeaveQuestion opened={target !== null} what={what} onStay={() => setTarget(null)} onLeave={leave} />
  );
}

interface LeaveQuestionProps {
  readonly opened: boolean;
  readonly what: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before unsaved changes are lost; staying is the safe default. */
export function LeaveQuestion({ opened, what, onStay, onLeave }: LeaveQuestionProps): ReactNode {
  return (
    <Modal opened={opened} onClose={onStay} title="Leave without saving?" size="sm">
      <Text size="sm">What you changed in {what} has not been saved and would be lost.</Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onLeave}>
          Discard changes
        </Button>
        <Button onClick={onStay} data-autofocus>
          Keep editing
        </Button>
      </Group>
    </Modal>
  );
}

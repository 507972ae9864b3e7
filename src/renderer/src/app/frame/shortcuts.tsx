import { Kbd, Modal, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ALL_ITEMS } from './navigation.ts';

/** Every shortcut of the frame, for the list on `?`. Screens add their own below. */
const SHORTCUTS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Ctrl', 'K'], 'Find anything'],
  [['Ctrl', 'I'], 'Import files'],
  [['Ctrl', 'Z'], 'Undo the last change (in a field: undo typing)'],
  [['/'], 'Search this screen, where it has a search field'],
  [['N'], 'Main button of this screen: new entry, choose files'],
  [['Esc'], 'Close the panel or dialog'],
  [['?'], 'This list'],
  [['A'], 'Discovery: adopt as application'],
  [['L'], 'Discovery: link to an application'],
  [['D'], 'Discovery: dismiss for good'],
  [['↑', '↓'], 'Discovery: mark the next card'],
  [['Space'], 'Board: pick up a card; arrows move it, Space drops it'],
  [['X'], 'Board: choose a card; with Shift all from the one chosen last'],
  [['T'], 'Spend: chart or table'],
];

const SEQUENCE_MS = 1200;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-screen-search]')?.focus();
}

function pressNew(): void {
  document.querySelector<HTMLButtonElement>('[data-primary-action]')?.click();
}

export interface ShortcutActions {
  find(): void;
  importFiles(): void;
  undo(): void;
  showList(): void;
}

function runCommand(event: KeyboardEvent, actions: ShortcutActions): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === 'k') actions.find();
  else if (key === 'i' && !event.shiftKey) actions.importFiles();
  else if (key === 'z' && !event.shiftKey && !isTyping(event.target)) actions.undo();
  else return false;
  return true;
}

function runPlainKey(event: KeyboardEvent, actions: ShortcutActions): boolean {
  if (event.key === '?') actions.showList();
  else if (event.key === '/') focusSearch();
  else if (event.key === 'n') pressNew();
  else return false;
  return true;
}

/** Listens for the frame's shortcuts. Keys typed into a field are left alone. */
export function useShortcuts(actions: ShortcutActions): void {
  const [, navigate] = useLocation();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    let lastG = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (runCommand(event, latest.current)) return event.preventDefault();
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const item = ALL_ITEMS.find((candidate) => candidate.key === event.key);
      if (item !== undefined && event.timeStamp - lastG < SEQUENCE_MS && lastG > 0) {
        lastG = 0;
        event.preventDefault();
        navigate(item.path);
        return;
      }
      lastG = event.key === 'g' ? event.timeStamp : 0;
      if (runPlainKey(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);
}

function Keys({ keys }: { readonly keys: readonly string[] }): ReactNode {
  return keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ' '}
      <Kbd size="xs">{key}</Kbd>
    </span>
  ));
}

/** The list that `?` opens. */
export function ShortcutList({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const rows = [
    ...SHORTCUTS,
    ...ALL_ITEMS.map((item) => [['G', item.key.toUpperCase()], `Go to ${item.label}`] as const),
  ];
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" size="md">
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Td w={140}>
                <Keys keys={keys} />
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

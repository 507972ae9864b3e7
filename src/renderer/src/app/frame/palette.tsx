import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import {
  useApplications,
  useContracts,
  useCustomers,
  useInvoices,
  useTasks,
} from '#database/repositories.ts';
import { ALL_ITEMS } from './navigation.ts';
import classes from './palette.module.css';

interface Entry {
  readonly path: string;
  readonly label: string;
  readonly kind: string;
}

const SHOWN = 12;

function useEntries(): readonly Entry[] {
  const applications = useApplications();
  const contracts = useContracts();
  const customers = useCustomers(null);
  const invoices = useInvoices();
  const tasks = useTasks();
  return useMemo(
    () => [
      ...ALL_ITEMS.map(({ path, label }) => ({ path, label, kind: 'Screen' })),
      // No place of its own in the sidebar: the status line leads there.
      { path: '/reminders', label: 'Reminders', kind: 'Screen' },
      // A page of Renewals.
      { path: '/savings', label: 'Savings', kind: 'Screen' },
      // Tasks leads there, and so do the pages of what is retired.
      { path: '/off-boarding', label: 'Off-boarding', kind: 'Screen' },
      ...(applications ?? []).map(({ id, name }) => ({
        path: `/applications/${id}`,
        label: name,
        kind: 'Application',
      })),
      ...(contracts ?? []).map(({ id, name }) => ({
        path: `/contracts/${id}`,
        label: name,
        kind: 'Contract',
      })),
      ...(customers ?? []).map(({ id, company }) => ({
        path: `/customers/${id}`,
        label: company,
        kind: 'Customer',
      })),
      ...(tasks ?? [])
        .filter(({ done }) => done === null)
        .map(({ id, title }) => ({ path: `/tasks/${id}`, label: title, kind: 'Task' })),
      ...(invoices ?? []).map(({ id, vendor, number, kind }) => ({
        path: `/invoices/${id}`,
        label: `${vendor} ${number}`,
        kind: kind === 'invoice' ? 'Invoice' : 'Credit note',
      })),
    ],
    [applications, contracts, customers, invoices, tasks],
  );
}

/** Entries that contain every word; those that start with the query come first. */
function search(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ label, kind }) => {
    const text = `${label} ${kind}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const first = words[0] ?? '';
  return found
    .toSorted(
      (a, b) =>
        Number(b.label.toLowerCase().startsWith(first)) - Number(a.label.toLowerCase().startsWith(first)),
    )
    .slice(0, SHOWN);
}

/** Finds screens, applications, contracts, customers, invoices and open tasks; keyboard first. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const entries = useEntries();
  const [query, setQuery] = useState('');
  const [, navigate] = useLocation();
  const found = search(entries, query);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const first = found[0]?.path;
  // Only once the results are drawn is there one to mark as what Enter opens.
  useEffect(() => {
    if (query !== '' && first !== undefined) selectFirstOption();
  }, [query, first, selectFirstOption]);
  const open = (path: string): void => {
    onClose();
    navigate(path);
  };
  return (
    <Modal opened onClose={onClose} title="Find anything" yOffset="12vh" centered={false} size="lg">
      <Combobox store={combobox} onOptionSubmit={open} withinPortal={false}>
        <Combobox.EventsTarget>
          <TextInput
            size="md"
            aria-label="Find applications, contracts, customers, invoices and screens"
            placeholder="Applications, contracts, customers, invoices, screens"
            value={query}
            data-autofocus
            onChange={(event) => setQuery(event.currentTarget.value)}
            onBlur={({ relatedTarget, currentTarget }) => {
              // A panel that opens at this very moment asks for the focus; what is typed is meant for here.
              if (relatedTarget instanceof HTMLElement && relatedTarget.closest('[role="dialog"]') === null)
                currentTarget.focus();
            }}
            onKeyDown={(event) => {
              // A fast hand presses Enter before the first result is marked; it means that one.
              if (event.key !== 'Enter' || first === undefined || combobox.getSelectedOptionIndex() !== -1)
                return;
              event.preventDefault();
              open(first);
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mt="sm" mah={360} style={{ overflowY: 'auto' }} aria-label="Results">
          {found.length === 0 && <Combobox.Empty>Nothing has all these words.</Combobox.Empty>}
          {found.map((entry) => (
            <Combobox.Option key={entry.path} value={entry.path} className={classes['found'] ?? ''}>
              <span className={classes['name']}>{entry.label}</span>{' '}
              <span className={classes['kind']}>{entry.kind}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

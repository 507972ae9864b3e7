import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { DiscoveredVendor } from '#ledger/questions.ts';
import classes from './discovery.module.css';
import { LinkDialog } from './link-dialog.tsx';
import { planAdopt, planDismiss, planLink } from './triage.ts';
import type { Triage } from './triage.ts';
import { VendorCard } from './vendor-card.tsx';
import type { CardAction } from './vendor-card.tsx';

/** Cards drawn at once; the next ones come up as these are decided. */
const SHOWN = 60;
const KEYS: Readonly<Record<string, CardAction>> = { a: 'adopt', l: 'link', d: 'dismiss' };

interface Queue {
  readonly vendors: readonly DiscoveredVendor[];
  readonly current: number;
  select(index: number): void;
  decide(index: number, action: CardAction): void;
  readonly linking: DiscoveredVendor | null;
  link(application: Pick<Application, 'id' | 'name'>): void;
  stopLinking(): void;
}

/**
 * Decided vendors leave at once, before the ledger has relabelled its rows: forty in a minute must not
 * wait. One whose decision could not be saved comes back.
 */
function useQueue(queue: readonly DiscoveredVendor[]): Queue {
  const { workspace, today, settings, perform } = useSession();
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(queue);
  const [current, setCurrent] = useState(0);
  const [linking, setLinking] = useState<DiscoveredVendor | null>(null);
  if (seen !== queue) {
    // A new answer of the ledger is the truth: what it still has was undone, or is on its way.
    setSeen(queue);
    setDecided(new Set());
  }
  const vendors = queue.filter(({ vendorKey }) => !decided.has(vendorKey));
  const run = async (vendor: DiscoveredVendor, { label, writes }: Triage): Promise<void> => {
    setDecided((before) => new Set([...before, vendor.vendorKey]));
    if (await perform(label, writes)) return;
    setDecided((before) => new Set([...before].filter((key) => key !== vendor.vendorKey)));
  };
  return {
    vendors,
    current: Math.min(current, Math.max(0, vendors.length - 1)),
    select: setCurrent,
    decide: (index, action) => {
      const vendor = vendors[index];
      if (vendor === undefined) return;
      setCurrent(index);
      const now = workspace.now();
      if (action === 'link') setLinking(vendor);
      else if (action === 'dismiss') void run(vendor, planDismiss(vendor, now));
      else {
        const id = workspace.newId() as ApplicationId;
        void run(vendor, planAdopt(vendor, id, { now, today, by: settings.managerName || 'Manager' }));
      }
    },
    linking,
    link: (application) => {
      if (linking !== null) void run(linking, planLink(linking, application, workspace.now()));
      setLinking(null);
    },
    stopLinking: () => setLinking(null),
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;
}

/** A, L and D decide about the current card; up and down (or J and K) move between cards. */
function useTriageKeys({ current, vendors, decide, select }: Queue): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = KEYS[event.key.toLowerCase()];
      const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (action !== undefined) decide(current, action);
      else if (step !== undefined) select(Math.min(vendors.length - 1, Math.max(0, current + step)));
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [current, vendors.length, decide, select]);
}

/** The queue: one vendor a card, the current one focused. */
export function VendorQueue({ queue }: { readonly queue: readonly DiscoveredVendor[] }): ReactNode {
  const { readOnly, locale } = useSession();
  const state = useQueue(queue);
  const { vendors, current, decide } = state;
  useTriageKeys(state);
  const list = useRef<HTMLUListElement>(null);
  const linking = state.linking !== null;
  const currentKey = vendors[current]?.vendorKey;
  useEffect(() => {
    // The focus follows the current card, so that a screen reader hears what A, L and D are about.
    if (linking || currentKey === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-vendor="${CSS.escape(currentKey)}"]`)?.focus();
  }, [currentKey, linking]);
  return (
    <>
      <p className={classes['hint']}>
        <kbd>A</kbd> adopts, <kbd>L</kbd> links to an application, <kbd>D</kbd> dismisses the marked card;{' '}
        <kbd>↓</kbd> and <kbd>↑</kbd> move.
      </p>
      <ul className={classes['queue']} ref={list} aria-label="Vendors to look at">
        {vendors.slice(0, SHOWN).map((vendor, index) => (
          <VendorCard
            key={vendor.vendorKey}
            vendor={vendor}
            current={index === current}
            disabled={readOnly !== null}
            onSelect={() => state.select(index)}
            onAction={(action) => decide(index, action)}
          />
        ))}
      </ul>
      {vendors.length > SHOWN && (
        <p className={classes['hint']}>
          {(vendors.length - SHOWN).toLocaleString(locale)} more come after these.
        </p>
      )}
      {state.linking !== null && (
        <LinkDialog vendor={state.linking} onLink={state.link} onClose={state.stopLinking} />
      )}
    </>
  );
}

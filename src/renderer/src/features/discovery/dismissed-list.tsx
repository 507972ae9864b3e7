import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVendorDecisions } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { DiscoveredVendor } from '#ledger/questions.ts';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import classes from './discovery.module.css';
import { planBringBack } from './triage.ts';
import { evidenceLine, totalLine } from './vendor-evidence.ts';

/** Vendors that are not asked about any more, each with its way back. */
export function DismissedList({ vendors }: { readonly vendors: readonly DiscoveredVendor[] }): ReactNode {
  const { locale, perform, readOnly } = useSession();
  const decided = new Set(useVendorDecisions()?.map(({ vendorKey }) => vendorKey));
  return (
    <ul className={classes['queue']} aria-label="Dismissed vendors">
      {vendors.map((vendor) => (
        <li key={vendor.vendorKey} className={classes['card']}>
          <VendorLogo id={vendor.vendorKey} name={vendor.name} domain={vendor.domain} size={36} />
          <div className={classes['facts']}>
            <h2 className={classes['name']}>{vendor.name}</h2>
            <p className={classes['evidence']}>{evidenceLine(vendor, locale)}</p>
          </div>
          <span className={classes['total']}>{totalLine(vendor, locale)}</span>
          {decided.has(vendor.vendorKey) ? (
            <Button
              variant="default"
              disabled={readOnly !== null}
              aria-label={`Bring ${vendor.name} back`}
              onClick={() => {
                const { label, writes } = planBringBack(vendor);
                void perform(label, writes);
              }}
            >
              Bring back
            </Button>
          ) : (
            <span className="desk-dim">By one of your rules (Spend, Rules)</span>
          )}
        </li>
      ))}
    </ul>
  );
}

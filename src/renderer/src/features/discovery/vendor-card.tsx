import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { functionName } from '#ledger/functions.ts';
import type { DiscoveredVendor } from '#ledger/questions.ts';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import classes from './discovery.module.css';
import { evidenceLine, totalLine } from './vendor-evidence.ts';

export type CardAction = 'adopt' | 'link' | 'dismiss';

interface VendorCardProps {
  readonly vendor: DiscoveredVendor;
  readonly current: boolean;
  readonly disabled: boolean;
  readonly onSelect: () => void;
  readonly onAction: (action: CardAction) => void;
}

/** One vendor with its evidence and the three decisions. */
export function VendorCard({ vendor, current, disabled, onSelect, onAction }: VendorCardProps): ReactNode {
  const { locale } = useSession();
  const functions = vendor.functions.map(functionName).join(', ') || 'Function unknown';
  return (
    <li
      className={classes['card']}
      data-current={current}
      data-vendor={vendor.vendorKey}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
      aria-label={`${vendor.name}: ${evidenceLine(vendor, locale)}`}
    >
      <VendorLogo id={vendor.vendorKey} name={vendor.name} domain={vendor.domain} size={36} />
      <div className={classes['facts']}>
        <h2 className={classes['name']}>
          {vendor.name}{' '}
          <span className={classes['function']}>
            {functions}
            {vendor.parent !== '' && ` · belongs to ${vendor.parent}`}
          </span>
        </h2>
        <p className={classes['evidence']}>{evidenceLine(vendor, locale)}</p>
        <p className={classes['sample']}>
          “{vendor.sample}” – {vendor.why}
        </p>
      </div>
      <Link
        className={classes['total'] ?? ''}
        href={`/spend?by=vendor&vendor=${encodeURIComponent(vendor.vendorKey)}`}
        aria-label={`${totalLine(vendor, locale)}: show the rows of ${vendor.name}`}
      >
        {totalLine(vendor, locale)}
      </Link>
      <Group gap={6} wrap="nowrap">
        <Decision
          keys="A"
          label="Adopt"
          name={vendor.name}
          disabled={disabled}
          onFocus={onSelect}
          onClick={() => onAction('adopt')}
        />
        <Decision
          keys="L"
          label="Link…"
          name={vendor.name}
          disabled={disabled}
          onFocus={onSelect}
          onClick={() => onAction('link')}
        />
        <Decision
          keys="D"
          label="Dismiss"
          name={vendor.name}
          disabled={disabled}
          onFocus={onSelect}
          onClick={() => onAction('dismiss')}
        />
      </Group>
    </li>
  );
}

interface DecisionProps {
  readonly keys: string;
  readonly label: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly onFocus: () => void;
  readonly onClick: () => void;
}

function Decision({ keys, label, name, disabled, onFocus, onClick }: DecisionProps): ReactNode {
  return (
    <Button
      variant={keys === 'A' ? 'light' : 'default'}
      size="xs"
      disabled={disabled}
      aria-label={`${label.replace('…', '')} ${name}`}
      aria-keyshortcuts={keys.toLowerCase()}
      onFocus={onFocus}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

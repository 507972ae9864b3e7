import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { LineSize, UnknownSize } from '#domain/right-sizing/right-size.ts';
import { freeingText } from '#domain/right-sizing/steps.ts';
import { sizeSummary } from '#domain/right-sizing/words.ts';
import { Panel } from '#ui/panel/panel.tsx';
import type { SizeRow } from '../list/size-rows.ts';
import { PlanButton } from '../plan-button.tsx';
import { SizeChip } from '../size-chip.tsx';
import { SizeSteps } from '../size-steps.tsx';
import classes from '../right-sizing.module.css';

function Sized({ size, planned }: { readonly size: LineSize; readonly planned: boolean }): ReactNode {
  const { locale } = useSession();
  return (
    <>
      <p className={classes['summary']}>{sizeSummary(size, locale)}</p>
      {size.freed > 0 && <PlanButton size={size} planned={planned} />}
      <h3 className={classes['title']}>How it was worked out</h3>
      <SizeSteps size={size} />
    </>
  );
}

function Unknown({ size }: { readonly size: UnknownSize }): ReactNode {
  const { locale } = useSession();
  return (
    <>
      <p className={classes['summary']}>Unknown.</p>
      <p className={classes['why']}>{size.why}</p>
      <p className={classes['why']}>{freeingText(size.freeing, locale)}</p>
      <Button component={Link} href="/usage/files" variant="default" className={classes['way'] ?? ''}>
        Usage files
      </Button>
    </>
  );
}

/** One line: what to keep, how that was worked out, and the ways to act on it. */
export function SizePanel({ row }: { readonly row: SizeRow }): ReactNode {
  const { size, application, state } = row;
  const { contract, freeing } = size;
  return (
    <Panel
      title={size.product === '' ? contract.name : size.product}
      mark={<SizeChip state={state} />}
      entryId={row.id}
    >
      <div className={classes['panel']}>
        {size.kind === 'sized' ? (
          <Sized size={size} planned={state === 'planned'} />
        ) : (
          <Unknown size={size} />
        )}
        <ul className={classes['links']} aria-label="Leads to">
          <li>
            <Anchor
              component={Link}
              size="sm"
              href={`/contracts/${contract.id}/renewal/decision?term=${freeing.termStart}`}
            >
              The decision about this renewal
            </Anchor>
          </li>
          <li>
            <Anchor component={Link} size="sm" href={`/contracts/${contract.id}`}>
              {`Contract ${contract.name}`}
            </Anchor>
          </li>
          {application !== null && (
            <li>
              <Anchor component={Link} size="sm" href={`/applications/${application.id}`}>
                {`Application ${application.name}`}
              </Anchor>
            </li>
          )}
        </ul>
      </div>
    </Panel>
  );
}

import { ActionIcon, Button, Menu, Table } from '@mantine/core';
import { IconClipboard, IconDots, IconFileTypeCsv, IconFileTypePdf, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import type { OwnerStanding } from '#domain/owner-packs/standing.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import type { OwnerRow } from './owner-rows.ts';
import classes from './packs.module.css';

interface OwnerTableProps {
  readonly rows: readonly OwnerRow[];
  readonly locale: string;
  readonly onMake: (row: OwnerRow) => void;
  readonly onSaveAgain: (pack: OwnerPack) => void;
  readonly onPage: (pack: OwnerPack) => void;
  readonly onRemind: (standing: OwnerStanding) => void;
}

const ICON = { size: 14, stroke: 1.5, 'aria-hidden': true } as const;

function day(at: IsoInstant, locale: string): string {
  return formatDate(todayIn(at, localTimeZone()), locale);
}

function AskedMenu({
  row,
  ...actions
}: Omit<OwnerTableProps, 'rows'> & { readonly row: OwnerRow }): ReactNode {
  const { readOnly } = useSession();
  const { owner, toAsk, standing } = row;
  if (standing === null) return null;
  const { pack } = standing;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`What to do about ${owner}`}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileTypeCsv {...ICON} />} onClick={() => actions.onSaveAgain(pack)}>
          Save its CSV again…
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypePdf {...ICON} />} onClick={() => actions.onPage(pack)}>
          Page to print…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconClipboard {...ICON} />}
          disabled={standing.missing === 0}
          onClick={() => actions.onRemind(standing)}
        >
          Copy a reminder
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRefresh {...ICON} />}
          disabled={toAsk.length === 0 || readOnly !== null}
          onClick={() => actions.onMake(row)}
        >
          Make a new pack…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Row({ row, ...props }: Omit<OwnerTableProps, 'rows'> & { readonly row: OwnerRow }): ReactNode {
  const { owner, open, standing } = row;
  const { locale, onMake } = props;
  const { readOnly } = useSession();
  return (
    <Table.Tr>
      <Table.Td>{owner}</Table.Td>
      <Table.Td className="desk-number">{open.length.toLocaleString(locale)}</Table.Td>
      <Table.Td pl="xl">
        {standing === null ? (
          <span className="desk-dim">Not asked yet</span>
        ) : (
          `Made ${day(standing.pack.madeAt, locale)}`
        )}
      </Table.Td>
      <Table.Td>
        {standing !== null && `${standing.answered} of ${standing.asked}`}
        {standing !== null && standing.missing > 0 && (
          <span className="desk-dim">{`, ${standing.missing} missing`}</span>
        )}
        {standing !== null && standing.settled > 0 && (
          <span className="desk-dim">{`, ${standing.settled} settled otherwise`}</span>
        )}
      </Table.Td>
      <Table.Td>
        {standing !== null &&
          (standing.lastReturn === null ? (
            <span className="desk-dim">Not yet</span>
          ) : (
            day(standing.lastReturn, locale)
          ))}
      </Table.Td>
      <Table.Td ta="right">
        {standing === null ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={readOnly !== null}
            aria-label={`Make the pack of ${owner}`}
            onClick={() => onMake(row)}
          >
            Make…
          </Button>
        ) : (
          <AskedMenu row={row} {...props} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Who is asked, and who has not answered. */
export function OwnerTable({ rows, ...props }: OwnerTableProps): ReactNode {
  return (
    <ScrollRegion className={classes['list']} label="Owners and their packs">
      <Table className={classes['middle'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Owner</Table.Th>
            <Table.Th className="desk-number">Open questions</Table.Th>
            <Table.Th pl="xl">Pack</Table.Th>
            <Table.Th>Answered</Table.Th>
            <Table.Th>Came back</Table.Th>
            <Table.Th w={72}>
              <span className={classes['unseen']}>What to do</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.owner} row={row} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

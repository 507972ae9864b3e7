import { Button, Group, Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { More, SHOWN } from './more.tsx';
import classes from './staged-preview.module.css';

interface RejectedRowsProps {
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  /** Level of the heading that fits where it stands. */
  readonly heading?: 'h2' | 'h3';
  /** Saves the rejected rows with line and reason as CSV. */
  readonly onSave: () => void;
}

/** The rows of a file that are not imported, each with its line and the reason. Nothing when there are none. */
export function RejectedRows({ rejected, heading: Heading = 'h3', onSave }: RejectedRowsProps): ReactNode {
  if (rejected.length === 0) return null;
  return (
    <section aria-label="Rejected rows">
      <Group justify="space-between" mb={6}>
        <Heading className={classes['title']}>
          <IconAlertTriangle size={16} aria-hidden /> Rejected rows
        </Heading>
        <Button variant="default" onClick={onSave}>
          Save as CSV…
        </Button>
      </Group>
      <ScrollRegion className={classes['list']} label="Rejected rows, line by line">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={72}>Line</Table.Th>
              <Table.Th>Reason</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rejected.slice(0, SHOWN).map(({ line, reason }) => (
              <Table.Tr key={`${line} ${reason}`}>
                <Table.Td className="desk-number">{line}</Table.Td>
                <Table.Td>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <More all={rejected.length} />
    </section>
  );
}

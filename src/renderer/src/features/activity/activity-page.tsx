import { Badge, Button, Table } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useActivity } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import { assertNever } from '#domain/outcome.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';

const PAGE = 100;

function scopeWords({ scope }: ActivityEntry): string {
  switch (scope.kind) {
    case 'rows':
      return scope.changes.length === 1 ? '1 entry' : `${scope.changes.length} entries`;
    case 'import':
      return `${scope.rows} rows imported`;
    case 'rates':
      return `${scope.rates} rates imported`;
    case 'usage':
      return `${scope.people} people imported`;
    case 'sample':
      return 'sample workspace';
    default:
      return assertNever(scope);
  }
}

function EntryRow({ entry }: { readonly entry: ActivityEntry }): ReactNode {
  const { locale, undo, readOnly } = useSession();
  const when = new Date(entry.at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Table.Tr>
      <Table.Td w={180} className="desk-dim">
        {when}
      </Table.Td>
      <Table.Td>{entry.label}</Table.Td>
      <Table.Td w={160} className="desk-dim">
        {scopeWords(entry)}
      </Table.Td>
      <Table.Td w={120} ta="right">
        {entry.undoneAt === null ? (
          <Button
            variant="default"
            size="compact-xs"
            disabled={readOnly !== null}
            aria-label={`Undo: ${entry.label}`}
            onClick={() => void undo(entry.id)}
          >
            Undo
          </Button>
        ) : (
          <Badge variant="default" tt="none">
            Undone
          </Badge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function countWords(shown: number, limit: number): string {
  if (shown === limit) return `latest ${limit}`;
  return shown === 1 ? '1 change' : `${shown} changes`;
}

/** Everything that was changed, newest first, each with its undo (X2). */
export function ActivityPage(): ReactNode {
  const [limit, setLimit] = useState(PAGE);
  const entries = useActivity(limit);
  if (entries === undefined) return <Screen title="Activity">{null}</Screen>;
  return (
    <Screen title="Activity" count={countWords(entries.length, limit)}>
      {entries.length === 0 ? (
        <EmptyState title="Nothing was changed yet" icon={<IconHistory size={32} stroke={1.4} />}>
          Every change you make is listed here, and can be taken back.
        </EmptyState>
      ) : (
        <>
          <Table px="lg" aria-label="Changes" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>When</Table.Th>
                <Table.Th>What</Table.Th>
                <Table.Th>Touched</Table.Th>
                <Table.Th ta="right">Take back</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </Table.Tbody>
          </Table>
          {entries.length === limit && (
            <Button variant="subtle" m="md" onClick={() => setLimit(limit + PAGE)}>
              Show older changes
            </Button>
          )}
        </>
      )}
    </Screen>
  );
}

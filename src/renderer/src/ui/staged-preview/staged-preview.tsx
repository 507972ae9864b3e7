import { Alert, Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { More, SHOWN } from './more.tsx';
import type { StagedPreviewModel } from './preview-plan.ts';
import { RejectedRows } from './rejected-rows.tsx';
import classes from './staged-preview.module.css';

export interface StagedPreviewProps {
  readonly fileName: string;
  /** What the rows are called: `{ one: 'application', many: 'applications' }`. */
  readonly entity: { readonly one: string; readonly many: string };
  readonly preview: StagedPreviewModel;
  readonly locale: string;
  /** The import is being stored. */
  readonly busy: boolean;
  /** What must be answered before the import; `null` or absent: nothing. */
  readonly hindrance?: string | null;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  /** Saves the rejected rows with line and reason as CSV. */
  readonly onSaveRejected: () => void;
}

/** What a file would do, before anything is stored: recognised columns, new, changed and rejected rows. */
export function StagedPreview(props: StagedPreviewProps): ReactNode {
  const { fileName, entity, preview, locale, busy, hindrance = null, onImport, onCancel } = props;
  const stored = preview.newRows.length + preview.changed.length;
  const count = (value: number): string => value.toLocaleString(locale);
  return (
    <Stack component="section" gap="md" p="md" aria-label={`Preview of ${fileName}`}>
      <Counts preview={preview} count={count} />
      <ColumnNotice preview={preview} />
      <RejectedRows rejected={preview.rejected} onSave={props.onSaveRejected} />
      <ChangedRows {...props} />
      <NewRows {...props} />
      <Group className={classes['actions'] ?? ''}>
        <Button onClick={onImport} loading={busy} disabled={stored === 0 || hindrance !== null}>
          {stored === 0
            ? 'Nothing to import'
            : `Import ${count(stored)} ${stored === 1 ? entity.one : entity.many}`}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          Cancel
        </Button>
        <Text size="sm" className="desk-dim">
          {hindrance ?? 'Nothing is stored before you say so. The import can be undone.'}
        </Text>
      </Group>
    </Stack>
  );
}

type Count = (value: number) => string;

function Counts({
  preview,
  count,
}: {
  readonly preview: StagedPreviewModel;
  readonly count: Count;
}): ReactNode {
  const { newRows, changed, unchanged, rejected } = preview;
  const parts = [
    { value: newRows.length, word: 'new' },
    { value: changed.length, word: 'changed' },
    { value: unchanged, word: 'unchanged' },
    { value: rejected.length, word: 'rejected' },
  ];
  return (
    <dl className={classes['counts']}>
      {parts.map(({ value, word }) => (
        <div key={word} className={classes['count']}>
          <dt>{word}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ColumnNotice({ preview }: { readonly preview: StagedPreviewModel }): ReactNode {
  const { columns, ignored } = preview;
  return (
    <div className={classes['columns']}>
      <span className="desk-dim">Recognised columns</span>
      {columns.map((column) => (
        <Badge key={column} variant="default" tt="none" fw={400}>
          {column}
        </Badge>
      ))}
      {ignored.length > 0 && (
        <Alert
          variant="light"
          color="gray"
          icon={<IconInfoCircle size={16} />}
          className={classes['wide'] ?? ''}
        >
          {`Left out, because they mean nothing here: ${ignored.map((name) => (name === '' ? '(no name)' : name)).join(', ')}.`}
        </Alert>
      )}
    </div>
  );
}

function ChangedRows({ preview, entity }: StagedPreviewProps): ReactNode {
  const { changed } = preview;
  if (changed.length === 0) return null;
  return (
    <section aria-label="Changed rows">
      <h3 className={classes['title']}>{`Changes to ${entity.many} you have`}</h3>
      <ScrollRegion className={classes['list']} label="Changed rows, field by field">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={72}>Line</Table.Th>
              <Table.Th>{capital(entity.one)}</Table.Th>
              <Table.Th>Field</Table.Th>
              <Table.Th>Now</Table.Th>
              <Table.Th>In the file</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.slice(0, SHOWN).flatMap(({ line, name, byName, differences }) =>
              differences.map(({ field, before, after }, index) => (
                <Table.Tr key={`${line} ${field}`}>
                  <Table.Td className="desk-number">{index === 0 && line}</Table.Td>
                  <Table.Td>
                    {index === 0 && name}
                    {index === 0 && byName && <span className="desk-dim"> (found by name)</span>}
                  </Table.Td>
                  <Table.Td>{field}</Table.Td>
                  <Table.Td className="desk-dim">{before}</Table.Td>
                  <Table.Td>{after}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <More all={changed.length} />
    </section>
  );
}

function NewRows({ preview, entity }: StagedPreviewProps): ReactNode {
  const { newRows, columns } = preview;
  if (newRows.length === 0) return null;
  return (
    <section aria-label="New rows">
      <h3 className={classes['title']}>{`New ${entity.many}`}</h3>
      <ScrollRegion className={classes['list']} label="New rows, line by line">
        <Table stickyHeader className={classes['sheet'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Line</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newRows.slice(0, SHOWN).map(({ line, cells, warnings }) => (
              <Table.Tr key={line}>
                <Table.Td className="desk-number">
                  {line}
                  {warnings.length > 0 && (
                    <IconAlertTriangle
                      size={13}
                      aria-label={warnings.join(' ')}
                      className={classes['warn']}
                    />
                  )}
                </Table.Td>
                {columns.map((column, index) => (
                  <Table.Td key={column} title={cells[index] ?? ''}>
                    {cells[index]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <More all={newRows.length} />
      <Warnings preview={preview} />
    </section>
  );
}

function Warnings({ preview }: { readonly preview: StagedPreviewModel }): ReactNode {
  const warned = preview.newRows.filter((row) => row.warnings.length > 0).slice(0, SHOWN);
  if (warned.length === 0) return null;
  return (
    <ul className={classes['warnings']}>
      {warned.map(({ line, warnings }) => (
        <li key={line}>{`Line ${line}: ${warnings.join(' ')}`}</li>
      ))}
    </ul>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

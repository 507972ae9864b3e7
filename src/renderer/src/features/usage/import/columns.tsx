import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { USAGE_ROLES } from '#domain/usage/read/recognition.ts';
import type { UsageColumn, UsageCorrections, UsageRole } from '#domain/usage/read/recognition.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { BY_FUNCTION, withColumn } from './plan/corrections.ts';
import type { ReadFile } from '../reader/protocol.ts';
import styles from './usage-import.module.css';
import { ROLE_NAMES } from './words.ts';

const NO_ROLE = '';
const CHOICES = [
  { value: NO_ROLE, label: 'Left out' },
  ...USAGE_ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
];

interface ColumnsProps {
  readonly file: ReadFile;
  readonly corrections: UsageCorrections;
  readonly correct: (corrections: UsageCorrections) => void;
}

/** Every column of the file with what it is taken for, and why; each can be corrected. */
export function Columns({ file, corrections, correct }: ColumnsProps): ReactNode {
  const { header, columns } = file.recognition;
  return (
    <section className={classes['section']} aria-label="Columns">
      <h3 className={classes['sectionTitle']}>Columns</h3>
      <ScrollRegion className={classes['tableWrap']} label="Columns of the file">
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Is</th>
              <th scope="col">Of the function</th>
              <th scope="col">For example</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {header.map((name, index) => {
              const column = columns.find((one) => one.index === index);
              return (
                <ColumnRow
                  // Two columns may have the same name: the position tells them apart.
                  key={`${index} ${name} ${column?.function}`}
                  name={name.trim() || `Column ${index + 1}`}
                  column={column}
                  examples={file.samples.map((cells) => cells[index] ?? '').filter(Boolean)}
                  onChange={(role, fn) =>
                    correct(withColumn(corrections, columns, { index, role, function: fn }))
                  }
                />
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

interface ColumnRowProps {
  readonly name: string;
  readonly column: UsageColumn | undefined;
  readonly examples: readonly string[];
  readonly onChange: (role: UsageRole | null, fn: string) => void;
}

function ColumnRow({ name, column, examples, onChange }: ColumnRowProps): ReactNode {
  const fn = column?.function ?? '';
  return (
    <tr>
      <td title={name}>{name}</td>
      <td>
        <NativeSelect
          className={styles['role'] ?? ''}
          size="xs"
          aria-label={`What column ${name} is`}
          value={column?.role ?? NO_ROLE}
          data={CHOICES}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === NO_ROLE ? null : (value as UsageRole), fn)
          }
        />
      </td>
      <td>
        {column !== undefined && BY_FUNCTION.has(column.role) && (
          <TextInput
            className={styles['function'] ?? ''}
            size="xs"
            aria-label={`Function that column ${name} is about`}
            placeholder="the whole"
            defaultValue={fn}
            onBlur={({ currentTarget: { value } }) => {
              if (value.trim() !== fn) onChange(column.role, value.trim());
            }}
          />
        )}
      </td>
      <td className="desk-dim" title={examples.join(' · ')}>
        {examples.join(' · ')}
      </td>
      <td className="desk-dim" title={column?.why ?? ''}>
        {column?.why}
      </td>
    </tr>
  );
}

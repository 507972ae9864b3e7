import { Group, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import {
  CRM_KINDS,
  CRM_ROLES,
  type CrmKind,
  type CrmMapping,
  type CrmRole,
  type CrmTable,
} from '#domain/crm/crm-file.ts';
import { plainCell } from '#domain/crm/read/cells.ts';
import { openDateOrder, openDecimal, rolesOf } from '#domain/crm/read/recognise.ts';
import type { ValuePeriod } from '#domain/journey/journey.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { KIND_NAMES, ROLE_NAMES } from './crm-words.ts';

const LEFT_OUT = '';
const ROLES = [
  { value: LEFT_OUT, label: 'Left out' },
  ...CRM_ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
];
const EXAMPLES = 3;
/** Rows among which examples are looked for. */
const SAMPLE = 50;

interface ColumnsProps {
  readonly table: CrmTable;
  readonly mapping: CrmMapping;
  readonly onChange: (mapping: CrmMapping) => void;
}

/** Every column with what it is taken for; each can be corrected, and the next file with these columns is read so. */
export function CrmColumns({ table, mapping, onChange }: ColumnsProps): ReactNode {
  const { header } = table;
  const rows = table.rows.slice(0, SAMPLE);
  const setRole = (index: number, role: CrmRole | null): void => {
    // A role belongs to one column: the other one gives it up.
    const roles = mapping.roles.map((one, at) => (at === index ? role : one === role ? null : one));
    onChange({ ...mapping, roles });
  };
  return (
    <section className={classes['section']} aria-label="Columns">
      <h2 className={classes['sectionTitle']}>Columns</h2>
      <Options table={table} mapping={mapping} onChange={onChange} />
      <ScrollRegion className={classes['tableWrap']} label="Columns of the file">
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Is</th>
              <th scope="col">For example</th>
            </tr>
          </thead>
          <tbody>
            {header.map((name, index) => {
              const shown = name || `Column ${index + 1}`;
              const cells = rows
                .map((row) => plainCell(row.cells[index] ?? ''))
                .filter((cell) => cell !== '');
              const examples = [...new Set(cells)].slice(0, EXAMPLES).join(' · ');
              return (
                // Two columns may have the same name: the position tells them apart.
                <tr key={`${index} ${name}`}>
                  <td title={shown}>{shown}</td>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={`What column ${shown} is`}
                      value={mapping.roles[index] ?? LEFT_OUT}
                      data={ROLES}
                      onChange={({ currentTarget: { value } }) =>
                        setRole(index, value === LEFT_OUT ? null : (value as CrmRole))
                      }
                    />
                  </td>
                  <td className="desk-dim" title={examples}>
                    {examples}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

const PERIODS = [
  { value: 'month', label: 'a month' },
  { value: 'year', label: 'a year' },
];
const DECIMALS = [
  { value: '.', label: '1,234 is one thousand' },
  { value: ',', label: '1,234 is one and a bit' },
];
const ORDERS = [
  { value: 'MDY', label: 'month, day, year' },
  { value: 'DMY', label: 'day, month, year' },
];

function Options({ table, mapping, onChange }: ColumnsProps): ReactNode {
  const { roles } = mapping;
  const { rows } = table;
  const asksDecimal = useMemo(() => openDecimal(roles, rows), [roles, rows]);
  const asksOrder = useMemo(() => openDateOrder(roles, rows), [roles, rows]);
  const setKind = (kind: CrmKind): void => onChange({ ...mapping, kind, roles: rolesOf(table.header, kind) });
  return (
    <Group gap="md" p="sm" align="flex-end">
      <NativeSelect
        label="Each row is about"
        value={mapping.kind}
        data={CRM_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
        onChange={({ currentTarget: { value } }) => setKind(value as CrmKind)}
      />
      {roles.includes('value') && !roles.includes('interval') && (
        <NativeSelect
          label="Amounts are paid"
          value={mapping.period}
          data={PERIODS}
          onChange={({ currentTarget: { value } }) => onChange({ ...mapping, period: value as ValuePeriod })}
        />
      )}
      {asksDecimal && (
        <NativeSelect
          label="In amounts,"
          value={mapping.decimal}
          data={DECIMALS}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...mapping, decimal: value === ',' ? ',' : '.' })
          }
        />
      )}
      {asksOrder && (
        <NativeSelect
          label="Dates are written"
          value={mapping.dateOrder}
          data={ORDERS}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...mapping, dateOrder: value === 'DMY' ? 'DMY' : 'MDY' })
          }
        />
      )}
    </Group>
  );
}

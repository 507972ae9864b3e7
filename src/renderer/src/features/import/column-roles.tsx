import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { SPEND_ROLES } from '#domain/spend/recognise/plan.ts';
import type { SpendCorrections, SpendPlan, SpendRole } from '#domain/spend/recognise/plan.ts';
import { readRows } from '#domain/tables/row-stream.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { ROLE_NAMES } from './words.ts';

const NO_ROLE = '';
const SAMPLES = 3;

interface ColumnRolesProps {
  readonly plan: SpendPlan;
  readonly corrections: SpendCorrections;
  readonly correct: (corrections: SpendCorrections) => void;
}

/** The first data rows cut into cells, as examples of what each column holds. */
function sampleCells({ firstLines, dialect }: SpendPlan): string[][] {
  const rows: string[][] = [];
  readRows(firstLines.join(dialect.newline), dialect, (cells, line) => {
    if (line >= dialect.firstDataLine && rows.length < SAMPLES) rows.push(cells);
  });
  return rows;
}

function roleOf({ columns }: SpendPlan, index: number): SpendRole | null {
  return SPEND_ROLES.find((role) => columns[role]?.index === index) ?? null;
}

/** Gives a column its role; the role it had before is left without a column. */
function withRole(
  corrections: SpendCorrections,
  index: number,
  before: SpendRole | null,
  role: SpendRole | null,
): SpendCorrections {
  const columns: Partial<Record<SpendRole, number | null>> = { ...corrections.columns };
  if (before !== null) columns[before] = null;
  if (role !== null) columns[role] = index;
  return { ...corrections, columns };
}

/** Every column of the file with its role and a few of its values. */
export function ColumnRoles({ plan, corrections, correct }: ColumnRolesProps): ReactNode {
  const samples = sampleCells(plan);
  const choices = [
    { value: NO_ROLE, label: 'Kept with the row' },
    ...SPEND_ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
  ];
  const why = plan.evidence.filter(({ about }) => about === 'columns');
  return (
    <section className={classes['section']} aria-label="Columns">
      <h3 className={classes['sectionTitle']}>Columns</h3>
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
            {plan.header.map((header, index) => {
              const role = roleOf(plan, index);
              const name = header.trim() || `Column ${index + 1}`;
              return (
                // Two columns may have the same name: the position tells them apart.
                <tr key={`${index} ${header}`}>
                  <td>{name}</td>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={`What column ${name} is`}
                      value={role ?? NO_ROLE}
                      data={choices}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        const next = value === NO_ROLE ? null : (value as SpendRole);
                        correct(withRole(corrections, index, role, next));
                      }}
                    />
                  </td>
                  <td className="desk-dim">
                    {samples
                      .map((cells) => cells[index] ?? '')
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {why.length > 0 && (
        <ScrollRegion className={classes['list']} label="Why these columns">
          {why.map(({ sentence }) => (
            <p key={sentence} className={classes['evidence']}>
              {sentence}
            </p>
          ))}
        </ScrollRegion>
      )}
    </section>
  );
}

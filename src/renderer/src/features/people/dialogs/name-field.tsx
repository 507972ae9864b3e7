import { Autocomplete } from '@mantine/core';
import type { AutocompleteProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { nameKey } from '#domain/tables/entity-cells.ts';

interface NameFieldProps extends Omit<AutocompleteProps, 'data' | 'filter' | 'limit'> {
  /** Everybody who can be chosen; may be tens of thousands. */
  readonly names: readonly string[];
  readonly value: string;
}

const OFFERED = 12;

/** A field for somebody's name. Names are offered once something is typed, a few at a time. */
export function NameField({ names, ...props }: NameFieldProps): ReactNode {
  return (
    <Autocomplete
      {...props}
      openOnFocus={false}
      data={offered(names, props.value)}
      filter={({ options }) => options}
    />
  );
}

/** Those whose name, or a word of it, begins with what was typed. */
function offered(names: readonly string[], typed: string): string[] {
  const start = nameKey(typed);
  const found: string[] = [];
  if (start === '') return found;
  for (const name of names) {
    const key = nameKey(name);
    if (key.startsWith(start) || key.includes(` ${start}`)) found.push(name);
    if (found.length === OFFERED) break;
  }
  return found;
}

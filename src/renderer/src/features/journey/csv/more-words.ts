import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Contact, Customer, CustomerState } from '#domain/journey/journey.ts';

/** What a preview shows of the fields of a customer that are more than a text; `null` for others. */
export function moreWords(field: string, value: unknown, custom: readonly CustomField[]): string | null {
  switch (field) {
    case 'contacts':
      return (value as readonly Contact[]).map(({ name, email }) => name || email).join(', ');
    case 'state':
      return stateWords(value as CustomerState);
    case 'externalIds':
      return Object.entries(value as Customer['externalIds'])
        .map(([program, id]) => `${program} ${id}`)
        .join(', ');
    case 'fields':
      return custom
        .flatMap(({ id, name }) => {
          const own = (value as Customer['fields'])[id];
          return own === undefined ? [] : [`${name}: ${own}`];
        })
        .join(', ');
    default:
      return null;
  }
}

function stateWords(state: CustomerState): string {
  switch (state.kind) {
    case 'here':
      return 'on its way';
    case 'paused':
      return `paused since ${state.on}`;
    case 'lost':
      return `lost on ${state.on}`;
  }
}

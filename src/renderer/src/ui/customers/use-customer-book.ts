import { useMemo } from 'react';
import type { Customer } from '#domain/journey/journey.ts';
import { noticeDone, noticeProblem } from '../feedback/notices.tsx';
import type { CustomerBook } from './customer-figure.tsx';

/**
 * The book for `CustomerBookContext`.
 * @param saveText saves a file and gives its name, or `null` when the manager changed their mind
 */
export function useCustomerBook(
  customers: readonly Customer[],
  locale: string,
  saveText: (name: string, content: string) => Promise<string | null>,
): CustomerBook {
  return useMemo(() => {
    const byId = new Map(customers.map((customer) => [customer.id, customer]));
    return {
      find: (id) => byId.get(id),
      locale,
      save: (name, content) => {
        saveText(name, content).then(
          (saved) => {
            if (saved !== null) noticeDone(`Saved ${saved}`);
          },
          (error: unknown) => {
            noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
          },
        );
      },
    };
  }, [customers, locale, saveText]);
}

import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useHealthOf, type HealthBook } from '#database/use-health.ts';
import type { BoardId, CustomerId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { CustomerHealth } from '#domain/health/customer-health.ts';
import { HealthMark } from '#ui/customers/health-mark.tsx';

/** Health by customer for everything below; `undefined` until it is worked out. */
const HealthContext = createContext<HealthBook | undefined>(undefined);

interface WithHealthProps {
  /** `null`: of all boards. */
  readonly boardId: BoardId | null;
  readonly children: ReactNode;
}

/** Works out the health of the customers of a board once, for its cards, lists and panels. */
export function WithHealth({ boardId, children }: WithHealthProps): ReactNode {
  const book = useHealthOf(useCustomers(boardId));
  return <HealthContext value={book}>{children}</HealthContext>;
}

/** Health by customer; `undefined` until it is worked out. */
export function useHealthBook(): HealthBook | undefined {
  return use(HealthContext);
}

const UNKNOWN = { score: null, level: 'unknown' } as const;

function titleOf(health: CustomerHealth | undefined, locale: string): string {
  if (health === undefined || health.score === null) return 'Health unknown: nothing that weighs is known';
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(health.known);
  const frozen = health.frozen ? `, as of ${formatDate(health.on, locale)}, the day before it was lost` : '';
  return `Health ${health.score} of 100; ${share} of the weight is known${frozen}`;
}

interface HealthProps {
  readonly id: CustomerId;
  readonly iconOnly?: boolean;
}

/** A customer's health. `iconOnly` leaves the room of a card to the company's name. */
export function Health({ id, iconOnly = false }: HealthProps): ReactNode {
  const { locale } = useSession();
  const health = useHealthBook()?.get(id);
  return (
    <>
      <HealthMark health={health ?? UNKNOWN} title={titleOf(health, locale)} small={iconOnly} />
      {!iconOnly && health?.frozen === true && (
        <span className="desk-dim"> as of {formatDate(health.on, locale)}, before it was lost</span>
      )}
    </>
  );
}

import { ActionIcon, Button, Group, Modal, Table, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRates } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import { rateText } from '#domain/money/rates.ts';
import type { TypedRate } from '#domain/money/rates.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { RateDialog } from './rate-dialog.tsx';
import type { RateTarget } from './rate-dialog.tsx';
import classes from './rates.module.css';
import { pairOf, pairWrite, withoutRate } from './typed-rates.ts';

const SHOWN = 100;

interface PairDialogProps {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  readonly book: RateBook;
  readonly onClose: () => void;
}

/** The rates of one pair that hold, newest first; typed ones can be changed and removed. */
export function PairDialog({ base, quote, book, onClose }: PairDialogProps): ReactNode {
  const { locale } = useSession();
  const [target, setTarget] = useState<RateTarget | null>(null);
  const typed = pairOf(useRates() ?? [], base, quote);
  const series = book.series(base, quote);
  const count = series?.day.length ?? 0;
  const places = Array.from({ length: Math.min(count, SHOWN) }, (_, index) => count - 1 - index);
  return (
    <Modal opened onClose={onClose} title={`Rates ${base}/${quote}`} size="lg">
      <ScrollRegion className={classes['list']} label={`Rates ${base}/${quote}, newest first`}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>From</Table.Th>
              <Table.Th ta="right">{`One ${base} in ${quote}`}</Table.Th>
              <Table.Th>Where from</Table.Th>
              <Table.Th>Change</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {places.map((place) => {
              const date = dateOfDay(series?.day[place] ?? 0);
              const rate = { digits: series?.digits[place] ?? 0, scale: series?.scale[place] ?? 0 };
              const own = typed.rates.find((one) => one.date === date) ?? null;
              return (
                <Table.Tr key={date}>
                  <Table.Td>{formatDate(date, locale)}</Table.Td>
                  <Table.Td className="desk-number">{rateText(rate)}</Table.Td>
                  <Table.Td>{own === null ? <span className="desk-dim">File</span> : 'Typed'}</Table.Td>
                  <Table.Td>
                    {own !== null && (
                      <Change
                        own={own}
                        name={`${base}/${quote} of ${formatDate(date, locale)}`}
                        onEdit={() => setTarget({ base, quote, rate: own })}
                        pair={typed}
                      />
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {count > SHOWN && (
        <Text size="sm" className="desk-dim" mt="xs">
          {`The newest ${SHOWN} of ${count.toLocaleString(locale)} are shown; all of them are in the CSV.`}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => setTarget({ base, quote, rate: null })}>
          Add a rate…
        </Button>
        <Button onClick={onClose}>Close</Button>
      </Group>
      {target !== null && <RateDialog target={target} onClose={() => setTarget(null)} />}
    </Modal>
  );
}

interface ChangeProps {
  readonly own: TypedRate;
  readonly name: string;
  readonly pair: ReturnType<typeof pairOf>;
  readonly onEdit: () => void;
}

function Change({ own, name, pair, onEdit }: ChangeProps): ReactNode {
  const { perform, readOnly } = useSession();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon size="sm" aria-label={`Change ${name}`} disabled={readOnly !== null} onClick={onEdit}>
        <IconPencil size={14} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        aria-label={`Remove ${name}`}
        disabled={readOnly !== null}
        onClick={() => void perform(`Removed the rate ${name}`, [pairWrite(withoutRate(pair, own.date))])}
      >
        <IconTrash size={14} stroke={1.5} />
      </ActionIcon>
    </Group>
  );
}

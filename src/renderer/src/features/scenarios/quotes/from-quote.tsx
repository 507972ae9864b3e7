import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Quote } from '#domain/decisions/decision.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { quoteYearly } from '#domain/quotes/quote.ts';
import { quoteName } from './quote-words.ts';

interface FromQuoteProps {
  readonly quotes: readonly Quote[];
  readonly currency: CurrencyCode;
  readonly onPick: (yearly: MinorUnits) => void;
}

/** Takes a price a year from one of the quotes. Those in another currency can't be compared and say so. */
export function FromQuote({ quotes, currency, onPick }: FromQuoteProps): ReactNode {
  const { locale } = useSession();
  if (quotes.length === 0) return <span>Not known while it is empty</span>;
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button
          size="compact-xs"
          px={0}
          variant="transparent"
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          Take it from a quote
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {quotes
          .toSorted((a, b) => (a.date < b.date ? 1 : -1))
          .map((quote) => {
            const yearly = quoteYearly(quote);
            const other = quote.currency !== currency;
            return (
              <Menu.Item key={quote.id} disabled={other} onClick={() => onPick(yearly.minor)}>
                {quoteName(quote, locale)}: {formatMoney(yearly, locale)} a year
                {other ? `, not in ${currency}` : ''}
              </Menu.Item>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}

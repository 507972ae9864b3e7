import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useRates } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { CURRENCIES, parseCurrency } from '#domain/money/currencies.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { rateProblems } from '#domain/money/rates.ts';
import type { TypedRate } from '#domain/money/rates.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { keptRate, pairOf, pairWrite, withoutRate, withRate } from './typed-rates.ts';

const CHOICES = CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));

/** What the dialog is opened with: a pair, and the typed rate to change or `null` for a new one. */
export interface RateTarget {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode | null;
  readonly rate: TypedRate | null;
}

/** Adds a rate by hand, or changes one. */
export function RateDialog(props: { readonly target: RateTarget; readonly onClose: () => void }): ReactNode {
  const { target, onClose } = props;
  const { locale, today, perform, readOnly } = useSession();
  const pairs = useRates() ?? [];
  const form = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState<string>(target.base);
  const [quote, setQuote] = useState<string>(target.quote ?? '');
  const [dateTyped, setDate] = useState(dateText(target.rate?.date ?? today, locale));
  const [rate, setRate] = useState(target.rate?.rate ?? '');
  const read = readDateText(dateTyped, locale);
  const date = read.ok ? read.value : null;
  const [from, to] = [parseCurrency(base), parseCurrency(quote)];
  const pair = from.ok && to.ok ? pairOf(pairs, from.value, to.value) : null;
  const taken = new Set<IsoDate>(pair?.rates.map((one) => one.date));
  if (target.rate !== null && target.base === base && target.quote === quote) taken.delete(target.rate.date);
  const problems = rateProblems({ base, quote, date, rate }, today, taken);
  const shown = useShownProblems(problems);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problems.length > 0 || pair === null || date === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const kept: TypedRate = { date, rate: keptRate(rate) };
    const before = target.rate === null ? pair : withoutRate(pair, target.rate.date);
    const label = `${target.rate === null ? 'Added' : 'Changed'} the rate ${pair.id} of ${dateText(date, locale)}`;
    if (await perform(label, [pairWrite(withRate(before, kept))])) onClose();
  };
  const editing = target.rate !== null;
  return (
    <Modal opened onClose={onClose} title={editing ? 'Change a rate' : 'Add a rate'}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Group grow align="flex-start">
            <Select
              label="One"
              searchable
              allowDeselect={false}
              disabled={editing}
              data={CHOICES}
              value={base}
              onChange={(code) => setBase(code ?? '')}
              {...shown.bind('base')}
            />
            <Select
              label="is worth, in"
              searchable
              allowDeselect={false}
              disabled={editing}
              placeholder="Currency"
              data={CHOICES}
              value={quote === '' ? null : quote}
              onChange={(code) => setQuote(code ?? '')}
              {...shown.bind('quote')}
            />
          </Group>
          <Group grow align="flex-start">
            <TextInput
              label="Rate"
              placeholder="1.0843"
              inputMode="decimal"
              autoComplete="off"
              value={rate}
              onChange={(event) => setRate(event.currentTarget.value)}
              {...shown.bind('rate')}
            />
            <DateField
              label="From this day on"
              value={dateTyped}
              onChange={setDate}
              locale={locale}
              today={today}
              {...shown.bind('date')}
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {editing ? 'Save' : 'Add rate'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

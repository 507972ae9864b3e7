import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { makeDocument } from '#database/make-document.ts';
import { put, useDocument } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { chooseDocument, type ChosenDocument } from '#desktop/choose-document.ts';
import type { DocumentId, QuoteId } from '#domain/brand.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { CURRENCIES, parseCurrency } from '#domain/money/currencies.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { quoteProblems, type QuoteField } from '#domain/quotes/quote.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Outcome } from '#domain/outcome.ts';
import { seatLine } from '#domain/scenarios/prices.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { DocumentPick } from '#ui/form/document-pick.tsx';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { MoneyField } from '#ui/form/money-field.tsx';
import { PeriodField } from '#ui/form/period-field.tsx';
import { periodDraftOf, readPeriodDraft, type PeriodDraft } from '#ui/form/period-text.ts';
import { quoteName } from './quote-words.ts';

const CHOICES = CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));

interface Typed {
  readonly vendor: string;
  readonly product: string;
  readonly date: string;
  readonly seats: number | null;
  readonly unitPrice: string;
  readonly currency: CurrencyCode;
  readonly period: PeriodDraft;
  readonly note: string;
  readonly documentId: DocumentId | null;
}

function useTyped(
  quote: Quote | null,
  contract: Contract,
): readonly [Typed, (change: Partial<Typed>) => void] {
  const { today, locale } = useSession();
  const [typed, setTyped] = useState<Typed>(() => {
    const line = seatLine(linesOn(contract, today), null);
    const blank = {
      vendor: contract.vendor,
      product: line?.product ?? '',
      date: today,
      seats: line?.seats ?? null,
      unitPrice: null,
      currency: contract.currency,
      period: contract.terms.billingPeriod,
      note: '',
      documentId: null,
    };
    const { date, unitPrice, currency, period, ...rest } = quote ?? blank;
    return {
      vendor: rest.vendor,
      product: rest.product,
      seats: rest.seats,
      note: rest.note,
      documentId: rest.documentId,
      currency,
      date: dateText(date, locale),
      unitPrice: amountText(unitPrice, currency, locale),
      period: periodDraftOf(period),
    };
  });
  return [typed, (change) => setTyped((before) => ({ ...before, ...change }))];
}

function read<T>(
  outcome: Outcome<T | null>,
  field: QuoteField,
  problems: FieldProblem<QuoteField>[],
): T | null {
  if (outcome.ok) return outcome.value;
  problems.push({ field, code: outcome.code, message: outcome.message });
  return null;
}

/** What was typed as a quote that may lack something; what can't be read comes before what is missing. */
function draftOf(
  typed: Typed,
  locale: string,
): {
  readonly draft: Parameters<typeof quoteProblems>[0];
  readonly problems: readonly FieldProblem<QuoteField>[];
} {
  const problems: FieldProblem<QuoteField>[] = [];
  const draft = {
    vendor: typed.vendor,
    date: read(readDateText(typed.date, locale), 'date', problems),
    seats: typed.seats,
    unitPrice: read(readAmountText(typed.unitPrice, typed.currency, locale), 'unitPrice', problems),
    period: read(readPeriodDraft(typed.period), 'period', problems),
  };
  return { draft, problems: [...problems, ...quoteProblems(draft)] };
}

interface QuoteDialogProps {
  readonly contract: Contract;
  /** The quote to change, or `null` for a new one of this contract. */
  readonly quote: Quote | null;
  readonly onClose: () => void;
}

/** Records what a vendor offered in writing, or corrects it. */
export function QuoteDialog({ contract, quote, onClose }: QuoteDialogProps): ReactNode {
  const { locale, today, perform, readOnly, workspace } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [typed, change] = useTyped(quote, contract);
  const [chosen, setChosen] = useState<ChosenDocument | null>(null);
  const kept = useDocument(typed.documentId);
  const { draft, problems } = draftOf(typed, locale);
  const shown = useShownProblems(problems);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { date, seats, unitPrice, period } = draft;
    if (problems.length > 0 || date === null || seats === null || unitPrice === null || period === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const now = workspace.now();
    const document = chosen === null ? null : await makeDocument(chosen.name, chosen.blob, now);
    const row: Quote = {
      id: quote?.id ?? (workspace.newId() as QuoteId),
      contractId: quote === null ? contract.id : quote.contractId,
      applicationId: quote === null ? contract.applicationId : quote.applicationId,
      vendor: typed.vendor.trim(),
      product: typed.product.trim(),
      date,
      seats,
      unitPrice: unitPrice as Quote['unitPrice'],
      currency: typed.currency,
      period,
      note: typed.note.trim(),
      documentId: document?.id ?? typed.documentId,
      createdAt: quote?.createdAt ?? now,
      updatedAt: now,
    };
    const label = `${quote === null ? 'Added' : 'Changed'} the quote of ${quoteName(row, locale)}`;
    const documents = document === null ? [] : [document];
    if (await perform(label, [put('quotes', row)], { documents })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={quote === null ? 'Add a quote' : 'Edit quote'}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput
              label="Vendor"
              value={typed.vendor}
              onChange={(event) => change({ vendor: event.currentTarget.value })}
              autoComplete="off"
              data-autofocus
              {...shown.bind('vendor')}
            />
            <TextInput
              label="Product"
              value={typed.product}
              onChange={(event) => change({ product: event.currentTarget.value })}
              autoComplete="off"
            />
          </Group>
          <Group grow align="flex-start">
            <DateField
              label="Date of the quote"
              value={typed.date}
              onChange={(date) => change({ date })}
              locale={locale}
              today={today}
              {...shown.bind('date')}
            />
            <NumberInput
              label="Seats"
              value={typed.seats ?? ''}
              onChange={(seats) => change({ seats: typeof seats === 'number' ? seats : null })}
              min={0}
              allowDecimal={false}
              allowNegative={false}
              {...shown.bind('seats')}
            />
          </Group>
          <Group grow align="flex-start">
            <MoneyField
              label="Price of a seat"
              value={typed.unitPrice}
              onChange={(unitPrice) => change({ unitPrice })}
              currency={typed.currency}
              locale={locale}
              {...shown.bind('unitPrice')}
            />
            <PeriodField
              label="For"
              value={typed.period}
              onChange={(period) => change({ period })}
              locale={locale}
              {...shown.bind('period')}
            />
          </Group>
          <Select
            label="Currency"
            searchable
            allowDeselect={false}
            data={CHOICES}
            value={typed.currency}
            onChange={(code) => {
              const currency = parseCurrency(code ?? '');
              if (currency.ok) change({ currency: currency.value });
            }}
          />
          <TextInput
            label="Note"
            description="Which offer it was, until when it holds."
            value={typed.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
            autoComplete="off"
          />
          <DocumentPick
            what="the quote"
            attached={chosen?.name ?? kept?.name ?? null}
            choose={chooseDocument}
            onChosen={setChosen}
            onRemove={() => {
              setChosen(null);
              change({ documentId: null });
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {quote === null ? 'Add quote' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

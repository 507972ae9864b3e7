import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDocument } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { chooseDocument, type ChosenDocument } from '#desktop/choose-document.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import { priceWords } from '#domain/quotes/price-words.ts';
import { DocumentPick } from '#ui/form/document-pick.tsx';
import type { FieldBinding } from '#ui/form/field-problems.ts';
import { withQuote, type TypedSaving } from './typed-saving.ts';

interface EvidenceFieldsProps {
  readonly typed: TypedSaving;
  readonly onTyped: (typed: TypedSaving) => void;
  readonly quotes: readonly Quote[];
  readonly chosen: ChosenDocument | null;
  readonly onChosen: (document: ChosenDocument | null) => void;
  readonly bind: (field: string) => FieldBinding;
}

/** What proves it: a quote, a document, or at least a note. */
export function EvidenceFields(props: EvidenceFieldsProps): ReactNode {
  const { typed, onTyped, quotes, chosen, onChosen, bind } = props;
  const { locale } = useSession();
  const kept = useDocument(typed.documentId);
  const [converted, setConverted] = useState(false);
  const offered = quotes
    .toSorted((a, b) => Number(isOwn(b, typed)) - Number(isOwn(a, typed)) || (a.date < b.date ? 1 : -1))
    .map((quote) => ({ value: quote.id, label: quoteWords(quote, locale) }));
  return (
    <>
      <Select
        label="Quote"
        description={
          converted
            ? 'The quote and the agreed price are for different periods: both are shown for the longer one.'
            : typed.kind === 'avoidance'
              ? 'What was asked for in writing; its price is filled in.'
              : undefined
        }
        placeholder="none"
        searchable
        clearable
        data={offered}
        value={typed.quoteId}
        onChange={(id) => {
          const quote = quotes.find((one) => one.id === id) ?? null;
          const next = withQuote(typed, quote, locale);
          setConverted(next.converted);
          onTyped(next.typed);
        }}
        {...bind('quote')}
      />
      <Textarea
        label="Note"
        description="How it came about. Without quote, document or note the entry is marked as having no evidence."
        autosize
        minRows={2}
        value={typed.note}
        onChange={(event) => onTyped({ ...typed, note: event.currentTarget.value })}
        {...bind('note')}
      />
      <DocumentPick
        what="evidence"
        attached={chosen?.name ?? kept?.name ?? null}
        choose={chooseDocument}
        onChosen={onChosen}
        onRemove={() => {
          onChosen(null);
          onTyped({ ...typed, documentId: null });
        }}
      />
    </>
  );
}

function isOwn(quote: Quote, { contractId }: TypedSaving): boolean {
  return contractId !== null && quote.contractId === contractId;
}

function quoteWords(quote: Quote, locale: string): string {
  const price = priceWords(money(quote.unitPrice, quote.currency), quote.period, locale);
  return [quote.vendor, quote.product, formatDate(quote.date, locale), price].filter(Boolean).join(', ');
}

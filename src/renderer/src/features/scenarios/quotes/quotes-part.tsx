import { Button, Switch } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { remove, useApplications, useContracts } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { quotesFor } from '#domain/dossier/benchmark.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import classes from '../scenarios.module.css';
import { saveQuotes } from './csv/save-quotes.ts';
import { QuoteDialog } from './quote-dialog.tsx';
import { quoteName } from './quote-words.ts';
import { QuotesTable } from './quotes-table.tsx';

interface QuotesPartProps {
  readonly contract: Contract;
  readonly quotes: readonly Quote[];
}

type Editing = { readonly quote: Quote | null };

/** What was offered in writing: the benchmark of the negotiation, and the evidence of what is avoided. */
export function QuotesPart({ contract, quotes }: QuotesPartProps): ReactNode {
  const { perform, readOnly, locale } = useSession();
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const own = quotesFor(quotes, contract);
  const shown = (all ? quotes : own).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const drop = (quote: Quote): void =>
    void perform(`Deleted the quote of ${quoteName(quote, locale)}`, [remove('quotes', quote.id)]);
  return (
    <section className={classes['part']} aria-label="Quotes">
      <header className={classes['partBar']}>
        <h2 className={classes['partTitle']}>Quotes</h2>
        <span className="desk-dim">
          {own.length === 0
            ? 'What a vendor offers in writing: a benchmark now, evidence later.'
            : `${own.length} for this contract`}
        </span>
        <span className={classes['spacer']} />
        {quotes.length > own.length && (
          <Switch
            label={`All ${quotes.length} quotes`}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        )}
        <QuoteFiles all={quotes} shown={shown} />
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={readOnly !== null}
          onClick={() => setEditing({ quote: null })}
        >
          Add a quote
        </Button>
      </header>
      {shown.length > 0 && (
        <QuotesTable
          quotes={shown}
          contract={contract}
          onEdit={(quote) => setEditing({ quote })}
          onDelete={drop}
        />
      )}
      {editing !== null && (
        <QuoteDialog contract={contract} quote={editing.quote} onClose={() => setEditing(null)} />
      )}
    </section>
  );
}

function QuoteFiles({
  all,
  shown,
}: {
  readonly all: readonly Quote[];
  readonly shown: readonly Quote[];
}): ReactNode {
  const [, navigate] = useLocation();
  const add = useInbox((inbox) => inbox.add);
  const contracts = useContracts() ?? [];
  const applications = useApplications() ?? [];
  const choose = (): void => {
    chooseFiles('spend', true)
      .then((files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      })
      .catch((error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
      );
  };
  return (
    <CsvMenu
      many="quotes"
      hasAny={all.length > 0}
      hasShown={shown.length > 0}
      onImport={choose}
      onExportAll={() => void saveQuotes('quotes.csv', all, { contracts, applications })}
      onExportShown={() => void saveQuotes('quotes as shown.csv', shown, { contracts, applications })}
    />
  );
}

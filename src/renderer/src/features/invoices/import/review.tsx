import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PdfDocument } from '#documents/pdf.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { InvoiceField } from '#domain/invoices/found-invoice.ts';
import { fieldText } from '#domain/invoices/from-found.ts';
import { contractFor } from '#domain/invoices/propose-links.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import classes from './import.module.css';
import formClasses from '../form/form.module.css';
import { InvoiceFields } from '../form/invoice-fields.tsx';
import { LinkFields } from '../form/link-fields.tsx';
import { readingsOf } from '../form/typed-fields.ts';
import { useTypedFields } from '../form/use-typed-fields.ts';
import { PdfView } from '../viewer/pdf-view.tsx';
import type { PageMark } from '../viewer/pdf-page.tsx';
import { textIn } from '../viewer/page-items.ts';
import { XmlView } from '../viewer/xml-view.tsx';
import type { BatchRow, DocumentReading, Said, VerdictKind } from './batch.ts';
import { pageChoices } from './page-choices.ts';
import type { PageChoice } from './page-choices.ts';
import { isFormField, marksOf } from './review-marks.ts';
import { verdictDetail } from './verdict-chip.tsx';

interface ReviewProps {
  readonly row: BatchRow & { readonly document: DocumentReading };
  readonly said: Said;
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly onSay: (change: Partial<Said>) => void;
  /** Found right; goes on to the next that needs a look. */
  readonly onConfirm: () => void;
  readonly onLeaveOut: () => void;
  readonly onBack: () => void;
}

/** What is stored is changed under Invoices, not here. */
const SETTLED: ReadonlySet<VerdictKind> = new Set(['added', 'there']);

/** A document beside its fields: what was found is marked on the page, what is missing is typed or picked there. */
export function Review(props: ReviewProps): ReactNode {
  const { row, said, onSay } = props;
  const { document } = row;
  const { locale, settings } = useSession();
  const firstOpen = row.reading?.missing[0] ?? row.reading?.problems[0]?.field ?? 'number';
  const [active, setActive] = useState<InvoiceField>(firstOpen);
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  const [picked, setPicked] = useState<{ readonly field: InvoiceField; readonly text: string } | null>(null);
  const code = fieldText(document.found, said.corrections, 'currency')?.toUpperCase() ?? '';
  const currency = isKnownCurrency(code) ? code : settings.currency;
  const fields = useTypedFields(
    document.found,
    said.corrections,
    (corrections) => onSay({ corrections, confirmed: false }),
    { locale, currency },
  );
  const marks = marksOf(document, said, active);
  const problems = [...(row.reading?.problems ?? []), ...(row.reading?.doubts ?? [])];
  const how = { locale, currency };
  /** Takes what has one meaning; several are asked about below the field. */
  const pick = (field: InvoiceField, text: string): void => {
    const readings = readingsOf(field, text, how);
    const [only] = readings;
    if (only !== undefined && readings.length === 1) fields.fill(field, only);
    setPicked({ field, text });
  };
  const take = (mark: PageMark, from: PdfDocument): void => {
    const field = mark.key.split(' ')[0] ?? '';
    if (!isFormField(field)) return;
    setActive(field);
    if (mark.look === 'candidate') pick(field, textIn(from.pages, mark.place));
  };
  const choicesFor = (field: InvoiceField): readonly PageChoice[] => {
    if ((said.corrections[field] ?? null) !== null) return [];
    const marked =
      pdf === null
        ? []
        : marks.filter(({ key, look }) => look === 'candidate' && key.startsWith(`${field} `));
    const texts = marked.map(({ place }) => textIn(pdf?.pages ?? [], place));
    return pageChoices(field, picked?.field === field ? [...texts, picked.text] : texts, how);
  };
  const name = row.fileName;
  const { blob } = document.bytes;
  return (
    <div className={classes['review']}>
      <div className={classes['document']}>
        {blob.type === 'application/pdf' ? (
          <PdfView
            key={row.key}
            blob={blob}
            name={name}
            marks={marks}
            onOpen={setPdf}
            onMark={take}
            onText={(text) => pick(active, text)}
          />
        ) : (
          <XmlView key={row.key} blob={blob} name={name} />
        )}
      </div>
      <section className={classes['side']} aria-label={`Fields of ${name}`}>
        <form
          className={formClasses['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (row.invoice !== null && !fields.broken) props.onConfirm();
          }}
        >
          <FocusedTitle>{name}</FocusedTitle>
          <State row={row} />
          <fieldset
            className={classes['editable']}
            disabled={SETTLED.has(row.verdict.kind)}
            aria-label="Fields"
          >
            <InvoiceFields
              fields={fields}
              kind={said.corrections.kind ?? document.found.kind}
              onKind={(kind) => onSay({ corrections: { ...said.corrections, kind }, confirmed: false })}
              currency={currency}
              problemOf={(field) => problems.find((problem) => problem.field === field)?.message ?? null}
              onField={setActive}
              renderBelow={(field) => (
                <Candidates choices={choicesFor(field)} onTake={(plain) => fields.fill(field, plain)} />
              )}
            />
            <Links {...props} />
          </fieldset>
          <Buttons {...props} broken={fields.broken} />
        </form>
      </section>
    </div>
  );
}

/** Takes the focus when a document is opened, so that keys and screen readers follow. */
function FocusedTitle({ children }: { readonly children: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes['title']}>
      {children}
    </h2>
  );
}

function State({ row }: { readonly row: BatchRow }): ReactNode {
  const { verdict } = row;
  if (verdict.kind === 'look') {
    return (
      <ul className={classes['reasons']} aria-label="Please look at">
        {verdict.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    );
  }
  const detail = verdictDetail(verdict);
  return detail === '' ? null : <p className="desk-dim">{detail}</p>;
}

interface CandidatesProps {
  readonly choices: readonly PageChoice[];
  readonly onTake: (plain: string) => void;
}

/** What on the pages could be the value, to be taken without a mouse too. */
function Candidates({ choices, onTake }: CandidatesProps): ReactNode {
  if (choices.length === 0) return null;
  return (
    <div className={classes['candidates']}>
      <span className="desk-dim">On the page:</span>
      {choices.map(({ plain, words, text }) =>
        plain === null ? (
          <span key={words}>{words}</span>
        ) : (
          <Button
            key={plain}
            size="compact-xs"
            variant="default"
            title={text}
            aria-label={`Take ${words} (${text})`}
            onClick={() => onTake(plain)}
          >
            {words}
          </Button>
        ),
      )}
    </div>
  );
}

function Links({ row, said, applications, contracts, onSay }: ReviewProps): ReactNode {
  const { invoice } = row;
  if (invoice === null) return null;
  return (
    <LinkFields
      links={{ applicationId: invoice.applicationId, contractId: invoice.contractId, ...said.links }}
      applications={applications}
      contracts={contracts}
      contractFor={(applicationId) => contractFor(applicationId, invoice, contracts)}
      onLinks={(links) => onSay({ links })}
    />
  );
}

function Buttons({
  row,
  onConfirm,
  onLeaveOut,
  onBack,
  broken,
}: ReviewProps & { readonly broken: boolean }): ReactNode {
  const { verdict } = row;
  const open = verdict.kind === 'look' || verdict.kind === 'ready';
  return (
    <div className={formClasses['buttons']}>
      {open && (
        <Button disabled={row.invoice === null || broken} onClick={onConfirm}>
          {verdict.kind === 'look' ? 'It is right' : 'Looks right'}
        </Button>
      )}
      <Button variant="default" onClick={onBack}>
        Back to the list
      </Button>
      {(open || verdict.kind === 'left') && (
        <Button variant="subtle" color="gray" onClick={onLeaveOut}>
          {verdict.kind === 'left' ? 'Take in again' : 'Leave out'}
        </Button>
      )}
    </div>
  );
}

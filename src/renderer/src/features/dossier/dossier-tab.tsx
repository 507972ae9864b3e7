import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { fileName, printPdf } from '#desktop/print.ts';
import { saveDocument } from '#desktop/files.ts';
import { dossierOf } from '#domain/dossier/dossier.ts';
import type { DossierFacts } from '#domain/dossier/dossier.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { LeaveGuard } from '#ui/form/leave-guard.tsx';
import { sheetOf } from '#ui/paper/sheet-of.ts';
import type { RenewalTabProps } from '#ui/sections/entry-sections.tsx';
import dossierStyle from './dossier-paper.css?inline';
import { DossierSheet } from './dossier-sheet.tsx';
import classes from './dossier.module.css';
import { NegotiationForm } from './negotiation-form.tsx';
import { useDossierFacts, withNegotiation } from './use-dossier.ts';

async function savePdf(paper: HTMLElement, name: string): Promise<void> {
  const title = `Renewal dossier ${name}`;
  try {
    const pdf = await printPdf(sheetOf(paper, { title, language: 'en', style: dossierStyle }));
    const saved = await saveDocument(fileName(title, 'pdf'), pdf);
    if (saved !== null) noticeDone(`Saved ${saved}.`);
  } catch (error) {
    noticeProblem('The dossier was not saved', error instanceof Error ? error.message : String(error));
  }
}

function DossierDesk({ facts }: { readonly facts: DossierFacts }): ReactNode {
  const { contract, decision } = facts;
  const { locale, perform } = useSession();
  const [typed, setTyped] = useState(decision.negotiation);
  const paper = useRef<HTMLElement>(null);
  const dossier = useMemo(
    () => dossierOf({ ...facts, decision: withNegotiation(decision, typed) }),
    [facts, decision, typed],
  );
  const kept = decision.negotiation;
  const changed = kept.ask !== typed.ask || kept.target !== typed.target || kept.walkAway !== typed.walkAway;
  const keep = (): void =>
    void perform(`Noted what to negotiate about ${contract.name}`, [
      put('decisions', withNegotiation(decision, typed)),
    ]);
  const print = (): void => {
    if (paper.current !== null) void savePdf(paper.current, contract.name);
  };
  return (
    <div className={classes['page']}>
      <LeaveGuard dirty={changed} what="what to negotiate" onDiscard={() => setTyped(kept)} />
      <div className={classes['columns']}>
        <div className={classes['side']}>
          <Button
            leftSection={<IconFileTypePdf size={14} stroke={1.5} aria-hidden />}
            onClick={print}
            data-primary-action
          >
            Save PDF
          </Button>
          <NegotiationForm typed={typed} changed={changed} onType={setTyped} onKeep={keep} />
        </div>
        <div className={classes['scaled']}>
          <DossierSheet ref={paper} dossier={dossier} currency={contract.currency} locale={locale} />
        </div>
      </div>
    </div>
  );
}

/** The one page that is taken into the negotiation (R6). */
export function DossierTab(props: RenewalTabProps): ReactNode {
  const facts = useDossierFacts(props);
  if (facts === undefined) return null;
  const { ask, target, walkAway } = facts.decision.negotiation;
  // What is kept has changed, here or by an undo: the form begins anew from it.
  return <DossierDesk key={`${ask} ${target} ${walkAway}`} facts={facts} />;
}

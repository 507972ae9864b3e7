import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { printPdf } from '#desktop/print.ts';
import { saveDocument } from '#desktop/files.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { sheetOf } from '#ui/paper/sheet-of.ts';
import { packFileName } from './pack-files.ts';
import packStyle from './pack-sheet.css?inline';
import { PackSheet } from './pack-sheet.tsx';
import classes from './packs.module.css';

interface PackPageProps {
  readonly checkIn: CheckIn;
  readonly pack: OwnerPack;
  readonly locale: string;
  readonly onClose: () => void;
}

async function savePdf(sheet: HTMLElement, name: string, title: string): Promise<void> {
  try {
    const pdf = await printPdf(sheetOf(sheet, { title, language: 'en', style: packStyle }));
    const saved = await saveDocument(name, pdf);
    if (saved !== null) noticeDone(`Saved ${saved}.`);
  } catch (error) {
    noticeProblem('The page was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** The pack on paper, as it is printed, and the way to its PDF. */
export function PackPage({ checkIn, pack, locale, onClose }: PackPageProps): ReactNode {
  const paper = useRef<HTMLElement>(null);
  const { owner } = pack;
  const print = (): void => {
    const name = packFileName(checkIn, owner, 'pdf');
    if (paper.current !== null) void savePdf(paper.current, name, `Check-in ${owner}`);
  };
  return (
    <Modal opened onClose={onClose} title={`Page for ${owner}`} size="auto">
      <Stack gap="md">
        <Group>
          <Button leftSection={<IconFileTypePdf size={14} stroke={1.5} aria-hidden />} onClick={print}>
            Save PDF
          </Button>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
        </Group>
        <div className={classes['paper']}>
          <PackSheet ref={paper} pack={pack} startedOn={checkIn.startedOn} locale={locale} />
        </div>
      </Stack>
    </Modal>
  );
}

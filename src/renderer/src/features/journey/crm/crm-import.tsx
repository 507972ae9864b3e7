import { Group, NativeSelect, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import type { BoardId } from '#domain/brand.ts';
import { stageNamesIn } from '#domain/crm/read/recognise.ts';
import { ImportReading, ImportRefused } from '#ui/staged-preview/import-states.tsx';
import classes from '#ui/staged-preview/import.module.css';
import { StagedPreview } from '#ui/staged-preview/staged-preview.tsx';
import { useBoardState } from '../board/board-state.ts';
import { exportRejected } from '../csv/export-journey.ts';
import { FIRST_BOARD } from '../use-first-board.ts';
import { CrmColumns } from './crm-columns.tsx';
import { CrmConflicts } from './crm-conflicts.tsx';
import { CrmDoubts } from './crm-doubts.tsx';
import { crmPreview } from './crm-preview.ts';
import { CrmStages } from './crm-stages.tsx';
import { KIND_NAMES, PROGRAM_NAMES } from './crm-words.ts';
import { useCrmFile, useCrmImport, type CrmPhase } from './use-crm-import.ts';

interface CrmImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

/** Imports an export of a CRM or billing program: everything is shown and asked first, and stored as one action after a yes. */
export function CrmImport({ source, onDone }: CrmImportProps): ReactNode {
  const { lastBoard } = useBoardState();
  const phase = useCrmFile(source, lastBoard);
  switch (phase.kind) {
    case 'reading':
      return <ImportReading fileName={source.name} />;
    case 'refused':
      return <ImportRefused fileName={source.name} message={phase.message} onClose={onDone} />;
    case 'read':
      return <Read source={source} onDone={onDone} file={phase.file} />;
  }
}

interface ReadProps extends CrmImportProps {
  readonly file: Extract<CrmPhase, { kind: 'read' }>['file'];
}

function Read({ source, onDone, file }: ReadProps): ReactNode {
  const { locale } = useSession();
  const { table, stored, book } = file;
  const work = useCrmImport(file, source.name, onDone);
  const { mapping, reading, plan, built, answers } = work;
  const names = useMemo(() => stageNamesIn(mapping.kind, mapping.roles, table.rows), [mapping, table]);
  const preview = useMemo(() => {
    const columns = table.header.map((header, index) => ({
      index,
      header,
      role: mapping.roles[index] ?? null,
    }));
    return crmPreview({ table, columns, built, rejected: [...reading.rejected, ...plan.rejected], locale });
  }, [table, mapping, built, reading, plan, locale]);
  const open = plan.open + reading.openStages.length;
  return (
    <>
      <div className={classes['body']}>
        <Heading file={file} kind={KIND_NAMES[mapping.kind]} board={work.board} onBoard={work.setBoard} />
        <CrmColumns table={table} mapping={mapping} onChange={work.setMapping} />
        <CrmStages names={names} mapping={mapping} onChange={work.setMapping} />
        <CrmDoubts
          doubts={plan.doubts}
          answers={answers}
          onAnswers={work.setAnswers}
          boardName={({ boardId }) => book.nameOf(boardId) ?? ''}
        />
        <CrmConflicts
          conflicts={plan.conflicts}
          answers={answers}
          onAnswers={work.setAnswers}
          locale={locale}
        />
        {stored.customers.length > 0 && (
          <Text size="sm" className="desk-dim">
            Empty cells say nothing: they never clear what you have.
          </Text>
        )}
      </div>
      <StagedPreview
        fileName={source.name}
        entity={{ one: 'customer', many: 'customers' }}
        preview={preview}
        locale={locale}
        busy={work.busy}
        hindrance={open === 0 ? null : `${open} ${open === 1 ? 'question is' : 'questions are'} open above.`}
        onImport={work.store}
        onCancel={onDone}
        onSaveRejected={() => void exportRejected(source.name, preview.rejected)}
      />
    </>
  );
}

interface HeadingProps {
  readonly file: ReadProps['file'];
  readonly kind: string;
  readonly board: BoardId;
  readonly onBoard: (board: BoardId) => void;
}

function Heading({ file, kind, board, onBoard }: HeadingProps): ReactNode {
  const { table, stored, book } = file;
  const boards =
    stored.boards.length > 0
      ? stored.boards
      : [{ id: book.otherwise, name: `${FIRST_BOARD} (made with it)` }];
  return (
    <Group justify="space-between" align="flex-end">
      <Text size="sm">
        {`${kind} from ${PROGRAM_NAMES[table.program]}: ${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}.`}
        {stored.remembered !== null && ' Columns are read as you confirmed them before.'}
      </Text>
      <NativeSelect
        label="Board of new customers"
        value={board}
        data={boards.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget: { value } }) => onBoard(value as BoardId)}
      />
    </Group>
  );
}

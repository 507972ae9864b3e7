import { Table } from '@mantine/core';
import { IconMessageCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FileOutcome, PackProposal } from '#domain/owner-packs/judgement.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { answerText } from './answer-text.ts';
import classes from './packs.module.css';

interface NewAnswersProps {
  /** Those that nothing speaks against. */
  readonly proposals: readonly PackProposal[];
  readonly files: readonly FileOutcome[];
  readonly locale: string;
}

/** Answers that a yes takes. */
export function NewAnswers({ proposals, files, locale }: NewAnswersProps): ReactNode {
  if (proposals.length === 0) return null;
  const several = files.length > 1;
  return (
    <section aria-label="New answers">
      <h3 className={classes['title']}>
        <IconMessageCheck size={16} aria-hidden /> New answers
      </h3>
      <ScrollRegion className={`${classes['list']} ${classes['tall']}`} label="New answers, line by line">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={several ? 180 : 72}>{several ? 'File and line' : 'Line'}</Table.Th>
              <Table.Th>About</Table.Th>
              <Table.Th>Question</Table.Th>
              <Table.Th>Answer</Table.Th>
              <Table.Th>By</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proposals.flatMap(({ key, item, mine, offers }) =>
              offers.map((offer) => (
                <Table.Tr key={key}>
                  <Table.Td className={several ? '' : 'desk-number'}>
                    {several ? `${files[offer.file]?.name ?? ''}, ${offer.line}` : offer.line}
                  </Table.Td>
                  <Table.Td>{item.title}</Table.Td>
                  <Table.Td className="desk-dim">{item.question}</Table.Td>
                  <Table.Td>
                    {answerText(offer.answer, item, locale)}
                    {offer.answer.comment !== '' && (
                      <span className="desk-dim">{`: ${offer.answer.comment}`}</span>
                    )}
                    {mine !== null && (
                      <span className="desk-dim">{` (instead of ${answerText(mine, item, locale)})`}</span>
                    )}
                    {offer.notes.map((note) => (
                      <span key={note} className={classes['note']}>
                        {note}
                      </span>
                    ))}
                  </Table.Td>
                  <Table.Td>{offer.pack.owner}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </section>
  );
}

import { Alert, Button, Menu, SegmentedControl, TextInput, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { NoticeId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { templateIdOf } from '#domain/notices/default-templates.ts';
import { LETTER_FIELDS } from '#domain/notices/letter-template.ts';
import { LETTER_LANGUAGES } from '#domain/notices/notice.ts';
import type { LetterLanguage, Notice, NoticeTemplate } from '#domain/notices/notice.ts';
import { draftNotice, rewriteNotice } from '#domain/notices/record-notice.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { LANGUAGE_WORDS } from './notice-words.ts';
import classes from './notices.module.css';
import type { Letter } from './use-letter.ts';

interface ComposerProps {
  readonly contract: Contract;
  readonly termStart: IsoDate;
  readonly notice: Notice | null;
  readonly letter: Letter;
}

const LANGUAGES = LETTER_LANGUAGES.map((value) => ({ value, label: LANGUAGE_WORDS[value] }));

function useKeepDraft({ contract, termStart, notice, letter }: ComposerProps): () => Promise<void> {
  const { workspace, perform } = useSession();
  return async () => {
    const text = { ...letter.filled, language: letter.typed.language };
    if (notice === null) {
      const id = workspace.newId() as NoticeId;
      const about = { id, contractId: contract.id, termStart, at: workspace.now() };
      await perform(`Drafted the notice for ${contract.name}`, [
        put('notices', draftNotice({ ...about, ...text })),
      ]);
      return;
    }
    const changed = rewriteNotice(notice, text);
    if (changed.ok) await perform(`Changed the notice for ${contract.name}`, [put('notices', changed.value)]);
    else noticeProblem('The letter was not changed', changed.message);
  };
}

const ORIGIN_WORDS = {
  vendor: 'The template kept for this vendor.',
  own: 'Your own template for all vendors.',
  shipped: 'The letter that comes with the program.',
} as const;

/** Keeps what is typed as a template, for this vendor or for all, or goes back to the one below. */
function TemplateMenu({ contract, letter }: ComposerProps): ReactNode {
  const { workspace, perform } = useSession();
  const { typed, template } = letter;
  if (template === null) return null;
  const vendor = contract.vendor.trim();
  const keep = (whose: string): void => {
    const { language, subject, body } = typed;
    const id = templateIdOf(whose, language);
    const row: NoticeTemplate = { id, vendor: whose, language, subject, body, updatedAt: workspace.now() };
    const label = whose === '' ? 'Kept the template for all vendors' : `Kept the template for ${whose}`;
    void perform(label, [put('noticeTemplates', row)]);
  };
  const giveUp = (whose: string): void => {
    const label = whose === '' ? 'Gave up the template for all vendors' : `Gave up the template for ${whose}`;
    void perform(label, [remove('noticeTemplates', templateIdOf(whose, typed.language))]);
  };
  const blocked = letter.problems.length > 0;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}>
          Template
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={blocked || vendor === ''} onClick={() => keep(vendor)}>
          Keep as template for {vendor === '' ? 'this vendor (none is recorded)' : vendor}
        </Menu.Item>
        <Menu.Item disabled={blocked} onClick={() => keep('')}>
          Keep as template for all vendors
        </Menu.Item>
        {template.origin !== 'shipped' && (
          <Menu.Item onClick={() => giveUp(template.origin === 'vendor' ? vendor : '')}>
            {template.origin === 'vendor' ? `Give up the template for ${vendor}` : 'Give up the own template'}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Fields(): ReactNode {
  return (
    <details className={classes['fields']}>
      <summary>Fields that a template can have</summary>
      <dl>
        {Object.entries(LETTER_FIELDS).map(([field, meaning]) => (
          <div key={field}>
            <dt>{`{${field}}`}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Problems({ letter }: { readonly letter: Letter }): ReactNode {
  const { problems, gaps } = letter;
  return (
    <>
      {problems.length > 0 && (
        <Alert color="red" p="xs" role="alert" title="This letter cannot be used yet">
          {problems.map((text) => (
            <p key={text} className={classes['line']}>
              {text}
            </p>
          ))}
        </Alert>
      )}
      {gaps.length > 0 && (
        <Alert color="yellow" p="xs" role="note">
          {gaps.map((text) => (
            <p key={text} className={classes['line']}>
              {text}
            </p>
          ))}
        </Alert>
      )}
    </>
  );
}

/** Writes the letter: a template with fields at first, its own text once a draft is kept. */
export function LetterComposer(props: ComposerProps): ReactNode {
  const { notice, letter } = props;
  const { typed, template } = letter;
  const keepDraft = useKeepDraft(props);
  const isTemplate = typed.kind === 'template';
  return (
    <section className={classes['part']} aria-labelledby="letter-title">
      <div className={classes['head']}>
        <h2 id="letter-title" className={classes['title']}>
          {notice === null ? 'The letter' : 'The draft'}
        </h2>
        {isTemplate ? (
          <SegmentedControl
            size="xs"
            aria-label="Language of the letter"
            data={LANGUAGES}
            value={typed.language}
            onChange={(value) => letter.chooseLanguage(value as LetterLanguage)}
          />
        ) : (
          <Button variant="subtle" size="compact-xs" onClick={letter.startAgain}>
            Start again from the template
          </Button>
        )}
      </div>
      {template !== null && <p className={classes['dim']}>{ORIGIN_WORDS[template.origin]}</p>}
      <Problems letter={letter} />
      <TextInput
        label="Subject"
        value={typed.subject}
        onChange={(event) => letter.type({ subject: event.currentTarget.value })}
        autoComplete="off"
      />
      <Textarea
        label="Letter"
        description={isTemplate ? 'Fields in braces are filled from the contract.' : undefined}
        value={typed.body}
        onChange={(event) => letter.type({ body: event.currentTarget.value })}
        autosize
        minRows={12}
        maxRows={26}
      />
      <div className={classes['buttons']}>
        <Button
          onClick={() => void keepDraft()}
          disabled={letter.problems.length > 0 || (notice !== null && !letter.changed)}
          {...(notice === null ? { 'data-primary-action': true } : {})}
        >
          {notice === null ? 'Keep as draft' : 'Keep changes'}
        </Button>
        <TemplateMenu {...props} />
      </div>
      {isTemplate && <Fields />}
    </section>
  );
}

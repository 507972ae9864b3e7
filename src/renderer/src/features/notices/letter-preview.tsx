import { Button } from '@mantine/core';
import { IconClipboard, IconFileTypePdf, IconFileTypeTxt, IconMail } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { copyLetter, openMail, saveAsText, savePdf } from './letter-output.ts';
import type { ReadyLetter } from './letter-output.ts';
import classes from './notices.module.css';

interface PreviewProps {
  readonly letter: ReadyLetter;
  /** The paper itself, for printing. */
  readonly paper: RefObject<HTMLElement | null>;
  /** It has fields that cannot be filled: to be seen, not to be sent. */
  readonly blocked: boolean;
}

const ICON = { size: 14, stroke: 1.5, 'aria-hidden': true } as const;

/** The letter on paper, with its ways out of the program. */
export function LetterPreview({ letter, paper, blocked }: PreviewProps): ReactNode {
  const print = (): void => {
    if (paper.current !== null) void savePdf(paper.current, letter);
  };
  const common = { variant: 'default', disabled: blocked } as const;
  return (
    <section className={classes['part']} aria-labelledby="preview-title">
      <div className={classes['head']}>
        <h2 id="preview-title" className={classes['title']}>
          On paper
        </h2>
        <div className={classes['buttons']}>
          <Button {...common} leftSection={<IconFileTypePdf {...ICON} />} onClick={print}>
            Save PDF
          </Button>
          <Button
            {...common}
            leftSection={<IconFileTypeTxt {...ICON} />}
            onClick={() => void saveAsText(letter)}
          >
            Save text
          </Button>
          <Button
            {...common}
            leftSection={<IconClipboard {...ICON} />}
            onClick={() => void copyLetter(letter)}
          >
            Copy
          </Button>
          <Button {...common} leftSection={<IconMail {...ICON} />} onClick={() => void openMail(letter)}>
            Open in mail
          </Button>
        </div>
      </div>
      <p className={classes['dim']}>
        Subject: <strong>{letter.subject === '' ? 'none' : letter.subject}</strong>
      </p>
      <div className={classes['scaled']}>
        <article
          ref={paper}
          className="paper paper-letter"
          lang={letter.language}
          aria-label="The letter as it is printed"
        >
          {letter.body}
        </article>
      </div>
    </section>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { usePanelControls } from './panel-controls.ts';
import classes from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Before the title: a logo. */
  readonly logo?: ReactNode;
  /** Beside the title: a status chip. */
  readonly mark?: ReactNode;
  /** Menu and buttons of this entry. */
  readonly actions?: ReactNode;
  /** Changes when another entry is shown; the title then takes the focus. */
  readonly entryId: string;
  readonly children: ReactNode;
}

/** Gives the focus back to where it was before the panel opened. */
function useFocusBack(): void {
  // Before the title takes the focus: layout effects run ahead of all others.
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}

/** The title takes the focus when its entry opens, so that keys and screen readers follow. */
function PanelTitle({ title }: { readonly title: string }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes['title']} title={title}>
      {title}
    </h2>
  );
}

/** What a `WithPanel` shows: title, actions, full page, close, and the content below. */
export function Panel({ title, logo, mark, actions, entryId, children }: PanelProps): ReactNode {
  const { full, close, setFull } = usePanelControls();
  useFocusBack();
  const fullLabel = full ? 'Show beside the list' : 'Open as full page';
  return (
    <>
      <header className={classes['bar']}>
        {logo}
        <PanelTitle key={entryId} title={title} />
        {mark}
        <div className={classes['spacer']} />
        {actions}
        {setFull !== null && (
          <Tooltip label={fullLabel}>
            <ActionIcon aria-label={fullLabel} onClick={() => setFull(!full)}>
              {full ? <IconArrowsDiagonalMinimize2 size={16} /> : <IconArrowsDiagonal size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label="Close (Esc)">
          <ActionIcon aria-label="Close panel" onClick={close}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard */}
      <div className={classes['content']} tabIndex={0}>
        {children}
      </div>
    </>
  );
}

import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { isLayerOpen } from './open-layers.ts';
import { PanelControlsProvider } from './panel-controls.ts';
import { MIN_PANEL_WIDTH, usePanelWidth } from './panel-width.ts';
import classes from './panel.module.css';

interface WithPanelProps {
  /** A `<Panel>`, or `null` when nothing is open. */
  readonly panel: ReactNode | null;
  readonly onClose: () => void;
  /** Under which name the width is kept, e.g. `applications`. */
  readonly name: string;
  /** Name of the panel for screen readers, e.g. "Application details". */
  readonly label: string;
  /** The panel takes the whole screen; part of the address. */
  readonly full?: boolean;
  readonly onFull?: (full: boolean) => void;
  /** The list beside which the panel opens. */
  readonly children: ReactNode;
}

const KEY_STEP = 24;
/** What the list beside the panel always keeps. */
const MIN_LIST_WIDTH = 240;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Esc closes, unless a field has its own use for it, or a menu or dialog is open: then it is theirs. */
function useEscape(active: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!active) return;
    // A dialog may be gone from the document by the time the key comes back up from it.
    let wasOpen = false;
    const onCapture = (): void => {
      wasOpen = isLayerOpen();
    };
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
      if (wasOpen || isLayerOpen()) return;
      latest.current();
    };
    window.addEventListener('keydown', onCapture, { capture: true });
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true });
      window.removeEventListener('keydown', onKey);
    };
  }, [active]);
}

function Divider(props: { readonly width: number; readonly setWidth: (width: number) => void }): ReactNode {
  const { width, setWidth } = props;
  const room = (handle: HTMLElement): number =>
    (handle.parentElement?.clientWidth ?? Number.MAX_SAFE_INTEGER) - MIN_LIST_WIDTH;
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    const handle = event.currentTarget;
    const startX = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent): void =>
      setWidth(Math.min(room(handle), width + startX - move.clientX));
    handle.addEventListener('pointermove', onMove);
    const stop = (): void => handle.removeEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', stop, { once: true });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const step = event.key === 'ArrowLeft' ? KEY_STEP : -KEY_STEP;
    setWidth(Math.min(room(event.currentTarget), width + step));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a control by WAI-ARIA
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <hr> can't be moved
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={width}
      aria-valuemin={MIN_PANEL_WIDTH}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      className={classes['divider']}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}

/** A list with a resizable panel at its right. The list stays mounted and keeps its place. */
export function WithPanel(props: WithPanelProps): ReactNode {
  const { panel, onClose, name, label, full = false, onFull, children } = props;
  const [width, setWidth] = usePanelWidth(name);
  const opened = panel !== null;
  const large = opened && full && onFull !== undefined;
  useEscape(opened, onClose);
  return (
    <div className={classes['split']}>
      <div className={classes['list']} hidden={large}>
        {children}
      </div>
      {opened && !large && <Divider width={width} setWidth={setWidth} />}
      {opened && (
        <aside
          aria-label={label}
          className={classes['panel']}
          data-full={large || undefined}
          style={large ? undefined : { width }}
        >
          <PanelControlsProvider value={{ full: large, close: onClose, setFull: onFull ?? null }}>
            {panel}
          </PanelControlsProvider>
        </aside>
      )}
    </div>
  );
}

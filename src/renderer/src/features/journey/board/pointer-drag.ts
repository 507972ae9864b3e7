/** What a drag by pointer tells while it lasts. */
export interface PointerDragWatcher {
  /** The pointer has moved far enough to be a drag. */
  start(): void;
  move(x: number, y: number): void;
  /** Called once at the end, also when it never became a drag (`dragged` is false). */
  end(how: 'drop' | 'cancel', dragged: boolean): void;
}

const START_DISTANCE = 5;

/** Keeps the click that follows a drag from opening the card it ended on. */
function swallowNextClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  // No click follows when the drag ended outside the window.
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

/**
 * Follows a pressed pointer until it is released, the window loses focus or Escape is pressed. Listens on
 * the window, since the pressed card may be taken out of the list while it is dragged.
 */
export function watchPointerDrag(
  pressed: { readonly pointerId: number; readonly clientX: number; readonly clientY: number },
  watcher: PointerDragWatcher,
): void {
  const stop = new AbortController();
  const { signal } = stop;
  let dragged = false;
  const finish = (how: 'drop' | 'cancel'): void => {
    stop.abort();
    if (dragged) swallowNextClick();
    watcher.end(how, dragged);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== pressed.pointerId) return;
    const far = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
    if (!dragged && far < START_DISTANCE) return;
    if (!dragged) {
      dragged = true;
      watcher.start();
    }
    event.preventDefault();
    watcher.move(event.clientX, event.clientY);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!dragged || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish('cancel');
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', (event) => event.pointerId === pressed.pointerId && finish('drop'), {
    signal,
  });
  window.addEventListener('pointercancel', () => finish('cancel'), { signal });
  window.addEventListener('blur', () => finish('cancel'), { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}

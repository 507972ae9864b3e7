/** How a pressed pointer travels: so many frames, from a start to and fro over an area. */
export interface PointerWork {
  /** CSS selector of what is pressed. */
  readonly pressed: string;
  /** CSS selector of the area the pointer crosses from side to side. */
  readonly area: string;
  /** CSS selector of what is there only while something is dragged; `null` in a page that drags nothing. */
  readonly dragging: string | null;
  readonly frames: number;
}

/**
 * Drags by pointer events, one move in every animation frame, over the whole width of the area and up and down in its middle,
 * then cancels by Escape. Resolves to the milliseconds between frames. Runs inside the page (it is handed over as source), so
 * it uses nothing from outside. The same events reach a page that listens to none.
 * @throws when there is nothing to press, or it does not come along
 */
export function dragFrames({ pressed, area, dragging, frames }: PointerWork): Promise<number[]> {
  const [card, field] = [document.querySelector(pressed), document.querySelector(area)];
  if (card === null || field === null)
    return Promise.reject(new Error(`nothing to drag: ${pressed} in ${area}`));
  const [from, room] = [card.getBoundingClientRect(), field.getBoundingClientRect()];
  const point = (type: string, x: number, y: number): PointerEvent =>
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
      button: type === 'pointermove' ? -1 : 0,
      buttons: 1,
      clientX: x,
      clientY: y,
    });
  card.dispatchEvent(point('pointerdown', from.left + 20, from.top + 20));
  return new Promise((resolve, reject) => {
    const gaps: number[] = [];
    let last: number | null = null;
    const step = (now: number): void => {
      if (last !== null) gaps.push(now - last);
      last = now;
      if (gaps.length >= frames) {
        const moved = dragging === null || document.querySelector(dragging) !== null;
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        );
        return moved ? resolve(gaps) : reject(new Error('nothing came along with the pointer'));
      }
      const turn = (gaps.length / frames) * 2 * Math.PI;
      const x = room.left + room.width * (0.5 + 0.45 * Math.sin(turn * 2));
      const y = room.top + room.height * (0.5 + 0.25 * Math.sin(turn * 7));
      document.dispatchEvent(point('pointermove', x, y));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** How a list is scrolled: so many frames, so many pixels in each. */
export interface Scrolling {
  /** CSS selector of what scrolls. */
  readonly scroller: string;
  readonly frames: number;
  readonly pixels: number;
}

/**
 * Scrolls on every animation frame and resolves to the milliseconds between frames. Runs inside the page (it
 * is handed over as source), so it uses nothing from outside.
 * @throws when nothing scrolls there, or the end is reached too early
 */
export function scrollFrames({ scroller, frames, pixels }: Scrolling): Promise<number[]> {
  const element = document.querySelector(scroller);
  if (element === null) return Promise.reject(new Error(`there is no ${scroller} in this page`));
  const room = element.scrollHeight - element.clientHeight;
  if (room < frames * pixels) return Promise.reject(new Error(`only ${room} pixels can be scrolled`));
  element.scrollTop = 0;
  return new Promise((resolve) => {
    const gaps: number[] = [];
    let last: number | null = null;
    const step = (now: number): void => {
      if (last !== null) gaps.push(now - last);
      last = now;
      if (gaps.length >= frames) return resolve(gaps);
      element.scrollTop += pixels;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

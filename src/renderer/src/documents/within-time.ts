/** What became of work that had a limited time. */
export type Timed<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Waits for `work` up to `milliseconds`. Work that is late goes on unheard: end what it runs on. Never rejects. */
export async function withinTime<T>(milliseconds: number, work: () => Promise<T>): Promise<Timed<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), milliseconds);
  });
  const done = work().then(
    (value): Timed<T> => ({ kind: 'done', value }),
    (error: unknown): Timed<T> => ({ kind: 'failed', error }),
  );
  const first = await Promise.race([done, late]);
  clearTimeout(timer);
  return first;
}

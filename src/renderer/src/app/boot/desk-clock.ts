/** The window's one clock. Its offset is 0 except in tests, where main says what time it is. */
export const deskClock = {
  offset: 0,
  now(): number {
    return Date.now() + this.offset;
  },
  setOffset(offset: number): void {
    this.offset = offset;
  },
};

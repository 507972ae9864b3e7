/** Reads a big body as it arrives: its length, and how much the first pieces were. */
const { body } = await fetch('/big');
const reader = body.getReader();
let total = 0;
let pieces = 0;
for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
  total += piece.value.length;
  pieces += 1;
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has no target
self.postMessage({ total, pieces });

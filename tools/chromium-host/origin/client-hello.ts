const HANDSHAKE = 0x16;
const SERVER_NAME = 0;

/**
 * The host name a TLS client asks for (the server_name extension of its first message, RFC 6066 section 3),
 * or null when the bytes are no such message.
 */
export function serverName(bytes: Buffer): string | null {
  if (bytes[0] !== HANDSHAKE) return null;
  try {
    // Record header 5, handshake header 4, version 2, random 32.
    let at = 43;
    at += 1 + bytes.readUInt8(at);
    at += 2 + bytes.readUInt16BE(at);
    at += 1 + bytes.readUInt8(at);
    const end = at + 2 + bytes.readUInt16BE(at);
    at += 2;
    while (at < end) {
      const kind = bytes.readUInt16BE(at);
      const length = bytes.readUInt16BE(at + 2);
      if (kind === SERVER_NAME) return bytes.toString('latin1', at + 9, at + 4 + length);
      at += 4 + length;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

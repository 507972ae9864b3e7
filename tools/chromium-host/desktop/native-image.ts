import { existsSync, readFileSync } from 'node:fs';

const PNG_SIZE_AT = 16;

/** `nativeImage` as far as icons and window pictures need it: PNG bytes and their size. */
export class NativeImage {
  private readonly bytes: Buffer;

  private constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  static createEmpty(): NativeImage {
    return new NativeImage(Buffer.alloc(0));
  }

  static createFromPath(path: string): NativeImage {
    return new NativeImage(existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
  }

  static createFromBuffer(bytes: Buffer): NativeImage {
    return new NativeImage(bytes);
  }

  static createFromDataURL(url: string): NativeImage {
    return new NativeImage(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }

  isEmpty(): boolean {
    return this.bytes.length === 0;
  }

  toPNG(): Buffer {
    return this.bytes;
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.bytes.toString('base64')}`;
  }

  getSize(): Electron.Size {
    if (this.bytes.length < PNG_SIZE_AT + 8) return { width: 0, height: 0 };
    return { width: this.bytes.readUInt32BE(PNG_SIZE_AT), height: this.bytes.readUInt32BE(PNG_SIZE_AT + 4) };
  }

  /** Nothing draws these images, so another size is the same image. */
  resize(): NativeImage {
    return this;
  }

  setTemplateImage(): void {}
}

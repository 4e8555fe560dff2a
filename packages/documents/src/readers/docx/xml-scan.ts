const lessThan = 0x3c;
const greaterThan = 0x3e;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;

/**
 * Counts how deep the elements of an XML text are nested, piece by piece, without building anything. Tags in
 * comments and CDATA sections count too: the count can be too high, never too low.
 */
export class XmlScan {
  deepest = 0;
  declaresTypes = false;
  private depth = 0;
  private inTag = false;
  private quote = 0;
  private first = 0;
  private before = 0;
  private head = '';

  read(bytes: Uint8Array): void {
    if (this.head.length < 4096) {
      // UTF-16 parts show their zero bytes; without them the declaration reads the same.
      this.head += new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).replaceAll('\0', '');
      this.declaresTypes ||= /<!(?:DOCTYPE|ENTITY)/i.test(this.head);
    }
    for (const byte of bytes) {
      if (byte === 0) continue;
      if (this.inTag) this.inside(byte);
      else if (byte === lessThan) {
        this.inTag = true;
        this.first = 0;
      }
      this.before = byte;
    }
  }

  private inside(byte: number): void {
    if (this.first === 0) {
      this.first = byte;
      if (byte !== slash && byte !== bang && byte !== question) this.depth++;
    }
    if (this.quote !== 0) {
      if (byte === this.quote) this.quote = 0;
      return;
    }
    if ((byte === doubleQuote || byte === singleQuote) && this.first !== bang) this.quote = byte;
    if (byte !== greaterThan) return;
    this.inTag = false;
    if (this.first === slash || (this.before === slash && this.first !== bang && this.first !== question)) this.depth--;
    this.deepest = Math.max(this.deepest, this.depth);
  }
}

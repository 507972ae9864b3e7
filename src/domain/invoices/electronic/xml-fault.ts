/** Why reading of XML stopped; `parseXml` turns it into a refusal, so it never leaves this folder. */
export class XmlFault extends Error {
  readonly code: string;
  /** Position in the text. */
  readonly at: number;

  /** `reason` continues the sentence “On line 5 …”. */
  constructor(code: string, at: number, reason: string) {
    super(reason);
    this.name = 'XmlFault';
    this.code = code;
    this.at = at;
  }
}

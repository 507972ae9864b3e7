import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { all, textAt, type XmlElement } from './xml-element.ts';

/** An XML invoice by its syntax: UBL 2, UN/CEFACT CII (D16B), or its forerunner in ZUGFeRD 1. */
export interface InvoiceDocument {
  readonly syntax: 'ubl' | 'cii' | 'zugferd-1';
  readonly root: XmlElement;
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const CII = /^urn:un:unece:uncefact:data:(?:standard:)?CrossIndustryInvoice:\d+$/;
const ZUGFERD_1 = /^urn:ferd:CrossIndustryDocument:invoice:1p0/;

/** Roots of other documents that companies send each other, by local name: what each one is. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^FatturaElettronica/, 'an Italian FatturaPA invoice, a format of its own'],
  [/^Facturae$/, 'a Spanish Facturae invoice, a format of its own'],
  [/^Finvoice$/, 'a Finnish Finvoice invoice, a format of its own'],
  [/^InvoiceData$/, 'a Hungarian NAV invoice, a format of its own'],
  [/^Faktura$/, 'a Polish KSeF invoice, a format of its own'],
  [/^Comprobante$/, 'a Mexican CFDI invoice, a format of its own'],
  [/^cXML$/, 'a cXML message'],
  [/^SCRDMCCBDACIOMessageStructure$|^CrossIndustryOrder/, 'an order (Order-X), not an invoice'],
  [/^SCRDMCCBDACIDDMessageStructure$|^CrossIndustryDespatch/, 'a delivery note (Deliver-X), not an invoice'],
  [/^CrossDomainAcknowledgement/, 'an acknowledgement, not an invoice'],
  [/^Order/, 'an order, not an invoice'],
  [/^(?:Despatch|Receipt)Advice$/, 'a delivery note, not an invoice'],
  [/^Catalogue/, 'a catalogue, not an invoice'],
  [/^(?:Quotation|RequestForQuotation)$/, 'a quotation, not an invoice'],
  [/^Reminder$/, 'a payment reminder, not an invoice'],
  [/^(?:Statement|UtilityStatement)$/, 'a statement of account, not an invoice'],
  [/^(?:RemittanceAdvice|Document)$/, 'a payment message, not an invoice'],
  [/^(?:ApplicationResponse|AttachedDocument)$/, 'a message about an invoice, not the invoice itself'],
  [/^DebitNote$/, 'a debit note, which is not read here'],
  [
    /^(?:SelfBilled(?:Invoice|CreditNote)|FreightInvoice)$/,
    'an invoice of a special kind, which is not read here',
  ],
  [/^html$/i, 'a web page'],
];

const WHAT_IS_READ =
  'Invoices in UBL 2 and CII (XRechnung, Peppol, Factur-X, ZUGFeRD) can be read; ask the sender for one, or enter it by hand.';

/**
 * Says which kind of invoice the root is. Refused with code `not-an-invoice` by name when it is another
 * document that companies send, `unknown-xml` when it is none of them.
 */
export function whichDocument(root: XmlElement): Outcome<InvoiceDocument> {
  const { name, namespace } = root;
  if (name === 'StandardBusinessDocument') return insideEnvelope(root);
  if (name === 'Invoice' && namespace === `${UBL}Invoice-2`) return accepted({ syntax: 'ubl', root });
  if (name === 'CreditNote' && namespace === `${UBL}CreditNote-2`) return accepted({ syntax: 'ubl', root });
  if (name === 'CrossIndustryInvoice' && CII.test(namespace)) return checkGuideline({ syntax: 'cii', root });
  if (name === 'CrossIndustryDocument' && ZUGFERD_1.test(namespace)) {
    return checkGuideline({ syntax: 'zugferd-1', root });
  }
  return refuseRoot(root);
}

/** Transport networks put the invoice into an envelope; the one inside is what was sent. */
function insideEnvelope(root: XmlElement): Outcome<InvoiceDocument> {
  const inside = root.children.filter((child) => child.name !== 'StandardBusinessDocumentHeader');
  const [only] = inside;
  if (only !== undefined && inside.length === 1 && only.name !== 'StandardBusinessDocument') {
    return whichDocument(only);
  }
  return refused('not-an-invoice', `This is an envelope without one invoice inside. ${WHAT_IS_READ}`);
}

/** The profile a CII document claims: one of an order has the very same root in ZUGFeRD 1. */
function checkGuideline(document: InvoiceDocument): Outcome<InvoiceDocument> {
  const contexts = [
    ...all(document.root, 'ExchangedDocumentContext'),
    ...all(document.root, 'SpecifiedExchangedDocumentContext'),
  ];
  for (const context of contexts) {
    const guideline = textAt(context, 'GuidelineSpecifiedDocumentContextParameter', 'ID') ?? '';
    if (!/(?:^|[:.-])order(?:$|[:.-])/i.test(guideline)) continue;
    return refused(
      'not-an-invoice',
      `The file says that it is an order (“${guideline.slice(0, 100)}”), not an invoice. ${WHAT_IS_READ}`,
    );
  }
  return accepted(document);
}

function refuseRoot({ name, namespace }: XmlElement): Outcome<InvoiceDocument> {
  const found = OTHERS.find(([pattern]) => pattern.test(name));
  if (found !== undefined) return refused('not-an-invoice', `This is ${found[1]}. ${WHAT_IS_READ}`);
  const shown = name.slice(0, 60);
  if (/invoice|credit-?note|crossindustry/i.test(name)) {
    const of = namespace === '' ? 'no known format' : `the format “${namespace.slice(0, 120)}”`;
    return refused(
      'unknown-xml',
      `This is an XML document “${shown}” of ${of}: a draft or a national format that is not read here. ${WHAT_IS_READ}`,
    );
  }
  return refused(
    'unknown-xml',
    `This is an XML document “${shown}”, which is no invoice we know. ${WHAT_IS_READ}`,
  );
}

const CII_PARTS = /^urn:(?:un:unece:uncefact|ferd):/;
const UBL_PARTS = /^urn:(?:oasis:names:specification:ubl|un:unece:uncefact):/;

/**
 * The first element of a namespace that has no place in the syntax. UBL lets others add parts inside
 * `UBLExtensions` and nowhere else, CII nowhere: such a file was changed by somebody, or is of another kind.
 */
export function foreignPart({ syntax, root }: InvoiceDocument): XmlElement | null {
  const own = syntax === 'ubl' ? UBL_PARTS : CII_PARTS;
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (!own.test(element.namespace)) return element;
    if (syntax === 'ubl' && element.name === 'UBLExtensions') continue;
    for (const child of element.children) waiting.push(child);
  }
  return null;
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

/** A UBL document around `inside`; `root` is Invoice or CreditNote. */
export function ubl(inside: string, root = 'Invoice'): string {
  return `<${root} xmlns="${UBL}:${root}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2" xmlns:ext="${UBL}:CommonExtensionComponents-2">${inside}</${root}>`;
}

/** The fields every UBL invoice has; others go before the totals. */
export function ublInvoice(
  more = '',
  totals = '<cbc:PayableAmount currencyID="EUR">119</cbc:PayableAmount>',
): string {
  return ubl(
    `<cbc:ID>R-1</cbc:ID><cbc:IssueDate>2026-03-01</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>${more}<cac:LegalMonetaryTotal>${totals}</cac:LegalMonetaryTotal>`,
  );
}

const CEFACT = 'urn:un:unece:uncefact:data:standard';

/** A CII document; each argument fills its part. */
export function cii(parts: {
  readonly context?: string;
  readonly header?: string;
  readonly lines?: string;
  readonly agreement?: string;
  readonly settlement?: string;
}): string {
  const header =
    parts.header ??
    '<ram:ID>R-1</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:IssueDateTime>';
  return `<rsm:CrossIndustryInvoice xmlns:rsm="${CEFACT}:CrossIndustryInvoice:100" xmlns:ram="${CEFACT}:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="${CEFACT}:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext>${parts.context ?? ''}</rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument>${header}</rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>${parts.lines ?? ''}
<ram:ApplicableHeaderTradeAgreement>${parts.agreement ?? ''}</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement>${parts.settlement ?? '<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>'}</ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;
}

/** A CII date element. */
export function ciiDate(name: string, text: string, format = '102'): string {
  return `<ram:${name}><udt:DateTimeString format="${format}">${text}</udt:DateTimeString></ram:${name}>`;
}

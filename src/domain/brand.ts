/** A nominal type: a `T` that only the parser or constructor of its own module hands out. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type ApplicationId = Brand<string, 'ApplicationId'>;
export type ContractId = Brand<string, 'ContractId'>;
export type CustomerId = Brand<string, 'CustomerId'>;
export type BoardId = Brand<string, 'BoardId'>;
export type StageEventId = Brand<string, 'StageEventId'>;
export type ImportId = Brand<string, 'ImportId'>;
export type SavedViewId = Brand<string, 'SavedViewId'>;
export type ActivityId = Brand<string, 'ActivityId'>;
/** Stable key of a vendor in the shipped catalogue, e.g. `slack`. */
export type VendorId = Brand<string, 'VendorId'>;
export type VendorRuleId = Brand<string, 'VendorRuleId'>;
export type InvoiceId = Brand<string, 'InvoiceId'>;
/** SHA-256 of the document's bytes, in hexadecimal. */
export type DocumentId = Brand<string, 'DocumentId'>;
export type BudgetId = Brand<string, 'BudgetId'>;
export type RenewalDecisionId = Brand<string, 'RenewalDecisionId'>;
export type NoticeId = Brand<string, 'NoticeId'>;
export type NoticeTemplateId = Brand<string, 'NoticeTemplateId'>;
export type QuoteId = Brand<string, 'QuoteId'>;
export type SavingId = Brand<string, 'SavingId'>;
export type RetirementId = Brand<string, 'RetirementId'>;
export type TaskId = Brand<string, 'TaskId'>;
export type PersonId = Brand<string, 'PersonId'>;
/** One reading of usage files: everything that was stored by one yes. */
export type UsageImportId = Brand<string, 'UsageImportId'>;
export type SnapshotId = Brand<string, 'SnapshotId'>;
export type SurveyId = Brand<string, 'SurveyId'>;
export type CheckInId = Brand<string, 'CheckInId'>;
export type CustomerMarkId = Brand<string, 'CustomerMarkId'>;
export type TouchpointId = Brand<string, 'TouchpointId'>;
export type CustomerValueId = Brand<string, 'CustomerValueId'>;
export type HealthReadingId = Brand<string, 'HealthReadingId'>;
export type NpsResponseId = Brand<string, 'NpsResponseId'>;
export type AdvocacyId = Brand<string, 'AdvocacyId'>;
export type CustomFieldId = Brand<string, 'CustomFieldId'>;
export type PlayId = Brand<string, 'PlayId'>;
export type PlayRunId = Brand<string, 'PlayRunId'>;
export type EffortId = Brand<string, 'EffortId'>;
export type OwnerPackId = Brand<string, 'OwnerPackId'>;

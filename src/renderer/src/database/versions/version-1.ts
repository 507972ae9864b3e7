/** Schema version 1: the first shipped. Only keys and indexes are declared; rows carry their own types. */
export const VERSION_1 = {
  applications: 'id, name, status',
  contracts: 'id, applicationId',
  boards: 'id, position',
  customers: 'id, boardId, [boardId+stage]',
  stageEvents: 'id, customerId',
  savedViews: 'id, screen',
  spendImports: 'id, importedAt',
  spendBlocks: '[importId+sequence], importId',
  vendorRules: 'id, createdAt',
  vendorDecisions: 'vendorKey',
  mappings: 'fingerprint',
  settings: 'key',
  activity: 'id, at',
} as const;

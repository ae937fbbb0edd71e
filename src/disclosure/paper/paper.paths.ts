/** Addresses of this room: ids and numbers only. */
export const paperPaths = {
  plan: (clientId: string) => `/clients/${clientId}/disclosure`,
  paper: (clientId: string, version: number) => `/clients/${clientId}/disclosure/versions/${version}/paper`,
  signatures: (clientId: string, version: number) => `/clients/${clientId}/disclosure/versions/${version}/signatures`,
  newSignature: (clientId: string, version: number) => `${paperPaths.signatures(clientId, version)}/new`,
  scans: (clientId: string, version: number, signatureId: string) => `${paperPaths.signatures(clientId, version)}/${signatureId}/scans`,
  newScan: (clientId: string, version: number, signatureId: string) => `${paperPaths.scans(clientId, version, signatureId)}/new`,
  scan: (clientId: string, version: number, signatureId: string, scanId: string) => `${paperPaths.scans(clientId, version, signatureId)}/${scanId}`,
  removeScan: (clientId: string, version: number, signatureId: string, scanId: string) => `${paperPaths.scan(clientId, version, signatureId, scanId)}/removals`,
} as const;

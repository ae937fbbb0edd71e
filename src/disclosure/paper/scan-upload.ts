import { SCAN_LIMIT } from './scan-content';

/**
 * The limits of a form with a scan, for its routes alone: a file is read up to one byte over what is allowed, so that
 * "too large" is a sentence beside the field rather than an error page, and no more than that is ever held.
 */
export const SCAN_UPLOAD = { multipartOptions: { limits: { files: 1, fields: 10, fileSize: SCAN_LIMIT + 1 }, throwFileSizeLimit: false } };

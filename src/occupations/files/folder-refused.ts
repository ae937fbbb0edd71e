/** A folder of occupation files that can’t be taken as it is; the message is a sentence for the person who named it. */
export class FolderRefused extends Error {
  override readonly name = 'FolderRefused';
}

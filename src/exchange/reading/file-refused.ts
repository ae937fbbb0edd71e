/** What a file may hold at most (S-37). Larger files are split by whoever made them. */
export const LIMITS = {
  bytes: 10 * 1024 * 1024,
  rows: 50_000,
  /** Line ends: rows may run over several lines, but a file of nothing else would keep everybody waiting. */
  lineEnds: 200_000,
  columns: 200,
  cellCharacters: 10_000,
} as const;

/**
 * A file that can't be read further: thrown while streaming, because rows are already on their way.
 * The message is a sentence for the person; `line` is the line of the file, where one is to blame.
 */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(message: string, readonly line: number | null = null) {
    super(message);
  }
}

/** More fields than the longest of our forms has by far. */
const MOST_FIELDS = 1000;

type Fields = Record<string, string | string[]>;

/**
 * A posted form, flat: repeated names become lists, nothing nests, and no name reaches an object's own workings (S-41).
 * @throws Error (413) for more fields than a form of ours has
 */
export function formFields(body: string): Fields {
  const fields = new Map<string, string | string[]>();
  let count = 0;
  for (const [name, value] of new URLSearchParams(body)) {
    count += 1;
    if (count > MOST_FIELDS) throw Object.assign(new Error('The form has too many fields.'), { statusCode: 413 });
    const before = fields.get(name);
    if (Array.isArray(before)) before.push(value);
    else fields.set(name, before === undefined ? value : [before, value]);
  }
  return Object.fromEntries(fields);
}

/** How Fastify hands the body of a form over. */
export function parseFormBody(_request: unknown, body: Buffer, done: (error: Error | null, fields?: object) => void): void {
  try {
    done(null, formFields(body.toString('utf8')));
  } catch (error) {
    done(error as Error);
  }
}

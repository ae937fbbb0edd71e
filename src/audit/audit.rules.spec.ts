import { auditKey, faultIn, FIRST_MAC, sealOf, type AuditEntry, type ChainedEntry } from './audit.rules';

const key = auditKey('a data key of the tests, thirty-two signs or more');
const entry = (seq: number): AuditEntry => ({
  seq, at: '2026-11-19T15:00:00.000Z', staffId: 'dana', action: 'employer.change', subjectType: 'employer', subjectId: 'quayside', detail: 'name phone', requestId: 'r1', address: '127.0.0.1',
});

function chain(length: number): ChainedEntry[] {
  const chained: ChainedEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) chained.push({ ...entry(seq), mac: sealOf(key, entry(seq), chained.at(-1)?.mac ?? FIRST_MAC) });
  return chained;
}

function faultsOf(entries: ChainedEntry[], with_ = key): string[] {
  let previous = { seq: 0, mac: FIRST_MAC };
  return entries.flatMap((one) => {
    const fault = faultIn(with_, one, previous);
    previous = one;
    return fault ? [fault] : [];
  });
}

describe('P3, S-61: the log says so if it was changed', () => {
  it('finds nothing in a whole chain', () => expect(faultsOf(chain(5))).toEqual([]));

  it.each(['at', 'staffId', 'action', 'subjectType', 'subjectId', 'detail', 'requestId', 'address'] as const)('finds a changed %s', (field) => {
    const entries = chain(5);
    entries[2] = { ...entries[2], [field]: 'else' };
    expect(faultsOf(entries)).toEqual(['Line 3 was changed, or a line before it was taken out.']);
  });

  it('finds a line taken out', () => expect(faultsOf(chain(5).filter((one) => one.seq !== 3))).toContain('Line 3 is missing.'));

  it('finds a line taken out and the rest numbered anew', () => {
    const entries = chain(5).filter((one) => one.seq !== 3).map((one, index) => ({ ...one, seq: index + 1 }));
    expect(faultsOf(entries)).toHaveLength(2);
  });

  it('finds two lines that changed places', () => {
    const [first, second, third] = chain(3);
    expect(faultsOf([first, { ...third, seq: 2 }, { ...second, seq: 3 }])).toHaveLength(2);
  });

  it('can’t be sealed without the key', () => expect(faultsOf(chain(2), auditKey('another key altogether, also long enough'))).toHaveLength(2));
});

import { businessKey, isCorporate, splitName } from './business-name.rules';

describe('splitName', () => {
  it.each([
    ['STELLAR CLEANING LLC', { name: 'STELLAR CLEANING LLC', legalName: '', aside: '' }],
    ['MAC MECHANICAL CO DBA MCELDERRY PLUMBING', { name: 'MCELDERRY PLUMBING', legalName: 'MAC MECHANICAL CO', aside: '' }],
    ['J AND W RESTAURANT GROUP INC -DBA: CHINA MAX', { name: 'CHINA MAX', legalName: 'J AND W RESTAURANT GROUP INC', aside: '' }],
    ['NEXSTAR BROADCASTING INC-DBA KARK', { name: 'KARK', legalName: 'NEXSTAR BROADCASTING INC', aside: '' }],
    ['HOFFMAN SUPPLY (DBA) JOHNSTON SUPPLY', { name: 'JOHNSTON SUPPLY', legalName: 'HOFFMAN SUPPLY', aside: '' }],
    ['Acme Ltd d/b/a Corner Café', { name: 'Corner Café', legalName: 'Acme Ltd', aside: '' }],
    ['Acme Ltd t/a Corner Café', { name: 'Corner Café', legalName: 'Acme Ltd', aside: '' }],
    ['DBA CORNER CAFE', { name: 'CORNER CAFE', legalName: '', aside: '' }],
    ['ACME DBA', { name: 'ACME', legalName: '', aside: '' }],
    ['BROADBAND INTERACTIVE', { name: 'BROADBAND INTERACTIVE', legalName: '', aside: '' }],
    ['ATTN: LICENSING DEPT', { name: '', legalName: '', aside: 'ATTN: LICENSING DEPT' }],
    ['ACME INC, ATTN LICENSING', { name: 'ACME INC', legalName: '', aside: 'ATTN LICENSING' }],
    ['ACME INC C/O JANE DOE', { name: 'ACME INC', legalName: '', aside: 'C/O JANE DOE' }],
    ['ATTENTION SPAN BOOKS', { name: 'ATTENTION SPAN BOOKS', legalName: '', aside: '' }],
    ['CARE OF TREES INC', { name: 'CARE OF TREES INC', legalName: '', aside: '' }],
    ['Attention: Payroll', { name: '', legalName: '', aside: 'Attention: Payroll' }],
    ['[not provided]', { name: '', legalName: '', aside: '' }],
    ['N/A', { name: '', legalName: '', aside: '' }],
    ['* AGILENT TECHNOLOGIES, INC.', { name: 'AGILENT TECHNOLOGIES, INC.', legalName: '', aside: '' }],
  ])('takes %s apart', (cell, parts) => {
    expect(splitName(cell)).toEqual(parts);
  });
});

describe('businessKey', () => {
  it.each([
    ['The Medlock Construction, Inc.', 'MEDLOCK CONSTRUCTION'],
    ['People Care Inc.', 'People Care'],
    ["Applebee's", 'Applebees'],
    ['Smith & Sons L.L.C.', 'SMITH AND SONS LLC'],
    ['Taquería Atotonilco', 'TAQUERIA ATOTONILCO'],
  ])('%s and %s agree', (one, other) => {
    expect(businessKey(one)).toBe(businessKey(other));
  });

  it.each([['Subway #20', 'Subway #2'], ['Company', 'Co'], ['The', 'Inc'], ['Do & Co', 'Do & Son'], ['By Faith', 'By Faith Hair Salon']])('%s and %s do not', (one, other) => {
    expect(businessKey(one)).not.toBe(businessKey(other));
  });
});

describe('isCorporate', () => {
  it.each([['SMART TAX INC.', true], ['Acme L.L.C.', true], ['JUAN GARCIA', false], ['CHU-IN-YUN', false], ['Lincoln County', false]])('%s: %s', (name, is) => {
    expect(isCorporate(name)).toBe(is);
  });
});

import { jpegScan, packedObjects, pdfScan, PNG_START, pngScan, ZIP_END } from '../../../test/support/scans';
import { checkScan, SCAN_LIMIT } from './scan-content';

const JUDGED = (bytes: Buffer) => {
  const checked = checkScan(bytes);
  return checked.ok ? checked.kind : checked.sentence;
};
const after = (bytes: Buffer, more: string | Buffer) => Buffer.concat([bytes, Buffer.from(more)]);

describe('S-37: a scan is what its content shows', () => {
  it.each<[string, Buffer, string]>([
    ['a PDF', pdfScan(), 'pdf'], ['a PNG', pngScan(), 'png'], ['a JPEG', jpegScan(), 'jpeg'],
    ['a PDF with blanks after its end', after(pdfScan(), '\r\n\0\0'), 'pdf'],
    ['a PDF that says which page comes first', pdfScan('', '/OpenAction [3 0 R /XYZ null null 0]'), 'pdf'],
    ['a PDF with packed objects', pdfScan(packedObjects('4 0 << /Type /Page >>')), 'pdf'],
    ['a PDF with a table of contents', pdfScan('4 0 obj\n<< /Type /Outlines /First 5 0 R /Last 5 0 R >>\nendobj\n', '/Outlines 4 0 R'), 'pdf'],
    ['a PDF with a link in its text', pdfScan('4 0 obj\n<< /S /URI /URI (https://agency.example) >>\nendobj\n', '/OpenAction [3 0 R /Fit]'), 'pdf'],
    ['exactly 5 MB', pdfScan(`%${'x'.repeat(SCAN_LIMIT - pdfScan().length - 7)}\n`), 'pdf'],
  ])('%s is taken', (_, bytes, kind) => expect(JUDGED(bytes)).toBe(kind));

  it.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /empty/], ['5 MB and one byte', Buffer.alloc(SCAN_LIMIT + 1, 'x'), /larger than 5 MB/],
    ['a letter', Buffer.from('Dear Dana, I agree. Jo'), /not a PDF, PNG or JPEG/], ['an archive', Buffer.concat([Buffer.from('PK\u0003\u0004 plan.docx'), ZIP_END]), /more in this file/],
    ['a program', Buffer.from('MZ\u0090\u0000'), /not a PDF/], ['a GIF', Buffer.from('GIF89a......'), /not a PDF/], ['a TIFF', Buffer.from('II*\u0000....'), /not a PDF/],
    ['an HTML page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), /more in this file/], ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /more in this file/],
    ['a PDF that is an HTML page to whoever guesses', pdfScan('%<html><script>alert(1)</script>\n'), /more in this file/],
    ['a PDF that is an archive from its end', after(pdfScan(), ZIP_END), /more in this file/], ['a picture that is an archive from its end', after(jpegScan(), ZIP_END), /more in this file/],
    ['a PDF after something else', Buffer.concat([Buffer.from('GIF89a'), pdfScan()]), /not a PDF/], ['a PDF’s first line', Buffer.from('%PDF-1.7\n'), /damaged or cut short/],
    ['a PDF cut short', pdfScan().subarray(0, -12), /damaged or cut short/], ['a PDF without a page', Buffer.from('%PDF-1.4\nstartxref\n0\n%%EOF'), /damaged/], ['a PDF with more after its end', after(pdfScan(), 'more'), /damaged/],
    ['a PNG’s first eight bytes', PNG_START, /damaged or cut short/], ['a PNG’s head only', pngScan().subarray(0, 33), /damaged/], ['a PNG cut short', pngScan().subarray(0, -6), /damaged/], ['a PNG without width', pngScan(0), /damaged/],
    ['a PNG without a picture', Buffer.concat([pngScan().subarray(0, 33), pngScan().subarray(-12)]), /damaged/],
    ['a JPEG’s first bytes', jpegScan().subarray(0, 4), /damaged/], ['a JPEG cut short', jpegScan().subarray(0, -2), /damaged/], ['a JPEG without a size', Buffer.concat([jpegScan().subarray(0, 20), jpegScan().subarray(33)]), /damaged/], ['a JPEG of no height', jpegScan(0), /damaged/],
  ])('%s is refused', (_, bytes, sentence) => expect(JUDGED(bytes)).toMatch(sentence));

  it.each<[string, Buffer]>([
    ['a script', pdfScan('4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n', '/OpenAction 4 0 R')], ['a script under a disguised name', pdfScan('4 0 obj\n<< /S /J#61vaScript >>\nendobj\n')],
    ['a script in packed objects', pdfScan(packedObjects('4 0 << /S /JavaScript /JS (app.alert(1)) >>'))], ['a program to start', pdfScan('4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n')],
    ['a script behind words that look like a stream', pdfScan('4 0 obj\n(/Length 9 >>\nstream\n)\nendobj\n5 0 obj\n<< /S /JavaScript >>\nendobj\n6 0 obj\n(endstream)\nendobj\n')],
    ['a script in packed objects that don’t say what they are', pdfScan(packedObjects('4 0 << /S /JavaScript /JS (app.alert(1)) >>').replace('/Type /ObjStm ', ''))],
    ['a link that opens by itself', pdfScan('', '/OpenAction << /S /URI /URI (https://elsewhere.example/?who) >>')], ['a link that opens with its page', pdfScan('4 0 obj\n<< /AA << /O << /S /URI /URI (https://elsewhere.example) >> >> >>\nendobj\n')],
    ['a way to a file elsewhere', pdfScan('', '/OpenAction << /S /GoToR /F (\\\\elsewhere\\share) >>')],
    ['another file', pdfScan('', '/Names << /EmbeddedFiles 4 0 R >>')], ['a form that sends', pdfScan('4 0 obj\n<< /S /SubmitForm >>\nendobj\n')],
  ])('a PDF with %s is refused', (_, bytes) => expect(JUDGED(bytes)).toMatch(/holds more than pages/));

  it.each<[string, Buffer, RegExp]>([
    ['locked', pdfScan('', '/Encrypt 4 0 R'), /locked with a password/], ['packed in a way that can’t be looked through', pdfScan(packedObjects('4 0 << /Type /Page >>', '/Filter /LZWDecode')), /can’t be looked through/],
    ['packed behind a very long list', pdfScan(packedObjects('x', `/Filter /FlateDecode /Other (${'x'.repeat(5000)})`)), /can’t be looked through/], ['packed as two things at once', pdfScan(packedObjects('x', '/Filter             /LZWDecode /Filter /FlateDecode')), /can’t be looked through/],
    ['packed twice', pdfScan(packedObjects('x', '/Filter [/ASCIIHexDecode /FlateDecode]')), /can’t be looked through/], ['packed, with damage', pdfScan(packedObjects('x').replace('x', '')), /can’t be looked through/],
    ['a bomb: small, and huge unpacked', pdfScan(packedObjects(' '.repeat(21 * 1024 * 1024))), /can’t be looked through/],
  ])('a PDF that is %s is refused', (_, bytes, sentence) => expect(JUDGED(bytes)).toMatch(sentence));

  it.each([['PNG', pngScan()], ['JPEG', jpegScan()]])('what a camera adds after the end of a %s is not kept', (_, picture) => {
    const checked = checkScan(after(picture, 'maker’s notes'));
    expect(checked.ok && checked.bytes.equals(picture)).toBe(true);
  });

  it.each<[string, string]>([
    ['streams without objects', '>>stream\n'], ['packed objects without an end', '1 0 obj<</Type /ObjStm>>\nstream\n'], ['packed objects that are empty', packedObjects('')], ['beginnings of archives', 'PK\u0005\u0006'], ['disguised names', '/J#61'], ['marks of disguise', '#'], ['dictionaries', '<<'],
    ['lists that don’t end, in one dictionary', '/Filter['], ['lists with gaps', '/Filter   '], ['types without a name', '/Type   '], ['beginnings of packed objects', '/First 1 '], ['blanks', ' '], ['openings', '/OpenAction '],
  ])('5 MB of %s are gone over once, not once for each: a made-up file holds nobody else up', (_, piece) => {
    // Gone over once for each of its hundred thousand pieces it would take minutes. As it stands, and as what is said of packed objects.
    const many = piece.repeat(Math.floor((SCAN_LIMIT - 1000) / Buffer.byteLength(piece, 'latin1')));
    for (const file of [pdfScan(many), pdfScan(`9 0 obj\n<< /Type /Page /Type /ObjStm ${many} >>\nstream\nxx\nendstream\nendobj\n`)]) {
      const start = process.cpuUsage();
      JUDGED(file);
      // A few hundredths of a second of a processor; a busy machine makes it longer, but not by hundreds.
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
    }
  });

  it('no file of any content makes it stumble', () => {
    for (const whole of [pdfScan(packedObjects('4 0 << /Type /Page >>')), pngScan(), jpegScan()]) {
      for (let at = 0; at < whole.length; at += 1) {
        expect(typeof checkScan(whole.subarray(0, at)).ok).toBe('boolean');
        expect(typeof checkScan(Buffer.from(whole.map((byte, index) => (index === at ? 255 - byte : byte)))).ok).toBe('boolean');
      }
    }
  });
});

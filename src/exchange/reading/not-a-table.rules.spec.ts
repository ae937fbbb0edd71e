import { refuseText } from './not-a-table.rules';

it.each([
  ['[\n  {\n    "job_title": "Cook"', /JSON/],
  ['{"LanguageCode":"EN"', /JSON/],
  ['<!DOCTYPE html><html>', /web page/],
  ['<?xml version="1.0"?>', /XML/],
  ['BEGIN:VCARD\r\nVERSION:3.0', /address card/],
  ['{\\rtf1\\ansi', /document/],
])('%j is no table', (beginning, sentence) => {
  expect(refuseText(beginning)).toMatch(sentence);
});

it.each(['', 'name,city\n', '"name","city"\n', '[id],[name]\n', 'key,val\n1,"{""type"": ""Point""}"\n', '<b>name</b>,city\n'])('%j may be one', (beginning) => {
  expect(refuseText(beginning)).toBeNull();
});

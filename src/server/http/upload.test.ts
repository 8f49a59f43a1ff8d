import { expect, test } from 'vitest'
import { plainName } from './upload.ts'

test.each([
  ['no sign turns its direction', '报表\u202Excod.exe', '报表xcod.exe'],
  ['no isolate or mark does', 'a\u2066b\u2069\u200e\u200f\u061c.txt', 'ab.txt'],
  ['no folder stands before it', '../../etc/passwd', 'passwd'],
  ['nor one of Windows', 'C:\\文件\\讲话.docx', '讲话.docx'],
  ['nor one that is spelled with hidden signs', '.\u202E./a.txt', 'a.txt'],
  ['control characters are no part of it', 'a\u0000b\n.txt', 'ab.txt'],
  ['a folder alone is no name', '../..', ''],
  ['its end stays when it is long', `${'长'.repeat(300)}.docx`, `${'长'.repeat(195)}.docx`],
])('the name of a file: %s', (_, sent, kept) => {
  expect(plainName(sent)).toBe(kept)
})

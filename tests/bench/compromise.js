// SPDX-License-Identifier: ISC
// compromise.js <text: the people, places and organisations that the npm
// package compromise finds, as rows of a stream; see entities.sh.
const fs = require('fs')
const nlp = require('compromise')

const text = fs.readFileSync(0, 'utf8')
const doc = nlp(text)
const rows = []
for (const [kind, found] of [['PERSON', doc.people()], ['GPE', doc.places()],
  ['ORG', doc.organizations()]]) {
  for (const one of found.json({ offset: true })) {
    const { start, length } = one.offset
    const name = text.slice(start, start + length)
    const trimmed = name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
    if (trimmed === '') continue
    const at = start + name.indexOf(trimmed)
    const begin = Buffer.byteLength(text.slice(0, at))
    rows.push([begin, begin + Buffer.byteLength(trimmed), kind,
      trimmed.replace(/\s/g, ' ')])
  }
}
rows.sort((a, b) => a[0] - b[0] || b[1] - a[1])
for (const [begin, end, kind, name] of rows)
  console.log(['-', begin, end, kind, 0, '_', '_', name].join('\t'))

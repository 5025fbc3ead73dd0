// SPDX-License-Identifier: ISC
// crfsuite.js MODEL <tokens: as `crfsuite tag' (crfsuite.c), by the npm
// package crfsuite, as a program in JavaScript uses it; see entities.sh.
const fs = require('fs')
const crfsuite = require('crfsuite')

function shape(word) {
  return word.replace(/[A-Z]+/g, 'X').replace(/[a-z]+/g, 'x')
    .replace(/[0-9]+/g, '9').replace(/([^Xx9])\1+/g, '$1')
}

function features(low, form, i) {
  const f = ['bias=']
  for (let k = -2; k <= 2; k++) {
    const at = k < 0 ? 'w' + k : k > 0 ? 'w+' + k : 'w'
    if (i + k < 0 || i + k >= low.length) {
      f.push(at + '=_')
      continue
    }
    f.push(at + '=' + low[i + k])
    if (k >= -1 && k <= 1) f.push('s' + at.slice(1) + '=' + form[i + k])
  }
  for (let k = 1; k <= 4 && k <= low[i].length; k++)
    f.push('p' + k + '=' + low[i].slice(0, k), 's' + k + '=' + low[i].slice(-k))
  return f
}

const tagger = new crfsuite.Tagger()
tagger.open(process.argv[2])
const out = []
for (const sentence of fs.readFileSync(0, 'utf8').split('\n\n')) {
  const word = sentence.split('\n').map(line => line.split('\t')[0])
    .filter(w => w !== '')
  if (word.length === 0) continue
  const low = word.map(w => w.toLowerCase()), form = word.map(shape)
  const tags = tagger.tag(word.map((w, i) => features(low, form, i)))
  out.push(word.map((w, i) => w + '\t' + tags[i]).join('\n') + '\n')
}
fs.writeSync(1, out.join('\n'))

// SPDX-License-Identifier: ISC
// splitters.js sbd|sentence-splitter [text]: splitters of npm between rows, to
// compare sentence-split's speed with.  Rows of text on standard input, one a
// sentence with its span in bytes on standard output; escapes and map= are not
// looked at (as in icu.c).  With `text` as second argument: sentences alone, a
// line each.  The packages are the user's: npm install sbd sentence-splitter,
// NODE_PATH=.../node_modules.
'use strict';
const fs = require('fs');

const splitters = {
	sbd() {
		const sbd = require('sbd');
		return text => sbd.sentences(text, { newline_boundaries: false });
	},
	'sentence-splitter'() {
		const { split } = require('sentence-splitter');
		return text => split(text).filter(n => n.type === 'Sentence')
			.map(n => n.raw);
	},
};

const [name, plain] = process.argv.slice(2);
if (!(name in splitters)) {
	console.error(`usage: splitters.js ${Object.keys(splitters).join('|')} [text]`);
	process.exit(2);
}
const sentences = splitters[name]();
let sent = 0, doc, out = [];
for (const line of fs.readFileSync(0, 'utf8').split('\n')) {
	const col = line.split('\t');
	if (col.length !== 8 || col[3] === 'doc')
		continue;
	const text = col[7];
	if (col[0] !== doc) {
		doc = col[0];
		sent = 0;
	}
	// what a peer gives back is looked for in the text: it gives no offsets
	let at = 0, bytes = Number(col[1]);
	for (const s of sentences(text)) {
		if (plain === 'text') {
			out.push(s);
			continue;
		}
		const b = text.indexOf(s, at);
		if (b < 0)
			continue; // it changed the white space
		bytes += Buffer.byteLength(text.slice(at, b));
		const end = bytes + Buffer.byteLength(s);
		out.push(`${doc}\t${bytes}\t${end}\t${col[3]}\t${++sent}\t_\t_\t${s}`);
		at = b + s.length;
		bytes = end;
	}
	if (out.length > 10000) {
		fs.writeSync(1, out.join('\n') + '\n');
		out = [];
	}
}
fs.writeSync(1, out.length > 0 ? out.join('\n') + '\n' : '');

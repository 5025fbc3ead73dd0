#!/usr/bin/python3
# SPDX-License-Identifier: ISC
"""peers.py ucto|punkt [-t] [TEXT...]: Debian's ucto, or NLTK's Punkt learnt from
the TEXTs, between rows, to compare sentence-split with (Debian: ucto,
python3-nltk).  Rows of text on standard input, one a sentence with its span in
the source on standard output; -t: sentences alone, as the peer gives them.
"""
import re
import subprocess
import sys
import tempfile


def parse_map(value, begin):
    """The source offset of each byte of the text, and of its end."""
    at, pos = [], begin
    for unit in value.split(','):
        m = re.fullmatch(r'(?:(\d+)x)?(\d+)(?::(\d+))?', unit)
        times, s, t = int(m[1] or 1), int(m[2]), m[3]
        if t is None:
            at += range(pos, pos + s)
            pos += s
            continue
        for _ in range(times):
            at += [pos] * int(t)
            pos += s
    return at + [pos]


def rows():
    for line in sys.stdin.buffer:
        col = line.rstrip(b'\n').decode().split('\t')
        if len(col) == 8 and col[3] != 'doc' and col[7] != '_':
            text = re.sub(r'\\(.)', lambda m: {'t': '\t', 'n': '\n', 'r': '\r'}
                          .get(m[1], m[1]), col[7])
            yield col, text
        elif len(col) == 8:
            yield col, None


def punkt(texts, files):
    import nltk.tokenize.punkt as p
    trainer = p.PunktTrainer()
    for name in files:
        with open(name, encoding='utf-8') as f:
            trainer.train(f.read(), finalize=False)
    trainer.finalize_training()
    tokenizer = p.PunktSentenceTokenizer(trainer.get_params())
    for text in texts:
        yield list(tokenizer.span_tokenize(text))


def ucto(texts, _):
    """Its sentences are tokens with blanks: found again by their letters."""
    with tempfile.NamedTemporaryFile() as f:
        f.write('\n\n'.join(re.sub(r'\s', ' ', t) for t in texts).encode())
        f.flush()
        said = subprocess.run(['ucto', '-L', 'eng', '-n', '--filter=NO', f.name],
                              stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL,
                              check=True).stdout.decode()
    ends, n = set(), 0
    for line in said.split('\n'):
        n += len(re.sub(r'\s', '', line))
        ends.add(n)
    n = 0
    for text in texts:
        spans, begin = [], None
        for i, c in enumerate(text):
            if c.isspace():
                continue
            begin = i if begin is None else begin
            n += 1
            if n in ends:
                spans.append((begin, i + 1))
                begin = None
        if begin is not None:
            spans.append((begin, len(text.rstrip())))
        yield spans


def main():
    args = sys.argv[1:]
    if not args or args[0] not in ('ucto', 'punkt'):
        sys.exit(__doc__)
    peer = {'ucto': ucto, 'punkt': punkt}[args[0]]
    plain = '-t' in args
    files = [a for a in args[1:] if a != '-t']
    all_rows = list(rows())
    texts = [t for _, t in all_rows if t is not None]
    found = peer(texts, files)
    out, sent = sys.stdout.buffer, 0
    for col, text in all_rows:
        if text is None:
            if not plain:
                out.write(('\t'.join(col) + '\n').encode())
            sent = 0
            continue
        spans = next(found)
        if plain:
            out.writelines((text[b:e] + '\n').encode() for b, e in spans)
            continue
        m = re.search(r'(?:^|\|)map=([^|]*)', col[6])
        at = parse_map(m[1], int(col[1])) if m else None
        byte, last = 0, 0
        for b, e in spans:
            byte += len(text[last:b].encode())
            first = byte
            byte += len(text[b:e].encode())
            last = e
            sent += 1
            span = ((at[first], at[byte]) if at else
                    (int(col[1]) + first, int(col[1]) + byte))
            out.write(('\t'.join([col[0], str(span[0]), str(span[1]), col[3],
                                  str(sent), '_', '_', text[b:e]]) + '\n')
                      .encode())


main()

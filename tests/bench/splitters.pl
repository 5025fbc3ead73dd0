#!/usr/bin/perl
# SPDX-License-Identifier: ISC
# splitters.pl [text]: Lingua::EN::Sentence between rows, as splitters.js does for
# npm's splitters (Debian: liblingua-en-sentence-perl).
use strict;
use warnings;
use Lingua::EN::Sentence qw(get_sentences);

my $plain = @ARGV && $ARGV[0] eq 'text';
my ($doc, $sent) = ('', 0);
while (<STDIN>) {
	chomp;
	my @col = split /\t/;
	next if @col != 8 || $col[3] eq 'doc';
	($doc, $sent) = ($col[0], 0) if $col[0] ne $doc;
	my $at = 0;
	for my $s (@{get_sentences($col[7]) || []}) {
		if ($plain) {
			print "$s\n";
			next;
		}
		# it gives no offsets; bytes, for nothing here decodes
		my $b = index($col[7], $s, $at);
		next if $b < 0;    # it changed the white space
		$at = $b + length $s;
		print join("\t", $doc, $col[1] + $b, $col[1] + $at, $col[3],
			++$sent, '_', '_', $s), "\n";
	}
}

#!/usr/bin/perl
# residue.pl TERMS ALLOWED HANDBOOK: words of the guideline that the profile replaced and that stand
# in the handbook all the same. TERMS is what `tebiki list terms PROFILE` prints: key, the
# guideline's word, the organisation's. What lies in a match of a pattern of ALLOWED may stand.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

sub lines {
	my ($path) = @_;

	open my $file, '<', $path or die "$path: $!\n";
	chomp(my @lines = <$file>);
	return @lines;
}

my ($terms, $allowed, $handbook) = @ARGV;
my @replaced = grep { @$_ == 3 && $_->[1] ne $_->[2] && $_->[1] !~ /\{\{/ } map { [split /\t/] } lines($terms);
my @contexts = map { qr/$_/ } grep { !/^#/ && /\S/ } lines($allowed);
my $number = 0;
my $errors = 0;

# What may stand is blanked out: the organisation's own word, and the allowed contexts.
sub blank {
	my ($line, $own) = @_;

	$line =~ s/(\Q$own\E)/"\0" x length $1/ge;
	for my $context (@contexts) {
		$line =~ s/($context)/"\0" x length $1/ge;
	}
	return $line;
}

for my $line (lines($handbook)) {
	$number++;
	next if $line !~ /^\s*(?:- )?(?:text|description|definition): "|^ {6,}title: "/;
	for my $term (@replaced) {
		my (undef, $word, $own) = @$term;
		next if index($line, $word) < 0;
		my $rest = blank($line, $own);
		while ($rest =~ /\Q$word\E/g) {
			my $around = substr $line, ($-[0] > 12 ? $-[0] - 12 : 0), 24 + length $word;
			print "$handbook:$number: error: '$word' stands where the organisation says '$own': …$around…\n";
			$errors++;
		}
	}
}
exit($errors > 0);

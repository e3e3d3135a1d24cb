#!/usr/bin/perl
# words.pl TABLE FILE...: how words are written. Each line of TABLE is a pattern, a tab, what to write
# instead; what a pattern finds in the words of a FILE is an error. Addresses, attributes and values
# ({{…}}, {…}, [](…), `…`) are not words.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

sub read_table {
	my ($path) = @_;
	my @rules;

	open my $file, '<', $path or die "$path: $!\n";
	while (<$file>) {
		chomp;
		next if /^#/ || !/\t/;
		my ($pattern, $instead) = split /\t/;
		push @rules, [qr/$pattern/, $instead];
	}
	return @rules;
}

# The line with what is not words blanked out, so that columns stay.
sub words {
	my ($line) = @_;

	$line =~ s/(`[^`]*`|^\s*#(?!#).*|\{\{[^}]*\}\}|\{[#.a-z][^}]*\}|\]\([^)]*\)|^\s*reading:.*|^\s*[a-z_]+:(?=\s))/"\0" x length $1/ge;
	return $line;
}

my @rules = read_table(shift @ARGV);
my $errors = 0;

for my $path (@ARGV) {
	open my $file, '<', $path or die "$path: $!\n";
	my $typed = 0; # in `synonyms`: what people type into the search, however they spell it
	while (my $line = <$file>) {
		$typed = $line =~ /^synonyms:/ if $line =~ /^\S/;
		next if $typed;
		my $words = words($line);
		for my $rule (@rules) {
			while ($words =~ /$rule->[0]/g) {
				my ($from, $to) = ($-[0], $+[0]);
				printf "%s:%d:%d: error: '%s' is not how the content writes it\n  help: %s\n",
					$path, $., $from + 1, substr($line, $from, $to - $from), $rule->[1];
				$errors++;
			}
		}
	}
}
exit($errors > 0);

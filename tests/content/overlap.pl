#!/usr/bin/perl
# overlap.pl LIMIT ALLOWED TEXT... -- SOURCE...: own wording. What stands in a TEXT (a handbook.yaml)
# for more than LIMIT characters just as in a SOURCE is an error, save where it is part of a line of
# ALLOWED: names of documents and laws, titles, lists of short items. Spaces and widths do not count.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

sub slurp {
	my ($path) = @_;

	open my $file, '<', $path or die "$path: $!\n";
	local $/;
	return scalar <$file>;
}

# The text without spaces and quotes, widths made one, two bytes a character: in strings of fixed
# width a place is found at once.
sub fold {
	my ($text) = @_;

	$text =~ s/\s+//g;
	$text =~ tr/０-９Ａ-Ｚａ-ｚ（）．，：；／/0-9A-Za-z().,:;\//;
	$text =~ s/[「」]//g;
	return pack 'n*', map { ord } split //, $text;
}

sub unfold {
	return join '', map { chr } unpack 'n*', $_[0];
}

# How far from place $at of $text on it stands so in $source, in bytes; $size of them are known to.
sub run_length {
	my ($text, $at, $size, $source) = @_;

	$size += 2 while $at + $size < length $text && index($source, substr $text, $at, $size + 2) >= 0;
	return $size;
}

my ($limit, $allowed_path, @paths) = @ARGV;
my ($split) = grep { $paths[$_] eq '--' } 0 .. $#paths;
my $source = join fold('|'), map { fold(slurp($_)) } @paths[$split + 1 .. $#paths];
my @allowed = map { fold($_) } grep { !/^#/ && /\S/ } split /\n/, slurp($allowed_path);
my $size = 2 * ($limit + 1);
my (%known, %seen);
my $errors = 0;

sub is_allowed {
	my ($run) = @_;

	return grep {
		index($_, $run) >= 0 || (index($run, $_) >= 0 && length($run) - length($_) < $size)
	} @allowed;
}

for (my $i = 0; $i + $size <= length $source; $i += 2) {
	$known{substr $source, $i, $size} = 1;
}
for my $path (@paths[0 .. $split - 1]) {
	for my $line (slurp($path) =~ /^\s*(?:- )?(?:text|description|definition): "(.*)"$/mg) {
		my $text = fold($line);

		next if $seen{$text}++;
		for (my $i = 0; $i + $size <= length $text; $i += 2) {
			next if !$known{substr $text, $i, $size};
			my $length = run_length($text, $i, $size, $source);
			my $run = substr $text, $i, $length;

			$i += $length - 2;
			next if $seen{$run}++ || is_allowed($run);
			printf "%s: error: %d characters stand so in a source: %s\n", $path, $length / 2,
				unfold($run);
			$errors++;
		}
	}
}
exit($errors > 0);

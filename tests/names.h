/*
 * What a corpus declares for fragments to mention, for the tests and the fuzzer of fragments. `yes` is
 * to be true of the organisation, `no` is not; STAFF is the name of a role, DEFINITION that of a term.
 */
#ifndef TEBIKI_TESTS_NAMES_H
#define TEBIKI_TESTS_NAMES_H

#define TEST_NAMES(staff, definition)                                                              \
	"roles:\n"                                                                                 \
	"  ciso: {name: 責任者, description: d}\n"                                              \
	"  staff: {name: '" staff "', description: d, post: none}\n"                               \
	"  absent: {name: いない者, description: d, when: 'no'}\n"                             \
	"terms:\n"                                                                                 \
	"  line: {name: 回線, reading: かいせん, definition: '" definition "'}\n"                  \
	"  plain: {name: 単語}\n"                                                                \
	"facts:\n"                                                                                 \
	"  'yes': {label: はい, question: はい？}\n"                                          \
	"  'no': {label: いいえ, question: いいえ？}\n"                                     \
	"parameters:\n"                                                                            \
	"  period: {name: 期間, value: 3か月, stricter: less, source: '1'}\n"                  \
	"documents:\n"                                                                             \
	"  plan: {name: 計画, kind: plan}\n"

#endif

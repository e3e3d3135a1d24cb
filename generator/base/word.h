/*
 * Eight bytes of text at a time, for scans over whole texts: what none of the eight can be is
 * known at once. Anyone may include this.
 */
#ifndef TEBIKI_BASE_WORD_H
#define TEBIKI_BASE_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { WORD_SIZE = 8 };

/* The eight bytes at BYTES. */
static inline uint64_t word_at(const char *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, sizeof word);
	return word;
}

/* BYTE eight times. */
static inline uint64_t word_of(unsigned char byte)
{
	return UINT64_C(0x0101010101010101) * byte;
}

/* True when some byte of WORD is below LIMIT, which is at most 0x80. */
static inline bool word_has_below(uint64_t word, unsigned char limit)
{
	return ((word - word_of(limit)) & ~word & word_of(0x80)) != 0;
}

static inline bool word_has(uint64_t word, unsigned char byte)
{
	return word_has_below(word ^ word_of(byte), 1);
}

/* True when all bytes of WORD are ASCII. */
static inline bool word_is_ascii(uint64_t word)
{
	return (word & word_of(0x80)) == 0;
}

/* How many bytes of WORD go on with a character of UTF-8 that begins before them. */
static inline size_t word_continuations(uint64_t word)
{
	uint64_t found = word & ~(word << 1) & word_of(0x80);

	return (size_t)(((found >> 7) * word_of(1)) >> 56);
}

#endif

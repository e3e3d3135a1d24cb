/*
 * The tables that catalogue.c looks into, one for each subject. For generator/message only.
 */
#ifndef TEBIKI_MESSAGE_TABLES_H
#define TEBIKI_MESSAGE_TABLES_H

#include "message/message.h"

#include <stddef.h>

struct message_table {
	const struct message *messages; /* `count` messages, in the order of their codes */
	size_t count;
};

extern const struct message_table messages_files;
extern const struct message_table messages_yaml;
extern const struct message_table messages_corpus;
extern const struct message_table messages_fragment;
extern const struct message_table messages_profile;
extern const struct message_table messages_template;
extern const struct message_table messages_sheet;
extern const struct message_table messages_lint;
extern const struct message_table messages_output;

#endif

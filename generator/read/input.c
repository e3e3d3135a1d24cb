#include "read/input.h"

#include "base/arena.h"
#include "base/narrow.h"
#include "read/control.h"
#include "read/encoding.h"
#include "read/wide.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST_FILE = 64 * 1024 * 1024 };

/* Reads all of the open file FD, of about SIZE bytes; -1 with errno on failure. */
static ssize_t read_all(int fd, char *data, size_t size)
{
	size_t done = 0;

	while (done < size) {
		ssize_t got = read(fd, data + done, size - done);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		done += (size_t)got;
	}
	return (ssize_t)done;
}

/*
 * The bytes of the open file FD; data is NULL, and errno set, on failure. A pipe is refused: its size is
 * unknown, and it may keep us waiting.
 */
static struct text read_open(struct arena *arena, int fd)
{
	static const struct text none = {NULL, 0};
	struct stat status;
	ssize_t size;
	char *data;

	if (fstat(fd, &status) != 0)
		return none;
	if (!S_ISREG(status.st_mode)) {
		errno = S_ISDIR(status.st_mode) ? EISDIR : ENOTSUP;
		return none;
	}
	if (status.st_size > LARGEST_FILE) {
		errno = EFBIG;
		return none;
	}
	data = arena_bytes(arena, (size_t)status.st_size + 1);
	size = read_all(fd, data, (size_t)status.st_size);
	if (size < 0)
		return none;
	data[size] = '\0';
	return (struct text){data, (size_t)size};
}

/* Likewise of the file at PATH. */
static struct text read_bytes(struct arena *arena, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct text bytes = {NULL, 0};
	int error;

	if (fd < 0)
		return bytes;
	bytes = read_open(arena, fd);
	error = errno;
	close(fd);
	errno = error;
	return bytes;
}

static bool looks_like_utf16(struct text text)
{
	return text_starts(text, TEXT("\xff\xfe")) || text_starts(text, TEXT("\xfe\xff"));
}

/* A document of an office program is an archive. */
static bool is_archive(struct text bytes)
{
	return text_starts(bytes, TEXT("PK\003\004"));
}

static bool check_encoding(struct report *report, const struct source *source)
{
	size_t valid = text_valid_prefix(source->text);
	struct place place = {source, (uint32_t)valid, 1};

	if (is_archive(source->text)) {
		report_error(report, CODE_NOT_UTF8, (struct place){source, 0, 0},
			TEXT("copy the text into an editor, and save it as UTF-8"),
			"this is a document of Excel or Word, not a text file");
		return false;
	}
	if (valid == source->text.size)
		return true;
	/* The line cannot be shown: it is not text. Name its number in the sentence instead. */
	report_error(report, CODE_NOT_UTF8, (struct place){source, 0, 0},
		TEXT("save the file as UTF-8 (not as Shift_JIS, \"ANSI\" or UTF-16)"),
		"the file is not UTF-8: byte %zu, in line %zu, %s", valid + 1,
		source_line_number(source, place.offset),
		looks_like_utf16(source->text) ? "begins a UTF-16 file" : "starts no character");
	return false;
}

static bool check_controls(struct report *report, const struct source *source)
{
	unsigned code;
	size_t at = control_find(source->text, &code);

	if (at == source->text.size)
		return true;
	report_error(report, CODE_CONTROL_CHARACTER, (struct place){source, 0, 0},
		TEXT("delete it"), "byte %zu, in line %zu, is a control character (0x%02x)", at + 1,
		source_line_number(source, at), code);
	return false;
}

/* The path NAME with the ending NEW in the place of OLD, if it has that, and there is such a file; else NULL. */
static const char *with_ending(struct arena *arena, struct text name, const char *old, const char *new)
{
	size_t size = strlen(old);
	const char *path;

	if (!text_ends(name, text_of(old)))
		return NULL;
	path = text_format(arena, "%.*s%s", (int)(name.size - size), name.data, new).data;
	return input_is_file(path) ? path : NULL;
}

/* The path NAME with ASCII signs for full-width ones, if there is such a file; else NULL. */
static const char *narrow_name(struct arena *arena, struct text name)
{
	size_t room = name.size + 1;
	char *path = arena_alloc(arena, room);

	return text_narrow(name, path, room) && input_is_file(path) ? path : NULL;
}

/* What may be meant by PATH, which is no file. */
static struct text help_for(struct arena *arena, const char *path, bool folder)
{
	struct text name = text_of(path);
	const char *profile;

	while (text_ends(name, TEXT("/")))
		name.size--;
	if (text_ends(name, TEXT("corpus.yaml")))
		return TEXT("a corpus is a folder that holds a corpus.yaml and fragments");
	profile = with_ending(arena, name, "", ".yaml");
	if (profile != NULL)
		return text_format(arena, "name the profile, %s", profile);
	profile = with_ending(arena, name, ".yaml", ".yml");
	if (profile == NULL)
		profile = with_ending(arena, name, "", ".yml");
	if (profile != NULL)
		return text_format(arena, "there is %s: rename it, so that it ends in .yaml", profile);
	profile = with_ending(arena, name, ".yml", ".yaml");
	if (profile == NULL)
		profile = narrow_name(arena, name);
	if (profile != NULL)
		return text_format(arena, "there is %s: write that", profile);
	return folder ? TEXT("name a file in it")
		      : TEXT("check the name, and from which folder it is seen");
}

/* A name that is wrong is the user's mistake; all else is the system's failure. */
static void report_unreadable(struct arena *arena, struct report *report, const char *path, int error)
{
	bool folder = error == EISDIR;

	if (error == ENOENT || error == ENOTDIR || folder)
		report_error(report, folder ? CODE_NOT_A_FILE : CODE_MISSING_FILE,
			(struct place){NULL, 0, 0}, help_for(arena, path, folder),
			folder ? "'%s' is a folder" : "there is no file '%s'", path);
	else
		report_system(report, path, error, "read the file");
}

const struct source *input_read(struct arena *arena, struct report *report, const char *path)
{
	struct text bytes = read_bytes(arena, path);
	const struct source *source;

	if (bytes.data == NULL) {
		report_unreadable(arena, report, path, errno);
		return NULL;
	}
	if (text_starts(bytes, TEXT("\xef\xbb\xbf")))
		bytes = text_from(bytes, 3);
	source = source_new(arena, text_string(arena, text_of(path)), bytes);
	return check_encoding(report, source) && check_controls(report, source) &&
			       wide_check_visible(report, source)
		       ? source
		       : NULL;
}

/* Old programs end lines with CR alone. */
static struct text with_line_ends(struct arena *arena, struct text text)
{
	struct text copy;
	char *data;

	if (text_find(text, TEXT("\n")) != NULL || text_find(text, TEXT("\r")) == NULL)
		return text;
	copy = text_copy(arena, text);
	data = (char *)(uintptr_t)copy.data;
	for (size_t i = 0; i < copy.size; i++)
		if (data[i] == '\r')
			data[i] = '\n';
	return copy;
}

/* BYTES, a table in any encoding, into *TEXT; false after reporting. SOURCE is for the message. */
static bool decode_table(struct arena *arena, struct report *report, const struct source *source,
	struct text bytes, struct text *text)
{
	struct place file = {source, 0, 0};
	size_t wrong;

	if (is_archive(bytes)) {
		report_error(report, CODE_NOT_CSV, file,
			TEXT("open it, and save the sheet as \"CSV UTF-8\""),
			"this is a workbook, not a table as CSV");
		return false;
	}
	if (encoding_utf8(arena, bytes, text, &wrong))
		return true;
	report_error(report, CODE_NOT_UTF8, file, TEXT("save it as \"CSV UTF-8\""),
		"the file is neither UTF-8 nor Shift_JIS: byte %zu starts no character", wrong + 1);
	return false;
}

const struct source *input_read_table(struct arena *arena, struct report *report, const char *path)
{
	struct text bytes = read_bytes(arena, path);
	const struct source *source;
	struct text text;

	if (bytes.data == NULL) {
		report_unreadable(arena, report, path, errno);
		return NULL;
	}
	source = source_new(arena, text_string(arena, text_of(path)), (struct text){0});
	if (!decode_table(arena, report, source, bytes, &text))
		return NULL;
	source = source_new(arena, source->path, with_line_ends(arena, text));
	return check_controls(report, source) ? source : NULL;
}

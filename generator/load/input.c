#include "load/input.h"

#include "base/arena.h"
#include "base/word.h"
#include "load/encoding.h"
#include "load/wide.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
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
 * The bytes of the file at PATH; data is NULL, and errno set, on failure. A pipe is refused: its
 * size is unknown, and it may keep us waiting.
 */
static struct text read_bytes(struct arena *arena, const char *path)
{
	struct text bytes = {0};
	struct stat status;
	ssize_t size = -1;
	char *data = NULL;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int error;

	if (fd < 0)
		return bytes;
	if (fstat(fd, &status) == 0) {
		if (S_ISDIR(status.st_mode)) {
			errno = EISDIR;
		} else if (!S_ISREG(status.st_mode)) {
			errno = ENOTSUP;
		} else if (status.st_size > LARGEST_FILE) {
			errno = EFBIG;
		} else {
			data = arena_bytes(arena, (size_t)status.st_size + 1);
			size = read_all(fd, data, (size_t)status.st_size);
		}
	}
	error = errno;
	close(fd);
	errno = error;
	if (size >= 0) {
		data[size] = '\0';
		bytes = (struct text){data, (size_t)size};
	}
	return bytes;
}

static bool looks_like_utf16(struct text text)
{
	return text_starts(text, TEXT("\xff\xfe")) || text_starts(text, TEXT("\xfe\xff"));
}

static bool check_encoding(struct report *report, const struct source *source)
{
	size_t valid = text_valid_prefix(source->text);
	struct place place = {source, (uint32_t)valid, 1};

	if (text_starts(source->text, TEXT("PK\x03\x04"))) {
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

/* True when eight bytes hold a control character, be it a line end. */
static bool may_control(uint64_t word)
{
	return word_has_below(word, 0x20) || word_has(word, 0x7f);
}

/* Control characters would steer the terminal in messages, and may not stand in HTML. */
static bool check_controls(struct report *report, const struct source *source)
{
	struct text text = source->text;

	for (size_t i = 0; i < text.size; i++) {
		unsigned char c;

		while (text.size - i > WORD_SIZE && !may_control(word_at(text.data + i)))
			i += WORD_SIZE;
		c = (unsigned char)text.data[i];
		if (c != 0x7f && (c >= 0x20 || c == '\t' || c == '\n' || c == '\r'))
			continue;
		report_error(report, CODE_CONTROL_CHARACTER, (struct place){source, 0, 0},
			TEXT("delete it"), "byte %zu, in line %zu, is a control character (0x%02x)",
			i + 1, source_line_number(source, i), c);
		return false;
	}
	return true;
}

static bool is_file(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

/* What may be meant by PATH, which is no file. */
static struct text help_for(struct arena *arena, const char *path, bool folder)
{
	struct text name = text_of(path);
	const char *profile;

	while (text_ends(name, TEXT("/")))
		name.size--;
	profile = text_format(arena, "%.*s.yaml", TEXT_ARGS(name)).data;
	if (text_ends(name, TEXT("corpus.yaml")))
		return TEXT("a corpus is a folder that holds a corpus.yaml and fragments");
	if (is_file(profile))
		return text_format(arena, "name the profile, %s", profile);
	if (text_ends(name, TEXT(".yaml"))) {
		profile = text_format(arena, "%.*s.yml", (int)name.size - 5, name.data).data;
		if (is_file(profile))
			return text_format(
				arena, "there is %s: rename it, so that it ends in .yaml", profile);
	}
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

const struct source *input_read_table(struct arena *arena, struct report *report, const char *path)
{
	struct text bytes = read_bytes(arena, path);
	const struct source *source;
	struct text text;
	size_t wrong;

	if (bytes.data == NULL) {
		report_unreadable(arena, report, path, errno);
		return NULL;
	}
	source = source_new(arena, text_string(arena, text_of(path)), (struct text){0});
	if (text_starts(bytes, TEXT("PK\003\004"))) {
		report_error(report, CODE_NOT_CSV, (struct place){source, 0, 0},
			TEXT("open it, and save the sheet as \"CSV UTF-8\""),
			"this is a workbook, not a table as CSV");
		return NULL;
	}
	if (!encoding_utf8(arena, bytes, &text, &wrong)) {
		report_error(report, CODE_NOT_UTF8, (struct place){source, 0, 0},
			TEXT("save it as \"CSV UTF-8\""),
			"the file is neither UTF-8 nor Shift_JIS: byte %zu starts no character",
			wrong + 1);
		return NULL;
	}
	source = source_new(arena, source->path, with_line_ends(arena, text));
	return check_controls(report, source) ? source : NULL;
}

const char *input_join(struct arena *arena, const char *folder, struct text name)
{
	if (strcmp(folder, ".") == 0)
		return text_string(arena, name);
	return TEXT_JOIN(arena, text_of(folder),
		text_ends(text_of(folder), TEXT("/")) ? TEXT("") : TEXT("/"), name)
		.data;
}

/* The folder that PATH stands in: "." when it names none. */
static struct text folder_of(struct text path)
{
	const char *slash = path.size == 0 ? NULL : memrchr(path.data, '/', path.size);

	if (slash == NULL)
		return TEXT(".");
	return slash == path.data ? TEXT("/") : text_cut(path, 0, (size_t)(slash - path.data));
}

const char *input_folder(struct arena *arena, const char *path)
{
	return text_string(arena, folder_of(text_of(path)));
}

static bool can_go_up(struct text folder)
{
	return !text_equal(folder, TEXT(".")) && !text_equal(folder, TEXT("..")) &&
	       !text_ends(folder, TEXT("/..")) && !text_ends(folder, TEXT("/."));
}

const char *input_beside(struct arena *arena, const char *file, struct text path)
{
	struct text folder = folder_of(text_of(file));

	if (text_starts(path, TEXT("/")))
		return text_string(arena, path);
	while (text_starts(path, TEXT("../")) && can_go_up(folder)) {
		folder = folder_of(folder);
		path = text_from(path, 3);
	}
	return input_join(arena, text_string(arena, folder), path);
}

bool input_is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool input_is_file(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

struct listing {
	struct arena *arena;
	struct report *report;
	const char *suffix;
	bool deep;
	struct input_list *list;
};

/* A folder being listed, in the one around it: a link may lead back to one of them. */
struct listed {
	const struct listed *outer;
	dev_t device;
	ino_t number;
};

static bool list_folder(struct listing *listing, const char *folder, const struct listed *outer);

static bool list_entry(struct listing *listing, const char *path, const struct listed *outer)
{
	if (input_is_folder(path))
		return !listing->deep || list_folder(listing, path, outer);
	if (text_ends(text_of(path), text_of(listing->suffix)))
		ARENA_PUSH(listing->arena, listing->list->paths, listing->list->count, path);
	return true;
}

static bool list_entries(struct listing *listing, const char *folder, DIR *dir, const struct listed *self)
{
	const struct dirent *entry;
	bool ok = true;

	while ((errno = 0, entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		ok = list_entry(listing, input_join(listing->arena, folder, text_of(entry->d_name)),
			     self) &&
		     ok;
	}
	if (errno == 0)
		return ok;
	report_system(listing->report, folder, errno, "read the folder");
	return false;
}

static bool list_folder(struct listing *listing, const char *folder, const struct listed *outer)
{
	DIR *dir = opendir(folder);
	struct stat status;
	struct listed self = {.outer = outer};
	bool ok = dir != NULL && fstat(dirfd(dir), &status) == 0;

	if (ok) {
		self.device = status.st_dev;
		self.number = status.st_ino;
	}
	for (; ok && outer != NULL; outer = outer->outer) {
		if (outer->device == self.device && outer->number == self.number) {
			errno = ELOOP;
			ok = false;
		}
	}
	if (ok)
		ok = list_entries(listing, folder, dir, &self);
	else
		report_system(listing->report, folder, errno, "read the folder");
	if (dir != NULL)
		closedir(dir);
	return ok;
}

static int compare_paths(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool input_list(struct arena *arena, struct report *report, const char *folder, const char *suffix,
	bool deep, struct input_list *list)
{
	struct listing listing = {arena, report, suffix, deep, list};
	bool ok = list_folder(&listing, folder, NULL);

	if (list->count > 0)
		qsort(list->paths, list->count, sizeof *list->paths, compare_paths);
	return ok;
}

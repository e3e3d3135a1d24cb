/*
 * The floor: what no generator of handbooks can leave out. Reads the same files as tebiki, renders
 * each fragment with cmark, and writes as many files of the same sizes.
 *
 *     floor INPUTS OUTPUTS DIR
 *
 * INPUTS lists a path a line; OUTPUTS a size and a path below DIR a line, "-" for a folder.
 */
#include <cmark.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 20 };

/* Rendered text, as much as fits: what the files are filled with. */
static char chunk[CHUNK];
static size_t filled;

static void fail(const char *path)
{
	perror(path);
	exit(1);
}

static char *read_file(const char *path, size_t *size)
{
	int file = open(path, O_RDONLY);
	struct stat about;
	char *bytes;

	if (file < 0 || fstat(file, &about) != 0)
		fail(path);
	*size = (size_t)about.st_size;
	bytes = malloc(*size + 1);
	if (bytes == NULL || read(file, bytes, *size) != (ssize_t)*size)
		fail(path);
	bytes[*size] = '\0';
	close(file);
	return bytes;
}

static void take_in(const char *path)
{
	size_t length = strlen(path);
	size_t size;
	char *bytes = read_file(path, &size);
	char *html;

	if (length > 3 && strcmp(path + length - 3, ".md") == 0) {
		html = cmark_markdown_to_html(bytes, size, CMARK_OPT_DEFAULT);
		for (size = strlen(html); filled + size <= sizeof chunk; filled += size)
			memcpy(chunk + filled, html, size);
		free(html);
	}
	free(bytes);
}

static void put_out(const char *path, size_t size)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);

	if (file < 0)
		fail(path);
	while (size > 0) {
		size_t part = size < sizeof chunk ? size : sizeof chunk;

		if (write(file, chunk, part) != (ssize_t)part)
			fail(path);
		size -= part;
	}
	close(file);
}

static void put_line(char *line)
{
	char *path = strchr(line, ' ') + 1;

	if (line[0] != '-')
		put_out(path, strtoul(line, NULL, 10));
	else if (mkdir(path, 0755) != 0)
		fail(path);
}

int main(int argc, char **argv)
{
	size_t size;
	char *outputs;

	if (argc != 4) {
		fputs("usage: floor INPUTS OUTPUTS DIR\n", stderr);
		return 2;
	}
	for (char *line = strtok(read_file(argv[1], &size), "\n"); line; line = strtok(NULL, "\n"))
		take_in(line);
	outputs = read_file(argv[2], &size);
	if (mkdir(argv[3], 0755) != 0 || chdir(argv[3]) != 0)
		fail(argv[3]);
	for (char *line = strtok(outputs, "\n"); line; line = strtok(NULL, "\n"))
		put_line(line);
	return 0;
}

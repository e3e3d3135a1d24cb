#include "serve/server.h"

#include "base/arena.h"
#include "base/escape.h"
#include "serve/address.h"
#include "serve/answer.h"
#include "serve/asset.h"
#include "serve/dress.h"
#include "serve/port.h"
#include "serve/watch.h"
#include "write/archive.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
	MOST_WAITING = 4,  /* browsers have six connections for a server: pages need some */
	LONGEST_WAIT = 30, /* seconds; who went away meanwhile is found out */
	MOST_CONNECTIONS = 100,
	LONGEST_IDLE = 60, /* seconds, of a connection without a request */
};

/* How far a request came. */
enum stage {
	STAGE_NEW,
	STAGE_BEGUN,
	STAGE_WAITED, /* for something new */
};

/* A page that waits for something new. */
struct waiting {
	struct MHD_Connection *connection;
	double since;
};

struct server {
	struct MHD_Daemon *daemon;
	struct preview *preview;
	struct arena *each; /* of one answer */
	unsigned port;
	struct notice notice;     /* what pages are told now */
	unsigned long same_since; /* the first state whose style and scripts are those of now */
	uint64_t style_hash;
	bool wants_all;
	struct waiting waiting[MOST_WAITING]; /* oldest first */
	size_t waiting_count;
	struct text script;
	struct text style;
};

/* --- pages ------------------------------------------------------------------------------------ */

/* A page on its way from render to the browser: render's memory is used again when it returns. */
struct serving {
	struct server *server;
	const char *type;
	struct text bytes; /* data NULL: none was made */
};

static void take_page(void *context, struct page page)
{
	struct serving *serving = context;
	struct server *server = serving->server;
	struct buffer out = {.arena = server->each};

	serving->type = address_type(page.path);
	if (text_ends(page.path, TEXT(".html"))) {
		dress_page(&out, page.bytes, &server->notice);
		serving->bytes = buffer_text(&out);
	} else if (page.member_count > 0) {
		serving->bytes = archive_pack(server->each, &page);
	} else {
		serving->bytes = text_copy(server->each, page.bytes);
	}
}

/* Makes the page at PATH, or one that says why there is none; returns the status of the answer. */
static unsigned make_page(struct serving *serving, struct text path)
{
	bool found = preview_page(serving->server->preview, path, take_page, serving);

	if (serving->bytes.data != NULL)
		return found ? MHD_HTTP_OK : MHD_HTTP_NOT_FOUND;
	take_page(serving, (struct page){.path = TEXT("index.html")});
	return MHD_HTTP_SERVICE_UNAVAILABLE;
}

static bool is_past_caches(struct MHD_Connection *connection)
{
	const char *caches = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Cache-Control");

	return caches != NULL && strcmp(caches, "no-cache") == 0;
}

static enum MHD_Result answer_page(
	struct server *server, struct MHD_Connection *connection, struct text path)
{
	struct serving serving = {.server = server};
	unsigned status = make_page(&serving, path);

	if (text_ends(path, TEXT(".html")) && is_past_caches(connection))
		server->wants_all = true;
	return answer(connection, status, serving.type, serving.bytes);
}

/* --- waiting --------------------------------------------------------------------------------- */

/* The page that has waited longest gets its answer. */
static void release(struct server *server)
{
	struct MHD_Connection *connection = server->waiting[0].connection;

	server->waiting_count--;
	memmove(server->waiting, server->waiting + 1, server->waiting_count * sizeof *server->waiting);
	MHD_resume_connection(connection);
}

/*
 * The page that waits for this gets itself as it is now, when it can take its own place: SEEN is what
 * it knows. Else it gets nothing, and loads itself again.
 */
static void add_page(struct server *server, struct buffer *out, const char *raw, unsigned long seen)
{
	struct address address = address_read(server->each, raw == NULL ? TEXT("") : text_of(raw));
	struct serving serving = {.server = server};

	if (address.kind != ADDRESS_PAGE || seen < server->same_since)
		return;
	make_page(&serving, address.path);
	if (!text_starts(text_of(serving.type), TEXT("text/html")))
		return;
	buffer_add_string(out, ", ");
	escape_script(out, serving.bytes);
}

static enum MHD_Result answer_news(
	struct server *server, struct MHD_Connection *connection, unsigned long seen)
{
	const char *page = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "page");
	struct buffer out = {.arena = server->each};

	buffer_add_format(&out, "tebikiPreview('%lu'", server->notice.state);
	if (seen != server->notice.state)
		add_page(server, &out, page, seen);
	buffer_add_string(&out, ");\n");
	return answer(connection, MHD_HTTP_OK, address_type(TEXT(".js")), buffer_text(&out));
}

static enum MHD_Result wait_or_answer(
	struct server *server, struct MHD_Connection *connection, enum stage *stage)
{
	const char *text = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "seen");
	unsigned long seen = text == NULL ? 0 : strtoul(text, NULL, 10);

	if (*stage == STAGE_WAITED || seen != server->notice.state)
		return answer_news(server, connection, seen);
	if (server->waiting_count == MOST_WAITING)
		release(server);
	server->waiting[server->waiting_count++] = (struct waiting){connection, watch_now()};
	*stage = STAGE_WAITED;
	MHD_suspend_connection(connection);
	return MHD_YES;
}

static void release_old(struct server *server)
{
	while (server->waiting_count > 0 && server->waiting[0].since + LONGEST_WAIT <= watch_now())
		release(server);
}

/* --- requests -------------------------------------------------------------------------------- */

static bool is_local(struct MHD_Connection *connection)
{
	const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host");

	return host != NULL && address_is_local(text_of(host));
}

static enum MHD_Result answer_address(struct server *server, struct MHD_Connection *connection,
	const char *raw, enum stage *stage)
{
	struct address address = address_read(server->each, text_of(raw));

	switch (address.kind) {
	case ADDRESS_PAGE: return answer_page(server, connection, address.path);
	case ADDRESS_SCRIPT:
		return answer(connection, MHD_HTTP_OK, address_type(TEXT(".js")), server->script);
	case ADDRESS_STYLE:
		return answer(connection, MHD_HTTP_OK, address_type(TEXT(".css")), server->style);
	case ADDRESS_WAIT: return wait_or_answer(server, connection, stage);
	case ADDRESS_WRONG: break;
	}
	return refuse(connection, MHD_HTTP_BAD_REQUEST, "This is no address of a page.\n");
}

/* Answers what is none of ours to answer. */
static enum MHD_Result turn_away(struct MHD_Connection *connection, const char *method)
{
	if (!is_local(connection))
		return refuse(connection, MHD_HTTP_FORBIDDEN,
			"This preview is for this machine: call it 127.0.0.1 or localhost.\n");
	if (strcmp(method, MHD_HTTP_METHOD_GET) != 0 && strcmp(method, MHD_HTTP_METHOD_HEAD) != 0)
		return refuse(connection, MHD_HTTP_METHOD_NOT_ALLOWED,
			"Pages can be read only: GET, HEAD.\n");
	return MHD_YES;
}

/*
 * MHD calls this when the head of a request is there, and again until it is answered; it keeps KEPT
 * meanwhile. An answer to the first call would end the connection, and refusals do.
 */
static enum MHD_Result handle(void *context, struct MHD_Connection *connection, const char *url,
	const char *method, const char *version, const char *upload, size_t *upload_size, void **kept)
{
	struct server *server = context;
	enum stage stage = (enum stage)(uintptr_t)*kept;
	enum MHD_Result result = MHD_YES;

	(void)version;
	(void)upload;
	if (stage == STAGE_NEW) {
		stage = STAGE_BEGUN;
		result = turn_away(connection, method);
	} else if (*upload_size > 0) {
		*upload_size = 0; /* a body, which means nothing */
	} else {
		arena_reset(server->each);
		result = answer_address(server, connection, url, &stage);
	}
	*kept = (void *)(uintptr_t)stage;
	return result;
}

/* Addresses are decoded where they are judged: here a NUL would cut them. */
static size_t leave_escaped(void *context, struct MHD_Connection *connection, char *text)
{
	(void)context;
	(void)connection;
	return strlen(text);
}

/* --- the server ------------------------------------------------------------------------------ */

/* Differs between runs, too: a page that stayed open over one sees that it is old. */
static unsigned long first_state(void)
{
	return (unsigned long)time(NULL) * 1000;
}

struct server *server_new(struct arena *arena, struct report *report, struct preview *preview, int port)
{
	struct server *server = ARENA_NEW(arena, struct server);
	int listening = port_listen(report, port);

	if (listening < 0)
		return NULL;
	server->daemon = MHD_start_daemon(MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL,
		handle, server, MHD_OPTION_LISTEN_SOCKET, listening, MHD_OPTION_UNESCAPE_CALLBACK,
		leave_escaped, NULL, MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)LONGEST_IDLE, MHD_OPTION_END);
	if (server->daemon == NULL) {
		report_trouble(report, CODE_SYSTEM_FAILURE, (struct text){0},
			"cannot start the server: %s", strerror(errno));
		close(listening);
		return NULL;
	}
	server->preview = preview;
	server->each = arena_new();
	server->port = port_of(listening);
	server->notice.state = first_state();
	server->script = asset_script(arena);
	server->style = asset_style(arena);
	server_announce(server, true);
	return server;
}

void server_free(struct server *server)
{
	while (server->waiting_count > 0)
		release(server);
	MHD_run(server->daemon);
	MHD_stop_daemon(server->daemon);
	arena_free(server->each);
}

unsigned server_port(const struct server *server)
{
	return server->port;
}

int server_descriptor(const struct server *server)
{
	return MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
}

int server_patience(const struct server *server)
{
	MHD_UNSIGNED_LONG_LONG due;
	int patience = server->waiting_count > 0 ? LONGEST_WAIT * 1000 / 4 : -1;

	if (MHD_get_timeout(server->daemon, &due) != MHD_YES)
		return patience;
	return patience < 0 || due < (MHD_UNSIGNED_LONG_LONG)patience ? (int)due : patience;
}

void server_run(struct server *server)
{
	release_old(server);
	MHD_run(server->daemon);
}

/* FNV-1a. */
static void hash_page(void *context, struct page page)
{
	uint64_t *hash = context;

	*hash = UINT64_C(14695981039346656037);
	for (size_t i = 0; i < page.bytes.size; i++)
		*hash = (*hash ^ (unsigned char)page.bytes.data[i]) * UINT64_C(1099511628211);
}

/* A profile changes colours, too: only the style sheet itself says whether it is the same. */
static bool has_new_style(struct server *server)
{
	uint64_t before = server->style_hash;

	preview_page(server->preview, TEXT("style.css"), hash_page, &server->style_hash);
	return server->style_hash != before;
}

void server_announce(struct server *server, bool templates)
{
	server->notice.state++;
	server->notice.message = (struct text){0};
	if (!preview_is_whole(server->preview))
		server->notice.message = preview_messages(server->preview);
	if (has_new_style(server) || templates)
		server->same_since = server->notice.state;
	while (server->waiting_count > 0)
		release(server);
}

bool server_wants_all(struct server *server)
{
	bool wanted = server->wants_all;

	server->wants_all = false;
	return wanted;
}

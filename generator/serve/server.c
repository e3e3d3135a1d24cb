#include "serve/server.h"

#include "base/arena.h"
#include "serve/asset.h"
#include "serve/port.h"
#include "serve/request.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

enum {
	MOST_CONNECTIONS = 100,
	LONGEST_IDLE = 60, /* seconds, of a connection without a request */
};

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
		request_handle, server, MHD_OPTION_LISTEN_SOCKET, listening,
		MHD_OPTION_UNESCAPE_CALLBACK, request_leave_escaped, NULL,
		MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
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
	waiting_release_all(&server->waiting);
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
	int patience = server->waiting.count > 0 ? LONGEST_WAIT * 1000 / 4 : -1;

	if (MHD_get_timeout(server->daemon, &due) != MHD_YES)
		return patience;
	return patience < 0 || due < (MHD_UNSIGNED_LONG_LONG)patience ? (int)due : patience;
}

void server_run(struct server *server)
{
	waiting_release_old(&server->waiting);
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
	waiting_release_all(&server->waiting);
}

bool server_wants_all(struct server *server)
{
	bool wanted = server->wants_all;

	server->wants_all = false;
	return wanted;
}

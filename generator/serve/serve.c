#include "serve/serve.h"

#include "base/arena.h"
#include "serve/opener.h"
#include "serve/server.h"
#include "serve/watch.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <unistd.h>

struct session {
	struct arena *arena;
	struct report *report;
	const struct serve_request *request;
	struct preview *preview;
	struct server *server;
	struct watch *watch;
	struct arena *watched_arena; /* of `watched` */
	struct watch_folder *watched;
	size_t watched_count;
	struct changes changes;
	int signals; /* to read: the user wants an end */
};

/* --- what is watched ------------------------------------------------------------------------- */

static bool is_watched(const struct session *session, const struct watch_folder *folder)
{
	for (size_t i = 0; i < session->watched_count; i++)
		if (strcmp(session->watched[i].path, folder->path) == 0)
			return true;
	return false;
}

/* Folders that the profile names no more stay watched: that costs nothing. */
static bool add_watched(struct session *session, struct watch_folder folder)
{
	if (folder.path == NULL || is_watched(session, &folder))
		return false;
	folder.path = text_string(session->watched_arena, text_of(folder.path));
	ARENA_PUSH(session->watched_arena, session->watched, session->watched_count, folder);
	return true;
}

/* True when there are more than before. */
static bool list_watched(struct session *session)
{
	const struct preview_inputs *inputs = &session->request->inputs;
	size_t count;
	const struct load_folder *folders = preview_folders(session->preview, &count);
	bool more = false;

	for (size_t i = 0; i < count; i++) {
		bool corpus = folders[i].kind == FOLDER_CORPUS;

		more |= add_watched(session, (struct watch_folder){folders[i].path,
						     corpus ? WATCHED_CORPUS : WATCHED_PROFILE,
						     folders[i].kind != FOLDER_PROFILE});
	}
	more |= add_watched(
		session, (struct watch_folder){inputs->templates, WATCHED_TEMPLATES, false});
	more |= add_watched(
		session, (struct watch_folder){inputs->own_templates, WATCHED_TEMPLATES, false});
	return more;
}

static void watch_all(struct session *session)
{
	watch_folders(session->watch, session->report, session->watched, session->watched_count);
}

/* --- making it again ------------------------------------------------------------------------- */

static void tell(struct session *session, double since)
{
	struct text messages = preview_messages(session->preview);
	struct text name = preview_name(session->preview);

	if (messages.size > 0)
		fwrite(messages.data, 1, messages.size, stderr);
	if (session->request->quiet || !preview_is_whole(session->preview))
		return;
	printf("%.*s: made in %.3f s\n", TEXT_ARGS(name), watch_now() - since);
	fflush(stdout);
}

/*
 * Folders are watched before they are read, so that nothing is missed. Which they are is known when
 * they were read: then all is read once more.
 */
static void renew(struct session *session)
{
	double since = watch_now();

	if (session->changes.folders)
		watch_all(session);
	preview_renew(session->preview, &session->changes);
	if (list_watched(session)) {
		watch_all(session);
		changes_note_all(&session->changes, since);
		preview_renew(session->preview, &session->changes);
		list_watched(session);
	}
	changes_forget(&session->changes);
	tell(session, since);
}

/* --- waiting --------------------------------------------------------------------------------- */

/* The shorter of two times to poll for, -1 being for ever. */
static int shorter(int one, int other)
{
	if (one < 0 || other < 0)
		return one < 0 ? other : one;
	return one < other ? one : other;
}

/* Milliseconds until the changes are due; -1: there are none. */
static int patience(const struct session *session)
{
	double due = changes_due(&session->changes);
	double left = due - watch_now();

	if (due < 0)
		return -1;
	return left <= 0 ? 0 : (int)(left * 1000) + 1;
}

/* False when the user wants an end. */
static bool wait_and_act(struct session *session)
{
	struct pollfd polled[] = {{session->signals, POLLIN, 0},
		{server_descriptor(session->server), POLLIN, 0},
		{watch_descriptor(session->watch), POLLIN, 0}};

	poll(polled, 3, shorter(patience(session), server_patience(session->server)));
	if (polled[0].revents != 0)
		return false;
	if (polled[2].revents != 0)
		watch_read(session->watch, &session->changes);
	if (session->changes.any && changes_due(&session->changes) <= watch_now()) {
		bool templates = session->changes.templates;

		renew(session);
		server_announce(session->server, templates);
	}
	server_run(session->server);
	if (server_wants_all(session->server))
		changes_note_all(&session->changes, watch_now());
	return true;
}

/* A descriptor that is readable once a signal asks for the end; -1 with errno set. */
static int signals_new(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	if (sigprocmask(SIG_BLOCK, &set, NULL) != 0)
		return -1;
	return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static void greet(const struct session *session)
{
	const char *address =
		text_format(session->arena, "http://127.0.0.1:%u/", server_port(session->server)).data;

	if (!session->request->quiet)
		printf("%s shows the handbook, and what you change in it; Ctrl-C ends it\n", address);
	fflush(stdout);
	if (session->request->open)
		open_browser(session->report, address);
}

static void run(struct session *session)
{
	renew(session);
	session->server =
		server_new(session->arena, session->report, session->preview, session->request->port);
	if (session->server == NULL)
		return;
	greet(session);
	while (wait_and_act(session))
		;
	server_free(session->server);
}

void serve(struct arena *arena, struct report *report, const struct serve_request *request)
{
	struct session session = {.arena = arena,
		.report = report,
		.request = request,
		.preview = preview_new(arena, &request->inputs),
		.watch = watch_new(arena),
		.watched_arena = arena_new(),
		.changes = {.arena = arena_new()},
		.signals = signals_new()};

	changes_forget(&session.changes);
	if (session.signals < 0)
		report_system(report, "tebiki", errno, "wait for signals");
	else
		run(&session);
	if (session.signals >= 0)
		close(session.signals);
	watch_free(session.watch);
	preview_free(session.preview);
	arena_free(session.watched_arena);
	arena_free(session.changes.arena);
}

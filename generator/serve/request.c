#include "serve/request.h"

#include "base/arena.h"
#include "base/escape.h"
#include "serve/address.h"
#include "write/archive.h"

#include <stdlib.h>

/* How far a request came. */
enum stage {
	STAGE_NEW,
	STAGE_BEGUN,
	STAGE_WAITED, /* for something new */
};

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
	*stage = STAGE_WAITED;
	waiting_add(&server->waiting, connection);
	return MHD_YES;
}

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

enum MHD_Result request_handle(void *context, struct MHD_Connection *connection, const char *url,
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

size_t request_leave_escaped(void *context, struct MHD_Connection *connection, char *text)
{
	(void)context;
	(void)connection;
	return strlen(text);
}

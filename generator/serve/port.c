#include "serve/port.h"

#include <arpa/inet.h>
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
	USUAL_PORT = 4649, /* よろしく */
	PORTS = 20,        /* that are tried from there */
	LINE = 64,         /* connections that may queue */
};

/* A socket that listens on PORT of 127.0.0.1; -1 with errno set. */
static int listen_on(unsigned port)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
		.sin_port = htons((uint16_t)port),
		.sin_addr = {htonl(INADDR_LOOPBACK)}};
	int yes = 1;
	int made = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	int error;

	if (made < 0)
		return -1;
	/* A port that was in use a moment ago is free: only connections that ended linger on it. */
	if (setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
		bind(made, (const struct sockaddr *)&address, sizeof address) == 0 &&
		listen(made, LINE) == 0)
		return made;
	error = errno;
	close(made);
	errno = error;
	return -1;
}

static int listen_anywhere(int port)
{
	int made = -1;

	if (port >= 0)
		return listen_on((unsigned)port);
	for (unsigned i = 0; i < PORTS && made < 0 && (i == 0 || errno == EADDRINUSE); i++)
		made = listen_on(USUAL_PORT + i);
	return made;
}

unsigned port_of(int listening)
{
	struct sockaddr_in address = {0};
	socklen_t size = sizeof address;

	getsockname(listening, (struct sockaddr *)&address, &size);
	return ntohs(address.sin_port);
}

static void report_port(struct report *report, int port, int error)
{
	struct text help = error == EADDRINUSE
				   ? TEXT("choose another with --port, or end what uses it")
				   : TEXT("choose another with --port");

	if (port < 0)
		report_trouble(report, CODE_SYSTEM_FAILURE, help,
			"cannot listen on a port from %d to %d: %s", USUAL_PORT,
			USUAL_PORT + PORTS - 1, strerror(error));
	else
		report_trouble(report, CODE_SYSTEM_FAILURE, help, "cannot listen on port %d: %s",
			port, strerror(error));
}

int port_listen(struct report *report, int port)
{
	int made = listen_anywhere(port);

	if (made < 0)
		report_port(report, port, errno);
	return made;
}

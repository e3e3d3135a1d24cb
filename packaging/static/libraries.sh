#!/bin/sh
# Makes static libraries of what Debian has as shared ones only, or as static ones that need shared
# ones (libqpdf.a and libmicrohttpd.a want GnuTLS, which wants p11-kit, of which there is no static
# library). They are built from Debian's source packages of the same versions, without what tebiki
# does not use: encryption, other compressions, TLS.
#   libraries.sh FOLDER     FOLDER/lib/*.a come of it; what is there is not made again
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
out=$(realpath "$1")
jobs=${JOBS:-2}

# `apt-get source`, with the sources of the packages beside those that this machine already uses.
fetch() {
	[ -z "$(find "$out/source" -maxdepth 1 -type d -name "$1-*" 2>/dev/null)" ] || return 0
	apt=$out/apt
	if [ ! -e "$apt/conf" ]; then
		mkdir -p "$apt/parts" "$apt/lists/partial"
		for list in /etc/apt/sources.list.d/*.sources; do
			[ ! -e "$list" ] || sed 's/^Types: .*/Types: deb-src/' "$list" >"$apt/parts/$(basename "$list")"
		done
		cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
			sed -n 's/^deb /deb-src /p' >"$apt/parts/more.list"
		cat >"$apt/conf" <<-CONF
			Dir::Etc::sourcelist "/dev/null";
			Dir::Etc::sourceparts "$apt/parts";
			Dir::State::lists "$apt/lists";
			Dir::Cache::pkgcache "";
			Dir::Cache::srcpkgcache "";
			APT::Sandbox::User "root";
		CONF
		apt-get -q -c "$apt/conf" update >/dev/null
	fi
	mkdir -p "$out/source"
	(cd "$out/source" && apt-get -q -c "$apt/conf" source "$1" >/dev/null)
}

# The version of the headers that the program is compiled with is the version that is built.
source_of() {
	find "$out/source" -maxdepth 1 -type d -name "$1-*"
}

make_cmake() {
	name=$1
	target=$2
	shift 2
	cmake -S "$(source_of "$name")" -B "$out/build/$name" -DCMAKE_BUILD_TYPE=Release \
		-DCMAKE_INSTALL_PREFIX="$out" -DCMAKE_INSTALL_LIBDIR=lib "$@" >"$out/$name.log" 2>&1
	cmake --build "$out/build/$name" -j "$jobs" --target "$target" >>"$out/$name.log" 2>&1
}

"$here/tests/packages.sh" cmake g++ dpkg-dev zlib1g-dev libjpeg62-turbo-dev
mkdir -p "$out/lib" "$out/build"

if [ ! -e "$out/lib/libzip.a" ]; then
	echo "  LIB libzip"
	fetch libzip
	make_cmake libzip zip -DBUILD_SHARED_LIBS=OFF -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF \
		-DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF \
		-DENABLE_ZSTD=OFF
	cp "$out/build/libzip/lib/libzip.a" "$out/lib/"
fi

if [ ! -e "$out/lib/libmicrohttpd.a" ]; then
	echo "  LIB libmicrohttpd"
	fetch libmicrohttpd
	mkdir -p "$out/build/libmicrohttpd"
	(cd "$out/build/libmicrohttpd" &&
		"$(source_of libmicrohttpd)/configure" --disable-shared --enable-static --disable-https \
			--disable-curl --disable-doc --disable-examples --disable-tools &&
		make -j "$jobs" -C src/microhttpd libmicrohttpd.la) >"$out/libmicrohttpd.log" 2>&1
	cp "$out/build/libmicrohttpd/src/microhttpd/.libs/libmicrohttpd.a" "$out/lib/"
fi

if [ ! -e "$out/lib/libqpdf.a" ]; then
	echo "  LIB libqpdf (some minutes)"
	fetch qpdf
	make_cmake qpdf libqpdf -DBUILD_SHARED_LIBS=OFF -DBUILD_STATIC_LIBS=ON \
		-DUSE_IMPLICIT_CRYPTO=OFF -DREQUIRE_CRYPTO_NATIVE=ON
	cp "$out/build/qpdf/libqpdf/libqpdf.a" "$out/lib/"
fi

# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# Copyright the Trechter authors
#
# How each library is made. One function a package, named build_PACKAGE with _ for what a name can not have; it runs in
# $WORK/PACKAGE, with the source in ./source. lib/prefix.sh says in which order.

readonly COMPILE_FLAGS="-O2 -ffile-prefix-map=$WORK=."
readonly LINK_FLAGS="-L$PREFIX/lib -static-libgcc -Wl,--no-insert-timestamp"

with_meson ()
{
  "$TOOLS/meson" setup build source --cross-file "$CACHE/cross.ini" --prefix "$PREFIX" --libdir lib --buildtype release \
    -Doptimization=2 --strip --wrap-mode nodownload -Ddefault_library=shared "$@"
  ninja -C build -j "$JOBS"
  "$TOOLS/meson" install -C build --no-rebuild --quiet
}

# with_configure SUBFOLDER [OPTIONS]: only configures, in ./build. By dash, which is twice as fast at it as bash.
with_configure ()
{
  local folder=$1
  shift

  mkdir -p build
  cd build
  env CONFIG_SHELL=/bin/dash CC=$TARGET-gcc-posix CXX=$TARGET-g++-posix PKG_CONFIG_LIBDIR="$PREFIX/lib/pkgconfig:/usr/$TARGET/lib/pkgconfig" \
    CPPFLAGS="-I$PREFIX/include" CFLAGS="$COMPILE_FLAGS" CXXFLAGS="$COMPILE_FLAGS" LDFLAGS="$LINK_FLAGS" \
    /bin/dash "../source/$folder/configure" --host=$TARGET --build=x86_64-linux-gnu --prefix="$PREFIX" --enable-shared --disable-static "$@"
}

# with_cmake SUBFOLDER [OPTIONS]
with_cmake ()
{
  local folder=$1
  shift

  cmake -S "source/$folder" -B build -G Ninja -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_SYSTEM_PROCESSOR=AMD64 \
    -DCMAKE_C_COMPILER=$TARGET-gcc-posix -DCMAKE_CXX_COMPILER=$TARGET-g++-posix -DCMAKE_RC_COMPILER=$TARGET-windres \
    -DCMAKE_FIND_ROOT_PATH="$PREFIX;/usr/$TARGET" -DCMAKE_FIND_ROOT_PATH_MODE_PROGRAM=NEVER \
    -DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=ONLY \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS="-ffile-prefix-map=$WORK=." -DCMAKE_INSTALL_PREFIX="$PREFIX" \
    -DCMAKE_SHARED_LINKER_FLAGS="-static-libgcc -Wl,--no-insert-timestamp" "$@"
  ninja -C build -j "$JOBS"
  ninja -C build install
}

# write_pc NAME VERSION LIBS [CFLAGS]: a .pc file for a library that has none.
write_pc ()
{
  printf 'prefix=%s\nName: %s\nDescription: %s\nVersion: %s\nLibs: -L${prefix}/lib %s\nCflags: -I${prefix}/include %s\n' \
    "$PREFIX" "$1" "$1" "$2" "$3" "${4:-}" >"$PREFIX/lib/pkgconfig/$1.pc"
}

build_libffi ()
{
  with_configure . --disable-docs --disable-multi-os-directory
  make -j "$JOBS"
  make install
}

build_pcre2 ()
{
  with_cmake . -DBUILD_SHARED_LIBS=ON -DBUILD_STATIC_LIBS=OFF -DPCRE2_SUPPORT_JIT=ON -DPCRE2_BUILD_TESTS=OFF \
    -DPCRE2_BUILD_PCRE2GREP=OFF
}

# Only libintl. GLib brings its own iconv.
build_gettext ()
{
  with_configure gettext-runtime --enable-threads=windows --with-included-gettext --enable-nls --without-libiconv-prefix \
    --without-emacs --disable-java --disable-csharp --disable-c++ --disable-libasprintf --disable-curses
  make -C intl -j "$JOBS"
  make -C intl install
}

build_libpng1_6 ()
{
  with_cmake . -DPNG_SHARED=ON -DPNG_STATIC=OFF -DPNG_TESTS=OFF -DPNG_TOOLS=OFF
}

build_libjpeg_turbo ()
{
  with_cmake . -DENABLE_STATIC=OFF -DWITH_TURBOJPEG=OFF
}

build_tiff ()
{
  with_cmake . -Dtiff-tools=OFF -Dtiff-tests=OFF -Dtiff-contrib=OFF -Dtiff-docs=OFF -Dtiff-cxx=OFF -Djbig=OFF -Dlerc=OFF \
    -Dlzma=OFF -Dzstd=OFF -Dwebp=OFF -Dlibdeflate=OFF
}

build_expat ()
{
  with_cmake expat -DEXPAT_BUILD_TESTS=OFF -DEXPAT_BUILD_TOOLS=OFF -DEXPAT_BUILD_EXAMPLES=OFF -DEXPAT_BUILD_DOCS=OFF
}

build_freetype ()
{
  with_meson -Dbrotli=disabled -Dbzip2=disabled -Dharfbuzz=disabled -Dpng=enabled -Dzlib=system
}

# DLL_EXPORT makes it look for etc/fonts/fonts.conf beside the folder of its DLL, wherever the program is put.
build_fontconfig ()
{
  with_meson -Ddoc=disabled -Dnls=disabled -Dtests=disabled -Dtools=disabled -Dcache-build=disabled \
    -Dc_args="-DDLL_EXPORT -I$PREFIX/include -ffile-prefix-map=$WORK=."
}

build_pixman ()
{
  with_meson -Dtests=disabled -Ddemos=disabled -Dgtk=disabled -Dopenmp=disabled
}

build_fribidi ()
{
  with_meson -Ddocs=false -Dtests=false -Dbin=false
}

build_libepoxy ()
{
  with_meson -Dtests=false -Dglx=no -Degl=no -Dx11=false
}

build_glib2_0 ()
{
  with_meson -Dtests=false -Dinstalled_tests=false -Dintrospection=disabled -Dman-pages=disabled -Ddocumentation=false \
    -Dnls=enabled -Dglib_debug=disabled -Dsysprof=disabled -Dlibelf=disabled -Dbsymbolic_functions=false
}

build_graphene ()
{
  with_meson -Dtests=false -Dinstalled_tests=false -Dintrospection=disabled
}

build_harfbuzz ()
{
  with_meson -Dglib=enabled -Dgobject=disabled -Dcairo=disabled -Dchafa=disabled -Dicu=disabled -Dfreetype=enabled \
    -Dgdi=enabled -Dtests=disabled -Dintrospection=disabled -Ddocs=disabled -Dutilities=disabled
}

build_cairo ()
{
  with_meson -Ddwrite=enabled -Dfontconfig=enabled -Dfreetype=enabled -Dpng=enabled -Dquartz=disabled -Dtee=disabled \
    -Dxcb=disabled -Dxlib=disabled -Dzlib=enabled -Dtests=disabled -Dlzo=disabled -Dglib=enabled -Dspectre=disabled \
    -Dsymbol-lookup=disabled
}

build_pango1_0 ()
{
  with_meson -Ddocumentation=false -Dgtk_doc=false -Dman-pages=false -Dintrospection=disabled -Dbuild-testsuite=false \
    -Dbuild-examples=false -Dfontconfig=enabled -Dsysprof=disabled -Dlibthai=disabled -Dcairo=enabled -Dxft=disabled \
    -Dfreetype=enabled
}

build_gdk_pixbuf ()
{
  with_meson -Dpng=enabled -Dtiff=disabled -Djpeg=enabled -Dgif=enabled -Dothers=disabled -Dbuiltin_loaders=all \
    -Dgtk_doc=false -Ddocs=false -Dintrospection=disabled -Dman=false -Drelocatable=true -Dnative_windows_loaders=false \
    -Dtests=false -Dinstalled_tests=false -Dgio_sniffing=false
}

build_gtk4 ()
{
  with_meson -Dx11-backend=false -Dwayland-backend=false -Dbroadway-backend=false -Dwin32-backend=true \
    -Dmedia-gstreamer=disabled -Dprint-cpdb=disabled -Dprint-cups=disabled -Dvulkan=disabled -Dcloudproviders=disabled \
    -Dsysprof=disabled -Dtracker=disabled -Dcolord=disabled -Daccesskit=disabled -Dintrospection=disabled \
    -Ddocumentation=false -Dscreenshots=false -Dman-pages=false -Dbuild-demos=false -Dbuild-testsuite=false \
    -Dbuild-examples=false -Dbuild-tests=false
}

build_libadwaita_1 ()
{
  cp "$HERE/stub/appstream.h" "$PREFIX/include/"
  write_pc appstream 1.0.4 ''
  with_meson -Dprofiling=false -Dintrospection=disabled -Dvapi=false -Ddocumentation=false -Dgtk_doc=false -Dtests=false \
    -Dexamples=false
}

build_json_glib ()
{
  with_meson -Dintrospection=disabled -Dgtk_doc=disabled -Dman=false -Dtests=false -Dconformance=false -Dnls=enabled
}

# History rests on the session extension.
build_sqlite3 ()
{
  local features='-DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK'

  mkdir -p build
  cd build
  ../source/configure --disable-tcl --disable-readline
  make sqlite3.c
  # shellcheck disable=SC2086
  $TARGET-gcc-posix $COMPILE_FLAGS $features -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -DSQLITE_THREADSAFE=1 -DSQLITE_DQS=0 \
    -DSQLITE_API='__declspec(dllexport)' -shared -s $LINK_FLAGS -o "$PREFIX/bin/libsqlite3-0.dll" sqlite3.c \
    -Wl,--out-implib,"$PREFIX/lib/libsqlite3.dll.a"
  cp sqlite3.h "$PREFIX/include/"
  write_pc sqlite3 "$(<../source/VERSION)" -lsqlite3 "$features"
}

build_libxlsxwriter ()
{
  local source=$PWD/source

  mkdir -p build
  cd build
  # shellcheck disable=SC2086
  printf '%s\0' "$source"/src/*.c "$source"/third_party/minizip/{ioapi,zip,iowin32}.c \
    "$source"/third_party/tmpfileplus/tmpfileplus.c "$source"/third_party/md5/md5.c |
    xargs -0 -n 1 -P "$JOBS" $TARGET-gcc-posix $COMPILE_FLAGS -I"$source/include" -I"$source/third_party/minizip" -c
  rm -f "$PREFIX/lib/libxlsxwriter.a"
  $TARGET-ar rcD "$PREFIX/lib/libxlsxwriter.a" *.o
  cp -r "$source"/include/xlsxwriter "$source"/include/xlsxwriter.h "$PREFIX/include/"
  write_pc xlsxwriter "$(version_of libxlsxwriter | cut -d - -f 1)" '-lxlsxwriter -lz'
}

build_libical3 ()
{
  with_cmake . -DSHARED_ONLY=ON -DWITH_CXX_BINDINGS=OFF -DICAL_GLIB=OFF -DICAL_BUILD_DOCS=OFF -DGOBJECT_INTROSPECTION=OFF \
    -DLIBICAL_BUILD_TESTING=OFF -DCMAKE_DISABLE_FIND_PACKAGE_ICU=ON -DCMAKE_DISABLE_FIND_PACKAGE_BDB=ON
}

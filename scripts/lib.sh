# shellcheck shell=bash
# Helpers of ./emu and scripts/*: where things are, and one locked, quiet step that brings the build up to date.
# Nothing here writes to stdout, which belongs to the program that runs afterwards, and nothing needs /proc
# (so no process substitution): fresh chroots often lack it.

root=$(cd -P "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
build_dir=$root/build
package_list=$root/scripts/packages.txt
patience_s=2 # Work that takes longer than this is announced.

say() { printf 'emu: %s\n' "$*" >&2; }

die() { # STATUS MESSAGE
  say "$2"
  exit "$1"
}

make_build_dir() {
  mkdir -p "$build_dir" 2>/dev/null || true
  [[ -w $build_dir ]] || die 3 "cannot write to $build_dir"
}

# Runs COMMAND so that the build depends on the checkout, not on the caller's flags or input.
in_clean_environment() { # COMMAND…
  env -u CC -u CXX -u CFLAGS -u CXXFLAGS -u CPPFLAGS -u LDFLAGS -u ASMFLAGS -u MAKEFLAGS -u NINJA_STATUS \
    -u CLICOLOR_FORCE -u CMAKE_GENERATOR -u CMAKE_BUILD_TYPE -u CMAKE_TOOLCHAIN_FILE "$@" </dev/null 9>&-
}

# --- progress -------------------------------------------------------------------------------------------------

# A slow step that makes nothing stays silent where no terminal watches.
announce() { # LOG STEP: on a terminal one changing line, elsewhere one line in all
  if [[ -t 2 ]]; then
    printf '\r\033[K%.*s' "$((${COLUMNS:-80} - 1))" "emu: $2" >&2
    announced=yes
  elif [[ $announced == no && $2 =~ (Building|Linking|Performing configure|^--) ]]; then
    say "building (log: ${1#"$PWD"/})"
    announced=yes
  fi
}

show_progress() { # LOG: copies stdin to LOG and announces what takes long
  local log=$1 deadline_us=$((${EPOCHREALTIME//[.,]/} + patience_s * 1000000)) announced=no step='' line='' chunk status
  : >"$log"
  while true; do
    status=0
    IFS= read -r -t 1 chunk || status=$?
    line+=$chunk
    if ((status <= 128)); then
      [[ -z $line ]] || printf '%s\n' "$line" >>"$log"
      ((status == 0)) || break
      step=$line line=''
    fi
    ((${EPOCHREALTIME//[.,]/} < deadline_us)) || announce "$log" "$step"
  done
  [[ $announced == no || ! -t 2 ]] || printf '\r\033[K' >&2
}

show_failure() { # LOG: the first failed step and what it said, or the end of the log
  awk -v most=40 '
    { text[NR] = $0 }
    /^FAILED:/ && !first { first = NR }
    END { if (!first) first = NR - most + 1; for (i = first; i < first + most && i <= NR; i++) if (i in text) print text[i] }' "$1"
}

run_logged() { # LOG COMMAND…: exit 3 with what went wrong when COMMAND fails
  local log=$1
  shift
  trap 'exit 130' INT
  in_clean_environment "$@" 2>&1 | show_progress "$log" && return
  show_failure "$log" >&2
  rm -f "$build_dir"/.packages-* # The packages may be what is wrong: look again next time.
  die 3 "the build failed (log: $log)"
}

# --- build ----------------------------------------------------------------------------------------------------

lock_build() { # Holds descriptor 9 until the calling subshell ends
  make_build_dir
  exec 9>>"$build_dir/.lock"
  flock -w "$patience_s" 9 && return
  say "waiting for another build of this checkout"
  flock 9
}

package_stamp() { # TIER: the file that holds the package list that was last found complete
  printf '%s/.packages-%s' "$build_dir" "$1"
}

packages_are_known() { # TIER: nothing changed, here or by dpkg, since they were last found complete
  local stamp
  stamp=$(package_stamp "$1")
  [[ ! /var/lib/dpkg/status -nt $stamp ]] && cmp -s "$package_list" "$stamp"
}

# Configured for this very path, and each half either whole or not begun.
is_configured() {
  grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build_dir/CMakeCache.txt" || return
  [[ -e $build_dir/build.ninja ]] || return
  [[ ! -e $build_dir/arm64-external/src/arm64-stamp/arm64-configure || -e $build_dir/arm64/build.ninja ]]
}

configure() {
  # What a moved or interrupted configuration left behind names other paths; logs, stamps and fetched parts stay.
  find "$build_dir/" -mindepth 1 -maxdepth 1 ! -name '.lock' ! -name '.packages-*' ! -name '*.log' \
    ! -name qemu ! -name peers -exec rm -rf {} +
  (cd "$root" && run_logged "$build_dir/configure.log" cmake --preset dev)
}

ensure_built() { # TIER TARGETS…: packages, configuration and TARGETS are up to date, or the script ends
  local tier=$1
  shift
  (
    lock_build
    packages_are_known "$tier" || in_clean_environment "$root/scripts/setup" "--$tier"
    is_configured || configure
    run_logged "$build_dir/build.log" ninja -C "$build_dir" "$@"
  )
}

# --- sources --------------------------------------------------------------------------------------------------

cpp_files() { # The project's C++ files, each ended by NUL
  find "$root"/{emulator,runtime,simd,tests} -name '*.h' -print0 -o -name '*.cpp' -print0
}

clone_checkout() { # FOLDER: a git clone with the files as they are now, committed or not, and nothing ignored
  git clone -q "file://$root" "$1"
  git -C "$root" ls-files -dz | (cd "$1" && xargs -0 -r rm -f --)
  git -C "$root" ls-files -coz --exclude-standard | tar -C "$root" --null --ignore-failed-read -T - -c 2>/dev/null |
    tar -C "$1" -x
}

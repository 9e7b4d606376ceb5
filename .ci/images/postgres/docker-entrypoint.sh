#!/usr/bin/env bash
# Entry point of what stands in for postgres:18. Written for this project; it honours the
# public contract of the official image (variables, init directory, log lines, exit codes).
set -Eeuo pipefail

secret() { # NAME [DEFAULT]: NAME, or the content of the file that NAME_FILE names, or DEFAULT
  local n=$1 f="${1}_FILE"
  if [ -n "${!n:-}" ] && [ -n "${!f:-}" ]; then echo >&2 "error: both $n and $f are set (but are exclusive)"; exit 1; fi
  if [ -z "${!n:-}" ] && [ -n "${!f:-}" ]; then export "$n=$(<"${!f}")"; fi
  if [ -z "${!n:-}" ]; then export "$n=${2:-}"; fi
  unset "$f"
}
run_sql() { PGHOST= PGHOSTADDR= psql -v ON_ERROR_STOP=1 --no-password --no-psqlrc -U "$POSTGRES_USER" "$@"; }
docker_process_sql() { run_sql ${POSTGRES_DB:+-d "$POSTGRES_DB"} "$@"; }   # name that init scripts may call
psql_default() { run_sql -d "$POSTGRES_DB" "$@"; }

case "${1:-}" in ''|-*) set -- postgres "$@";; esac
wants_help() { local a; for a; do case $a in '-?'|--help|--describe-config|-V|--version) return 0;; esac; done; return 1; }
if [ "$1" != postgres ] || wants_help "$@"; then exec "$@"; fi

# --- directories, then step down from root ------------------------------------------------
mkdir -p "$PGDATA"; chmod 0700 "$PGDATA" || :
mkdir -p /var/run/postgresql || :; chmod 3775 /var/run/postgresql 2>/dev/null || :
if [ -n "${POSTGRES_INITDB_WALDIR:-}" ]; then mkdir -p "$POSTGRES_INITDB_WALDIR"; chmod 700 "$POSTGRES_INITDB_WALDIR"; fi
if [ "$(id -u)" = 0 ]; then
  chown -R postgres "$PGDATA" /var/run/postgresql ${POSTGRES_INITDB_WALDIR:+"$POSTGRES_INITDB_WALDIR"}
  exec gosu postgres "$0" "$@"
fi

# These binaries were built with /tmp as the socket directory; clients (Debian's libpq) and habit
# expect /var/run/postgresql. Given first, so that a later option of the caller's wins.
shift; set -- postgres -c unix_socket_directories=/var/run/postgresql "$@"

if [ -s "$PGDATA/PG_VERSION" ]; then
  printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
  exec "$@"
fi

# --- first start --------------------------------------------------------------------------
if [ "$PGDATA" = "/var/lib/postgresql/$PG_MAJOR/docker" ]; then
  # 18+ keeps its data in /var/lib/postgresql/18/docker; the old mount point is an error
  for d in /var/lib/postgresql /var/lib/postgresql/data /var/lib/postgresql/*/docker; do
    [ -s "$d/PG_VERSION" ] && { echo >&2 "Error: old database found in $d: this image (18+) expects $PGDATA"; exit 1; }
  done
  if grep -q ' /var/lib/postgresql/data ' /proc/self/mountinfo; then
    echo >&2 "Error: a volume is mounted on /var/lib/postgresql/data: in 18+ mount it on /var/lib/postgresql"; exit 1
  fi
fi
secret POSTGRES_PASSWORD; secret POSTGRES_USER postgres; secret POSTGRES_DB "$POSTGRES_USER"; secret POSTGRES_INITDB_ARGS
: "${POSTGRES_HOST_AUTH_METHOD:=}"
if [ -z "$POSTGRES_PASSWORD" ] && [ "$POSTGRES_HOST_AUTH_METHOD" != trust ]; then
  echo >&2 "Error: no database yet, and no password for its superuser: set POSTGRES_PASSWORD (or POSTGRES_PASSWORD_FILE,"
  echo >&2 "       or POSTGRES_HOST_AUTH_METHOD=trust)."
  exit 1
fi
ls /docker-entrypoint-initdb.d/ >/dev/null

if ! getent passwd "$(id -u)" >/dev/null; then      # docker run --user <uid unknown to the image>
  for w in /usr/lib/*/libnss_wrapper.so; do
    NSS_WRAPPER_PASSWD=$(mktemp) NSS_WRAPPER_GROUP=$(mktemp); export LD_PRELOAD=$w NSS_WRAPPER_PASSWD NSS_WRAPPER_GROUP
    echo "postgres:x:$(id -u):$(id -g):PostgreSQL:$PGDATA:/bin/false" >"$NSS_WRAPPER_PASSWD"
    echo "postgres:x:$(id -g):" >"$NSS_WRAPPER_GROUP"
  done
fi
eval "more=($POSTGRES_INITDB_ARGS)"      # shell words, as the variable is documented
pwfile=$(mktemp); printf '%s\n' "$POSTGRES_PASSWORD" >"$pwfile"
initdb -D "$PGDATA" -U "$POSTGRES_USER" --pwfile="$pwfile" -c listen_addresses='*' \
  ${POSTGRES_INITDB_WALDIR:+--waldir="$POSTGRES_INITDB_WALDIR"} "${more[@]}"
rm -f "$pwfile"
[ -z "${NSS_WRAPPER_PASSWD:-}" ] || { rm -f "$NSS_WRAPPER_PASSWD" "$NSS_WRAPPER_GROUP"; unset LD_PRELOAD NSS_WRAPPER_PASSWD NSS_WRAPPER_GROUP; }

shift   # "postgres"; what is left are server options
printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:=$(postgres -C password_encryption "$@")}" >>"$PGDATA/pg_hba.conf"

export PGPASSWORD="${PGPASSWORD:-$POSTGRES_PASSWORD}"
# temporary server: Unix socket only, so that nobody outside takes it for the real one
PGUSER="${PGUSER:-$POSTGRES_USER}" pg_ctl -D "$PGDATA" -o "$(printf '%q ' "$@" -c listen_addresses='' -p "${PGPORT:-5432}")" -w start
if [ -z "$(run_sql -d postgres -v db="$POSTGRES_DB" -tA <<<"SELECT 1 FROM pg_database WHERE datname = :'db';")" ]; then
  run_sql -d postgres -v db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'; echo
fi
psql=( psql_default )   # what sourced init scripts of older days use
echo
for f in /docker-entrypoint-initdb.d/*; do
  case $f in
    *.sh)      if [ -x "$f" ]; then echo "$0: running $f"; "$f"; else echo "$0: sourcing $f"; . "$f"; fi;;
    *.sql)     echo "$0: running $f"; psql_default -f "$f"; echo;;
    *.sql.gz)  echo "$0: running $f"; gunzip -c "$f" | psql_default; echo;;
    *.sql.xz)  echo "$0: running $f"; xzcat "$f" | psql_default; echo;;
    *.sql.zst) echo "$0: running $f"; zstd -dc "$f" | psql_default; echo;;
    '/docker-entrypoint-initdb.d/*') ;;
    *)         echo "$0: ignoring $f";;
  esac
done
PGUSER="${PGUSER:-postgres}" pg_ctl -D "$PGDATA" -m fast -w stop
unset PGPASSWORD
printf '\nPostgreSQL init process complete; ready for start up.\n\n'
exec postgres "$@"

#!/usr/bin/env bash
# Requests a second over keep-alive, beside nginx serving the same bytes from a file: bench/load/http.sh DIR
# Each pair of runs is taken in turn, three times, and the medians are printed: the machine's other work hits both alike.
#
# wrk waits for each answer before it asks again, so its percentiles are of an unloaded queue: they show what an answer costs,
# not what a user sees behind a stalled server.
set -euo pipefail
data=$1
program=build/release/straal
seconds=${BENCH_SECONDS:-3}
work=$(mktemp -d)
nginx_port=18081
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

"$program" serve "$data" --port 0 2>"$work/straal.log" &
server=$!
until straal=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$work/straal.log"); do
  kill -0 $server 2>/dev/null || { cat "$work/straal.log" >&2; exit 1; }
  sleep 0.1
done
mkdir -p "$work/files"
cat >"$work/nginx.conf" <<EOF
worker_processes 2;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  open_file_cache max=10;
  keepalive_requests 1000000000;
  default_type application/json;
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
  server { listen 127.0.0.1:$nginx_port; root $work/files; }
}
EOF

dates=$("$program" info "$data" --json | node -e '
  const { dates } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const last = dates.at(-1).date, back = new Date(Date.parse(last) - 7 * 864e5).toISOString().slice(0, 10);
  console.log(`${back};${last}`)')
declare -A paths=([1]="/api/1012JS/$dates/1" [10]="/api/1012JS/$dates/10")
for km in 1 10; do
  curl -sf "$straal${paths[$km]}" -o "$work/files/$km.json"
done
chmod -R a+rX "$work"
nginx -p "$work" -c "$work/nginx.conf" 2>/dev/null &
until curl -sf -o /dev/null "http://127.0.0.1:$nginx_port/1.json"; do sleep 0.1; done

# One wrk run as "requests/s p50_ms p99_ms".
load() {
  wrk -t "$(($1 < 2 ? 1 : 2))" -c "$1" -d "${seconds}s" --latency "$2" | node -e '
    const text = require("fs").readFileSync(0, "utf8");
    const ms = (p) => { const [, n, unit] = text.match(new RegExp(`${p}%\\s+([\\d.]+)(us|ms|s)`)); return n * { us: 1e-3, ms: 1, s: 1e3 }[unit] };
    if (/Non-2xx|Socket errors/.test(text)) { console.error(text); process.exit(1) }
    console.log(text.match(/Requests\/sec:\s+([\d.]+)/)[1], ms(50), ms(99))'
}
median() { sort -g | sed -n 2p; }

echo "| question | connections | bytes | straal requests/s | p50 ms | p99 ms | nginx requests/s | p50 ms | p99 ms | straal / nginx |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
for km in 1 10; do
  for connections in 1 8 64; do
    : >"$work/straal"; : >"$work/nginx"
    for _ in 1 2 3; do
      load "$connections" "$straal${paths[$km]}" >>"$work/straal"
      load "$connections" "http://127.0.0.1:$nginx_port/$km.json" >>"$work/nginx"
    done
    row=()
    for side in straal nginx; do
      for column in 1 2 3; do row+=("$(cut -d' ' -f$column "$work/$side" | median)"); done
    done
    printf '| %s km, 2 dates | %d | %d | %.0f | %.3f | %.3f | %.0f | %.3f | %.3f | %.2f |\n' "$km" "$connections" \
      "$(stat -c %s "$work/files/$km.json")" "${row[@]}" "$(echo "${row[0]} ${row[3]}" | awk '{print $1 / $2}')"
  done
done

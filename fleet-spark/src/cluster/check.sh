#!/usr/bin/env bash
# Asks a fleet of 20,000 servers on one machine and on a cluster of two workers, of which one is killed in the middle, and
# compares the digests.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
dump=$(mktemp -d)
trap 'rm -rf "$dump"' EXIT
awk 'BEGIN {
  srand(5); servers = "'"$dump"'/servers.ndjson"; volumes = "'"$dump"'/volumes.ndjson"
  for (i = 0; i < 20000; i++) {
    project = "p" int(rand() < 0.3 ? 0 : rand() * 50); listed = ""
    for (j = 0; j < 1 + i % 5; j++) {
      id = "v" i "-" j; listed = listed (j ? "," : "") "{\"id\":\"" id "\"}"
      names = rand() < 0.1 ? "" : "{\"server_id\":\"s" i "\",\"device\":\"/dev/vd" substr("abcde", j + 1, 1) "\"}"
      printf "{\"id\":\"%s\",\"tenant_id\":\"%s\",\"size\":%d,\"multiattach\":%s,\"attachments\":[%s]}\n", \
        id, project, 1 + j, (rand() < 0.03 ? "true" : "false"), names > volumes
    }
    printf "{\"id\":\"s%d\",\"tenant_id\":\"%s\",\"status\":\"%s\",\"os-extended-volumes:volumes_attached\":[%s]}\n", \
      i, project, (rand() < 0.1 ? "ERROR" : "ACTIVE"), listed > servers
  }
}'
alone=$(java -jar "$root/api-adapter/target/preflight.jar" fleet "$dump" 2>/dev/null || true)
spread=$("$here/cluster.sh" kill "$dump" --partitions 17)
for answer in "$alone" "$spread"; do
  grep -E '^digest|servers asked' <<<"$answer"
done
[ "$(grep '^digest' <<<"$alone")" = "$(grep '^digest' <<<"$spread")" ] || { echo "the digests differ" >&2; exit 1; }

#!/usr/bin/env bash
# Asks a fleet on a standalone cluster of two workers on this machine, made of Maven's artifacts alone, and compares the digest
# with that of one machine:
#   cluster.sh run|kill PLACE [flags of the job]
# With kill, a worker and its executor are killed once verdicts are being written.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
how=$1 place=$2
shift 2
work=$(mktemp -d)
started=()
# The processes that another one started; of each, its parent stands behind its name and its state.
children() {
  local stat line rest
  for stat in /proc/[0-9]*/stat; do
    read -r line 2>/dev/null <"$stat" || continue
    rest=(${line##*) })
    if [ "${rest[1]}" = "$1" ]; then echo "${line%% *}"; fi
  done
}
end() {
  for id in "${started[@]}"; do kill "$id" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT

mkdir -p "$work/home"
if [ ! -d "$root/fleet-spark/target/spark" ]; then
  mvn -B -ntp -q -f "$root/pom.xml" -pl fleet-spark -am -DskipTests -Dinvoker.skip -Dspark.copied=package package >&2
fi
ln -s "$root/fleet-spark/target/spark" "$work/home/jars"
export SPARK_HOME=$work/home SPARK_SCALA_VERSION=2.13
jars="$work/home/jars/*"
master_port=${MASTER_PORT:-17077} ui_port=${UI_PORT:-18181}

SPARK_LOCAL_IP=127.0.0.1 java -Xmx256m -cp "$jars" org.apache.spark.deploy.master.Master \
  --host 127.0.0.1 --port "$master_port" --webui-port "$ui_port" >"$work/master.log" 2>&1 &
started+=($!)
# Two addresses, since losing a worker loses everything of its address.
for number in 2 3; do
  SPARK_LOCAL_IP=127.0.0.$number java -Xmx256m -cp "$jars" org.apache.spark.deploy.worker.Worker \
    --host 127.0.0.$number --port $((master_port + number)) --webui-port $((ui_port + number)) \
    --cores 1 --memory 1500m -d "$work/worker$number" "spark://127.0.0.1:$master_port" >"$work/worker$number.log" 2>&1 &
  started+=($!)
done
alive=0
for _ in $(seq 120); do
  alive=$(cat "$work"/worker*.log | grep -c 'Successfully registered with master' || true)
  [ "$alive" -ge 2 ] && break
  sleep 0.5
done
[ "$alive" -ge 2 ] || { echo "the workers did not come up" >&2; tail -n 5 "$work"/*.log >&2; exit 2; }

SPARK_LOCAL_IP=127.0.0.1 java -Xmx512m -cp "$jars" org.apache.spark.deploy.SparkSubmit \
  --master "spark://127.0.0.1:$master_port" --conf spark.executor.memory=1g \
  --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 --conf spark.ui.enabled=false \
  --class cloud.preflight.fleet.spark.FleetJob "$root/fleet-spark/target/preflight-fleet-spark-job.jar" \
  "$@" --out "$work/out" "$place" >"$work/report.txt" 2>"$work/job.log" &
job=$!
started+=("$job")
if [ "$how" = kill ]; then
  worker=${started[2]}
  until [ -d "$work/out/_verdicts.new" ] || ! kill -0 "$job" 2>/dev/null; do sleep 0.05; done
  executor=$(children "$worker")
  [ -n "$executor" ] || { echo "the worker $worker has no executor" >&2; exit 2; }
  kill -9 "$worker" $executor
  echo "killed the worker $worker and its executor" $executor >&2
fi
wait "$job" || { tail -n 20 "$work/job.log" >&2; exit 1; }
cat "$work/report.txt"

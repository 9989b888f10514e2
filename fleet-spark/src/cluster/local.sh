#!/usr/bin/env bash
# Asks a fleet on a Spark of some version, in one process with two threads:
#   local.sh SPARK SCALA PLACE [flags of the job]
# for instance local.sh 3.5.7 2.12 examples/fleet
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
spark=$1 scala=$2 place=$3
shift 3
jars=$root/fleet-spark/target/spark-$spark
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ ! -d "$jars" ]; then
  mvn -B -ntp -q -f "$root/fleet-spark/src/cluster/spark.xml" -Dspark="$spark" -Dscala="$scala" \
    dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$jars" >&2
fi
# What Spark before 4 needs of Java 17; its own scripts give the same.
opened=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opened+=(--add-opens "java.base/$package=ALL-UNNAMED")
done
SPARK_LOCAL_IP=127.0.0.1 java "${opened[@]}" -Xmx2g -cp "$jars/*" org.apache.spark.deploy.SparkSubmit \
  --master 'local[2]' --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
  --conf spark.ui.enabled=false ${SPARK_CONF:+--properties-file "$SPARK_CONF"} \
  --class cloud.preflight.fleet.spark.FleetJob "$root/fleet-spark/target/preflight-fleet-spark-job.jar" \
  --out "$work/out" "$@" "$place" 2>"$work/job.log" || { tail -n 20 "$work/job.log" >&2; exit 1; }

#!/bin/sh
# Asks real services about real servers: try.sh DIRECTORY [COMMAND…]
#
# Installs the Debian 12 packages of Keystone, Nova and Cinder into the directory (once), starts them in a network of their
# own that has the loopback address alone, makes servers and volumes, and asks about them with the command, which is
# `java -jar api-adapter/target/preflight.jar` unless another is given. Needs root, debootstrap, curl and some 2 GB.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$1
shift
[ $# -gt 0 ] || set -- java -jar "$here/../../../api-adapter/target/preflight.jar"

if [ ! -e "$root/installed" ]; then
    debootstrap --variant=minbase bookworm "$root" ${MIRROR-}
    printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    # Packages look for their machine's name and routes while they are configured.
    printf '127.0.0.1 localhost %s\n' "$(hostname)" > "$root/etc/hosts"
    mount -t proc proc "$root/proc"
    DEBIAN_FRONTEND=noninteractive chroot "$root" sh -c 'apt-get -qq update && apt-get -qq -y --no-install-recommends \
        install keystone nova-api nova-conductor nova-scheduler placement-api cinder-api cinder-scheduler \
        python3-nova python3-cinder python3-openstackclient python3-pymysql rabbitmq-server mariadb-server sudo procps iproute2 curl'
    umount "$root/proc"
    touch "$root/installed"
fi

# A network and processes of their own, which end with the first of them.
unshare --net --pid --fork --kill-child sleep 100000 &
outer=$!
sleep 1
first=$(pgrep -P $outer)
inside() {
    nsenter --net=/proc/$first/ns/net --pid=/proc/$first/ns/pid "$@"
}
end() {
    status=$?
    # The first of them takes all others along.
    kill -9 "$first"
    sleep 2
    umount -l "$root/proc" "$root/dev" || true
    exit "$status"
}
trap end EXIT
trap 'exit 1' INT TERM
inside mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"

cp "$here/services.sh" "$here/servers.sh" "$here/nothing.py" "$root/root/"
inside chroot "$root" sh /root/services.sh > "$root/root/services" 2>&1
inside chroot "$root" sh /root/servers.sh
STOP_CINDER="nsenter --pid=/proc/$first/ns/pid chroot $root pkill -f /usr/bin/cinder-api" \
    nsenter --net=/proc/$first/ns/net sh "$here/questions.sh" "$root/root" "$@"

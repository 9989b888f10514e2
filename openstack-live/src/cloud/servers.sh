#!/bin/sh
# Makes servers and volumes in the project demo, and writes their ids into a file to be read by a shell.
set -eu
cd /root
export LC_ALL=C.UTF-8 OS_AUTH_URL=http://127.0.0.1:5000/v3 OS_USERNAME=admin OS_PASSWORD=admin OS_PROJECT_NAME=demo \
    OS_USER_DOMAIN_ID=default OS_PROJECT_DOMAIN_ID=default OS_IDENTITY_API_VERSION=3 OS_COMPUTE_API_VERSION=2.37

openstack flavor create --ram 64 --disk 0 --vcpus 1 small
export OS_USERNAME=demo OS_PASSWORD=demo

server() {
    openstack volume create --size 1 --bootable "$1-root"
    until [ "$(openstack volume show "$1-root" -f value -c status)" = available ]; do sleep 1; done
    openstack server create --flavor small --volume "$1-root" --nic none --wait "$1"
    [ "$(openstack server show "$1" -f value -c status)" = ACTIVE ]
}
for name in web off paused deleted; do
    server $name
done
openstack volume create --size 3 data
openstack server add volume web data
openstack server stop off
openstack server pause paused
openstack server delete deleted
until [ "$(openstack server show off -f value -c status)" = SHUTOFF ]; do sleep 1; done

{
    for name in web off paused; do
        echo "$name=$(openstack server show $name -f value -c id)"
    done
    echo "deleted=$(openstack volume show deleted-root -f json -c attachments | grep -o '"server_id": "[^"]*"' | cut -d'"' -f4)"
    echo "project=$(openstack project show demo -f value -c id)"
    echo "token=$(openstack token issue -f value -c id)"
    openstack application credential create preflight -f shell -c id -c secret | sed 's/^/credential_/'
} > ids
cat ids | grep -v 'token\|secret'

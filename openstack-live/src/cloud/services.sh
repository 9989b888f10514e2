#!/bin/sh
# Starts Keystone, Nova, Cinder and what they need on the loopback address, and makes a project with servers and volumes.
# Runs inside the directory that try.sh has installed them into, in a network of its own.
set -eu
cd /root
export LC_ALL=C.UTF-8 OS_AUTH_URL=http://127.0.0.1:5000/v3 OS_USERNAME=admin OS_PASSWORD=admin OS_PROJECT_NAME=admin \
    OS_USER_DOMAIN_ID=default OS_PROJECT_DOMAIN_ID=default OS_IDENTITY_API_VERSION=3
mkdir -p log

# Waits up to two minutes until a command succeeds.
until_done() {
    for _ in $(seq 120); do
        if "$@" > /dev/null 2>&1; then
            return 0
        fi
        sleep 1
    done
    echo "gave up: $*" >&2
    exit 1
}

# start NAME COMMAND…
start() {
    name=$1
    shift
    "$@" > "log/$name" 2>&1 &
    echo $! > "log/$name.pid"
}

ip link set lo up
echo '127.0.0.1 localhost controller' > /etc/hosts

install -d -o mysql /run/mysqld
start mariadb mariadbd --user=mysql --bind-address=127.0.0.1
until_done mariadb -e 'SELECT 1'
for database in keystone placement nova nova_api nova_cell0 cinder; do
    mariadb -e "DROP DATABASE IF EXISTS $database; CREATE DATABASE $database"
done
mariadb -e "CREATE USER IF NOT EXISTS os@'%' IDENTIFIED BY 'os'; GRANT ALL ON *.* TO os@'%'"
mariadb -e "CREATE USER IF NOT EXISTS os@localhost IDENTIFIED BY 'os'; GRANT ALL ON *.* TO os@localhost"

export RABBITMQ_NODENAME=rabbit@localhost
start rabbitmq sudo -E -u rabbitmq HOME=/var/lib/rabbitmq rabbitmq-server
until_done sudo -E -u rabbitmq HOME=/var/lib/rabbitmq rabbitmqctl await_startup

mysql=mysql+pymysql://os:os@127.0.0.1
authtoken='[keystone_authtoken]
www_authenticate_uri = http://127.0.0.1:5000/v3
auth_url = http://127.0.0.1:5000/v3
auth_type = password
username = admin
password = admin
project_name = admin
user_domain_id = default
project_domain_id = default'

cat > /etc/keystone/keystone.conf << CONF
[database]
connection = $mysql/keystone
[token]
provider = fernet
CONF
keystone-manage db_sync
keystone-manage fernet_setup --keystone-user root --keystone-group root
keystone-manage credential_setup --keystone-user root --keystone-group root
keystone-manage bootstrap --bootstrap-password admin --bootstrap-region-id RegionOne \
    --bootstrap-public-url http://127.0.0.1:5000/v3 --bootstrap-internal-url http://127.0.0.1:5000/v3 \
    --bootstrap-admin-url http://127.0.0.1:5000/v3
start keystone keystone-wsgi-public --host 127.0.0.1 --port 5000
until_done curl -sf http://127.0.0.1:5000/v3

openstack << COMMANDS
project create demo
user create demo --password demo --project demo
role add --user demo --project demo member
role add --user admin --project demo admin
service create --name nova compute
endpoint create --region RegionOne nova public http://127.0.0.1:8774/v2.1
endpoint create --region RegionOne nova internal http://127.0.0.1:8774/v2.1
service create --name cinderv3 volumev3
endpoint create --region RegionOne cinderv3 public http://127.0.0.1:8776/v3/%(project_id)s
endpoint create --region RegionOne cinderv3 internal http://127.0.0.1:8776/v3/%(project_id)s
service create --name placement placement
endpoint create --region RegionOne placement public http://127.0.0.1:8778
endpoint create --region RegionOne placement internal http://127.0.0.1:8778
service create --name glance image
endpoint create --region RegionOne glance public http://127.0.0.1:9292
service create --name neutron network
endpoint create --region RegionOne neutron public http://127.0.0.1:9696
endpoint create --region RegionOne neutron internal http://127.0.0.1:9696
COMMANDS

cat > /etc/placement/placement.conf << CONF
[placement_database]
connection = $mysql/placement
$authtoken
CONF
placement-manage db sync
start placement placement-api --host 127.0.0.1 --port 8778

cat > /etc/nova/nova.conf << CONF
[DEFAULT]
transport_url = rabbit://guest:guest@127.0.0.1:5672/
my_ip = 127.0.0.1
host = host1
compute_driver = fake.FakeDriver
osapi_compute_listen = 127.0.0.1
osapi_compute_workers = 1
enabled_apis = osapi_compute
reclaim_instance_interval = 3600
state_path = /var/lib/nova
[api_database]
connection = $mysql/nova_api
[database]
connection = $mysql/nova
[oslo_concurrency]
lock_path = /var/lib/nova/tmp
[conductor]
workers = 1
[scheduler]
workers = 1
[cinder]
os_region_name = RegionOne
$authtoken
[placement]
$(echo "$authtoken" | tail -n +3)
[neutron]
$(echo "$authtoken" | tail -n +3)
CONF
nova-manage api_db sync
nova-manage cell_v2 map_cell0 --database_connection $mysql/nova_cell0
nova-manage cell_v2 create_cell --name cell1
nova-manage db sync

cat > /etc/cinder/cinder.conf << CONF
[DEFAULT]
transport_url = rabbit://guest:guest@127.0.0.1:5672/
my_ip = 127.0.0.1
host = host1
osapi_volume_listen = 127.0.0.1
osapi_volume_workers = 1
api_paste_config = /etc/cinder/api-paste.ini
enabled_backends = fast
default_volume_type = __DEFAULT__
[fast]
volume_driver = cinder.tests.fake_driver.FakeLoggingVolumeDriver
volume_backend_name = fast
[database]
connection = $mysql/cinder
[oslo_concurrency]
lock_path = /var/lib/cinder/tmp
$authtoken
CONF
cinder-manage db sync

start nothing python3 /root/nothing.py
start nova-conductor nova-conductor
start nova-scheduler nova-scheduler
start nova-api nova-api
start nova-compute python3 -c 'from nova.cmd.compute import main; main()' --config-file /etc/nova/nova.conf
start cinder-api cinder-api
start cinder-scheduler cinder-scheduler
start cinder-volume python3 -c 'from cinder.cmd.volume import main; main()' --config-file /etc/cinder/cinder.conf
until_done curl -sf http://127.0.0.1:8774/
until_done curl -sf http://127.0.0.1:8776/
until_done sh -c 'nova-manage cell_v2 discover_hosts; nova-manage cell_v2 list_hosts | grep -q host1'
echo "services are up"

#!/bin/sh
# Asks about the servers that servers.sh has made, and says of each answer whether it is right: questions.sh FOLDER COMMAND…
set -u
folder=$1
shift
. "$folder/ids"
work=$(mktemp -d)
wrong=0

cat > "$work/profile.yaml" << YAML
default-account: {migrated_to_cbr: false, existing_user: true, real_name_verified: true}
YAML

# expect WHAT STATUS WORDS: the exit status and the words of what was asked last
expect() {
    if [ "$status" = "$2" ] && grep -qF -- "$3" "$work/said"; then
        echo "right: $1: $3"
    else
        echo "WRONG: $1: exit status $status, not $2 with \"$3\":"
        cat "$work/said"
        wrong=1
    fi
}

export OS_AUTH_URL=http://127.0.0.1:5000/v3 OS_USER_DOMAIN_ID=default OS_PROJECT_DOMAIN_ID=default OS_PROJECT_NAME=demo
ask() {
    "$@" > "$work/said" 2>&1
    status=$?
}
protect() {
    server=$1
    shift
    ask "$@" check --live --operation protect --server "$server" --profile "$work/profile.yaml" \
        --assume-empty quotas,operation_logs
}

export OS_USERNAME=demo OS_PASSWORD=demo
protect "$web" "$@"
expect 'a running server' 0 "$web: protect ALLOWED"
protect "$off" "$@"
expect 'a server that is off' 0 "$off: protect ALLOWED"
protect "$paused" "$@"
expect 'a paused server' 1 'CSBS.6005'
protect "$deleted" "$@"
expect 'a server that was deleted softly' 1 'CSBS.6001'
protect 00000000-0000-0000-0000-000000000000 "$@"
expect 'a server that is not there' 1 'CSBS.6000'
ask "$@" check --live --operation protect --server "$web"
expect 'a cloud without CSBS' 3 'operation_logs'
protect "$web" env OS_PASSWORD=wrong "$@"
expect 'a wrong password' 2 'Keystone does not take the password of demo'
unset OS_USERNAME OS_PASSWORD
protect "$web" env OS_TOKEN="$token" "$@"
expect 'a token' 0 'protect ALLOWED'
protect "$web" env OS_APPLICATION_CREDENTIAL_ID="$credential_id" \
    OS_APPLICATION_CREDENTIAL_SECRET="$credential_secret" "$@"
expect 'an application credential' 0 'protect ALLOWED'

# The service, with the caller's token.
unset OS_PROJECT_NAME
PREFLIGHT_DATA_DIR=$work/data PREFLIGHT_SOURCE=openstack PREFLIGHT_CREDENTIALS=keystone \
    PREFLIGHT_KEYSTONE_URL=$OS_AUTH_URL "$@" serve --port 8080 --profile "$work/profile.yaml" > "$work/serve" 2>&1 &
service=$!
until grep -q listening "$work/serve" || ! kill -0 $service 2> /dev/null; do sleep 1; done
post() {
    ask curl -s -w '%{http_code}' -H "X-Auth-Token: $1" -H 'Content-Type: application/json' \
        -d "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"$2\"}}" \
        "http://127.0.0.1:8080/v1/$project/validations"
}
post "$token" "$web"
expect 'the service' 0 '"decision":"undetermined"'
post nobody "$web"
expect 'a token that is none' 0 'Preflight.0401'
unscoped=$(curl -si -H 'Content-Type: application/json' -d '{"auth":{"identity":{"methods":["password"],"password":{"user":{
    "name":"demo","domain":{"id":"default"},"password":"demo"}}},"scope":"unscoped"}}' "$OS_AUTH_URL/auth/tokens" |
    tr -d '\r' | sed -n 's/^X-Subject-Token: //Ip')
post "$unscoped" "$web"
expect 'an unscoped token' 0 'Preflight.0403'
$STOP_CINDER
post "$token" "$web"
expect 'Cinder is away' 0 'Cinder'
kill $service
rm -r "$work"
exit $wrong

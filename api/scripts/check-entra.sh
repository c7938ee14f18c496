#!/usr/bin/env bash
# Says what is missing or too much in an existing registration. Changes nothing. Exit code 0: all is well; 1: something is to be put right.
#   check-entra.sh --host relance.example.fr --app {application id} [--shared]
# Needs az (signed in: az login) and jq.
set -euo pipefail
# shellcheck source=entra-common.sh disable=SC1091
source "$(dirname "$0")/entra-common.sh"

host='' app=''
while (($#)); do
  case $1 in
    --host) host=${2:-}; shift ;;
    --app) app=${2:-}; shift ;;
    --shared) needed+=(Mail.ReadWrite.Shared) ;;
    *) fail "Unknown: $1. See the head of this file." ;;
  esac
  shift
done
need_host "$host"
need_jq
need_az
[[ $app =~ ^[0-9a-fA-F-]{36}$ ]] || fail "--app takes the application id (a GUID)."

faults=0
say() { printf '%-7s %s\n' "$1" "$2"; }
check() { # what, what to do, jq condition on the registration
  if jq -e --arg host "$host" --arg app "$app" --arg graph "$graph" --arg scope "$scope" --arg office "$office" "$3" >/dev/null <<<"$registration"; then
    say ok "$1"
  else
    say WRONG "$1: $2"
    faults=$((faults + 1))
  fi
}

registration=$(az ad app show --id "$app" --output json) || fail "There is no application $app in this directory, or this account may not see it."

check "Sign-in through Outlook" "add the single-page address brk-multihub://$host" '.spa.redirectUris | index("brk-multihub://\($host)")'
check "Sign-in by dialog" "add the single-page address https://$host/sign-in/done/ (with the slash)" '.spa.redirectUris | index("https://\($host)/sign-in/done/")'
check "No address of another kind" "remove the addresses of type Web and of public clients" '((.web.redirectUris // []) + (.publicClient.redirectUris // [])) | length == 0'
check "No implicit grant" "untick access tokens and ID tokens under Authentication" '[.web.implicitGrantSettings.enableAccessTokenIssuance, .web.implicitGrantSettings.enableIdTokenIssuance] | any | not'
check "Not a public client" "set \"Allow public client flows\" to No" '.isFallbackPublicClient != true'
check "Application id URI" "set it to api://$app" '.identifierUris | index("api://\($app)")'
check "Tokens of version 2" "set requestedAccessTokenVersion to 2 in the manifest" '.api.requestedAccessTokenVersion == 2'
check "Scope $scope" "add and enable it under Expose an API" '.api.oauth2PermissionScopes | any(.value == $scope and .isEnabled)'
check "The pane is authorised" "add $app itself under Authorized client applications, with the scope ticked" \
  '(.api.oauth2PermissionScopes | map(select(.value == $scope).id)) as $ids | .api.preAuthorizedApplications // [] | any(.appId == $app and (.delegatedPermissionIds | any(. as $id | $ids | index($id))))'
check "Nobody else is authorised" "remove the other authorized client applications" '(.api.preAuthorizedApplications // []) | all(.appId == $app or .appId == $office)'
check "No application permission" "remove the permissions of type Application: Relance only acts for people" '[.requiredResourceAccess[].resourceAccess[] | select(.type != "Scope")] | length == 0'

held=$(jq -r --arg graph "$graph" '.requiredResourceAccess[] | select(.resourceAppId == $graph).resourceAccess[] | select(.type == "Scope").id' <<<"$registration")
for one in "${needed[@]}"; do
  if grep -qx "${permission[$one]}" <<<"$held"; then say ok "Permission $one"
  else say WRONG "Permission $one: add it (Microsoft Graph, delegated)"; faults=$((faults + 1)); fi
done

known=" ${permission[*]} "
while read -r id; do
  [[ -z $id || $known == *" $id "* ]] && continue
  say WRONG "Permission $id is more than Relance needs: remove it"
  faults=$((faults + 1))
done <<<"$held"
others=$(jq -r --arg graph "$graph" '[.requiredResourceAccess[] | select(.resourceAppId != $graph)] | length' <<<"$registration")
if ((others > 0)); then say WRONG "Permissions on $others other service(s) than Microsoft Graph: remove them"; faults=$((faults + 1)); fi

# What is consented to, not only listed.
grants=$(az rest --method GET --url "https://graph.microsoft.com/v1.0/servicePrincipals(appId='$app')/oauth2PermissionGrants" --output json 2>/dev/null || echo '{"value":[]}')
consented=$(jq -r '[.value[] | select(.consentType == "AllPrincipals").scope] | join(" ")' <<<"$grants")
for one in "${needed[@]}"; do
  if [[ " $consented " == *" $one "* ]]; then say ok "Consent to $one"
  else say WRONG "Consent to $one: az ad app permission admin-consent --id $app"; faults=$((faults + 1)); fi
done
for one in $(jq -r '[.value[].scope] | join(" ")' <<<"$grants"); do
  case $one in
    Mail.Send*) say WRONG "Consent to $one: take it back, Relance never sends"; faults=$((faults + 1)) ;;
  esac
done

# Credentials: one that is good, and not for long by accident only.
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
soon=$(date -u -d '+30 days' +%Y-%m-%dT%H:%M:%SZ)
last=$(jq -r '[(.passwordCredentials // [])[].endDateTime, (.keyCredentials // [])[].endDateTime] | max // ""' <<<"$registration")
if [[ -z $last ]]; then say note "No secret and no certificate: right with a managed identity only (check its federated credential)"
elif [[ $last < $now ]]; then say WRONG "Every secret and certificate has expired (the last on ${last%%T*}): add one"; faults=$((faults + 1))
elif [[ $last < $soon ]]; then say note "The last secret or certificate expires on ${last%%T*}: renew it in time"
else say ok "A credential that is good until ${last%%T*}"; fi

if ((faults > 0)); then printf '%d to put right.\n' "$faults"; exit 1; fi
printf 'The registration is as Relance needs it.\n'

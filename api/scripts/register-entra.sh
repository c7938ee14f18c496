#!/usr/bin/env bash
# Registers Relance in Entra with the least permissions, or brings an existing registration to that state. May be run again.
#   register-entra.sh --host relance.example.fr [--name Relance] [--shared] [--app {application id}] [--office] [--tenants] [--dry-run]
#     --shared   also ask for shared mailboxes (Mail.ReadWrite.Shared)
#     --office   also let Office itself ask for a token, where nested app authentication is missing
#     --tenants  accounts of other directories too (list them in AzureAd__AllowedTenants)
# It gives no consent and creates no secret: the last lines say how. Needs az (signed in: az login) and jq.
set -euo pipefail
# shellcheck source=entra-common.sh disable=SC1091
source "$(dirname "$0")/entra-common.sh"

host='' name=Relance app='' audience=AzureADMyOrg trusted='' dry_run=false
while (($#)); do
  case $1 in
    --host) host=${2:-}; shift ;;
    --name) name=${2:-}; shift ;;
    --app) app=${2:-}; shift ;;
    --shared) needed+=(Mail.ReadWrite.Shared) ;;
    --office) trusted=$office ;;
    --tenants) audience=AzureADMultipleOrgs ;;
    --dry-run) dry_run=true ;;
    *) fail "Unknown: $1. See the head of this file." ;;
  esac
  shift
done
need_host "$host"
need_jq

# What the registration is to be, as Microsoft Graph's application resource.
body_for() { # application id, or nothing before there is one
  local access
  access=$(for one in "${needed[@]}"; do jq -n --arg id "${permission[$one]}" '{id: $id, type: "Scope"}'; done | jq -s .)
  jq -n --arg app "$1" --arg name "$name" --arg host "$host" --arg audience "$audience" --arg graph "$graph" \
    --arg scope "$scope" --arg scopeId "$scope_id" --argjson access "$access" '
    {
      displayName: $name,
      signInAudience: $audience,
      spa: { redirectUris: ["brk-multihub://\($host)", "https://\($host)/sign-in/done/"] },
      web: { redirectUris: [], implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false } },
      publicClient: { redirectUris: [] },
      isFallbackPublicClient: false,
      requiredResourceAccess: [{ resourceAppId: $graph, resourceAccess: $access }],
      groupMembershipClaims: "ApplicationGroup",
      appRoles: [{
        id: "6f0d1a52-3c0e-4b7e-9f5a-2d8c41b7e930", value: "Relance.Administrator", isEnabled: true, allowedMemberTypes: ["User"],
        displayName: "Administrateur du cabinet", description: "Administre Relance : tous les dossiers, les mandats et les invitations."
      }],
      optionalClaims: { accessToken: [{ name: "idtyp", essential: false }], idToken: [], saml2Token: [] },
      api: {
        requestedAccessTokenVersion: 2,
        oauth2PermissionScopes: [{
          id: $scopeId, value: $scope, type: "User", isEnabled: true,
          adminConsentDisplayName: "Utiliser Relance au nom de l’utilisateur",
          adminConsentDescription: "Permet au volet Outlook d’appeler Relance au nom de la personne connectée.",
          userConsentDisplayName: "Utiliser Relance en votre nom",
          userConsentDescription: "Permet au volet Outlook d’appeler Relance en votre nom."
        }]
      }
    } + (if $app == "" then {} else { identifierUris: ["api://\($app)"] } end)'
}

trusting() { # the pane may call the API without anybody being asked: it is the same application
  body_for "$app" | jq --arg app "$app" --arg office "$trusted" --arg id "$scope_id" \
    '{api: (.api + {preAuthorizedApplications: [$app, $office] | map(select(. != "") | {appId: ., delegatedPermissionIds: [$id]})})}'
}

send() { # method address body…: through az, which holds the sign-in
  az rest --method "$1" --url "$2" --headers Content-Type=application/json --body "$3" --output json
}

if $dry_run; then
  body_for "${app:-00000000-0000-0000-0000-000000000000}"
  exit 0
fi

need_az
if [[ -n $app ]]; then
  # A scope that is in use keeps its id: Entra lets nobody take it away.
  found=$(az ad app show --id "$app" --output json | jq -r --arg scope "$scope" '[.api.oauth2PermissionScopes[]? | select(.value == $scope).id][0] // ""')
  scope_id=${found:-$scope_id}
else
  app=$(send POST https://graph.microsoft.com/v1.0/applications "$(body_for '')" | jq -r .appId)
  [[ $app =~ ^[0-9a-f-]{36}$ ]] || fail "az did not tell the id of the new application."
  printf 'Created the application %s.\n' "$app"
fi

# An address of its own can only be given once the id is known; the pane, once the scope exists.
application="https://graph.microsoft.com/v1.0/applications(appId='$app')"
send PATCH "$application" "$(body_for "$app")" >/dev/null
send PATCH "$application" "$(trusting)" >/dev/null
# Without it nobody in the directory can sign in to it.
az ad sp show --id "$app" --output none 2>/dev/null || az ad sp create --id "$app" --output none

tenant=$(az account show --query tenantId --output tsv)
cat <<EOF
The application $app is registered as Relance needs it. Left to do:
1. Consent, once, as an administrator:
   az ad app permission admin-consent --id $app
2. A credential. The best is none at all (a managed identity), then a certificate, then a secret:
   az ad app credential reset --id $app --append --cert @relance-public.pem
   az ad app credential reset --id $app --append --display-name relance --years 1
3. The settings of the server:
   AzureAd__TenantId=$tenant
   AzureAd__ClientId=$app
4. Check: $(dirname "$0")/check-entra.sh --host $host --app $app
EOF

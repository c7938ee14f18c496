# Shared by register-entra.sh and check-entra.sh: what the registration must hold. Sourced, not run.
# Microsoft Graph and its delegated permissions, by the ids that are the same in every tenant.
graph=00000003-0000-0000-c000-000000000000
declare -A permission=(
  [Mail.ReadWrite]=024d486e-b451-40bb-833d-3e66d98c5c73
  [User.Read]=e1fe6dd8-ba31-4d61-89e7-88639da4683d
  [offline_access]=7427e0e9-2fba-42fe-b0c0-848c9e6a8182
  [Mail.ReadWrite.Shared]=5df07973-7d5d-46ed-9847-1271055cbd51
)
needed=(Mail.ReadWrite User.Read offline_access)
scope=access_as_user
# The id of our own scope may be any; one that is always the same lets the script run twice.
scope_id=6d0a4b4e-8d0c-4f0e-9a2c-0b7f3f5c9e11

fail() { printf '%s\n' "$*" >&2; exit 2; }

# Microsoft Office, all its end points: it may ask for a token by itself (getAccessToken), where nested app authentication is missing.
office=ea5a67f6-b6f3-4338-b240-c655ddc3cc8e

need_jq() { command -v jq >/dev/null || fail "jq is not installed (apt-get install jq, brew install jq, winget install jqlang.jq)."; }
need_az() { command -v az >/dev/null || fail "az is not installed: https://aka.ms/azure-cli"; }

need_host() {
  [[ $1 =~ ^[a-z0-9.-]+(:[0-9]+)?$ ]] || fail "--host takes the name of the server alone, such as relance.example.fr."
}

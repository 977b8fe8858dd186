#!/usr/bin/env bash
# The tests: build once, run every test project, end with 'N passed, N failed'.
#
# Only the .NET SDK is needed. Browser and Slurm tests need Debian packages: as root on a machine with apt they are
# installed (BRIEXTRACT_TESTS_INSTALL=0 forbids it), elsewhere those tests are skipped by name.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 CI="${CI:-true}"

# install COMMAND PACKAGE... : makes COMMAND available if that can be done quietly.
install() {
  local command=$1
  shift
  PATH="$PATH:/usr/sbin" command -v "$command" >/dev/null && return
  [ "${BRIEXTRACT_TESTS_INSTALL:-1}" = 1 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  echo "installing $* for the tests that need $command"
  { timeout 120 apt-get update -q && DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y -q --no-install-recommends "$@"; } >/dev/null 2>&1 ||
    echo "could not install $*: the tests that need $command are skipped"
}
install chromium chromium
install slurmctld slurmctld slurmd slurm-client munge

dotnet build BriExtract.sln -c Release -v q || exit 1

passed=0 failed=0 skipped=0 status=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/BriExtract.Tests tests/BriExtract.BrowserTests; do
  dotnet test "$project" -c Release --no-build 2>&1 | tee "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
  # The line that ends a project: Passed!  - Failed:     0, Passed:    41, Skipped:     0, Total:    41, ...
  read -r f p s < <(sed -nE 's/.*Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+).*/\1 \2 \3/p' "$log" | tail -n 1)
  failed=$((failed + ${f:-0})) passed=$((passed + ${p:-0})) skipped=$((skipped + ${s:-0}))
done
[ "$failed" -eq 0 ] || status=1
# A project that broke before its first test has no failed test to count.
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
[ "$skipped" -eq 0 ] || echo "$skipped skipped (named above, each with its reason)"
echo "$passed passed, $failed failed"
exit "$status"

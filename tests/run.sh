#!/usr/bin/env bash
# The tests: build once, run every test project, end with 'N passed, N failed'.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build BriExtract.sln -c Release -v q || exit 1
passed=0 failed=0 status=0
for project in tests/BriExtract.Tests; do
  log=$(mktemp)
  dotnet test "$project" -c Release --no-build 2>&1 | tee "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
  passed=$((passed + $(sed -nE 's/.*Passed: +([0-9]+).*/\1/p' "$log" | tail -n 1 || echo 0)))
  failed=$((failed + $(sed -nE 's/.*Failed: +([0-9]+).*/\1/p' "$log" | tail -n 1 || echo 0)))
  rm -f "$log"
done
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed"
exit "$status"

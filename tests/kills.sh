#!/usr/bin/env bash
# Kills running runs at random moments and looks whether anything is lost: after each kill the dataset in place must be whole,
# that of the dump before it grew or after; at the end it must be the same, byte for byte, as one made undisturbed.
# Usage: tests/kills.sh [KILLS] [ARTICLES]
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-200} articles=${2:-300}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cli=src/BriExtract.Cli/bin/Release/net10.0/bri-extract.dll
measures=tests/BriExtract.Evaluation/bin/Release/net10.0/BriExtract.Evaluation.dll
[ -f "$cli" ] && [ -f "$measures" ] || { echo "build first: dotnet build BriExtract.sln -c Release"; exit 3; }
# A copy, so that a build meanwhile does not disturb.
cp -r "$(dirname "$cli")" "$work/cli"; cli="$work/cli/bri-extract.dll"
run() { dotnet "$cli" run "$1" --output "$2" --threads 2 >/dev/null 2>&1; }
digest() { (cd "$1" && cat ./*.csv ./*.jsonl datapackage.json | sha256sum | cut -d' ' -f1); }

# Two states of one dump: half of it, and all.
dotnet "$measures" make-dump texts "$work/half" --articles $((articles / 2))
dotnet "$measures" make-dump texts "$work/all" --articles "$articles"
run "$work/half" "$work/half-dataset"; half=$(digest "$work/half-dataset")
started=$(date +%s%N)
run "$work/all" "$work/all-dataset"; all=$(digest "$work/all-dataset")
longest=$((($(date +%s%N) - started) / 1000000))

run "$work/half" "$work/dataset"
# What a run takes that finds its articles kept from an earlier one: a kill later than that would strike nothing.
run "$work/all" "$work/dataset"
started=$(date +%s%N)
run "$work/half" "$work/dataset"
shortest=$((($(date +%s%N) - started) / 1000000))
bad=0 killed=0
# Runs that end before their kill do not count.
for ((i = 1; killed < kills && i <= 3 * kills; i++)); do
  # Now one state of the dump, now the other, so that every run has something to do; the cache is dropped now and then.
  dump=$([ $((i % 2)) -eq 0 ] && echo half || echo all)
  most=$shortest
  if [ $((i % 5)) -eq 0 ]; then rm -f "$work/dataset/.read-articles.db"*; most=$longest; fi
  dotnet "$cli" run "$work/$dump" --output "$work/dataset" --threads 2 >/dev/null 2>&1 &
  pid=$!
  sleep "$(awk -v most="$most" -v seed="$RANDOM" 'BEGIN { srand(seed); printf "%.3f", rand() * most / 1000 }')"
  if kill -9 "$pid" 2>/dev/null; then killed=$((killed + 1)); [ $((killed % 20)) -ne 0 ] || echo "$killed killed, $bad differences so far"; fi
  wait "$pid" 2>/dev/null || true
  # A reader finishes a swap that was sealed before the kill.
  if ! dotnet "$cli" export --dataset "$work/dataset" --to "$work/seen" >/dev/null 2>&1; then
    echo "kill $i: the dataset cannot be read"; bad=$((bad + 1)); continue
  fi
  seen=$(digest "$work/seen")
  [ "$seen" = "$half" ] || [ "$seen" = "$all" ] || { echo "kill $i: the dataset is neither of the two"; bad=$((bad + 1)); }
done
run "$work/all" "$work/dataset"
[ "$(digest "$work/dataset")" = "$all" ] || { echo "the last run differs from an undisturbed one"; bad=$((bad + 1)); }
echo "$killed runs killed, $bad differences"
[ "$bad" -eq 0 ]

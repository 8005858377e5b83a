# The common part of the legs. Each runs tests/SocketOptions.Portable in its own way and ends with "N passed, N failed".
# The optional argument of a leg is the name of the tests to run, in which a star matches any text.
set -euo pipefail
tests=${1:-*}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
finished=
leave() {
  local status=$?
  # Wine continues to write to its prefix for a moment.
  rm -rf "$work" 2>/dev/null || { sleep 5; rm -rf "$work"; }
  if [[ ! $finished ]]; then
    echo "The leg $(basename "$0") did not finish." >&2
    echo "0 passed, 1 failed"
    exit $((status ? status : 1))
  fi
}
trap leave EXIT

# one_by_one COMMAND...: runs a command that must not run in two legs at once, because both would write to the same folders.
mkdir -p artifacts
one_by_one() { flock artifacts/legs.lock "$@"; }

# need FILE PACKAGE...: installs the packages unless the file exists.
need() {
  if [[ ! -e $1 ]]; then
    echo "Installing ${*:2}"
    one_by_one apt-get update -qq
    DEBIAN_FRONTEND=noninteractive one_by_one apt-get install -y -qq --no-install-recommends "${@:2}" >/dev/null
  fi
}

# publish ARGUMENT...: publishes the program to $work/program. "dotnet test" has run the analyzers, which require most of the time of
# a build, on the same code.
publish() {
  one_by_one dotnet publish tests/SocketOptions.Portable --configuration Release --output "$work/program" --nologo \
    --verbosity quiet -p:RunAnalyzers=false "$@"
}

# publish_compiled ARGUMENT...: the same, compiled to machine code already, which emulators otherwise do for each method.
publish_compiled() {
  publish --self-contained -p:PublishReadyToRun=true "$@"
}

# Most code of the tests runs once. Profiling it for better machine code costs more than it saves.
export DOTNET_TieredPGO=0

# run COMMAND...: runs the program, which counts its tests on its last line.
run() {
  local status=0
  timeout 1200 "$@" | tr -d '\r' | tee "$work/log" || status=$?
  if tail -n 1 "$work/log" | grep -qE '^[0-9]+ passed, [0-9]+ failed$'; then finished=1; fi
  exit "$status"
}

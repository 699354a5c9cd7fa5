# Sourced: the steps of a run, timed. The run that begins names the file; what it runs adds to it.
export STRAAL_STEPS=${STRAAL_STEPS:-}
steps_begin() {
  [[ -z $STRAAL_STEPS ]] || return 0
  STRAAL_STEPS=$(mktemp)
  trap 'status=$?; print_steps; rm -f "$STRAAL_STEPS"; exit $status' EXIT
}

# step NAME COMMAND...: runs it and notes its seconds, also where it fails.
step() {
  local name=$1 begin=$SECONDS status=0
  shift
  echo "== $name" >&2
  "$@" || status=$?
  note_step "$name" $((SECONDS - begin))
  return $status
}

note_step() { printf '%5d s  %s\n' "$2" "$1" >>"$STRAAL_STEPS"; }

# Once, by whoever ends the run.
print_steps() {
  [[ -s $STRAAL_STEPS ]] || return 0
  echo "seconds of each step:"
  cat "$STRAAL_STEPS"
  : >"$STRAAL_STEPS"
}

# Completes nightjar in bash; made by nightjar completion bash.

# The commands below a command; with a - behind it, its options.
_nightjar_words() {
  case $1 in
@WORDS@
  esac
}

# What follows an option of a command, or the command itself: a path, a version, some other value, or one of these.
_nightjar_expected() {
  case $1 in
@EXPECTED@
  esac
}

# The versions in the store that the command line names, else in that of the environment.
_nightjar_versions() {
  local models=${NIGHTJAR_MODELS:-models} manifest i
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} == --models ]]; then
      models=${COMP_WORDS[i + 1]}
      [[ $models != = ]] || models=${COMP_WORDS[i + 2]}
    fi
  done
  for manifest in "${models/#\~/$HOME}"/*/manifest.json; do
    [[ ! -f $manifest ]] || basename "${manifest%/manifest.json}"
  done
}

_nightjar() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' expected='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ " $(_nightjar_words "$command") " == *" ${COMP_WORDS[i]} "* ]]; then
      command+="${command:+ }${COMP_WORDS[i]}"
    fi
  done
  if [[ $current == = ]]; then # bash takes "--models=m" for three words
    current=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  [[ $before != -* ]] || expected=$(_nightjar_expected "$command $before")
  if [[ -z $expected && $current == -* ]]; then
    expected=$(_nightjar_words "$command -")
  elif [[ -z $expected ]]; then
    expected=$(_nightjar_words "$command" && _nightjar_expected "$command")
  fi
  COMPREPLY=()
  case $expected in
    path | '') return ;; # by default bash completes paths
    value) ;;
    version) COMPREPLY=($(compgen -W "$(_nightjar_versions)" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$expected" -- "$current")) ;;
  esac
  compopt +o default
}

complete -o default -F _nightjar nightjar

#compdef nightjar
# Completes nightjar in zsh; made by nightjar completion zsh.

# The versions in the store that the command line names, else in that of the environment.
_nightjar_versions() {
  local models=${(Q)opt_args[--models]:-${NIGHTJAR_MODELS:-models}}
  local -a versions=(${models/#\~/$HOME}/*/manifest.json(N:h:t))
  compadd -a versions
}

# Of a command that has others below it: the option that is begun, one of those offered, or what follows that.
_nightjar_below() {
  local next=$1_${words[2]//-/_}
  shift
  if (( CURRENT == 2 )); then
    if [[ $PREFIX == -* ]]; then _arguments $@; else _describe command offered; fi
  elif (( $+functions[$next] )); then
    shift words
    (( CURRENT-- ))
    $next
  fi
}

@COMMANDS@
if [[ $funcstack[1] == _nightjar ]]; then
  _nightjar
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _nightjar nightjar
fi

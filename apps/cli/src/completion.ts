import type { Command } from 'commander';

/** What may follow a command: its commands, options and the values of its arguments. */
export interface Words {
  /** Names of the commands before, joined by blanks; empty at the beginning. */
  path: string;
  words: string[];
}

/** Every place of the program with what may stand there: the scripts need no call of ours at each key. */
export function wordsOf(command: Command, path: string[] = []): Words[] {
  const words = [
    ...command.commands.map((each) => each.name()),
    ...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    ...command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : [])),
  ];
  return [
    { path: path.join(' '), words },
    ...command.commands.flatMap((each) => wordsOf(each, [...path, each.name()])),
  ];
}

const NAME = 'procmetier';
const isOption = (word: string) => word.startsWith('-');

/** A function that finds the place by the command's words before the cursor; files are completed where a file may stand. */
export function bashCompletion(program: Command): string {
  const places = wordsOf(program);
  const cases = places.map(({ path, words }) => `    '${path}') words='${words.join(' ')}' ;;`);
  const known = places.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  return `_${NAME}() {
  local current=\${COMP_WORDS[COMP_CWORD]} place= word words=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${place:+$place }$word" in
      ${known.join('|')}) place="\${place:+$place }$word" ;;
    esac
  done
  case "$place" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${NAME} ${NAME}`;
}

export function zshCompletion(program: Command): string {
  const cases = wordsOf(program).map(({ path, words }) => {
    const named = words.filter((word) => !isOption(word));
    const options = words.filter(isOption);
    return `    '${path}') named=(${named.join(' ')}); options=(${options.join(' ')}) ;;`;
  });
  const known = wordsOf(program)
    .filter(({ path }) => path !== '')
    .map(({ path }) => `'${path}'`);
  return `#compdef ${NAME}
_${NAME}() {
  local place= word; local -a named options
  for word in "\${words[@]:1:$((CURRENT-2))}"; do
    case "\${place:+$place }$word" in
      ${known.join('|')}) place="\${place:+$place }$word" ;;
    esac
  done
  case "$place" in
${cases.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then compadd -a options; elif (( $#named )); then compadd -a named; else _files; fi
}
compdef _${NAME} ${NAME}`;
}

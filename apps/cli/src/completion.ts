import type { Command, Option } from 'commander';

/** What may follow a command: its commands, options and the values of its arguments. */
export interface Words {
  /** Names of the commands before, joined by blanks; empty at the beginning. */
  path: string;
  /** Commands and values of arguments. */
  names: string[];
  options: string[];
  /** What may follow an option that takes one of some values. */
  values: { option: string; choices: readonly string[] }[];
}

/**
 * Every place of the program with what may stand there: the scripts need no call of ours at each key.
 * @param common options that may stand behind every command
 */
export function wordsOf(
  command: Command,
  path: string[] = [],
  common: readonly Option[] = command.options,
): Words[] {
  const options = [...new Set([...command.options, ...common])].filter(({ long, hidden }) => long && !hidden);
  const names = [
    ...command.commands.map((each) => each.name()),
    ...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  ];
  const values = options.flatMap(({ long, argChoices }) =>
    argChoices ? [{ option: long as string, choices: argChoices }] : [],
  );
  return [
    { path: path.join(' '), names, options: options.map(({ long }) => long as string), values },
    ...command.commands.flatMap((each) => wordsOf(each, [...path, each.name()], common)),
  ];
}

const NAME = 'procmetier';
/** Both shells read the same `case`. */
const valueCases = (places: readonly Words[], assignment: (choices: readonly string[]) => string) =>
  places.flatMap(({ path, values }) =>
    values.map(({ option, choices }) => `    '${path}|${option}') ${assignment(choices)} ;;`),
  );

/** A function that finds the place by the command's words before the cursor; files are completed where a file may stand. */
export function bashCompletion(program: Command): string {
  const places = wordsOf(program);
  const cases = places.map(
    ({ path, names, options }) =>
      `    '${path}') words='${names.join(' ')}'; options='${options.join(' ')}' ;;`,
  );
  const values = valueCases(places, (choices) => `words='${choices.join(' ')}'`);
  const known = places.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  return `_${NAME}() {
  local current=\${COMP_WORDS[COMP_CWORD]} place= word words= options=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${place:+$place }$word" in
      ${known.join('|')}) place="\${place:+$place }$word" ;;
    esac
  done
  case "$place" in
${cases.join('\n')}
  esac
  [[ $current == -* ]] && words=$options
  case "$place|\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _${NAME} ${NAME}`;
}

export function zshCompletion(program: Command): string {
  const places = wordsOf(program);
  const cases = places.map(
    ({ path, names, options }) =>
      `    '${path}') named=(${names.join(' ')}); options=(${options.join(' ')}) ;;`,
  );
  const values = valueCases(places, (choices) => `named=(${choices.join(' ')})`);
  const known = places.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
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
  case "$place|\${words[CURRENT-1]}" in
${values.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then compadd -a options; elif (( $#named )); then compadd -a named; else _files; fi
}
compdef _${NAME} ${NAME}`;
}

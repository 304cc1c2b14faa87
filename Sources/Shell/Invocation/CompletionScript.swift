internal import Reporting

/// A script by which a shell completes the program's options, their values and files.
///
/// Written from the option table. Packs are asked of the program when they are needed, so that
/// they are those of the folder that it would use.
package enum CompletionScript: String, Hashable, Sendable, CaseIterable {
  case bash
  case zsh
  case fish

  func text(in language: Language) -> String {
    switch self {
    case .bash: bash
    case .zsh: zsh(language)
    case .fish: fish(language)
    }
  }

  private var options: [CommandLineOption] { CommandLineOption.all }

  // MARK: bash

  /// Words are told apart by line ends, so that a name may hold spaces. `=` is a word of its own
  /// to bash: `--lang=vi` is three.
  private var bash: String {
    let values = options.filter { $0.value != nil }.map { option in
      "    \(option.names.joined(separator: "|"))) \(Self.bashReply(option.choice)) ;;\n"
    }
    return """
      # To load: source <(tuanle --completions bash)
      _tuanle_packs() {
        "$@" :memory: --no-rc --format csv -c packs 2>/dev/null </dev/null | sed '1d; s/,.*//'
      }

      _tuanle() {
        local IFS=$'\\n' word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
        local program=("${COMP_WORDS[0]}") index
        if [[ $word == = ]]; then
          word=
        elif [[ $option == = ]]; then
          option=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((index = 1; index < COMP_CWORD - 1; index++)); do
          if [[ ${COMP_WORDS[index]} == --scripts ]]; then
            program+=(--scripts "${COMP_WORDS[index + 1]}")
          fi
        done
        COMPREPLY=()
        case $option in
      \(values.joined().dropLast())
          *)
            if [[ $word == -* ]]; then
              COMPREPLY=($(compgen -W $'\(names.joined(separator: "\\n"))' -- "$word"))
            else
              \(Self.bashReply(.file))
            fi
            ;;
        esac
      }
      complete -F _tuanle tuanle

      """
  }

  private var names: [String] { options.flatMap(\.names) }

  private static func bashReply(_ choice: CommandLineOption.Choice) -> String {
    switch choice {
    case .free: ":"
    case .words(let words):
      "COMPREPLY=($(compgen -W $'\(words.joined(separator: "\\n"))' -- \"$word\"))"
    case .file: "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$word\"))"
    case .folder: "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$word\"))"
    case .pack:
      "COMPREPLY=($(compgen -W \"$(_tuanle_packs \"${program[@]}\")\" -- \"$word\"))"
    }
  }

  // MARK: zsh

  private func zsh(_ language: Language) -> String {
    let lines = options.flatMap { option in
      option.names.map { name in
        let others =
          option.names.count > 1 ? "(\(option.names.joined(separator: " ")))" : ""
        let again = option.value != nil && option.names.allSatisfy { $0.count == 2 } ? "*" : ""
        let value = option.value.map { value in
          ":\(Self.zshText(Words.usage(value, in: language))):\(Self.zshAction(option.choice))"
        }
        let equals = option.value != nil && name.hasPrefix("--") ? "=" : ""
        return "    '\(others)\(again)\(name)\(equals)"
          + "[\(Self.zshText(option.meaning.text(in: language)))]\(value ?? "")' \\\n"
      }
    }
    return """
      #compdef tuanle
      # To load: source <(tuanle --completions zsh), or save it as _tuanle in a folder of $fpath
      _tuanle_packs() {
        local -a packs
        packs=(${(f)"$("${words[1]}" :memory: --no-rc --format csv -c packs 2>/dev/null \\
          </dev/null | sed '1d; s/,.*//')"})
        compadd -a packs
      }

      _tuanle() {
        _arguments \\
      \(lines.joined())    ':\(Wording(vi: "CSDL", en: "DB").text(in: language)):_files'
      }

      if [ "$funcstack[1]" = "_tuanle" ]; then
        _tuanle "$@"
      else
        compdef _tuanle tuanle
      fi

      """
  }

  private static func zshAction(_ choice: CommandLineOption.Choice) -> String {
    switch choice {
    case .free: " "
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .file: "_files"
    case .folder: "_files -/"
    case .pack: "_tuanle_packs"
    }
  }

  /// Brackets and colons part what `_arguments` reads; the whole stands in single quotes.
  private static func zshText(_ text: String) -> String {
    text.reduce(into: "") { out, character in
      switch character {
      case "[", "]", ":", "\\": out += "\\" + String(character)
      case "'": out += "'\\''"
      default: out.append(character)
      }
    }
  }

  // MARK: fish

  private func fish(_ language: Language) -> String {
    let lines = options.map { option in
      let names = option.names.map { name in
        name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())"
      }
      let value = option.value == nil ? "" : " " + Self.fishValue(option.choice)
      let meaning = option.meaning.text(in: language).replacing("'", with: "\\'")
      return "complete -c tuanle \(names.joined(separator: " "))\(value) -d '\(meaning)'\n"
    }
    return """
      # To load: tuanle --completions fish | source
      function __tuanle_packs
        set -l program (commandline -opc)[1]
        $program :memory: --no-rc --format csv -c packs 2>/dev/null </dev/null | sed '1d; s/,.*//'
      end

      \(lines.joined())
      """
  }

  private static func fishValue(_ choice: CommandLineOption.Choice) -> String {
    switch choice {
    case .free: "-x"
    case .words(let words): "-x -a '\(words.joined(separator: " "))'"
    case .file: "-r -F"
    case .folder: "-x -a '(__fish_complete_directories)'"
    case .pack: "-x -a '(__tuanle_packs)'"
    }
  }
}

#pragma once

#include <string>
#include <string_view>

namespace server {

// A name as one word of a shell's command line: 'it'\''s a file.csv'. One that begins with "-" is
// no option: "./-x.csv".
[[nodiscard]] inline std::string shell_word(std::string_view name) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./,:+@%=";
  std::string word = (name.starts_with('-') && name != "-" ? "./" : "") + std::string(name);
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace server

#pragma once

#include <string_view>

namespace store {

// A file carried inside the program (see .ci/embed.cmake); both views live as long as the process.
struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

}  // namespace store

#include "store/text/input_files.h"

#include <glob.h>

#include <algorithm>
#include <string>
#include <system_error>

#include "store/types/quoted.h"

namespace store {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> unreadable(const fs::path& path, const std::error_code& error) {
  return fail(ErrorCode::kUnavailable, quoted(path) + " cannot be read: " + error.message());
}

// What programs that write tables in parts leave beside them; they hold no rows.
bool is_beside_parts(const fs::path& path) {
  const fs::path name = path.filename();
  return name == "_SUCCESS" || name == "_metadata" || name == "_common_metadata";
}

Result<std::vector<fs::path>> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (at->path().filename().native().starts_with('.')) {
      at.disable_recursion_pending();
      continue;
    }
    const bool is_file = at->is_regular_file(error);
    if (error) return unreadable(at->path(), error);  // A link to nothing, for one.
    if (is_file && !is_beside_parts(at->path())) files.push_back(at->path());
  }
  if (error) return unreadable(folder, error);
  if (files.empty()) return fail(ErrorCode::kNotFound, quoted(folder) + " holds no files");
  std::ranges::sort(files);
  return files;
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return path == "-" || fs::status(path, error).type() != fs::file_type::not_found;
}

// Replaces each path that is not there by those that it fits as a pattern, such as "data/*.csv" in
// the words of a shell; one that fits none stays.
std::vector<fs::path> patterns_filled(std::span<const fs::path> paths) {
  std::vector<fs::path> filled;
  for (const fs::path& path : paths) {
    const bool may_be_pattern = path.native().find_first_of("*?[") != std::string::npos;
    glob_t matches{};
    // NOLINTNEXTLINE(concurrency-mt-unsafe): no pattern here asks for a user's folder.
    if (may_be_pattern && !is_there(path) && ::glob(path.c_str(), 0, nullptr, &matches) == 0) {
      const std::span found(matches.gl_pathv, matches.gl_pathc);
      filled.insert(filled.end(), found.begin(), found.end());
      std::sort(filled.end() - std::ssize(found), filled.end());
    } else {
      filled.push_back(path);
    }
    ::globfree(&matches);
  }
  return filled;
}

}  // namespace

Result<InputFiles> find_input_files(std::span<const fs::path> words) {
  InputFiles found{.paths = {}, .raw_bytes = 0};
  const std::vector<fs::path> paths = patterns_filled(words);
  for (const fs::path& path : paths) {
    std::error_code error;
    const fs::file_status status = path == "-" ? fs::file_status{} : fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      return fail(ErrorCode::kNotFound, quoted(path) + " is not there");
    }
    if (error) return unreadable(path, error);
    if (status.type() != fs::file_type::directory) {
      found.paths.push_back(path);
      continue;
    }
    const auto below = files_below(path);
    if (!below) return fail(below.error());
    found.paths.insert(found.paths.end(), below->begin(), below->end());
  }
  for (const fs::path& path : found.paths) {
    std::error_code no_size;
    const bool file = path != "-" && fs::is_regular_file(path, no_size);
    const std::uint64_t bytes = file ? fs::file_size(path, no_size) : 0;
    if (!file || no_size) {
      found.raw_bytes.reset();
      break;
    }
    *found.raw_bytes += bytes;
  }
  return found;
}

}  // namespace store

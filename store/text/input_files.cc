#include "store/text/input_files.h"

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
    if (is_file) files.push_back(at->path());
  }
  if (error) return unreadable(folder, error);
  if (files.empty()) return fail(ErrorCode::kNotFound, quoted(folder) + " holds no files");
  std::ranges::sort(files);
  return files;
}

}  // namespace

Result<InputFiles> find_input_files(std::span<const fs::path> paths) {
  InputFiles found{.paths = {}, .raw_bytes = 0};
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

#include "server/demo/folder_once.h"

#include <system_error>

#include "store/directory/file_io.h"
#include "store/types/quoted.h"

namespace server {

namespace fs = std::filesystem;
using store::Result;

Result<void> make_folder_once(const fs::path& path,
                              const std::function<bool(const fs::path&)>& is_usable,
                              const std::function<Result<void>(const fs::path&)>& make) {
  if (is_usable(path)) return {};

  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) {
    return store::fail(
        store::ErrorCode::kUnavailable,
        "cannot make the folder " + store::quoted(path.parent_path()) + ": " + error.message());
  }
  fs::path lock_path = path;
  lock_path += ".lock";
  store::Disk& disk = store::Disk::real();
  const auto lock = disk.lock(lock_path);
  if (!lock) return store::fail(lock.error());
  if (is_usable(path)) return {};  // Another one has made it while this one waited.

  // Only the holder of the lock writes here, so what is there was left by one that was killed.
  fs::path unfinished = path;
  unfinished += ".unfinished";
  disk.remove_leftover(unfinished);
  Result<void> done = make(unfinished);
  if (done) disk.remove_leftover(path);
  if (done) done = disk.rename(unfinished, path);
  if (done) done = disk.sync_folder(path.parent_path());
  if (!done) disk.remove_leftover(unfinished);
  return done;
}

}  // namespace server

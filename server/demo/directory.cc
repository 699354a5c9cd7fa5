#include "server/demo/directory.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "server/base/log.h"
#include "server/demo/calendar.h"
#include "server/demo/demo.h"
#include "server/demo/events.h"
#include "server/demo/folder_once.h"
#include "server/engine/data/netherlands.h"
#include "server/engine/data/region.h"
#include "store/directory/commit_datapoints.h"
#include "store/directory/sealed_json.h"

namespace server {
namespace {

namespace fs = std::filesystem;
using store::fail;
using store::Result;

Result<void> make_demo(const fs::path& path) {
  const auto events = planted_events();
  if (!events) return fail(events.error());
  const auto tables = netherlands_tables();
  if (!tables) return fail(tables.error());
  const auto spring = DemoSpring::make(tables->centres, *events);
  if (!spring) return fail(spring.error());
  const auto directory = store::DataDirectory::create(path, region_files(*tables));
  if (!directory) return fail(directory.error());
  return store::commit_datapoints(*directory, tables->centres.codes, store::DeltaKind::kDerived,
                                  demo_dates(),
                                  [&](store::Date date) { return spring->datapoints(date); });
}

// A copy that was begun and never finished, or that another version of the store wrote, will not
// do.
bool is_usable(const fs::path& path) {
  const auto directory = store::DataDirectory::open(path);
  return directory && directory->read_manifest().has_value();
}

// A path from the environment; relative ones do not count (XDG Base Directory Specification).
fs::path absolute_from_environment(const char* name) {
  const char* text = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets any.
  fs::path path = text == nullptr ? "" : text;
  return path.is_absolute() ? path : fs::path{};
}

}  // namespace

Result<fs::path> default_demo_path() {
  fs::path cache = absolute_from_environment("XDG_CACHE_HOME");
  if (cache.empty()) {
    const fs::path home = absolute_from_environment("HOME");
    if (!home.empty()) cache = home / ".cache";
  }
  if (cache.empty()) {
    return fail(store::ErrorCode::kUnavailable,
                "there is no folder to keep the demo in: set XDG_CACHE_HOME or HOME");
  }
  return cache / "straal" /
         fmt::format("demo-{}.format-{}", DemoSpring::kVersion, store::kDirectoryFormat);
}

Result<store::DataDirectory> ensure_demo_directory(const fs::path& path) {
  const auto make = [&path](const fs::path& unfinished) {
    log_info("making the demo, once, in " + path.string());
    return make_demo(unfinished);
  };
  if (auto ready = make_folder_once(path, is_usable, make); !ready) return fail(ready.error());
  return store::DataDirectory::open(path);
}

}  // namespace server

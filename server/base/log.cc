#include "server/base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

#include "store/types/quoted.h"

namespace server {

namespace {

constexpr std::size_t kMaxLineBytes = 4096;

void log(spdlog::level::level_enum level, std::string_view line) {
  static const std::shared_ptr<spdlog::logger> logger = [] {
    auto made = std::make_shared<spdlog::logger>("straal",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("%Y-%m-%d %H:%M:%S.%e %-7l %v");
    made->flush_on(spdlog::level::trace);
    return made;
  }();
  logger->log(level, "{}", store::printable(line, kMaxLineBytes));
}

}  // namespace

void log_info(std::string_view line) { log(spdlog::level::info, line); }
void log_warning(std::string_view line) { log(spdlog::level::warn, line); }
void log_error(std::string_view line) { log(spdlog::level::err, line); }

}  // namespace server

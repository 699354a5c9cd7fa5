// The program: reads the command line, runs a command, turns its result into an exit code.

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "server/base/terminal.h"
#include "server/cli/commands/check.h"
#include "server/cli/commands/impact.h"
#include "server/cli/commands/import.h"
#include "server/cli/commands/info.h"
#include "server/cli/commands/ingest.h"
#include "server/cli/commands/init.h"
#include "server/cli/commands/look.h"
#include "server/cli/commands/postgis.h"
#include "server/cli/commands/query.h"
#include "server/cli/commands/remove.h"
#include "server/cli/commands/serve.h"
#include "server/cli/commands/upgrade.h"
#include "server/cli/settings.h"

namespace {

using server::Command;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kMisused = 2;

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): one thread yet.
  if (value == nullptr) return std::nullopt;
  return value;
}

int exit_code(const server::CommandError& error) {
  return error.kind == server::CommandError::Kind::kMisused ? kMisused : kFailed;
}

int run(server::Terminal& terminal, const std::vector<std::string>& line) {
  server::InitSettings init;
  server::LookSettings look;
  server::ImportSettings import;
  server::IngestSettings ingest;
  server::RemoveSettings remove;
  server::ServeSettings serve;
  server::QuerySettings query;
  server::ImpactSettings impact;
  server::ImpactSettings calendar;
  server::InfoSettings info;
  server::CheckSettings check;
  server::UpgradeSettings upgrade;
  server::PostgisCommandSettings postgis;
  const std::vector<Command> commands = {
      server::init_command(init),         server::look_command(look),
      server::import_command(import),     server::ingest_command(ingest),
      server::remove_command(remove),     server::serve_command(serve),
      server::query_command(query),       server::impact_command(impact),
      server::calendar_command(calendar), server::info_command(info),
      server::check_command(check),       server::upgrade_command(upgrade),
      server::postgis_command(postgis)};

  const auto invocation = server::read_settings(commands, line, environment);
  if (!invocation) {
    terminal.complain(invocation.error().message +
                      "\nRun \"straal --help\" to see how it is used.");
    return exit_code(invocation.error());
  }
  if (const auto* text = std::get_if<std::string>(&*invocation)) {
    terminal.print(*text);
  } else if (const auto result = std::get<const Command*>(*invocation)->run(terminal); !result) {
    terminal.complain(result.error().message);
    return exit_code(result.error());
  }
  if (terminal.flush()) return kDone;
  terminal.complain("cannot write to standard output");
  return kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  server::Terminal terminal;
  try {
    return run(terminal, {argv + 1, argv + argc});
  } catch (const std::bad_alloc&) {
    terminal.complain("not enough memory");
  } catch (const std::exception& error) {
    terminal.complain(error.what());
  }
  return kFailed;
}

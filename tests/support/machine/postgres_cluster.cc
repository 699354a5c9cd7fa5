#include "tests/support/machine/postgres_cluster.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <pqxx/pqxx>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOwner = "postgres";  // Where root runs the tests; the package makes it.

// The newest that is installed.
fs::path installed_programs() {
  int newest = 0;
  fs::path programs;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", missing)) {
    const int version = std::atoi(entry.path().filename().c_str());
    if (version <= newest || !fs::exists(entry.path() / "bin" / "initdb")) continue;
    newest = version;
    programs = entry.path() / "bin";
  }
  if (programs.empty()) throw std::runtime_error("PostgreSQL is not in /usr/lib/postgresql");
  return programs;
}

// Makes an installation in `folder` that lacks an extension: its programs. PostgreSQL looks for its
// files beside where its program really is, so programs are copied, and all else is linked.
fs::path programs_without(const std::string& extension, const fs::path& programs,
                          const fs::path& folder) {
  const fs::path version = programs.parent_path().filename();
  const fs::path own = folder / "lib/postgresql" / version;
  const fs::path share = folder / "share/postgresql" / version;
  const fs::path installed_share = fs::path("/usr/share/postgresql") / version;
  fs::create_directories(own / "bin");
  fs::create_directories(share / "extension");
  for (const char* const program : {"postgres", "initdb", "pg_ctl"}) {
    fs::copy_file(programs / program, own / "bin" / program);
  }
  fs::create_symlink(programs.parent_path() / "lib", own / "lib");
  for (const auto& entry : fs::directory_iterator(installed_share)) {
    const fs::path name = entry.path().filename();
    if (name != "extension") fs::create_symlink(entry.path(), share / name);
  }
  for (const auto& entry : fs::directory_iterator(installed_share / "extension")) {
    const std::string name = entry.path().filename();
    if (!name.starts_with(extension)) fs::create_symlink(entry.path(), share / "extension" / name);
  }
  return own / "bin";
}

int free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const name = reinterpret_cast<sockaddr*>(&address);
  const bool found = ::bind(probe, name, size) == 0 && ::getsockname(probe, name, &size) == 0;
  ::close(probe);
  if (!found) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

void give_to_owner(const fs::path& path) {
  const passwd* const owner = ::getpwnam(kOwner);
  if (owner == nullptr || ::chown(path.c_str(), owner->pw_uid, owner->pw_gid) != 0) {
    throw std::runtime_error(path.string() + " cannot be given to the user " + kOwner);
  }
}

// Starts `words` as the cluster's owner, in a session of its own, so that Ctrl-C does not reach it
// before the companion has cleaned up.
pid_t spawn(std::vector<std::string> words, int in, const fs::path& log) {
  if (::geteuid() == 0) {
    const std::vector<std::string> owner = {"runuser", "-u", kOwner, "--"};
    words.insert(words.begin(), owner.begin(), owner.end());
  }
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  if (in >= 0) {
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
  } else {
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  }
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                   0644);
  posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  pid_t process = -1;
  const int failed = ::posix_spawnp(&process, argv[0], &files, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) throw std::runtime_error("cannot run " + words.front());
  return process;
}

int exit_status(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// The process that the kernel says is the parent of `process`; 0 where there is no such process.
pid_t parent_of(const fs::path& process) {
  const std::string stat = read(process / "stat");
  const std::size_t name_end = stat.rfind(") ");  // A name may hold spaces and brackets.
  return name_end == std::string::npos ? 0 : std::atoi(stat.c_str() + name_end + 4);
}

// A frozen cluster cannot stop, so it is woken first. `pg_ctl` waits until the last process is
// gone.
constexpr const char* kCompanion = R"sh(
cat
if [ -s data/postmaster.pid ]; then
  postmaster=$(head -n 1 data/postmaster.pid)
  for each in /proc/[0-9]*/stat; do
    if grep -q ") [A-Z] $postmaster " "$each"; then each=${each#/proc/}; kill -CONT "${each%/stat}"; fi
  done
  kill -CONT "$postmaster"
  "$1/pg_ctl" --pgdata data --mode immediate --wait stop
fi
cd / && rm -rf "$2"
)sh";

}  // namespace

PostgresCluster::PostgresCluster(const PostgresOptions& options) : programs_{installed_programs()} {
  std::string pattern = "/tmp/straal-pg-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder " + pattern);
  folder_ = pattern;
  std::ofstream{folder_ / "password"} << kPassword << '\n';
  if (::geteuid() == 0) {
    give_to_owner(folder_);
    give_to_owner(folder_ / "password");
  }

  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  alive_ = ends[1];
  companion_ = spawn({"sh", "-c", "cd \"$2\"\n" + std::string{kCompanion}, "companion",
                      programs_.string(), folder_.string()},
                     ends[0], "/dev/null");
  ::close(ends[0]);

  if (!options.without_extension.empty()) {
    programs_ = programs_without(options.without_extension, programs_, folder_);
  }
  const fs::path data = folder_ / "data";
  run({programs_ / "initdb", "--pgdata", data, "--username", kUser, "--pwfile",
       folder_ / "password", "--auth-local", "trust", "--auth-host", "scram-sha-256", "--encoding",
       "UTF8", "--no-locale", "--no-sync"});
  if (options.tcp) port_ = free_port();
  {
    std::ofstream conf{data / "postgresql.conf", std::ios::app};
    conf << "port = " << port_ << "\nunix_socket_directories = '" << folder_.string()
         << "'\nlisten_addresses = '" << (options.tcp ? "127.0.0.1" : "") << "'\n"
         << "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n"
            "shared_buffers = 16MB\nmax_connections = 40\nmax_wal_size = 256MB\n"
            "wal_level = minimal\nmax_wal_senders = 0\n";
    for (const auto& [name, value] : options.settings) conf << name << " = " << value << '\n';
  }
  start();
  pqxx::connection connection{conninfo("template1")};
  pqxx::nontransaction{connection}.exec("CREATE EXTENSION postgis");
}

PostgresCluster::~PostgresCluster() {
  ::close(alive_);
  exit_status(companion_);
}

void PostgresCluster::run(std::vector<std::string> words) const {
  const std::string program = fs::path(words.front()).filename();
  const fs::path log = folder_ / (program + ".log");
  if (exit_status(spawn(std::move(words), -1, log)) == 0) return;
  throw std::runtime_error(program + " failed:\n" + read(log) + read(folder_ / "server.log"));
}

void PostgresCluster::start() {
  run({programs_ / "pg_ctl", "--pgdata", folder_ / "data", "--log", folder_ / "server.log",
       "--wait", "start"});
}

void PostgresCluster::stop(Stop how) {
  run({programs_ / "pg_ctl", "--pgdata", folder_ / "data", "--mode",
       how == Stop::kFast ? "fast" : "immediate", "--wait", "stop"});
}

void PostgresCluster::make_standby(bool is_standby) {
  stop();
  const fs::path signal = folder_ / "data" / "standby.signal";
  if (is_standby) {
    std::ofstream{signal};
    if (::geteuid() == 0) give_to_owner(signal);
  } else {
    fs::remove(signal);
  }
  start();
}

void PostgresCluster::freeze() const { signal_all(SIGSTOP); }

void PostgresCluster::thaw() const { signal_all(SIGCONT); }

void PostgresCluster::signal_all(int signal) const {
  const pid_t postmaster = std::atoi(read(folder_ / "data" / "postmaster.pid").c_str());
  // The postmaster first: once it stands still there are no new children.
  if (postmaster <= 0 || ::kill(postmaster, signal) != 0) {
    throw std::runtime_error("the cluster does not run");
  }
  for (const auto& entry : fs::directory_iterator("/proc")) {
    if (parent_of(entry.path()) == postmaster) {
      ::kill(std::atoi(entry.path().filename().c_str()), signal);
    }
  }
}

std::string PostgresCluster::conninfo(const std::string& database) const {
  return "host=" + folder_.string() + " port=" + std::to_string(port_) + " user=" + kUser +
         " dbname=" + database;
}

std::string PostgresCluster::tcp_conninfo(const std::string& database,
                                          const std::string& password) const {
  return "host=127.0.0.1 port=" + std::to_string(port_) + " user=" + kUser + " dbname=" + database +
         " password='" + password + "'";
}

std::string PostgresCluster::create_database(const std::string& name,
                                             const std::string& copied) const {
  pqxx::connection connection{conninfo()};
  pqxx::nontransaction work{connection};
  work.exec("CREATE DATABASE " + connection.quote_name(name) + " TEMPLATE " +
            connection.quote_name(copied) + " STRATEGY file_copy");
  return conninfo(name);
}

PostgresCluster& shared_postgres() {
  static PostgresCluster cluster;
  return cluster;
}

}  // namespace tests

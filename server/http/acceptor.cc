#include "server/http/acceptor.h"

#include <arpa/inet.h>
#include <civetweb.h>
#include <fmt/format.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <semaphore>
#include <thread>
#include <utility>

#include "server/http/descriptors.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::Result;

struct StopContext {
  void operator()(mg_context* context) const { mg_stop(context); }
};
using Context = std::unique_ptr<mg_context, StopContext>;

std::string_view text_or_empty(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view{text};
}

// The library counts its users; it is set up once for the whole process.
void initialise_library() {
  static const struct Library {
    Library() {
      // A client that hangs up is a short write, not the end of the process.
      std::signal(SIGPIPE, SIG_IGN);
      mg_init_library(MG_FEATURES_DEFAULT);
    }
    ~Library() { mg_exit_library(); }
  } library;
}

std::vector<int> ports_of(const mg_context* context, std::size_t most) {
  std::vector<mg_server_port> listening(most);
  const int count =
      mg_get_server_ports(context, static_cast<int>(listening.size()), listening.data());
  std::vector<int> ports;
  ports.reserve(most);
  for (int i = 0; i < count; ++i) ports.push_back(listening[static_cast<std::size_t>(i)].port);
  return ports;
}

// A thread beside one of the library's, with more stack than the 100 KiB of that one. It lives as
// long: a thread of its own for each connection would wait for the memory map of the process, which
// large answers keep busy.
class RoomyThread {
 public:
  RoomyThread() {
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return;
    is_there_ = pthread_attr_setstacksize(&attributes, kStackBytes) == 0 &&
                pthread_create(&thread_, &attributes, serve, this) == 0;
    pthread_attr_destroy(&attributes);
  }
  RoomyThread(const RoomyThread&) = delete;
  RoomyThread& operator=(const RoomyThread&) = delete;
  ~RoomyThread() {
    if (!is_there_) return;
    hand_over(nullptr);
    pthread_join(thread_, nullptr);
  }

  // Runs `work`, which must not throw, and waits for it. False, and nothing is run, if the system
  // made no thread.
  [[nodiscard]] bool run(const std::function<void()>& work) {
    if (!is_there_) return false;
    hand_over(&work);
    is_done_.acquire();
    return true;
  }

 private:
  static constexpr std::size_t kStackBytes = 1'048'576;  // Memory is what is used of it.

  static void* serve(void* self) {
    auto& its = *static_cast<RoomyThread*>(self);
    for (;;) {
      its.is_handed_over_.acquire();
      if (its.work_ == nullptr) return nullptr;
      (*its.work_)();
      its.is_done_.release();
    }
  }

  void hand_over(const std::function<void()>* work) {
    work_ = work;
    is_handed_over_.release();
  }

  const std::function<void()>* work_ = nullptr;  // Null: there will be no more.
  std::binary_semaphore is_handed_over_{0};
  std::binary_semaphore is_done_{0};
  pthread_t thread_ = {};
  bool is_there_ = false;
};

// That of the calling thread, which is one of the library's.
RoomyThread& roomy_thread() {
  thread_local RoomyThread thread;
  return thread;
}

// Ends the wait of the thread that accepts: it looks at nothing else but its sockets for up to two
// seconds.
void shut_listening(const std::vector<int>& ports) {
  for (const int port : ports) {
    for (const int socket : Descriptors::listening_on(static_cast<std::uint16_t>(port))) {
      shutdown(socket, SHUT_RDWR);
    }
  }
}

// Where a connection keeps what mg_get_request_info() tells, as a distance in bytes. The library
// knows whose connection it is before it calls init_connection, but tells it only once it has read
// from it. So the distance is learned from a connection of our own, over a context of our own.
// Nothing if that fails.
class RequestInfoPlace {
 public:
  static std::optional<std::ptrdiff_t> learned() {
    initialise_library();
    static const std::optional<std::ptrdiff_t> place = RequestInfoPlace().learn();
    return place;
  }

 private:
  std::optional<std::ptrdiff_t> learn() {
    std::array<const char*, 5> settings = {"listening_ports", "127.0.0.1:0", "num_threads", "1",
                                           nullptr};
    mg_callbacks callbacks{};
    callbacks.connection_close = [](const mg_connection* connection) {
      auto& self = *static_cast<RequestInfoPlace*>(mg_get_user_data(mg_get_context(connection)));
      if (const mg_request_info* info = mg_get_request_info(connection)) {
        self.place_ = distance(connection, info);
        self.is_known_ = true;
      }
    };
    const Context context(mg_start(&callbacks, this, settings.data()));
    if (!context) return {};
    const std::vector<int> ports = ports_of(context.get(), 1);
    if (ports.empty()) return {};
    connect_and_close(ports.front());
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{5};
    while (!is_known_ && std::chrono::steady_clock::now() < deadline) {
      std::this_thread::sleep_for(std::chrono::microseconds{200});
    }
    shut_listening(ports);
    if (!is_known_) return {};
    return place_.load();
  }

  static std::ptrdiff_t distance(const mg_connection* connection, const mg_request_info* info) {
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast)
    return reinterpret_cast<const std::byte*>(info) -
           reinterpret_cast<const std::byte*>(connection);
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
  }

  static void connect_and_close(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the system's own way.
    if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      // Then nothing is learned, which the caller finds out.
    }
    close(socket);
  }

  std::atomic<std::ptrdiff_t> place_ = 0;
  std::atomic<bool> is_known_ = false;
};

// "127.0.0.1:8080,10.0.0.1:80", or the host that is no address.
tl::expected<std::string, std::string> listening_ports(const std::vector<ListenAddress>& listen) {
  std::string text;
  for (const ListenAddress& one : listen) {
    const std::string host = one.host == "localhost" ? "127.0.0.1" : one.host;
    in_addr address{};
    if (inet_pton(AF_INET, host.c_str(), &address) != 1) return tl::unexpected(one.host);
    text += fmt::format("{}{}:{}", text.empty() ? "" : ",", host, one.port);
  }
  return text;
}

}  // namespace

struct Acceptor::State {
  State(AcceptorOptions its_options, OnConnection its_serve, std::ptrdiff_t place)
      : options{std::move(its_options)}, serve{std::move(its_serve)}, info_place{place} {}

  AcceptorOptions options;
  OnConnection serve;
  std::ptrdiff_t info_place;
  Descriptors descriptors = {};
  std::atomic<bool> has_started = false;
  std::mutex starting = {};
  std::string trouble_at_start = {};  // The library's first message before it has started.
  std::vector<int> ports = {};
  Context context = {};

  static State& of(const mg_connection* connection) {
    return *static_cast<State*>(mg_get_user_data(mg_get_context(connection)));
  }

  void on_connection(const mg_connection* connection) {
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast)
    const auto& info = *reinterpret_cast<const mg_request_info*>(
        reinterpret_cast<const std::byte*>(connection) + info_place);
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    const int socket =
        descriptors.claim({.address = info.remote_addr,
                           .port = static_cast<std::uint16_t>(info.remote_port),
                           .local_port = static_cast<std::uint16_t>(info.server_port)});
    if (socket < 0) return;
    const Client client{.address = info.remote_addr, .port = info.remote_port, .socket = socket};
    if (!roomy_thread().run([&] { serve(client); })) {
      note("a connection was given up: the system makes no more threads");
    }
    // The library finds the end of the connection, and closes it.
    shutdown(socket, SHUT_RDWR);
    descriptors.release(socket);
  }

  void note(std::string_view message) {
    if (has_started) {
      if (options.on_message) options.on_message(message);
      return;
    }
    const std::lock_guard lock{starting};
    if (trouble_at_start.empty()) trouble_at_start = message;
  }
};

Acceptor::Acceptor(std::unique_ptr<State> state) : state_{std::move(state)} {}

Acceptor::~Acceptor() { stop_listening(); }

const std::vector<int>& Acceptor::ports() const { return state_->ports; }

void Acceptor::stop_listening() { shut_listening(state_->ports); }

Result<std::unique_ptr<Acceptor>> Acceptor::start(AcceptorOptions options, OnConnection serve) {
  const auto listening = listening_ports(options.listen);
  if (!listening) {
    return store::fail(store::ErrorCode::kInvalid,
                       store::quoted(listening.error()) + " is not an IPv4 address", "host");
  }
  const auto place = RequestInfoPlace::learned();
  if (!place) {
    return store::fail(store::ErrorCode::kUnavailable,
                       "cannot listen on 127.0.0.1, which the HTTP library needs", "port");
  }
  auto state = std::make_unique<State>(std::move(options), std::move(serve), *place);
  const std::string threads = std::to_string(state->options.threads);
  std::array<const char*, 11> settings = {"listening_ports",
                                          listening->c_str(),
                                          "num_threads",
                                          threads.c_str(),
                                          "connection_queue",
                                          "1024",
                                          "listen_backlog",
                                          "4096",
                                          "tcp_nodelay",
                                          "1",
                                          nullptr};
  // CivetWeb calls these from C: nothing may be thrown past them.
  mg_callbacks callbacks{};
  // Its threads that serve (1) begin with the library, not with their first connection.
  callbacks.init_thread = [](const mg_context*, int kind) noexcept -> void* {
    if (kind == 1) (void)roomy_thread();
    return nullptr;
  };
  callbacks.init_connection = [](const mg_connection* connection, void**) noexcept {
    State::of(connection).on_connection(connection);
    return 0;
  };
  // What the library itself reads of a connection that is over, it must not answer.
  callbacks.begin_request = [](mg_connection* connection) noexcept {
    mg_disable_connection_keep_alive(connection);
    return 1;
  };
  callbacks.http_error = [](mg_connection*, int, const char*) noexcept { return 0; };
  callbacks.log_message = [](const mg_connection* connection, const char* message) noexcept {
    State::of(connection).note(text_or_empty(message));
    return 1;  // Taken: CivetWeb writes nothing itself.
  };
  state->context.reset(mg_start(&callbacks, state.get(), settings.data()));
  if (!state->context) {
    const std::string reason = state->trouble_at_start.empty()
                                   ? "CivetWeb did not start"
                                   : store::printable(state->trouble_at_start, 200);
    return store::fail(store::ErrorCode::kUnavailable,
                       fmt::format("cannot listen on {}: {}", *listening, reason), "port");
  }
  state->ports = ports_of(state->context.get(), state->options.listen.size());
  state->has_started = true;
  return std::unique_ptr<Acceptor>(new Acceptor(std::move(state)));
}

}  // namespace server

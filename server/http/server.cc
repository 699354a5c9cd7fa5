#include "server/http/server.h"

#include <arpa/inet.h>
#include <civetweb.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstring>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "server/http/client_socket.h"
#include "server/http/problem.h"
#include "server/http/read_deadline.h"
#include "server/http/request_head.h"
#include "server/http/response.h"
#include "server/http/uri.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using Clock = std::chrono::steady_clock;

// The longest head that CivetWeb reads, in bytes. It has a buffer of this size per thread, of which
// only the used part takes memory. CivetWeb reports a longer head as if it were no HTTP, so this is
// far above our own limit for path and query, which has its own problem type.
constexpr std::size_t kMaxHeadBytes = 1'048'576;

struct StopContext {
  void operator()(mg_context* context) const { mg_stop(context); }
};

std::string_view text_or_empty(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view{text};
}

// CivetWeb stops reading fields, in silence, at a line that it does not understand (a folded one, a
// byte over 126, a 65th field), and takes a bare LF for a line end. What follows would be a field
// for a proxy in front and none for us. It parses in place and leaves NULs for ':', CR and LF: so
// every field must begin where the one before ended, and the empty line must follow the last.
bool has_every_field(const mg_request_info& info) {
  const char* expected = info.http_version + std::strlen(info.http_version) + 2;
  for (int i = 0; i < info.num_headers; ++i) {
    const mg_header& field = info.http_headers[i];
    if (field.name != expected) return false;
    const char* colon = field.name + std::strlen(field.name);
    if (field.value != colon + 1 && colon[1] == '\0') return false;  // "Name :", a blank before it.
    expected = field.value + std::strlen(field.value) + 2;
  }
  return info.num_headers == 0 || *expected == '\r';
}

RequestHead head_of(const mg_request_info& info) {
  RequestHead head{.method = text_or_empty(info.request_method),
                   .path = text_or_empty(info.local_uri_raw),
                   .query = text_or_empty(info.query_string),
                   .version = text_or_empty(info.http_version),
                   .fields = {}};
  for (int i = 0; i < info.num_headers; ++i) {
    head.fields.push_back({.name = info.http_headers[i].name, .value = info.http_headers[i].value});
  }
  return head;
}

// The head of a request that CivetWeb refused: its first line, as far as that was read.
RequestHead first_line_of(const mg_request_info* info) {
  RequestHead head;
  if (info == nullptr) return head;
  head.method = text_or_empty(info->request_method);
  if (info->http_version == nullptr) return head;
  const std::string_view target = text_or_empty(info->request_uri);
  const std::size_t mark = std::min(target.find('?'), target.size());
  head.path = target.substr(0, mark);
  head.query = target.substr(std::min(mark + 1, target.size()));
  // Nothing behind this line was read, so no field such as Host can be asked for.
  head.version = "1.0";
  return head;
}

// Whether CivetWeb refused the head because it does not know the method. It hands on the methods
// that a route of ours may take, and refuses those for something else in the first line.
bool has_unknown_method(const RequestHead& head) {
  return !head.version.empty() && head.method != "GET" && head.method != "HEAD" &&
         head.method != "POST";
}

// Anything else that CivetWeb refuses before a handler sees it, in our words.
Response refusal(int status, std::string_view message, int request_timeout_ms) {
  if (status >= 500 && status != 505) {
    return to_response(Problem{.type = ProblemType::kInternalError,
                               .detail = "the server cannot do what the request asks of HTTP",
                               .cause = std::string(message)});
  }
  return to_response(Problem{
      .type = ProblemType::kMalformedRequest,
      .detail =
          fmt::format("the request is not HTTP/1.1, has a head over {} bytes, or did "
                      "not arrive whole within {} seconds: {}",
                      kMaxHeadBytes, request_timeout_ms / 1000, store::printable(message, 100))});
}

// The library counts its users; it is set up once for the whole process.
void initialise_library() {
  static const struct Library {
    Library() { mg_init_library(MG_FEATURES_DEFAULT); }
    ~Library() { mg_exit_library(); }
  } library;
}

// What runs behind an HttpServer: CivetWeb's context and what its callbacks need.
class Listener {
 public:
  Listener(HttpOptions options, Handler handler)
      : options_{std::move(options)}, handler_{std::move(handler)} {}

  static Listener& of(const mg_connection* connection) {
    return *static_cast<Listener*>(mg_get_user_data(mg_get_context(connection)));
  }

  [[nodiscard]] store::Result<void> start();
  [[nodiscard]] int port() const;
  void stop();

  // CivetWeb's callbacks. They throw only where not even a problem document can be made.
  int serve(mg_connection* connection);
  void refuse(mg_connection* connection, int status, std::string_view message);
  void note(std::string_view message);

 private:
  class Running;
  [[nodiscard]] Response respond(mg_connection* connection, const RequestHead& head,
                                 Connection& after) const;
  [[nodiscard]] tl::expected<std::string, Problem> read_body(mg_connection* connection,
                                                             const AnnouncedBody& announced,
                                                             const Client& client) const;
  void complete(const RequestHead& head, Response& response) const;
  [[nodiscard]] Response answer_to_unknown_method(const RequestHead& head) const;
  void send(mg_connection* connection, const RequestHead& head, const Response& response,
            Connection after, Clock::time_point begun) const;

  HttpOptions options_;
  Handler handler_;
  std::atomic<bool> draining_ = false;
  std::atomic<int> running_ = 0;  // Requests that have begun and are not answered.
  std::atomic<bool> started_ = false;
  std::mutex starting_;
  std::string trouble_at_start_;  // The library's first message before it has started.
  std::unique_ptr<mg_context, StopContext> context_;
};

// Counts a request while it lives. Sequentially consistent, as draining_ is: a request either sees
// that flag or is seen by stop().
class Listener::Running {
 public:
  explicit Running(std::atomic<int>& count) : count_{count} { ++count_; }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() { --count_; }

 private:
  std::atomic<int>& count_;
};

extern "C" {
// CivetWeb calls these from C, on a worker thread: nothing may be thrown past them.
int on_begin_request(mg_connection* connection) noexcept {
  try {
    return Listener::of(connection).serve(connection);
  } catch (...) {
    mg_disable_connection_keep_alive(connection);
    return 500;
  }
}

int on_http_error(mg_connection* connection, int status, const char* message) noexcept {
  try {
    Listener::of(connection).refuse(connection, status, text_or_empty(message));
  } catch (...) {
    mg_disable_connection_keep_alive(connection);
  }
  return 0;  // Answered: CivetWeb adds nothing.
}

int on_log_message(const mg_connection* connection, const char* message) noexcept {
  try {
    Listener::of(connection).note(text_or_empty(message));
  } catch (...) {
    return 1;  // A message that cannot be kept is dropped.
  }
  return 1;  // Taken: CivetWeb writes nothing itself.
}
}

// Turns exceptions of the handler into problems: none may reach CivetWeb's C frames.
Response guarded(const Handler& handler, const Request& request) {
  std::string cause = "unknown exception";
  try {
    return handler(request);
  } catch (const std::exception& exception) {
    cause = exception.what();
  } catch (...) {
    cause = "an exception of an unknown type";
  }
  return to_response(Problem{.type = ProblemType::kInternalError,
                             .detail = "the server failed to answer this request",
                             .cause = std::move(cause)});
}

Response shutting_down() {
  return to_response(Problem{.type = ProblemType::kShuttingDown,
                             .detail = "the server is stopping; it takes no new requests"});
}

// Reads the announced body, at most one byte over the limit. CivetWeb only has a deadline for
// silence; ours also ends a body that comes byte by byte.
tl::expected<std::string, Problem> Listener::read_body(mg_connection* connection,
                                                       const AnnouncedBody& announced,
                                                       const Client& client) const {
  if (announced.awaits_continue) {
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    mg_write(connection, kContinue.data(), kContinue.size());
  }
  ReadDeadline deadline(socket_of(client), std::chrono::milliseconds{options_.request_timeout_ms});
  std::string body(announced.is_chunked ? kMaxBodyBytes + 1 : announced.bytes, '\0');
  std::size_t size = 0;
  int last = 1;
  while (size < body.size() && last > 0) {
    // If a chunk cannot be read to its end, mg_read returns none of its bytes.
    constexpr std::size_t kPiece = 65'536;
    last = mg_read(connection, body.data() + size, std::min(kPiece, body.size() - size));
    if (last > 0) size += static_cast<std::size_t>(last);
  }
  body.resize(size);
  const bool is_whole = announced.is_chunked ? last == 0 : size == announced.bytes;
  if (size > kMaxBodyBytes) {
    return tl::unexpected(
        Problem{.type = ProblemType::kContentTooLarge,
                .detail = fmt::format("the body has more than {} bytes", kMaxBodyBytes)});
  }
  if (deadline.has_passed() || !is_whole) {
    return tl::unexpected(Problem{
        .type = ProblemType::kMalformedRequest,
        .detail = fmt::format("the body is not whole: {} bytes of it came within {} seconds", size,
                              options_.request_timeout_ms / 1000)});
  }
  return body;
}

Response Listener::respond(mg_connection* connection, const RequestHead& head,
                           Connection& after) const {
  const mg_request_info& info = *mg_get_request_info(connection);
  after = Connection::kClose;
  if (draining_) return shutting_down();
  if (!has_every_field(info)) {
    return to_response(
        Problem{.type = ProblemType::kMalformedRequest,
                .detail = "the request's header must be at most 64 lines \"Name: value\" in ASCII, "
                          "each ending in CR LF"});
  }
  auto request = read_request(head, options_.body_types);
  if (!request) return to_response(request.error());
  request->client = {.address = info.remote_addr, .port = info.remote_port};
  const AnnouncedBody announced = announced_body(head);
  if (announced.is_there()) {
    auto body = read_body(connection, announced, request->client);
    if (!body) return to_response(body.error());
    request->body = *std::move(body);
  }
  // Close after a chunked body: CivetWeb would have to skip the trailer.
  if (allows_keep_alive(head) && !announced.is_chunked) after = Connection::kKeepAlive;
  return guarded(handler_, *request);
}

int Listener::serve(mg_connection* connection) {
  const auto begun = Clock::now();
  const Running running{running_};
  const RequestHead head = head_of(*mg_get_request_info(connection));
  Connection after = Connection::kClose;
  Response response = respond(connection, head, after);
  complete(head, response);
  send(connection, head, response, after, begun);
  return response.status;
}

void Listener::refuse(mg_connection* connection, int status, std::string_view message) {
  const auto begun = Clock::now();
  const Running running{running_};
  const RequestHead head = first_line_of(mg_get_request_info(connection));
  Response response = status == 400 && has_unknown_method(head)
                          ? answer_to_unknown_method(head)
                          : refusal(status, message, options_.request_timeout_ms);
  complete(head, response);
  send(connection, head, response, Connection::kClose, begun);
}

// The handler has the table of routes: it says which methods the path takes, as for any other.
Response Listener::answer_to_unknown_method(const RequestHead& head) const {
  if (draining_) return shutting_down();
  const auto request = read_request(head);
  return request ? guarded(handler_, *request) : to_response(request.error());
}

void Listener::complete(const RequestHead& head, Response& response) const {
  if (options_.complete) options_.complete(head.path, response);
}

void Listener::send(mg_connection* connection, const RequestHead& head, const Response& response,
                    Connection after, Clock::time_point begun) const {
  const std::string bytes =
      to_bytes(response, head.method, after, std::chrono::system_clock::now());
  const int written = mg_write(connection, bytes.data(), bytes.size());
  bool sent = written >= 0 && static_cast<std::size_t>(written) == bytes.size();
  if (response.stream && head.method != "HEAD" && response.status != 304) {
    response.stream([&](std::string_view piece) {
      const auto length = static_cast<unsigned>(piece.size());
      if (sent && length > 0) sent = mg_send_chunk(connection, piece.data(), length) > 0;
      return sent;
    });
    sent = sent && mg_send_chunk(connection, "", 0) > 0;
  }
  if (after == Connection::kClose || !sent) mg_disable_connection_keep_alive(connection);
  if (!options_.on_exchange) return;
  options_.on_exchange({.method = head.method,
                        .path = head.path,
                        .query = head.query,
                        .response = response,
                        .seconds = std::chrono::duration<double>(Clock::now() - begun).count(),
                        .sent = sent});
}

void Listener::note(std::string_view message) {
  if (started_) {
    if (options_.on_message) options_.on_message(message);
    return;
  }
  const std::lock_guard lock{starting_};
  if (trouble_at_start_.empty()) trouble_at_start_ = message;
}

store::Result<void> Listener::start() {
  const std::string host = options_.host == "localhost" ? "127.0.0.1" : options_.host;
  in_addr address{};
  if (inet_pton(AF_INET, host.c_str(), &address) != 1) {
    return store::fail(store::ErrorCode::kInvalid,
                       store::quoted(options_.host) + " is not an IPv4 address", "host");
  }
  // A client that hangs up is a short write, not the end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  initialise_library();

  const std::string listening = fmt::format("{}:{}", host, options_.port);
  const std::string threads = std::to_string(options_.threads);
  const std::string max_head = std::to_string(kMaxHeadBytes);
  const std::string request_timeout = std::to_string(options_.request_timeout_ms);
  const std::string keep_alive_timeout = std::to_string(options_.keep_alive_timeout_ms);
  const std::array<const char*, 31> settings = {"listening_ports",
                                                listening.c_str(),  //
                                                "num_threads",
                                                threads.c_str(),  //
                                                "max_request_size",
                                                max_head.c_str(),  //
                                                "request_timeout_ms",
                                                request_timeout.c_str(),  //
                                                "enable_keep_alive",
                                                "yes",  //
                                                "keep_alive_timeout_ms",
                                                keep_alive_timeout.c_str(),
                                                "tcp_nodelay",
                                                "1",  //
                                                "listen_backlog",
                                                "1024",  //
                                                "decode_url",
                                                "no",  //
                                                "decode_query_string",
                                                "no",  //
                                                "enable_auth_domain_check",
                                                "no",  //
                                                "access_control_allow_origin",
                                                "",  //
                                                "access_control_allow_methods",
                                                "",  //
                                                "access_control_allow_headers",
                                                "",  //
                                                "enable_directory_listing",
                                                "no",  //
                                                nullptr};
  mg_callbacks callbacks{};
  callbacks.begin_request = on_begin_request;
  callbacks.http_error = on_http_error;
  callbacks.log_message = on_log_message;
  mg_init_data init{.callbacks = &callbacks,
                    .user_data = this,
                    .configuration_options = const_cast<const char**>(settings.data())};
  context_.reset(mg_start2(&init, nullptr));
  if (!context_) {
    return store::fail(store::ErrorCode::kUnavailable,
                       fmt::format("cannot listen on {}: {}", listening, trouble_at_start_),
                       "port");
  }
  started_ = true;
  return {};
}

int Listener::port() const {
  mg_server_port port{};
  mg_get_server_ports(context_.get(), 1, &port);
  return port.port;
}

void Listener::stop() {
  if (!context_) return;
  // Once CivetWeb stops, a running request can write no more: first they finish.
  draining_ = true;
  const auto deadline = Clock::now() + std::chrono::milliseconds{options_.drain_timeout_ms};
  while (running_ != 0 && Clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
  context_.reset();
}

}  // namespace

struct HttpServer::State {
  State(HttpOptions options, Handler handler) : listener{std::move(options), std::move(handler)} {}
  Listener listener;
};

HttpServer::HttpServer(std::unique_ptr<State> state) : state_{std::move(state)} {}

HttpServer::~HttpServer() { stop(); }

store::Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpOptions options, Handler handler) {
  auto state = std::make_unique<State>(std::move(options), std::move(handler));
  store::Result<void> started = state->listener.start();
  if (!started) return store::fail(std::move(started.error()));
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(state)));
}

int HttpServer::port() const { return state_->listener.port(); }

void HttpServer::stop() { state_->listener.stop(); }

}  // namespace server

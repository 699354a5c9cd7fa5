#include "server/http/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <thread>
#include <utility>

#include "server/http/chunk_decoder.h"
#include "server/http/client_stream.h"
#include "server/http/connections.h"
#include "server/http/head_parser.h"
#include "server/http/hosts.h"
#include "server/http/problem.h"
#include "server/http/request_head.h"
#include "server/http/response.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using Reading = ClientStream::Reading;
using Waits = Connections::Waits;

// How long a client may go on sending what is not read any more, before it loses the answer.
constexpr milliseconds kLinger{1'000};
constexpr milliseconds kRefusedLinger{50};  // Of a connection that there is no room for.

// Turns exceptions of the handler into problems: none may reach the frames of the HTTP library.
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

Response too_many_connections(std::size_t most) {
  return to_response(
      Problem{.type = ProblemType::kTooManyConnections,
              .detail = fmt::format("{} connections of this address are at work, as many as it may "
                                    "have",
                                    most)});
}

// The answer to "OPTIONS *": what some path of the server takes.
Response answer_to_asterisk() {
  return {.status = 204, .headers = {{.name = "Allow", .value = "GET, HEAD, POST, OPTIONS"}}};
}

// Counts a request while it lives. Sequentially consistent, as the flag of draining is: a request
// either sees that flag or is seen by stop().
class Running {
 public:
  explicit Running(std::atomic<int>& count) : count_{count} { ++count_; }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() { --count_; }

 private:
  std::atomic<int>& count_;
};

// One connection, from its first request to its last.
class Conversation {
 public:
  struct Shared {
    const HttpOptions& options;
    const Handler& handler;
    const OwnHosts& own_hosts;
    const AllowedOrigins& origins;
    const std::atomic<bool>& draining;
    std::atomic<int>& running;
  };

  Conversation(const Shared& shared, const Client& client, Connections::Seat& seat)
      : shared_{shared}, client_{client}, seat_{seat}, stream_{client.socket} {}

  void run() {
    while (answer_next()) seat_.waits(Waits::kForRequest);
  }

 private:
  enum class Head : std::uint8_t { kWhole, kNone, kUnfinished };

  [[nodiscard]] bool answer_next();
  [[nodiscard]] Head await_head(std::size_t& bytes, std::optional<Problem>& refusal);
  [[nodiscard]] bool skip_empty_lines(Clock::time_point deadline);
  [[nodiscard]] Response respond(const ParsedHead& parsed, Connection& after);
  [[nodiscard]] tl::expected<std::string, Problem> read_body(const AnnouncedBody& announced);
  [[nodiscard]] Problem unfinished_body(std::size_t bytes) const;
  [[nodiscard]] bool send(const RequestHead& head, Response response, Connection after,
                          Clock::time_point begun);
  [[nodiscard]] bool send_stream(const Response& response, bool is_chunked);
  [[nodiscard]] milliseconds patience() const {
    return milliseconds{shared_.options.request_timeout_ms};
  }

  const Shared& shared_;
  const Client& client_;
  Connections::Seat& seat_;
  ClientStream stream_;
  bool is_first_ = true;
  bool is_request_read_ = false;  // With its body.
};

// RFC 9112, 2.2: empty lines before a request are read over. False where the client ends or the
// deadline passes before anything else comes.
bool Conversation::skip_empty_lines(Clock::time_point deadline) {
  for (;;) {
    const std::size_t first = stream_.ahead().find_first_not_of("\r\n");
    if (first != std::string_view::npos) {
      stream_.take(first);
      return true;
    }
    stream_.take(stream_.ahead().size());
    if (stream_.read(deadline) != Reading::kMore) return false;
  }
}

// Waits for a head, of that many bytes; `refusal` says why it cannot become one.
Conversation::Head Conversation::await_head(std::size_t& bytes, std::optional<Problem>& refusal) {
  const milliseconds for_next{shared_.options.keep_alive_timeout_ms};
  const auto begin = Clock::now();
  if (!skip_empty_lines(begin + (is_first_ ? patience() : for_next))) return Head::kNone;
  const auto deadline = (is_first_ ? begin : Clock::now()) + patience();
  is_first_ = false;
  for (std::size_t searched = 0;;) {
    bytes = end_of_head(stream_.ahead(), searched);
    if (bytes > 0) return Head::kWhole;
    searched = stream_.ahead().size();
    refusal = refuse_unfinished(stream_.ahead());
    if (refusal) return Head::kUnfinished;
    const Reading reading = stream_.read(deadline);
    if (reading == Reading::kMore) continue;
    refusal = Problem{
        .type = ProblemType::kMalformedRequest,
        .detail = fmt::format("the request is not whole: {} bytes of its head came within {} "
                              "seconds",
                              searched, shared_.options.request_timeout_ms / 1000)};
    return reading == Reading::kLate ? Head::kUnfinished : Head::kNone;
  }
}

// False where the connection is over.
bool Conversation::answer_next() {
  std::size_t bytes = 0;
  std::optional<Problem> refusal;
  const Head arrived = await_head(bytes, refusal);
  if (arrived == Head::kNone || !seat_.works()) return false;
  const auto begun = Clock::now();
  const Running running{shared_.running};
  // The text of a head that is answered lives as long as the answer is made.
  const std::string text(stream_.ahead().substr(0, bytes > 0 ? bytes : stream_.ahead().size()));
  stream_.take(text.size());
  ParsedHead parsed = parse_head(text);
  if (refusal) parsed.problem = std::move(refusal);
  Connection after = Connection::kClose;
  Response response = respond(parsed, after);
  const bool sent = send(parsed.head, std::move(response), after, begun);
  if (sent && after == Connection::kKeepAlive) return true;
  // What the client still sends would cost it the answer, if the connection ended at once.
  const bool is_read = is_request_read_ && stream_.ahead().empty();
  if (sent && !is_read) {
    seat_.waits(Waits::kForRequest);
    stream_.linger(kLinger);
  }
  return false;
}

Problem Conversation::unfinished_body(std::size_t bytes) const {
  return {.type = ProblemType::kMalformedRequest,
          .detail = fmt::format("the body is not whole: {} bytes of it came within {} seconds",
                                bytes, shared_.options.request_timeout_ms / 1000)};
}

tl::expected<std::string, Problem> Conversation::read_body(const AnnouncedBody& announced) {
  const auto deadline = Clock::now() + patience();
  if (announced.awaits_continue && stream_.ahead().empty() &&
      !stream_.write("HTTP/1.1 100 Continue\r\n\r\n", patience())) {
    return tl::unexpected(unfinished_body(0));
  }
  std::string body;
  ChunkDecoder chunks(kMaxBodyBytes);
  for (;;) {
    std::string_view ahead = stream_.ahead();
    auto state = ChunkDecoder::State::kMore;
    if (announced.is_chunked) {
      state = chunks.decode(ahead, body);
    } else {
      const std::string_view taken = ahead.substr(0, announced.bytes - body.size());
      body += taken;
      ahead.remove_prefix(taken.size());
      if (body.size() == announced.bytes) state = ChunkDecoder::State::kDone;
    }
    stream_.take(stream_.ahead().size() - ahead.size());
    if (state == ChunkDecoder::State::kDone) return body;
    if (state == ChunkDecoder::State::kTooLong) {
      return tl::unexpected(
          Problem{.type = ProblemType::kContentTooLarge,
                  .detail = fmt::format("the body has more than {} bytes", kMaxBodyBytes)});
    }
    if (state == ChunkDecoder::State::kMalformed) {
      return tl::unexpected(
          Problem{.type = ProblemType::kMalformedRequest,
                  .detail = "the body is not in chunks, as its head says: each must be its size in "
                            "hexadecimal digits, CR LF, that many bytes, CR LF"});
    }
    if (stream_.read(deadline) != Reading::kMore) {
      return tl::unexpected(unfinished_body(body.size()));
    }
  }
}

Response Conversation::respond(const ParsedHead& parsed, Connection& after) {
  const RequestHead& head = parsed.head;
  after = Connection::kClose;
  is_request_read_ = false;
  if (shared_.draining) return shutting_down();
  if (parsed.problem) return to_response(*parsed.problem);
  if (head.path == "*") return answer_to_asterisk();
  auto request = read_request(head, shared_.options.body_types);
  if (!request) return to_response(request.error());
  if (!is_well_formed_host(host_of(head))) {
    return to_response(Problem{.type = ProblemType::kMalformedRequest,
                               .detail = "Host must be a name or an address, with a port or "
                                         "without, not " +
                                         store::quoted(host_of(head))});
  }
  if (!shared_.own_hosts.contain(host_of(head))) {
    return to_response(
        Problem{.type = ProblemType::kMisdirectedRequest,
                .detail = store::quoted(host_of(head)) +
                          " is no name of this server; it answers to its addresses, to localhost "
                          "and to the names that --host-name gives it"});
  }
  request->client = client_;
  const AnnouncedBody announced = announced_body(head);
  // A body that is not taken is not read: what answers the request says why.
  const bool is_taken =
      announced.is_there() && shared_.options.body_types && shared_.options.body_types(*request);
  if (is_taken) {
    seat_.waits(Waits::kForBody);
    auto body = read_body(announced);
    if (!seat_.works()) return shutting_down();  // Nobody is there to read it.
    if (!body) return to_response(body.error());
    request->body = *std::move(body);
  }
  is_request_read_ = is_taken || !announced.is_there();
  if (allows_keep_alive(head) && is_request_read_) after = Connection::kKeepAlive;
  if (shared_.origins.is_preflight(head) && shared_.options.methods) {
    const std::string methods = shared_.options.methods(*request);
    if (!methods.empty()) return shared_.origins.preflight(head, methods);
  }
  return guarded(shared_.handler, *request);
}

// Sends an answer that is written while it is sent: in chunks, or for HTTP/1.0 until the end.
bool Conversation::send_stream(const Response& response, bool is_chunked) {
  bool is_sent = true;
  response.stream([&](std::string_view piece) {
    if (!is_sent || piece.empty()) return is_sent;
    if (is_chunked) is_sent = stream_.write(fmt::format("{:x}\r\n", piece.size()), patience());
    is_sent = is_sent && stream_.write(piece, patience());
    if (is_chunked) is_sent = is_sent && stream_.write("\r\n", patience());
    return is_sent;
  });
  return is_sent && (!is_chunked || stream_.write("0\r\n\r\n", patience()));
}

// False where not all was sent.
bool Conversation::send(const RequestHead& head, Response response, Connection after,
                        Clock::time_point begun) {
  if (shared_.options.complete) shared_.options.complete(head.path, response);
  shared_.origins.complete(head, response);
  const bool has_body = head.method != "HEAD" && response.status != 304;
  const bool is_chunked = head.version != "1.0";
  const bool is_streamed = response.stream && has_body;
  if (is_streamed && !is_chunked) after = Connection::kClose;
  const std::string bytes = to_bytes(response, head, after, std::chrono::system_clock::now());
  seat_.waits(Waits::kForReader);
  bool sent = stream_.write(bytes, patience());
  if (sent && is_streamed) sent = send_stream(response, is_chunked);
  sent = seat_.works() && sent;
  if (shared_.options.on_exchange) {
    shared_.options.on_exchange(
        {.method = head.method,
         .path = head.path,
         .query = head.query,
         .response = response,
         .seconds = std::chrono::duration<double>(Clock::now() - begun).count(),
         .sent = sent});
  }
  return sent && (!is_streamed || is_chunked);
}

}  // namespace

struct HttpServer::State {
  State(HttpOptions its_options, Handler its_handler)
      : options{std::move(its_options)},
        handler{std::move(its_handler)},
        own_hosts{options.host_names},
        origins{options.allowed_origins},
        connections{{.most = static_cast<std::size_t>(options.threads),
                     .per_address = options.connections_per_address}} {}

  // Serves one connection; on a thread of its own.
  void serve(const Client& client) noexcept;

  HttpOptions options;
  Handler handler;
  OwnHosts own_hosts;
  AllowedOrigins origins;
  Connections connections;
  std::atomic<bool> draining = false;
  std::atomic<int> running = 0;  // Requests that have begun and are not answered.
  std::vector<int> ports;
  std::unique_ptr<Acceptor> acceptor;
};

void HttpServer::State::serve(const Client& client) noexcept {
  try {
    const auto seat = connections.add(client.socket, client.address);
    if (seat) {
      const Conversation::Shared shared{.options = options,
                                        .handler = handler,
                                        .own_hosts = own_hosts,
                                        .origins = origins,
                                        .draining = draining,
                                        .running = running};
      Conversation(shared, client, *seat).run();
    } else {
      const Response response = too_many_connections(options.connections_per_address);
      const std::string bytes =
          to_bytes(response, RequestHead{}, Connection::kClose, std::chrono::system_clock::now());
      ClientStream stream(client.socket);
      if (stream.write(bytes, milliseconds{0})) stream.linger(kRefusedLinger);
    }
  } catch (const std::exception& error) {
    if (options.on_message) {
      options.on_message(fmt::format("a connection was given up: {}", error.what()));
    }
  }
}

HttpServer::HttpServer(std::unique_ptr<State> state) : state_{std::move(state)} {}

HttpServer::~HttpServer() { stop(); }

store::Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpOptions options, Handler handler) {
  auto state = std::make_unique<State>(std::move(options), std::move(handler));
  const HttpOptions& its = state->options;
  auto acceptor =
      Acceptor::start({.listen = its.listen, .threads = its.threads, .on_message = its.on_message},
                      [&state = *state](const Client& client) { state.serve(client); });
  if (!acceptor) return store::fail(std::move(acceptor.error()));
  state->acceptor = *std::move(acceptor);
  state->ports = state->acceptor->ports();
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(state)));
}

const std::vector<int>& HttpServer::ports() const { return state_->ports; }

const Connections& HttpServer::connections() const { return state_->connections; }

void HttpServer::stop() {
  State& state = *state_;
  if (!state.acceptor) return;
  state.draining = true;
  state.connections.close_waiting();
  const auto deadline = Clock::now() + milliseconds{state.options.drain_timeout_ms};
  while (state.running != 0 && Clock::now() < deadline) {
    std::this_thread::sleep_for(milliseconds{2});
  }
  state.acceptor->stop_listening();
  state.connections.close_all();
  state.acceptor.reset();
}

}  // namespace server

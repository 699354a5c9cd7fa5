#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace server {

// Where a body is written: to the end of text(). Without a sink all of it stays there; with one it
// leaves in pieces, so that a long body is never held.
//
//   threads  one at a time
class Outflow {
 public:
  // Takes the next bytes. False: the rest is not wanted.
  using Sink = std::function<bool(std::string_view bytes)>;

  Outflow() = default;
  explicit Outflow(Sink sink) : sink_{std::move(sink)} {}
  Outflow(const Outflow&) = delete;
  Outflow& operator=(const Outflow&) = delete;

  [[nodiscard]] std::string& text() { return text_; }

  // Called after each row, and the like: the text leaves where it is a whole piece. False where
  // the rest is not wanted, so that nothing more need be written. Cost: a comparison.
  bool flow() { return text_.size() < kPieceBytes || hand_on(); }

  // Called once after the end: the rest leaves.
  void finish() { hand_on(); }

 private:
  static constexpr std::size_t kPieceBytes = 65'536;

  bool hand_on() {
    if (!sink_) return true;
    is_wanted_ = is_wanted_ && sink_(text_);
    text_.clear();
    return is_wanted_;
  }

  Sink sink_;
  std::string text_;
  bool is_wanted_ = true;
};

}  // namespace server

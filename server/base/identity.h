#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace server {

// Identifies an answer: bytes that differ wherever the fields differ.
class Identity {
 public:
  Identity& add(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8)
      bytes_ += static_cast<char>(number >> shift & 0xFFU);
    return *this;
  }
  Identity& add(double number) { return add(std::bit_cast<std::uint64_t>(number)); }

  // Its length comes first: "ab", "c" is not "a", "bc".
  Identity& add(std::string_view text) {
    add(std::uint64_t{text.size()});
    bytes_ += text;
    return *this;
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace server

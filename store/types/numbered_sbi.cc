#include "store/types/numbered_sbi.h"

#include <charconv>
#include <cstddef>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace store {
namespace {

constexpr char kNumbered = 'X';
constexpr std::size_t kDigits = 5;

}  // namespace

SbiCode numbered_sbi(std::uint32_t number) {
  return SbiCode::parse(fmt::format("{}{:0{}}", kNumbered, number, kDigits)).value();
}

std::optional<std::uint32_t> number_of(const SbiCode& code) {
  const std::string_view text = code.text();
  if (text.size() != kDigits + 1 || text.front() != kNumbered) return std::nullopt;
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 1, end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

}  // namespace store

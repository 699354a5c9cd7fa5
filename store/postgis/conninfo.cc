#include "store/postgis/conninfo.h"

#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace store::postgis {
namespace {

struct FreeOptions {
  void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

// keyword='value', with a space before it where it is not the first.
void append(std::string& text, std::string_view keyword, std::string_view value) {
  if (!text.empty()) text += ' ';
  text += keyword;
  text += "='";
  for (const char c : value) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  text += '\'';
}

bool is_secret(std::string_view keyword) {
  return keyword == "password" || keyword == "sslpassword";
}

bool is_address(std::string_view keyword) {
  return keyword == "host" || keyword == "hostaddr" || keyword == "port" || keyword == "dbname" ||
         keyword == "service";
}

}  // namespace

Result<Conninfo> Conninfo::parse(const std::string& text) {
  char* complaint = nullptr;
  const std::unique_ptr<PQconninfoOption, FreeOptions> options{
      PQconninfoParse(text.c_str(), &complaint)};
  if (!options) {
    std::string words = complaint == nullptr ? "not enough memory" : complaint;
    PQfreemem(complaint);
    while (words.ends_with('\n')) words.pop_back();
    return fail(ErrorCode::kInvalid, "the conninfo cannot be read: " + words, "postgis");
  }
  Values values;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) values.emplace_back(option->keyword, option->val);
  }
  return Conninfo(std::move(values));
}

Conninfo::Conninfo(Values values) : values_{std::move(values)} {
  for (const auto& [keyword, value] : values_) {
    append(text_, keyword, value);
    if (!is_secret(keyword)) append(described_, keyword, value);
    if (is_address(keyword)) append(address_, keyword, value);
  }
  if (value("connect_timeout").empty()) append(text_, "connect_timeout", "2");
  for (std::string* text : {&described_, &address_}) {
    if (text->empty()) *text = "the environment's database";
  }
}

std::string_view Conninfo::value(std::string_view keyword) const {
  const auto at = std::ranges::find(values_, keyword, &Values::value_type::first);
  return at == values_.end() ? std::string_view{} : at->second;
}

Conninfo Conninfo::with(std::string_view keyword, std::string_view value) const {
  Values values = values_;
  std::erase_if(values, [keyword](const auto& entry) { return entry.first == keyword; });
  if (!value.empty()) values.emplace_back(keyword, value);
  return Conninfo(std::move(values));
}

}  // namespace store::postgis

#include "store/postgis/conninfo.h"

#include <libpq-fe.h>

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

}  // namespace

Result<Conninfo> Conninfo::parse(const std::string& text) {
  char* complaint = nullptr;
  const std::unique_ptr<PQconninfoOption, FreeOptions> options{
      PQconninfoParse(text.c_str(), &complaint)};
  if (!options) {
    std::string words = complaint == nullptr ? "not enough memory" : complaint;
    PQfreemem(complaint);
    while (words.ends_with('\n')) words.pop_back();
    return fail(ErrorCode::kInvalid, "cannot read how to reach the database: " + words, "postgis");
  }
  Conninfo conninfo;
  bool has_timeout = false;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    const std::string_view keyword = option->keyword;
    append(conninfo.text_, keyword, option->val);
    if (!is_secret(keyword)) append(conninfo.described_, keyword, option->val);
    if (keyword == "connect_timeout") has_timeout = true;
  }
  if (!has_timeout) append(conninfo.text_, "connect_timeout", "2");
  if (conninfo.described_.empty()) conninfo.described_ = "the environment's database";
  return conninfo;
}

}  // namespace store::postgis

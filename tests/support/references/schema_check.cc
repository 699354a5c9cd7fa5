#include "tests/support/references/schema_check.h"

#include <regex.h>

#include <algorithm>
#include <set>

namespace tests {
namespace {

using nlohmann::json;

const std::set<std::string> kKeywords = {
    "$ref",      "type",      "required", "properties", "items",       "enum",
    "const",     "pattern",   "minimum",  "maximum",    "minItems",    "maxItems",
    "minLength", "maxLength", "oneOf",    "format",     "description", "default"};

bool has_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number_float();  // Written with a fraction: "5422.0".
  if (type == "boolean") return value.is_boolean();
  return type == "null" && value.is_null();
}

bool has_one_type(const json& value, const json& types) {
  if (types.is_string()) return has_type(value, types);
  return std::ranges::any_of(types, [&](const json& type) { return has_type(value, type); });
}

// Our patterns mean the same to POSIX as to ECMA 262.
bool matches(const std::string& text, const std::string& pattern) {
  regex_t regex;
  if (regcomp(&regex, pattern.c_str(), REG_EXTENDED | REG_NOSUB) != 0) return false;
  const bool found = regexec(&regex, text.c_str(), 0, nullptr, 0) == 0;
  regfree(&regex);
  return found;
}

class Check {
 public:
  explicit Check(const json& document) : document_{document} {}

  void check(const json& schema, const json& value, const std::string& at) {
    for (const auto& [keyword, unused] : schema.items()) {
      if (!kKeywords.contains(keyword)) report(at, "the checker does not know " + keyword);
    }
    if (schema.contains("$ref")) check(resolve(document_, schema["$ref"]), value, at);
    if (schema.contains("type") && !has_one_type(value, schema["type"])) {
      report(at, value.dump() + " is not of type " + schema["type"].dump());
    }
    if (schema.contains("const") && value != schema["const"]) {
      report(at, value.dump() + " is not " + schema["const"].dump());
    }
    if (schema.contains("enum") &&
        std::ranges::find(schema["enum"], value) == schema["enum"].end()) {
      report(at, value.dump() + " must be one of " + schema["enum"].dump());
    }
    if (schema.contains("oneOf")) check_one_of(schema["oneOf"], value, at);
    if (value.is_number()) check_number(schema, value, at);
    if (value.is_string()) check_string(schema, value, at);
    if (value.is_array()) check_array(schema, value, at);
    if (value.is_object()) check_object(schema, value, at);
  }

  [[nodiscard]] const std::vector<std::string>& violations() const { return violations_; }

 private:
  void report(const std::string& at, const std::string& what) {
    violations_.push_back(at + ": " + what);
  }

  void check_one_of(const json& schemas, const json& value, const std::string& at) {
    const auto fitting = std::ranges::count_if(schemas, [&](const json& schema) {
      Check one(document_);
      one.check(schema, value, at);
      return one.violations().empty();
    });
    if (fitting != 1) report(at, value.dump() + " fits " + std::to_string(fitting) + " of oneOf");
  }

  void check_number(const json& schema, const json& value, const std::string& at) {
    if (schema.contains("minimum") && value < schema["minimum"]) report(at, "below its minimum");
    if (schema.contains("maximum") && value > schema["maximum"]) report(at, "above its maximum");
  }

  void check_string(const json& schema, const json& value, const std::string& at) {
    const std::string text = value;
    if (schema.contains("pattern") && !matches(text, schema["pattern"])) {
      report(at, value.dump() + " does not match " + schema["pattern"].dump());
    }
    if (schema.value("format", "") == "date" && !matches(text, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")) {
      report(at, value.dump() + " is no date");
    }
    if (schema.contains("minLength") && text.size() < schema["minLength"]) report(at, "too short");
    if (schema.contains("maxLength") && text.size() > schema["maxLength"]) report(at, "too long");
  }

  void check_array(const json& schema, const json& value, const std::string& at) {
    if (schema.contains("minItems") && value.size() < schema["minItems"]) report(at, "too few");
    if (schema.contains("maxItems") && value.size() > schema["maxItems"]) report(at, "too many");
    if (!schema.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i) {
      check(schema["items"], value[i], at + "/" + std::to_string(i));
    }
  }

  void check_object(const json& schema, const json& value, const std::string& at) {
    for (const json& name : schema.value("required", json::array())) {
      if (!value.contains(name)) report(at, "has no " + name.dump());
    }
    if (!schema.contains("properties")) return;
    for (const auto& [name, member] : value.items()) {
      if (!schema["properties"].contains(name)) {
        report(at, "has " + name + ", which the schema does not name");
      } else {
        check(schema["properties"][name], member, at + "/" + name);
      }
    }
  }

  const json& document_;
  std::vector<std::string> violations_;
};

}  // namespace

std::vector<std::string> schema_violations(const json& document, const json& schema,
                                           const json& value) {
  Check check(document);
  check.check(schema, value, "");
  return check.violations();
}

const json& resolve(const json& document, const std::string& reference) {
  return document.at(json::json_pointer(reference.substr(1)));
}

}  // namespace tests

#pragma once

#include <optional>
#include <string>
#include <utility>

#include "server/base/json.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/impact.h"
#include "server/write/data_table.h"

namespace server {

// A text in which every number is cleared.
class ClearedText {
 public:
  [[nodiscard]] const std::string& operator*() const { return text_; }

 private:
  friend class ImpactsText;
  explicit ClearedText(std::string text) : text_{std::move(text)} {}

  std::string text_;
};

// The text of several impacts. Each is written when it is found, so that only one is in memory.
class ImpactsText {
 public:
  struct Form {
    std::optional<TableFormat> table_format;  // Nothing: JSON, with every table.
    std::string table;                        // One of kImpactTables, unless it is JSON.
    bool by_date;                             // Whether rows name their date: each impact has one.
  };

  explicit ImpactsText(Form form);
  ImpactsText(const ImpactsText&) = delete;
  ImpactsText& operator=(const ImpactsText&) = delete;

  void add(const Cleared<Impact>& impact, const Ground& ground, const EventQuestion& question);

  // After the last impact, of which there is at least one.
  [[nodiscard]] ClearedText finish();

 private:
  const Form form_;
  std::string out_;
  JsonWriter json_{out_};
  TableText table_;
};

}  // namespace server

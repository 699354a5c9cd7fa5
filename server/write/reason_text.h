#pragma once

#include <string>

#include "server/base/json.h"
#include "server/engine/reason.h"

namespace server {

// In plain English: "none of the 4 weeks before it is in the store".
[[nodiscard]] std::string to_text(const Reason& reason);
[[nodiscard]] std::string to_text(const LeftOutDate& left_out);

// {"code":"weeks-not-stored","weeks":4}: a value that the code does not have is left out.
void write_reason(JsonWriter& json, const Reason& reason);
void write_reason(JsonWriter& json, const LeftOutDate& left_out);  // Without its date.

// {"en":"Queen's Day","nl":"Koninginnedag"}
void write_holiday(JsonWriter& json, const store::impact::Holiday& holiday);

}  // namespace server

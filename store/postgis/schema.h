#pragma once

namespace store::postgis {

inline constexpr int kSchemaVersion = 1;

}  // namespace store::postgis

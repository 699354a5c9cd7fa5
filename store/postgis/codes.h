#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/types/dictionary.h"
#include "store/types/result.h"

namespace pqxx {
class transaction_base;
}

namespace store::postgis {

// The database's own numbers of industries and of postcodes without a location: dense, in the order
// in which they came. Only a session that has the turn (session.h) adds to them. All may throw what
// the library throws.

// Slot n is id n. Errors (thrown): where they are not dense.
[[nodiscard]] SbiDictionary read_industries(pqxx::transaction_base& work);

// The ids of `codes`; codes without one get the next id, in the database and in `ids`. Errors:
// kTooLarge if the database has no number left.
[[nodiscard]] Result<std::vector<std::int16_t>> add_industries(pqxx::transaction_base& work,
                                                               std::span<const SbiCode> codes,
                                                               SbiDictionary& ids);

// Slot n is rank `located` + n.
[[nodiscard]] PostcodeDictionary read_unlocated(pqxx::transaction_base& work,
                                                std::uint32_t located);

// The ranks of `codes`; codes without one get the next rank, in the database and in `ids`.
[[nodiscard]] std::vector<std::uint32_t> add_unlocated(pqxx::transaction_base& work,
                                                       std::span<const Postcode> codes,
                                                       std::uint32_t located,
                                                       PostcodeDictionary& ids);

}  // namespace store::postgis

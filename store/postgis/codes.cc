#include "store/postgis/codes.h"

#include <limits>
#include <pqxx/pqxx>
#include <string>

#include "store/types/quoted.h"

namespace store::postgis {

namespace {

constexpr std::size_t kMaxIndustries = std::numeric_limits<std::int16_t>::max() + std::size_t{1};

}  // namespace

SbiDictionary read_industries(pqxx::transaction_base& work) {
  SbiDictionary ids;
  for (const pqxx::row& row : work.exec("SELECT id, code FROM straal.industries ORDER BY id")) {
    const auto code = SbiCode::parse(row[1].c_str());
    if (!code || row[0].as<std::size_t>() != ids.size()) {
      throw pqxx::usage_error("straal.industries is not numbered from 0 without gaps");
    }
    ids.add(*code);
  }
  return ids;
}

Result<std::vector<std::int16_t>> add_industries(pqxx::transaction_base& work,
                                                 std::span<const SbiCode> codes,
                                                 SbiDictionary& ids) {
  std::vector<std::int16_t> numbers;
  numbers.reserve(codes.size());
  for (const SbiCode& code : codes) {
    if (!ids.find(code)) {
      if (ids.size() == kMaxIndustries) {
        return fail(ErrorCode::kTooLarge,
                    "the database has numbers for " + std::to_string(kMaxIndustries) +
                        " industries, and all are taken: none is left for " + quoted(code.text()),
                    "sbi");
      }
      work.exec_params("INSERT INTO straal.industries (id, code) VALUES ($1, $2)", ids.size(),
                       std::string(code.text()));
    }
    numbers.push_back(static_cast<std::int16_t>(index(ids.add(code).first)));
  }
  return numbers;
}

PostcodeDictionary read_unlocated(pqxx::transaction_base& work, std::uint32_t located) {
  PostcodeDictionary ids;
  for (const pqxx::row& row : work.exec_params(
           "SELECT code FROM straal.postcodes WHERE rank >= $1 ORDER BY rank", located)) {
    const auto code = Postcode::parse(row[0].c_str());
    if (!code) throw pqxx::usage_error("straal.postcodes holds a row that is not a postcode");
    ids.add(*code);
  }
  return ids;
}

std::vector<std::uint32_t> add_unlocated(pqxx::transaction_base& work,
                                         std::span<const Postcode> codes, std::uint32_t located,
                                         PostcodeDictionary& ids) {
  std::vector<std::uint32_t> ranks;
  ranks.reserve(codes.size());
  for (const Postcode& code : codes) {
    const auto [slot, is_new] = ids.add(code);
    ranks.push_back(located + index(slot));
    if (!is_new) continue;
    work.exec_params("INSERT INTO straal.postcodes (rank, code) VALUES ($1, $2)", ranks.back(),
                     std::string(code.text()));
  }
  return ranks;
}

}  // namespace store::postgis

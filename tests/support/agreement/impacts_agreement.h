#pragma once

#include <string>

#include "tests/support/agreement/backends_agreement.h"

namespace tests {

// Memory, the database that holds the same, and both together are asked for the same random impacts
// and calendars: every byte of their answers must be the same, except who answered. Prints its
// seed.
void expect_impacts_agree(const AskedCountry& country, const std::string& conninfo,
                          unsigned questions);

}  // namespace tests

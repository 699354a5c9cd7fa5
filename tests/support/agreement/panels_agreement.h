#pragma once

#include <string>

#include "tests/support/agreement/backends_agreement.h"

namespace tests {

// Memory, the database that holds the same, and both together are asked for the same random panels
// and sums by place: all of their numbers must be the same. Prints its seed.
void expect_panels_agree(const AskedCountry& country, const std::string& conninfo, unsigned panels);

}  // namespace tests

// Comparing ASCII text regardless of case. Pure; knows no other alphabet.
#pragma once

#include <string_view>

namespace lambda::internal {

// Whether both are the same but for the case of letters. `lower` consists of lower-case letters and
// hyphens, `text` holds no control bytes.
bool EqualsIgnoringCase(std::string_view text, std::string_view lower);

}  // namespace lambda::internal

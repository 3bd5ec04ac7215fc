// Finds the ends of values in a JSON text that has been checked. Pure.
#pragma once

namespace lambda::internal {

// Behind the white space at `at`.
const char* SkipSpace(const char* at, const char* end);

// Behind the value, or the name, that begins at `at`.
const char* SkipChecked(const char* at, const char* end);

}  // namespace lambda::internal

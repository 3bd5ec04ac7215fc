// The texts that the JSON rows scan, the same in every run: what an API of a shop answers, as it
// comes over the wire (compact) and as people read it (pretty: two spaces a level), and plain text.
#pragma once

#include <cstddef>
#include <string>

namespace bench {

// At least `bytes` of an array of orders: nested objects and arrays, short and long strings, a few
// of them with escapes or UTF-8, numbers and literals.
std::string CompactJson(std::size_t bytes);
std::string PrettyJson(std::size_t bytes);

// English words without a byte that JSON escapes, and the same with words in other scripts.
std::string PlainText(std::size_t bytes);
std::string WorldText(std::size_t bytes);

}  // namespace bench

// The characters that a JSON string stands for.
#pragma once

#include <cstddef>
#include <string_view>

namespace bootstrap {

// `inside` is what stands between the quotes of a string that JsonReader accepted. Writes its UTF-8
// to `out`, which has room for inside.size() bytes, and returns how many there are. Half of a
// surrogate pair becomes U+FFFD.
std::size_t DecodeText(std::string_view inside, char* out);

}  // namespace bootstrap

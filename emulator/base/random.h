// Random identifiers from the kernel's generator.
#pragma once

#include <cstddef>
#include <string>

namespace emu {

// `bytes` random bytes as 2·bytes lower-case hexadecimal digits.
std::string RandomHex(std::size_t bytes);

// A version 4 UUID (RFC 4122), as Lambda's request ids are.
std::string RandomUuid();

}  // namespace emu

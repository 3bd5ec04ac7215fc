// What the process was started with. Source: environ(7), getauxval(3).
#pragma once

#include <cstdint>
#include <string_view>

namespace lambda {

// The value of an environment variable; data() is nullptr if it is not set.
std::string_view GetEnvironment(std::string_view name);

// What the kernel says about machine and process under `type`, an AT_… of getauxval(3); 0 if it
// says nothing.
std::uint64_t GetAuxiliaryValue(std::uint64_t type);

}  // namespace lambda

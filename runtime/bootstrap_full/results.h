// What several operations write into their answers.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "job.h"

namespace bootstrap {

// A sum, of how many products it is, the path, and the sum's bits if they are asked for.
void AddProduct(Job& job, float product, std::size_t size, std::string_view path, bool with_bits);

// The elements under `name` unless that is null, and the CRC-32 of their little-endian bytes, for
// which every NaN becomes the one quiet NaN.
void AddElements(Answer& answer, const char* name, std::span<float> elements);
void AddElements(Answer& answer, const char* name, std::span<std::uint8_t> elements);

}  // namespace bootstrap

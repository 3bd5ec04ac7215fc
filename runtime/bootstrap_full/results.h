// What several operations write into their answers.
#pragma once

#include <cstddef>
#include <string_view>

#include "job.h"

namespace bootstrap {

// A sum, of how many products it is, the path, and the sum's bits if they are asked for.
void AddProduct(Job& job, float product, std::size_t size, std::string_view path, bool with_bits);

// The elements, floats of 4 bytes or whole numbers of one, behind `name` unless that is null; the
// CRC-32 of their little-endian bytes, for which every NaN becomes the one quiet NaN; and the path.
void AddElements(Job& job, const char* name, void* elements, std::size_t count,
                 std::size_t bytes_each, std::string_view path);

}  // namespace bootstrap
